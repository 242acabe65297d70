"""Articles as tables, a table for each kind of fact: Arrow, Parquet, pandas.

Every table has the column `article`, the number of the article in the order that they came in,
from 0. So facts are joined with `articles`, which has a row for each, also for those that could
not be read; why, `errors` tells. Titles and mentions also have `person`, the number of the person
within the article. Needs pyarrow, which is the extra "arrow"; data frames need the extra "pandas".
"""

from __future__ import annotations

import contextlib
import itertools
import json
import operator
import os
import pathlib
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator

from .articles import Article

if TYPE_CHECKING:
    import pandas
    import pyarrow

_PLACE = {"text": "string", "start": "int64", "end": "int64"}
_SOURCE = {"path": "string", "member": "string", "url": "string"}

TABLES: dict[str, dict[str, str]] = {
    "articles": {
        **_SOURCE,
        "encoding": "string",
        "encoding_confidence": "double",
        "language": "string",
        "media_type": "string",
        "bytes": "int64",
        "sha256": "string",
        "title": "string",
        "published": "string",
        "authors": "list",
        "kept": "string",
        "text": "string",
    },
    "decrees": {
        **_PLACE,
        "type": "string",
        "number": "string",
        "year": "string",
        "symbol": "string",
        "code": "string",
        "name": "string",
        "issuer": "string",
        "issued": "string",
        "subject": "string",
        "pinpoint": "string",
        "resolved": "string",
        "inferred": "list",
        "rule": "string",
    },
    "dates": {
        **_PLACE,
        "value": "string",
        "granularity": "string",
        "calendar": "string",
        "inferred": "list",
        "rule": "string",
    },
    "people": {"person": "int64", "name": "string", "rule": "string"},
    "titles": {"person": "int64", "text": "string", "role": "string", "organization": "string"},
    "mentions": {"person": "int64", **_PLACE, "honorific": "string"},
    "counts": {
        **_PLACE,
        "value": "double",
        "max": "double",
        "total": "double",
        "qualifier": "string",
        "unit": "string",
        "class": "string",
        "action": "string",
        "holder": "string",
        "rule": "string",
    },
    "percentages": {
        **_PLACE,
        "value": "double",
        "max": "double",
        "unit": "string",
        "qualifier": "string",
        "of": "string",
        "rule": "string",
    },
    "warnings": {"code": "string", "message": "string", "start": "int64", "end": "int64"},
    "errors": {**_SOURCE, "code": "string", "message": "string", "byte": "int64"},
}
"""The tables with their columns, but for `article`, and what these hold."""


def _reader(table: str, *leaving: str) -> Callable[[Any], tuple[Any, ...]]:
    """What reads the table's columns, but for those to leave out, from the fields of a record."""
    names = [name for name in TABLES[table] if name not in leaving]
    return operator.attrgetter(*[name + "_" if name == "class" else name for name in names])


_ABOUT = ("title", "published", "authors", "kept", "text")
_read_source = _reader("articles", *_ABOUT)
_read_about = operator.attrgetter("title", "published", "authors")
_read_origin = _reader("errors", "code", "message", "byte")
_read_error = _reader("errors", *_SOURCE)
_read_fact = {
    table: _reader(table) for table in ("decrees", "dates", "counts", "percentages", "warnings")
}
_read_of_person = {table: _reader(table, "person") for table in ("people", "titles", "mentions")}

_Rows = dict[str, list[tuple[Any, ...]]]


def _add(number: int, article: Article, rows: _Rows) -> None:
    """Adds the rows that the article gives."""
    source = article.source
    kept = None if article.kept is None else json.dumps(article.kept, ensure_ascii=False)
    rows["articles"].append(
        (number, *_read_source(source), *_read_about(article), kept, article.text)
    )
    if article.error is not None:
        rows["errors"].append((number, *_read_origin(source), *_read_error(article.error)))
    for table, read in _read_fact.items():
        rows[table] += [(number, *read(fact)) for fact in getattr(article, table)]
    for index, person in enumerate(article.people):
        key = number, index
        rows["people"].append((*key, *_read_of_person["people"](person)))
        for table in "titles", "mentions":
            read = _read_of_person[table]
            rows[table] += [(*key, *read(each)) for each in getattr(person, table)]


