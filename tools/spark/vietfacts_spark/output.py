"""The folder of the result, which is whole or not there."""

from __future__ import annotations

from typing import Any

from .files import Files
from .inputs import UsageError

RECORD = "_vietfacts.json"  # says what the result is of; readers of Parquet pass over it


class Output:
    """A run writes into a folder of its own beside OUT, which gets OUT's name at the end.

    So a run that dies leaves OUT as it was, and two runs do not meet. On file systems that can
    rename a folder in one step (HDFS, local ones) there is no time at which OUT is half there. On
    stores of objects a renaming is many steps; there as everywhere, OUT is whole once it holds
    RECORD, which is written last.
    """

    def __init__(self, files: Files, path: str, attempt: str) -> None:
        self._files = files
        self.path = path.rstrip("/")
        self.attempt = f"{self.path}.part-{attempt}"

    def finished(self) -> dict[str, Any] | None:
        """The record of the result that is there; None where there is nothing. Raises UsageError."""
        record = self._files.read_json(f"{self.path}/{RECORD}")
        if record is None and self._files.exists(self.path):
            raise UsageError(
                f"{self.path}: is there, but is no whole result of this job; name another folder, "
                "or delete it"
            )
        return record  # type: ignore[no-any-return]

    def commit(self, record: dict[str, Any]) -> None:
        old = f"{self.attempt}.old"
        replaced = self._files.exists(self.path)
        if replaced:
            self._files.rename(self.path, old)
        self._files.rename(self.attempt, self.path)
        self._files.write_json(f"{self.path}/{RECORD}", record)
        if replaced:
            self._files.delete(old)

    def discard(self) -> None:
        self._files.delete(self.attempt)
