"""vietfacts extract --resume: runs that were interrupted and go on."""

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest

from command import PROGRAM, ProgramTest, vietfacts

ARTICLE = "Tin {0}\n29/07/2024\nChi bộ kết nạp {0} đảng viên, đạt 95,{1}% kế hoạch, theo Nghị quyết số {0}-NQ/ĐU.\n"
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9


class ResumeTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.dump = self.folder / "dump"
        for i in range(5000):
            self.write(f"dump/{i:04}.txt", UNDECODABLE if i % 700 == 3 else ARTICLE.format(i + 1, i % 10))

    def left_behind(self):
        return sorted(path.name for path in self.folder.iterdir() if path.name.startswith("out"))

    def kill(self, name, when, *arguments, stop=signal.SIGKILL):
        """Runs until `when` says so, then kills; the run's status and what it said."""
        with subprocess.Popen([PROGRAM, "extract", self.dump, "-o", self.folder / name, *arguments], stderr=subprocess.PIPE) as program:
            while program.poll() is None and not when():
                time.sleep(0.002)
            program.send_signal(stop)
            message = program.stderr.read().decode()
            return program.wait(60), message

    def checkpoint(self, name, articles=1):
        """True once a run has got so far."""
        try:
            return json.loads((self.folder / f"{name}.part.state").read_bytes())["articles"] >= articles
        except FileNotFoundError:
            return False

    def content(self, name):
        """What an output holds: the bytes of a file or of the files in a folder, the rows of a database."""
        path = self.folder / name
        if path.is_dir():
            return {file.name: file.read_bytes() for file in path.iterdir()}
        if path.suffix != ".sqlite":
            return path.read_bytes()
        with contextlib.closing(sqlite3.connect(path)) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            found = "SELECT rowid, title FROM search WHERE search MATCH 'chi AND bo OR tin'"
            return [*database.iterdump(), database.execute("PRAGMA user_version").fetchone(), database.execute(found).fetchall()]

    def remove(self, name):
        path = self.folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def test_killed_at_any_moment_it_gives_the_same(self):
        moments = random.Random(5)
        for format, jobs in ("jsonl", "1"), ("jsonl", "2"), ("csv", "2"), ("sqlite", "2"):
            whole = vietfacts("extract", self.dump, "-o", self.folder / f"whole.{format}", "--summary", self.folder / "whole-summary.json")
            self.assertEqual(whole.returncode, 1, whole.stderr)
            name, kills = "out." + format, 0
            target = 1
            while kills < 3 and not (self.folder / name).exists():
                target = min(target + moments.randrange(1800), 4000)
                extra = moments.random() * 0.05
                reached = lambda: self.checkpoint(name, target) and (time.sleep(extra) or True)
                status, message = self.kill(name, reached, "-j", jobs, "--resume")
                self.assertIn(status, (-signal.SIGKILL, 1), message)
                kills += status == -signal.SIGKILL
            self.assertGreater(kills, 0)
            result = vietfacts("extract", self.dump, "-o", self.folder / name, "--resume", "--summary", self.folder / "end-summary.json")
            self.assertEqual(result.returncode, 1, result.stderr)
            self.assertEqual(self.content(name), self.content(f"whole.{format}"))
            self.assertEqual(self.left_behind(), [name])
            expected, end = (json.loads((self.folder / f"{file}-summary.json").read_bytes()) for file in ("whole", "end"))
            for key in "articles", "failed", "errors", "warnings", "facts", "bytes":
                self.assertEqual(end[key], expected[key], key)
            self.remove(name)

    def test_after_a_signal_it_says_how_to_go_on(self):
        status, message = self.kill("out.jsonl", lambda: self.checkpoint("out.jsonl"), stop=signal.SIGTERM)
        self.assertEqual(status, -signal.SIGTERM, message)
        self.assertRegex(message, r"interrupted \(Terminated\) after \d+ articles; the same command with --resume goes on from there\n\Z")
        self.assertEqual(self.left_behind(), ["out.jsonl.part", "out.jsonl.part.state"])

        output = self.folder / "out.jsonl"
        self.assert_stopped(vietfacts("extract", self.dump, "-o", output), "go on with --resume, or delete")
        other = "had other options or paths"
        self.assert_stopped(vietfacts("extract", self.dump, "-o", output, "--resume", "--with-text"), other)
        self.assert_stopped(vietfacts("extract", self.dump / "0001.txt", "-o", output, "--resume"), other)
        os.rename(self.dump / "0000.txt", self.folder / "away")
        self.assert_stopped(vietfacts("extract", self.dump, "-o", output, "--resume"), "the input is not the one")
        os.rename(self.folder / "away", self.dump / "0000.txt")
        part = (self.folder / "out.jsonl.part").read_bytes()
        self.write("out.jsonl.part", part[:99])
        self.assert_stopped(vietfacts("extract", self.dump, "-o", output, "--resume"), "too short")
        self.write("out.jsonl.part", part + b"torn")
        self.assertEqual(vietfacts("extract", self.dump, "-o", output, "--resume").returncode, 1)
        self.assertEqual(output.read_text(), vietfacts("extract", self.dump).stdout)
        self.assertEqual(self.left_behind(), ["out.jsonl"])

    def test_without_its_part_it_begins_anew(self):
        self.kill("out.jsonl", lambda: self.checkpoint("out.jsonl"))
        (self.folder / "out.jsonl.part").unlink()
        self.assertEqual(vietfacts("extract", self.dump, "-o", self.folder / "out.jsonl", "--resume").returncode, 1)
        self.assertEqual((self.folder / "out.jsonl").read_text(), vietfacts("extract", self.dump).stdout)
        self.assertEqual(self.left_behind(), ["out.jsonl"])

    def test_where_there_is_nothing_to_resume(self):
        article = self.write("a.txt", ARTICLE.format(1, 1))
        self.assert_stopped(vietfacts("extract", article, "--resume"), "--resume: needs -o FILE")
        for format in "json", "html", "brat":
            result = vietfacts("extract", article, "--resume", "-o", self.folder / f"out.{format}")
            self.assert_stopped(result, f"--resume: {format} can't be resumed; jsonl, sqlite and csv can")
        self.assertEqual(self.left_behind(), [])
        result = vietfacts("extract", article, "--resume", "-o", self.folder / "out.jsonl")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.write("out.jsonl.part.state", "{}")
        self.assert_stopped(vietfacts("extract", article, "--resume", "-o", self.folder / "out.jsonl"), "not what an interrupted run left")


if __name__ == "__main__":
    unittest.main()
