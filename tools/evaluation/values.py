"""When two printed values are the same."""

import re
import unicodedata

_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"


def canonical(text):
    """`text` without what makes no difference: case, spacing, where in its syllable a tone mark
    stands. None for no text."""
    if not text:
        return None
    words = []
    for word in re.findall(r"\w+|[^\w\s]", unicodedata.normalize("NFC", text).casefold()):
        letters = unicodedata.normalize("NFD", word)
        words.append(
            "".join(c for c in letters if c not in _TONE_MARKS)
            + "".join(c for c in letters if c in _TONE_MARKS)
        )
    return " ".join(words)


def number(value):
    """The number that a field states, 12.0 as 12; None for no field.

    Raises ValueError for what is no number.
    """
    if value in (None, ""):
        return None
    value = float(str(value).replace(",", "."))
    return int(value) if value == int(value) else value
