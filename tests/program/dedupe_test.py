"""vietfacts extract --dedupe: articles that repeat an earlier one."""

import json
import random
import signal
import sqlite3
import subprocess
import time
import unittest

from command import PROGRAM, ProgramTest, vietfacts


def article(number, sentences=40):
    chance = random.Random(number)
    return f"Tin số {number}\n" + "".join(f"Tổ {chance.randrange(999)} góp {chance.randrange(999)} ngày công, xóm {chance.randrange(999)} sửa "
                                          f"{chance.randrange(999)} mét đường.\n" for _ in range(sentences))


class DedupeTest(ProgramTest):
    def setUp(self):
        super().setUp()
        articles = []
        for number in range(3000):
            text = article(number // 3 * 2)
            if number % 3 == 1:
                text = text.replace("Tin số", "Báo tuần: tin số", 1) + "Theo báo huyện\n"
            articles.append({"id": f"n{number}", "text": text if number % 500 != 7 else 7})
        self.dump = self.write("dump.jsonl", "".join(json.dumps(each) + "\n" for each in articles))

    def test_duplicates_are_marked_whatever_the_number_of_threads(self):
        one, two, eight = (vietfacts("extract", self.dump, "--dedupe", "-j", jobs, "--summary", self.folder / "summary") for jobs in "128")
        self.assertEqual(one.stdout, two.stdout)
        self.assertEqual(one.stdout, eight.stdout)
        records = [json.loads(line) for line in one.stdout.splitlines()]
        self.assertEqual([r["duplicate_of"] and r["duplicate_of"]["member"] for r in records[:7]], [None, "n0", "n0", None, "n3", "n3", None])
        self.assertNotIn("duplicate_of", records[7])
        exact = {r["duplicate_of"]["exact"] for n, r in enumerate(records[2::3]) if 3 * n % 500 != 7 and r.get("duplicate_of")}
        self.assertEqual(exact, {True})
        marked = sum(bool(r.get("duplicate_of")) for r in records)
        self.assertGreater(marked, 1980)
        self.assertEqual(json.loads((self.folder / "summary").read_text())["duplicates"], marked)

    def test_without_it_nothing_is_compared(self):
        result = vietfacts("extract", self.dump, "--summary", self.folder / "summary")
        self.assertNotIn("duplicate_of", result.stdout)
        self.assertIsNone(json.loads((self.folder / "summary").read_text())["duplicates"])

    def test_database_and_report(self):
        vietfacts("extract", self.dump, "--dedupe", "-o", self.folder / "out.sqlite")
        with sqlite3.connect(self.folder / "out.sqlite") as database:
            rows = database.execute("SELECT b.member FROM articles a JOIN articles b ON b.id = a.duplicate_of WHERE a.member = 'n5'").fetchall()
            self.assertEqual(rows, [("n3",)])
        page = vietfacts("extract", self.dump, "--dedupe", "-f", "html").stdout
        self.assertIn('<a href="#a4">repeats article 4</a>', page)
        self.assertIn('<a href="#a4">nearly repeats article 4</a>', page)

    def kill_when(self, articles, *arguments):
        """Runs until so many articles are done, then kills."""
        with subprocess.Popen([PROGRAM, "extract", self.dump, "-o", self.folder / "out.jsonl", *arguments]) as program:
            while program.poll() is None:
                try:
                    if json.loads((self.folder / "out.jsonl.part.state").read_bytes())["articles"] >= articles:
                        break
                except FileNotFoundError:
                    pass
                time.sleep(0.002)
            program.send_signal(signal.SIGKILL)

    def test_a_run_that_was_killed_remembers(self):
        whole = vietfacts("extract", self.dump, "--dedupe").stdout
        self.kill_when(1000, "--dedupe")
        self.kill_when(2000, "--dedupe", "--resume")
        result = vietfacts("extract", self.dump, "--dedupe", "--resume", "-o", self.folder / "out.jsonl")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual((self.folder / "out.jsonl").read_text(), whole)
        self.assertEqual(sorted(path.name for path in self.folder.glob("out*")), ["out.jsonl"])

    def test_what_was_remembered_is_checked(self):
        self.kill_when(1000, "--dedupe")
        seen = self.folder / "out.jsonl.part.seen"
        seen.write_bytes(seen.read_bytes()[:-9000])
        self.assert_stopped(vietfacts("extract", self.dump, "--dedupe", "--resume", "-o", self.folder / "out.jsonl"), "not what the interrupted run left")


if __name__ == "__main__":
    unittest.main()
