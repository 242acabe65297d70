"""Checks annotations: their syntax and order (gold.py does), known keys, well-formed values.

Also lists what looks like a fact but is not annotated.
"""

import re
from pathlib import Path

from evaluation import gold
from evaluation.values import number

_QUALIFIERS = ("exact", "about", "over", "under", "at_least", "at_most")
_YEAR = r"(?:\d{4}|XXXX|\d{3}X|\d{2}XX)"
_POINT = rf"{_YEAR}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?"
_EDTF = re.compile(rf"{_POINT}(?:/(?:{_POINT}|\.\.))?")
_DAY = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?")
_CODE = re.compile(r"\d+[^\W\d_]?(?:/\d{4})?[-/][^\W_]+(?:[-/.&][^\W_]+)*")


def _is_number(value):
    try:
        return number(value) is not None and "," not in value
    except ValueError:
        return False


def _in_parts(pattern, value):
    """Month and day of every point in range as well as well formed."""
    parts = [part.split("-") for part in re.sub(r"T[\d:]+", "", value).split("/") if part != ".."]
    return (
        bool(pattern.fullmatch(value))
        and all(1 <= int(part[1]) <= 12 for part in parts if len(part) > 1)
        and all(1 <= int(part[2]) <= 31 for part in parts if len(part) > 2)
    )


def _any(value):
    return bool(value)


def _one_of(*choices):
    return lambda value: value in choices


_QUANTITY = {"value": _is_number, "max": _is_number, "qualifier": _one_of(*_QUALIFIERS)}
# Kind → key → whether its value is well formed.
_KEYS = {
    "decree": {
        "code": _CODE.fullmatch,
        "resolved": _CODE.fullmatch,
        "name": _any,
        "number": re.compile(r"\d+[^\W\d_]?").fullmatch,
        "type": _any,
        "issuer": _any,
        "subject": _any,
        "issued": lambda value: _in_parts(_DAY, value),
    },
    "date": {
        "value": lambda value: value == "" or _in_parts(_EDTF, value),
        "rel": _one_of("yes"),
        "calendar": _one_of("lunar", "gregorian"),
    },
    "person": {"name": _any, "honorific": _any, "title": _any, "bare": _one_of("yes")},
    "count": {**_QUANTITY, "total": _is_number, "unit": _any, "action": _any, "holder": _any},
    "percent": {**_QUANTITY, "unit": _one_of("%", "‰"), "of": _any},
}
_MANY = {"title"}  # Keys that may be written more than once.
_REQUIRED = {
    "decree": (("code", "name", "number"),),
    "date": (("value",),),
    "person": (),
    "count": (("value",), ("unit",)),
    "percent": (("value",),),
}
_HEADER = {
    "title": _any,
    "author": _any,
    "published": re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?").fullmatch,
}


def _annotation_errors(one):
    for key, values in one.fields.items():
        if key not in _KEYS[one.kind]:
            known = ", ".join(_KEYS[one.kind])
            yield f"{one.where}: a {one.kind} has no key {key!r}; it has {known}"
            continue
        if len(values) > 1 and key not in _MANY:
            yield f"{one.where}: {key} is written {len(values)} times"
        for value in values:
            if not _KEYS[one.kind][key](value):
                yield f"{one.where}: {key}={value} is not well formed"
    for keys in _REQUIRED[one.kind]:
        if not any(key in one.fields for key in keys):
            yield f"{one.where}: a {one.kind} needs {' or '.join(keys)}"
    if "\n" in one.text:
        yield f"{one.where}: {one.text!r} crosses a line break"


def check_article(article):
    """What is wrong in an article that could be read, a line each."""
    for key, values in article.header.items():
        if key not in _HEADER:
            yield f"{article.name}.facts: no such line: @{key}; there are @{', @'.join(_HEADER)}"
        elif not all(_HEADER[key](value) for value in values) or (
            len(values) > 1 and key != "author"
        ):
            yield f"{article.name}.facts: @{key} is not well formed: {' / '.join(values)}"
    for one in article.annotations:
        yield from _annotation_errors(one)


_CANDIDATE = re.compile(
    r"\S*\d\S*|(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|đ/c|Bí thư|Chủ tịch|Giám đốc"
    r"|[Nn]ghị quyết|[Cc]hỉ thị|Luật|Bộ luật|Hiến pháp|Pháp lệnh|Điều lệ"
    r"|hôm nay|hôm qua|sáng nay|chiều nay|năm nay|năm ngoái)(?=\s)"
)
_NEAR = 60  # code points around a person within which an honorific or title is theirs


def candidates(article):
    """What looks like a fact and is not annotated, each with some of its surroundings."""
    covered = [(one.start, one.end) for one in article.annotations]
    people = [one.start for one in article.annotations if one.kind == "person"]
    for match in _CANDIDATE.finditer(article.text):
        has_digit = re.search(r"\d", match.group())
        if any(start < match.end() and match.start() < end for start, end in covered):
            continue
        if not has_digit and any(abs(match.start() - start) < _NEAR for start in people):
            continue
        yield article.text[max(0, match.start() - 25) : match.end() + 25].replace("\n", " ⏎ ")


def check_folder(folder, show_candidates=False):
    """Checks every annotated article in `folder`; gives what to print and whether all is well.

    Raises GoldError for a folder without any.
    """
    lines, well = [], True
    paths = gold.facts_files(folder)
    for path in sorted(Path(folder).glob("*.txt")):
        if not path.with_suffix(".facts").is_file():
            lines.append(f"{path.name}: its annotation {path.stem}.facts is missing")
            well = False
    for path in paths:
        try:
            article = gold.read_article(path)
        except gold.GoldError as error:
            lines.append(str(error))
            well = False
            continue
        errors = list(check_article(article))
        well = well and not errors
        lines += errors
        lines.append(
            f"{article.name}: "
            + ", ".join(
                f"{sum(one.kind == kind for one in article.annotations)} {kind}"
                for kind in gold.KINDS
            )
        )
        if show_candidates:
            lines += [f"  not annotated: {context}" for context in candidates(article)]
    return "\n".join(lines), well
