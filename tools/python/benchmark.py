#!/usr/bin/env python3
"""Times extract_many beside the program on the same folder:  benchmark.py PROGRAM FOLDER [JOBS]

Prints MB/s of both for three rounds in turn, and the ratio of the medians. Both read the folder;
Python ends with typed facts, the program with JSON.
"""

import statistics
import subprocess
import sys
import time

import vietfacts

ROUNDS = 3


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(program, folder, jobs="1"):
    size = sum(len(each.text) for each in vietfacts.read(folder))
    command = [program, "extract", "--quiet", folder]
    if "--jobs" in subprocess.run([program, "help", "extract"], capture_output=True, text=True).stdout:
        command[2:2] = ["--jobs", jobs]
    elif jobs != "1":
        sys.exit("this program knows no --jobs")

    def run_program():
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)

    def run_python():
        extractor = vietfacts.Extractor()
        for _ in extractor.extract_many(vietfacts.read(folder), jobs=int(jobs)):
            pass

    times = [(seconds(run_program), seconds(run_python)) for _ in range(ROUNDS)]
    for theirs, ours in times:
        print(f"program {size / theirs / 1e6:7.2f} MB/s   python {size / ours / 1e6:7.2f} MB/s")
    theirs, ours = map(statistics.median, zip(*times))
    print(f"python / program: {theirs / ours:.2f}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
