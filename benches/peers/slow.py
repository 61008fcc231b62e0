#!/usr/bin/env python3
"""An interview over a slow line: how long each step takes to show, and how many bytes it sends.

    cargo build --release && benches/peers/slow.py [--baud 9600] [--write docs/performance.md]

Everything the program writes passes a pseudo terminal that lets through so many bits a second (ten for a
byte, as a serial line does), in both directions. A step has shown when the line is silent again and the
screen holds what the step wants. Wants Python 3.11 and `pyte`.
"""

import argparse
import fcntl
import os
import pathlib
import pty
import select
import signal
import statistics
import struct
import subprocess
import tempfile
import termios
import time

import pyte

from run import ROOT, write

COLS, ROWS = 80, 24
# Seconds for one step at most.
LIMIT = 60.0


class Line:
    """The program at the far end, and the screen at this one."""

    def __init__(self, command, rate, folder):
        self.rate, self.bytes = rate, 0
        self.screen = pyte.Screen(COLS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLS, 0, 0))
        env = dict(os.environ, TERM="xterm-256color", LANG="ja_JP.UTF-8", HOME=folder)
        self.child = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=env, close_fds=True,
                                      start_new_session=True)
        os.close(other)
        self.main = main

    def pass_on(self, wait):
        """Bytes of the next hundredth of a second, if there are any within `wait` seconds."""
        ready, _, _ = select.select([self.main], [], [], wait)
        if not ready:
            return 0
        data = os.read(self.main, max(1, int(self.rate / 100)))
        time.sleep(len(data) / self.rate)
        self.stream.feed(data)
        self.bytes += len(data)
        return len(data)

    def send(self, text):
        data = text.encode()
        time.sleep(len(data) / self.rate)
        os.write(self.main, data)

    def rows(self):
        """What stands in each row. (pyte's own `display` fails where half of a wide character was written over.)"""
        cells = self.screen.buffer
        return ["".join(cells[y][x].data for x in range(COLS)) for y in range(ROWS)]

    def count(self, text):
        return sum(row.count(text) for row in self.rows())

    def step(self, text, wanted, silence=0.3):
        """Sends, and waits for what is wanted. Seconds until it stood there, until all stood there, bytes."""
        began, before, seen, last = time.monotonic(), self.bytes, None, None
        self.send(text)
        while time.monotonic() - began < LIMIT:
            if self.pass_on(silence):
                last = time.monotonic()
            elif seen:
                break
            if not seen and wanted():
                seen = time.monotonic()
        if not seen:
            raise SystemExit(f"never shown after {text!r}:\n" + "\n".join(self.rows()))
        return seen - began, (last or seen) - began, self.bytes - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "target/release")
    parser.add_argument("--baud", type=int, default=9600)
    parser.add_argument("--write", type=pathlib.Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [str(args.build.resolve() / "kikitori"), "--no-passphrase", "--database", f"{folder}/k.db", "interview", "--demo"]
        line = Line(command, args.baud / 10, folder)
        rows = [("the first screen", line.step("", lambda: line.count("次へ")))]
        keys = []
        for letter in "社長は地元の高校を出て二十年前に会社を継いだ。":
            # The chips and "saved" follow later; what is waited for is the letter itself.
            was = line.count(letter)
            keys.append(line.step(letter, lambda: line.count(letter) > was, 0.05))
        rows.append(("a typed character (median)", tuple(statistics.median(it) for it in zip(*keys))))
        rows.append(("a typed character (slowest)", tuple(max(it) for it in zip(*keys))))
        for name, key in (("the overview (Ctrl+G)", "\x07"), ("back from it (Esc)", "\x1b"), ("probes (Ctrl+P)", "\x10"),
                          ("back from them (Esc)", "\x1b"), ("the question before (Shift+Tab)", "\x1b[Z")):
            was = line.rows()
            rows.append((name, line.step(key, lambda: line.rows()[3:20] != was[3:20])))
        began, before = time.monotonic(), line.bytes
        while time.monotonic() - began < 10:
            line.pass_on(0.1)
        ticks = f"{(line.bytes - before) / 10:.0f}"
        line.child.send_signal(signal.SIGTERM)
        line.child.wait(10)
    text = f"### An interview over a line of {args.baud:,} baud, {COLS}×{ROWS}, Japanese\n\n`benches/peers/slow.py --baud {args.baud}`\n\n"
    text += "| | shown after s | all there after s | bytes |\n|---|---|---|---|\n"
    text += "".join(f"| {name} | {seen:.2f} | {all_there:.2f} | {sent:,.0f} |\n" for name, (seen, all_there, sent) in rows)
    text += f"| a second that goes by | | | {ticks} |\n"
    print(text)
    if args.write:
        write(args.write, "slow", text)


if __name__ == "__main__":
    main()
