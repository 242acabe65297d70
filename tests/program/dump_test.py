"""vietfacts extract on dumps and archives, as it is used from a shell."""

import bz2
import csv
import gzip
import io
import json
import lzma
import subprocess
import unittest
import zipfile

from command import ProgramTest, tar, vietfacts

TEXT = "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024."
LINES = "".join(json.dumps({"id": name, "text": TEXT, "date": "2021-03-04"}) + "\n" for name in "ab").encode()


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def members(result):
    """What became of each: its member, or member and error code."""
    return [r["source"]["member"] if "decrees" in r else (r["source"]["member"], r["error"]["code"])
            for r in records(result)]


def warc(*pairs):
    out = b""
    for headers, block in pairs:
        out += ("WARC/1.0\r\n" + "".join(f"{k}: {v}\r\n" for k, v in headers.items())
                + f"Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"
    return out


def response(url, body, *headers):
    head = "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", *headers]) + "\r\n\r\n"
    return {"WARC-Type": "response", "WARC-Target-URI": url, "WARC-Date": "2024-07-29T08:00:00Z"}, head.encode() + body


class DumpTest(ProgramTest):
    def extract(self, name, data, *options):
        path = self.folder / name
        path.write_bytes(data)
        return vietfacts("extract", path, *options)

    def test_json_lines_by_content(self):
        result = self.extract("dump", LINES)
        self.assertEqual(result.returncode, 0)
        self.assertEqual(members(result), ["a", "b"])
        self.assertEqual(records(result)[0]["decrees"][0]["code"], "05-NQ/ĐU")

    def test_bad_lines_are_error_records_and_the_run_goes_on(self):
        bad = b'{"text": "x"\n[1]\n{"title": 1}\n\n{"text": 5}\n'
        result = self.extract("dump.jsonl", bad + LINES)
        self.assertEqual(members(result), [("line 1", "record.malformed"), ("line 2", "record.malformed"),
                                           ("line 3", "record.no_text"), ("line 5", "record.no_text"), "a", "b"])
        self.assertEqual(result.returncode, 1)

    def test_fields_by_name_and_fields_that_are_kept(self):
        line = json.dumps({"key": 7, "nd": "Hội nghị họp ngày 26/5", "ngay": "01/06/2023", "at": "https://a.vn/1",
                           "tags": ["x", {"y": None}]})
        result = self.extract("dump.jsonl", line.encode(), "--text-field", "nd", "--id-field", "key", "--published-field",
                              "ngay", "--url-field", "at", "--keep", "tags,none")
        (record,) = records(result)
        self.assertEqual((record["source"]["member"], record["source"]["url"]), ("7", "https://a.vn/1"))
        self.assertEqual(record["dates"][0]["value"], "2023-05-26")
        self.assertEqual(record["kept"], {"tags": ["x", {"y": None}], "none": None})

    def test_each_compression_from_a_file_and_a_pipe(self):
        zstd = subprocess.run(["zstd", "-q"], input=LINES, capture_output=True, check=False).stdout if self.has_zstd() else None
        for packed in gzip.compress(LINES), bz2.compress(LINES), lzma.compress(LINES), gzip.compress(LINES[:9]) + gzip.compress(LINES[9:]), zstd:
            if packed is None:
                continue
            self.assertEqual(members(self.extract("dump", packed)), ["a", "b"])
            self.assertEqual(members(vietfacts("extract", input=packed)), ["a", "b"])

    @staticmethod
    def has_zstd():
        try:
            return subprocess.run(["zstd", "--version"], capture_output=True, check=False).returncode == 0
        except FileNotFoundError:
            return False

    def test_tar_with_all_there_is(self):
        files = {"../../up.txt": TEXT.encode(), "đ/a.html": b"<html><body><p>x</p></body></html>", "logo.png": b"x",
                 "d.jsonl.gz": gzip.compress(LINES), "cut.txt.gz": gzip.compress(TEXT.encode())[:-20],
                 "in.tar": tar({"z.txt": b"z"})}
        wanted = ["../../up.txt", "đ/a.html", "d.jsonl.gz#a", "d.jsonl.gz#b", ("cut.txt.gz", "archive.damaged"), "in.tar/z.txt"]
        self.assertEqual(members(self.extract("t.tar.gz", tar(files, "w:gz"))), wanted)
        self.assertFalse((self.folder.parent.parent / "up.txt").exists())

    def test_zip(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", TEXT)
            archive.writestr("b.csv", "id,text\n1,x\n")
        self.assertEqual(members(self.extract("x", out.getvalue())), ["a.txt", "b.csv#1"])
        self.assertEqual(members(vietfacts("extract", input=out.getvalue())), ["a.txt", "b.csv#1"])

    def test_archives_that_are_cut_empty_or_too_deep(self):
        packed = tar({f"{i}.txt": (TEXT * 99 + str(i)).encode() for i in range(99)}, "w:gz")
        found = members(self.extract("t.tgz", packed[: len(packed) // 2]))
        self.assertEqual(found[0], "0.txt")
        self.assertEqual(found[-1][1], "archive.damaged")
        self.assertEqual(members(self.extract("e.tar", tar({"a.png": b"x"}))), [(None, "archive.empty")])
        deep = TEXT.encode()
        for _ in range(6):
            deep = tar({"in.tar" if len(deep) > 999 else "in.txt": deep})
        self.assertEqual(members(self.extract("deep.tar", deep))[0][1], "archive.too_deep")

    def test_a_bomb_and_articles_that_are_too_large(self):
        bomb = bz2.compress(b"x" * (200 << 20))
        self.assertEqual([r["error"]["code"] for r in records(self.extract("bomb.bz2", bomb, "--max-article-bytes", "1G"))],
                         ["archive.too_much"])
        large = json.dumps({"text": "x" * 5000}).encode() + b"\n"
        found = members(self.extract("l.jsonl", LINES + large + LINES, "--max-article-bytes", "1K"))
        self.assertEqual(found, ["a", "b", ("line 3", "text.too_large"), "a", "b"])

    def test_csv(self):
        out = io.StringIO()
        csv.writer(out).writerows([["id", "text", "who"], ["1", 'Họp, "nóng"\nngày 1/2/2020', "A"], ["2"], ["3", "x", "B"]])
        result = self.extract("dump.csv", out.getvalue().encode(), "--with-text", "--keep", "who")
        self.assertEqual(members(result), ["1", ("line 4", "record.malformed"), "3"])
        self.assertEqual(records(result)[0]["article"]["text"], 'Họp, "nóng"\nngày 1/2/2020')
        self.assertEqual(records(result)[2]["kept"], {"who": "B"})
        self.assertEqual(members(self.extract("d.tsv", b"id\ttext\n1\ta\n")), ["1"])
        self.assertEqual(members(self.extract("d.csv", b'id,text\n1,"a\n2,b\n')), [("line 2", "record.malformed")])
        self.assertEqual(members(self.extract("d.csv", b"a,b\n1,2\n")), [(None, "record.no_text")])

    def test_text_that_looks_like_a_table_stays_an_article(self):
        for data in b"id,text\n1,a\n", b'{"text": broken}\n', b"{ghi ch\xc3\xba}\nPK\n":
            self.assertEqual(members(self.extract("a.txt", data)), [None])
        self.assertEqual(members(self.extract("a.txt", b"id,text\n1,a\n", "--input-format", "csv")), ["1"])

    def test_warc(self):
        page = f"<html><body><article><h1>Tin</h1><p>{TEXT}</p></article></body></html>".encode()
        chunked = b"5\r\n" + page[:5] + b"\r\n%x\r\n" % (len(page) - 5) + page[5:] + b"\r\n0\r\n\r\n"
        data = warc(({"WARC-Type": "warcinfo"}, b"x"), response("https://a.vn/1", page),
                    response("https://a.vn/2", chunked, "Transfer-Encoding: chunked"),
                    response("https://a.vn/3", gzip.compress(page), "Content-Encoding: gzip"),
                    response("https://a.vn/4", gzip.compress(page)[:-20], "Content-Encoding: gzip"),
                    response("https://a.vn/5", b"\x03\x04", "Content-Encoding: compress"),
                    ({"WARC-Type": "conversion", "WARC-Target-URI": "https://a.vn/6"}, TEXT.encode()))
        for name, stored in ("w.warc", data), ("w.warc.gz", gzip.compress(data)):
            found = records(self.extract(name, stored))
            self.assertEqual([r["source"]["url"][-1] for r in found], list("123456"))
            self.assertEqual([r["error"]["code"] if "error" in r else r["decrees"][0]["code"] for r in found],
                             ["05-NQ/ĐU"] * 3 + ["record.damaged", "record.encoding", "05-NQ/ĐU"])
            self.assertIsNone(found[0]["article"]["published"])

    def test_a_warc_that_is_damaged_goes_on_at_the_next_record(self):
        record = response("https://a.vn/1", b"<html><body><p>x</p></body></html>")
        data = warc(record) + b"rubbish\r\nmore\r\n" + warc(record) + warc(record)[:-40]
        self.assertEqual([r["error"]["code"] if "error" in r else "" for r in records(self.extract("w", data))],
                         ["", "record.malformed", "", "record.damaged"])

    def test_files_from_a_list(self):
        names = [self.write(name, "x") for name in ("b.txt", "a.txt")]
        listed = "".join(f"{name}\n" for name in names)
        path = self.write("list", listed)
        for result in vietfacts("extract", "--files-from", path), vietfacts("extract", "--files-from", "-", input=listed.encode()):
            self.assertEqual([r["source"]["path"] for r in records(result)], [str(name) for name in names])

    def test_a_folder_of_dumps(self):
        self.write("a.txt", "x")
        (self.folder / "b.jsonl.gz").write_bytes(gzip.compress(LINES))
        self.assertEqual(members(vietfacts("extract", self.folder)), [None, "a", "b"])

    def test_wrong_values(self):
        for option, value in ("--max-article-bytes", "3X"), ("--input-format", "xml"), ("--keep", "a,,b"), ("--files-from", "/none"):
            result = vietfacts("extract", option, value, "-", input=b"x")
            self.assertEqual(result.returncode, 2)
            self.assertIn(f"{option} '{value}'", result.stderr)


if __name__ == "__main__":
    unittest.main()
