"""Articles made up of events, in few words."""

from __future__ import annotations

import datetime as dt
import hashlib

from service.extraction.records import (
    Event,
    Extraction,
    Kind,
    Participant,
    PartyType,
    Place,
    Precision,
    Span,
    Status,
    Time,
    Topic,
)
from service.timeline import TimelineEvent, timeline

__all__ = ["PLACES", "article", "event", "merged", "summary"]

PLACES = {
    "Oslo": Place("Oslo", "Oslo", None, "NO", 59.91, 10.75, 3143244),
    "Akershus": Place("Akershus Castle", "Oslo", "Akershus Castle", "NO", 59.91, 10.75, 3143244),
    "Lillestrøm": Place("Lillestrøm", "Lillestrøm", None, "NO", 59.96, 11.05, 3147474),
    "Bergen": Place("Bergen", "Bergen", None, "NO", 60.39, 5.32, 3161732),
    "Norway": Place("Norway", "Norway", None, "NO", None, None, 3144096),
    "Lima": Place("Lima", "Lima", None, "PE", -12.04, -77.03, 3936456),
    "Peru": Place("Peru", "Peru", None, "PE", None, None, 3932488),
    "the farm": Place("the farm", "the farm", "the farm"),
}
_TYPES: dict[str, PartyType] = {"c:": "country", "g:": "group", "o:": "organization"}
_PRECISIONS: dict[int, Precision] = {len("2024"): "year", len("2024-05"): "month"}


def event(
    who: str,
    when: str | None = None,
    where: str | None = None,
    status: Status = "occurred",
    kind: Kind = "meeting",
    *,
    own_time: bool = True,
    topics: str = "",
    confidence: float = 0.9,
) -> Event:
    """An event.

    Args:
        who: the parties, parted by ";", each as "Ada Novak/SI/Trade Minister"; "c:", "g:" or "o:"
            before a name that is no person's.
        when: EDTF string of a day, a month, a year, or a span of days; "XXXX-05-16" without a year.
        where: name of a place in `PLACES`.
        status: its status.
        kind: its kind.
        own_time: whether the article states the time for this event.
        topics: the topics, parted by ";".
        confidence: its confidence.
    """
    told = f"{kind} {status} {who} {when} {where}"
    return Event(
        id=hashlib.sha256(told.encode()).hexdigest()[:16],
        kind=kind,
        status=status,
        participants=tuple(_participant(party.strip()) for party in who.split(";")),
        time=_time(when) if when else None,
        place=PLACES[where] if where else None,
        topics=tuple(Topic(topic.strip(), "other") for topic in topics.split(";") if topic),
        evidence=(Span(0, len(told), told),),
        reported_by=(),
        confidence=confidence,
        cameo="036" if status == "proposed" else {"meeting": "040", "call": "041"}.get(kind, "042"),
        plover="CONSULT",
        features={"own_time": float(own_time), "own_place": 1.0},
    )


def _participant(party: str) -> Participant:
    name, country, role = [*party.split("/"), "", ""][:3]
    sort = _TYPES.get(name[:2], "person")
    name = name.removeprefix("c:").removeprefix("g:").removeprefix("o:")
    return Participant(name, sort, role or None, country or None, (Span(0, len(name), name),))


def _time(edtf: str) -> Time:
    if edtf.startswith("XXXX"):
        return Time(edtf, edtf, None, None, "day")
    if "/" in edtf:
        first, last = edtf.split("/")
        end = None if last == ".." else dt.date.fromisoformat(last)
        return Time(edtf, edtf, dt.date.fromisoformat(first), end, "range")
    unit: Precision = _PRECISIONS.get(len(edtf), "day")
    start = dt.date.fromisoformat((edtf + "-01-01")[:10])
    days = {"day": 0, "month": 27, "year": 364}[unit]
    return Time(edtf, edtf, start, start + dt.timedelta(days), unit)


def article(*events: Event, published: str | None = "2024-05-15") -> Extraction:
    """What was extracted from an article."""
    day = dt.date.fromisoformat(published) if published else None
    return Extraction("en", day, "request" if day else None, events)


def merged(*articles: Extraction | None) -> tuple[TimelineEvent, ...]:
    """The timeline of articles."""
    return timeline(articles)


def summary(events: tuple[TimelineEvent, ...]) -> list[str]:
    """Each event in a line: who, when, status, and the articles that tell of it."""
    return [
        f"{', '.join(p.name for p in event.participants)}"
        f" | {event.time.edtf if event.time else '-'} | {event.status}"
        f" | {' '.join(map(str, sorted(source.article for source in event.sources)))}"
        for event in events
    ]
