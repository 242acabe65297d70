import gzip
import json
import pathlib
import sys

import pyarrow
import pyarrow.parquet
import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
CORPUS = HERE.parents[2] / "corpus" / "articles"

import vietfacts  # noqa: E402


@pytest.fixture(scope="session")
def texts():
    """Some of the annotated articles, so many that no test takes long."""
    return [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))[:12]]


def warc(texts, name):
    """Pages as a crawler keeps them."""
    records = []
    for number, text in enumerate(texts):
        lines = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
        page = f"<html><body><article>{lines}</article></body></html>".encode()
        body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:test:{name}:{number}>\r\n"
            f"WARC-Target-URI: https://example.org/{name}/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        records.append(gzip.compress(head.encode() + body + b"\r\n\r\n"))
    return b"".join(records)


def json_lines(texts, **more):
    lines = [json.dumps({"id": f"a{n}", "text": text, **more}) for n, text in enumerate(texts)]
    return "\n".join(lines) + "\n"


def alone(path, with_text=False, **options):
    """The tables of a run on one machine."""
    articles = vietfacts.extract_many(vietfacts.read(path, **options))
    return vietfacts.to_arrow(articles, with_text=with_text)


def on_spark(folder):
    """The tables that the job wrote."""
    return {
        name: pyarrow.parquet.read_table(folder / name, partitioning=None) for name in vietfacts.TABLES
    }


def assert_same(found, expected):
    """Every row of every table, in order."""
    assert set(found) == set(expected)
    for name, table in expected.items():
        assert found[name].column_names == table.column_names
        assert found[name].to_pylist() == table.to_pylist(), name


def by_article(tables):
    """The rows under what names their article, for runs that number articles otherwise. Articles
    that have neither a name nor bytes are left out."""
    names = {
        row["article"]: (row["path"], row["member"], row["sha256"])
        for row in tables["articles"].to_pylist()
        if row["sha256"]
    }
    assert len(set(names.values())) == len(names)
    found = {}
    for table, rows in tables.items():
        for row in rows.to_pylist():
            name = names.get(row.pop("article"))
            if name:
                found.setdefault((table, name), []).append(row)
    return found
