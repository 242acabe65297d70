"""The command line, with output made by hand in place of the program's."""

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

from evaluation.program import main


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "a.txt").write_text("năm 2020", encoding="utf-8")
        (self.folder / "a.facts").write_text("date | năm 2020 | value=2020\n", encoding="utf-8")
        date = {"text": "năm 2020", "start": 0, "end": 8, "value": "2020", "rule": "date.year"}
        self.output = self.write(
            "out.jsonl", json.dumps({"source": {"path": "x/a.txt"}, "dates": [date]}) + "\n"
        )

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run_main(self, *arguments):
        """Exit status, standard output, standard error."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = main([str(self.folder), *arguments])
            except SystemExit as stopped:
                status = stopped.code
        return status, out.getvalue(), err.getvalue()

    def test_scores_as_json(self):
        status, out, _ = self.run_main("--output", self.output, "--json")
        self.assertEqual(status, 0)
        self.assertEqual(json.loads(out)["date"]["f1"], 1.0)

    def test_the_program_is_run_on_the_articles(self):
        program = self.write(
            "program",
            "#!/bin/sh\n"
            f"[ \"$1\" = extract ] && [ \"$2\" = '{self.folder}/a.txt' ] && cat '{self.output}'\n",
        )
        Path(program).chmod(0o755)
        self.assertEqual(
            self.run_main("--program", program, "--by-rule")[:2],
            (
                0,
                "rule       finds  right  wrong  false  precision\n"
                "date.year      1      1      0      0     100.0%\n",
            ),
        )

    def test_floors_decide_the_status(self):
        for floor, expected in ((1.0, 0), (1.01, 1)):
            floors = self.write("floors.json", json.dumps({"date": {"f1": floor}}))
            status, _, err = self.run_main("--output", self.output, "--fail-below", floors)
            self.assertEqual(status, expected)
            self.assertEqual(
                err, "" if expected == 0 else "tools/evaluate: date f1 is 1.0000, below 1.01\n"
            )

    def test_check(self):
        self.assertEqual(
            self.run_main("--check"), (0, "a: 0 decree, 1 date, 0 person, 0 count, 0 percent\n", "")
        )
        self.write("b.txt", "")
        self.assertEqual(self.run_main("--check")[0], 1)
        self.write("b.facts", "date | 2020\n")
        status, out, _ = self.run_main("--check")
        self.assertEqual(
            (status, "b.facts:1: '2020' does not stand in the article" in out), (1, True)
        )

    def test_what_cannot_be_used_ends_with_status_2(self):
        for arguments, message in (
            (("--output", str(self.folder / "none")), "No such file"),
            (("--output", self.write("bad.jsonl", "{\n")), "bad.jsonl:1: not a JSON object"),
            (("--output", self.write("list.jsonl", "[]\n")), "list.jsonl:1: not a JSON object"),
            (
                ("--output", self.write("other.jsonl", '{"source": {"path": "z.txt"}}\n')),
                "none of the annotated articles",
            ),
            (("--program", str(self.folder / "none")), "No such file"),
            (("--program", "/bin/false"), "failed with status 1"),
            (
                ("--output", self.output, "--fail-below", self.write("broken.json", "{")),
                "broken.json",
            ),
            (
                (
                    "--output",
                    self.output,
                    "--fail-below",
                    self.write("floors.json", '{"dates": 1}'),
                ),
                "no such measure: dates",
            ),
            (("--errors", "dates"), "invalid choice"),
            (("--candidates",), "goes with --check"),
            (("--check", "--output", self.output), "--check looks at the annotations alone"),
        ):
            status, _, err = self.run_main(*arguments)
            self.assertEqual(status, 2, arguments)
            self.assertIn(message, err)


if __name__ == "__main__":
    unittest.main()
