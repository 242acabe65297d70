"""The job on one machine: what it reads, what it writes, and what it does where things go wrong."""

import datetime
import gzip
import json
import os
import sys
import tempfile

import pyarrow
import pyarrow.parquet
import pytest
import vietfacts

from conftest import alone, assert_same, by_article, json_lines, on_spark, warc

TEXT = "Ngày 26/5, chi bộ kết nạp 12 đảng viên."


@pytest.fixture(scope="module")
def spark():
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import SparkSession

    import extract

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.memory", "512m").config("spark.log.level", "ERROR")
    builder = builder.config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.config("spark.driver.host", "127.0.0.1").getOrCreate()
    with tempfile.TemporaryDirectory() as name:
        extract.ship(session.sparkContext, name)
        yield session
        session.stop()


@pytest.fixture
def run(spark, tmp_path, capfd):
    def run_job(*arguments):
        from vietfacts_spark.job import main
        from vietfacts_spark.options import parse

        options = parse([*map(str, arguments), "-o", str(tmp_path / "facts")])
        status = main(spark, options)
        return status, capfd.readouterr().err

    return run_job


def test_files_give_the_rows_of_one_machine(run, texts, tmp_path):
    dump = tmp_path / "đ a"
    (dump / "more").mkdir(parents=True)
    (dump / "a.warc.gz").write_bytes(warc(texts, "a"))
    (dump / "b %2B+#?.txt").write_text(texts[0], "utf-8")
    (dump / "c.csv").write_text(f'id,text\n1,"{TEXT}\n{TEXT}"\n', "utf-8")
    (dump / "more" / "d.jsonl.gz").write_bytes(gzip.compress(json_lines(texts).encode()))
    (dump / "more" / "e.txt").write_bytes(bytes(range(128, 256)) * 3)
    (dump / "more" / "f.jsonl.gz").write_bytes(gzip.compress(json_lines(texts).encode())[:-900])
    (dump / "_hidden.txt").write_text(TEXT, "utf-8")
    (dump / "notes.pdf").write_text(TEXT, "utf-8")
    status, said = run(dump, "--with-text", "--task-bytes", "4K")
    assert status == 1
    (dump / "_hidden.txt").unlink()
    expected = alone(dump, with_text=True)
    assert expected["errors"].num_rows >= 2
    assert f"{expected['errors'].num_rows} of {expected['articles'].num_rows} articles" in said
    assert_same(on_spark(tmp_path / "facts"), expected)
    # And where Spark reads them.
    status, _ = run(dump, "--with-text", "--through-spark", "--overwrite")
    assert by_article(on_spark(tmp_path / "facts")) == by_article(expected)


def test_the_columns_are_those_of_to_parquet(run, texts, tmp_path):
    (tmp_path / "a.txt").write_text(texts[0], "utf-8")
    assert run(tmp_path / "a.txt")[0] == 0
    vietfacts.to_parquet([vietfacts.extract(texts[0])], tmp_path / "alone")
    for name in vietfacts.TABLES:
        [file] = (tmp_path / "facts" / name).glob("*.parquet")
        found = pyarrow.parquet.read_schema(file)
        expected = pyarrow.parquet.read_schema(tmp_path / "alone" / f"{name}.parquet")
        assert found.equals(expected, check_metadata=False), f"{name}: {found} {expected}"


def test_lines_are_split_and_none_is_lost(run, texts, tmp_path):
    lines = json_lines(texts) + "{damaged\n\n" + json.dumps({"title": "no text"}) + "\n"
    path = tmp_path / "a b.jsonl"
    path.write_bytes(lines.encode() + b'{"id": "x", "text": "\xff"}\n')
    status, said = run(path)
    assert (status, "3 of" in said) == (1, True), said
    found, expected = on_spark(tmp_path / "facts"), alone(path)
    assert found["articles"].num_rows == expected["articles"].num_rows == len(texts) + 3
    codes = ["record.malformed", "record.malformed", "record.no_text"]
    assert sorted(found["errors"]["code"].to_pylist()) == codes
    assert sorted(expected["errors"]["code"].to_pylist()) == codes
    # Where a line without a name stands is not known to whoever reads a part of the file.
    assert set(found["errors"]["member"].to_pylist()) == {None}
    assert by_article(found) == by_article(expected)


