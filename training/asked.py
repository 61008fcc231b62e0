#!/usr/bin/env python3
"""Trains what a typed question is understood by: `models/questions.bin`, and the scores of authors left out.

    cargo build --release --example understanding_features
    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python3 training/asked.py               # the shipped file, a minute
    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python3 training/asked.py --left-out    # figures by author, two minutes

Ridge regression on features that the program itself counts (`examples/understanding_features.rs`), for topic, facet and form at once,
in each language apart. It learns from the labelled questions of `tests/asked/author-*.jsonl`, from what the built-in owners give as questions,
from the set's own openers and probes, and from `training/asked`: whole questions, ways of naming each topic, and frames that
these are put into. `tests/asked/held-g.jsonl` is never read here: the tests hold the shipped file against it.
"""

import glob
import json
import os
import random
import re
import struct
import subprocess
import sys
import tomllib
import unicodedata

import numpy as np
import scipy.linalg
import scipy.sparse

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FACETS = ["", "number", "time", "actor", "reason", "example", "comparison", "how", "impact", "plan"]
FORMS = ["open", "closed", "leading", "double", "advice", "statement", "off"]
AUTHORS = "abcdefhijk"
# Who wrote which owners; each hand is an author of its own.
HANDS = {"x": ["kitayama", "hanamaki", "yumoto"], "y": ["sanriku", "tokiwa", "aoba"], "z": ["hidamari", "nagisa", "kogane"]}
KINDS = {"ja": [1.4, 0.25, 0.3, 0.07], "en": [1.0, 0.8, 0.3, 0.07]}
RIDGE = {"ja": 0.5, "en": 0.5}
# How much an example counts, by where it is from.
WEIGHT = {"asked": 1.0, "set": 0.5, "question": 0.6, "plain": 1.0, "frame": 0.1, "phrase": 0.1, "answer": 0.04}
WEIGHTS = {"ja": WEIGHT, "en": WEIGHT | {"frame": 0.2, "phrase": 0.4}}
# Sentences of answers that are taken for each topic; they say what it is spoken of in, and nothing of facet and form.
ANSWERS = 60
FRAMES, OFF_FRAMES = 2, 4
# Taken off the scores of no topic and no facet, and of forms.
LEAN = [0.1, 0.14]
FORM_LEAN = {"open": 0.25}
ROWS = 23_000
FINE = 24
SHARP = 8.0


