"""vietfacts extract -o FILE.sqlite."""

import json
import os
import resource
import signal
import sqlite3
import unittest

from command import ProgramTest, vietfacts

FIRST = (
    "Chi bộ kết nạp đảng viên\n29/07/2024\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024.\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy dự lễ kết nạp 12 đảng viên, đạt 95,5% kế hoạch.\n"
)
SECOND = "Tin vắn\n30/07/2024\nChi bộ học tập Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 và 31/2/2024.\n"
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9


class SqliteTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.paths = [self.write("1.txt", FIRST), self.write("2.txt", UNDECODABLE), self.write("3.txt", SECOND)]
        self.output = self.folder / "facts.sqlite"

    def extract(self, *options):
        result = vietfacts("extract", *self.paths, "-o", self.output, *options)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.database = sqlite3.connect(self.output)
        self.addCleanup(self.database.close)

    def ask(self, sql):
        return self.database.execute(sql).fetchall()

    def test_the_rows_are_the_facts(self):
        self.extract()
        records = [json.loads(line) for line in vietfacts("extract", *self.paths).stdout.splitlines()]
        for table in "decrees", "dates", "people", "counts", "percentages", "warnings":
            expected = [
                (article, number)
                for article, record in enumerate(records, 1)
                for number in range(1, len(record.get(table, [])) + 1)
            ]
            self.assertTrue(expected, table)
            self.assertEqual(self.ask(f"SELECT article, n FROM {table} ORDER BY article, n"), expected, table)
        self.assertEqual(self.ask("SELECT id, path FROM articles"), [(i, str(path)) for i, path in enumerate(self.paths, 1)])
        self.assertEqual(self.ask("SELECT article, code FROM errors"), [(2, "text.undecodable")])
        self.assertEqual(self.ask("SELECT value, unit FROM counts"), [(12, "đảng viên")])
        self.assertEqual(self.ask("SELECT value, share_of FROM percentages"), [(95.5, "kế hoạch")])
        self.assertEqual(self.ask("PRAGMA foreign_key_check"), [])
        self.assertEqual(self.ask("PRAGMA integrity_check"), [("ok",)])

    def test_the_views_answer(self):
        self.extract()
        self.assertEqual(self.ask("SELECT article FROM decree_citations WHERE decree = '05-NQ/ĐU'"), [(1,), (3,)])
        self.assertEqual(self.ask("SELECT name, organization FROM title_holders WHERE role = 'Bí thư'"), [("Trần Thu Hoài", "Đảng ủy")])
        self.assertEqual(self.ask("SELECT day, unit, action, value FROM members_over_time"), [("2024-07-29", "đảng viên", "kết nạp", 12)])

    def test_what_articles_share_is_counted(self):
        self.extract()
        names = "SELECT kind, name, about, articles, facts FROM names ORDER BY 1, 2"
        self.assertEqual(self.ask(names), [
            ("decree", "05-NQ/ĐU", "Nghị quyết", 2, 2),
            ("person", "Trần Thu Hoài", None, 1, 1),
            ("title", "Bí thư Đảng ủy", None, 1, 1),
        ])  # fmt: skip
        self.assertEqual(self.ask("SELECT name FROM names WHERE id IN (SELECT rowid FROM search_names WHERE search_names MATCH 'tran AND hoai')"), [("Trần Thu Hoài",)])
        months = dict(self.ask("SELECT kind, facts FROM months WHERE month = '2024-07'"))
        counted = {kind: self.ask(f"SELECT count(*) FROM {table}")[0][0] for kind, table in
                   [("decree", "decrees"), ("date", "dates"), ("person", "people"), ("count", "counts"), ("percentage", "percentages")]}
        self.assertEqual(months, counted)

    def test_full_text(self):
        find = lambda words: self.ask(f"SELECT rowid FROM search WHERE search MATCH '\"{words}\"'")
        self.extract()
        self.assertEqual(find("chi bộ"), [(1,)])  # of the titles alone
        self.assertEqual(find("nghị quyết"), [(1,), (3,)])
        self.assertEqual(find("học tập"), [])
        self.assertEqual(self.ask("SELECT text FROM articles"), [(None,)] * 3)
        self.extract("--with-text")
        self.assertEqual(find("hoc tap"), [(3,)])
        self.assertEqual(self.ask("SELECT text FROM articles"), [(FIRST,), (None,), (SECOND,)])

    def test_the_database_appears_whole_or_not_at_all(self):
        self.assert_stopped(vietfacts("extract", self.paths[0], "-f", "sqlite"), "a database needs a file")
        self.output.write_text("old")
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (9999, 9999)))
        self.assert_stopped(vietfacts("extract", self.paths[0], "-o", self.output, preexec_fn=limit), self.output)
        self.assertEqual(self.output.read_text(), "old")
        self.assertEqual(sorted(os.listdir(self.folder)), ["1.txt", "2.txt", "3.txt", "facts.sqlite"])


if __name__ == "__main__":
    unittest.main()