def schemas(with_text: bool = False) -> dict[str, pyarrow.Schema]:
    """The Arrow schemas of the tables that `to_arrow` and `to_parquet` give."""
    import pyarrow

    types = {
        "string": pyarrow.string(),
        "int64": pyarrow.int64(),
        "double": pyarrow.float64(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    made = {}
    for table, columns in TABLES.items():
        fields = [pyarrow.field("article", types["int64"], nullable=False)]
        for name, kind in columns.items():
            if with_text or (table, name) != ("articles", "text"):
                fields.append(pyarrow.field(name, types[kind]))
        made[table] = pyarrow.schema(fields)
    return made


def _chunk_to_arrow(
    numbered: Iterable[tuple[int, Article]], made: dict[str, pyarrow.Schema]
) -> dict[str, pyarrow.Table]:
    import pyarrow

    rows: _Rows = {table: [] for table in made}
    for number, article in numbered:
        _add(number, article, rows)
    tables = {}
    for table, schema in made.items():
        columns = list(zip(*rows[table])) or [()] * len(schema)
        arrays = [
            pyarrow.array(values, field.type) for values, field in zip(columns, schema)
        ]  # zip leaves out the text, which is last, where it isn't wanted
        tables[table] = pyarrow.Table.from_arrays(arrays, schema=schema)
    return tables


def _chunks(articles: Iterable[Article], size: int) -> Iterator[list[tuple[int, Article]]]:
    numbered = enumerate(articles)
    while chunk := list(itertools.islice(numbered, size)):
        yield chunk


def to_arrow(
    articles: Iterable[Article], *, with_text: bool = False
) -> dict[str, pyarrow.Table]:
    """The tables of `TABLES` by name, as pyarrow.Table; all have the same columns for any input.

    with_text: whether `articles` has a column with the text that all offsets count in.
    """
    return _chunk_to_arrow(enumerate(articles), schemas(with_text))


def to_pandas(
    articles: Iterable[Article], *, with_text: bool = False
) -> dict[str, pandas.DataFrame]:
    """The tables of `TABLES` by name, as pandas.DataFrame; see `to_arrow`."""
    tables = to_arrow(articles, with_text=with_text)
    return {name: table.to_pandas() for name, table in tables.items()}


def to_parquet(
    articles: Iterable[Article],
    folder: str | os.PathLike[str],
    *,
    with_text: bool = False,
    chunk: int = 10_000,
) -> dict[str, int]:
    """Writes a file NAME.parquet into the folder, which is made, for each table of `TABLES`.

    Takes `chunk` articles at a time (a row group each), so memory does not depend on how many
    there are. Files grow as NAME.parquet.part and get their names when all are whole; where
    something is raised, none of them is left, and older ones stay as they were.

    Returns how many rows each table has. Raises OSError, and what `articles` raises.
    """
    import pyarrow.parquet

    if chunk < 1:
        raise ValueError(f"chunk is 1 or more, not {chunk}")
    made = schemas(with_text)
    rows = dict.fromkeys(made, 0)
    with _whole_or_not_at_all(pathlib.Path(folder), made) as parts:
        with contextlib.ExitStack() as open_files:
            writers = {
                name: open_files.enter_context(
                    pyarrow.parquet.ParquetWriter(parts[name], schema, compression="zstd")
                )
                for name, schema in made.items()
            }
            for numbered in _chunks(articles, chunk):
                tables = _chunk_to_arrow(numbered, made)
                for name, table in tables.items():
                    if table.num_rows:
                        writers[name].write_table(table)
                        rows[name] += table.num_rows
    return rows


@contextlib.contextmanager
def _whole_or_not_at_all(
    folder: pathlib.Path, names: Iterable[str]
) -> Iterator[dict[str, pathlib.Path]]:
    """The files to write to, which get their names at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = {name: folder / f"{name}.parquet.part" for name in names}
    try:
        yield parts
        for part in parts.values():
            part.replace(part.with_suffix(""))
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