def lines(name):
    with open(f"{ROOT}/training/asked/{name}.txt", encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                key, texts = line.strip().split(":", 1)
                yield key.split(), [it.strip() for it in re.split(r" \| ", texts.strip())]


def example(lang, text, question, facet, form, source, author=""):
    return {"lang": lang, "text": text, "question": question or "", "facet": facet or "", "form": form, "source": source, "author": author}


def asked():
    for author in AUTHORS:
        with open(f"{ROOT}/tests/asked/author-{author}.jsonl", encoding="utf-8") as file:
            for line in map(json.loads, file):
                yield example(line["lang"], line["text"], line["question"], line["facet"], line["form"], "asked", author)


def owners():
    """The questions that the built-in owners' facts are asked by."""
    for hand, names in HANDS.items():
        for name in sorted(it for start in names for it in glob.glob(f"{ROOT}/question_sets/scenarios/{start}-*.toml")):
            with open(name, "rb") as file:
                topics = tomllib.load(file)["topic"]
            for topic in topics:
                for fact in topic.get("fact", []):
                    if fact.get("way", "ask") == "ask":
                        for lang, text in fact["ask"].items():
                            yield example(lang, text, topic["question"], fact["facets"][0], "open", "asked", hand) | {"facets": fact["facets"]}


def written(lang):
    bare = lambda it: None if it == "-" else it
    chance = random.Random(1)
    frames = [(form, bare(facet), text) for (form, facet), texts in lines(f"frames-{lang}") for text in texts]
    for (topic,), phrases in lines(f"phrases-{lang}"):
        for phrase in phrases:
            if topic == "off":
                for _, _, frame in chance.sample(frames, OFF_FRAMES):
                    yield example(lang, frame.replace("{}", phrase), None, None, "off", "frame")
                continue
            yield example(lang, phrase, topic, None, "open", "phrase")
            for form, facet, frame in chance.sample(frames, FRAMES):
                yield example(lang, frame.replace("{}", phrase), topic, facet, form, "frame")
    for (topic, facet, form), texts in lines(f"questions-{lang}"):
        for text in texts:
            yield example(lang, text, topic, bare(facet), form, "question")
    for (form, facet), texts in lines(f"plain-{lang}"):
        for text in texts:
            yield example(lang, text, None, bare(facet), form, "plain")


def of_the_set():
    with open(f"{ROOT}/question_sets/locaben.toml", "rb") as file:
        questions = [it for perspective in tomllib.load(file)["perspective"] for it in perspective.get("question", [])]
    english = open(f"{ROOT}/locales/en/questions.ftl", encoding="utf-8").read()
    for question in questions:
        yield example("ja", question["ask"], question["id"], None, "open", "set")
        for probe in question.get("probe", []):
            yield example("ja", probe["ask"], question["id"], probe["facet"], "open", "set")
        block = re.search(rf"^q-{re.escape(question['id'].replace('.', '-'))} = (.*)\n((?:    .*\n)*)", english, re.M)
        yield example("en", block[1], question["id"], None, "open", "set")
        for name, text in re.findall(r"^    \.([\w-]+) = (.*)$", block[2], re.M):
            if name.startswith("probe-"):
                facet = name.split("-")[1]
                if facet in FACETS:
                    yield example("en", text, question["id"], facet, "open", "set")


def answers(lang, topics):
    said = {}
    for name in sorted(glob.glob(f"{ROOT}/tests/listening/author-*.jsonl")):
        for answer in map(json.loads, open(name, encoding="utf-8")):
            if answer["lang"] == lang and answer["kind"] == "good" and answer["question"] in topics:
                for sentence in re.split(r"[。\n]|(?<=[.!?]) ", answer["answer"]):
                    sentence = sentence.strip().replace("\t", " ")
                    if len(sentence) > 12:
                        said.setdefault(answer["question"], []).append(sentence)
    chance = random.Random(1)
    for topic in sorted(said):
        for sentence in chance.sample(said[topic], min(ANSWERS, len(said[topic]))):
            yield example(lang, sentence, topic, None, "open", "answer")


def counted(examples):
    """For each example the features that the program finds in it, as often as they stand there: {(kind, number): count}."""
    folder = os.environ.get("CARGO_TARGET_DIR", f"{ROOT}/target")
    program = next(it for it in (f"{folder}/{way}/examples/understanding_features" for way in ("release", "debug")) if os.path.exists(it))
    text = "".join(f"{it['lang']}\t{it['text']}\n" for it in examples)
    said = subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(said) == len(examples)
    out = []
    for line in said:
        found = {}
        for part in line.split():
            kind, number = map(int, part.split(":"))
            found[kind, number] = found.get((kind, number), 0) + 1
        out.append(found)
    return out


class Language:
    """The examples of a language, their features and labels."""

    def __init__(self, lang, topics, keep=None):
        self.lang = lang
        self.examples = [it for it in (*asked(), *owners()) if it["lang"] == lang]
        self.real = len(self.examples)
        self.examples += [it for it in of_the_set() if it["lang"] == lang] + list(written(lang)) + list(answers(lang, topics))
        self.author = np.array([it["author"] for it in self.examples])
        self.weight = np.array([WEIGHTS[lang][it["source"]] for it in self.examples])
        self.labels = [topics, FACETS, FORMS]
        self.wanted = [np.array([names.index(it[key]) for it in self.examples]) for key, names in zip(("question", "facet", "form"), self.labels)]
        # The first parts of those that may be two, to be scored alone; nothing is learned from them.
        self.parts = [example(lang, first(it["text"], lang), None, None, "open", "part") for it in self.examples[: self.real]]
        self.target = np.concatenate([np.eye(len(names))[wanted] for names, wanted in zip(self.labels, self.wanted)], 1)
        of_answers = np.array([it["source"] == "answer" for it in self.examples])
        self.target[of_answers, len(topics) :] = self.target[: self.real, len(topics) :].mean(0)
        self.counts = counted(self.examples + self.parts)
        self.index(keep)

    def index(self, keep=None):
        """Features in at least two examples (frames and answers count for none), or those of `keep`; their rarity in bytes."""
        spread = {}
        for found, it in zip(self.counts, self.examples):
            if it["source"] not in ("frame", "answer"):
                for feature in found:
                    spread[feature] = spread.get(feature, 0) + 1
        least = sum(it["source"] not in ("frame", "answer") for it in self.examples)
        chosen = sorted((n, k) for k, n in (keep if keep is not None else [it for it, count in spread.items() if count >= 2]))
        self.features = [(kind, number) for number, kind in chosen]
        self.rarity = np.array([min(255, round(FINE * (1 + np.log((1 + least) / (1 + spread[it]))))) for it in self.features], np.uint8)
        place = {it: at for at, it in enumerate(self.features)}
        rows, columns, values = [], [], []
        for row, found in enumerate(self.counts):
            parts = [[], [], [], []]
            for feature, count in found.items():
                at = place.get(feature)
                if at is not None:
                    parts[feature[0]].append((at, (1 + np.log(count)) * self.rarity[at] / FINE))
            for kind, part in enumerate(parts):
                length = np.sqrt(sum(value * value for _, value in part)) or 1.0
                for at, value in part:
                    rows.append(row)
                    columns.append(at)
                    values.append(value / length * KINDS[self.lang][kind])
        self.x = scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(self.counts), len(self.features)))

    def kernel(self):
        return (self.x @ self.x[: len(self.examples)].T).toarray()

    def bias(self):
        """What is expected of any question, and the same less what ridge regression leans to: what is frequent."""
        mean = self.target[: self.real].mean(0)
        names = [it for labels in self.labels for it in labels]
        starts = {0: LEAN[0], len(self.labels[0]): LEAN[1]} | {names.index(form): lean for form, lean in FORM_LEAN.items()}
        return mean, mean - np.array([starts.get(at, 0.0) for at in range(len(names))])

    def weights(self):
        kernel, (mean, bias) = self.kernel()[: len(self.examples)], self.bias()
        kernel[np.diag_indices(len(kernel))] += RIDGE[self.lang] / self.weight
        dual = scipy.linalg.solve(kernel, self.target - mean, assume_a="pos", overwrite_a=True, check_finite=False)
        return self.x[: len(self.examples)].T @ dual, bias


