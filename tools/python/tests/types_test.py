"""The types that users' checkers see."""

import pathlib
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).parents[1] / "src" / "vietfacts"

USE = """
import vietfacts
article = vietfacts.extract("Ngày 26/5/2024.", published="2024-07-29")
reveal_type(article.dates[0].value)
for each in vietfacts.extract_many([b"", "", vietfacts.Input("")], jobs=2):
    reveal_type(each.counts[0].class_)
vietfacts.extract(5)
"""


def mypy(*arguments, folder):
    command = [sys.executable, "-m", "mypy", "--strict", "--ignore-missing-imports"]
    command += ["--cache-dir", folder / "cache", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_package_is_typed(tmp_path):
    result = mypy(PACKAGE, folder=tmp_path)
    assert result.returncode == 0, result.stdout


def test_users_see_types(tmp_path):
    (tmp_path / "use.py").write_text(USE)
    lines = mypy("use.py", folder=tmp_path).stdout.splitlines()
    assert 'Revealed type is "str | None"' in lines[0]
    assert 'Revealed type is "str"' in lines[1]
    assert lines[2].startswith("use.py:7: error") and "incompatible type" in lines[2]
    assert lines[3].startswith("Found 1 error")
