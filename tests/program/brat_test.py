"""vietfacts extract --format brat, read by a strict reader of the standoff format."""

import collections
import csv
import json
import re
import unittest

from command import ProgramTest, vietfacts

ARTICLE = (
    "Chi bộ kết nạp đảng viên\r\n29/07/2024\r\n"
    "Đảng ủy vừa ban hành Nghị quyết số 05-NQ/ĐU ngày 12/7/2024 về công tác cán bộ 🎉.\r\n"
    "Đồng chí Trần Thu Hoài - Bí thư Đảng ủy dự lễ kết nạp hơn 12 đảng viên, đạt 95,5% kế hoạch.\r"
    "Nghị quyết 05 được bà Hoài quán triệt.\u2028Chi bộ có\tba chi ủy viên, mùng 3 tháng Giêng họp.\x0b\n"
)
WRAPPED = "Tin vắn\n29/07/2024\nÔng Nguyễn\nVăn An dự. Thực hiện Nghị quyết\nsố 05-NQ/ĐU ngày\n12/7/2024.\n"
UNDECODABLE = b"\x00\x01\x02\x00\xff\x00\xfe" * 9

Place = collections.namedtuple("Place", "type fragments text")


class Collection:
    """A folder of brat's; ValueError where anything in it is not as brat's manual says."""

    def __init__(self, folder):
        self.folder = folder
        self.sections = self._configuration((folder / "annotation.conf").read_text())
        self.entities = set(self.sections["entities"])
        self.attributes = {}
        for line in self.sections["attributes"]:
            name, arguments = line.split("\t")
            types, *values = re.fullmatch(r"Arg:([A-Za-z|]+)(?:, Value:([a-z_|]+))?", arguments).groups()
            self.attributes[name] = set(types.split("|")), set(values[0].split("|")) if values[0] else None
            self._require(self.attributes[name][0] <= self.entities, line)
        self.relations = {line.split("\t")[0] for line in self.sections["relations"]}
        names = {path.name for path in folder.iterdir()} - {"annotation.conf", "visual.conf", "articles.tsv"}
        self.documents = sorted(name.removesuffix(".txt") for name in names if name.endswith(".txt"))
        self._require(names == {name + end for name in self.documents for end in (".txt", ".ann")}, names)

    @staticmethod
    def _require(condition, what):
        if not condition:
            raise ValueError(what)

    def _configuration(self, text):
        sections, current = {}, None
        for line in filter(None, text.split("\n")):
            if line.startswith("["):
                current = sections.setdefault(line.strip("[]"), [])
            else:
                current.append(line)
        self._require(list(sections) == ["entities", "relations", "events", "attributes"], list(sections))
        return sections

    def read(self, document):
        """The text; places, attributes, relations, notes by id; groups of equal places."""
        raw = (self.folder / f"{document}.txt").read_bytes().decode("utf-8")
        text = (self.folder / f"{document}.txt").read_text("utf-8")  # as a reader that knows other line ends
        self._require(raw == text, "line ends")
        self._require(raw.split("\n") == [*raw.splitlines(), *[""][: raw.endswith("\n") or not raw]], "line ends")
        annotations = (self.folder / f"{document}.ann").read_bytes().decode("utf-8")
        self._require(not annotations or annotations.endswith("\n"), "the last line")
        lines = annotations.split("\n")[:-1]
        self._require(lines == annotations.splitlines(), "line ends")
        read = {"T": {}, "A": {}, "R": {}, "#": {}}
        equal = []
        for line in lines:
            id, *fields = line.split("\t")
            if id == "*":
                equal.append(re.fullmatch(r"Equiv((?: T\d+)+)", *fields).group(1).split())
                continue
            kind = id[0]
            self._require(re.fullmatch(r"[TAR#][1-9]\d*", id) and id not in read[kind], line)
            read[kind][id] = getattr(self, "_" + {"T": "place", "A": "attribute", "R": "relation", "#": "note"}[kind])(fields, text)
        for id in [id for ids in equal for id in ids]:
            self._require(read["T"][id].type == "Person", id)
        for name, id, value in read["A"].values():
            types, values = self.attributes[name]
            self._require(read["T"][id].type in types, name)
            self._require(value in values if values else value is None, (name, value))
        for name, *ids in read["R"].values():
            self._require(name in self.relations and all(id in read["T"] for id in ids), name)
        for id, _ in read["#"].values():
            self._require(id in read["T"], id)
        return text, read["T"], list(read["A"].values()), list(read["R"].values()), list(read["#"].values()), equal

    def _place(self, fields, text):
        what, words = fields
        type, offsets = re.fullmatch(r"(\w+) (\d+ \d+(?:;\d+ \d+)*)", what).groups()
        fragments = [tuple(map(int, fragment.split())) for fragment in offsets.split(";")]
        self._require(type in self.entities, type)
        last = -1
        for start, end in fragments:
            self._require(last < start < end <= len(text), offsets)
            last = end
        self._require(" ".join(text[start:end] for start, end in fragments) == words, words)
        return Place(type, fragments, words)

    def _attribute(self, fields, _):
        return re.fullmatch(r"(\w+) (T\d+)(?: (\w+))?", *fields).groups()

    def _relation(self, fields, _):
        return re.fullmatch(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)", *fields).groups()

    def _note(self, fields, _):
        what, note = fields
        self._require(note, what)
        return re.fullmatch(r"AnnotatorNotes (T\d+)", what).group(1), note


