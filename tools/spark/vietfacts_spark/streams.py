"""Files as streams, wherever they lie, opened by the worker that reads them.

Spark itself hands a file to Python whole, in memory and of 2 GiB at most, which is no way to read
the WARC files of a crawl. So workers open them by the file systems of Arrow, and read as it comes.
"""

from __future__ import annotations

import functools
import io
from typing import BinaryIO, cast
from urllib.parse import urlsplit

import pyarrow.fs

# Hadoop's names for what Arrow knows by another.
_SCHEMES = {"s3a": "s3", "s3n": "s3", "gcs": "gs"}
_KNOWN = ("file", "hdfs", "viewfs", "s3", "gs", "abfs", "abfss")
_BUFFER = 1 << 22  # bytes; a store of objects answers each reading with a request


def can_stream(path: str) -> bool:
    """Whether `open_stream` knows the path's scheme."""
    scheme, _, _ = _parts(path)
    return scheme in _KNOWN


def _parts(path: str) -> tuple[str, str, str]:
    """Scheme, authority and path: ("s3", "bucket", "/a/b.warc.gz")."""
    if path.startswith("/"):
        return "file", "", path
    parts = urlsplit(path)
    # Hadoop's paths are not escaped: "#" and "?" belong to the name.
    behind = path[len(parts.scheme) + 1 :]
    if behind.startswith("//"):
        authority, slash, rest = behind[2:].partition("/")
        behind = slash + rest
    else:
        authority = ""
    return _SCHEMES.get(parts.scheme, parts.scheme), authority, behind


@functools.cache
def _file_system(scheme: str, authority: str) -> tuple[pyarrow.fs.FileSystem, str]:
    if scheme == "file":
        return pyarrow.fs.LocalFileSystem(), ""
    file_system, root = pyarrow.fs.FileSystem.from_uri(f"{scheme}://{authority}/")
    return file_system, root.rstrip("/")


def open_stream(path: str) -> BinaryIO:
    """The file, as Hadoop writes its path: "s3a://bucket/a.warc.gz", "/a/b". Raises OSError."""
    scheme, authority, inner = _parts(path)
    file_system, root = _file_system(scheme, authority)
    return cast(BinaryIO, io.BufferedReader(file_system.open_input_file(root + inner), _BUFFER))
