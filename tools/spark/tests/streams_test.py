"""Paths as Hadoop writes them, and what needs no Spark."""

import pytest
from vietfacts_spark.files import File
from vietfacts_spark.inputs import portions
from vietfacts_spark.options import parse
from vietfacts_spark.streams import _parts, can_stream, open_stream


@pytest.mark.parametrize(
    "path, parts",
    [
        ("/a b/c#d?e%20.gz", ("file", "", "/a b/c#d?e%20.gz")),
        ("file:/a/b", ("file", "", "/a/b")),
        ("hdfs://name:8020/a/b c", ("hdfs", "name:8020", "/a/b c")),
        ("s3a://bucket/a#b.warc.gz", ("s3", "bucket", "/a#b.warc.gz")),
        ("gs://bucket/a", ("gs", "bucket", "/a")),
    ],
)
def test_paths_have_parts(path, parts):
    assert _parts(path) == parts
    assert can_stream(path)


def test_unknown_file_systems_are_left_to_spark():
    assert not can_stream("oss://bucket/a")


def test_a_stream_is_read_and_sought_in(tmp_path):
    (tmp_path / "a %2B#.bin").write_bytes(bytes(range(256)) * 100)
    with open_stream(str(tmp_path / "a %2B#.bin")) as stream:
        assert stream.read(3) == b"\0\1\2"
        assert stream.seekable() and stream.seek(-1, 2) == 25_599
        assert stream.read(10) == b"\xff"
    with pytest.raises(FileNotFoundError):
        open_stream(str(tmp_path / "none"))


def test_small_files_share_a_task_and_keep_their_order():
    files = [File(name, size, 0) for name, size in zip("abcdef", [40, 50, 20, 500, 0, 90])]
    assert portions(files, 100) == [["a", "b"], ["c"], ["d"], ["e", "f"]]


@pytest.mark.parametrize(
    "wrong",
    [
        ["a"],
        ["a", "-o", "b", "--published", "29/7/2024"],
        ["a", "-o", "b", "--task-bytes", "many"],
        ["a", "-o", "b", "--keep", "a,,b"],
        ["a", "-o", "b", "--input-format", "xml"],
    ],
)
def test_a_wrong_command_line_stops_with_2(wrong, capsys):
    with pytest.raises(SystemExit) as stopped:
        parse(wrong)
    assert stopped.value.code == 2
    assert capsys.readouterr().err


def test_the_help_teaches(capsys):
    with pytest.raises(SystemExit) as stopped:
        parse(["--help"])
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert all(word in said for word in ("spark-submit", "exit status", "*.warc.gz", "--overwrite"))
