"""What an article is expected to tell, in the words of a table test."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from typing import Final

from service.extraction.extractor import Extractor
from service.extraction.records import Article, Event, Kind

__all__ = ["PUBLISHED", "Told", "call", "check", "events_of", "meeting", "visit"]

PUBLISHED: Final = dt.date(2024, 5, 15)
"""The Wednesday on which all articles of the tables appear."""

_WHATEVER: Final = "*"


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """An encounter that an article tells of, as far as a row of a table states it.

    Attributes:
        kind: meeting, call or visit.
        names: the participants, with commas between; here and below "Lima|Callao" accepts either.
        status: whether it happened, will happen or did not.
        time: EDTF string, None for no time, "*" for whatever.
        place: name of the place, None for no place, "*" for whatever.
        venue: building or site, None for none, "*" for whatever.
        countries: country codes of some participants, by name.
        roles: offices of some participants, by name.
        topics: what was talked about, in any order; None for whatever.
        tolerated: names that the annotation guide accepts among the participants.
        optional: the annotation guide accepts the article with and without this record.
    """

    kind: Kind
    names: str
    status: str = "occurred"
    time: str | None = _WHATEVER
    place: str | None = _WHATEVER
    venue: str | None = _WHATEVER
    countries: Mapping[str, str] = dataclasses.field(default_factory=dict)
    roles: Mapping[str, str] = dataclasses.field(default_factory=dict)
    topics: tuple[str, ...] | None = None
    tolerated: tuple[str, ...] = ()
    optional: bool = False

    def matches(self, event: Event) -> bool:
        """Whether a record says what the row states."""
        people = {participant.name: participant for participant in event.participants}
        names = self.names.split(", ")
        place = event.place
        return (
            event.kind == self.kind
            and _agrees(event.status, self.status)
            and len(set(people) - set(self.tolerated)) == len(names)
            and all(set(name.split("|")) & set(people) for name in names)
            and _agrees(event.time.edtf if event.time else None, self.time)
            and _agrees(place.name if place else None, self.place)
            and _agrees(place.venue if place else None, self.venue)
            and all(people[name].country == code for name, code in self.countries.items())
            and all(people[name].role == role for name, role in self.roles.items())
            and (self.topics is None or set(self.topics) == {topic.text for topic in event.topics})
        )


def _agrees(value: str | None, stated: str | None) -> bool:
    """Whether a value is what a row states, or one of the forms that it accepts."""
    return stated == _WHATEVER or value in (stated.split("|") if stated else [None])


meeting = functools.partial(Told, "meeting")
call = functools.partial(Told, "call")
visit = functools.partial(Told, "visit")


def events_of(
    extractor: Extractor, text: str, published_at: dt.date | None = PUBLISHED
) -> tuple[Event, ...]:
    """The encounters of an English article of that day."""
    article = Article(text=text, published_at=published_at, language="en")
    return extractor.extract(article).events


def check(extractor: Extractor, text: str, expected: Sequence[Told]) -> None:
    """Assert that an article tells of these encounters and of no others."""
    left = list(events_of(extractor, text))
    missing = []
    for told in expected:
        found = next((event for event in left if told.matches(event)), None)
        if found is not None:
            left.remove(found)
        elif not told.optional:
            missing.append(told)
    assert (missing, left) == ([], []), _difference(missing, left)


def _difference(missing: Sequence[Told], left: Sequence[Event]) -> str:
    lines = [f"missing: {told}" for told in missing]
    for event in left:
        names = [(p.name, p.role, p.country) for p in event.participants]
        time, place = event.time, event.place
        lines.append(
            f"not expected: {event.kind} {event.status} {names} {time.edtf if time else None} "
            f"{(place.name, place.venue) if place else None} {[t.text for t in event.topics]}"
        )
    return "\n".join(lines)
