"""A cluster of separate processes, of which some are killed while they work."""

import os
import pathlib
import subprocess
import sys

import vietfacts

from conftest import alone, assert_same, json_lines, on_spark, warc

HERE = pathlib.Path(__file__).resolve().parent
SUBMIT = pathlib.Path(sys.executable).with_name("spark-submit")


def submit(*arguments, **environment):
    """spark-submit on two executors of a core and little memory each. What the job says on standard
    error comes on standard output: spark-submit joins them."""
    command = [SUBMIT, "--master", "local-cluster[2,1,1024]"]
    for setting in (
        "spark.driver.memory=512m",
        "spark.executor.memory=512m",
        "spark.ui.enabled=false",
        "spark.log.level=WARN",
        "spark.driver.host=127.0.0.1",
        "spark.driver.bindAddress=127.0.0.1",
    ):
        command += ["--conf", setting]
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        **environment,
    }
    return subprocess.run(
        [*command, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=environment["HOME_OF_TEST"],
    )


def test_nothing_is_lost_or_told_twice_where_processes_are_killed(texts, tmp_path):
    dumps, marks, out = tmp_path / "dumps", tmp_path / "marks", tmp_path / "facts"
    dumps.mkdir()
    marks.mkdir()
    for n in range(6):
        (dumps / f"{n}.warc.gz").write_bytes(warc(texts * 2, f"crawl{n}"))
    (dumps / "kill-worker.warc.gz").write_bytes(warc(texts * 2, "kill"))
    (dumps / "kill-executor.warc.gz").write_bytes(warc(texts * 2, "kill"))
    (dumps / "broken.warc.gz").write_bytes(warc(texts, "broken")[:-5000])
    result = submit(
        HERE / "killing_job.py", dumps, "-o", out, "--task-bytes", "1K",
        MARKS=str(marks), HOME_OF_TEST=str(tmp_path),
    )  # fmt: skip
    assert result.returncode == 1, result.stdout[-2000:] + result.stderr[-4000:]  # for broken.warc.gz
    assert sorted(path.name for path in marks.iterdir()) == ["kill-executor", "kill-worker"]
    expected = alone(dumps)
    assert expected["articles"].num_rows > 8 * 2 * len(texts)  # and of broken.warc.gz
    assert expected["errors"].num_rows == 1
    assert_same(on_spark(out), expected)
    assert [path.name for path in tmp_path.glob("facts*")] == ["facts"]


def test_the_command_that_the_page_shows(texts, tmp_path):
    (tmp_path / "a.jsonl").write_text(json_lines(texts), "utf-8")
    result = submit(
        HERE.parent / "extract.py", tmp_path / "a.jsonl", "-o", tmp_path / "facts",
        HOME_OF_TEST=str(tmp_path),
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-2000:] + result.stderr[-4000:]
    said = [line.split() for line in result.stdout.splitlines()]
    assert ["articles", str(len(texts))] in said
    assert set(vietfacts.TABLES) <= {words[0] for words in said if words}
