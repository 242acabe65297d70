"""The job: lists, extracts once, takes apart, counts, and then lets the result appear."""

from __future__ import annotations

import argparse
import functools
import hashlib
import sys
from typing import Any

import vietfacts
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from . import inputs as reading
from .files import Files
from .inputs import Inputs, UsageError
from .output import Output
from .staging import stage_schema
from .tables import CountError, Stage
from .work import Work


def work_of(options: argparse.Namespace, spark: SparkSession) -> Work:
    context = spark.sparkContext
    alone = context.master.startswith("local") and not context.master.startswith("local-cluster")
    return Work(
        patterns=options.patterns,
        encoding=options.encoding,
        published=options.published,
        with_text=options.with_text,
        input_format=options.input_format if options.input_format != "parquet" else "auto",
        text_field=options.text_field,
        id_field=options.id_field,
        published_field=options.published_field,
        url_field=options.url_field,
        keep=options.keep,
        max_article_bytes=options.max_article_bytes,
        attempts=1 if alone else int(context.getConf().get("spark.task.maxFailures", "4") or 4),
    )


class Job:
    def __init__(self, spark: SparkSession, options: argparse.Namespace, work: Work) -> None:
        self._spark = spark
        self._options = options
        self._work = work
        self._files = Files(spark)
        # One article may have 64 MB, so that rows alone would bound nothing.
        spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
        spark.conf.set("spark.sql.execution.arrow.maxBytesPerBatch", str(32 << 20))

    def run(self) -> dict[str, Any]:
        """The record of the result. Raises UsageError and CountError, and what Spark raises."""
        options = self._options
        inputs = reading.find(options.paths, options.input_format, self._files)
        command = self._command(inputs)
        output = Output(self._files, options.output, self._spark.sparkContext.applicationId)
        there = output.finished()
        if there is not None and there["command"] == command:
            return {**there, "again": True}
        if there is not None and not options.overwrite:
            raise UsageError(
                f"{output.path}: holds the facts of other inputs or options; --overwrite replaces them"
            )
        try:
            rows = self._write(inputs, output.attempt)
        except BaseException:
            output.discard()
            raise
        record = {"rows": rows, "command": command}
        output.commit(record)
        return record

    def _command(self, inputs: Inputs) -> dict[str, Any]:
        """All that the result depends on."""
        options = vars(self._options)
        told = {name: value for name, value in options.items() if name not in ("output", "overwrite")}
        digest = hashlib.sha256()
        for file in inputs.all:
            digest.update(f"{file.path}\0{file.size}\0{file.changed}\n".encode())
        return {
            "version": vietfacts.__version__,
            **{name: list(each) if isinstance(each, tuple) else each for name, each in told.items()},
            "files": len(inputs.all),
            "bytes": sum(file.size for file in inputs.all),
            "digest": digest.hexdigest(),
        }

    def _write(self, inputs: Inputs, folder: str) -> dict[str, int]:
        staged = f"{folder}/stage"
        frames, lines = self._extracted(inputs)
        functools.reduce(DataFrame.union, frames).write.option("compression", "zstd").parquet(staged)
        with_text = self._options.with_text
        schema = from_arrow_schema(stage_schema(with_text))
        stage = Stage(self._spark, staged, schema, list(vietfacts.TABLES), with_text)
        expected = sum(frame.count() for frame in lines) if lines else None
        stage.check([file.path for file in inputs.files], expected)
        stage.write(folder)
        self._files.delete(staged)
        return stage.rows

    def _extracted(self, inputs: Inputs) -> tuple[list[DataFrame], list[DataFrame]]:
        """The staged articles, by the ways they are read; and the lines that are among their
        sources, to be counted."""
        options, spark = self._options, self._spark
        streamed, others = reading.split_by_way(inputs.files, options.through_spark)
        fields = {
            "text": options.text_field,
            "id": options.id_field,
            "published": options.published_field,
            "url": options.url_field,
        }
        lines = [reading.read_table(spark, path, fields, options.keep) for path in inputs.tables]
        if inputs.lines:
            lines.append(reading.read_lines(spark, inputs.lines))
        staged = from_arrow_schema(stage_schema(options.with_text))
        frames = []
        if streamed:
            portions = reading.portions(streamed, options.task_bytes)
            paths = reading.read_paths(spark, portions)
            frames.append(paths.mapInArrow(self._work.of_files, staged))
        if others:
            contents = reading.read_contents(spark, [file.path for file in others])
            frames.append(contents.mapInArrow(self._work.of_contents, staged))
        frames += [frame.mapInArrow(self._work.of_lines, staged) for frame in lines]
        return frames, lines


def main(spark: SparkSession, options: argparse.Namespace) -> int:
    """Runs it, tells what came of it, and returns an exit status."""

    def say(line: str) -> None:
        print(f"extract.py: {line}", file=sys.stderr, flush=True)

    try:
        record = Job(spark, options, work_of(options, spark)).run()
    except (UsageError, CountError, OSError) as error:
        say(str(error))
        return 2
    except (PySparkException, Py4JError) as error:  # a task that failed for good, a lost cluster
        say(f"stopped, and {options.output} is as it was: {error}")
        return 2
    rows = record["rows"]
    if record.get("again"):
        say(f"{options.output} has been written before, from the same files; left as it is")
    for name, count in rows.items():
        print(f"{name:<12} {count:>12,}")
    if rows["errors"]:
        say(f"{rows['errors']} of {rows['articles']} articles could not be read; see the table errors")
    return 1 if rows["errors"] else 0
