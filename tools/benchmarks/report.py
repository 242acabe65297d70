"""Prints a benchmark run as a table:  report.py RESULTS.json

Of the stages, the time in units of five bare scans of the same run. Of hostile texts, the time of a byte in units of that
of a byte of ordinary text ("whole"), which stays the same as a text grows where the cost is linear.
"""
import json
import sys

results = {run["name"]: run for run in json.load(open(sys.argv[1], encoding="utf-8"))["benchmarks"] if run.get("run_type", "iteration") == "iteration"}
yardstick = results.get("five bare scans")
ordinary = results.get("whole")
stages = {name: run for name, run in results.items() if not name.startswith("hostile/")}
hostile = {name: run for name, run in results.items() if name.startswith("hostile/")}
if stages:
    print(f"{'':20} {'MB/s':>9} {'of five bare scans':>19}")
for name, run in stages.items():
    ratio = f"{run['cpu_time'] / yardstick['cpu_time']:19.2f}" if yardstick else ""
    print(f"{name:20} {run['bytes_per_second'] / 1e6:9.0f} {ratio}")
if hostile:
    print(f"\n{'a text of nothing but':44} {'bytes':>9} {'MB/s':>9} {'of ordinary text':>17}")
for name, run in hostile.items():
    _, rest = name.split("/", 1)
    piece, size = rest.rsplit("/", 1)
    ratio = f"{ordinary['bytes_per_second'] / run['bytes_per_second']:17.1f}" if ordinary else ""
    print(f"{piece!r:44} {size:>9} {run['bytes_per_second'] / 1e6:9.1f} {ratio}")
