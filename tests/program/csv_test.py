"""vietfacts extract -o FOLDER.csv."""

import csv
import os
import resource
import signal
import sqlite3
import subprocess
import time
import unittest

from command import PROGRAM, ProgramTest, vietfacts

ARTICLE = (
    "Chi bộ \"mẫu\", kết nạp đảng viên\n29/07/2024\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 và 31/2/2024 về công tác cán bộ.\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy, Giám đốc Trung tâm dự lễ kết nạp 12 đảng viên, đạt 95,5% kế hoạch.\n"
)
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9


class CsvTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.paths = [self.write("1.txt", ARTICLE), self.write("2.txt", UNDECODABLE), self.write("3.txt", ARTICLE + '"a"\r\n,b\n')]
        self.output = self.folder / "facts.csv"

    def extract(self, *options):
        result = vietfacts("extract", *self.paths, "-o", self.output, *options)
        self.assertEqual(result.returncode, 1, result.stderr)

    def rows(self, table):
        with open(self.output / f"{table}.csv", newline="", encoding="utf-8") as file:
            return list(csv.reader(file))

    def test_the_rows_are_those_of_the_database(self):
        for options in (), ("--with-text",):
            self.extract(*options)
            vietfacts("extract", *self.paths, "-o", self.folder / "facts.sqlite", *options)
            database = sqlite3.connect(self.folder / "facts.sqlite")
            self.addCleanup(database.close)
            tables = {path.stem for path in self.output.iterdir()}
            made = {name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            self.assertEqual(tables, {name for name in made if not name.startswith("search")} - {"names", "months"})
            for table in tables:
                cursor = database.execute(f"SELECT * FROM {table} ORDER BY rowid")
                header, *rows = self.rows(table)
                self.assertEqual(header, [column[0] for column in cursor.description])
                text = lambda cell: "" if cell is None else str(cell).removesuffix(".0")
                self.assertEqual(rows, [[text(cell) for cell in row] for row in cursor.fetchall()], table)
                self.assertTrue(rows or table == "authors", table)

    def test_null_is_not_the_empty_text(self):
        self.paths = [self.write("0.txt", ""), self.paths[1]]
        self.extract("--with-text")
        header, empty, undecodable = (self.output / "articles.csv").read_text().splitlines()
        text = header.split(",").index("text")  # no cell before it holds a comma
        self.assertEqual(empty.split(",")[text], '""')
        self.assertEqual(undecodable.split(",")[text], "")

    def test_a_folder_of_tables_is_replaced_and_no_other(self):
        self.extract()
        self.paths = self.paths[1:]
        self.extract()
        self.assertEqual(len(self.rows("articles")), 3)
        self.write("facts.csv/mine.txt", "")
        self.assert_stopped(vietfacts("extract", *self.paths, "-o", self.output), "holds 'mine.txt', which is not of this format")
        self.assertEqual(len(self.rows("articles")), 3)
        self.assertFalse((self.folder / "facts.csv.part").exists())
        self.write("file.csv", "")
        self.assert_stopped(vietfacts("extract", *self.paths, "-o", self.folder / "file.csv"), "Not a directory")
        self.assert_stopped(vietfacts("extract", *self.paths, "-f", "csv"), "name it with -o")
        self.assert_stopped(vietfacts("extract", *self.paths, "-o", self.folder / "no/facts.csv"), "there is no folder")

    def test_it_appears_whole_or_not_at_all(self):
        limit = lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99)))
        self.assert_stopped(vietfacts("extract", *self.paths, "-o", self.output, preexec_fn=limit), "File too large")
        self.assertFalse([path.name for path in self.folder.iterdir() if path.name.startswith("facts")])
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        for signals in 1, 2:  # asked to end; told to
            with subprocess.Popen([PROGRAM, "extract", self.paths[0], pipe, "-o", self.output], stderr=subprocess.DEVNULL) as program:
                with open(pipe, "w"):
                    self.assertTrue((self.folder / "facts.csv.part").is_dir())
                    for _ in range(signals):
                        program.send_signal(signal.SIGTERM)
                        time.sleep(0.1)
                self.assertEqual(program.wait(), -signal.SIGTERM)
            self.assertFalse([path.name for path in self.folder.iterdir() if path.name.startswith("facts")])


if __name__ == "__main__":
    unittest.main()
