"""The tutorial in README.md does what it says."""

import doctest
import pathlib
import re

README = pathlib.Path(__file__).parents[1] / "README.md"


def test_the_tutorial_runs_as_written(monkeypatch, tmp_path, corpus):
    (tmp_path / "corpus").symlink_to(corpus.parent)
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```$", README.read_text("utf-8"), re.M | re.S)
    tutorial = "\n".join(blocks)
    parts = doctest.DocTestParser().get_doctest(tutorial, {}, "README.md", str(README), 0)
    assert len(parts.examples) > 15
    printed = []
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    runner = doctest.DocTestRunner(optionflags=flags)
    assert not runner.run(parts, out=printed.append).failed, "".join(printed)