def test_a_table_is_read_by_its_columns(run, texts, tmp_path):
    table = pyarrow.table(
        {
            "key": [f"k{n}" for n in range(len(texts))],
            "body": [*texts[:-1], None],
            "day": [datetime.date(2020, 1, 1 + n) for n in range(len(texts))],
            "link": [f"https://example.org/{n}" for n in range(len(texts))],
            "topic": [None, *[n for n in range(1, len(texts))]],
        }
    )
    (tmp_path / "in" / "year=2020").mkdir(parents=True)
    pyarrow.parquet.write_table(table, tmp_path / "in" / "year=2020" / "a.parquet", row_group_size=3)
    options = ["--text-field", "body", "--id-field", "key", "--published-field", "day",
               "--url-field", "link", "--keep", "topic,year"]  # fmt: skip
    status, said = run(tmp_path / "in", *options)
    assert status == 1, said  # for the article that is not there
    rows = sorted(on_spark(tmp_path / "facts")["articles"].to_pylist(), key=lambda row: row["url"])
    known = {row["member"]: row for row in rows}
    assert set(known) == {f"k{n}" for n in range(len(texts))}
    assert json.loads(known["k3"]["kept"]) == {"topic": 3, "year": 2020}
    inputs = [vietfacts.Input(text, published=day, path="", member=key) for text, day, key in
              zip(texts[:-1], table["day"].to_pylist(), table["key"].to_pylist())]  # fmt: skip
    expected = {each.source.member: each for each in vietfacts.extract_many(inputs)}
    for key, article in expected.items():
        assert known[key]["published"] == article.published
        assert known[key]["sha256"] == article.source.sha256
        assert known[key]["path"].endswith("in/year=2020/a.parquet")


def test_the_same_again_changes_nothing_and_others_need_a_word(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert run(tmp_path / "a.txt", "--published", "2024-07-29")[0] == 0
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "facts").rglob("*")}
    status, said = run(tmp_path / "a.txt", "--published", "2024-07-29")
    assert status == 0 and "written before" in said
    status, said = run(tmp_path / "a.txt", "--published", "2020-07-29")
    assert status == 2 and "--overwrite" in said
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "facts").rglob("*")} == before
    assert run(tmp_path / "a.txt", "--published", "2020-07-29", "--overwrite")[0] == 0
    [date] = on_spark(tmp_path / "facts")["dates"].to_pylist()
    assert date["value"] == "2020-05-26"
    assert not list(tmp_path.glob("facts.*"))


def test_a_run_that_fails_leaves_nothing(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "patterns").mkdir()
    (tmp_path / "patterns" / "date.toml").write_text("[[rule]\n")
    status, said = run(tmp_path / "a.txt", "--patterns", tmp_path / "patterns")
    assert status == 2 and "date.toml" in said
    assert not list(tmp_path.glob("facts*"))


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["no/such"], "no such file"),
        (["."], "named as articles are"),
        (["b.parquet"], "--text-field"),
        (["b.parquet", "--text-field", "body"], "no column body; there are words"),
    ],
)
def test_mistakes_are_told_in_a_line(run, tmp_path, monkeypatch, arguments, words):
    (tmp_path / "empty").mkdir()
    pyarrow.parquet.write_table(pyarrow.table({"words": [TEXT]}), tmp_path / "b.parquet")
    path = {"no/such": "no/such", ".": "empty", "b.parquet": "b.parquet"}[arguments[0]]
    status, said = run(tmp_path / path, *arguments[1:])
    assert status == 2 and words in said
    assert not list(tmp_path.glob("facts*"))


def test_an_output_that_is_something_else_is_left(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "mine").write_text("mine")
    status, said = run(tmp_path / "a.txt", "--overwrite")
    assert status == 2 and "no whole result" in said
    assert (tmp_path / "facts" / "mine").read_text() == "mine"
