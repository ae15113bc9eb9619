"""Stand-ins for the extractor, and an article with its event."""

from __future__ import annotations

import dataclasses
import datetime as dt
import threading
from collections.abc import Sequence

from service.extraction.records import (
    Article,
    Event,
    Extraction,
    Participant,
    Place,
    PublishedAtSource,
    Span,
    Time,
    Topic,
    UnsupportedLanguageError,
)
from service.extraction.stages import Checkpoint, go_on

__all__ = ["EVENT", "TEXT", "BlockingExtractor", "FailingExtractor", "FakeExtractor"]

TEXT = (
    "Trade Minister Ada Novak met Li Wen at Akershus Castle in Oslo on Monday to discuss tariffs."
)


def _span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text), text)


EVENT = Event(
    id="9f2c4e0a7b1d3c55",
    kind="meeting",
    status="occurred",
    participants=(
        Participant("Ada Novak", "person", "Trade Minister", "SI", (_span("Ada Novak"),)),
        Participant("Li Wen", "person"),
    ),
    time=Time("Monday", "2024-05-13", dt.date(2024, 5, 13), dt.date(2024, 5, 13), "day"),
    place=Place("Oslo", "Oslo", "Akershus Castle", "NO", 59.91, 10.75, 3143244),
    topics=(Topic("tariffs", "economy-and-trade"),),
    evidence=(_span(TEXT),),
    reported_by=("the ministry",),
    confidence=0.9,
    cameo="040",
    plover="CONSULT",
    triggers=(_span("met"),),
)


@dataclasses.dataclass
class FakeExtractor:
    """Answers every article with the same events, and keeps what it was given.

    Attributes:
        events: the events of each answer.
        articles: the articles that it was given.
    """

    events: tuple[Event, ...] = ()
    articles: list[Article] = dataclasses.field(default_factory=list)
    model_name: str = "fake 1.2.3"

    def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
        """Give back the events."""
        self.articles.append(article)
        source: PublishedAtSource | None = "request" if article.published_at else None
        return Extraction("en", article.published_at, source, self.events, ("made up",))

    def extract_batch(
        self, articles: Sequence[Article], at: Checkpoint = go_on
    ) -> list[Extraction | UnsupportedLanguageError]:
        """Extract each."""
        outcomes: list[Extraction | UnsupportedLanguageError] = []
        for article in articles:
            try:
                outcomes.append(self.extract(article, at))
            except UnsupportedLanguageError as error:
                outcomes.append(error)
        return outcomes


@dataclasses.dataclass
class FailingExtractor(FakeExtractor):
    """Fails on every article, with the article in its message.

    Attributes:
        error: class of the exception.
    """

    error: type[Exception] = RuntimeError

    def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
        """Fail."""
        raise self.error(article.text)


@dataclasses.dataclass
class BlockingExtractor(FakeExtractor):
    """Takes as long as the test wants.

    Attributes:
        entered: set once an article is in work.
        release: to be set to let it finish.
    """

    entered: threading.Event = dataclasses.field(default_factory=threading.Event)
    release: threading.Event = dataclasses.field(default_factory=threading.Event)

    def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
        """Wait, then give back the events."""
        self.entered.set()
        self.release.wait(timeout=30)
        return super().extract(article, at)
