"""One article through the front door."""

import dataclasses
import datetime
import json
import pickle

import pytest

import vietfacts

TEXT = """Đảng ủy xã Đông Sơn thông báo

Ngày 26/5, đồng chí Lò Văn Minh - Bí thư Đảng ủy 😀 xã quán triệt Nghị quyết số 21-NQ/TW ngày 16/6/2022
tới 35 đảng viên; 98,5% đảng viên đăng ký. Kết nạp 12/15 quần chúng.
"""


def places(article):
    yield from article.decrees + article.dates + article.counts + article.percentages
    for person in article.people:
        yield from person.mentions


def test_facts_are_typed():
    article = vietfacts.extract(TEXT, published="2024-07-29")
    assert article.decrees[0].code == "21-NQ/TW"
    assert article.dates[0].value == "2024-05-26"
    assert article.dates[0].inferred == ("year",)
    assert article.people[0].name == "Lò Văn Minh"
    assert article.people[0].titles[0].role == "Bí thư"
    assert (article.counts[0].value, article.counts[0].class_) == (35, "person")
    assert article.percentages[0].value == 98.5
    assert article.error is None
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.title = "another"


def test_offsets_are_indices_of_the_string():
    article = vietfacts.extract(TEXT)
    assert article.text == TEXT
    found = list(places(article))
    assert any(place.start > TEXT.index("😀") for place in found)
    for place in found:
        assert TEXT[place.start : place.end] == place.text


@pytest.mark.parametrize("day", ["2024-07-29", datetime.date(2024, 7, 29), datetime.datetime(2024, 7, 29, 8)])
def test_the_day_of_publication_decides_the_year(day):
    assert vietfacts.extract(TEXT, published=day).dates[0].value == "2024-05-26"
    assert vietfacts.extract(vietfacts.Input(TEXT, published=day)).dates[0].value == "2024-05-26"
    assert vietfacts.extract(TEXT).dates[0].value == "XXXX-05-26"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_bytes_give_the_facts_of_the_string(encoding):
    article = vietfacts.extract(TEXT.encode(encoding))
    assert article.text == TEXT
    assert article.to_dict()["decrees"] == vietfacts.extract(TEXT).to_dict()["decrees"]


def test_the_encoding_is_that_of_bytes_alone():
    extractor = vietfacts.Extractor(encoding="TCVN3")
    assert extractor.extract(b"Ng\xb5y 26/5/2024").dates[0].text == "Ngày 26/5/2024"
    assert extractor.extract("Ngày 26/5/2024").dates[0].text == "Ngày 26/5/2024"


def test_a_page_gives_the_text_of_its_article():
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line)
    article = vietfacts.extract(f"<html><body><article>{lines}</article></body></html>")
    assert article.source.media_type == "text/html"
    assert "<p>" not in article.text
    assert article.decrees
    for place in places(article):
        assert article.text[place.start : place.end] == place.text


def test_lone_surrogates_take_one_place_each():
    article = vietfacts.extract("a\ud800b\udc00 ngày 26/5/2024")
    assert article.text == "a\ufffdb\ufffd ngày 26/5/2024"
    assert article.dates[0].start == 5


def test_bytes_that_are_no_text_are_an_error():
    article = vietfacts.extract(bytes(range(128, 256)) * 3)
    assert article.error.code == "text.undecodable"
    assert article.error.byte == 0
    assert set(article.to_dict()) == {"format", "source", "error"}
    assert not article.dates


def test_empty_text_is_an_article():
    article = vietfacts.extract("")
    assert article.error is None
    assert [warning.code for warning in article.warnings] == ["text.empty"]


def test_dicts_go_there_and_back():
    article = vietfacts.extract(TEXT, "2024-07-29")
    for with_text in False, True:
        whole = article.to_dict(with_text=with_text)
        assert json.loads(article.to_json(with_text=with_text)) == whole
        assert vietfacts.article_from_dict(json.loads(json.dumps(whole)), TEXT) == article
    assert pickle.loads(pickle.dumps(article)) == article
    assert hash(article) == hash(vietfacts.extract(TEXT, "2024-07-29"))


def test_a_lunar_date_names_its_calendar():
    date = vietfacts.extract("Lễ hội mùng 3 tháng Giêng.").dates[0]
    assert (date.calendar, date.to_dict()["calendar"]) == ("lunar", "lunar")
    assert "calendar" not in vietfacts.extract("Ngày 3/4/2020.").dates[0].to_dict()


def test_an_extractor_goes_to_other_processes():
    extractor = pickle.loads(pickle.dumps(vietfacts.Extractor(encoding="TCVN3")))
    assert repr(extractor) == "Extractor(patterns=None, encoding='TCVN3')"
    assert extractor.extract(b"Ng\xb5y 26/5/2024").dates


@pytest.mark.parametrize(
    "wrong, kind, words",
    [
        (lambda: vietfacts.extract(5), TypeError, "not int"),
        (lambda: vietfacts.extract("a", "29/7/2024"), ValueError, "2024-07-29"),
        (lambda: vietfacts.extract("a", 20240729), TypeError, "published"),
        (lambda: vietfacts.Extractor(encoding="oops"), ValueError, "oops"),
        (lambda: vietfacts.Extractor(patterns="/no/such"), vietfacts.PatternError, "/no/such"),
        (lambda: vietfacts.extract_many("one article"), TypeError, "extract"),
        (lambda: vietfacts.extract_many([], jobs=0), ValueError, "jobs"),
    ],
)
def test_mistakes_are_told_in_words(wrong, kind, words):
    with pytest.raises(kind, match=words):
        wrong()


def test_a_wrong_pattern_file_is_named(tmp_path):
    (tmp_path / "date.toml").write_text("[[rule]\n")
    with pytest.raises(vietfacts.PatternError, match=r"date\.toml"):
        vietfacts.Extractor(patterns=tmp_path)


def test_the_schema_is_at_hand():
    assert json.loads(vietfacts.schema())["$schema"]
