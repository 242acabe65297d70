"""The command line."""

from __future__ import annotations

import argparse
import datetime

USAGE = """\
Writes the facts of articles as Parquet tables: decrees, dates, people, titles,
mentions, counts, percentages, warnings, articles and errors, with the columns
that vietfacts.to_parquet gives them. PATH is whatever Spark reads, also with
wildcards:
  *.parquet, or a folder of them   a table with an article in each row
  *.jsonl, *.ndjson                an article in each line
  *.warc.gz, *.wet.gz, *.csv, *.jsonl.gz, *.tar.zst, *.zip, *.txt, *.html …
                                   read as they come, each file by one task
  a folder                         every file in it and below it named so

A PATH without a scheme is one of the cluster's default file system.
"""

EXAMPLES = """\
examples:
  spark-submit --master yarn --archives environment.tar.gz#environment \\
      --conf spark.pyspark.python=environment/bin/python \\
      extract.py hdfs:///crawl/2024-10/*.warc.gz -o hdfs:///facts/2024-10
      A crawl, on a cluster whose machines have no vietfacts installed.

  spark-submit extract.py s3a://news/articles.parquet -o s3a://facts/news \\
      --text-field body --published-field day --keep id,section
      A table: which columns hold what, and two that are passed through.

  spark-submit --master 'local[*]' extract.py dump/ -o facts/
      This machine alone.

What comes out:
  OUT appears when it is whole or not at all. Run again, the same command over
  the same files leaves it as it is; --overwrite makes it anew. An article that
  can't be read has a row in articles and one in errors, which says why; at the
  end the job counts that what was read is what was written.

exit status:
  0   all went well
  1   some articles could not be read; see the table errors
  2   the run stopped: the command line is wrong, a PATH is missing, a task
      failed for good, or the counts differ; OUT is as it was
"""


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}': a day is written as in 2024-07-29") from None


def _size(text: str) -> int:
    """"500000", "64K", "10M", "1G"."""
    digits, unit = (text, "") if text[-1:].isdigit() else (text[:-1], text[-1:])
    shift = {"": 0, "K": 10, "M": 20, "G": 30}.get(unit)
    if shift is None or not digits.isdecimal() or int(digits) == 0:
        raise argparse.ArgumentTypeError(f"'{text}': a size is written as in 500000, 64K or 10M")
    return int(digits) << shift


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if not all(names):
        raise argparse.ArgumentTypeError(f"'{text}': a field has a name, as in id,author")
    return names


def parse(arguments: list[str]) -> argparse.Namespace:
    """Ends the program with status 2 where they are wrong, 0 after --help."""
    parser = argparse.ArgumentParser(
        prog="extract.py",
        usage="spark-submit [OPTIONS OF Spark] extract.py PATH... -o OUT [OPTIONS]",
        description=USAGE,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="what to read")
    add("-o", "--output", required=True, metavar="OUT", help="the folder for the tables")
    add("--overwrite", action="store_true", help="replace an OUT of other inputs or options")
    add("--with-text", action="store_true", help="put each article's text into the table articles")
    add(
        "--input-format",
        choices=["auto", "parquet", "jsonl", "csv", "tsv", "warc", "text"],
        default="auto",
        help="what files hold below their compression, where it is not to be found out",
    )
    add("--text-field", metavar="NAME", help="the field of a record or column that is its article")
    add("--id-field", metavar="NAME", help="the one that names it")
    add("--published-field", metavar="NAME", help="the one with its day")
    add("--url-field", metavar="NAME", help="the one with its address")
    add("--keep", metavar="FIELD[,…]", type=_names, default=(),
        help="pass these through, as JSON, into the column 'kept' of articles")
    add("--max-article-bytes", metavar="SIZE", type=_size,
        help="a larger article is an error (unless given: 1G for a file, 64M in a dump)")
    add("--published", metavar="DATE", type=_day,
        help="the day of publication of articles that do not state theirs")
    add("--patterns", metavar="DIR",
        help="rules in place of those built in: a folder that every machine has at this path")
    add("--encoding", metavar="NAME", help="of all articles that are bytes: TCVN3, VNI …")
    add("--task-bytes", metavar="SIZE", type=_size, default=128 << 20,
        help="small files are put together into tasks of so many bytes (128M)")
    add("--through-spark", action="store_true",
        help="let Spark read files, whole (2G at most each) and with its credentials, instead of "
        "streaming them in the workers; so it is done where Arrow does not know the file system")
    return parser.parse_args(arguments)