JOINTS = {
    "ja": ["、あと", "。あと", "それと", "それから", "あわせて", "、ほんで", "? ", "?", "、また", "、次に", "か、", "。"],
    "en": [", and ", "? ", "; ", ", also ", ", plus "] + [f" and {it}" for it in "how|what|who|why|when|where|which|do |is |are |does |did |have |has ".split("|")]
    + [f", {it}" for it in "how|what|who|why|when|where|which|do |is |are ".split("|")],
}
ASKING = "何 なん なぜ 誰 だれ どなた どちら どこ どれ どの どう どん いつ いくら いくつ".split()


def first(text, lang):
    """The first of two questions in one: as `first.rs` does it."""
    text, least = " ".join(unicodedata.normalize("NFKC", text).lower().split()), 3 if lang == "ja" else 9
    places = [next((it.start() for it in re.finditer(re.escape(joint), text) if it.start() >= least and it.end() < len(text)), None) for joint in JOINTS[lang]]
    if lang == "ja":
        asked = [text.find(it) for it in ASKING if it in text]
        comma = text.find("、", min(asked)) if asked else -1
        places.append(comma if comma >= least else None)
    places = [it for it in places if it is not None]
    return text[: min(places)] if places else text


def together(scores, labels):
    """Topic, facet and form that fit each other: as `understand.rs` does it."""
    ends = np.cumsum([len(it) for it in labels])[:-1]
    topics, facets, forms = (SHARP * it - np.log(np.exp(SHARP * it).sum(1, keepdims=True)) for it in np.split(scores, ends, 1))
    out = []
    for topic, facet, form in zip(topics, facets, forms):
        ways = []
        for at, name in enumerate(FORMS):
            t = 0 if name == "off" else topic.argmax()
            f = 0 if name in ("off", "advice", "statement") else facet.argmax()
            ways.append((topic[t] + facet[f] + form[at], (t, f, at)))
        out.append(max(ways)[1])
    return np.array(out)


