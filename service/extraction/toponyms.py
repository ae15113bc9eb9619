"""Names of places in a text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Literal

from .atlas import Entry, key
from .countries import capital_of, name_of
from .records import Place

__all__ = ["Toponym", "ToponymKind", "is_capital", "is_country", "masked", "toponym_of"]

ToponymKind = Literal["venue", "city", "region", "country"]


@dataclasses.dataclass(frozen=True, slots=True)
class Toponym:
    """A place's name in a text.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        text: the characters between.
        kind: what it names.
        name: the place in its usual English spelling; for a venue, its city where that is known.
        country: ISO 3166-1 alpha-2 code; None for a part of the world or an unknown place.
        latitude: degrees north.
        longitude: degrees east.
        geonames_id: id in GeoNames.
    """

    start: int
    end: int
    text: str
    kind: ToponymKind
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None

    def at(self, start: int, end: int, text: str) -> Toponym:
        """Gives the same place, named elsewhere."""
        # one is made of each name several times, in a quarter of the time of `dataclasses.replace`
        return Toponym(
            start,
            end,
            text,
            self.kind,
            self.name,
            self.country,
            self.latitude,
            self.longitude,
            self.geonames_id,
        )


def toponym_of(entry: Entry, span: Toponym | None = None) -> Toponym:
    """Gives a place of the atlas as a toponym, with the span of another one or without any."""
    return Toponym(
        start=span.start if span else 0,
        end=span.end if span else 0,
        text=span.text if span else "",
        kind=entry.kind,
        name=entry.name,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames_id=entry.geonames_id,
    )


def is_capital(toponym: Toponym) -> bool:
    """Tells whether a toponym is its country's capital."""
    capital = capital_of(toponym.country) if toponym.country else None
    return capital is not None and key(capital) == key(toponym.name)


def is_country(place: Place) -> bool:
    """Tells whether a place is no more than a country."""
    return place.country is not None and place.name == name_of(place.country)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Blots out spans of a text, so that no name is found in them; offsets stay."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = "\0" * (end - start)
    return "".join(letters)
