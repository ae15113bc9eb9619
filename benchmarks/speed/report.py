"""The report of a run."""

from __future__ import annotations

import importlib.metadata
import pathlib
import platform
import statistics
import textwrap
from collections.abc import Mapping, Sequence
from typing import Final

from benchmarks.tables import Cell, table
from service.config import Settings

from .bars import Bar, bars, percentile
from .figures import BARE, Figures, Rates, Scale, ratios
from .texts import characters, joined, long_parts, seeds, stream_articles

__all__ = ["report"]

_PACKAGES: Final = ("spacy", "thinc", "numpy", "flask", "marshmallow", "gunicorn")
_SHARES: Final = (50, 95, 99)

_WIDTH: Final = 100
_HEAD: Final = """\
Written by `make bench`; `benchmarks/README.md` says what is measured and how. All sides read the
same texts in the same run, in turn: {repeats} times, and the figures are medians (in brackets, the
least and the most). {cores} cores of {machine}; Python {python}, {packages}, model {model}; one
thread of NumPy a process. The clients ran on the same cores and took at most {client:.0%} of one.

The texts: the {seeds} seed pages ({seed_length:,} characters, {times} times in a repeat); a stream
of {stream} articles (median {median:,.0f} characters, the longest {longest:,}), of which one in six
tells of an encounter; and a text of {long:,} characters, made of the seed pages and of articles of
the stream that tell of encounters.
"""
_TEXTS: Final = {
    "seeds": "seed pages",
    "parts": "parts of the long text, one by one",
    "long": "the long text",
    "long over HTTP": "the long text, over HTTP",
}


def report(figures: Figures, scale: Scale, plot: str) -> list[str]:
    """The lines of the report.

    Args:
        figures: what was measured.
        scale: how much.
        plot: name of the file with the plot.
    """
    return [
        "# Speed",
        "",
        *_head(figures, scale),
        *table(["what the service is held to", "measured", "bar", ""], map(_held, bars(figures))),
        "",
        "## Articles a second",
        "",
        f"With {figures.cores} processes or workers, and how many times as fast as the first:",
        "",
        *_rates(figures.rates, BARE),
        "",
        f"![Articles a second]({plot})",
        "",
        "With one process or worker:",
        "",
        *_rates(figures.alone, "extractor, one by one"),
        "",
        "## Time to an answer",
        "",
        f"Milliseconds, articles of the stream one by one, {figures.cores} workers:",
        "",
        *table(["clients", *(f"p{share}" for share in _SHARES)], _latencies(figures)),
        "",
        "## Length",
        "",
        "Microseconds a character, one process:",
        "",
        *table(
            ["text", "µs", "times a seed page"],
            [
                [_TEXTS[text], *_each(figures.each, text)]
                for text in ("seeds", "parts", "long", "long over HTTP")
            ],
        ),
        "",
        "## Memory",
        "",
        "Megabytes; PSS counts what processes share in parts, USS is what a worker shares with",
        "nobody. A further worker is what the sum grows by.",
        "",
        *_memory(figures),
        "",
    ]


def _head(figures: Figures, scale: Scale) -> list[str]:
    lengths = [len(article.text) for article in stream_articles(scale.stream)]
    model = Settings().model
    filled = _HEAD.format(
        repeats=scale.repeats,
        cores=figures.cores,
        machine=_processor(),
        python=platform.python_version(),
        packages=", ".join(f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES),
        model=f"{model} {importlib.metadata.version(model)}",
        client=figures.client,
        seeds=len(seeds()),
        seed_length=characters(seeds()),
        times=scale.seeds,
        stream=scale.stream,
        median=statistics.median(lengths),
        longest=max(lengths),
        long=len(joined(long_parts(scale.long)).text),
    )
    return [
        line
        for paragraph in filled.split("\n\n")
        for line in (*textwrap.wrap(paragraph, _WIDTH), "")
    ]


def _held(bar: Bar) -> list[Cell]:
    reached = "" if bar.kept else "missed"
    bound = f"{'≤' if bar.most else '≥'} {bar.bound:g} {bar.unit}"
    return [bar.name, f"{_spread(bar.values)} {bar.unit}", bound, reached]


def _rates(rates: Mapping[str, Rates], against: str) -> list[str]:
    sides = next(iter(rates.values()))
    head = [cell for name in rates for cell in (f"{name}: articles a second", "times")]
    rows: list[list[Cell]] = [
        [
            side,
            *(
                cell
                for texts in rates.values()
                for cell in (_spread(texts[side]), _spread(ratios(texts, side, against)))
            ),
        ]
        for side in sides
    ]
    return table(["side", *head], rows)


def _latencies(figures: Figures) -> list[list[Cell]]:
    return [
        [str(count), *(f"{1e3 * percentile(seconds, share):.1f}" for share in _SHARES)]
        for count, seconds in figures.latencies.items()
    ]


def _each(rates: Rates, text: str) -> list[Cell]:
    micro = [1e6 * seconds for seconds in rates[text]]
    times = [one / seed for one, seed in zip(rates[text], rates["seeds"], strict=True)]
    return [_spread(micro), _spread(times)]


def _memory(figures: Figures) -> list[str]:
    rows: list[list[Cell]] = [
        [
            when,
            f"{memory.total:.0f}",
            f"{memory.master:.0f}",
            ", ".join(f"{size:.0f}" for size in memory.workers),
            ", ".join(f"{size:.0f}" for size in memory.own),
        ]
        for when, memory in (
            *((f"{workers}, after the seed pages", one) for workers, one in figures.memory.items()),
            (f"{figures.cores}, at the end", figures.after),
        )
    ]
    further = f"A further worker adds {figures.further():.0f} MB."
    head = ["workers", "all, PSS", "server, PSS", "each worker, PSS", "each worker, USS"]
    return [*table(head, rows), "", further]


def _spread(values: Sequence[float]) -> str:
    """The median, and how far the values lie apart."""
    median = statistics.median(values)
    digits = 1 if median >= 9.95 else 2
    if len(values) == 1:
        return f"{median:.{digits}f}"
    return f"{median:.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def _processor() -> str:
    facts = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in facts if line.startswith("model name"))
    return next(names, platform.machine())
