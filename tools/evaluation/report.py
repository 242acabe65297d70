"""Prints scores for people."""

from evaluation.gold import KINDS


def table(report):
    lines = [f"{'kind':8}   gold precision  recall      F1   exact  fields (F1)"]
    for row, scores in report.items():
        if not isinstance(scores, dict):
            continue
        ratios = f"{scores['precision']:9.3f} {scores['recall']:7.3f} {scores['f1']:7.3f}"
        exact = f"{scores['exact_span']:7.3f}" if row in KINDS else " " * 7
        fields = "  ".join(f"{key} {value:.3f}" for key, value in scores.get("fields", {}).items())
        lines.append(f"{row:8} {scores['gold']:6} {ratios} {exact}  {fields}".rstrip())
    lines.append(
        f"mean F1 of the five kinds {report['mean_f1']:.4f};"
        f" facts whose text is not the slice they name: {report['wrong_slices']}"
    )
    return "\n".join(lines)


def rules(counts):
    width = max([len("rule"), *(len(count.rule) for count in counts)])
    lines = [f"{'rule':{width}}  finds  right  wrong  false  precision"]
    for count in counts:
        numbers = f"{count.finds:6} {count.right:6} {count.wrong:6} {count.false:6}"
        lines.append(f"{count.rule:{width}} {numbers} {count.precision:10.1%}")
    return "\n".join(lines)


def _shown(value):
    if isinstance(value, set):
        return " or ".join(sorted(map(str, value)))
    return "nothing" if value is None else str(value)


def _told(fact):
    """A fact's text, with its value where that differs."""
    value = _shown(fact.value)
    return repr(fact.text) if value == fact.text else f"{fact.text!r} = {value}"


def _rule(outcome):
    return f" [{outcome.found.rule}]" if outcome.found and outcome.found.rule else ""


def errors(outcomes):
    """A line for each outcome that is not right: missed, found wrong, or found where nothing is."""
    lines = []
    for one in outcomes:
        if one.right:
            continue
        if one.found is None:
            what = f"missed {_told(one.gold)}"
        elif one.gold is None:
            what = f"false {_told(one.found)}" + (f" at {one.found.start}" if one.found.end else "")
        else:
            what = f"{_told(one.gold)}, but found {_told(one.found)}"
        context = f"{one.context}: " if one.context else ""
        lines.append(f"{one.article}: {context}{what}{_rule(one)}")
    return "\n".join(lines)


def field_errors(outcomes):
    """Each further field of a right fact that differs, a line each; and spans that differ."""
    lines = []
    for one in outcomes:
        if not one.right:
            continue
        differing = [] if one.exact else [f"found as {one.found.text!r}"]
        for key, wanted in one.gold.fields.items():
            found = one.found.fields.get(key)
            if wanted != found:
                differing.append(f"{key} {_shown(wanted)}, but found {_shown(found)}")
        lines += [f"{one.article}: {one.gold.text!r}: {what}{_rule(one)}" for what in differing]
    return "\n".join(lines)
