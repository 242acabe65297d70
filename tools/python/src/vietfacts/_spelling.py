"""JSON as the program spells it, where Python's module spells it otherwise: the hexadecimal digits
of escapes are capitals, and numbers have exponents only below 1e-6 and from 1e21 on."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

_ESCAPED = re.compile(r'["\\\x00-\x1f]')
_ESCAPES = {chr(code): f"\\u{code:04X}" for code in range(0x20)} | {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
}


def _spell_float(number: float) -> str:
    if number < 0:
        return "-" + _spell_float(-number)
    if 1e-4 <= number < 1e16:  # where Python knows no exponents either
        return repr(number)
    _, digit_tuple, exponent = Decimal(repr(number)).normalize().as_tuple()
    digits = "".join(map(str, digit_tuple))
    point = len(digits) + int(exponent)  # how many digits stand before it
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits)) + ".0"
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    fraction = "." + digits[1:] if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1}"


def spell(value: Any) -> str:
    """One line without blanks. `value` is what JSON knows; numbers are finite."""
    if isinstance(value, str):
        return '"' + _ESCAPED.sub(lambda match: _ESCAPES[match[0]], value) + '"'
    if isinstance(value, dict):
        return "{" + ",".join([f"{spell(key)}:{spell(each)}" for key, each in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ",".join([spell(each) for each in value]) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _spell_float(value) if isinstance(value, float) else str(value)
