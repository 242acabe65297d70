"""Checks of annotations."""

import unittest

from evaluation import checking
from articles import article


def errors(kind, surface, fields, header=None):
    return list(checking.check_article(article(surface, (kind, surface, fields), header=header)))


class CheckingTest(unittest.TestCase):
    def test_well_formed_facts(self):
        for kind, fields in (
            ("decree", {"code": "21-NQ/TW", "type": "Nghị quyết", "issued": "XXXX-06-16"}),
            ("decree", {"code": "45/2013/QH13"}),
            ("decree", {"code": "12/2011/TT-BGD&ĐT"}),
            ("decree", {"number": "35", "resolved": "35-NQ/TW"}),
            ("date", {"value": "", "rel": "yes"}),
            ("date", {"value": "2024-01-16T17:15"}),
            ("date", {"value": "XXXX-01/XXXX-06"}),
            ("date", {"value": "2012-04/.."}),
            ("date", {"value": "199X"}),
            ("date", {"value": "XXXX-07-15", "calendar": "lunar"}),
            ("person", {"title": ["Bí thư", "Chủ tịch"], "bare": "yes"}),
            ("count", {"value": "5600000", "unit": "người", "qualifier": "at_least"}),
            ("percent", {"value": "98.5", "unit": "‰"}),
        ):
            self.assertEqual(errors(kind, "x", fields), [], (kind, fields))

    def test_each_mistake_is_told_once(self):
        for kind, fields in (
            ("decree", {"type": "Nghị quyết"}),
            ("decree", {"code": "NQ/TW"}),
            ("decree", {"code": "21-NQ/TW", "issued": "16/6/2022"}),
            ("date", {}),
            ("date", {"value": "29/7/2024"}),
            ("date", {"value": "2024-13"}),
            ("date", {"value": "2024-12-32"}),
            ("date", {"value": "2024", "rel": "no"}),
            ("person", {"name": ["An", "Ba"]}),
            ("person", {"titel": "Bí thư"}),
            ("count", {"value": "5", "unit": "người", "qualifier": "hơn"}),
            ("count", {"value": "5,6", "unit": "người"}),
            ("count", {"value": "5"}),
            ("percent", {"value": "năm"}),
        ):
            self.assertEqual(len(errors(kind, "x", fields)), 1, (kind, fields))

    def test_a_fact_does_not_cross_a_line_break(self):
        self.assertEqual(len(errors("date", "năm\n2020", {"value": "2020"})), 1)

    def test_the_header(self):
        good = {"published": ["2024-07-29"], "title": ["T"], "author": ["A", "B"]}
        self.assertEqual(errors("person", "An", {}, header=good), [])
        for bad in ({"published": ["29/7/2024"]}, {"title": ["A", "B"]}, {"auhtor": ["A"]}):
            self.assertEqual(len(errors("person", "An", {}, header=bad)), 1, bad)

    def test_candidates_are_what_no_annotation_covers(self):
        text = (
            "Ngày 2/9/2020 ông An gặp 15 hộ dân; cuối buổi, sau khi mọi người đã ra về hết,"
            " đồng chí Bảy nói thêm"
        )
        gold = article(
            text,
            ("date", "Ngày 2/9/2020", {"value": "2020-09-02"}),
            ("person", "An", {"honorific": "ông"}),
        )
        contexts = list(checking.candidates(gold))
        self.assertEqual(len(contexts), 2)
        self.assertIn("15 hộ", contexts[0])
        self.assertIn("đồng chí Bảy", contexts[1])


if __name__ == "__main__":
    unittest.main()
