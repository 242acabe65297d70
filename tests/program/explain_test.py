"""vietfacts explain, as it is used from a shell."""

import os
import pty
import re
import subprocess
import unittest

from command import PROGRAM, ProgramTest, vietfacts

ARTICLE = """Tin chi bộ

Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 về công tác phát triển đảng.
"""
ESCAPE = "\x1b"


def in_a_terminal(*arguments, environment={}):
    """What the program writes to a terminal."""
    reader, terminal = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    program = subprocess.Popen([PROGRAM, *arguments], stdout=terminal, stdin=subprocess.DEVNULL,
                               env={**clean, "TERM": "xterm", **environment})
    os.close(terminal)
    written = b""
    try:
        while chunk := os.read(reader, 65536):
            written += chunk
    except OSError:  # the terminal's other side has been closed
        pass
    os.close(reader)
    program.wait()
    return written.decode()


class ExplainTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article = self.write("a.txt", ARTICLE)

    def test_shows_the_text_the_facts_and_their_rules(self):
        result = vietfacts("explain", self.article)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn(f"article     {self.article}\n", result.stdout)
        self.assertRegex(result.stdout, r"vừa ban hành \[1\|Nghị quyết số 05-NQ/ĐU\]")
        self.assertRegex(result.stdout, r"(?m)^Facts \(\d+\)\n  1 decree      Nghị quyết số 05-NQ/ĐU\n")
        self.assertIn("code: 05-NQ/ĐU", result.stdout)
        self.assertRegex(result.stdout, r"(?m)^ +by decree\.coded  patterns/decree\.toml:\d+$")

    def test_lines_fit_the_screen(self):
        for line in vietfacts("explain", self.article).stdout.splitlines():
            self.assertLessEqual(len(line), 80)

    def test_colour(self):
        plain = vietfacts("explain", self.article).stdout
        self.assertNotIn(ESCAPE, plain)
        self.assertIn(ESCAPE, vietfacts("explain", "--color", "always", self.article).stdout)
        self.assertIn(ESCAPE, in_a_terminal("explain", self.article))
        for arguments, environment in [(["--color", "never"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"})]:
            text = in_a_terminal("explain", self.article, *arguments, environment=environment)
            self.assertEqual(text.replace("\r\n", "\n"), plain)
        self.assert_stopped(vietfacts("explain", "--color", "alway", self.article), "did you mean 'always'?")

    def test_an_article_cannot_command_the_terminal(self):
        evil = self.write("evil.txt", "Tin \x1b]0;owned\x07 và \x1b[2J xóa màn hình của người xem\n")
        text = vietfacts("explain", evil).stdout
        self.assertNotIn(ESCAPE, text)
        self.assertIn("␛[2J", text)

    def test_shows_what_belongs_to_the_page(self):
        page = self.write("page.txt", ARTICLE + "\nLượt xem: 1.204\n")
        self.assertIn("\n[-|Lượt xem: 1.204]\n", vietfacts("explain", page).stdout)
        self.assertIn("\x1b[2mLượt xem: 1.204\x1b[0m\n", vietfacts("explain", page, "--color", "always").stdout)

    def test_warnings(self):
        text = vietfacts("explain", input=b"").stdout
        self.assertRegex(text, r"Facts \(0\)\n\nWarnings \(1\)\n    text\.empty  \w")

    def test_an_article_of_a_dump(self):
        dump = self.write("dump.jsonl", '{"id": "a", "text": "Tin một ngày 1/2/2020"}\n{"id": "b", "text": "Tin hai ngày 3/4/2021"}\n')
        first = vietfacts("explain", dump)
        self.assertIn("2020-02-01", first.stdout)
        self.assertIn("dump.jsonl, a is the first of several articles; --member names another\n", first.stderr)
        second = vietfacts("explain", dump, "--member", "b")
        self.assertIn("2021-04-03", second.stdout)
        self.assertEqual(second.stderr, "")
        self.assert_stopped(vietfacts("explain", dump, "--member", "c"), "--member 'c': there is no such article")

    def test_mistakes(self):
        self.assert_stopped(vietfacts("explain", "missing.txt"), "missing.txt: No such file or directory")
        self.assert_stopped(vietfacts("explain", self.article, "other.txt"), "'other.txt': one article at a time")
        self.write("b.txt", "x")
        self.assert_stopped(vietfacts("explain", self.folder), "this folder holds many articles; explain shows one")
        result = vietfacts("explain", self.write("c.txt", b"\x00\x01\x02\x00\xff\x00\xfe" * 9))
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertRegex(result.stderr, r"\Avietfacts explain: [^\n]*c\.txt: [^\n]+\n\Z")


if __name__ == "__main__":
    unittest.main()