def said_of(whole, part, labels):
    """What is said of texts, of those with two questions by their first."""
    said = together(whole, labels)
    topics = len(labels[0]) + len(labels[1])
    again = together(np.concatenate([part[:, :topics], whole[:, topics:]], 1), labels)
    double = said[:, 2] == FORMS.index("double")
    said[double, :2] = again[double, :2]
    return said


def report(language, said):
    """Shares that are right, by author; of an owner's fact any of its facets is right."""
    authors = language.author[: language.real]
    for name, at in (("question", 0), ("form", 2), ("facet", 1)):
        right = said[:, at] == language.wanted[at][: language.real]
        if name == "facet":
            any_of = [it.get("facets", [it["facet"]]) for it in language.examples[: language.real]]
            right = np.array([FACETS[said] in facets for said, facets in zip(said[:, at], any_of)])
        by = "  ".join(f"{it} {right[authors == it].mean():.1%}" for it in (*AUTHORS, *HANDS))
        labelled, plain = np.isin(authors, list(AUTHORS)), np.isin(authors, list("abcdef"))
        print(f"{language.lang} {name:9} {by}  labelled {right[labelled].mean():.1%}  a to f {right[plain].mean():.1%}", flush=True)


def left_out(language):
    """What is said of each author by what was learned from all others: from one inverse, as rows of it can be left out after."""
    kernel, count = language.kernel(), len(language.examples)
    inverse = kernel[:count].copy()
    inverse[np.diag_indices(count)] += RIDGE[language.lang] / language.weight
    inverse = scipy.linalg.inv(inverse, overwrite_a=True, check_finite=False)
    mean, bias = language.bias()
    dual = inverse @ (language.target - mean)
    said = np.zeros((language.real, 3), int)
    for author in (*AUTHORS, *HANDS):
        test = np.where(language.author == author)[0]
        without = dual - inverse[:, test] @ np.linalg.solve(inverse[np.ix_(test, test)], dual[test])
        said[test] = said_of(kernel[test] @ without + bias, kernel[count + test] @ without + bias, language.labels)
    report(language, said)


def pack(language):
    """The rows that matter most, weighed anew without the others."""
    weights, _ = language.weights()
    often = np.bincount(language.x[: len(language.examples)].indices, minlength=len(language.features))
    matter = np.abs(weights).sum(1) * np.sqrt(often)
    kept = np.sort(np.argsort(-matter, kind="stable")[:ROWS])
    language.index([language.features[at] for at in kept])
    weights, bias = language.weights()
    scale = np.maximum(np.abs(weights).max(1), 1e-8) / 7
    # Sixteen high bits of a float; rounded up, so that no weight is cut.
    high = (scale.astype("<f4").view("<u4") >> 16) + 1
    scale = (high << 16).astype("<u4").view("<f4")
    fours = np.round(weights / scale[:, None]).astype(np.int8)
    padded = np.pad(fours + 8, ((0, 0), (0, fours.shape[1] % 2))).astype(np.uint8)
    packed = padded[:, ::2] | padded[:, 1::2] << 4
    out = np.array(KINDS[language.lang], "<f4").tobytes() + bias.astype("<f4").tobytes() + struct.pack("<I", len(kept))
    out += np.array([number for _, number in language.features], "<u4").tobytes() + language.rarity.tobytes()
    return out + high.astype("<u2").tobytes() + packed.tobytes()


def main():
    topics = [""] + sorted({it["question"] for it in asked()} - {""})
    body = b""
    for names in (topics, FACETS, FORMS):
        body += struct.pack("<B", len(names)) + b"".join(struct.pack("<B", len(it)) + it.encode() for it in names)
    for lang in ("ja", "en"):
        language = Language(lang, topics)
        print(f"{lang}: {len(language.examples):,} examples, {len(language.features):,} features", flush=True)
        if "--left-out" in sys.argv:
            left_out(language)
        else:
            body += pack(language)
    if "--left-out" in sys.argv:
        return
    sum_ = 0x811C9DC5
    for byte in body:
        sum_ = (sum_ ^ byte) * 0x01000193 & 0xFFFFFFFF
    with open(f"{ROOT}/models/questions.bin", "wb") as file:
        file.write(b"kkasked1" + struct.pack("<I", sum_) + body)
    print(f"models/questions.bin: {len(body) + 12:,} bytes")


if __name__ == "__main__":
    main()
