#!/usr/bin/env python3
"""Holds README.md against the program:  readme_test.py PROGRAM

Runs each command 'tools/run …' in a console block that shows output, and compares; … stands for any
text within a line and, alone on its line, for any lines. The C++ and the C in it are those of tests/consumer.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def blocks(readme, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)


def commands(readme):
    """Each command with the output that is shown for it."""
    for block in blocks(readme, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            if "tools/run" in command and shown:
                yield command, shown


def line_matches(shown, printed):
    return re.fullmatch(".*".join(map(re.escape, shown.split("…"))), printed) is not None


def lines_match(shown, printed):
    return len(shown) == len(printed) and all(map(line_matches, shown, printed))


def is_output(shown, printed):
    """Whether `printed` is what `shown` stands for."""
    shown, printed = shown.splitlines(), printed.splitlines()
    runs = split_at_gaps(shown)
    at = 0
    for i, run in enumerate(runs):
        last_start = len(printed) - len(run)
        first_start = last_start if 0 < i == len(runs) - 1 else at
        starts = range(max(at, first_start), (last_start if i else 0) + 1)
        start = next((j for j in starts if lines_match(run, printed[j : j + len(run)])), None)
        if start is None:
            return False
        at = start + len(run)
    return at == len(printed)


def split_at_gaps(lines):
    """The runs of lines between lines of '…' alone."""
    runs = [[]]
    for line in lines:
        if line.strip() == "…":
            runs.append([])
        else:
            runs[-1].append(line)
    return runs


def main(program):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    failures = checked = 0
    for command, shown in commands(readme):
        line = command.replace("tools/run", f"'{Path(program).resolve()}'")
        done = subprocess.run(
            line, shell=True, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        checked += 1
        if not is_output(shown, done.stdout):
            failures += 1
            print(
                f"{command}\nprints\n{done.stdout}{done.stderr}\nand not, as README.md says,\n{shown}"
            )
    for language, file in ("cpp", "consumer.cc"), ("c", "consumer.c"):
        consumer = (ROOT / "tests" / "consumer" / file).read_text(encoding="utf-8")
        for code in blocks(readme, language):
            checked += 1
            if code not in consumer:
                failures += 1
                print(f"This code of README.md is not what tests/consumer/{file} has:\n{code}")
    print(f"{checked} parts of README.md checked, {failures} wrong")
    return 1 if failures or checked < 2 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
