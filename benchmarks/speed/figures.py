"""What is measured, and how much of it."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import Final

from .servers import Memory

__all__ = ["BARE", "Figures", "Rates", "Scale", "ratios"]

BARE: Final = "bare `nlp.pipe`"

Rates = defaultdict[str, list[float]]
"""Articles a second by side, one for each repeat."""


@dataclasses.dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured.

    Attributes:
        repeats: how often; the figures are medians.
        seeds: how often each side reads the seed pages in a repeat.
        stream: how many articles of the stream there are.
        part: how many of them one process and one worker are compared by.
        long: characters of the long text.
        starts: how often the service is started.
    """

    repeats: int
    seeds: int
    stream: int
    part: int
    long: int
    starts: int


@dataclasses.dataclass(slots=True)
class Figures:
    """What was measured.

    Attributes:
        cores: how many cores there are.
        rates: of all cores, by texts ("seeds", "stream").
        alone: likewise, of one process or one worker.
        latencies: seconds of each request of the stream, by the number of clients.
        each: seconds a character, by text ("seeds", "parts", "long", "long over HTTP").
        starts: seconds from start to ready, with a worker a core.
        memory: by the number of workers, after the seed pages.
        after: memory of a worker a core at the end of it all.
        client: the largest share of a core that the clients took.
    """

    cores: int
    rates: dict[str, Rates] = dataclasses.field(default_factory=lambda: defaultdict(_rates))
    alone: dict[str, Rates] = dataclasses.field(default_factory=lambda: defaultdict(_rates))
    latencies: dict[int, list[float]] = dataclasses.field(default_factory=dict)
    each: Rates = dataclasses.field(default_factory=lambda: _rates())
    starts: list[float] = dataclasses.field(default_factory=list)
    memory: dict[int, Memory] = dataclasses.field(default_factory=dict)
    after: Memory = dataclasses.field(default_factory=lambda: Memory(0.0, (), ()))
    client: float = 0.0

    def further(self) -> float:
        """Megabytes that each worker after the first adds (PSS)."""
        (few, least), (many, most) = min(self.memory.items()), max(self.memory.items())
        return (most.total - least.total) / (many - few)


def _rates() -> Rates:
    return defaultdict(list)


def ratios(rates: Rates, side: str, against: str) -> list[float]:
    """How many times as fast a side is as another, in each repeat."""
    return [one / other for one, other in zip(rates[side], rates[against], strict=True)]
