"""Counts outcomes: precision, recall, F1, exact spans, fields, rules."""

from dataclasses import dataclass

from evaluation.gold import KINDS


def ratios(right, gold, found):
    """Precision, recall and F1; nothing found is precise, nothing to find is complete."""
    precision, recall = right / found if found else 1.0, right / gold if gold else 1.0
    return (
        precision,
        recall,
        2 * precision * recall / (precision + recall) if precision + recall else 0.0,
    )


def _field_scores(outcomes):
    """F1 of each further field over the right facts, for the fields that either side states."""
    counts = {}
    for outcome in outcomes:
        if not outcome.right:
            continue
        for key, wanted in outcome.gold.fields.items():
            found = outcome.found.fields.get(key)
            right, gold, output = counts.get(key, (0, 0, 0))
            counts[key] = (
                right + (wanted is not None and wanted == found),
                gold + (wanted is not None),
                output + (found is not None),
            )
    return {
        key: round(ratios(*count)[2], 4) for key, count in counts.items() if count[1] or count[2]
    }


def _row(row, outcomes):
    gold = sum(outcome.gold is not None for outcome in outcomes)
    found = sum(outcome.found is not None for outcome in outcomes)
    right = sum(outcome.right for outcome in outcomes)
    precision, recall, f1 = ratios(right, gold, found)
    scores = {
        "gold": gold,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
    }
    if row in KINDS:
        scores["exact_span"] = (
            round(sum(outcome.exact for outcome in outcomes) / right, 4) if right else 0.0
        )
        scores["fields"] = _field_scores(outcomes)
    return scores


def score(outcomes, wrong_slices):
    """The whole report as plain values, as --json prints it. Ratios are from 0 to 1."""
    report = {row: _row(row, row_outcomes) for row, row_outcomes in outcomes.items()}
    report["mean_f1"] = round(sum(report[kind]["f1"] for kind in KINDS) / len(KINDS), 4)
    report["wrong_slices"] = len(wrong_slices)
    return report


@dataclass
class RuleCount:
    rule: str
    right: int = 0  # finds whose value is that of a gold fact
    wrong: int = 0  # finds of a gold fact with another value
    false: int = 0  # finds of nothing annotated

    @property
    def finds(self):
        return self.right + self.wrong + self.false

    @property
    def precision(self):
        return self.right / self.finds


def count_rules(outcomes):
    """How often each rule was right, most finds first, without finds of optional gold facts."""
    counts = {}
    for kind in KINDS:
        for outcome in outcomes[kind]:
            if outcome.found is None:
                continue
            rule = outcome.found.rule or f"{kind} without a rule"
            count = counts.setdefault(rule, RuleCount(rule))
            if outcome.right:
                count.right += 1
            elif outcome.gold is not None:
                count.wrong += 1
            else:
                count.false += 1
    return sorted(counts.values(), key=lambda count: (-count.finds, count.rule))


class FloorError(Exception):
    """A file of floors that can't be used."""


def below(report, floors):
    """What of `report` falls short of `floors`, a line each. A wrong slice always does.

    Floors look like the report: {"decree": {"f1": 0.95, "fields": {"issuer": 0.8}}}.
    Raises FloorError for a measure that the report does not have.
    """
    lines = []
    for name, measured, floor in _pairs("", report, floors):
        if measured < floor:
            lines.append(f"{name} is {measured:.4f}, below {floor}")
    if report["wrong_slices"]:
        lines.append(f"{report['wrong_slices']} facts have a text that is not the slice they name")
    return lines


def _pairs(name, measured, floor):
    """Each floor with its name and what was measured."""
    if isinstance(measured, dict) and isinstance(floor, dict):
        for key, value in floor.items():
            within = f"{name} {key}".strip()
            if key not in measured:
                raise FloorError(f"no such measure: {within}")
            yield from _pairs(within, measured[key], value)
    elif isinstance(measured, dict) or type(floor) not in (int, float):
        expected = "an object of measures" if isinstance(measured, dict) else "a number"
        raise FloorError(f"{name or 'floors'}: expected {expected}, got {floor!r}")
    else:
        yield name, measured, floor
