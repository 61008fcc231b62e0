#!/usr/bin/env python3
"""Trains the heads of the listener on the annotated answers: `models/heads.bin`, and the protocol's scores.

    cargo run --release --example listener_features -- target/listener.bin tests/listening/author-*.jsonl
    python3 training/heads.py target/listener.bin

A kernel machine (ridge regression with an RBF kernel over features and marks, of which answers to the same question count more)
learns from all answers; a small network then learns to say what it says, on the answers and on mixtures of two answers to the same
question. It is an eighth of the size, and as good. Two are trained: `quick` hears words alone (for every key), `full` the encoder.
Each author is left out in turn: what a head that never saw the author says goes to `tests/listening/left_out.tsv`, and the
thresholds for an author come from the others. The shipped heads learn from all.
"""

import glob
import json
import os
import struct
import sys
import time
import tomllib

import numpy as np
import scipy.linalg
import torch

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FACETS = ["number", "time", "actor", "reason", "example", "comparison", "how", "impact"]
GATED = {"empty", "non_answer", "refusal", "gibberish"}
HIDDEN, MARKS = 384, 36
# Kernel: width of the RBF, how much more the same question counts, ridge, weight of a mark.
WIDTH, SAME, RIDGE, MARK, BASE = 1.0, 2.0, 0.5, 0.1, 0.1
# Shares of good answers of other authors that may be flagged, by need.
ALARMS = {"gentle": 0.025, "normal": 0.055, "strict": 0.15}
UNKNOWN = -1
# These are left out one by one, the others, of which none is reported, three at a time.
REPORTED = list("abcde")


class Corpus:
    def __init__(self, features):
        self.records = []
        for name in sorted(glob.glob(f"{ROOT}/tests/listening/author-*.jsonl")):
            author = os.path.basename(name)[7:-6]
            self.records += [json.loads(line) | {"author": author} for line in open(name, encoding="utf-8")]
        self.features = np.fromfile(features, dtype="<f4").reshape(len(self.records), -1)
        expects = {}
        with open(f"{ROOT}/question_sets/locaben.toml", "rb") as file:
            for perspective in tomllib.load(file)["perspective"]:
                expects |= {it["id"]: it.get("expects", []) for it in perspective.get("question", [])}
        column = lambda key: np.array([it[key] for it in self.records])
        self.author, self.kind, self.lang, self.thin = map(column, ("author", "kind", "lang", "thin"))
        self.questions = sorted(set(column("question")))
        self.question = np.array([self.questions.index(it) for it in column("question")])
        self.expected = np.array([[True] + [f in expects[q] for f in FACETS] for q in self.questions])
        missing = np.array([[it["thin"]] + [f in it["missing"] for f in FACETS] for it in self.records])
        self.wanted = np.where(self.expected[self.question], np.where(missing, 1.0, -1.0), 0.0).astype(np.float32)
        # What the gates of the rules are there for is none of a head's business.
        self.learned = ~np.isin(self.kind, list(GATED))


class Scale:
    """Features to mean 0 and equal weight, marks to theirs."""

    def __init__(self, features, learned):
        hidden = features.shape[1] - MARKS
        self.mean = features[learned].mean(0)
        spread = features[learned, :hidden].std(0) + 1e-6
        self.factor = np.concatenate([1 / (spread * np.sqrt(hidden)), np.full(MARKS, MARK)]).astype(np.float32)

    def __call__(self, features):
        return ((features - self.mean) * self.factor).astype(np.float32)


def kernel(a, question_a, b, question_b):
    k = a @ b.T
    k *= 2 * WIDTH
    k -= WIDTH * (a * a).sum(1)[:, None]
    k -= WIDTH * (b * b).sum(1)[None]
    np.exp(k, out=k)
    k += BASE
    k *= 1 + SAME * (question_a[:, None] == question_b[None])
    return k


def machine(x, question, wanted):
    whole = kernel(x, question, x, question)
    weights = np.zeros_like(wanted)
    for column in range(wanted.shape[1]):
        some = wanted[:, column] != 0
        part = whole[np.ix_(some, some)]
        part[np.diag_indices(len(part))] += RIDGE
        weights[some, column] = scipy.linalg.solve(part, wanted[some, column], assume_a="pos", overwrite_a=True)
    return weights


class Head(torch.nn.Module):
    def __init__(self, inputs, width, questions):
        super().__init__()
        self.first = torch.nn.Linear(inputs, width)
        self.shift = torch.nn.Embedding(questions + 1, width)
        self.gain = torch.nn.Embedding(questions + 1, width)
        self.second = torch.nn.Linear(width, width)
        self.out = torch.nn.Linear(width, 1 + len(FACETS))
        self.bias = torch.nn.Embedding(questions + 1, 1 + len(FACETS))
        for table in (self.shift, self.gain, self.bias):
            torch.nn.init.zeros_(table.weight)

    def forward(self, x, question):
        gelu = torch.nn.functional.gelu
        z = gelu((self.first(10 * x) + self.shift(question)) * (1 + self.gain(question)))
        z = z + gelu(self.second(z))
        return self.out(z) + self.bias(question)


