"""The figures of `kikitori stats --json`, from the database's views alone.

stats.py DATABASE BY: prints groups and ratios as JSON, seconds and characters by perspective and question.
"""
import json
import sqlite3
import statistics
import sys

database, by = sys.argv[1:]
db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
key = {
    "assisted": "assisted",
    "interviewer": "trim(interviewer)",
    "set": "question_set",
    "visit": "visit",
    "month": "substr(started, 1, 7)",
}[by]
group_of = dict(db.execute(f"SELECT interview, {key} FROM interviews WHERE demo = 0"))
groups = sorted(set(group_of.values()))
if by == "assisted":
    groups = ["alone", "accompanied", "reviewed"]

answers = db.execute("SELECT interview, perspective, question, state, characters, thin FROM answers").fetchall()
part_of = {question: perspective for _, perspective, question, *_ in answers}
ids = sorted(set(part_of) | set(part_of.values()))


def figures(values):
    """{id: {interview: value}} to {id: {median, mean} or None}."""
    found = {}
    for name in ids:
        row = list(values.get(name, {}).values())
        found[name] = {"median": statistics.median(row), "mean": statistics.fmean(row)} if row else None
    return found


def add(values, interview, question, value):
    for name in (question, part_of[question]):
        values.setdefault(name, {})
        values[name][interview] = values[name].get(interview, 0) + value


told = []
for group in groups:
    own = {interview for interview, its in group_of.items() if its == group}
    characters, seconds = {}, {}
    answered, judged, thin = 0, 0, 0
    for interview, _, question, state, count, verdict in answers:
        if interview in own and state == "answered":
            add(characters, interview, question, count)
            answered += 1
            judged += verdict is not None
            thin += verdict == 1
    for interview, question, length in db.execute(
        "SELECT interview, question, sum(seconds) FROM times WHERE kind = 'active' AND seconds > 0 GROUP BY 1, 2"
    ):
        if interview in own:
            add(seconds, interview, question, length)
    probes = [
        (outcome, count)
        for interview, outcome, count in db.execute(
            "SELECT interview, outcome, characters FROM follow_ups WHERE facet IS NOT NULL"
        )
        if interview in own
    ]
    asked = [count for outcome, count in probes if outcome == "asked"]
    told.append(
        {
            "group": str(group),
            "interviews": len(own),
            "answered": answered,
            "thin": thin / judged if judged else None,
            "characters": figures(characters),
            "seconds": figures(seconds),
            "probes": {
                "offered": len(probes),
                "asked": len(asked),
                "characters_gained": sum(asked) if asked else None,
            },
        }
    )


def ratio(one, other):
    return one["median"] / other["median"] if one and other and other["median"] else None


ratios = [
    {
        "group": group["group"],
        "to": told[0]["group"],
        "characters": {name: ratio(group["characters"][name], told[0]["characters"][name]) for name in ids},
    }
    for group in told[1:]
]
print(json.dumps({"by": by, "groups": told, "ratios": ratios}))
