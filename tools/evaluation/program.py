"""The command line of tools/evaluate."""

import argparse
import json
import sys
from pathlib import Path

from evaluation import checking, gold, matching, outputs, report, scores

_ROOT = Path(__file__).resolve().parent.parent.parent
_DESCRIPTION = """\
Compares what vietfacts extracts with annotated articles: NAME.txt with NAME.facts
(corpus/README.md says how they are written).

A found fact belongs to an annotated one when their spans overlap; it is right when the values
agree too (code, date, name, number and unit). 'exact' is the share of the right ones whose span is
the annotated one as well; the fields are compared over the right ones.
"""
_EPILOG = """\
Exit status: 0 done; 1 a score below its floor, or annotations with errors; 2 wrong use, or nothing
to evaluate.
"""


def _parser():
    parser = argparse.ArgumentParser(
        prog="tools/evaluate",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=_ROOT / "corpus" / "articles",
        metavar="GOLD_FOLDER",
        help="annotated articles (default: corpus/articles)",
    )
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--output",
        type=Path,
        metavar="FILE.jsonl",
        help="evaluate this output in place of running the program",
    )
    source.add_argument(
        "--program",
        type=Path,
        metavar="FILE",
        help="run this program (default: tools/run, which builds it)",
    )
    show = parser.add_mutually_exclusive_group()
    show.add_argument(
        "--errors",
        choices=matching.ROWS,
        metavar="KIND",
        help=f"list what was missed or found wrong: {', '.join(matching.ROWS)}",
    )
    show.add_argument(
        "--field-errors",
        choices=gold.KINDS,
        metavar="KIND",
        help="list the spans and fields that differ in what is right",
    )
    show.add_argument("--by-rule", action="store_true", help="tell how precise each rule is")
    show.add_argument("--json", action="store_true", help="print the scores as JSON")
    show.add_argument("--check", action="store_true", help="check the annotations alone")
    parser.add_argument(
        "--candidates",
        action="store_true",
        help="with --check: list what looks like a fact and is not annotated",
    )
    parser.add_argument(
        "--fail-below",
        type=Path,
        metavar="FILE.json",
        help='exit 1 where a score falls below its floor: {"decree": {"f1": 0.95}, …}',
    )
    return parser


def _check(options):
    text, well = checking.check_folder(options.folder, options.candidates)
    print(text)
    return 0 if well else 1


def _outputs_for(options, articles):
    if options.output:
        found = outputs.read(options.output)
    else:
        program = [str(options.program or _ROOT / "tools" / "run")]
        text, said = outputs.run(
            program, [options.folder / f"{article.name}.txt" for article in articles]
        )
        sys.stderr.write(said)
        found = outputs.parse(text)
    missing = [article.name for article in articles if article.name not in found]
    if len(missing) == len(articles):
        raise outputs.OutputError("the output holds none of the annotated articles")
    for name in missing:
        print(f"tools/evaluate: no output for {name}", file=sys.stderr)
    return found


def _show(options, outcomes, summary):
    if options.errors:
        print(report.errors(outcomes[options.errors]))
    elif options.field_errors:
        print(report.field_errors(outcomes[options.field_errors]))
    elif options.by_rule:
        print(report.rules(scores.count_rules(outcomes)))
    elif options.json:
        print(json.dumps(summary, ensure_ascii=False))
    else:
        print(report.table(summary))


def _read_floors(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise scores.FloorError(f"{path}: {getattr(error, 'strerror', None) or error}") from error


def _evaluate(options):
    floors = _read_floors(options.fail_below) if options.fail_below else {}
    articles = gold.read_folder(options.folder)
    outcomes, wrong_slices = matching.match_all(articles, _outputs_for(options, articles))
    summary = scores.score(outcomes, wrong_slices)
    _show(options, outcomes, summary)
    short = scores.below(summary, floors) if options.fail_below else []
    for line in short:
        print(f"tools/evaluate: {line}", file=sys.stderr)
    return 1 if short else 0


def main(arguments=None):
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.candidates and not options.check:
        parser.error("--candidates goes with --check")
    if options.check and (options.output or options.program or options.fail_below):
        parser.error(
            "--check looks at the annotations alone: no --output, --program or --fail-below"
        )
    try:
        return _check(options) if options.check else _evaluate(options)
    except (gold.GoldError, outputs.OutputError, scores.FloorError, OSError) as error:
        print(f"tools/evaluate: {error}", file=sys.stderr)
        return 2
