"""The records that pass between the rooms of the extraction.

Offsets count Unicode code points in the article's text; spans are half open.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Literal

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Event",
    "Extraction",
    "Kind",
    "Participant",
    "PartyType",
    "Place",
    "Precision",
    "PublishedAtSource",
    "Span",
    "Status",
    "Time",
    "Topic",
    "UnsupportedLanguageError",
]

BlockKind = Literal["headline", "summary", "caption", "body", "furniture", "teaser"]
Kind = Literal["meeting", "call", "visit"]
PartyType = Literal["person", "country", "organization", "group"]
Precision = Literal["day", "weekend", "week", "month", "quarter", "season", "year", "range"]
PublishedAtSource = Literal["request", "text"]
Status = Literal["occurred", "planned", "proposed", "cancelled", "denied"]


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        text: the characters between, as they stand in the article.
    """

    start: int
    end: int
    text: str


@dataclasses.dataclass(frozen=True, slots=True)
class Article:
    """An article as a client sent it.

    Attributes:
        text: the raw text, page furniture and all.
        title: the headline, where the text lacks it.
        published_at: the day of publication, which anchors relative dates.
        id: the client's own name for the article.
        url: where the article was found.
        language: BCP 47 tag given by the client; None asks for detection.
    """

    text: str
    title: str | None = None
    published_at: dt.date | None = None
    id: str | None = None
    url: str | None = None
    language: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """A line of the article that belongs together, told by what it is.

    Attributes:
        start: offset of its first character in the article.
        end: offset behind its last character.
        text: the characters between.
        kind: what the block is; furniture and teasers are never read for encounters.
        dateline: toponym of a dateline that opens the block ("NAIROBI, May 3 (Agency) -"), which
            is left out of `text`.
        dateline_date: date of such a dateline ("May 3").
    """

    start: int
    end: int
    text: str
    kind: BlockKind
    dateline: Span | None = None
    dateline_date: Span | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Participant:
    """A party to an encounter.

    Attributes:
        name: the fullest form of the name in the article, without titles.
        type: what sort of party it is.
        role: the office, as the article words it.
        country: ISO 3166-1 alpha-2 code of the side it speaks for.
        mentions: where the article names it.
    """

    name: str
    type: PartyType
    role: str | None = None
    country: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Time:
    """When an encounter takes place.

    Attributes:
        text: the words in the article.
        edtf: Extended Date/Time Format string (ISO 8601-2).
        start: first calendar day covered; None where the year is open.
        end: last calendar day covered; None where the span or the year is open.
        precision: the unit that the words give.
    """

    text: str
    edtf: str
    start: dt.date | None
    end: dt.date | None
    precision: Precision


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where an encounter takes place.

    Attributes:
        text: the words in the article.
        name: the place in its usual English spelling; the city where one is stated.
        venue: building, room or site ("Constantine Palace").
        country: ISO 3166-1 alpha-2 code.
        latitude: degrees north.
        longitude: degrees east.
        geonames_id: id in the GeoNames gazetteer.
    """

    text: str
    name: str
    venue: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Topic:
    """What the parties talked about.

    Attributes:
        text: a short noun phrase from the article.
        label: one of the contract's topic labels.
    """

    text: str
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """One encounter, with everything that the article says of it.

    Attributes:
        id: digest of kind, participants, first day and place (16 hexadecimal digits).
        kind: meeting, call or visit.
        status: whether it happened, will happen or did not.
        participants: who takes part, each once, in the order of the article.
        time: when; None where the article does not say.
        place: where; None where the article does not say.
        topics: what about, most important first.
        evidence: the sentences that tell of it.
        reported_by: the sources that the article names for it.
        confidence: probability that the record is right, 0 to 1.
        cameo: code of the CAMEO event ontology.
        plover: event type of the PLOVER ontology.
        triggers: the words that tell of the encounter, one for each mention.
        features: what the confidence rests on, by name.
    """

    id: str
    kind: Kind
    status: Status
    participants: tuple[Participant, ...]
    time: Time | None
    place: Place | None
    topics: tuple[Topic, ...]
    evidence: tuple[Span, ...]
    reported_by: tuple[str, ...]
    confidence: float
    cameo: str
    plover: str
    triggers: tuple[Span, ...] = ()
    features: Mapping[str, float] = dataclasses.field(default_factory=dict, compare=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Extraction:
    """What was extracted from one article.

    Attributes:
        language: BCP 47 tag of the text.
        published_at: the day that relative dates were resolved against, if any.
        published_at_source: where that day came from.
        events: the encounters, in the order in which the article first tells of them.
        warnings: what a client should know about the answer, in plain words.
    """

    language: str
    published_at: dt.date | None
    published_at_source: PublishedAtSource | None
    events: tuple[Event, ...]
    warnings: tuple[str, ...] = ()


class UnsupportedLanguageError(ValueError):
    """The article is not in English.

    Attributes:
        language: BCP 47 tag of the article's language.
    """

    def __init__(self, language: str) -> None:
        """Keep the language's tag."""
        super().__init__(f"only English articles are extracted, not {language!r}")
        self.language = language
