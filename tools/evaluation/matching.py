"""Pairs what the gold states with what was found, article by article.

A found fact belongs to a gold fact when their spans overlap, each to one at most; it is right when
the values agree too.
"""

from dataclasses import dataclass
from typing import Optional

from evaluation import facts
from evaluation.gold import KINDS

# Besides the five kinds: the titles of people that the gold names, and the head of the article
# (title, day of publication, authors).
ROWS = (*KINDS, "title", "article")


@dataclass
class Outcome:
    """One gold fact with the found fact that belongs to it, or one of the two alone."""

    article: str
    gold: Optional[facts.Fact]
    found: Optional[facts.Fact]
    right: bool = False
    context: str = ""  # for the reader: "published", "title of Nguyễn Văn A"

    @property
    def exact(self):
        return self.right and (self.gold.start, self.gold.end) == (self.found.start, self.found.end)


def match(article, golds, founds):
    """Outcomes of one kind in one article; none for optional gold facts and their finds."""
    outcomes, free = [], list(founds)
    for gold in golds:
        overlapping = [found for found in free if found.start < gold.end and gold.start < found.end]
        best = max(
            overlapping,
            default=None,
            key=lambda found: (
                facts.agrees(gold, found),
                min(gold.end, found.end) - max(gold.start, found.start),
            ),
        )
        if best is not None:
            free = [found for found in free if found is not best]
        if not gold.optional:
            outcomes.append(
                Outcome(article, gold, best, best is not None and facts.agrees(gold, best))
            )
    return outcomes + [Outcome(article, None, found) for found in free]


def _without_place(article, wanted, found, context):
    """Outcomes of two sets of values that have no place of their own."""
    for value in sorted(wanted | found, key=str):
        fact = facts.Fact(0, 0, str(value), value)
        yield Outcome(
            article,
            fact if value in wanted else None,
            fact if value in found else None,
            value in wanted and value in found,
            context,
        )


def match_titles(article, output):
    found = facts.found_titles(output)
    for name, titles in facts.gold_titles(article).items():
        yield from _without_place(article.name, titles, found.get(name, set()), f"title of {name}")


def _values(texts):
    return set(filter(None, map(facts.printed_value, texts)))


def match_head(article, output):
    head = output.get("article") or {}
    if "title" in article.header:
        yield from _only(
            article.name,
            article.header["title"][0],
            head.get("title"),
            "title",
            lambda gold, found: facts.printed_value(gold) == facts.printed_value(found),
        )
    if "published" in article.header:  # The output may be more exact: a day with its clock time.
        yield from _only(
            article.name,
            article.header["published"][0],
            head.get("published"),
            "published",
            lambda gold, found: (found or "").startswith(gold),
        )
    yield from _without_place(
        article.name,
        _values(article.header.get("author", [])),
        _values(head.get("authors") or []),
        "author",
    )


def _only(article, gold, found, context, same):
    """The outcome of a value that there is one of."""
    yield Outcome(
        article,
        facts.Fact(0, 0, gold, gold),
        facts.Fact(0, 0, found, found) if found else None,
        same(gold, found),
        context,
    )


def match_all(articles, outputs):
    """Row → outcomes, for every row of ROWS; and the found facts whose text is not their slice."""
    outcomes, wrong_slices = {row: [] for row in ROWS}, []
    for article in articles:
        output = outputs.get(article.name, {})
        for kind in KINDS:
            founds = facts.found_facts(output, kind)
            wrong_slices += [
                (article.name, found)
                for found in founds
                if article.text[found.start : found.end] != found.text
            ]
            outcomes[kind] += match(article.name, facts.gold_facts(article, kind), founds)
        outcomes["title"] += match_titles(article, output)
        outcomes["article"] += match_head(article, output)
    return outcomes, wrong_slices
