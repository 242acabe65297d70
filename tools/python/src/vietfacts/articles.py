"""What an extraction gives: one article and its facts, as frozen dataclasses.

Fields have the names and meanings of the program's JSON (`vietfacts.schema()`). Everywhere
`start` and `end` are indices into the string `Article.text`, in code points, `end` exclusive, so
that `article.text[fact.start:fact.end] == fact.text`. `text` is the slice as it was printed; all
other strings are normalized (NFC, one tone-mark style, single spaces). What the article does not
state is None.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Mapping

from ._spelling import spell

_FORMAT = "vietfacts/1"


def _jsonable(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_jsonable(each) for each in value]
    return value.to_dict() if isinstance(value, _Record) else value


class _Record:
    """What the dataclasses share: a way to the JSON object."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The object as in the program's JSON, with the keys in the same order."""
        names = self.__dataclass_fields__  # type: ignore[attr-defined]
        return {name: _jsonable(getattr(self, name)) for name in names}


@dataclass(frozen=True, slots=True)
class Source(_Record):
    """Where the article came from, and what its bytes are."""

    path: str | None
    member: str | None  # within the file, where one file holds many articles
    url: str | None
    encoding: str | None  # "UTF-8"; of a str, that of its UTF-8 form
    encoding_confidence: float | None  # 0 to 1
    language: str | None  # "vi", "other", or None where there are too few words to tell
    media_type: str | None  # "text/plain" or "text/html"
    bytes: int | None  # size, in bytes
    sha256: str | None  # of those bytes, 64 hexadecimal digits


@dataclass(frozen=True, slots=True)
class Decree(_Record):
    """A reference to an issued document."""

    text: str
    start: int  # code points
    end: int
    type: str  # the full type word, "Nghị quyết"
    number: str | None  # as printed, leading zeros kept: "05"
    year: str | None  # of the number, state style: "2020" in 30/2020/NĐ-CP
    symbol: str | None  # "NQ/TW", "NĐ-CP"
    code: str | None  # canonical: "21-NQ/TW", "30/2020/NĐ-CP"
    name: str | None  # of laws and of congress and plenum documents
    issuer: str | None
    issued: str | None  # ISO 8601, as far as stated: "2022-06-16"
    subject: str | None
    pinpoint: str | None  # the part referred to, as printed: "khoản 2 Điều 5"
    resolved: str | None  # the full code that the article states elsewhere, else the title that a law's name is short for
    inferred: tuple[str, ...]  # names of fields that were worked out rather than read
    rule: str


@dataclass(frozen=True, slots=True)
class Date(_Record):
    """A point or stretch of calendar time."""

    text: str
    start: int  # code points
    end: int
    value: str | None  # EDTF, "2022-06-16"; None where the date can't be, or is relative to an unknown day
    granularity: str  # "minute", "day", "month", "quarter", "year", "decade", "century", "interval"
    inferred: tuple[str, ...]  # "year", "relative" …
    rule: str
    calendar: str = "gregorian"  # or "lunar"

    def to_dict(self) -> dict[str, Any]:
        """As in the program's JSON, which names the calendar only where it is lunar."""
        lunar = {"calendar": "lunar"} if self.calendar == "lunar" else {}
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "value": self.value,
            "granularity": self.granularity,
            **lunar,
            "inferred": list(self.inferred),
            "rule": self.rule,
        }


@dataclass(frozen=True, slots=True)
class Title(_Record):
    """What a person holds."""

    text: str  # as printed: "UVBTV"
    role: str  # abbreviations written out: "Ủy viên Ban Thường vụ"
    organization: str | None


@dataclass(frozen=True, slots=True)
class Mention(_Record):
    """A place that speaks of a person: the name, or the title where no name is given."""

    text: str
    start: int  # code points
    end: int
    honorific: str | None  # "đồng chí"


@dataclass(frozen=True, slots=True)
class Person(_Record):
    """A person, with all mentions in the article."""

    name: str | None  # the fullest form in the article; None for a title without a name
    titles: tuple[Title, ...]  # each once, in text order
    mentions: tuple[Mention, ...]  # in text order, at least one
    rule: str  # that found the first mention


