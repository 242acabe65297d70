#!/usr/bin/env python3
"""Holds the library for C against its header:  c_symbols_test.py LIBRARY HEADER

It exports each function of the header, with a version, and nothing else.
"""

import re
import subprocess
import sys
from pathlib import Path


def main(library, header):
    declared = set(re.findall(r"^VIETFACTS_API\s[^;(]*?(\w+)\(", Path(header).read_text("utf-8"), re.M))
    command = ["nm", "--dynamic", "--defined-only", "--with-symbol-versions", library]
    lines = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    exported = {line.split()[-1] for line in lines.splitlines() if line.split()[-2] != "A"}
    expected = {name + "@@VIETFACTS_0.1" for name in declared}
    for name in sorted(expected ^ exported):
        print(f"{name}: {'not exported' if name in expected else 'not in the header'}")
    print(f"{len(exported)} functions exported")
    return 1 if expected != exported or not declared else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
