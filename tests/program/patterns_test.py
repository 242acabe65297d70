"""vietfacts patterns, as it is used from a shell."""

import json
import pathlib
import re
import shutil
import unittest

from command import ProgramTest, vietfacts

PATTERNS = pathlib.Path(__file__).resolve().parents[2] / "patterns"


class PatternsTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.patterns = self.folder / "patterns"
        shutil.copytree(PATTERNS, self.patterns)

    def run_on(self, action):
        return vietfacts("patterns", action, "--patterns", self.patterns)

    def add_rule(self, text):
        """Returns the line on which the text begins."""
        file = self.patterns / "percentage.toml"
        before = file.read_text() if file.exists() else ""
        file.write_text(before + "\n" + text)
        return before.count("\n") + 2

    def test_list_names_every_rule_and_lexicon(self):
        text = vietfacts("patterns", "list").stdout
        self.assertRegex(text, r"(?m)^article +article\.published +\d+ examples +patterns/article\.toml:\d+$")
        for lexicon in PATTERNS.glob("lexicons/*.tsv"):
            self.assertRegex(text, rf"(?m)^lexicon +{lexicon.stem} +\d+ forms? +patterns/lexicons/{lexicon.name}$")
        self.assertEqual(text.count("\n"), self.run_on("list").stdout.count("\n"))

    def test_what_is_built_in_is_well(self):
        self.assertRegex(vietfacts("patterns", "check").stdout, r"^built-in patterns: all well \(\d+ rules, \d+ lexicons\)\n$")
        result = vietfacts("patterns", "test")
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(result.stdout, r"^\d+ examples, all well\n$")

    def test_a_wrong_pattern_is_named_by_file_line_and_rule(self):
        line = self.add_rule('[[rule]]\nname = "percentage.broken"\npattern = "(\\\\d+"\n')
        for result in self.run_on("check"), self.run_on("test"), vietfacts("extract", "--patterns", self.patterns):
            self.assertEqual((result.returncode, result.stdout), (2, ""))
            self.assertRegex(result.stderr, r"\Avietfacts \w+: [^\n]*percentage\.toml:(\d+): rule percentage\.broken: [^\n]+\n\Z")
            self.assertIn(f"percentage.toml:{line + 2}: ", result.stderr)

    def test_a_file_that_is_no_toml(self):
        (self.patterns / "date.toml").write_text('[pieces]\nmonth = "a\n')
        self.assert_stopped(self.run_on("check"), "date.toml:2: ")

    def test_every_wrong_file_is_named(self):
        (self.patterns / "date.toml").write_text('[pieces]\nmonth = "a\n')
        units = self.patterns / "lexicons" / "units.tsv"
        units.write_text(units.read_text() + "đảng viên\t\tperson\n")
        self.add_rule('[[rule]]\nname = "percentage.broken"\npattern = "({percent_signs}"\n')
        result = self.run_on("check")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 3, result.stderr)
        for file in "date.toml:2: ", "units.tsv:", "percentage.toml:":
            self.assertEqual(sum(file in line for line in lines), 1, result.stderr)

    def test_a_wrong_example_is_named_by_file_line_and_rule(self):
        line = self.add_rule('[[rule]]\nname = "percentage.wrong"\npattern = "nothing at all"\nfinds = ["có «nothing at al»l"]\n')
        result = self.run_on("test")
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stdout, rf"(?m)^[^\n]*percentage\.toml:{line + 3}: rule percentage\.wrong: \S")
        self.assertRegex(result.stdout, r"(?m)^\d+ examples, 1 wrong$")

    def test_what_is_built_in_finds_what_the_folder_does(self):
        articles = PATTERNS.parent / "corpus" / "articles"
        built_in = vietfacts("extract", articles)
        self.assertEqual(built_in.returncode, 0, built_in.stderr)
        self.assertEqual(vietfacts("extract", articles, "--patterns", self.patterns).stdout, built_in.stdout)

    def test_the_session_of_the_guide(self):
        guide = (PATTERNS / "README.md").read_text()
        session = guide[guide.index("## A session"):guide.index("## A lexicon entry")]
        article = re.search(r"`article.txt` holds `([^`]+)`", session)[1]
        extract = lambda: json.loads(vietfacts("extract", "--patterns", self.patterns, input=article.encode()).stdout)["decrees"]
        self.assertEqual(extract(), [])
        for text, lexicon in re.findall(r"printf '([^']+)\\n' +>> my-patterns/(lexicons/\w+\.tsv)", session):
            with open(self.patterns / lexicon, "a") as file:
                file.write(text.replace("\\t", "\t") + "\n")
        self.assertEqual(self.run_on("check").returncode, 0)
        (decree,) = extract()
        self.assertEqual([decree[field] for field in ("code", "type", "issuer", "subject")],
                         ["12-NQM/ĐUKC", "Nghị quyết mẫu", "Đảng ủy Khối Chợ", "chợ đêm"])

    def test_cells_that_mean_nothing(self):
        for lexicon, entry, complaint in (
            ("decree_types", "thư ngỏ Thư ngỏ any", "'' has no meaning here; these have: any, name, sign, signed, known, code"),
            ("issuer_symbols", "XYZ\tCơ quan\tchurch", "'church' has no meaning here; these have: party, state"),
            ("units", "rô bốt\t\tmachine", "'machine' has no meaning here; these have: person, organization, collective, prefix, none"),
            ("count_actions", "ru ngủ\t\tnever", "'never' has no meaning here; these have: an empty cell, near, none"),
            ("clause_words", "loay hoay verb", "'' has no meaning here; these have: noun, belongs, is, "),
            ("holder_heads", "hội mèo\tcat", "'cat' has no meaning here; these have: body, person, place, none, named"),
            ("predicates", "loay hoay\tgoes", "'goes' has no meaning here; these have: says, has, is, does"),
            ("holder_words", "mèo\tno", "'no' has no meaning here; these have: an empty cell, yes"),
            ("phrase_words", "mà\tends", "'ends' has no meaning here; these have: owns, joins, plural"),
            ("qualifiers", "ngang ngửa\tequal\tbefore", "'equal' has no meaning here; these have: about, over, under, at_least, at_most"),
            ("qualifiers", "ngang ngửa\tabout\tbehind", "'behind' has no meaning here; these have: before, after, comparing"),
            ("number_words", "tá\t12\tdozen", "'dozen' has no meaning here; these have: digit, ten, tens, "),
            ("of_links", "so đọ\tmeasures", "'measures' has no meaning here; these have: link, more, compare, measure, rate, introduces"),
            ("of_wholes", "tất thảy\tall", "'all' has no meaning here; these have: whole, subject, "),
            ("of_stops", "mèo\tno", "'no' has no meaning here; these have: an empty cell, yes"),
            ("date_before", "mèo\tmaybe", "'maybe' has no meaning here; these have: date, sure, no_day, never"),
            ("date_after", "con mèo\tcat", "'cat' has no meaning here; these have: count, time, "),
            ("date_counters", "mèo\tmany", "'many' has no meaning here; these have: count, few, plural, ordinal, name"),
            ("issuing_bodies", "Hội Mèo\tyes", "'yes' has no meaning here; these have: an empty cell, open"),
        ):
            file = self.patterns / "lexicons" / f"{lexicon}.tsv"
            before = file.read_text()
            file.write_text(before + entry + "\n")
            self.assert_stopped(self.run_on("check"), f"{lexicon}.tsv:{before.count(chr(10)) + 1}: {complaint}")
            file.write_text(before)

    def test_folders_that_hold_no_patterns(self):
        self.assert_stopped(vietfacts("patterns", "check", "--patterns", "/nowhere"), "/nowhere: no such folder")
        (self.folder / "empty").mkdir()
        self.assert_stopped(vietfacts("patterns", "list", "--patterns", self.folder / "empty"), "holds no .toml and no .tsv")

    def test_actions(self):
        self.assert_stopped(vietfacts("patterns"), "say what to do: list, check or test")
        self.assert_stopped(vietfacts("patterns", "tset"), "unknown action 'tset'; did you mean 'test'?")
        self.assert_stopped(vietfacts("patterns", "test", "dir"), "'dir' is one word too many; a folder is given as --patterns DIR")


if __name__ == "__main__":
    unittest.main()