@dataclass(frozen=True, slots=True)
class Count(_Record):
    """A number of people or of bodies of people."""

    text: str
    start: int  # code points
    end: int
    value: int | float
    max: int | float | None  # of a range
    total: int | float | None  # "12/15 chi bộ": 15
    qualifier: str  # "exact", "about", "over", "under", "at_least", "at_most"
    unit: str  # the noun in lower case: "đảng viên"
    class_: str  # "person", "organization", "collective"; the JSON's key is "class"
    action: str | None  # canonical verb: "kết nạp"
    holder: str | None
    rule: str

    def to_dict(self) -> dict[str, Any]:
        """As in the program's JSON, where `class_` is "class"."""
        names = self.__dataclass_fields__
        return {name.rstrip("_"): getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Percentage(_Record):
    """A share or a rate."""

    text: str
    start: int  # code points
    end: int
    value: int | float  # in units of `unit`: 95.2 for "95,2%"
    max: int | float | None  # of a range
    unit: str  # "%" or "‰"
    qualifier: str  # as in Count
    of: str | None  # what it is a share of
    rule: str


@dataclass(frozen=True, slots=True)
class ArticleWarning(_Record):
    """Something in the article that a reader of its facts should know."""

    code: str  # "date.invalid", "text.invalid_utf8" …: stable, for programs
    message: str  # for people
    start: int  # code points
    end: int


@dataclass(frozen=True, slots=True)
class ArticleError(_Record):
    """Why an article could not be read."""

    code: str  # "text.undecodable" …: stable, for programs
    message: str  # for people
    byte: int | None  # of the bytes as they came, where the trouble has a place


@dataclass(frozen=True, slots=True)
class Article(_Record):
    """One article with its facts, each kind in text order.

    An article that could not be read has `error` set and no facts; nothing is raised for what
    bytes hold.
    """

    source: Source
    title: str | None = None
    published: str | None = None  # ISO 8601; as the article states it, or as the caller gave it
    authors: tuple[str, ...] = ()
    decrees: tuple[Decree, ...] = ()
    dates: tuple[Date, ...] = ()
    people: tuple[Person, ...] = ()
    counts: tuple[Count, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    warnings: tuple[ArticleWarning, ...] = ()
    error: ArticleError | None = None
    kept: Mapping[str, Any] | None = dataclasses.field(default=None, hash=False)
    """Fields of the record that the article came in, where they were to be kept."""
    text: str = dataclasses.field(default="", repr=False)
    """What all offsets count in: the string as it was given or as its bytes were decoded, mended
    where it was damaged ("&#7843;"), without a byte order mark; of a web page, the article's own
    text."""

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The program's JSON object of the article; `with_text` is its option --with-text."""
        head: dict[str, Any] = {"format": _FORMAT, "source": self.source.to_dict()}
        if self.kept is not None:
            head["kept"] = dict(self.kept)
        if self.error is not None:
            return {**head, "error": self.error.to_dict()}
        about = {"title": self.title, "published": self.published, "authors": list(self.authors)}
        if with_text:
            about["text"] = self.text
        lists = {kind: _jsonable(getattr(self, kind)) for kind in (*KINDS, "warnings")}
        return {**head, "article": about, **lists}

    def to_json(self, *, with_text: bool = False) -> str:
        """`to_dict` as one line of JSON, spelled as the program spells it, without a line end."""
        return spell(self.to_dict(with_text=with_text))


KINDS = ("decrees", "dates", "people", "counts", "percentages")
"""The fields of Article that hold facts."""


def _with_inferred(fields: dict[str, Any]) -> dict[str, Any]:
    fields["inferred"] = tuple(fields["inferred"])
    return fields


def _person(fields: dict[str, Any]) -> Person:
    titles = tuple([Title(**title) for title in fields["titles"]])
    mentions = tuple([Mention(**mention) for mention in fields["mentions"]])
    return Person(fields["name"], titles, mentions, fields["rule"])


def _count(fields: dict[str, Any]) -> Count:
    fields["class_"] = fields.pop("class")
    return Count(**fields)


def article_from_dict(whole: Mapping[str, Any], text: str = "") -> Article:
    """The article of a JSON object that the program or `to_dict` made; it may be taken apart.

    `text` stands in where the object does not hold the text itself.
    """
    source = Source(**whole["source"])
    kept = whole.get("kept")
    if "error" in whole:
        return Article(source, error=ArticleError(**whole["error"]), kept=kept)
    about = whole["article"]
    return Article(
        source,
        about["title"],
        about["published"],
        tuple(about["authors"]),
        tuple([Decree(**_with_inferred(each)) for each in whole["decrees"]]),
        tuple([Date(**_with_inferred(each)) for each in whole["dates"]]),
        tuple([_person(each) for each in whole["people"]]),
        tuple([_count(each) for each in whole["counts"]]),
        tuple([Percentage(**each) for each in whole["percentages"]]),
        tuple([ArticleWarning(**each) for each in whole["warnings"]]),
        kept=kept,
        text=about.get("text", text),
    )


def record_types() -> dict[str, tuple[type, dict[str, Any]]]:
    """The class of the values of each key of the JSON, "" for the whole, and what its fields are
    where the JSON leaves them out."""
    classes: dict[str, type] = {
        "": Article,
        "source": Source,
        "error": ArticleError,
        "decrees": Decree,
        "dates": Date,
        "people": Person,
        "titles": Title,
        "mentions": Mention,
        "counts": Count,
        "percentages": Percentage,
        "warnings": ArticleWarning,
    }
    missing = dataclasses.MISSING
    return {
        key: (
            kind,
            {each.name: each.default for each in dataclasses.fields(kind) if each.default is not missing},
        )
        for key, kind in classes.items()
    }
