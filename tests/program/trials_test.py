"""What goes wrong in long runs: full disks, readers that leave, damaged and hostile inputs. Each ends with a clear message, the right exit status,
no torn output, and soon."""

import bz2
import gzip
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tarfile
import time
import unittest
import zipfile
import zlib

from command import PROGRAM, ProgramTest, tar, vietfacts

TEXT = "Tin chi bộ\nĐảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\n"


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def outcomes(result):
    return [(r["source"]["member"], r.get("error", {}).get("code")) for r in records(result)]


class OutputTrials(ProgramTest):
    def setUp(self):
        super().setUp()
        self.dump = self.write("dump.jsonl", (json.dumps({"text": TEXT * 20}) + "\n") * 3000)

    def test_a_disk_that_fills_up(self):
        """On a file system of 1 MB in a mount namespace of our own."""
        disk = self.folder / "disk"
        disk.mkdir()
        script = 'mount -t tmpfs -o size=1m none "$1" || exit 77; shift; "$@"; status=$?; ls -A "$disk" >&2; exit $status'
        for name in "out.jsonl", "out.json", "out.html", "out.sqlite":
            for jobs in "1", "2":
                command = ["unshare", "-rm", "sh", "-c", script, "sh", disk, PROGRAM, "extract", self.dump, "-j", jobs, "-o", disk / name]
                if shutil.which("unshare") is None:
                    self.skipTest("there is no unshare")
                result = subprocess.run(command, capture_output=True, timeout=60, check=False, env={**os.environ, "disk": str(disk)})
                if result.returncode in (1, 77) and b"vietfacts" not in result.stderr:
                    self.skipTest("no file system may be mounted here: " + result.stderr.decode())
                self.assertEqual(result.returncode, 2, result.stderr)
                message, *left = result.stderr.decode().splitlines()
                self.assertRegex(message, r"(No space left on device|database or disk is full)")
                # What a checkpoint made worth keeping stays, since --resume can go on from it.
                self.assertNotIn(name, left)

    def test_a_full_disk_with_room_made_again(self):
        """After a checkpoint the run says how to go on, and going on gives what a whole run does."""
        dump = self.write("small.jsonl", (json.dumps({"text": TEXT}) + "\n") * 9000)
        whole = vietfacts("extract", dump).stdout
        disk = self.folder / "disk"
        disk.mkdir()
        script = """mount -t tmpfs -o size=2500k none "$disk" || exit 77
            "$@" && exit 1
            mount -o remount,size=99m "$disk"; "$@" --resume && cp -r "$disk"/out.* "$result" """
        for name in "out.jsonl", "out.csv", "out.sqlite":
            result = self.folder / name
            command = ["unshare", "-rm", "sh", "-c", script, "sh", PROGRAM, "extract", dump, "-o", disk / name]
            if shutil.which("unshare") is None:
                self.skipTest("there is no unshare")
            run = subprocess.run(command, capture_output=True, timeout=120, check=False, text=True,
                                 env={**os.environ, "disk": str(disk), "result": str(result)})
            if run.returncode in (1, 77) and "vietfacts" not in run.stderr:
                self.skipTest("no file system may be mounted here: " + run.stderr)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertRegex(run.stderr, r"^vietfacts extract: .*(No space left on device|disk is full); once that is put right, the same command with --resume goes on behind article \d+000$")
            if name == "out.jsonl":
                self.assertEqual(result.read_text(), whole)
            elif name == "out.csv":
                self.assertEqual((result / "articles.csv").read_text().count("\n"), 9001)
            else:
                self.assertEqual(sqlite3.connect(result).execute("SELECT count(*) FROM decrees").fetchone(), (9000,))

    def test_a_full_device(self):
        for format in "jsonl", "json", "html":
            result = vietfacts("extract", self.dump, "-f", format, "-o", "/dev/full")
            self.assert_stopped(result, "/dev/full: No space left on device")

    def test_a_reader_that_leaves_in_the_middle(self):
        for jobs in "1", "2":
            with subprocess.Popen([PROGRAM, "extract", self.dump, "-j", jobs], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
                self.assertTrue(program.stdout.readline().endswith(b"}\n"))
                program.stdout.close()
                self.assertEqual(program.stderr.read().decode(), "vietfacts extract: standard output: whoever read it has stopped reading\n")
                self.assertEqual(program.wait(30), 2)

    def test_a_signal_leaves_no_torn_output(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for name in "out.jsonl", "out.sqlite", "out.html":
            with subprocess.Popen([PROGRAM, "extract", self.dump, pipe, "-o", self.folder / name], stderr=subprocess.DEVNULL) as program:
                for _ in range(1000):
                    if (self.folder / (name + ".part")).exists():
                        break
                    time.sleep(0.01)
                program.send_signal(signal.SIGINT)
                self.assertEqual(program.wait(30), -signal.SIGINT)
            self.assertFalse((self.folder / name).exists())
            for part in self.folder.glob(name + ".*"):
                part.unlink()


class InputTrials(ProgramTest):
    def extract(self, name, data, *options, **more):
        (self.folder / name).write_bytes(data)
        return vietfacts("extract", self.folder / name, *options, **more)

    def test_a_file_that_may_not_be_read(self):
        if os.geteuid() == 0:
            # Root reads everything: a folder that is named like an article can't be opened as a file either.
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            self.folder.chmod(0o755)
            if shutil.which("setpriv") is None or subprocess.run([*command, PROGRAM, "--version"], capture_output=True, check=False).returncode != 0:
                self.skipTest("root reads everything, and its rights can't be given up here")
        else:
            command = []
        self.write("dump/a.txt", TEXT)
        self.write("dump/b.txt", TEXT).chmod(0)
        self.write("dump/c/d.txt", TEXT).parent.chmod(0)
        self.addCleanup((self.folder / "dump/c").chmod, 0o755)
        run = lambda path: subprocess.run([*command, PROGRAM, "extract", path], capture_output=True, timeout=60, check=False)
        result = run(self.folder / "dump")
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"2 of 3 articles could not be read", result.stderr)
        found = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([r.get("error", {}).get("code") for r in found], [None, "file.unreadable", "folder.unreadable"])
        result = run(self.folder / "dump/b.txt")
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertIn(b"b.txt: Permission denied", result.stderr)

    def test_loops_of_links(self):
        self.write("dump/a.txt", TEXT)
        os.symlink("..", self.folder / "dump/up")
        os.symlink("round.txt", self.folder / "dump/round.txt")
        os.symlink("two", self.folder / "dump/one")
        os.symlink("one", self.folder / "dump/two")
        result = vietfacts("extract", self.folder / "dump", timeout=20)
        self.assertEqual(result.returncode, 1)
        self.assertEqual([r.get("error", {}).get("message") for r in records(result)], [None, "Too many levels of symbolic links"])
        self.assert_stopped(vietfacts("extract", self.folder / "dump/round.txt"), "Too many levels of symbolic links")

    def test_truncated_gzip(self):
        data = gzip.compress(b"".join(json.dumps({"id": i, "text": TEXT + str(os.urandom(99))}).encode() + b"\n" for i in range(2000)))
        result = self.extract("dump.jsonl.gz", data[:-5000])
        self.assertEqual(result.returncode, 1)
        *whole, last = outcomes(result)
        self.assertGreater(len(whole), 1900)
        self.assertEqual({code for _, code in whole}, {None})
        self.assertEqual(last[1], "archive.damaged")
        self.assertEqual(outcomes(self.extract("a.txt.gz", gzip.compress(TEXT.encode())[:-9]))[0][1], "archive.damaged")

    def test_small_dumps_that_are_cut(self):
        """What was packed before the cut comes out whole, then one record tells of the rest."""
        texts = [TEXT + random.Random(i).randbytes(40).hex() for i in range(9)]
        lines = [json.dumps({"id": f"{i}", "text": text}).encode() + b"\n" for i, text in enumerate(texts)]
        rows = [f'{i},"{text}"\n'.encode() for i, text in enumerate(texts)]
        members = [tar({f"{i}.txt": text.encode()})[:1024] for i, text in enumerate(texts)]
        pages = [gzip.decompress(warc_member(i, text.encode())) for i, text in enumerate(texts)]
        for name, head, parts in ("d.jsonl.gz", b"", lines), ("d.csv.gz", b"id,text\n", rows), ("t.tar.gz", b"", members), ("w.warc.gz", b"", pages):
            packed = gzip.compress(head + b"".join(parts))
            for size in range(40, len(packed), 61):
                unpacked = len(zlib.decompressobj(31).decompress(packed[:size])) - len(head)
                whole = sum(1 for i in range(len(parts)) if sum(map(len, parts[: i + 1])) <= unpacked)
                result = self.extract(name, packed[:size])
                self.assertEqual(result.returncode, 1)
                codes = [code for _, code in outcomes(result)]
                self.assertEqual(codes, [None] * whole + ["archive.damaged"], f"{name} cut at {size}")

    def test_archives_that_are_cut(self):
        files = {f"{i}.txt": (TEXT + random.Random(i).randbytes(40).hex()).encode() for i in range(9)}
        zipped = io.BytesIO()
        with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
            ends = [info.header_offset for info in archive.infolist()[1:]] + [archive.start_dir]
        for name, data, ends in ("t.tar", tar(files), range(1024, 9 * 1024 + 1, 1024)), ("z.zip", zipped.getvalue(), ends):
            for size in range(600, ends[-1], 97):
                whole = sum(1 for end in ends if end <= size)
                found = [code for _, code in outcomes(self.extract(name, data[:size]))]
                self.assertEqual(found, [None] * whole + ["archive.damaged"], f"{name} cut at {size}")

    def test_bombs(self):
        """A great deal out of next to nothing: at most 1,000 bytes of a byte, and no more of it in memory than an article may have."""
        much = b"x" * (64 << 20)
        zipped = io.BytesIO()
        with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
            for i in range(4):
                archive.writestr(f"{i}.txt", much)
        twice = gzip.compress(gzip.compress(much * 4, 9))
        for name, data in ("bomb.zip", zipped.getvalue()), ("bomb.bz2", bz2.compress(much * 4)), ("twice.gz", twice):
            result = self.extract(name, data, "--max-article-bytes", "10M", "--summary", self.folder / "summary")
            self.assertEqual(result.returncode, 1)
            self.assertLessEqual({code for _, code in outcomes(result)}, {"archive.too_much", "text.too_large"})
            self.assertIn("could not be read", result.stderr)

    def test_a_line_of_100_megabytes(self):
        small = json.dumps({"id": "small", "text": TEXT}).encode() + b"\n"
        path = self.folder / "dump.jsonl"
        with open(path, "wb") as dump:
            dump.write(small + b'{"id": "large", "text": "' + b"x" * (100 << 20) + b'"}\n' + small)
        result = vietfacts("extract", path, "-j", "2", "--summary", self.folder / "summary")
        self.assertEqual(outcomes(result), [("small", None), ("line 2", "text.too_large"), ("small", None)])
        self.assertIn("67108864 bytes at most (--max-article-bytes)", records(result)[1]["error"]["message"])
        if not any(sanitizer in PROGRAM for sanitizer in ("asan", "tsan")):  # which need more
            self.assertLess(json.loads((self.folder / "summary").read_text())["peak_memory_bytes"], 300e6)

    def test_names_that_lead_out_of_an_archive(self):
        names = ["../../up.txt", "/tmp/absolute.txt", "a/../../b.txt", "C:\\c.txt", "x\n.txt"]
        result = self.extract("t.tar", tar({name: TEXT.encode() for name in names}))
        self.assertEqual(result.returncode, 0)
        self.assertEqual([member for member, _ in outcomes(result)], names)
        self.assertEqual(sorted(path.name for path in self.folder.rglob("*")), ["t.tar"])
        self.assertFalse(os.path.exists("/tmp/absolute.txt"))

    def test_links_in_an_archive_are_no_way_out(self):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w") as archive:
            link = tarfile.TarInfo("passwd.txt")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(link)
        self.assertEqual(outcomes(self.extract("t.tar", out.getvalue())), [(None, "archive.empty")])

    def test_nesting(self):
        data = TEXT.encode()
        for depth in range(1, 6):
            data = tar({"in.txt" if depth == 1 else "in.tar": data})
            code = "archive.too_deep" if depth == 5 else None
            self.assertEqual([found for _, found in outcomes(self.extract("t.tar", data))], [code])

    def test_what_is_passed_over_is_told(self):
        files = {"a.txt": TEXT.encode(), "logo.png": b"x", "page": b"y"}
        result = self.extract("t.tar", tar(files), "--summary", self.folder / "summary")
        self.assertIn("passed over 2 that are no articles by name or type, the first of them logo.png\n", result.stderr)
        self.assertEqual(json.loads((self.folder / "summary").read_text())["passed_over"], 2)
        self.write("dump/a.txt", TEXT)
        self.write("dump/notes.md", "x")
        self.assertIn("passed over 1 that is no article by name or type: ", vietfacts("extract", self.folder / "dump").stderr)
        self.assertEqual(vietfacts("extract", "-q", self.folder / "dump").stderr, "")

    def test_the_first_that_is_passed_over_is_so_by_name(self):
        self.write("dump/m/a.txt", TEXT)
        names = [f"{i:02}.facts" for i in range(40)]
        random.Random(3).shuffle(names)
        for name in names:
            self.write("dump/m/" + name, "@published 2024-07-29\n")
        self.write("dump/n/0.facts", "")
        told = "passed over 41 that are no articles by name or type, the first of them "
        self.assertIn(f"{told}{self.folder}/dump/m/00.facts\n", vietfacts("extract", self.folder / "dump").stderr)


def warc_member(number, body=b""):
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" + (body or random.Random(number).randbytes(500).hex().encode()) + b"</p></body></html>"
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.vn/{number}\r\nContent-Length: {len(page)}\r\n\r\n"
    return gzip.compress(head.encode() + page + b"\r\n\r\n")


class WarcTrials(ProgramTest):
    def setUp(self):
        super().setUp()
        self.members = [warc_member(number) for number in range(5)]

    def extract(self, *parts):
        path = self.write("x.warc.gz", b"".join(parts))
        return [(r["source"]["url"][-1] if r["source"]["url"] else None, r.get("error", {}).get("message"))
                for r in records(vietfacts("extract", path))]

    def test_a_damaged_member_costs_one_record(self):
        a, b, c, d, e = self.members
        for damaged in c[:300], c[:300] + bytes(50) + c[350:], c[:400] + b"x" + c[400:]:
            found = self.extract(a, b, damaged, d, e)
            # Where only the checksum shows the damage, the record has come out before.
            self.assertEqual([url for url, error in found if error is None and url != "2"], list("0134"))
            (error,) = [error for _, error in found if error]
            self.assertRegex(error, r": \d+ packed bytes are lost, up to the next record\Z")

    def test_a_member_without_its_head(self):
        a, b, c, d, e = self.members
        found = self.extract(a, b, c[50:], d, e)
        self.assertEqual([url for url, _ in found], ["0", "1", None, "3", "4"])
        self.assertIn(f"{len(c) - 50} packed bytes are lost", found[2][1])

    def test_the_end(self):
        a, b, c, d, e = self.members
        self.assertEqual(self.extract(a, b, bytes(512)), [("0", None), ("1", None)])
        found = self.extract(a, b, c[:-300])
        self.assertEqual([url for url, _ in found], ["0", "1", "2"])
        self.assertIn("the file ends within a member of gzip", found[2][1])

    def test_a_wrong_checksum_is_told(self):
        a, b, c, d, e = self.members
        found = self.extract(a, b, c[:-8] + b"XXXX" + c[-4:], d)
        self.assertEqual([url for url, _ in found], ["0", "1", "2", None, "3"])
        self.assertIn("incorrect data check", found[3][1])


if __name__ == "__main__":
    unittest.main()
