"""The records of a timeline: encounters as several articles tell of them."""

from __future__ import annotations

import dataclasses
from typing import Literal

from service.extraction.records import Event, Span

__all__ = [
    "Conflict",
    "ConflictField",
    "ConflictingValue",
    "Source",
    "SourcedSpan",
    "TimelineEvent",
]

ConflictField = Literal["status", "time", "place"]


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """Where an encounter is told of.

    Attributes:
        article: position of the article among those that the timeline is made of, from 0.
        event: id of the event there.
    """

    article: int
    event: str


@dataclasses.dataclass(frozen=True, slots=True)
class SourcedSpan(Span):
    """A stretch of the text of one of the articles.

    Attributes:
        source: position in the event's `sources`, from 0, of the article that the offsets count in.
    """

    source: int


@dataclasses.dataclass(frozen=True, slots=True)
class ConflictingValue:
    """What some of the sources say.

    Attributes:
        value: the name of the place, the EDTF string of the time, or the status.
        articles: positions of the articles that say so, ascending.
    """

    value: str
    articles: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that cannot all be true.

    Attributes:
        field: the field.
        values: the values, first the one that the merged event has.
    """

    field: ConflictField
    values: tuple[ConflictingValue, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class TimelineEvent(Event):
    """An event with its values merged over all articles that tell of it.

    The spans of evidence and mentions are of the class `SourcedSpan`; there are no triggers.

    Attributes:
        sources: where it is told of, in order of publication.
        conflicts: where the sources contradict each other.
    """

    sources: tuple[Source, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
