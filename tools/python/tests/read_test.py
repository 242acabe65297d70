"""Dumps, archives and streams, read as the program reads them."""

import gzip
import io
import json
import subprocess
import tarfile

import pytest

import vietfacts

TEXT = "Ngày 26/5, chi bộ kết nạp 12 đảng viên."


@pytest.fixture
def dump(tmp_path):
    """A folder of all that can be read, some of it damaged."""
    lines = [
        {"id": "một", "text": TEXT, "date": "2024-07-29", "url": "https://example.org/1", "section": {"n": [1, "x"]}},
        {"_id": 7, "content": TEXT},
        {"title": "no text"},
    ]
    whole = "\n".join(json.dumps(line) for line in lines) + "\n{damaged\n\n"
    (tmp_path / "a.jsonl").write_text(whole, "utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(whole.encode())[:-20])
    (tmp_path / "c.csv").write_text(f'id,text,date\n1,"{TEXT}",2020-01-02\n2,{TEXT}\n', "utf-8")
    (tmp_path / "d.txt").write_text(TEXT, "utf-16")
    (tmp_path / "e.html").write_text(f"<html><body><p>{TEXT}</p></body></html>", "utf-8")
    with tarfile.open(tmp_path / "f.tar.xz", "w:xz") as archive:
        archive.add(tmp_path / "a.jsonl", "inner/a.jsonl")
        archive.add(tmp_path / "d.txt", "d.txt")
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{TEXT}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:test:1>\r\n"
        f"WARC-Target-URI: https://example.org/2\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    (tmp_path / "g.warc.gz").write_bytes(gzip.compress(head.encode() + body + b"\r\n\r\n"))
    return tmp_path


def run(program, *arguments):
    command = [program, "extract", "--quiet", *arguments]
    result = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    assert result.returncode in (0, 1)
    return result.stdout.decode().split("\n")[:-1]


def test_a_folder_of_dumps_gives_what_the_program_gives(program, dump):
    found = [each.to_json() for each in vietfacts.extract_many(vietfacts.read(dump))]
    assert found == run(program, dump)
    assert sum('"error":' in line for line in found) >= 5


def test_options_are_the_programs(program, dump):
    options = {"text_field": "content", "id_field": "title", "keep": ["section", "none"]}
    inputs = vietfacts.read(dump / "a.jsonl", **options, max_article_bytes=1000)
    found = list(vietfacts.extract_many(inputs, published="2021-01-01"))
    expected = run(
        program, dump / "a.jsonl", "--text-field", "content", "--id-field", "title",
        "--keep", "section,none", "--max-article-bytes", "1000", "--published", "2021-01-01",
    )  # fmt: skip
    assert [each.to_json() for each in found] == expected
    assert found[0].kept == {"section": {"n": [1, "x"]}, "none": None}


class Trickle(io.RawIOBase):
    """A file that can't be sought in and gives little at a time."""

    def __init__(self, bytes_):
        self._bytes = io.BytesIO(bytes_)
        self.closed_by_reader = False

    def readable(self):
        return True

    def read(self, size=-1):
        return self._bytes.read(min(size, 700))


def test_open_files_are_read_as_paths_are(dump):
    for path in sorted(dump.iterdir()):
        expected = list(vietfacts.extract_many(vietfacts.read(path)))
        for file in (open(path, "rb"), io.BytesIO(path.read_bytes()), Trickle(path.read_bytes())):
            with file:
                inputs = vietfacts.read(file, name=str(path))
                assert list(vietfacts.extract_many(inputs)) == expected


def test_a_zip_needs_a_file_that_can_be_sought_in(tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", TEXT)
    with open(tmp_path / "a.zip", "rb") as file:
        members = [each.member for each in vietfacts.read(file)]
    assert members == ["a.txt", "b.txt"]


def test_records_come_as_strings_with_what_is_known_of_them(dump):
    first = next(vietfacts.read(dump / "a.jsonl"))
    assert first.text == TEXT
    assert str(first.published) == "2024-07-29"
    assert (first.member, first.url) == ("một", "https://example.org/1")


def test_reads_no_more_than_is_asked_for():
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size=-1):
            self.asked += size
            return (json.dumps({"text": TEXT}) + "\n").encode() * 100

    file = Endless()
    found = vietfacts.read(file, format="jsonl")
    for _ in range(5):
        next(found)
    assert file.asked < 1_000_000


@pytest.mark.parametrize("packed", [False, True])
def test_what_the_file_raises_comes_through(packed):
    class Failing(io.RawIOBase):
        def __init__(self):
            lines = b"".join(b'{"text": "%d"}\n' % n for n in range(100_000))
            self.rest = gzip.compress(lines, 1) if packed else lines

        def read(self, size=-1):
            if len(self.rest) < 100_000:
                raise ConnectionResetError("the store is gone")
            part, self.rest = self.rest[:size], self.rest[size:]
            return part

    with pytest.raises(ConnectionResetError, match="the store is gone"):
        list(vietfacts.read(Failing(), name="a.jsonl"))


@pytest.mark.parametrize(
    "wrong, kind, words",
    [
        (lambda: vietfacts.read("/no/such"), FileNotFoundError, "/no/such"),
        (lambda: vietfacts.read(5), TypeError, "not int"),
        (lambda: vietfacts.read(io.BytesIO(b""), format="xml"), ValueError, "jsonl"),
        (lambda: vietfacts.read("/tmp", name="a"), TypeError, "name"),
        (lambda: list(vietfacts.read(io.StringIO("a"))), TypeError, "bytes"),
    ],
)
def test_mistakes_are_told_in_words(wrong, kind, words):
    with pytest.raises(kind, match=words):
        wrong()


def test_an_empty_folder_is_told(tmp_path):
    with pytest.raises(OSError, match=str(tmp_path)):
        vietfacts.read(tmp_path)


def test_kept_fields_and_errors_go_through_tables(dump):
    articles = vietfacts.extract_many(vietfacts.read(dump / "a.jsonl", keep=["section"]))
    tables = vietfacts.to_arrow(articles)
    assert json.loads(tables["articles"]["kept"][0].as_py()) == {"section": {"n": [1, "x"]}}
    assert set(tables["errors"]["code"].to_pylist()) == {"record.no_text", "record.malformed"}


def test_usual_names():
    assert vietfacts.holds_articles("a.WARC.gz") and not vietfacts.holds_articles("a.pdf")
    assert vietfacts.usual_fields()["text"][0] == "text"
