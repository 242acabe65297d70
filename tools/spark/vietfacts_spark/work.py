"""What runs in the executors: articles are read and extracted here."""

from __future__ import annotations

import functools
import io
import itertools
from dataclasses import dataclass, replace
from typing import BinaryIO, Callable, Iterator

import pyarrow
import vietfacts
from pyspark import TaskContext

from .staging import batches
from .streams import open_stream

Batches = Iterator[pyarrow.RecordBatch]


@functools.cache
def _extractor(patterns: str | None, encoding: str | None) -> vietfacts.Extractor:
    """One for each worker process: Spark lets the process go on from task to task."""
    return vietfacts.Extractor(patterns, encoding)


@dataclass(frozen=True)
class Work:
    """What is asked for; it goes to the workers with each task."""

    patterns: str | None = None
    encoding: str | None = None
    published: str | None = None
    with_text: bool = False
    input_format: str = "auto"
    text_field: str | None = None
    id_field: str | None = None
    published_field: str | None = None
    url_field: str | None = None
    keep: tuple[str, ...] = ()
    max_article_bytes: int | None = None
    attempts: int = 4  # that Spark makes of a task before it gives up

    def of_files(self, given: Batches) -> Batches:
        """For mapInArrow, of rows (path): the articles of whole files, which are streamed."""
        paths = (path for batch in given for path in batch.column("path").to_pylist())
        return self._stage((path, functools.partial(open_stream, path)) for path in paths)

    def of_contents(self, given: Batches) -> Batches:
        """For mapInArrow, of rows (path, content): the same of files that Spark has read."""
        rows = (row for batch in given for row in batch.to_pylist())
        return self._stage(
            (row["path"], functools.partial(io.BytesIO, row["content"])) for row in rows
        )

    def of_lines(self, given: Batches) -> Batches:
        """For mapInArrow, of rows (path, value): the articles of lines of JSON."""
        rows = itertools.chain.from_iterable(
            zip(
                batch.column("path").to_pylist(),
                # As bytes: Spark hands on lines that are no UTF-8 as they are.
                batch.column("value").cast(pyarrow.binary()).to_pylist(),
            )
            for batch in given
        )
        return self._stage_of_lines(rows)

    def _stage(self, files: Iterator[tuple[str, Callable[[], BinaryIO]]]) -> Batches:
        tallies: dict[str, int] = {}

        def inputs() -> Iterator[vietfacts.Input]:
            for path, opened in files:
                tallies[path] = 0
                for item in self._read(path, opened):
                    tallies[path] += 1
                    yield item

        return self._extract(inputs(), tallies)

    def _stage_of_lines(self, rows: Iterator[tuple[str, bytes]]) -> Batches:
        tallies = {"": 0}

        def inputs() -> Iterator[vietfacts.Input]:
            for path, group in itertools.groupby(rows, key=lambda row: row[0]):
                while lines := [line for _, line in itertools.islice(group, 100)]:
                    stream = io.BytesIO(b"\n".join(lines))
                    for item in self._items(stream, path, "jsonl"):
                        tallies[""] += 1
                        # Where the line stands in the file is not known here.
                        unnamed = item.member is not None and item.member.startswith("line ")
                        yield replace(item, member=None) if unnamed else item

        return self._extract(inputs(), tallies)

    def _extract(self, inputs: Iterator[vietfacts.Input], tallies: dict[str, int]) -> Batches:
        context = TaskContext.get()
        assert context is not None, "this runs in Spark's workers"
        extractor = _extractor(self.patterns, self.encoding)
        articles = extractor.extract_many(inputs, jobs=context.cpus(), published=self.published)
        return batches(articles, context.partitionId(), self.with_text, tallies)

    def _items(self, stream: BinaryIO, name: str, input_format: str) -> Iterator[vietfacts.Input]:
        return vietfacts.read(
            stream,
            name=name,
            format=input_format,
            text_field=self.text_field,
            id_field=self.id_field,
            published_field=self.published_field,
            url_field=self.url_field,
            keep=self.keep,
            max_article_bytes=self.max_article_bytes,
        )

    def _read(self, path: str, opened: Callable[[], BinaryIO]) -> Iterator[vietfacts.Input]:
        """The articles of a file; where it can't be read, the last one is an error.

        Stores and networks fail for a while, so the task is given its attempts before that: else
        what could have been read would be lost in silence.
        """
        try:
            with opened() as stream:
                yield from self._items(stream, path, self.input_format)
        except OSError as error:
            context = TaskContext.get()
            if context is not None and context.attemptNumber() + 1 < self.attempts:
                raise
            reason = vietfacts.ArticleError("file.unreadable", str(error), None)
            yield vietfacts.Input(b"", path=path, error=reason)
