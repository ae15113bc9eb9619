"""All sides measured in turn, again and again, so that a slower machine is slower for each."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from typing import Final

from service.extraction.records import Article

from .crews import Crew, bare, in_groups, one_by_one
from .figures import BARE, Figures, Rates, Scale
from .servers import serving
from .service import Clients, Service
from .texts import characters, joined, long_parts, seeds, stream_articles

__all__ = ["CLIENTS", "measured"]

CLIENTS: Final = (1, 4, 16)

Sides = dict[str, Callable[[], float]]
"""What is measured: each does its work and gives the seconds that it took."""


def measured(scale: Scale) -> Figures:
    """Measure everything; tells on standard output how far it is."""
    figures = Figures(len(os.sched_getaffinity(0)))
    with Clients() as clients:
        _starts(figures, scale, clients)
        with contextlib.ExitStack() as held:
            _Run(figures, scale, clients, held).all()
        figures.client = clients.busiest
    return figures


def _starts(figures: Figures, scale: Scale, clients: Clients) -> None:
    """Start the service, with one worker and with several, and see what it holds."""
    for _ in range(scale.starts):
        with serving(figures.cores) as server:
            figures.starts.append(server.start)
    print(f"ready after {figures.starts} seconds", flush=True)
    for workers in (1, max(2, figures.cores)):
        with serving(workers) as server:
            service = Service(server, clients, workers)
            while server.idle():
                service.one_by_one(seeds() * 4 * workers)
            figures.memory[workers] = server.memory()
        print(f"{workers} workers: {figures.memory[workers]}", flush=True)


class _Run:
    """The processes that stay for all repeats: of each side one a core, and one alone."""

    def __init__(
        self, figures: Figures, scale: Scale, clients: Clients, held: contextlib.ExitStack
    ) -> None:
        cores = figures.cores
        self._figures = figures
        self._scale = scale
        # Apart from the extractor: what that sets up in its process is not for the stock pipeline.
        self._bare = held.enter_context(Crew(cores))
        self._crew = held.enter_context(Crew(cores))
        self._process = held.enter_context(Crew(1))
        self._service = Service(held.enter_context(serving(cores)), clients, cores)
        self._worker = Service(held.enter_context(serving(1)), clients, 1)
        self._stream = stream_articles(scale.stream)
        self._warm()

    def _warm(self) -> None:
        for crew, work in ((self._bare, bare), (self._crew, in_groups), (self._process, in_groups)):
            crew.warm(work, seeds())
        for service in (self._service, self._worker):
            service.one_by_one(seeds() * 4 * self._figures.cores)

    def all(self) -> None:
        """Measure as often as asked."""
        figures, scale = self._figures, self._scale
        for repeat in range(scale.repeats):
            for name, articles in (("seeds", seeds() * scale.seeds), ("stream", self._stream)):
                self._round(repeat, figures.rates[name], self._cores(articles), len(articles))
                some = articles[: scale.part]
                self._round(repeat, figures.alone[name], self._alone(some), len(some))
            self._lengths()
        figures.after = self._service.server.memory()
        for count in CLIENTS:
            seen = self._service.one_by_one(self._stream, count)
            figures.latencies[count] = sorted(seen.latencies)

    @staticmethod
    def _round(repeat: int, rates: Rates, sides: Sides, articles: int) -> None:
        # Each time another side is the first.
        names = list(sides)
        for name in names[repeat % len(names) :] + names[: repeat % len(names)]:
            rates[name].append(articles / sides[name]())
            print(f"{repeat + 1}: {name}: {rates[name][-1]:.1f} a second", flush=True)

    def _cores(self, articles: Sequence[Article]) -> Sides:
        """The sides on all cores."""
        return {
            BARE: lambda: self._bare.seconds(bare, articles),
            "extractor, one by one": lambda: self._crew.seconds(one_by_one, articles),
            "extractor, in groups": lambda: self._crew.seconds(in_groups, articles),
            "HTTP, one by one": lambda: self._service.one_by_one(articles).seconds,
            "HTTP, batches": lambda: self._service.batches(articles).seconds,
            "HTTP, NDJSON": lambda: self._service.lines(articles).seconds,
        }

    def _alone(self, articles: Sequence[Article]) -> Sides:
        """One process, and one worker."""
        return {
            "extractor, one by one": lambda: self._process.seconds(one_by_one, articles),
            "extractor, in groups": lambda: self._process.seconds(in_groups, articles),
            "HTTP, 1 client": lambda: self._worker.one_by_one(articles, 1).seconds,
            "HTTP, 4 clients": lambda: self._worker.one_by_one(articles, 4).seconds,
            "HTTP, NDJSON": lambda: self._worker.lines(articles).seconds,
        }

    def _lengths(self) -> None:
        """Cost a character, of short texts and of a long one."""
        parts = long_parts(self._scale.long)
        whole = [joined(parts)]
        for name, articles, seconds in (
            ("seeds", seeds(), self._process.seconds(one_by_one, seeds())),
            ("parts", parts, self._process.seconds(one_by_one, parts)),
            ("long", whole, self._process.seconds(one_by_one, whole)),
            ("long over HTTP", whole, self._worker.one_by_one(whole, 1).seconds),
        ):
            self._figures.each[name].append(seconds / characters(articles))
