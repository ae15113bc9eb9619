"""Tables in Markdown."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

__all__ = ["Cell", "reliability", "shares_right", "table"]

Cell = float | str | None

_BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> list[str]:
    """The lines of a table, numbers to the right.

    Args:
        head: the names of the columns.
        rows: their cells; fractions are written with two digits, None as a dash.
    """
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *(map(_cell, row) for row in rows)]
    return [f"| {' | '.join(line)} |" for line in lines]


def _cell(value: Cell) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def reliability(probabilities: Sequence[float], right: Sequence[bool]) -> list[str]:
    """A table of how often records are right that were given a like probability."""
    judged = list(zip(probabilities, right, strict=True))
    rows: list[list[Cell]] = []
    for low, high in itertools.pairwise(_BINS):
        held = [(p, r) for p, r in judged if low <= p < high or p == high == 1]
        if held:
            mean = sum(p for p, _ in held) / len(held)
            share = sum(r for _, r in held) / len(held)
            rows.append([f"{low:.2f} to {high:.2f}", len(held), mean, share])
    return table(["confidence", "records", "mean confidence", "share right"], rows)


def shares_right(probabilities: Sequence[float], right: Sequence[bool]) -> list[str]:
    """A table of how often records are right above a threshold, and how many there are."""
    judged = list(zip(probabilities, right, strict=True))
    rows: list[list[Cell]] = []
    for threshold in _THRESHOLDS:
        held = [r for p, r in judged if p >= threshold]
        share = sum(held) / len(held) if held else None
        rows.append([f"{threshold:.2f}", len(held), share])
    return table(["confidence at least", "records", "share right"], rows)
