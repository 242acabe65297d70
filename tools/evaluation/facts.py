"""Annotations and the program's JSON in one form, so that they can be compared.

Only this file knows the fields of the five kinds.
"""

from dataclasses import dataclass, field
from typing import Any

from evaluation.values import canonical, number


@dataclass(frozen=True)
class Value:
    """A value with its printed form. Two are equal when they mean the same."""

    meaning: Any
    printed: str = field(default="", compare=False)

    def __str__(self):
        return self.printed


def printed_value(text):
    """The value of a text, compared as values.canonical says; None for no text."""
    meaning = canonical(text)
    return None if meaning is None else Value(meaning, text)


@dataclass
class Fact:
    start: int
    end: int
    text: str
    value: Any  # what makes it right: a Value, or a set of them where several are
    fields: dict = field(
        default_factory=dict
    )  # what else it states: name → Value, None where it does not
    optional: bool = False  # in the gold: neither finding nor missing it counts
    rule: str = ""  # in the output: what found it


def _literal(text):
    return Value(text, text) if text else None


def _number(text):
    meaning = number(text)
    return None if meaning is None else Value(meaning, str(meaning))


def _qualifier(text):
    return _literal(text or "exact")


# The further fields of each kind, each with how its values are compared.
_FIELDS = {
    "decree": {
        "type": printed_value,
        "issued": _literal,
        "issuer": printed_value,
        "subject": printed_value,
    },
    "date": {},
    "person": {"honorific": printed_value},
    "count": {
        "qualifier": _qualifier,
        "total": _number,
        "action": printed_value,
        "holder": printed_value,
    },
    "percent": {"qualifier": _qualifier, "of": printed_value},
}


def _further(kind, get):
    return {key: value_of(get(key)) for key, value_of in _FIELDS[kind].items()}


def _code(code):
    return Value(("code", code.casefold()), code)


def _decree_forms(get):
    """What a reference may be told by, the most telling first."""
    if get("code"):
        yield _code(get("code"))
    if get("name"):
        yield Value(("name", canonical(get("name"))), get("name"))
    if get("number"):
        yield Value(
            ("number", str(get("number")).lstrip("0"), canonical(get("type"))),
            f"{get('type') or ''} {get('number')}".strip(),
        )


def _gold_decree(get):
    return next(_decree_forms(get), None)


def _found_decree(get):
    forms = set(_decree_forms(get))
    return forms | {_code(get("resolved"))} if get("resolved") else forms


def _quantity(get):
    meaning = (number(get("value")), number(get("max")))
    return Value(meaning, "-".join(str(part) for part in meaning if part is not None))


def _counted(get):
    quantity = _quantity(get)
    return Value(
        (*quantity.meaning, canonical(get("unit"))), f"{quantity} {get('unit') or ''}".strip()
    )


_GOLD_VALUES = {
    "decree": _gold_decree,
    "date": lambda get: Value(get("value") or None, get("value") or "no value"),
    "count": _counted,
    "percent": _quantity,
}
_FOUND_VALUES = {
    **_GOLD_VALUES,
    "decree": _found_decree,
    "date": lambda get: Value(get("value"), str(get("value") or "no value")),
}
_JSON_KEYS = {
    "decree": "decrees",
    "date": "dates",
    "person": "people",
    "count": "counts",
    "percent": "percentages",
}


def gold_facts(article, kind):
    """The annotated facts of one kind, in text order."""
    facts = []
    for one in article.annotations:
        if one.kind != kind:
            continue
        value = (
            printed_value(one.first("name") or one.text)
            if kind == "person"
            else _GOLD_VALUES[kind](one.first)
        )
        optional = kind == "person" and one.first("bare") == "yes"
        facts.append(Fact(one.start, one.end, one.text, value, _further(kind, one.first), optional))
    return facts


def _found_mentions(person):
    """Each mention of a person is a fact, if the person has a name."""
    name = printed_value(person.get("name"))
    if name is None:
        return
    for mention in person.get("mentions", []):
        yield Fact(
            mention["start"],
            mention["end"],
            mention["text"],
            name,
            _further("person", mention.get),
            rule=person.get("rule") or "",
        )


def found_facts(output, kind):
    """The program's facts of one kind, in the order of the output."""
    facts = []
    for one in output.get(_JSON_KEYS[kind], []):
        if kind == "person":
            facts += _found_mentions(one)
            continue
        fields = _further(kind, one.get)
        if "issuer" in (
            one.get("inferred") or []
        ):  # Worked out from the symbol: the gold states only what the text does.
            fields["issuer"] = None
        facts.append(
            Fact(
                one["start"],
                one["end"],
                one["text"],
                _FOUND_VALUES[kind](one.get),
                fields,
                rule=one.get("rule") or "",
            )
        )
    return facts


def agrees(gold, found):
    """Whether a found fact states what the gold does."""
    return gold.value in found.value if isinstance(found.value, set) else gold.value == found.value


def _titles(people):
    titles = {}
    for name, of_person in people:
        titles.setdefault(name, set()).update(filter(None, map(printed_value, of_person)))
    return titles


def gold_titles(article):
    """Name → titles of the annotated people of one article."""
    people = (one for one in article.annotations if one.kind == "person")
    return _titles(
        (printed_value(one.first("name") or one.text), one.fields.get("title", []))
        for one in people
    )


def found_titles(output):
    people = (person for person in output.get("people", []) if person.get("name"))
    return _titles(
        (printed_value(person["name"]), [title.get("text") for title in person.get("titles", [])])
        for person in people
    )