class BratTest(ProgramTest):
    def extract(self, *articles):
        self.paths = [self.write(name, article) for name, article in articles]
        result = vietfacts("extract", *self.paths, "-f", "brat", "-o", self.folder / "out")
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return Collection(self.folder / "out")

    def test_each_fact_is_there_at_its_offsets(self):
        documents = self.extract(("a.txt", ARTICLE), ("b.txt", WRAPPED))
        records = [json.loads(line) for line in vietfacts("extract", *self.paths).stdout.splitlines()]
        kinds = {"decrees": "Decree", "dates": "Date", "counts": "Count", "percentages": "Percentage"}
        for document, record in zip(documents.documents, records, strict=True):
            text, places, *_ = documents.read(document)
            found = collections.Counter((p.type, p.fragments[0][0], p.fragments[-1][1]) for p in places.values())
            expected = collections.Counter((kinds[kind], fact["start"], fact["end"]) for kind in kinds for fact in record[kind])
            expected.update(("Person", m["start"], m["end"]) for person in record["people"] for m in person["mentions"])
            self.assertEqual(found, expected)
            self.assertGreater(len(expected), 2)
        self.assertEqual(len(documents.read(documents.documents[0])[0]), len(ARTICLE))

    def test_fields_are_attributes_relations_and_notes(self):
        documents = self.extract(("a.txt", ARTICLE))
        _, places, attributes, relations, notes, equal = documents.read(documents.documents[0])
        words = lambda id: places[id].text
        self.assertIn(["Trần Thu Hoài", "Hoài"], [list(map(words, ids)) for ids in equal])
        self.assertEqual([(name, words(a), words(b)) for name, a, b in relations], [("Short_for", "Nghị quyết 05", "Nghị quyết số 05-NQ/ĐU")])
        attributes = {(name, words(id), value) for name, id, value in attributes}
        self.assertLessEqual({("Granularity", "ngày 12/7/2024", "day"), ("Lunar", "mùng 3 tháng Giêng", None)}, attributes)
        self.assertIn(("over", "person"), [(q, c) for n, w, q in attributes if n == "Qualifier" for m, v, c in attributes if m == "Class" and v == w])
        notes = "\n".join(f"{words(id)}: {note}" for id, note in notes)
        self.assertIn("code: 05-NQ/ĐU; issuer: Đảng ủy; issued: 2024-07-12; subject: công tác cán bộ", notes)
        self.assertIn("title: Bí thư Đảng ủy (role: Bí thư; organization: Đảng ủy)", notes)
        self.assertIn("Hoài: honorific: bà", notes)

    def test_every_article_is_accounted_for_by_a_safe_name(self):
        documents = self.extract(
            ("Tin số 1 – đặc biệt!.txt", ARTICLE), ("b.txt", UNDECODABLE), ("-.txt", ""), ("x" * 200 + ".txt", WRAPPED), ("d/b.txt", WRAPPED)
        )
        self.assertEqual(documents.documents, ["000001-Tin-so-1-dac-biet", "000003", "000004-" + "x" * 60, "000005-b"])
        with open(self.folder / "out/articles.tsv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        self.assertEqual([row["path"] for row in rows], list(map(str, self.paths)))
        self.assertEqual([row["document"] for row in rows if row["document"]], documents.documents)
        self.assertEqual(rows[1]["error"], "text.undecodable")
        for document in documents.documents:
            documents.read(document)

    def test_what_was_annotated_is_not_replaced(self):
        self.extract(("a.txt", ARTICLE))
        annotations = self.folder / "out/000001-a.ann"
        annotations.write_text("T1\tDate 26 36\t29/07/2024\n")
        self.assert_stopped(vietfacts("extract", *self.paths, "-f", "brat", "-o", self.folder / "out"), "not empty")
        self.assertEqual(annotations.read_text(), "T1\tDate 26 36\t29/07/2024\n")
        self.assert_stopped(vietfacts("extract", *self.paths, "-f", "brat"), "name it with -o")
        (self.folder / "empty.brat").mkdir()
        self.assertEqual(vietfacts("extract", *self.paths, "-o", self.folder / "empty.brat").returncode, 0)
        self.assertEqual(Collection(self.folder / "empty.brat").documents, ["000001-a"])


if __name__ == "__main__":
    unittest.main()
