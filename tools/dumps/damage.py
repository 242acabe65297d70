"""What befalls the members of a dump: each damage takes the bytes of one article and gives what is stored in its place, which is a
file in an archive, the body of a page in a WARC, or a line of JSON Lines or CSV.

No damage hides where a member begins or ends, so that every member can be accounted for afterwards. `outcome` says what must
come of it: "facts", "error", or "either" where a reader may save what is left or give up, as long as it says which.
"""
import gzip
import html
import json
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Damage:
    name: str
    outcome: str
    apply: Callable  # (bytes of an article in UTF-8, random.Random) -> bytes
    suffix: str = ".txt"  # of the member in an archive


def _middle(data, random):
    return random.randrange(len(data) // 4, len(data) * 3 // 4 + 1)


def _insert(data, random, part):
    at = _middle(data, random)
    return data[:at] + part + data[at:]


def _cut_in_character(data, random):
    at = _middle(data, random)
    while at < len(data) and data[at] & 0xC0 != 0x80:
        at += 1
    return data[:at]


def _flip_bits(data, random):
    broken = bytearray(data)
    for _ in range(max(1, len(data) // 200)):
        broken[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(broken)


def _torn_page(data, random):
    page = "<html><head><title>Trang</title></head><body><article>"
    page += "".join(f"<p>{html.escape(line)}</p>" for line in data.decode().splitlines())
    stored = page.encode()
    return stored[: _middle(stored, random)] + b"<a hre"


MEMBER_DAMAGES = [
    Damage("empty", "either", lambda data, random: b""),
    Damage("invalid bytes", "facts", lambda data, random: _insert(data, random, b"\xff\xfe\xc3")),
    Damage("cut in a character", "facts", _cut_in_character),
    Damage("NUL bytes", "either", lambda data, random: _insert(data, random, bytes(64))),
    Damage("random bytes", "either", lambda data, random: random.randbytes(2000)),
    Damage("flipped bits", "either", _flip_bits),
    Damage("stored twice as UTF-8", "facts", lambda data, random: data.decode("latin-1").encode()),
    Damage("UTF-16 with an odd byte", "either", lambda data, random: b"\xff\xfe" + data.decode().encode("utf-16-le") + b"\x41"),
    Damage("torn page", "facts", _torn_page, ".html"),
    Damage("truncated gzip", "error", lambda data, random: gzip.compress(data, mtime=0)[:-20], ".txt.gz"),
]


def _line(value):
    return json.dumps(value, ensure_ascii=False).encode()


def _text(data):
    return {"text": data.decode()}


# A line has no name once it is damaged: it goes by its number.
JSON_LINE_DAMAGES = [
    Damage("cut line", "error", lambda data, random: _line(_text(data))[:-3]),
    Damage("no JSON", "error", lambda data, random: b"<html>502 Bad Gateway</html>"),
    Damage("no text", "error", lambda data, random: _line({"title": "x"})),
    Damage("text is a number", "error", lambda data, random: _line({"text": 12})),
    Damage("text is null", "error", lambda data, random: _line({"text": None})),
    Damage("an array", "error", lambda data, random: _line([data.decode()])),
    Damage("trailing bytes", "error", lambda data, random: _line(_text(data)) + b"}"),
    Damage("invalid bytes", "either", lambda data, random: _insert(_line(_text(data)), random, b"\xff\xfe")),
    Damage("half a surrogate", "either", lambda data, random: b'{"text": "\\ud83d ' + _line(data.decode())[1:] + b"}"),
    Damage("empty text", "either", lambda data, random: _line({"text": ""})),
]

CSV_DAMAGES = [
    Damage("too few fields", "error", lambda data, random: b"12"),
    Damage("too many fields", "either", lambda data, random: b"12,a,b,c"),
    Damage("invalid bytes", "either", lambda data, random: b'12,"H\xff\xfep"'),
    Damage("text behind the quote", "either", lambda data, random: b'12,"H\xe1\xbb\x8dp" mai'),
    Damage("empty text", "either", lambda data, random: b'12,""'),
]
