"""What one article says of one encounter, ready to be compared with what others say."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from service.extraction.records import Event, Extraction, Place

from .identities import Identity, identify, party_of
from .windows import Window, window_of

__all__ = ["Account", "accounts_of"]


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Account:
    """What one article says of one encounter.

    Attributes:
        article: position of the article in the canonical order.
        index: position of the event in the article.
        event: the event.
        published: the day of publication, if it is known.
        parties: who takes part, for each participant.
        window: when it can have been.
    """

    article: int
    index: int
    event: Event
    published: dt.date | None
    parties: tuple[Identity, ...]
    window: Window

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the parties."""
        return frozenset(party.key for party in self.parties)

    @property
    def traveller(self) -> str:
        """The key of the first party, which for a visit is who travels."""
        return self.parties[0].key

    @property
    def is_ambiguous(self) -> bool:
        """Whether a party is only a surname that several people bear."""
        return any(party.options for party in self.parties)

    @property
    def place(self) -> Place | None:
        """The place that the article gives."""
        return self.event.place

    @property
    def order(self) -> tuple[int, int]:
        """Its place in the canonical order."""
        return (self.article, self.index)


def accounts_of(articles: Sequence[Extraction]) -> list[Account]:
    """All accounts of all articles, in their order.

    Args:
        articles: the articles in canonical order.
    """
    identities = identify([article.events for article in articles])
    return [
        Account(
            position,
            index,
            event,
            article.published_at,
            tuple(identities[position][party_of(p)] for p in event.participants),
            window_of(event, article.published_at),
        )
        for position, article in enumerate(articles)
        for index, event in enumerate(article.events)
    ]
