"""Tables in Markdown."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

__all__ = ["precision_by_threshold", "reliability", "table"]

_BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


def table(head: Sequence[str], rows: Sequence[Sequence[float | str | None]]) -> list[str]:
    """The lines of a table: first column to the left, rates with two digits, None as a dash."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *([_cell(c) for c in row] for row in rows)]
    return [f"| {' | '.join(line)} |" for line in lines]


def _cell(value: float | str | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def reliability(probabilities: Sequence[float], right: Sequence[bool]) -> list[str]:
    """A table of what was promised and what was kept, by bins of confidence."""
    rows: list[list[float | str | None]] = []
    for low, high in itertools.pairwise(_BINS):
        held = [
            (p, r) for p, r in zip(probabilities, right, strict=True) if low <= p < high or p == high == 1
        ]
        if held:
            promised = sum(p for p, _ in held) / len(held)
            kept = sum(r for _, r in held) / len(held)
            rows.append([f"{low:.2f} to {high:.2f}", len(held), promised, kept])
    return table(["confidence", "records", "mean confidence", "share right"], rows)
