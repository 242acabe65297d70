"""The schema fits what the program writes, and nothing else."""

import copy
import json
import os
import pathlib
import unittest

from jsonschema import Draft202012Validator

from command import ProgramTest, vietfacts

ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "corpus" / "articles"


def extract(*arguments, **options):
    return [json.loads(line) for line in vietfacts("extract", "-q", *arguments, **options).stdout.splitlines()]


class SchemaTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(vietfacts("schema").stdout)
        cls.validator = Draft202012Validator(cls.schema)
        cls.articles = extract(ARTICLES)

    def assert_valid(self, record):
        # The error of the branch that was meant says more than "not valid under any of the given schemas".
        branch = "error_record" if "error" in record else "article_record"
        strict = self.validator.evolve(schema={**self.schema["$defs"][branch], "$defs": self.schema["$defs"]})
        self.assertEqual([f"{error.json_path}: {error.message}" for error in strict.iter_errors(record)], [])
        self.assertTrue(self.validator.is_valid(record))

    def test_is_a_schema_itself(self):
        Draft202012Validator.check_schema(self.schema)

    def test_every_object_is_strict(self):
        def look(schema, path):
            if isinstance(schema, dict):
                if schema.get("type") == "object" and path != "#/$defs/kept":  # the fields are the user's own
                    self.assertIs(schema.get("additionalProperties"), False, path)
                for key, value in schema.items():
                    look(value, f"{path}/{key}")
            elif isinstance(schema, list):
                for value in schema:
                    look(value, path)
        look(self.schema, "#")

    def test_fits_the_articles_of_the_corpus(self):
        self.assertGreater(len(self.articles), 10)
        for record in self.articles:
            with self.subTest(record["source"]["path"]):
                self.assert_valid(record)

    def test_fits_what_articles_seldom_have(self):
        texts = ["", "\n", "x", "ngày 31/2/2024", "\ufeffNgày 1/1/2020", "0,5‰", "mùng 3 tháng Giêng", "a\0b", "\U0001f600 100%"]
        for number, text in enumerate(texts):
            self.write(f"{number}.txt", text)
        for options in [], ["--with-text"], ["--published", "2024-07-29"], ["--encoding", "VISCII"]:
            records = extract(self.folder, *options)
            self.assertEqual(len(records), len(texts))
            for record in records:
                self.assert_valid(record)

    def test_fits_error_records(self):
        self.write("1.txt", b"\x00\x01\x02\x00\xff\x00\xfe" * 9)
        os.symlink("nowhere", self.folder / "2.txt")
        records = extract(self.folder)
        self.assertEqual(["error" in record for record in records], [True, True])
        for record in records:
            self.assert_valid(record)

    def first_with(self, kind):
        for record in self.articles:
            if record[kind]:
                return copy.deepcopy(record)
        self.skipTest(f"no article of the corpus yields {kind}")

    def assert_refused(self, kind, **changes):
        record = self.first_with(kind)
        record[kind][0].update(changes)
        self.assertFalse(self.validator.is_valid(record), changes)

    def test_refuses_values_that_are_none(self):
        for value in "2024-13", "2024-02-32", "16/6/2022", "2024-1", "202X-01", "2020/", "", "hôm nay", "2024-07-29T24:60", 2024:
            self.assert_refused("dates", value=value)
        for value in "2024-07-29", "2024-07", "2024", "2024-01-16T17:15", "2020/2025", "2024-01/2024-06", "XXXX-05-26", "199X", "19XX", "2012-04/..", "2006-01-24T00:46:33", None:
            record = self.first_with("dates")
            record["dates"][0]["value"] = value
            self.assert_valid(record)
        self.assert_refused("dates", granularity="week")
        self.assert_refused("dates", calendar="gregorian")
        self.assert_refused("dates", inferred=["year", "year"])
        self.assert_refused("counts", qualifier="some")
        self.assert_refused("counts", value=None)
        self.assert_refused("counts", value="12")
        self.assert_refused("counts", **{"class": "thing"})
        self.assert_refused("percentages", unit="percent")
        self.assert_refused("people", mentions=[])
        self.assert_refused("decrees", issued="16/6/2022")
        self.assert_refused("decrees", year="20")
        self.assert_refused("decrees", rule="no rule")
        self.assert_refused("decrees", start=-1)
        self.assert_refused("decrees", start=1.5)
        self.assert_refused("decrees", text="")

    def test_refuses_keys_that_are_missing_or_too_many(self):
        for kind in "decrees", "dates", "people", "counts", "percentages":
            self.assert_refused(kind, other=None)
            for key in self.first_with(kind)[kind][0]:
                record = self.first_with(kind)
                del record[kind][0][key]
                self.assertEqual(self.validator.is_valid(record), key == "calendar", key)
        record = copy.deepcopy(self.articles[0])
        for key in record:
            fewer = {other: value for other, value in record.items() if other != key}
            self.assertFalse(self.validator.is_valid(fewer), key)
        self.assertFalse(self.validator.is_valid({**record, "error": None}))
        error = {key: record[key] for key in ("format", "source")}
        error["error"] = {"code": "text.undecodable", "message": "no text", "byte": 0}
        self.assertFalse(self.validator.is_valid(error), "an error record has no encoding")
        error["source"] = {**error["source"], "encoding": None, "encoding_confidence": None, "language": None, "media_type": None}
        self.assert_valid(error)


if __name__ == "__main__":
    unittest.main()
