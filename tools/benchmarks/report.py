"""Prints a benchmark run as a table:  report.py RESULTS.json"""
import json
import sys

results = {run["name"]: run for run in json.load(open(sys.argv[1], encoding="utf-8"))["benchmarks"] if run.get("run_type", "iteration") == "iteration"}
yardstick = results.get("five bare scans")
print(f"{'':20} {'MB/s':>9} {'of five bare scans':>19}")
for name, run in results.items():
    ratio = f"{run['cpu_time'] / yardstick['cpu_time']:19.2f}" if yardstick else ""
    print(f"{name:20} {run['bytes_per_second'] / 1e6:9.0f} {ratio}")
