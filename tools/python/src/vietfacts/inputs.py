"""Articles to read, and where they come from: files, folders, dumps, archives, streams."""

from __future__ import annotations

import datetime
import json
import os
import warnings
from dataclasses import dataclass
from typing import Any, BinaryIO, Iterator, Mapping, Sequence, Union

from . import _core
from .articles import ArticleError

Day = Union[datetime.date, str]
"""A day: a date, or a string such as "2024-07-29"."""


@dataclass(frozen=True, slots=True)
class Input:
    """An article to read, with what is known of it."""

    text: str | bytes
    published: Day | None = None  # the day of publication, where the article does not state it
    path: str | None = None  # this and the next three only go into the Article
    member: str | None = None
    url: str | None = None
    kept: Mapping[str, Any] | None = None  # what JSON knows
    error: ArticleError | None = None  # why there is no text; it becomes that of the Article

    @classmethod
    def from_file(cls, path: str | os.PathLike[str], published: Day | None = None) -> Input:
        """The article that a file holds. Raises OSError."""
        with open(path, "rb") as file:
            return cls(file.read(), published, path=os.fspath(path))


def read(
    source: str | os.PathLike[str] | BinaryIO,
    *,
    name: str | None = None,
    format: str = "auto",
    text_field: str | None = None,
    id_field: str | None = None,
    published_field: str | None = None,
    url_field: str | None = None,
    keep: Sequence[str] = (),
    max_article_bytes: int | None = None,
) -> Iterator[Input]:
    """Every article of a file, a folder or a stream, one after the other, as the program reads them.

    source: a folder; a file of any name: an article, or JSON Lines, WARC (pages, and the text of
      WET), CSV or TSV with a header (named .csv, .tsv), in gzip, bzip2, xz, zstd, tar, zip or 7z,
      also within each other; or a binary file that is open for reading, such as a stream from a
      store of objects, which is read as it comes (zip and 7z also need its `seek`).
    name: of an open file: its ending may tell what it holds; it becomes `Input.path`.
    format: "text", "jsonl", "csv", "tsv" or "warc", where that is not to be found out.
    text_field, id_field, published_field, url_field: which fields of a record are its article, its
      name, its day and its address; unless given, the first that are usually called so.
    keep: fields of a record to pass through, into `Article.kept`.
    max_article_bytes: of one article; unless given, 1 GiB for a file and 64 MiB in a dump.

    What can't be read (a line, a record, a member, a file) is an Input with `error` set, and the
    rest goes on. No more than one article is held. Raises OSError at once where `source` is missing,
    ValueError for a wrong `format`, and what an open file raises as it is read.
    """
    fields = (text_field or "", id_field or "", published_field or "", url_field or "")
    if isinstance(source, (str, os.PathLike)):
        if name is not None:
            raise TypeError("name is that of an open file; a path has its own")
        path = os.fspath(source)
        os.stat(path)  # which says best what is wrong
        reader = _core.Reader(None, path, format, fields, list(keep), max_article_bytes)
    else:
        if not hasattr(source, "read"):
            kind = type(source).__name__
            raise TypeError(f"source is a path or a file that is open for reading, not {kind}")
        reader = _core.Reader(source, name or "", format, fields, list(keep), max_article_bytes)
    for note in reader.notes:
        warnings.warn(note, stacklevel=2)
    return _inputs(reader)


def holds_articles(name: str) -> bool:
    """Whether `read` reads a file of that name where it finds it in a folder."""
    return _core.holds_articles(name)


def usual_fields() -> dict[str, list[str]]:
    """What the fields of records are called that hold the "text", the "id", the day ("published")
    and the "url": `read` takes the first that is there."""
    return dict(zip(("text", "id", "published", "url"), _core.usual_fields()))


def _inputs(reader: _core.Reader) -> Iterator[Input]:
    while (found := reader.next()) is not None:
        text, day, path, member, url, kept, error = found
        yield Input(
            text,
            None if day is None else datetime.date(*day),
            path,
            member,
            url,
            json.loads(kept) if kept else None,
            None if error is None else ArticleError(*error),
        )
