"""The figures that the service is held to, and whether they are reached."""

from __future__ import annotations

import dataclasses
import statistics

from .figures import BARE, Figures, ratios

__all__ = ["Bar", "bars", "percentile"]


@dataclasses.dataclass(frozen=True, slots=True)
class Bar:
    """A figure and what it is held to.

    Attributes:
        name: what is measured.
        values: it, in each repeat.
        bound: the value to reach.
        most: whether it is the largest that is allowed, and not the smallest.
        unit: what it is counted in.
    """

    name: str
    values: tuple[float, ...]
    bound: float
    most: bool = False
    unit: str = "times"

    @property
    def value(self) -> float:
        """The median."""
        return statistics.median(self.values)

    @property
    def kept(self) -> bool:
        """Whether it is reached."""
        return self.value <= self.bound if self.most else self.value >= self.bound


def bars(figures: Figures) -> list[Bar]:
    """All of them."""
    seeds, stream = figures.rates["seeds"], figures.rates["stream"]
    each = figures.each
    longer = [long / short for long, short in zip(each["long"], each["seeds"], strict=True)]
    return [
        Bar("seeds over HTTP against bare", tuple(ratios(seeds, "HTTP, one by one", BARE)), 2),
        Bar("stream over HTTP against bare", tuple(ratios(stream, "HTTP, one by one", BARE)), 5),
        Bar("stream as NDJSON against bare", tuple(ratios(stream, "HTTP, NDJSON", BARE)), 6),
        *(
            Bar(
                f"HTTP, JSON and validation, {name}",
                tuple(100 * (ratio - 1) for ratio in ratios(rates, _ALONE, "HTTP, 4 clients")),
                10,
                most=True,
                unit="% more",
            )
            for name, rates in figures.alone.items()
        ),
        Bar("a long text against seeds, by character", tuple(longer), 1.3, most=True),
        Bar("start to ready", tuple(figures.starts), 3, most=True, unit="s"),
        Bar("each further worker", (figures.further(),), 60, most=True, unit="MB"),
    ]


def percentile(values: list[float], share: int) -> float:
    """The value that so many in a hundred do not exceed.

    Args:
        values: some, in ascending order.
        share: how many in a hundred.
    """
    return values[min(len(values) - 1, len(values) * share // 100)]


_ALONE = "extractor, one by one"
