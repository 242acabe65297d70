"""What is to be read, and in which portions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable

import vietfacts
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, StringType, StructField, StructType

from .files import File, Files
from .streams import can_stream

_LINES = (".jsonl", ".ndjson")  # not packed, so that Spark can split a file
PATHS = StructType([StructField("path", StringType())])


class UsageError(Exception):
    """What the user asked for can't be done; the message says why, in a line."""


@dataclass
class Inputs:
    """The inputs by the way they are read; each is in one of the lists."""

    tables: list[str] = field(default_factory=list)  # files and folders of Parquet
    lines: list[str] = field(default_factory=list)  # files of JSON Lines
    files: list[File] = field(default_factory=list)  # all else: one worker reads a file
    all: list[File] = field(default_factory=list)  # of the three together

    def __bool__(self) -> bool:
        return bool(self.tables or self.lines or self.files)


def find(paths: Iterable[str], input_format: str, files: Files) -> Inputs:
    """What the paths name: files, folders, globs. Raises UsageError."""
    inputs = Inputs()
    for path in paths:
        found = files.matching(path)
        if not found:
            raise UsageError(f"{path}: there is no such file or folder")
        for name, is_folder in found:
            _add(name, is_folder, input_format, files, inputs)
    if not inputs:
        raise UsageError(
            f"{', '.join(paths)}: no file there is named as articles are (*.txt, *.html, *.jsonl, "
            "*.csv, *.warc.gz, *.parquet …)"
        )
    return inputs


def _add(name: str, is_folder: bool, input_format: str, files: Files, inputs: Inputs) -> None:
    below = sorted(files.below(name), key=lambda file: file.path.encode())
    tables = [file for file in below if file.path.endswith(".parquet")]
    if input_format == "parquet" or tables:
        others = [file.path for file in below if vietfacts.holds_articles(file.path)]
        if tables and others:
            raise UsageError(f"{name}: holds Parquet and {others[0]}; name them one by one")
        inputs.all += tables or below
        inputs.tables.append(name)  # as a whole, so that names of folders give columns
        return
    for file in below:
        # What a path names is read whatever it is called.
        if is_folder and not vietfacts.holds_articles(file.path):
            continue
        inputs.all.append(file)
        if input_format in ("auto", "jsonl") and file.path.lower().endswith(_LINES):
            inputs.lines.append(file.path)
        else:
            inputs.files.append(file)


def portions(files: list[File], size: int) -> list[list[str]]:
    """Files for a task each: neighbours of so many bytes together, or one that has more."""
    made: list[list[str]] = []
    room = 0
    for file in files:
        if not made or file.size > room:
            made.append([])
            room = size
        made[-1].append(file.path)
        room -= file.size
    return made


def read_lines(spark: SparkSession, paths: list[str]) -> DataFrame:
    """Rows (path, value): the lines of files, without blank ones."""
    frame = spark.read.text(paths).select(_path(), "value")
    return frame.where(F.col("value").rlike("[^ \\t\\r]"))


def _path() -> Column:
    """The file a row comes from, as it is written everywhere else."""
    escaped = F.col("_metadata.file_path")
    plain = F.url_decode(F.replace(escaped, F.lit("+"), F.lit("%2B")))
    return F.regexp_replace(plain, "^file:/+", "/").alias("path")


def read_table(
    spark: SparkSession, path: str, fields: dict[str, str | None], keep: tuple[str, ...]
) -> DataFrame:
    """Rows (path, value) of a Parquet table, each value a line of JSON, so that records are
    understood alike wherever they come from. Raises UsageError."""
    frame = spark.read.parquet(path)
    columns = list(keep)
    for what, usual in vietfacts.usual_fields().items():
        given = fields[what]
        columns += [name for name in ([given] if given else usual) if name in frame.columns]
    text = fields["text"]
    texts = [text] if text else vietfacts.usual_fields()["text"]
    missing = [name for name in (*keep, *filter(None, fields.values())) if name not in frame.columns]
    if missing or not set(texts) & set(columns):
        wanted = ", ".join(missing) or "of a usual name for the text (--text-field names it)"
        raise UsageError(f"{path}: there is no column {wanted}; there are {', '.join(frame.columns)}")
    for name in columns:
        if isinstance(frame.schema[name].dataType, BinaryType):
            raise UsageError(f"{path}: the column {name} holds bytes; a string is wanted")
    cells = [F.col(f"`{name}`") for name in dict.fromkeys(columns)]
    return frame.select(_path(), F.to_json(F.struct(*cells)).alias("value"))


def read_paths(spark: SparkSession, tasks: list[list[str]]) -> DataFrame:
    """Rows (path), a partition for each task, in that order."""
    rows = spark.sparkContext.parallelize(tasks, len(tasks)).flatMap(
        lambda paths: [(path,) for path in paths]
    )
    return spark.createDataFrame(rows, PATHS)


def read_contents(spark: SparkSession, paths: list[str]) -> DataFrame:
    """Rows (path, content) of files that Spark reads, whole."""
    frame = spark.read.format("binaryFile").load(paths)
    return frame.select(F.regexp_replace("path", "^file:/+", "/").alias("path"), "content")


def split_by_way(files: list[File], through_spark: bool) -> tuple[list[File], list[File]]:
    """Those that workers can open themselves, and those that Spark has to read."""
    ways: tuple[list[File], list[File]] = [], []
    for file in files:
        ways[through_spark or not can_stream(file.path)].append(file)
    return ways
