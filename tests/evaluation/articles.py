"""Annotated articles and output made by hand, for the tests."""

from evaluation import gold


def article(text, *facts, name="a", header=None):
    """An annotated article; each fact is (kind, surface, fields)."""
    annotations, cursor = [], dict.fromkeys(gold.KINDS, 0)
    for kind, surface, fields in facts:
        start = text.index(surface, cursor[kind])
        cursor[kind] = start + len(surface)
        fields = {
            key: value if isinstance(value, list) else [value] for key, value in fields.items()
        }
        annotations.append(
            gold.Annotation(kind, surface, start, cursor[kind], f"{name}.facts:1", fields)
        )
    return gold.GoldArticle(name, text, header or {}, annotations)


def found(text, surface, **fields):
    """A fact of the output that stands at the first occurrence of `surface`."""
    start = text.index(surface)
    return {"text": surface, "start": start, "end": start + len(surface), **fields}
