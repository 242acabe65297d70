"""Gets the program's JSON Lines: runs it, or reads what it wrote earlier."""

import json
import subprocess
from pathlib import Path


class OutputError(Exception):
    """There is no usable output."""


def run(program, articles):
    """What `program extract` writes for the article files, and what it says on standard error."""
    try:
        done = subprocess.run(
            [*program, "extract", *map(str, articles)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise OutputError(f"{program[0]}: {error.strerror}") from error
    if done.returncode != 0 and not done.stdout:
        raise OutputError(
            f"{program[0]} extract failed with status {done.returncode}:\n{done.stderr.rstrip()}"
        )
    return done.stdout, done.stderr


def parse(lines, name="output"):
    """JSON Lines to objects by article: the stem of the file that each came from."""
    outputs = {}
    for number, line in enumerate(lines.split("\n"), 1):
        if not line.strip():
            continue
        try:
            output = json.loads(line)
            source = output.get("source") or {}
        except (ValueError, AttributeError) as error:
            raise OutputError(f"{name}:{number}: not a JSON object: {error}") from error
        outputs[Path(source.get("path") or output.get("id") or "").stem] = output
    return outputs


def read(path):
    try:
        return parse(Path(path).read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
