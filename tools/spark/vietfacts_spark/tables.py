"""The staged articles taken apart: a table for each kind of fact, articles and errors."""

from __future__ import annotations

import functools

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StructType

# So many rows make files of some ten to a few hundred megabytes.
ROWS_PER_FILE = 2_000_000
ARTICLES_PER_FILE = 1_000_000
ARTICLES_PER_FILE_WITH_TEXT = 100_000


class CountError(Exception):
    """What was written is not what was read."""


class Stage:
    """The staged table, as staging.py describes it."""

    def __init__(
        self,
        spark: SparkSession,
        folder: str,
        schema: StructType,
        tables: list[str],
        with_text: bool,
    ) -> None:
        self._spark = spark
        self._frame = spark.read.schema(schema).parquet(folder)
        self._tables = tables
        self._with_text = with_text
        articles = self._frame.where("items is null")
        sizes = [F.sum(F.size(table)).alias(table) for table in tables]
        row = articles.agg(F.count("*").alias("rows"), *sizes).first()
        assert row is not None
        self.rows: dict[str, int] = {table: row[table] or 0 for table in tables}
        self.articles: int = row["rows"]
        self._articles = articles.join(F.broadcast(self._firsts(articles)), "partition")

    def _firsts(self, articles: DataFrame) -> DataFrame:
        """The number of the first article of each partition, so that they count without a gap."""
        counts = articles.groupBy("partition").count().orderBy("partition").collect()
        firsts = []
        first = 0
        for row in counts:
            firsts.append((row["partition"], first))
            first += row["count"]
        return self._spark.createDataFrame(firsts, "partition int, first long")

    def tallies(self) -> dict[str, tuple[int, int]]:
        """Of each input how often it was told of, and how many articles it had."""
        told = self._frame.where("items is not null").groupBy("input")
        rows = told.agg(F.count("*").alias("times"), F.sum("items").alias("items")).collect()
        return {row["input"]: (row["times"], row["items"]) for row in rows}

    def table(self, name: str) -> DataFrame:
        """The table in the order of articles; files of it hold neighbours, so that whoever looks
        for some articles by their number, or joins two tables by it, reads few of them."""
        number = F.coalesce(F.col("first") + F.col("place"), F.lit(0)).alias("article")
        exploded = self._articles.select(number, F.posexplode(name).alias("position", "row"))
        files = 1 + self.rows[name] // self._rows_per_file(name)
        cut = exploded.repartitionByRange(files, "article") if files > 1 else exploded.coalesce(1)
        return cut.sortWithinPartitions("article", "position").select("article", "row.*")

    def _rows_per_file(self, name: str) -> int:
        if name != "articles":
            return ROWS_PER_FILE
        return ARTICLES_PER_FILE_WITH_TEXT if self._with_text else ARTICLES_PER_FILE

    def write(self, folder: str) -> None:
        """Writes a folder for each table. Raises CountError where a row does not get there."""
        counts = []
        for name in self._tables:
            table = self.table(name)
            table.write.option("compression", "zstd").parquet(f"{folder}/{name}")
            written = self._spark.read.schema(table.schema).parquet(f"{folder}/{name}")
            counts.append(written.select(F.lit(name).alias("table")))
        union = functools.reduce(DataFrame.union, counts).groupBy("table").count()
        found = {row["table"]: row["count"] for row in union.collect()}
        for name in self._tables:
            if found.get(name, 0) != self.rows[name]:
                rows, there = self.rows[name], found.get(name, 0)
                raise CountError(f"of {rows} {name}, {there} were written")

    def check(self, paths: list[str], lines: int | None) -> None:
        """Raises CountError where an article that was read is not staged, once.

        paths: the files that workers read; lines: how many lines there were, where any were read.
        """
        tallies = self.tallies()
        of_lines = tallies.pop("", (0, 0))[1]
        lost = [path for path in paths if path not in tallies]
        if lost:
            raise CountError(f"{len(lost)} files were not read, such as {lost[0]}")
        twice = [path for path, (times, _) in tallies.items() if times != 1]
        if twice:
            raise CountError(f"{len(twice)} files were read more than once, such as {twice[0]}")
        if lines is not None and lines != of_lines:
            raise CountError(f"of {lines} lines or rows, {of_lines} were read")
        read = of_lines + sum(items for _, items in tallies.values())
        if not read == self.articles == self.rows["articles"]:
            raise CountError(f"{read} articles were read, {self.articles} of them staged")
