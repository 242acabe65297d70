"""Reads annotated articles: NAME.txt, the article, with NAME.facts, its annotation.

A .facts file holds '@field value' lines for the article and 'kind | surface | key=value | …' lines
for the facts, each kind in text order. No offsets are written: each surface is looked for from
where the last fact of its kind ended.
"""

from dataclasses import dataclass, field
from pathlib import Path

KINDS = ("decree", "date", "person", "count", "percent")


class GoldError(Exception):
    """An annotation that can't be read; the message names every wrong place, one a line."""


@dataclass
class Annotation:
    kind: str
    text: str
    start: int  # code points from the beginning of the article
    end: int  # exclusive
    where: str  # "NAME.facts:12"
    fields: dict = field(default_factory=dict)  # key → its values, in the order written

    def first(self, key, default=None):
        return self.fields.get(key, [default])[0]


@dataclass
class GoldArticle:
    name: str
    text: str
    header: dict  # "published", "title", "author" → the values, in the order written
    annotations: list


def read_text(path):
    """The article as the program decodes it: no byte order mark, line ends as they are."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise GoldError(f"{path.name}: not UTF-8 at byte {error.start}") from error


class _Reader:
    def __init__(self, path):
        self.path = path
        self.article = GoldArticle(path.stem, read_text(path.with_suffix(".txt")), {}, [])
        self.cursor = dict.fromkeys(KINDS, 0)
        self.errors = []

    def read(self):
        for number, line in enumerate(read_text(self.path).splitlines(), 1):
            where = f"{self.path.name}:{number}"
            if line.startswith("@"):
                key, _, value = line[1:].partition(" ")
                self.article.header.setdefault(key, []).append(value.strip())
            elif line.strip() and not line.startswith("#"):
                self._read_annotation(line, where)
        if self.errors:
            raise GoldError("\n".join(self.errors))
        return self.article

    def _read_annotation(self, line, where):
        kind, *parts = (part.strip() for part in line.split(" | "))
        if kind not in KINDS or not parts or not parts[0]:
            self.errors.append(
                f"{where}: expected 'kind | surface | key=value | …'"
                f" with a kind of {', '.join(KINDS)}: {line!r}"
            )
            return
        surface, *parts = parts
        fields = {}
        for part in parts:
            key, equals, value = part.partition("=")
            if not equals:
                self.errors.append(f"{where}: expected key=value, got {part!r}")
            fields.setdefault(key.strip(), []).append(value.strip())
        start = self.article.text.find(surface, self.cursor[kind])
        if start < 0:
            reason = "does not stand in the article"
            if surface in self.article.text:
                reason = f"stands only before the end of the previous {kind}: out of order?"
            self.errors.append(f"{where}: {surface!r} {reason}")
            return
        self.cursor[kind] = start + len(surface)
        self.article.annotations.append(
            Annotation(kind, surface, start, self.cursor[kind], where, fields)
        )


def read_article(facts_path):
    """Raises GoldError, and OSError where one of the two files can't be opened."""
    return _Reader(Path(facts_path)).read()


def facts_files(folder):
    """The annotations in `folder`, by name. Raises GoldError where there are none."""
    folder = Path(folder)
    if not folder.is_dir():
        raise GoldError(f"{folder}: no such folder")
    paths = sorted(folder.glob("*.facts"))
    if not paths:
        raise GoldError(f"{folder}: no .facts files")
    for path in paths:
        if not path.with_suffix(".txt").is_file():
            raise GoldError(f"{path}: its article {path.stem}.txt is missing")
    return paths


def read_folder(folder):
    """Every annotated article in `folder`, by name. Raises GoldError."""
    articles, errors = [], []
    for path in facts_files(folder):
        try:
            articles.append(read_article(path))
        except GoldError as error:
            errors.append(str(error))
    if errors:
        raise GoldError("\n".join(errors))
    return articles
