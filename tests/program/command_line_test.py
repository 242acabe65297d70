"""Help, version, and what is said about a command line that is wrong."""

import unittest

from command import ProgramTest, vietfacts

COMMANDS = ["extract", "explain", "normalize", "patterns", "schema"]


class HelpTest(ProgramTest):
    def test_help_lists_every_command(self):
        text = vietfacts("--help").stdout
        for command in COMMANDS:
            self.assertRegex(text, rf"(?m)^  {command} +\w")
        for same in ["-h"], ["help"], ["help", "help"], ["help", "--help"]:
            self.assertEqual(vietfacts(*same).stdout, text)

    def test_every_command_teaches_by_examples(self):
        for command in COMMANDS:
            with self.subTest(command):
                result = vietfacts(command, "--help")
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertTrue(result.stdout.startswith(f"usage: vietfacts {command}"))
                self.assertIn(f"examples:\n  vietfacts {command}", result.stdout)
                for line in result.stdout.splitlines():
                    self.assertLessEqual(len(line), 80, line)
                for same in [command, "-h"], ["help", command], [command, "--oops", "--help"]:
                    self.assertEqual(vietfacts(*same).stdout, result.stdout)

    def test_without_a_command_help_goes_to_standard_error(self):
        result = vietfacts()
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertEqual(result.stderr, vietfacts("--help").stdout)

    def test_version(self):
        self.assertRegex(vietfacts("--version").stdout, r"\Avietfacts \d+\.\d+\.\d+\n\Z")

    def test_help_on_a_full_disk(self):
        with open("/dev/full", "w") as full:
            self.assert_stopped(vietfacts("help", stdout=full), "standard output: No space left")


class MistakeTest(ProgramTest):
    def test_commands(self):
        article = self.write("a.txt", "x")
        for arguments, message in [
            (["extrct"], "vietfacts: unknown command 'extrct'; did you mean 'extract'?"),
            (["frobnicate"], "vietfacts: unknown command 'frobnicate'; 'vietfacts help' lists the commands"),
            (["--verson"], "vietfacts: unknown option '--verson'; did you mean '--version'?"),
            ([article], f"vietfacts: unknown command '{article}'; did you mean 'vietfacts extract {article}'?"),
            (["help", "shema"], "vietfacts: unknown command 'shema'; did you mean 'schema'?"),
            (["schema", "x"], "vietfacts schema: 'x': this command takes no arguments"),
        ]:
            with self.subTest(arguments):
                self.assert_stopped(vietfacts(*arguments), message + "\n")

    def test_an_option_without_its_value(self):
        for option in "--format", "--output", "-o", "--published", "--format=":
            self.assert_stopped(vietfacts("extract", option), "vietfacts extract: option '--", "' needs a value\n")

    def test_options(self):
        article = self.write("a.txt", "x")
        for arguments, message in [
            (["--fromat", "json"], "unknown option '--fromat'; did you mean '--format'?"),
            (["--form", "json"], "unknown option '--form'; did you mean '--format'?"),
            (["-x"], "unknown option '-x'; --help lists the options"),
            (["--format", "xml"], "--format 'xml': there is no such format; there are jsonl, json"),
            (["--quiet=yes"], "option '--quiet' takes no value"),
            (["-o", "a", "-o", "b"], "option '--output' may be given once only"),
            (["--published", "2024-02-30"], "--published '2024-02-30': the calendar has no such day"),
            (["--published", "29/7/2024"], "--published '29/7/2024': a day is written YEAR-MONTH-DAY, as in 2024-07-29"),
            (["--patterns", ""], "--patterns '': an empty path names no folder"),
            (["--patterns", "/nowhere"], "/nowhere: no such folder"),
            (["-", "-"], "'-' is given twice, yet standard input can be read once only"),
            ([""], "'': an empty path names nothing"),
        ]:
            with self.subTest(arguments):
                self.assert_stopped(vietfacts("extract", *arguments, article), "vietfacts extract: " + message)


if __name__ == "__main__":
    unittest.main()
