"""Precision, recall, fields, rules and floors of outcomes counted by hand."""

import unittest

from evaluation import matching, report, scores
from articles import article, found

TEXT = "10 người, 20 hộ, 30 đại biểu, 40 chi bộ"
GOLD = article(
    TEXT,
    ("count", "10 người", {"value": "10", "unit": "người", "holder": "Xã A"}),
    ("count", "20 hộ", {"value": "20", "unit": "hộ"}),
    ("count", "30 đại biểu", {"value": "30", "unit": "đại biểu"}),
)
OUTPUT = {
    "counts": [
        found(TEXT, "10 người", value=10, unit="người", holder="Xã B", rule="count.digits"),
        found(TEXT, "20 hộ,", value=20, unit="hộ", holder="Xã B", rule="count.digits"),
        found(TEXT, "30 đại", value=30, unit="đại", rule="count.words"),
        found(TEXT, "40 chi bộ", value=40, unit="chi bộ", rule="count.digits"),
    ]
}


def scored():
    outcomes, wrong_slices = matching.match_all([GOLD], {"a": OUTPUT})
    return outcomes, scores.score(outcomes, wrong_slices)


class ScoresTest(unittest.TestCase):
    def test_a_row(self):
        row = scored()[1]["count"]
        self.assertEqual(
            row,
            {
                "gold": 3,
                "precision": 0.5,
                "recall": 0.6667,
                "f1": 0.5714,
                "exact_span": 0.5,
                "fields": {"qualifier": 1.0, "holder": 0.0},
            },
        )

    def test_nothing_found_of_nothing(self):
        self.assertEqual(
            scored()[1]["percent"],
            {
                "gold": 0,
                "precision": 1.0,
                "recall": 1.0,
                "f1": 1.0,
                "exact_span": 0.0,
                "fields": {},
            },
        )

    def test_the_mean_is_of_the_five_kinds(self):
        self.assertAlmostEqual(scored()[1]["mean_f1"], (4 + 0.5714) / 5, places=4)

    def test_rules(self):
        counts = scores.count_rules(scored()[0])
        self.assertEqual(
            [(one.rule, one.finds, one.right, one.wrong, one.false) for one in counts],
            [("count.digits", 3, 2, 0, 1), ("count.words", 1, 0, 1, 0)],
        )
        self.assertAlmostEqual(counts[0].precision, 2 / 3)

    def test_floors(self):
        summary = scored()[1]
        self.assertEqual(
            scores.below(
                summary, {"count": {"f1": 0.57, "fields": {"qualifier": 1}}, "mean_f1": 0.9}
            ),
            [],
        )
        self.assertEqual(
            scores.below(summary, {"count": {"f1": 0.6}, "mean_f1": 0.95}),
            ["count f1 is 0.5714, below 0.6", "mean_f1 is 0.9143, below 0.95"],
        )

    def test_a_wrong_slice_falls_short_of_any_floors(self):
        self.assertEqual(len(scores.below({**scored()[1], "wrong_slices": 1}, {})), 1)

    def test_floors_that_measure_nothing(self):
        for floors in (
            {"cuont": {"f1": 1}},
            {"count": {"F1": 1}},
            {"count": 1},
            {"mean_f1": {"f1": 1}},
            {"count": {"f1": "1"}},
            [],
        ):
            with self.assertRaises(scores.FloorError, msg=repr(floors)):
                scores.below(scored()[1], floors)


class ReportTest(unittest.TestCase):
    def test_errors_name_what_was_missed_wrong_and_false(self):
        lines = report.errors(scored()[0]["count"]).splitlines()
        self.assertEqual(
            lines,
            [
                "a: '30 đại biểu', but found '30 đại' [count.words]",
                f"a: false '40 chi bộ' at {TEXT.index('40')} [count.digits]",
            ],
        )

    def test_field_errors_name_spans_and_fields(self):
        lines = report.field_errors(scored()[0]["count"]).splitlines()
        self.assertEqual(
            lines,
            [
                "a: '10 người': holder Xã A, but found Xã B [count.digits]",
                "a: '20 hộ': found as '20 hộ,' [count.digits]",
                "a: '20 hộ': holder nothing, but found Xã B [count.digits]",
            ],
        )

    def test_the_table_has_a_line_for_each_row(self):
        lines = report.table(scored()[1]).splitlines()
        self.assertEqual([line.split()[0] for line in lines], ["kind", *matching.ROWS, "mean"])
        self.assertEqual(
            lines[4].split(),
            [
                "count",
                "3",
                "0.500",
                "0.667",
                "0.571",
                "0.500",
                "qualifier",
                "1.000",
                "holder",
                "0.000",
            ],
        )


if __name__ == "__main__":
    unittest.main()
