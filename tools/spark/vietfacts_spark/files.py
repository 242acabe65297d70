"""Files as Hadoop's file systems know them, from the driver: listing, renaming, small files.

This is the one place that goes through Spark's gateway to Java, since Spark has no listing of its
own for Python; so any path that Spark reads will do, with its configuration and its credentials.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Iterator

from pyspark.sql import SparkSession


@dataclass(frozen=True)
class File:
    path: str
    size: int  # bytes
    changed: int  # milliseconds since 1970


class Files:
    def __init__(self, spark: SparkSession) -> None:
        self._java: Any = spark.sparkContext._jvm
        self._configuration: Any = spark.sparkContext._jsc.hadoopConfiguration()

    def _open(self, path: str) -> tuple[Any, Any]:
        java_path = self._java.org.apache.hadoop.fs.Path(path)
        return java_path.getFileSystem(self._configuration), java_path

    def matching(self, pattern: str) -> list[tuple[str, bool]]:
        """The paths that a path or a glob names, each with whether it is a folder."""
        system, path = self._open(pattern)
        found = system.globStatus(path) or []
        return [(_printed(each), each.isDirectory()) for each in found]

    def below(self, folder: str) -> Iterator[File]:
        """All files below a folder but the hidden ones, in no order; or the file itself."""
        system, path = self._open(folder)
        root = len(_printed(system.getFileStatus(path)))
        found = system.listFiles(path, True)
        while found.hasNext():
            status = found.next()
            name = _printed(status)
            if not any(part.startswith((".", "_")) for part in name[root:].split("/") if part):
                yield File(name, status.getLen(), status.getModificationTime())

    def exists(self, path: str) -> bool:
        system, java_path = self._open(path)
        return bool(system.exists(java_path))

    def delete(self, path: str) -> None:
        system, java_path = self._open(path)
        system.delete(java_path, True)

    def rename(self, old: str, new: str) -> None:
        """Raises OSError where the file system says no."""
        system, source = self._open(old)
        _, target = self._open(new)
        if not system.rename(source, target):
            raise OSError(f"{old} could not be renamed to {new}")

    def write_json(self, path: str, value: Any) -> None:
        system, java_path = self._open(path)
        stream = system.create(java_path, True)
        stream.write(json.dumps(value, indent=2, ensure_ascii=False).encode() + b"\n")
        stream.close()

    def read_json(self, path: str) -> Any:
        """None where there is no such file."""
        if not self.exists(path):
            return None
        system, java_path = self._open(path)
        stream = system.open(java_path)
        text = self._java.org.apache.commons.io.IOUtils.toString(stream, "UTF-8")
        stream.close()
        return json.loads(text)


def _printed(status: Any) -> str:
    """The path as users write it: that of the machine's own files is without a scheme."""
    path = str(status.getPath().toString())
    return path[len("file:") :] if path.startswith("file:/") else path
