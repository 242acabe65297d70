"""vietfacts extract, as it is used from a shell."""

import json
import os
import resource
import signal
import subprocess
import time
import unittest

from command import PROGRAM, ProgramTest, vietfacts

ARTICLE = "Tin chi bộ\n29/07/2024\nĐảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\n"
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9


def records(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def paths(result):
    return [record["source"]["path"] for record in records(result)]


class InputTest(ProgramTest):
    def test_a_file(self):
        path = self.write("an article", ARTICLE)
        result = vietfacts("extract", path)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        (record,) = records(result)
        self.assertEqual(record["source"]["path"], str(path))
        self.assertEqual(record["source"]["bytes"], len(ARTICLE.encode()))
        self.assertEqual(record["decrees"][0]["code"], "05-NQ/ĐU")

    def test_standard_input(self):
        for arguments in [], ["-"]:
            (record,) = records(vietfacts("extract", *arguments, input=ARTICLE.encode()))
            self.assertIsNone(record["source"]["path"])
            self.assertEqual(record["decrees"][0]["code"], "05-NQ/ĐU")

    def test_output_is_in_the_order_of_the_input(self):
        names = [self.write(name, "x") for name in ("c.txt", "a.txt", "b.txt")]
        result = vietfacts("extract", names[0], "-", names[1], names[2], names[1], input=b"x")
        self.assertEqual(paths(result), [str(names[0]), None, str(names[1]), str(names[2]), str(names[1])])

    def test_folders_are_read_to_the_bottom_and_sorted(self):
        for name in "b.txt", "a/2.txt", "a/10.txt", "a.txt", "note.md":
            self.write(name, "x")
        names = [os.path.relpath(path, self.folder) for path in paths(vietfacts("extract", self.folder))]
        self.assertEqual(names, ["a.txt", "a/10.txt", "a/2.txt", "b.txt"])

    def test_loops_and_pipes_do_not_hold_it_up(self):
        self.write("sub/a.txt", "x")
        os.symlink("..", self.folder / "sub/up")
        os.symlink(".", self.folder / "self")
        os.mkfifo(self.folder / "pipe.txt")
        result = vietfacts("extract", self.folder, timeout=10)
        self.assertEqual(paths(result), [str(self.folder / "sub/a.txt")])
        self.assertEqual(result.returncode, 0)
        self.assertIn("pipe.txt: passed over, since it is a named pipe\n", result.stderr)
        self.assertEqual(vietfacts("extract", "-q", self.folder).stderr, "")

    def test_a_named_pipe_that_is_asked_for_is_read(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen([PROGRAM, "extract", pipe], stdout=subprocess.PIPE) as program:
            pipe.write_text(ARTICLE)
            self.assertEqual(json.loads(program.stdout.read())["decrees"][0]["code"], "05-NQ/ĐU")

    def test_a_wrong_path_stops_the_run_before_any_output(self):
        good = self.write("a.txt", "x")
        self.assert_stopped(vietfacts("extract", good, "missing.txt"), "missing.txt: No such file or directory")
        (self.folder / "empty").mkdir()
        self.assert_stopped(vietfacts("extract", good, self.folder / "empty"), "this folder holds no article")
        self.assert_stopped(vietfacts("extract", stdin=os.open(self.folder, os.O_RDONLY)), "standard input: Is a directory")

    def test_an_empty_article_is_an_article(self):
        (record,) = records(vietfacts("extract", self.write("a.txt", "")))
        self.assertEqual(record["dates"], [])
        self.assertEqual([warning["code"] for warning in record["warnings"]], ["text.empty"])

    def test_what_cannot_be_read_becomes_an_error_record_and_the_run_goes_on(self):
        self.write("1.txt", ARTICLE)
        self.write("2.txt", UNDECODABLE)
        os.symlink("nowhere", self.folder / "3.txt")
        self.write("4.txt", ARTICLE)
        result = vietfacts("extract", self.folder)
        self.assertEqual(result.returncode, 1)
        self.assertIn("2 of 4 articles could not be read", result.stderr)
        errors = [record.get("error", {}).get("code") for record in records(result)]
        self.assertEqual(errors, [None, "text.undecodable", "file.unreadable", None])
        self.assertEqual(records(result)[1]["error"]["byte"], 0)
        self.assertEqual(records(result)[1]["source"]["bytes"], len(UNDECODABLE))

    def test_the_day_of_publication_may_be_given(self):
        path = self.write("a.txt", "Một tin không có ngày đăng.\nĐại hội họp ngày 26/5 tại hội trường.\n")
        dates = lambda *more: [date["value"] for date in records(vietfacts("extract", path, *more))[0]["dates"]]
        self.assertEqual(dates(), ["XXXX-05-26"])
        self.assertEqual(dates("--published", "2023-06-01"), ["2023-05-26"])


class OutputTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article = self.write("a.txt", ARTICLE)
        self.output = self.folder / "out.jsonl"

    def left_behind(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_a_file(self):
        result = vietfacts("extract", self.article, "-o", self.output)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))
        self.assertEqual(self.output.read_text(), vietfacts("extract", self.article).stdout)
        self.assertEqual(self.left_behind(), ["a.txt", "out.jsonl"])

    def test_json_is_the_same_for_the_eye(self):
        other = self.write("b.txt", UNDECODABLE)
        lines = vietfacts("extract", self.article, other)
        array = vietfacts("extract", "--format", "json", self.article, other)
        self.assertEqual(array.returncode, 1)
        self.assertEqual(json.loads(array.stdout), records(lines))
        self.assertIn('\n    "format": "vietfacts/1",\n', array.stdout)

    def test_the_extension_decides_unless_a_format_is_asked_for(self):
        for name, options, indented in ("a.json", [], True), ("a.json", ["-f", "jsonl"], False), ("a", [], False):
            vietfacts("extract", self.article, "-o", self.folder / name, *options)
            self.assertEqual((self.folder / name).read_text().startswith("[\n"), indented)

    def test_an_extension_of_no_format(self):
        for name in "a.xml", "facts.jsonl.gz":
            path = self.folder / name
            self.assert_stopped(vietfacts("extract", self.article, "-o", path), name, path.suffix, ".sqlite", "--format")
            self.assertEqual(vietfacts("extract", self.article, "-o", path, "-f", "jsonl").returncode, 0)
            self.assertTrue(path.exists())

    def test_error_records_do_not_keep_the_file_from_appearing(self):
        result = vietfacts("extract", self.write("b.txt", UNDECODABLE), "-o", self.output)
        self.assertEqual(result.returncode, 1)
        self.assertIn("error", json.loads(self.output.read_text()))

    def test_a_run_that_stops_leaves_the_old_file(self):
        self.output.write_text("old")
        self.assert_stopped(vietfacts("extract", "missing", "-o", self.output))
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99)))
        self.assert_stopped(vietfacts("extract", self.article, "-o", self.output, preexec_fn=limit), "File too large")
        self.assertEqual(self.output.read_text(), "old")
        self.assertEqual(self.left_behind(), ["a.txt", "out.jsonl"])

    @unittest.skipIf("tsan" in PROGRAM, "the thread sanitizer keeps a signal back for as long as open waits")
    def test_an_interrupted_run_leaves_nothing(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for stop in signal.SIGINT, signal.SIGTERM:
            with subprocess.Popen([PROGRAM, "extract", self.article, pipe, "-o", self.output]) as program:
                for _ in range(500):
                    if "out.jsonl.part" in self.left_behind():
                        break
                    time.sleep(0.01)
                time.sleep(0.2)
                program.send_signal(stop)
                self.assertEqual(program.wait(10), -stop)
            self.assertEqual(self.left_behind(), ["a.txt", "pipe"])

    def test_where_it_cannot_go(self):
        for path, message in [
            (self.folder, "Is a directory"),
            (self.folder / "no" / "out", f"there is no folder '{self.folder}/no'"),
            ("/dev/full", "/dev/full: No space left on device"),
            ("", "an empty path names no file"),
            (self.article, "this file is an article to be read"),
        ]:
            with self.subTest(path):
                self.assert_stopped(vietfacts("extract", self.article, "-o", path, "-f", "jsonl"), message)
        self.assertEqual(self.article.read_text(), ARTICLE)

    def test_an_article_found_in_a_folder_is_not_overwritten(self):
        self.assert_stopped(vietfacts("extract", self.folder, "-o", self.article, "-f", "jsonl"), "an article to be read")
        self.assertEqual(self.article.read_text(), ARTICLE)

    def test_a_full_disk_behind_standard_output(self):
        with open("/dev/full", "w") as full:
            self.assert_stopped(vietfacts("extract", self.article, stdout=full), "standard output: No space left on device")

    def test_standard_output_that_is_closed(self):
        self.assert_stopped(vietfacts("extract", self.article, preexec_fn=lambda: os.close(1)), "standard output: Bad file")

    def test_a_reader_that_went_away(self):
        read, write = os.pipe()
        os.close(read)
        self.assert_stopped(vietfacts("extract", self.article, stdout=write), "standard output: whoever read it has stopped")
        os.close(write)


if __name__ == "__main__":
    unittest.main()
