"""Articles as tables."""

import dataclasses

import duckdb
import pandas
import pyarrow
import pyarrow.parquet
import pytest

import vietfacts

UNREADABLE = bytes(range(128, 256)) * 3


@pytest.fixture(scope="module")
def articles(corpus):
    inputs = [*vietfacts.read(corpus), vietfacts.Input(UNREADABLE, path="broken.txt")]
    return list(vietfacts.extract_many(inputs))


def test_every_fact_is_a_row(articles):
    tables = vietfacts.to_arrow(articles)
    assert list(tables) == list(vietfacts.TABLES)
    for kind in (*vietfacts.KINDS, "warnings"):
        assert tables[kind].num_rows == sum(len(getattr(each, kind)) for each in articles)
    assert tables["articles"].num_rows == len(articles)
    people = [person for each in articles for person in each.people]
    assert tables["titles"].num_rows == sum(len(person.titles) for person in people)
    assert tables["mentions"].num_rows == sum(len(person.mentions) for person in people)


def test_rows_hold_the_fields(articles):
    tables = vietfacts.to_arrow(articles)
    for kind in "decrees", "dates", "counts", "percentages":
        facts = [(n, fact) for n, each in enumerate(articles) for fact in getattr(each, kind)]
        rows = tables[kind].to_pylist()
        assert len(rows) == len(facts) > 0
        for row, (number, fact) in zip(rows, facts):
            expected = dataclasses.asdict(fact)
            if "inferred" in expected:
                expected["inferred"] = list(expected["inferred"])
            if kind == "counts":
                expected["class"] = expected.pop("class_")
            assert row == {"article": number, **expected}


def test_what_people_hold_joins_with_them(articles):
    tables = vietfacts.to_arrow(articles)
    people = {(row["article"], row["person"]): row["name"] for row in tables["people"].to_pylist()}
    for row in tables["titles"].to_pylist():
        person = articles[row["article"]].people[row["person"]]
        assert people[row["article"], row["person"]] == person.name
        assert row["text"] in [title.text for title in person.titles]


def test_an_unreadable_article_has_a_row_and_an_error(articles):
    tables = vietfacts.to_arrow(articles)
    [error] = tables["errors"].to_pylist()
    assert error["article"] == len(articles) - 1
    assert (error["path"], error["code"], error["byte"]) == ("broken.txt", "text.undecodable", 0)
    last = tables["articles"].to_pylist()[-1]
    assert (last["path"], last["encoding"], last["bytes"]) == ("broken.txt", None, len(UNREADABLE))


def test_the_text_comes_where_it_is_wanted(articles):
    assert "text" not in vietfacts.to_arrow(articles)["articles"].column_names
    texts = vietfacts.to_arrow(articles, with_text=True)["articles"]["text"].to_pylist()
    assert texts == [each.text for each in articles]


def test_nothing_gives_tables_with_all_columns(articles):
    empty = vietfacts.to_arrow([])
    for name, table in vietfacts.to_arrow(articles).items():
        assert empty[name].schema == table.schema
        assert empty[name].num_rows == 0
    assert list(vietfacts.to_pandas([])["decrees"].columns) == ["article", *vietfacts.TABLES["decrees"]]


@pytest.mark.parametrize("chunk", [1, 7, 10_000])
def test_parquet_is_read_by_pandas_and_duckdb(articles, tmp_path, chunk):
    folder = tmp_path / "new" / "facts"
    rows = vietfacts.to_parquet(iter(articles), folder, with_text=True, chunk=chunk)
    tables = vietfacts.to_arrow(articles, with_text=True)
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{t}.parquet" for t in tables)
    for name, table in tables.items():
        path = folder / f"{name}.parquet"
        assert pyarrow.parquet.read_table(path) == table
        assert len(pandas.read_parquet(path)) == rows[name] == table.num_rows
        assert duckdb.sql(f"select count(*) from '{path}'").fetchall() == [(table.num_rows,)]


def test_parquet_appears_whole_or_not_at_all(articles, tmp_path):
    vietfacts.to_parquet(articles[:1], tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def failing():
        yield from articles
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        vietfacts.to_parquet(failing(), tmp_path, chunk=2)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_frames_are_the_tables(articles):
    frames = vietfacts.to_pandas(articles)
    joined = frames["decrees"].merge(frames["articles"], on="article")
    assert len(joined) == len(frames["decrees"])
    assert isinstance(frames["counts"]["value"].iloc[0], float)
