"""The files that a dump comes in. Each is a context manager; `add` stores a whole article, `add_damaged` what a damage left of one. Both
return the name that the output knows the member by (`source.member`, or `source.url` for a page).
"""
import csv
import gzip
import html
import io
import json
import subprocess
import tarfile

from damage import CSV_DAMAGES, JSON_LINE_DAMAGES, MEMBER_DAMAGES


def as_page(text):
    title, _, body = text.partition("\n")
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in body.splitlines() if line.strip())
    return (f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{html.escape(title)}</title></head>\n'
            f'<body><nav><a href="/">Trang chủ</a></nav><article><h1>{html.escape(title)}</h1>\n{paragraphs}</article></body></html>\n')


class TarZstd:
    """Folders of a hundred articles in a tar that zstd compresses."""

    name = "articles.tar.zst"
    damages = MEMBER_DAMAGES

    def __init__(self, folder):
        self._path = folder / self.name

    def __enter__(self):
        self._zstd = subprocess.Popen(["zstd", "-q", "-f", "-o", str(self._path)], stdin=subprocess.PIPE)
        self._tar = tarfile.open(fileobj=self._zstd.stdin, mode="w|", format=tarfile.PAX_FORMAT)
        return self

    def add(self, number, data, suffix=".txt"):
        member = tarfile.TarInfo(f"dump/{number // 100:05}/{number:07}{suffix}")
        member.size = len(data)
        self._tar.addfile(member, io.BytesIO(data))
        return member.name

    def add_damaged(self, number, data, suffix):
        return self.add(number, data, suffix)

    def __exit__(self, *error):
        self._tar.close()
        self._zstd.stdin.close()
        if self._zstd.wait() != 0:
            raise RuntimeError("zstd failed")


class WarcGzip:
    """A gzip member for each record, as crawlers write it; every article is a page."""

    name = "articles.warc.gz"
    damages = MEMBER_DAMAGES

    def __init__(self, folder):
        self._path = folder / self.name

    def __enter__(self):
        self._file = open(self._path, "wb")
        return self

    def add(self, number, data):
        return self.add_damaged(number, as_page(data.decode()).encode(), ".html")

    def add_damaged(self, number, data, suffix):
        url = f"https://bao.example/{number:07}.html"
        kind = "text/plain" if suffix == ".txt" else "text/html"
        encoding = "Content-Encoding: gzip\r\n" if suffix == ".txt.gz" else ""
        response = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {len(data)}\r\n\r\n".encode() + data
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-07-29T08:00:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(response)}\r\n\r\n").encode()
        self._file.write(gzip.compress(head + response + b"\r\n\r\n", compresslevel=3, mtime=0))
        return url

    def __exit__(self, *error):
        self._file.close()


class Lines:
    """A file of records, one after the other. A damaged one has no name."""

    head = b""
    end = b"\n"

    def __init__(self, folder):
        self._path = folder / self.name

    def __enter__(self):
        self._file = open(self._path, "wb")
        self._file.write(self.head)
        return self

    def add(self, number, data):
        name = f"{number:07}"
        self._file.write(self.record(name, data.decode()) + self.end)
        return name

    def add_damaged(self, number, data, suffix):
        self._file.write(data + self.end)
        return None

    def __exit__(self, *error):
        self._file.close()


class JsonLines(Lines):
    """An object a line."""

    name = "articles.jsonl"
    damages = JSON_LINE_DAMAGES

    @staticmethod
    def record(name, text):
        return json.dumps({"id": name, "text": text}, ensure_ascii=False).encode()


class Csv(Lines):
    """A row an article, quoted where it must be."""

    name = "articles.csv"
    damages = CSV_DAMAGES
    head = b"id,text\r\n"
    end = b"\r\n"

    @staticmethod
    def record(name, text):
        row = io.StringIO(newline="")
        csv.writer(row).writerow([name, text])  # an end of its own makes it quote a field with line ends
        return row.getvalue().removesuffix("\r\n").encode()


CONTAINERS = [TarZstd, WarcGzip, JsonLines, Csv]
