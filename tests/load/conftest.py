"""Two sizes of the same tests: short in `make test`, long in `make soak`."""

from __future__ import annotations

import dataclasses

import pytest

__all__ = ["Scale"]


@dataclasses.dataclass(frozen=True, slots=True)
class Scale:
    """How hard the service is tried.

    Attributes:
        articles: how many go through in the soak.
        lines: how many go through in one stream.
        corpus: how many go through the command line.
        archive: how many go through Spark.
        seconds: how long there is load from many clients.
        kills: how many workers are killed.
        pause: seconds between two of them.
        growth: by what share memory may grow in the second half.
        first: seconds until the first answer in a stream.
        probe: seconds in which 99 of 100 probes are answered.
    """

    articles: int
    lines: int
    corpus: int
    archive: int
    seconds: float
    kills: int
    pause: float
    growth: float
    first: float
    probe: float


# The short one runs beside whatever else the machine does: it shows that nothing is lost or wrong.
SHORT = Scale(200, 200, 128, 200, 4, 1, 2, growth=0.25, first=5, probe=2)
LONG = Scale(20_000, 10_000, 2_000, 5_000, 30, 6, 10, growth=0.05, first=1, probe=0.1)


@pytest.fixture(scope="session")
def scale(request: pytest.FixtureRequest) -> Scale:
    """The size that was asked for."""
    return LONG if request.config.getoption("--soak") else SHORT
