"""A run of vietfacts extract over many articles: its jobs, its summary, its end."""

import collections
import json
import os
import resource
import signal
import subprocess
import time
import unittest

from command import PROGRAM, ProgramTest, vietfacts

ARTICLE = "Tin chi bộ số {0}\n29/07/2024\nĐảng ủy ban hành Nghị quyết số {0}-NQ/ĐU ngày 12/7/2024 và kết nạp {0} đảng viên.\n"
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9


class RunTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.dump = self.folder / "dump"

    def write_dump(self, articles=200, most_lines=400):
        """Articles of very different lengths, so that later ones are ready before earlier ones; each ninth is damaged."""
        for i in range(articles):
            if i % 9 == 4:
                self.write(f"dump/{i:04}.txt", UNDECODABLE)
            else:
                self.write(f"dump/{i:04}.txt", ARTICLE.format(i + 1) * (most_lines if i % 50 == 0 else i % 3 + 1))
        os.symlink("nowhere", self.dump / "0100-gone.txt")


class JobsTest(RunTest):
    def test_the_output_does_not_depend_on_the_number_of_jobs(self):
        self.write_dump()
        for format in "jsonl", "json":
            outputs = {}
            for jobs in 1, 2, 3, 8:
                result = vietfacts("extract", self.dump, "--jobs", str(jobs), "--format", format)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn("23 of 201 articles could not be read", result.stderr)
                self.assertIn("0004.txt: ", result.stderr)
                outputs[jobs] = result.stdout
            self.assertEqual(len(set(outputs.values())), 1)
        records = json.loads(outputs[1])
        self.assertEqual(len(records), 201)
        self.assertEqual([record["source"]["path"] for record in records], sorted(record["source"]["path"] for record in records))

    def test_large_articles_do_not_pile_up(self):
        # Far more bytes than may be under way: with eight jobs and all read ahead they would be.
        large = ARTICLE.format(7) + "x" * 4_000_000
        for i in range(24):
            self.write(f"dump/{i:02}.txt", large)
        peak = {}
        for jobs in "1", "8":
            result = vietfacts("extract", self.dump, "-j", jobs, "-o", self.folder / jobs, "--summary", self.folder / "summary.json")
            self.assertEqual(result.returncode, 0, result.stderr)
            peak[jobs] = json.loads((self.folder / "summary.json").read_bytes())["peak_memory_bytes"]
        self.assertEqual((self.folder / "1").read_bytes(), (self.folder / "8").read_bytes())
        self.assertLess(peak["8"], 9 * peak["1"])

    def test_wrong_numbers(self):
        for number in "0", "-1", "two", "1.5", "", "100000":
            result = vietfacts("extract", f"--jobs={number}")
            self.assertEqual(result.returncode, 2)
            self.assertRegex(result.stderr, r"\Avietfacts extract: [^\n]*jobs[^\n]*\n\Z")

    def test_an_output_that_fails_stops_every_job(self):
        self.write_dump(most_lines=20)
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99)))
        for jobs in "1", "2", "8":
            result = vietfacts("extract", self.dump, "-j", jobs, "-o", self.folder / "out.jsonl", preexec_fn=limit)
            self.assert_stopped(result, "out.jsonl: File too large")
            self.assertEqual([path.name for path in self.folder.iterdir()], ["dump"])
            with open("/dev/full", "w") as full:
                self.assert_stopped(vietfacts("extract", self.dump, "-j", jobs, stdout=full), "No space left on device")


class SummaryTest(RunTest):
    def summary_of(self, *arguments):
        path = self.folder / "summary.json"
        result = vietfacts("extract", *arguments, "--summary", path)
        return json.loads(path.read_bytes()), result

    def test_it_counts_what_the_output_holds(self):
        self.write_dump(most_lines=3)
        self.write("dump/empty.txt", "")
        for jobs in "1", "2":
            summary, result = self.summary_of(self.dump, "-j", jobs)
            records = [json.loads(line) for line in result.stdout.splitlines()]
            read = [record for record in records if "error" not in record]
            self.assertEqual((summary["finished"], summary["articles"], summary["failed"]), (True, 202, 23))
            self.assertEqual(summary["errors"], {"text.undecodable": 22, "file.unreadable": 1})
            kinds = "decrees", "dates", "people", "counts", "percentages"
            self.assertEqual(summary["facts"], {kind: sum(len(record[kind]) for record in read) for kind in kinds})
            self.assertGreater(summary["facts"]["decrees"], 178)
            warnings = collections.Counter(warning["code"] for record in read for warning in record["warnings"])
            self.assertEqual(summary["warnings"], dict(warnings))
            self.assertEqual(summary["bytes"], sum(record["source"]["bytes"] or 0 for record in records))
            self.assertEqual(summary["jobs"], int(jobs))
            self.assertGreater(summary["seconds"], 0)
            self.assertGreater(summary["megabytes_per_second"], 0)
            self.assertGreater(summary["peak_memory_bytes"], 1 << 20)

    def test_it_may_be_read_by_people(self):
        result = vietfacts("extract", self.write("a.txt", ARTICLE.format(5)), "--summary", "-")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(result.stdout.splitlines()), 1)
        for line in "1 articles, 0 of them could not be read", "facts: 1 decrees", "errors: none":
            self.assertIn(line, result.stderr)

    def test_where_it_cannot_go(self):
        article = self.write("a.txt", ARTICLE.format(5))
        self.assert_stopped(vietfacts("extract", article, "--summary", self.folder / "no/s.json"), "there is no folder")
        self.assert_stopped(vietfacts("extract", article, "--summary", article), "this file is an article to be read")
        self.assert_stopped(vietfacts("extract", article, "--summary", ""), "an empty path names no file")


class InterruptionTest(RunTest):
    def test_it_ends_in_good_order(self):
        self.write_dump(articles=30, most_lines=2)
        pipe = self.folder / "pipe"  # which nobody writes to: the run waits before the dump
        os.mkfifo(pipe)
        output, summary = self.folder / "out.jsonl", self.folder / "summary.json"
        for jobs, stop in ("1", signal.SIGINT), ("2", signal.SIGTERM):
            command = [PROGRAM, "extract", pipe, self.dump, "-o", output, "-j", jobs, "--summary", summary]
            with subprocess.Popen(command, stderr=subprocess.PIPE) as program:
                writer = os.open(pipe, os.O_WRONLY)  # returns when the run has opened it
                program.send_signal(stop)
                # The signal is taken note of before the pipe ends, and what was read is written.
                self.wait_until_handled(program.pid, stop)
                os.write(writer, ARTICLE.format(3).encode())
                os.close(writer)
                message = program.stderr.read().decode()
                self.assertEqual(program.wait(20), -stop)
            self.assertRegex(message, r"\Avietfacts extract: interrupted \([A-Z][a-z]+\) after 1 articles; [^\n]*out.jsonl was not written\n\Z")
            result = json.loads(summary.read_bytes())
            self.assertEqual((result["finished"], result["articles"]), (False, 1))
            summary.unlink()
            self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["dump", "pipe"])

    def wait_until_handled(self, pid, stop):
        for _ in range(1000):
            with open(f"/proc/{pid}/status") as lines:
                status = dict(line.split(":\t", 1) for line in lines)
            if not (int(status["SigPnd"], 16) | int(status["ShdPnd"], 16)) >> (stop - 1) & 1:
                return
            time.sleep(0.01)
        self.fail("the signal was never taken note of")


if __name__ == "__main__":
    unittest.main()
