#!/usr/bin/env python3
"""The facts of articles on a Spark cluster:  spark-submit extract.py --help"""

import pathlib
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from vietfacts_spark.options import parse  # noqa: E402


def ship(context, folder):
    """Sends the package to the executors, unless --py-files has."""
    package = pathlib.Path(folder) / "vietfacts_spark.zip"
    source = pathlib.Path(__file__).resolve().parent / "vietfacts_spark"
    if source.is_dir():
        with zipfile.ZipFile(package, "w") as archive:
            for path in sorted(source.glob("*.py")):
                archive.write(path, f"vietfacts_spark/{path.name}")
        context.addPyFile(str(package))


def run(arguments):
    options = parse(arguments)  # before a cluster is asked for anything
    from pyspark.sql import SparkSession

    from vietfacts_spark.job import main

    spark = SparkSession.builder.appName("vietfacts").getOrCreate()
    try:
        with tempfile.TemporaryDirectory() as folder:
            ship(spark.sparkContext, folder)
            return main(spark, options)
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
