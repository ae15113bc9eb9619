"""What is measured without HTTP: the bare pipeline and the extractor, in processes of their own."""

from __future__ import annotations

import functools
import itertools
import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType
from typing import Final

import spacy
from spacy.language import Language

from service.config import Settings
from service.extraction.extractor import Extractor
from service.extraction.records import Article
from service.submissions.loading import load_extractor

from .texts import dealt

__all__ = ["Crew", "Work", "bare", "in_groups", "one_by_one"]

_GROUP: Final = 16

Work = Callable[[Sequence[Article]], None]
"""What a process does with its part of the articles."""


class Crew:
    """Processes that each take a part of the articles, at the same time."""

    def __init__(self, processes: int) -> None:
        """Prepare so many; each loads what it needs when it is first asked to work."""
        context = multiprocessing.get_context("spawn")
        self._processes = [ProcessPoolExecutor(1, context) for _ in range(processes)]

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for process in self._processes:
            process.shutdown()

    def warm(self, work: Work, articles: Sequence[Article]) -> None:
        """Have each process do all of the articles, unmeasured."""
        for future in [process.submit(work, articles) for process in self._processes]:
            future.result()

    def seconds(self, work: Work, articles: Sequence[Article]) -> float:
        """How long they take for the articles together."""
        parts = dealt(articles, len(self._processes))
        began = time.perf_counter()
        futures = [
            process.submit(work, part) for process, part in zip(self._processes, parts, strict=True)
        ]
        for future in futures:
            future.result()
        return time.perf_counter() - began


def bare(articles: Sequence[Article]) -> None:
    """The stock pipeline, as its manual says to use it for many texts."""
    for _doc in _pipeline().pipe([article.text for article in articles]):
        pass


def one_by_one(articles: Sequence[Article]) -> None:
    """The extractor, article by article."""
    for article in articles:
        _extractor().extract(article)


def in_groups(articles: Sequence[Article]) -> None:
    """The extractor, some articles at a time."""
    rest = iter(articles)
    while group := list(itertools.islice(rest, _GROUP)):
        _extractor().extract_batch(group)


@functools.cache
def _pipeline() -> Language:
    return spacy.load(Settings().model)


@functools.cache
def _extractor() -> Extractor:
    return load_extractor(Settings())
