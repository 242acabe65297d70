"""Joins the articles of a corpus into one file, each closed by a NUL byte:  join_articles.py OUTPUT [CORPUS]

CORPUS is JSON Lines with a field `text` or a folder of text files. Without one, the project's own articles stand in, repeated to a size that
can be timed: good for a first look, while a real corpus has the mix of text that counts.
"""
import gzip
import json
import sys
from pathlib import Path

OWN_ARTICLES = Path(__file__).resolve().parent.parent.parent / "corpus" / "articles"
REPEATED_BYTES = 20_000_000


def texts(corpus):
    if corpus.is_dir():
        for path in sorted(corpus.rglob("*.txt")):
            yield path.read_bytes()
        return
    opener = gzip.open if corpus.suffix == ".gz" else open
    with opener(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"].encode()


def main():
    own = len(sys.argv) < 3
    articles = [text.replace(b"\0", b" ") for text in texts(OWN_ARTICLES if own else Path(sys.argv[2]))]
    if not articles:
        sys.exit(f"{sys.argv[2]}: no articles")
    if own:
        articles *= REPEATED_BYTES // sum(map(len, articles)) + 1
    with open(sys.argv[1], "wb") as output:
        for article in articles:
            output.write(article + b"\0")
    print(f"{len(articles)} articles, {sum(map(len, articles)) / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