def student(x, question, weights, expected, width, mixtures, epochs):
    chance = np.random.RandomState(1)
    torch.manual_seed(1)
    count = len(expected)
    of = [np.where(question == it)[0] for it in range(count)]
    one = chance.randint(len(x), size=mixtures)
    other = np.array([chance.choice(of[question[it]]) for it in one])
    share = chance.beta(0.6, 0.6, size=mixtures).astype(np.float32)[:, None]
    inputs = np.concatenate([x, share * x[one] + (1 - share) * x[other]])
    asked = np.concatenate([question, question[one]])
    known = chance.rand(len(asked)) > 0.08
    said = np.concatenate(
        [
            kernel(inputs[at : at + 4096], np.where(known, asked, UNKNOWN)[at : at + 4096], x, question) @ weights
            for at in range(0, len(inputs), 4096)
        ]
    )
    said = torch.tensor(np.clip(said, -2, 2))
    weight = torch.tensor(expected[asked]).float()
    weight[:, 0] *= 3
    inputs, asked = torch.tensor(inputs), torch.tensor(np.where(known, asked, count))
    head = Head(inputs.shape[1], width, count)
    descent = torch.optim.AdamW(head.parameters(), lr=3e-3, weight_decay=0.01)
    steps = epochs * (len(inputs) // 256)
    pace = torch.optim.lr_scheduler.OneCycleLR(descent, 3e-3, total_steps=steps + 1, pct_start=0.05)
    for _ in range(epochs):
        order = torch.randperm(len(inputs))
        for at in range(0, len(order) - 255, 256):
            batch = order[at : at + 256]
            off = (head(inputs[batch], asked[batch]) - said[batch]) ** 2 * weight[batch]
            loss = off.sum() / weight[batch].sum()
            descent.zero_grad()
            loss.backward()
            descent.step()
            pace.step()
    return head.eval()


def trained(corpus, columns, rows, width, mixtures, epochs):
    features = corpus.features[:, columns]
    scale = Scale(features[rows], np.ones(rows.sum(), bool))
    x, question = scale(features[rows]), corpus.question[rows]
    weights = machine(x, question, corpus.wanted[rows])
    return scale, student(x, question, weights, corpus.expected, width, mixtures, epochs)


def says(scale, head, features, question):
    with torch.no_grad():
        return head(torch.tensor(scale(features)), torch.tensor(question)).numpy()


def topics(corpus, rows):
    """Which question an answer answers, by its features alone: a linear model over those that answer theirs."""
    features = corpus.features[:, : 2 * HIDDEN]
    own = rows & np.isin(corpus.kind, ["good", "partial"])
    mean, spread = features[own].mean(0), features[own].std(0) + 1e-6
    x = torch.tensor((features - mean) / spread)
    torch.manual_seed(1)
    line = torch.nn.Linear(2 * HIDDEN, len(corpus.questions))
    descent = torch.optim.AdamW(line.parameters(), lr=1e-2, weight_decay=0.5)
    target = torch.tensor(corpus.question)
    at = torch.tensor(np.where(own)[0])
    for step in range(300):
        for group in descent.param_groups:
            group["lr"] = 1e-2 * (1 - step / 300)
        batch = at[torch.randperm(len(at))[:2048]]
        loss = torch.nn.functional.cross_entropy(line(x[batch]), target[batch], label_smoothing=0.05)
        descent.zero_grad()
        loss.backward()
        descent.step()
    return mean, spread, line.eval(), lambda: torch.softmax(line(x), 1).detach().numpy()


def threshold(scores, good, alarms):
    return float(np.quantile(scores[good], 1 - alarms))


def figures(thin, good, flagged):
    f1 = 2 * (flagged & thin).sum() / (flagged.sum() + thin.sum())
    return f"F1 {f1:.3f}  false alarm {flagged[good].mean():.3f}  miss {(~flagged)[thin].mean():.3f}"


def left_out(corpus, heads, mixtures, epochs):
    """Scores of each answer by heads that never saw its author; the last column by one that does not know the question."""
    scores = {name: np.zeros((len(corpus.records), 2 + len(FACETS)), np.float32) for name in heads}
    elsewhere = np.zeros((len(corpus.records), 2))
    for authors in REPORTED + ["".join(it) for it in zip(*[iter(sorted(set(corpus.author) - set(REPORTED)))] * 3)]:
        started = time.time()
        test = np.isin(corpus.author, list(authors))
        rows = ~test & corpus.learned
        for name, (columns, width) in heads.items():
            scale, head = trained(corpus, columns, rows, width, mixtures, epochs)
            said = says(scale, head, corpus.features[test][:, columns], corpus.question[test])
            blind = says(scale, head, corpus.features[test][:, columns], np.full(test.sum(), len(corpus.questions)))
            scores[name][test] = np.concatenate([said, blind[:, :1]], 1)
        share = topics(corpus, rows)[3]()[test]
        elsewhere[test] = np.stack([share.argmax(1), share[np.arange(len(share)), corpus.question[test]]], 1)
        flagged = {name: (scores[name][test, 0] > 0) | ~corpus.learned[test] for name in heads}
        for name in heads:
            print(authors, name, figures(corpus.thin[test], (corpus.kind == "good")[test], flagged[name]), f"{time.time() - started:.0f} s", flush=True)
    return scores, elsewhere


def eights(out, matrix):
    for row in np.atleast_2d(matrix):
        scale = float(np.abs(row).max()) / 127 or 1.0
        out += struct.pack("<f", scale) + np.round(row / scale).astype(np.int8).tobytes()


def floats(out, values):
    out += np.asarray(values, dtype="<f4").tobytes()


def write_head(out, scale, head, limits):
    state = {name: value.numpy() for name, value in head.state_dict().items()}
    width, inputs = state["first.weight"].shape
    out += struct.pack("<2I", inputs, width)
    floats(out, scale.mean)
    floats(out, scale.factor * 10)
    for name in ("first", "second", "out"):
        eights(out, state[f"{name}.weight"])
        floats(out, state[f"{name}.bias"])
    for name in ("shift", "gain", "bias"):
        floats(out, state[f"{name}.weight"])
    floats(out, limits)


def main():
    torch.set_num_threads(1)  # the same sums on every machine
    corpus = Corpus(sys.argv[1])
    every = np.arange(corpus.features.shape[1])
    # In the file: mean and spread of the encoder's hidden units, mean of the words, marks.
    full = np.concatenate([every[: 2 * HIDDEN], every[-MARKS:]])
    quick = every[2 * HIDDEN :]
    heads = {"quick": (quick, 96), "full": (full, 192)}
    good = corpus.kind == "good"
    if "--ship-only" not in sys.argv:
        scores, elsewhere = left_out(corpus, heads, 30_000, 8)
        np.savez(sys.argv[1] + ".scores.npz", elsewhere=elsewhere, **scores)
    kept = np.load(sys.argv[1] + ".scores.npz")
    scores, elsewhere = {name: kept[name] for name in heads}, kept["elsewhere"]

    limits = {name: [] for name in heads}
    for name in heads:
        for column in (0, -1):  # the question known, and not
            for lang in ("ja", "en"):
                some = (corpus.lang == lang) & corpus.learned
                limits[name] += [threshold(scores[name][some, column], good[some], it) for it in ALARMS.values()]
        print(name, "thresholds", [round(it, 3) for it in limits[name]])
    with open(f"{ROOT}/tests/listening/left_out.tsv", "w", encoding="utf-8") as file:
        file.write("id\thead\tthin\tthreshold\t" + "\t".join(FACETS) + "\n")
        for name in heads:
            total = np.zeros(len(corpus.records), bool)
            for author in sorted(set(corpus.author)):
                for lang in ("ja", "en"):
                    others = (corpus.author != author) & (corpus.lang == lang) & corpus.learned
                    limit = threshold(scores[name][others, 0], good[others], ALARMS["normal"])
                    rows = np.where((corpus.author == author) & (corpus.lang == lang))[0]
                    total[rows] = (scores[name][rows, 0] > limit) | ~corpus.learned[rows]
                    for row in rows:
                        said = "\t".join(f"{it:.3f}" for it in scores[name][row, 1 : 1 + len(FACETS)])
                        file.write(f"{corpus.records[row]['id']}\t{name}\t{scores[name][row, 0]:.3f}\t{limit:.3f}\t{said}\n")
            for group in ("abcde", "abcdefghijklmnopqrst"):
                some = np.isin(corpus.author, list(group))
                print(name, group, figures(corpus.thin[some], good[some], total[some]))
    astray = (elsewhere[:, 0] != corpus.question) & (elsewhere[:, 1] < 0.03)
    for kind in ("good", "partial", "off_topic"):
        print("answers another question:", kind, f"{astray[corpus.kind == kind].mean():.3f}")

    out = bytearray(b"kkheads1")
    out += struct.pack("<I", len(corpus.questions))
    for question in corpus.questions:
        out += struct.pack("<B", len(question)) + question.encode()
    for name, (columns, width) in heads.items():
        scale, head = trained(corpus, columns, corpus.learned, width, 60_000, 14)
        write_head(out, scale, head, limits[name])
    mean, spread, line, _ = topics(corpus, corpus.learned)
    floats(out, mean)
    floats(out, 1 / spread)
    eights(out, line.weight.detach().numpy())
    floats(out, line.bias.detach().numpy())
    with open(f"{ROOT}/models/heads.bin", "wb") as file:
        file.write(out)
    print(f"models/heads.bin: {len(out):,} bytes")


if __name__ == "__main__":
    main()
