"""Times the program and what one would use instead of it:  time_program.py PROGRAM FOLDER [--articles-for-dateparser N]

FOLDER holds `articles`, as join_articles.py makes it, and takes what the runs write. Processor time (user and system) is
what is compared, since other processes may be at work; only of two threads is it the time on the clock, too.
"""
import argparse
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SMALL_ARTICLE = HERE.parent.parent / "corpus" / "articles" / "01-cell-meeting.txt"
STARTS = 21  # the middle one counts
RUNS = 3     # the fastest counts
PYTHON = "/usr/bin/python3"

# What someone would write in an afternoon: the five patterns over each article. `re` has no \p{…}.
FIVE_PATTERNS = r"""
import json, re, sys
small = "".join(c for c in map(chr, range(0x2000)) if c.islower())
capital = "".join(c for c in map(chr, range(0x2000)) if c.isupper())
classes = {r"\p{Lu}": f"[{capital}]", r"\p{Ll}": f"[{small}]", r"\p{L}": r"[^\W\d_]"}
patterns = []
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip() and not line.startswith("#"):
        for name, letters in classes.items():
            line = line.replace(name, letters)
        patterns.append(re.compile(line.rstrip("\n")))
found = 0
for line in open(sys.argv[2], encoding="utf-8"):
    text = json.loads(line)["text"]
    for pattern in patterns:
        found += sum(1 for _ in pattern.finditer(text))
print(found)
"""

DATES = r"""
import json, sys
from dateparser.search import search_dates
found = 0
for line in open(sys.argv[1], encoding="utf-8"):
    found += len(search_dates(json.loads(line)["text"], languages=["vi"]) or [])
print(found)
"""


def run(command, stdin=subprocess.DEVNULL):
    """Seconds on the clock, seconds of processor time and peak memory in bytes of a command that must go well."""
    began = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdin=stdin, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed with status {process.returncode}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def fastest(command):
    return min((run(command) for _ in range(RUNS)), key=lambda measured: measured[1])


def start(command):
    """The middle processor time, in seconds, of many starts."""
    times = []
    for _ in range(STARTS):
        with open(SMALL_ARTICLE, "rb") as article:
            times.append(run(command, article)[1])
    return statistics.median(times)


def write_lines(articles, path):
    with open(path, "w", encoding="utf-8") as lines:
        for text in articles:
            lines.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")


def size_of(lines):
    """Bytes of the texts of a JSON Lines file."""
    return sum(len(json.loads(line)["text"].encode()) for line in open(lines, encoding="utf-8"))


def prepare(folder, few):
    """Writes all articles and `few` of them, evenly spaced, as JSON Lines."""
    articles = [part.decode() for part in (folder / "articles").read_bytes().split(b"\0")[:-1]]
    write_lines(articles, folder / "articles.jsonl")
    write_lines(articles[::max(1, len(articles) // few)][:few], folder / "few.jsonl")


def main():
    parser = argparse.ArgumentParser(usage="tools/benchmark_program [CORPUS] [--articles-for-dateparser N]")
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles-for-dateparser", type=int, default=10, metavar="N")
    options = parser.parse_args()

    # In a process of its own: the peak memory of a child is never less than what its parent held when it was started.
    preparation = multiprocessing.get_context("fork").Process(
        target=prepare, args=(options.folder, options.articles_for_dateparser))
    preparation.start()
    preparation.join()
    if preparation.exitcode != 0:
        sys.exit("the articles can't be prepared")
    corpus, few_lines = options.folder / "articles.jsonl", options.folder / "few.jsonl"
    size, few_size = size_of(corpus), size_of(few_lines)

    def extract(jobs):
        return fastest([options.program, "extract", corpus, "-o", options.folder / "facts.jsonl", "--jobs", jobs])

    one, two = extract(1), extract(2)
    five = fastest([PYTHON, "-c", FIVE_PATTERNS, HERE / "bare_patterns.txt", corpus])
    dates = run([PYTHON, "-W", "ignore", "-c", DATES, few_lines])
    ours, empty = start([options.program, "extract"]), start([PYTHON, "-c", "pass"])

    per_byte = one[1] / size
    print(f"{'':44} {'MB/s':>9} {'time of vietfacts':>18} {'peak MB':>8}")
    for name, (_, seconds, memory), of in (
            ("vietfacts, one thread", one, size),
            ("five patterns in Python's re", five, size),
            ("dateparser, dates alone", dates, few_size)):
        print(f"{name:44} {of / seconds / 1e6:9.3f} {seconds / of / per_byte:18.1f} {memory / 1e6:8.0f}")
    print(f"\n{'two threads, by the clock':44} {one[0] / two[0]:9.2f} times one, {two[2] / 1e6:.0f} MB at the peak")
    print(f"{'two threads, processor time of a byte':44} {two[1] / one[1]:9.2f} times that of one")
    print(f"{'start with one small article':44} {ours * 1e3:9.1f} ms, {ours / empty:.1f} times `python3 -c pass` ({empty * 1e3:.1f} ms)")


if __name__ == "__main__":
    main()
