from typing import Any, BinaryIO

from .articles import Article

class PatternError(ValueError): ...

_Day = tuple[int, int, int]
_Error = tuple[str, str, int | None]
_Given = tuple[
    bytes, bool, _Day | None, str | None, str | None, str | None, str | None, _Error | None
]
_Read = tuple[
    str | bytes, _Day | None, str | None, str | None, str | None, str, _Error | None
]

class Engine:
    def __init__(
        self, patterns: str, encoding: str, types: dict[str, tuple[type, dict[str, Any]]]
    ) -> None: ...
    def extract_batch(self, batch: list[_Given]) -> list[Article]: ...

class Reader:
    def __init__(
        self,
        file: BinaryIO | None,
        name: str,
        format: str,
        fields: tuple[str, str, str, str],
        keep: list[str],
        max_article_bytes: int | None,
    ) -> None: ...
    def next(self) -> _Read | None: ...
    @property
    def notes(self) -> list[str]: ...

def schema() -> str: ...
def holds_articles(name: str) -> bool: ...
def usual_fields() -> tuple[list[str], list[str], list[str], list[str]]: ...
