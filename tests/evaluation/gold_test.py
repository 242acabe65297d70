"""Reading annotated articles."""

import tempfile
import unittest
from pathlib import Path

from evaluation import gold


class GoldTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, text, facts, name="a"):
        (self.folder / f"{name}.txt").write_bytes(text.encode("utf-8"))
        path = self.folder / f"{name}.facts"
        path.write_bytes(facts.encode("utf-8"))
        return path

    def test_places_are_looked_for_one_after_the_other(self):
        article = gold.read_article(
            self.write(
                "năm 2020, năm 2021, năm 2020",
                "date | năm 2020 | value=2020\ndate | năm 2020 | value=2020\n",
            )
        )
        self.assertEqual([(one.start, one.end) for one in article.annotations], [(0, 8), (20, 28)])

    def test_each_kind_has_a_place_of_its_own(self):
        article = gold.read_article(
            self.write(
                "10 người, 10%",
                "percent | 10% | value=10\ncount | 10 người | value=10 | unit=người\n",
            )
        )
        self.assertEqual([one.start for one in article.annotations], [10, 0])

    def test_header_comments_and_repeated_keys(self):
        article = gold.read_article(
            self.write(
                "ông An",
                "# a note\n\n@author Lan\n@author Chi\n"
                "person | An | honorific=ông | title=Bí thư | title=Chủ tịch\n",
            )
        )
        self.assertEqual(article.header, {"author": ["Lan", "Chi"]})
        self.assertEqual(
            article.annotations[0].fields, {"honorific": ["ông"], "title": ["Bí thư", "Chủ tịch"]}
        )
        self.assertEqual(article.annotations[0].where, "a.facts:5")

    def test_line_ends_and_byte_order_mark_are_as_the_program_sees_them(self):
        article = gold.read_article(
            self.write("\ufeffmột\r\nnăm 2020", "date | năm 2020 | value=2020\r\n")
        )
        self.assertEqual(article.annotations[0].start, 5)
        self.assertEqual(article.annotations[0].fields, {"value": ["2020"]})

    def test_a_value_may_hold_an_equals_sign_or_nothing(self):
        article = gold.read_article(self.write("hôm nay", "date | hôm nay | value= | rel=a=b\n"))
        self.assertEqual(article.annotations[0].fields, {"value": [""], "rel": ["a=b"]})

    def test_every_error_is_told_with_its_line(self):
        path = self.write(
            "năm 2020, năm 2021",
            "dat | năm 2020\ndate\ndate | năm 2021 | 2021\n"
            "date | năm 2020 | value=2020\ndate | năm 2022 | value=2022\n",
        )
        with self.assertRaises(gold.GoldError) as caught:
            gold.read_article(path)
        lines = str(caught.exception).splitlines()
        self.assertEqual(
            [line.split(" ")[0] for line in lines],
            [f"a.facts:{number}:" for number in (1, 2, 3, 4, 5)],
        )
        self.assertIn("out of order", lines[3])
        self.assertIn("does not stand in the article", lines[4])

    def test_folders_without_annotations_or_articles(self):
        with self.assertRaisesRegex(gold.GoldError, "no such folder"):
            gold.read_folder(self.folder / "none")
        with self.assertRaisesRegex(gold.GoldError, "no .facts files"):
            gold.read_folder(self.folder)
        (self.folder / "b.facts").write_text("")
        with self.assertRaisesRegex(gold.GoldError, "b.txt is missing"):
            gold.read_folder(self.folder)

    def test_a_text_that_is_not_utf8(self):
        path = self.write("", "")
        path.with_suffix(".txt").write_bytes(b"ab\xff")
        with self.assertRaisesRegex(gold.GoldError, "a.txt: not UTF-8 at byte 2"):
            gold.read_article(path)


if __name__ == "__main__":
    unittest.main()
