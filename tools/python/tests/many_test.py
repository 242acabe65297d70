"""Many articles at once: order, bounds, errors, threads."""

import itertools
import threading

import pytest

import vietfacts


def article(number):
    return f"Chi bộ có {number + 2} đảng viên."


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_order_is_kept(jobs):
    found = vietfacts.extract_many(map(article, range(500)), jobs=jobs)
    assert [each.counts[0].value for each in found] == [number + 2 for number in range(500)]


def test_reads_ahead_a_little_only():
    read = itertools.count()
    endless = (article(next(read)) for _ in itertools.count())
    found = vietfacts.extract_many(endless, jobs=2)
    for _ in range(100):
        next(found)
    found.close()
    assert next(read) <= 100 + 2 * 64


def test_reads_ahead_little_of_large_articles():
    read = itertools.count()
    endless = (article(next(read)) + " " * 300_000 for _ in itertools.count())
    found = vietfacts.extract_many(endless, jobs=2)
    next(found)
    found.close()
    assert next(read) <= 2 * 2 + 1


def test_what_came_before_a_failure_is_handed_out():
    def failing():
        yield from map(article, range(40))
        raise OSError("the disk is gone")

    found = []
    with pytest.raises(OSError, match="the disk is gone"):
        for each in vietfacts.extract_many(failing(), jobs=2):
            found.append(each)
    assert len(found) == 40


def test_what_is_known_of_an_article_goes_before_what_is_said_of_all():
    texts = [vietfacts.Input("Ngày 26/5.", published="2020-01-01", url="https://example.org/1"), "Ngày 26/5."]
    first, second = vietfacts.extract_many(texts, published="2024-07-29")
    assert (first.dates[0].value, second.dates[0].value) == ("2020-05-26", "2024-05-26")
    assert (first.source.url, second.source.url) == ("https://example.org/1", None)


def test_an_unreadable_article_stops_nothing():
    found = list(vietfacts.extract_many(["Ngày 26/5/2024.", bytes(range(128, 256)) * 3, ""]))
    assert [each.error is not None for each in found] == [False, True, False]


def test_other_threads_run_meanwhile():
    """A megabyte takes a while; a thread that needs the interpreter's lock gets on in that time."""
    steps = 0
    done = threading.Event()

    def count():
        nonlocal steps
        while not done.is_set():
            steps += 1

    thread = threading.Thread(target=count, daemon=True)
    text = article(1) * 40_000
    extractor = vietfacts.Extractor()
    thread.start()
    before = steps
    result = extractor.extract(text)
    between = steps - before
    done.set()
    thread.join()
    assert between > 10_000
    assert result.counts


def test_threads_share_one_extractor():
    extractor = vietfacts.Extractor()
    expected = [extractor.extract(article(number)) for number in range(50)]
    found = [None] * 8

    def run(index):
        found[index] = [extractor.extract(article(number)) for number in range(50)]

    threads = [threading.Thread(target=run, args=(index,)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(each == expected for each in found)
