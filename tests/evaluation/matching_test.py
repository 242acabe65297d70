"""What belongs together, and what is right."""

import unittest

from evaluation import matching
from articles import article, found


def outcomes(gold, output, row):
    return matching.match_all([gold], {"a": output})[0][row]


def told(results):
    """Each outcome in short: (gold text, found text, right)."""
    return [
        (one.gold and one.gold.text, one.found and one.found.text, one.right) for one in results
    ]


class MatchingTest(unittest.TestCase):
    def test_overlap_pairs_and_the_value_decides(self):
        text = "ngày 2/9/2020 và năm 2021, năm 2022"
        gold = article(
            text,
            ("date", "ngày 2/9/2020", {"value": "2020-09-02"}),
            ("date", "năm 2021", {"value": "2021"}),
        )
        output = {
            "dates": [
                found(text, "2/9/2020", value="2020-09-02"),
                found(text, "năm 2021", value="2012"),
                found(text, "năm 2022", value="2022"),
            ]
        }
        results = outcomes(gold, output, "date")
        self.assertEqual(
            told(results),
            [
                ("ngày 2/9/2020", "2/9/2020", True),
                ("năm 2021", "năm 2021", False),
                (None, "năm 2022", False),
            ],
        )
        self.assertFalse(results[0].exact)

    def test_spans_that_only_touch_do_not_overlap(self):
        text = "2020 2021"
        results = outcomes(
            article(text, ("date", "2020", {"value": "2020"})),
            {"dates": [found(text, " 2021", value="2020")]},
            "date",
        )
        self.assertEqual(told(results), [("2020", None, False), (None, " 2021", False)])

    def test_of_two_that_overlap_the_right_one_belongs(self):
        text = "từ năm 2020 đến năm 2021"
        gold = article(text, ("date", "năm 2020 đến năm 2021", {"value": "2020/2021"}))
        output = {
            "dates": [
                found(text, "năm 2020 đến năm", value="2020"),
                found(text, "năm 2021", value="2020/2021"),
            ]
        }
        self.assertEqual(
            told(outcomes(gold, output, "date")),
            [("năm 2020 đến năm 2021", "năm 2021", True), (None, "năm 2020 đến năm", False)],
        )

    def test_a_date_without_value_is_right_without_value(self):
        text = "31/2/2024"
        gold = article(text, ("date", text, {"value": ""}))
        self.assertTrue(outcomes(gold, {"dates": [found(text, text, value=None)]}, "date")[0].right)
        self.assertFalse(
            outcomes(gold, {"dates": [found(text, text, value="2024-02-31")]}, "date")[0].right
        )

    def test_decrees_by_code_name_or_number(self):
        text = "Nghị quyết 35"
        by_number = article(text, ("decree", text, {"number": "35", "type": "Nghị quyết"}))
        by_code = article(text, ("decree", text, {"code": "35-NQ/TW"}))
        output = {
            "decrees": [
                found(
                    text,
                    text,
                    number="035",
                    type="nghị  quyết",
                    code=None,
                    name=None,
                    resolved="35-nq/tw",
                )
            ]
        }
        self.assertTrue(outcomes(by_number, output, "decree")[0].right)
        self.assertTrue(outcomes(by_code, output, "decree")[0].right)
        self.assertFalse(
            outcomes(article(text, ("decree", text, {"name": "35"})), output, "decree")[0].right
        )

    def test_an_inferred_issuer_is_not_compared(self):
        text = "21-NQ/TW"
        gold = article(text, ("decree", text, {"code": text}))
        one = found(text, text, code=text, issuer="Ban Chấp hành Trung ương", inferred=["issuer"])
        self.assertIsNone(outcomes(gold, {"decrees": [one]}, "decree")[0].found.fields["issuer"])

    def test_tone_marks_case_and_spacing_make_no_difference(self):
        text = "ông Hoà"
        gold = article(text, ("person", "Hoà", {"name": "Nguyễn  Hoà", "honorific": "Ông"}))
        output = {
            "people": [
                {
                    "name": "nguyễn hòa",
                    "titles": [],
                    "mentions": [found(text, "Hoà", honorific="ông")],
                }
            ]
        }
        one = outcomes(gold, output, "person")[0]
        self.assertTrue(one.right and one.exact)
        self.assertEqual(one.gold.fields, one.found.fields)

    def test_people_without_a_name_are_not_compared(self):
        text = "đồng chí Bí thư"
        output = {
            "people": [
                {
                    "name": None,
                    "titles": [],
                    "mentions": [found(text, "Bí thư", honorific="đồng chí")],
                }
            ]
        }
        self.assertEqual(outcomes(article(text), output, "person"), [])

    def test_optional_mentions_count_neither_found_nor_missed(self):
        text = "ông An. An về."
        gold = article(
            text, ("person", "An", {"honorific": "ông"}), ("person", "An", {"bare": "yes"})
        )
        first = {"text": "An", "start": 4, "end": 6, "honorific": "ông"}
        second = {"text": "An", "start": 8, "end": 10, "honorific": None}
        for mentions in ([first], [first, second]):
            self.assertEqual(
                told(outcomes(gold, {"people": [{"name": "An", "mentions": mentions}]}, "person")),
                [("An", "An", True)],
            )

    def test_counts_need_value_maximum_and_unit(self):
        text = "30 - 50 đảng viên"
        gold = article(text, ("count", text, {"value": "30", "max": "50", "unit": "đảng viên"}))
        right = {"value": 30.0, "max": 50, "unit": "Đảng viên"}
        self.assertTrue(outcomes(gold, {"counts": [found(text, text, **right)]}, "count")[0].right)
        for change in ({"value": 31}, {"max": None}, {"unit": "người"}):
            self.assertFalse(
                outcomes(gold, {"counts": [found(text, text, **{**right, **change})]}, "count")[
                    0
                ].right,
                change,
            )

    def test_titles_are_compared_for_the_people_of_the_gold(self):
        text = "ông An, Bí thư; ông Ba, Chủ tịch"
        gold = article(
            text, ("person", "An", {"honorific": "ông", "title": ["Bí thư", "Chủ nhiệm"]})
        )
        people = [
            {"name": "An", "titles": [{"text": "bí thư"}, {"text": "Phó Bí thư"}], "mentions": []},
            {"name": "Ba", "titles": [{"text": "Chủ tịch"}], "mentions": []},
        ]
        self.assertEqual(
            told(outcomes(gold, {"people": people}, "title")),
            [("Bí thư", "Bí thư", True), ("Chủ nhiệm", None, False), (None, "Phó Bí thư", False)],
        )

    def test_the_head_of_the_article(self):
        gold = article("", header={"published": ["2024-07-29"], "author": ["Lan Chi"]})
        head = {
            "title": "Không so",
            "published": "2024-07-29T08:30",
            "authors": ["LAN CHI", "Minh"],
        }
        self.assertEqual(
            told(outcomes(gold, {"article": head}, "article")),
            [
                ("2024-07-29", "2024-07-29T08:30", True),
                ("Lan Chi", "Lan Chi", True),
                (None, "Minh", False),
            ],
        )

    def test_slices_that_are_not_the_text(self):
        text = "năm 2020"
        _, wrong = matching.match_all(
            [article(text)],
            {"a": {"dates": [{"text": "2020", "start": 0, "end": 4, "value": "2020"}]}},
        )
        self.assertEqual([name for name, _ in wrong], ["a"])

    def test_an_article_without_output_is_all_missed(self):
        gold = article("năm 2020", ("date", "năm 2020", {"value": "2020"}))
        self.assertEqual(
            told(matching.match_all([gold], {})[0]["date"]), [("năm 2020", None, False)]
        )


if __name__ == "__main__":
    unittest.main()
