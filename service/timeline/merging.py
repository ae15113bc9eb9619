"""From an encounter with its accounts to the event of the timeline."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from service.extraction.records import Event, Participant, Span
from service.extraction.words import fold

from . import slots
from .accounts import Account
from .conflicts import disputes
from .encounters import Encounter
from .records import Conflict, ConflictField, ConflictingValue, Source, SourcedSpan, TimelineEvent

__all__ = ["merged"]


def merged(encounter: Encounter, positions: Sequence[Sequence[int]]) -> TimelineEvent:
    """The event of an encounter: each slot as `slots` chooses it, and everything that is told.

    Its confidence is that of the surest account: articles repeat each other, so that several
    are not several witnesses. Its id is that of the account which says the same of kind, parties,
    first day and place, or else a digest of these.

    Args:
        encounter: the encounter.
        positions: for each article in canonical order, where it stood in the input; several times
            if it was given several times.
    """
    own = sorted(encounter.accounts, key=lambda account: account.order)
    accounts = sorted([*own, *encounter.summaries], key=lambda account: account.order)
    sources = [
        (account, position) for account in accounts for position in positions[account.article]
    ]
    index = {account: i for i, (account, _) in reversed(list(enumerate(sources)))}
    status = slots.status(own)
    coded = next(account.event for account in own if account.event.status == status)
    time, place = slots.time(own), slots.place(own)
    participants = _participants(encounter, accounts, index)
    digest = _digest(coded.kind, participants, time and time.start, place and place.name)
    same = (a.event.id for a in own if _digest_of(a.event) == digest)
    values: dict[ConflictField, str | None] = {
        "status": status,
        "time": time.edtf if time else None,
        "place": place.name if place else None,
    }
    return TimelineEvent(
        id=next(same, digest),
        kind=coded.kind,
        status=status,
        participants=participants,
        time=time,
        place=place,
        topics=slots.topics(accounts),
        evidence=tuple(s for a in accounts for s in _sourced(a.event.evidence, index[a])),
        reported_by=tuple(dict.fromkeys(s for a in accounts for s in a.event.reported_by)),
        confidence=max(account.event.confidence for account in own),
        cameo=coded.cameo,
        plover=coded.plover,
        sources=tuple(Source(position, account.event.id) for account, position in sources),
        conflicts=tuple(
            Conflict(field, _values(said, values[field], positions))
            for field, said in disputes(own, encounter.window)
        ),
    )


def _sourced(spans: Iterable[Span], source: int) -> list[SourcedSpan]:
    return [SourcedSpan(span.start, span.end, span.text, source) for span in spans]


def _participants(
    encounter: Encounter, accounts: Sequence[Account], index: dict[Account, int]
) -> tuple[Participant, ...]:
    """The parties, in the order of the account that names most of them."""
    told: dict[str, list[tuple[Account, Participant]]] = defaultdict(list)
    keys = frozenset(encounter.parties)
    for account in accounts:
        for identity, participant in zip(account.parties, account.event.participants, strict=True):
            meant = [identity.key, *sorted(identity.options)]
            own = next((key for key in meant if key in keys), None)
            if own is not None:
                told[own].append((account, participant))
    found = []
    for key in encounter.parties:
        party = slots.party([participant for _, participant in told[key]])
        mentions = [
            span
            for account, participant in told[key]
            for span in _sourced(participant.mentions, index[account])
        ]
        found.append(
            Participant(party.name, party.type, party.role, party.country, tuple(mentions))
        )
    return tuple(found)


def _values(
    said: dict[str, list[Account]], chosen: str | None, positions: Sequence[Sequence[int]]
) -> tuple[ConflictingValue, ...]:
    ordered = sorted(
        said, key=lambda value: (value != chosen, -len(said[value]), said[value][0].order)
    )
    return tuple(
        ConflictingValue(
            value, tuple(sorted({p for account in said[value] for p in positions[account.article]}))
        )
        for value in ordered
    )


def _digest_of(event: Event) -> str:
    first = event.time.start if event.time else None
    place = event.place.name if event.place else None
    return _digest(event.kind, event.participants, first, place)


def _digest(kind: str, parties: Sequence[Participant], *values: object) -> str:
    names = sorted(f"{party.type}:{fold(party.name)}" for party in parties)
    key = "|".join([kind, *names, *(str(value or "") for value in values)])
    return hashlib.sha256(key.encode()).hexdigest()[:16]
