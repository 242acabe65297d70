"""One row for each article with all of its facts nested in it: what the workers make.

Extraction is what costs; to do it once for each of ten tables would cost ten times as much, and to
keep its result in executors' memory would lose it with them. So it is written once, as one Parquet
table whose columns are the tables, each a list of that article's rows. To take the tables apart
again is reading one column each.
"""

from __future__ import annotations

import itertools
from typing import Iterable, Iterator

import pyarrow
import vietfacts

# Of each batch that goes to Spark, whichever is reached first.
_BATCH_ARTICLES = 500
_BATCH_CHARACTERS = 4_000_000


def row_schemas(with_text: bool) -> dict[str, pyarrow.Schema]:
    """What a row of each table holds but for the article's number, which is not known yet."""
    return {
        table: schema.remove(schema.get_field_index("article"))
        for table, schema in vietfacts.schemas(with_text).items()
    }


def stage_schema(with_text: bool) -> pyarrow.Schema:
    """The columns: the partition and the article's place in it, from 0, and a list for each table.

    Rows with `items` set tell of an input instead, how many articles it had.
    """
    place = [("partition", pyarrow.int32()), ("place", pyarrow.int64())]
    tally = [("input", pyarrow.string()), ("items", pyarrow.int64())]
    lists = [
        (table, pyarrow.list_(pyarrow.struct(list(schema))))
        for table, schema in row_schemas(with_text).items()
    ]
    return pyarrow.schema([*place, *tally, *lists])


def _lists(table: pyarrow.Table, articles: int, rows: pyarrow.Schema) -> pyarrow.ListArray:
    """The rows of a table as one list for each of so many articles."""
    sizes = [0] * articles
    for article in table["article"].to_pylist():
        sizes[article] += 1
    offsets = pyarrow.array([0, *itertools.accumulate(sizes)], pyarrow.int32())
    columns = [table[name].combine_chunks() for name in rows.names]
    structs = pyarrow.StructArray.from_arrays(columns, fields=list(rows))
    return pyarrow.ListArray.from_arrays(offsets, structs)


def _chunks(articles: Iterable[vietfacts.Article]) -> Iterator[list[vietfacts.Article]]:
    chunk: list[vietfacts.Article] = []
    characters = 0
    for article in articles:
        chunk.append(article)
        characters += len(article.text)
        if len(chunk) == _BATCH_ARTICLES or characters >= _BATCH_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def batches(
    articles: Iterable[vietfacts.Article], partition: int, with_text: bool, tallies: dict[str, int]
) -> Iterator[pyarrow.RecordBatch]:
    """The articles in batches of bounded size, then the tallies, which are full by then."""
    schema, rows = stage_schema(with_text), row_schemas(with_text)
    place = 0
    for chunk in _chunks(articles):
        size = len(chunk)
        tables = vietfacts.to_arrow(chunk, with_text=with_text)
        columns = [
            pyarrow.array([partition] * size, pyarrow.int32()),
            pyarrow.array(range(place, place + size), pyarrow.int64()),
            pyarrow.nulls(size, pyarrow.string()),
            pyarrow.nulls(size, pyarrow.int64()),
            *[_lists(tables[table], size, rows[table]) for table in rows],
        ]
        place += size
        yield pyarrow.RecordBatch.from_arrays(columns, schema=schema)
    told = [{"partition": partition, "input": each, "items": n} for each, n in tallies.items()]
    if told:
        yield pyarrow.RecordBatch.from_pylist(told, schema=schema)
