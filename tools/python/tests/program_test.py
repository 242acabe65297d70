"""What Python says equals what the program says, byte for byte."""

import gzip
import itertools
import json
import os
import pathlib
import subprocess

import pytest

import vietfacts

SHARED = pathlib.Path(os.environ.get("VIETFACTS_SHARED", pathlib.Path(__file__).parents[4] / "shared"))

NUMBERS = """Có 1.000.000.000.000.000.000 đảng viên, 12345 triệu tỷ đảng viên,
99.999.999.999.999.999.999.999 đảng viên; 0,00001%, 0,0000123%, 0,0000000123%, 0,00000001%, 0,00012%,
5,67%, 1234567,891% và 12345678901234567,5%, 5,6 triệu người.
"""


def run(program, folder, *options):
    """The lines that the program writes."""
    command = [program, "extract", "--quiet", *options, folder]
    result = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    assert result.returncode in (0, 1)
    return result.stdout.decode().split("\n")[:-1]


def compare(program, folder, **options):
    articles = list(vietfacts.extract_many(vietfacts.read(folder), **options))
    assert articles
    published = ["--published", options["published"]] if "published" in options else []
    assert [each.to_json() for each in articles] == run(program, folder, *published)
    with_text = [each.to_json(with_text=True) for each in articles]
    assert with_text == run(program, folder, "--with-text", *published)
    return articles


def test_the_corpus(program, corpus):
    compare(program, corpus)
    compare(program, corpus, published="2024-07-29")


def test_other_encodings_pages_and_what_is_no_text(program, tmp_path):
    text = "Ngày 26/5/2024,\x1f\t\"\\\x7f chi bộ có 35 đảng viên 😀, đạt 98,5%.\r\n"
    (tmp_path / "b.txt").write_bytes(text.encode("utf-16"))
    (tmp_path / "a.txt").write_bytes(text.encode() + b"\xff")
    (tmp_path / "c.html").write_text(f"<html><body><p>{text}</p></body></html>")
    (tmp_path / "d.txt").write_bytes(bytes(range(128, 256)) * 3)
    (tmp_path / "e.txt").write_bytes(b"")
    (tmp_path / "f.txt").write_text(NUMBERS)
    inner = tmp_path / "a" / "đ"
    inner.mkdir(parents=True)
    (inner / "g.TXT").write_bytes("Ngµy 3/2/1999".encode("latin-1"))
    compare(program, tmp_path)


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="there is no folder of real articles")
def test_real_annotated_articles(program):
    compare(program, SHARED / "gold")


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="there is no corpus of real articles")
def test_a_thousand_real_articles(program, tmp_path):
    with gzip.open(SHARED / "corpus" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in itertools.islice(lines, 1000)]
    for number, text in enumerate(texts):
        (tmp_path / f"{number:05}.txt").write_text(text, encoding="utf-8", newline="")
    articles = compare(program, tmp_path)
    assert [each.text for each in vietfacts.extract_many(texts)] == [each.text for each in articles]
