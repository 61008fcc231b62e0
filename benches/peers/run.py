#!/usr/bin/env python3
"""Keys, bursts, starts and rest of kikitori beside nano, vim and the least that ratatui can do, measured
from outside in one run, as tables with ratios.

    cargo build --release --example minimum && cargo build --release
    benches/peers/run.py [--ttybench FILE] [--rounds 3] [--cases keys,long,…] [--write docs/performance.md]

Wants ttybench.py (on the path, or by --ttybench), nano and vim; with kak and micro the long answer is
measured beside them, too. A case is one run of ttybench: only its own figures compare. --write replaces the
tables of these cases in the file, between the marks of each.
"""

import argparse
import json
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

ECHO = [("p50 ms", "keys.echo.p50"), ("calm p50", "keys.calm.p50"), ("calm p99", "keys.calm.p99"),
        ("CPU µs/key", "keys.cpu_us_per_key"), ("bytes/key", "keys.bytes_p50")]
REST = [("CPU µs/s", "idle.cpu_us_per_s"), ("wake-ups/s", "idle.wakeups_per_s"), ("bytes/s", "idle.bytes_per_s"),
        ("RSS KiB", "idle.rss_kib")]
BURST = [("burst ms", "burst.plain.settled_ms"), ("seen ms", "burst.plain.visible_ms"),
         ("CPU ms", "burst.plain.cpu_ms"), ("paste ms", "burst.bracketed.settled_ms")]
START = [("ready ms", "start.ready.p50"), ("stable ms", "start.stable.p50"), ("least", "start.stable.min"),
         ("CPU ms", "start.cpu_ms")]

OURS, FLOOR, LARGE = "kikitori", "minimum", "home, 10,000 interviews"


def keys(title, cols, rows, kind):
    return title, f"--measure keys --cols {cols} --rows {rows} --kind {kind}", [FLOOR, OURS, "nano", "vim"], ECHO


CASES = {
    "keys": keys("Keys, 80×24, ASCII", 80, 24, "ascii"),
    "keys-ja": keys("Keys, 80×24, Japanese", 80, 24, "ja"),
    "keys-wide": keys("Keys, 200×60, ASCII", 200, 60, "ascii"),
    "keys-wide-ja": keys("Keys, 200×60, Japanese", 200, 60, "ja"),
    "long": ("Keys in an answer of 20,000 Japanese characters, 80×24", "--measure keys --kind ja --fill 20000",
             ["kikitori, empty answer", OURS, "kak", "micro"], ECHO),
    "encrypted": ("Keys with and without encryption, 80×24, Japanese", "--measure keys --kind ja",
                  [OURS, "kikitori, encrypted"], ECHO),
    "burst-1200": ("1,200 characters at once", "--measure burst --burst 1200", [FLOOR, OURS, "vim"], BURST),
    "burst-5000": ("5,000 characters at once", "--measure burst --burst 5000", [FLOOR, OURS, "vim"], BURST),
    "burst-20000": ("20,000 characters at once", "--measure burst --burst 20000", [FLOOR, OURS, "vim"], BURST),
    "redraw": ("A frame drawn anew, 80×24", "--measure redraw", [FLOOR, OURS, "nano", "vim"],
               [("ms", "redraw.settled_ms"), ("bytes", "redraw.bytes")]),
    "idle": ("Nothing happens for 20 s", "--measure idle --idle 20", [FLOOR, OURS, "home", LARGE, "nano", "vim"], REST),
    "start": ("Start", "--measure start --starts 20", ["home", LARGE, FLOOR, "nano", "vim"], START),
}


def get(figures, path):
    for key in path.split("."):
        figures = figures.get(key) if isinstance(figures, dict) else None
    return figures if isinstance(figures, (int, float)) else None


def profiles(args, folder):
    """The profiles with the paths of this build; the large database is copied, since opening it writes."""
    text = (HERE / "profiles.json").read_text().replace("{build}", str(args.build.resolve()))
    found = json.loads(text)
    if args.large:
        home = json.loads(json.dumps(found["home"]))
        large = shutil.copy(args.large, folder / "large.db")
        home["cmd"] = [str(large) if part == "{dir}/k.db" else part for part in home["cmd"]]
        found[LARGE] = home
    return {name: it for name, it in found.items() if pathlib.Path(it["cmd"][0]).is_file() or shutil.which(it["cmd"][0])}


def table(names, figures, results):
    """Medians over the rounds, and in brackets the median of each round's ratio to the first program."""
    lines = ["| | " + " | ".join(head for head, _ in figures) + " |", "|---" * (len(figures) + 1) + "|"]
    for name in names:
        cells = []
        for _, path in figures:
            own = [get(it, path) for it in results[name]]
            base = [get(it, path) for it in results[names[0]]]
            have = [it for it in own if it is not None]
            if not have:
                cells.append("–")
                continue
            pairs = [a / b for a, b in zip(own, base) if a is not None and b]
            ratio = f" ({statistics.median(pairs):.2f}×)" if pairs and name != names[0] else ""
            cells.append(f"{statistics.median(have):.3g}{ratio}" if statistics.median(have) < 1000 else f"{statistics.median(have):,.0f}{ratio}")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def measure(case, args, found, folder):
    title, options, names, figures = CASES[case]
    names = [name for name in names if name in found]
    # Names hold commas, so ttybench takes all that the file names, in its order.
    file = folder / "profiles.json"
    file.write_text(json.dumps({name: found[name] for name in names}))
    out = folder / f"{case}.json"
    command = [sys.executable, args.ttybench, "--profiles", str(file), "--base", names[0],
               "--rounds", str(args.rounds), "--calm", "0.03", "--json", str(out), *options.split()]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    results = json.loads(out.read_text())["results"]
    troubles = {f"{name}: {it['error']}" for name, rounds in results.items() for one in rounds
                for it in one.values() if isinstance(it, dict) and "error" in it}
    said = f"### {title}\n\n`ttybench.py {options}`, {args.rounds} rounds, load {results[names[0]][0]['load']['before']:.1f}\n\n"
    return said + table(names, figures, results) + "".join(f"\n\n{it}" for it in sorted(troubles)) + "\n"


def write(file, case, text):
    begin, end = f"<!-- {case} -->", f"<!-- /{case} -->"
    whole = file.read_text()
    if begin not in whole:
        whole += f"\n{begin}\n{end}\n"
    before, rest = whole.split(begin, 1)
    file.write_text(before + begin + "\n" + text + rest[rest.index(end):])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ttybench", default=shutil.which("ttybench.py"))
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "target/release")
    parser.add_argument("--large", type=pathlib.Path, help="a database of 10,000 interviews, for start and rest")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cases", default=",".join(CASES))
    parser.add_argument("--write", type=pathlib.Path)
    args = parser.parse_args()
    if not args.ttybench:
        parser.error("ttybench.py is not on the path: --ttybench FILE")
    print(f"{platform.processor() or platform.machine()}, {platform.system()} {platform.release()}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        found = profiles(args, pathlib.Path(folder))
        if OURS not in found or FLOOR not in found:
            parser.error(f"not built in {args.build}: see --help")
        for case in args.cases.split(","):
            text = measure(case, args, found, pathlib.Path(folder))
            print(text, flush=True)
            if args.write:
                write(args.write, case, text)


if __name__ == "__main__":
    main()
