"""Facts from Vietnamese news articles: decrees, dates, people, counts and percentages.

>>> import vietfacts
>>> article = vietfacts.extract("Hội nghị họp ngày 16/6/2022.")
>>> article.dates[0].value
'2022-06-16'
"""

from importlib.metadata import version as _version

from ._core import PatternError, schema
from .articles import (
    KINDS,
    Article,
    ArticleError,
    ArticleWarning,
    Count,
    Date,
    Decree,
    Mention,
    Percentage,
    Person,
    Source,
    Title,
    article_from_dict,
)
from .extractor import Extractor, extract, extract_many
from .inputs import Day, Input, holds_articles, read, usual_fields
from .tables import TABLES, schemas, to_arrow, to_pandas, to_parquet

__version__ = _version("vietfacts")
__all__ = [
    "KINDS",
    "TABLES",
    "Article",
    "ArticleError",
    "ArticleWarning",
    "Count",
    "Date",
    "Day",
    "Decree",
    "Extractor",
    "Input",
    "Mention",
    "PatternError",
    "Percentage",
    "Person",
    "Source",
    "Title",
    "article_from_dict",
    "extract",
    "extract_many",
    "holds_articles",
    "read",
    "schema",
    "schemas",
    "to_arrow",
    "to_pandas",
    "to_parquet",
    "usual_fields",
]
