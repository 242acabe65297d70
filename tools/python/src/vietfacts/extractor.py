"""Articles in, facts out."""

from __future__ import annotations

import collections
import concurrent.futures
import datetime
import functools
import itertools
import json
import os
import re
from typing import TYPE_CHECKING, Iterable, Iterator

from . import _core
from .articles import Article, record_types
from .inputs import Day, Input

if TYPE_CHECKING:
    from ._core import _Given

_BATCH_ARTICLES = 32
_BATCH_BYTES = 1 << 18
_SURROGATE = re.compile("[\ud800-\udfff]")


def _day(published: Day | None) -> tuple[int, int, int] | None:
    if published is None:
        return None
    if isinstance(published, str):
        try:
            published = datetime.date.fromisoformat(published)
        except ValueError:
            message = f"published {published!r}: a day is written as in '2024-07-29'"
            raise ValueError(message) from None
    if not isinstance(published, datetime.date):
        kind = type(published).__name__
        raise TypeError(f"published is a date or a string such as '2024-07-29', not {kind}")
    return published.year, published.month, published.day


def _bytes_of(text: str | bytes) -> bytes:
    if isinstance(text, bytes):
        return text
    if isinstance(text, (bytearray, memoryview)):
        return bytes(text)
    if not isinstance(text, str):
        raise TypeError(f"an article is str, bytes or vietfacts.Input, not {type(text).__name__}")
    try:
        return text.encode()
    except UnicodeEncodeError:  # Lone surrogates are no text; offsets stay as they are.
        return _SURROGATE.sub("\ufffd", text).encode()


def _name(name: str | None) -> str | None:
    """Without the surrogates that stand for bytes of a file's name that are no text."""
    return name if name is None or name.isascii() else _SURROGATE.sub("\ufffd", name)


def _given(item: str | bytes | Input, published: Day | None) -> _Given:
    if not isinstance(item, Input):
        item = Input(item)
    day = item.published if item.published is not None else published
    kept = None
    if item.kept is not None:
        kept = _SURROGATE.sub("\ufffd", json.dumps(item.kept, ensure_ascii=False, separators=(",", ":")))
    error = None
    if item.error is not None:
        error = item.error.code, item.error.message, item.error.byte
    return (
        _bytes_of(item.text),
        isinstance(item.text, str),
        _day(day),
        _name(item.path),
        _name(item.member),
        _name(item.url),
        kept,
        error,
    )


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Extractor:
    """Reads its patterns once; after that it serves any number of threads at once.

    patterns: a folder laid out as the tree's patterns/ is, in place of what is built in.
    encoding: of all articles that come as bytes ("TCVN3"); found out for each unless given.

    Raises PatternError, a ValueError, where `patterns` holds a wrong file, and ValueError where
    there is no encoding of that name. Making one takes about as long as reading a hundred articles.
    """

    def __init__(
        self, patterns: str | os.PathLike[str] | None = None, encoding: str | None = None
    ) -> None:
        self._arguments = (None if patterns is None else os.fspath(patterns), encoding)
        self._core = _core.Engine(self._arguments[0] or "", encoding or "", record_types())

    def __reduce__(self) -> tuple[type[Extractor], tuple[str | None, str | None]]:
        return Extractor, self._arguments

    def __repr__(self) -> str:
        return "Extractor(patterns={!r}, encoding={!r})".format(*self._arguments)

    def extract(self, text: str | bytes | Input, published: Day | None = None) -> Article:
        """The facts of one article; see `vietfacts.extract`."""
        return self._core.extract_batch([_given(text, published)])[0]

    def extract_many(
        self,
        articles: Iterable[str | bytes | Input],
        jobs: int | None = None,
        published: Day | None = None,
    ) -> Iterator[Article]:
        """The facts of many articles; see `vietfacts.extract_many`."""
        if jobs is None:
            jobs = _processors()
        if jobs < 1:
            raise ValueError(f"jobs is 1 or more, not {jobs}")
        if isinstance(articles, (str, bytes, Input)):
            raise TypeError("extract_many takes many articles, such as a list; for one: extract")
        return self._extract_many(iter(articles), jobs, published)

    def _extract_many(
        self, articles: Iterator[str | bytes | Input], jobs: int, published: Day | None
    ) -> Iterator[Article]:
        batches = _batches(_given(article, published) for article in articles)
        pool = concurrent.futures.ThreadPoolExecutor(jobs, "vietfacts")
        underway: collections.deque[concurrent.futures.Future[list[Article]]] = collections.deque()
        failure: Exception | None = None
        try:
            while True:
                try:
                    for batch in itertools.islice(batches, 2 * jobs - len(underway)):
                        underway.append(pool.submit(self._core.extract_batch, batch))
                except Exception as error:  # What came before it goes out first.
                    failure = error
                if not underway:
                    break
                yield from underway.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)
        if failure is not None:
            raise failure


def _batches(given: Iterator[_Given]) -> Iterator[list[_Given]]:
    """In batches that are worth a thread's while, and small enough to be held in memory.

    Where the source raises, what it gave before comes first.
    """
    batch: list[_Given] = []
    size = 0
    try:
        for each in given:
            batch.append(each)
            size += len(each[0])
            if len(batch) == _BATCH_ARTICLES or size >= _BATCH_BYTES:
                yield batch
                batch, size = [], 0
    except Exception:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


@functools.cache
def _default() -> Extractor:
    return Extractor()


def extract(text: str | bytes | Input, published: Day | None = None) -> Article:
    """The facts of one article.

    text: the article as str, or as bytes in any encoding that Vietnamese was stored in; plain text
      or a web page.
    published: the day of publication, where the article does not state it: "26/5" and "hôm nay"
      are worked out from it. A date, or a string such as "2024-07-29" (ValueError for another).

    Never raises for what the text holds: bytes that are no text give an Article with `error` set.
    """
    return _default().extract(text, published)


def extract_many(
    articles: Iterable[str | bytes | Input],
    jobs: int | None = None,
    published: Day | None = None,
) -> Iterator[Article]:
    """The facts of many articles, in their order, by `jobs` threads (all processors unless given).

    The interpreter's lock is free while they work. Reads ahead by at most 64 articles for each
    thread, and by at most 512 KiB and two articles; so memory does not depend on how many there
    are. `published` is the day of those that neither state one nor have one in their Input.
    An exception of the iterable is raised after what came before it was handed out.
    """
    return _default().extract_many(articles, jobs, published)
