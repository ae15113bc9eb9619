"""From merged records to events: participants with their mentions, evidence, codes and ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from .candidates import Candidate
from .countries import find as find_countries
from .passages import Passage
from .people import Party, People
from .records import Event, Kind, Participant, Span
from .topics import rank

__all__ = ["event_of"]

# CAMEO and PLOVER codes as in the annotation guide; 036 is the willingness to meet.
_CAMEO: dict[Kind, str] = {"meeting": "040", "call": "041", "visit": "042"}
_WILLING = "036"
_PLOVER = "CONSULT"


def event_of(record: Candidate, passages: Sequence[Passage], people: People) -> Event:
    """The event of a merged record; its confidence is for `confidence.rated` to say.

    Its id is a digest of kind, participants, first day and place, so that it is the same on every
    replica, and stays when a planned encounter is cancelled.
    """
    first = record.time.start.isoformat() if record.time and record.time.start else ""
    place = record.place.name if record.place else ""
    key = "|".join([record.kind, *sorted(party.key for party in record.parties), first, place])
    evidence = tuple(_span(passages, start, end) for start, end in record.evidence)
    names = {party.name for party in record.parties}
    return Event(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        kind=record.kind,
        status=record.status,
        participants=tuple(
            _participant(party, people, passages, evidence) for party in record.parties
        ),
        time=record.time,
        place=record.place,
        topics=rank(record.topics),
        evidence=evidence,
        reported_by=tuple(source for source in record.sources if source not in names),
        confidence=0.0,
        cameo=_WILLING if record.status == "proposed" else _CAMEO[record.kind],
        plover=_PLOVER,
        triggers=tuple(_span(passages, start, end) for start, end in record.triggers),
    )


def _participant(
    party: Party,
    people: People,
    passages: Sequence[Passage],
    evidence: Sequence[Span],
) -> Participant:
    mentions = []
    for sighting in people.sightings:
        if sighting.party.key == party.key:
            passage = passages[sighting.passage]
            start, end = passage.reading.spans[sighting.token]
            offset = passage.block.start
            mentions.append(Span(offset + start, offset + end, passage.block.text[start:end]))
    if not mentions:
        mentions = [span for told in evidence for span in _named_in(party, told)]
    country = people.country(party)
    return Participant(party.name, party.type, party.role, country, tuple(mentions))


def _named_in(party: Party, told: Span) -> list[Span]:
    """Where the evidence names a country, a group, a body or somebody only described."""
    if party.type == "country":
        return [
            Span(told.start + mention.start, told.start + mention.end, mention.text)
            for mention in find_countries(told.text)
            if mention.code == party.country and mention.form == "name"
        ]
    return [
        Span(told.start + match.start(), told.start + match.end(), match.group())
        for match in re.finditer(re.escape(party.name), told.text)
    ]


def _span(passages: Sequence[Passage], start: int, end: int) -> Span:
    block = next(p.block for p in passages if p.block.start <= start < p.block.end)
    return Span(start, end, block.text[start - block.start : end - block.start])
