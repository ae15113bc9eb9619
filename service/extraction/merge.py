"""One encounter, one record: mentions that agree on who, and do not differ on when, are merged."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from .people import Party
from .records import Kind, Place, Status, Time
from .topics import TopicPhrase

__all__ = ["Candidate", "merged"]

_STATUS_RANK: dict[Status, int] = {"cancelled": 4, "denied": 3, "occurred": 2, "planned": 1, "proposed": 0}
_PRECISION = {"day": 0, "weekend": 1, "week": 2, "range": 3, "month": 4, "season": 5, "quarter": 5, "year": 6}


@dataclasses.dataclass(slots=True)
class Candidate:
    """A mention of an encounter with what its sentence says; grows as mentions are merged.

    Attributes:
        kind, status, time, place: as in `Event`.
        parties: who takes part; empty where the mention points back ("during the meeting").
        topics: phrases with their weight.
        evidence: start and end in the article of the sentences that tell of it.
        sources: who is named for it in those sentences.
        trigger: lemma of the word that tells of it.
        inherited: whether the time was taken over from the neighbourhood.
        headline: whether it stands in a headline, where parties are abbreviated.
        mentions: how many mentions were merged.
    """

    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    time: Time | None
    place: Place | None
    topics: list[TopicPhrase]
    evidence: list[tuple[int, int]]
    sources: tuple[str, ...] = ()
    trigger: str = ""
    inherited: bool = False
    headline: bool = False
    placed: bool = True
    mentions: int = 1
    reach: int = 5
    definite: bool = False
    joining: tuple[Party, ...] = ()


def merged(
    candidates: Sequence[Candidate], leaders: Mapping[str, Party]
) -> list[Candidate]:
    """The candidates as records, in the order of their first mention.

    Args:
        candidates: mentions in the order of the article.
        leaders: who leads the delegation of a country; such a person stands for the country.
    """
    for candidate in candidates:
        states = [leaders.get(p.country or "") for p in candidate.parties if p.type == "country"]
        spoken_for = [party for party in states if party is not None]
        if candidate.parties and len(spoken_for) == len(candidate.parties):
            candidate.parties = tuple(spoken_for)
    records: list[Candidate] = []
    for candidate in candidates:
        if candidate.joining:
            _join(records, candidate)
            continue
        target = _target(records, candidate)
        if target is None:
            if candidate.parties:
                records.append(candidate)
            continue
        _merge(target, candidate)
    records = [r for r in records if not _only_announced(r, records)]
    # what a later, fuller mention has brought together
    whole: list[Candidate] = []
    for record in records:
        target = next((r for r in whole if _same(r, record)), None)
        if target is None:
            whole.append(record)
        else:
            _merge(target, record)
    return [r for r in whole if r.kind != "visit" or r.place is not None or len(r.parties) > 1]


def _only_announced(record: Candidate, records: Sequence[Candidate]) -> bool:
    """Whether a headline or a summary tells of groups that the body calls otherwise."""
    return (
        record.headline
        and record.mentions == 1
        and any(p.type != "person" or p.head for p in record.parties)
        and any(r.kind == record.kind and not r.headline for r in records)
    )


def _join(records: Sequence[Candidate], candidate: Candidate) -> bool:
    """Add those who "joined the talks" to the talks."""
    for record in reversed(records):
        if record.kind == candidate.kind:
            keys = {p.key for p in record.parties}
            record.parties += tuple(p for p in candidate.joining if p.key not in keys)
            return True
    return False


def _target(records: Sequence[Candidate], candidate: Candidate) -> Candidate | None:
    if not candidate.parties:
        if not candidate.definite:
            return None
        for record in reversed(records):
            if record.kind == candidate.kind:
                alike = record.status == candidate.status or candidate.status == "occurred" != record.status
                return record if alike and not _apart(record.time, candidate.time) else None
        return None
    return next((r for r in reversed(records) if _same(r, candidate)), None)


def _same(record: Candidate, other: Candidate) -> bool:
    if record.kind != other.kind:
        return False
    if not _who(record, other):
        return False
    if record.time and other.time and not (record.inherited or other.inherited):
        if _apart(record.time, other.time):
            return record.status != other.status and {record.status, other.status} <= {"planned", "cancelled"}
    if record.kind == "visit" and record.place and other.place and not _place_alike(record.place, other.place):
        return False
    statuses = {record.status, other.status}
    if statuses == {"occurred", "planned"} or statuses == {"occurred", "proposed"}:
        return bool(record.time and other.time and not _apart(record.time, other.time))
    if statuses == {"occurred", "denied"}:
        return bool(record.time and other.time) and not (record.inherited or other.inherited)
    if statuses == {"occurred", "cancelled"}:
        return False
    return True


def _who(record: Candidate, other: Candidate) -> bool:
    """Whether the parties of two mentions can be those of one encounter."""
    mine, theirs = record.parties, other.parties
    if record.kind == "visit":
        return mine[0].key == theirs[0].key
    keys, others = {p.key for p in mine}, {p.key for p in theirs}
    if keys == others:
        return True
    if keys < others or others < keys:
        smaller = record if keys < others else other
        return len(smaller.parties) > 1 and (record.headline or other.headline or smaller.definite)
    if keys & others and (any(p.plural for p in mine) or any(p.plural for p in theirs)):
        rest = [p for p in [*mine, *theirs] if p.key not in keys & others]
        return len({p.country for p in rest}) == 1
    return _represented(mine, theirs) or _represented(theirs, mine)


def _represented(people: Sequence[Party], states: Sequence[Party]) -> bool:
    """Whether countries are spoken for by people: "China and Russia" by Wang and Putin."""
    if not any(p.type in ("country", "group", "organization") for p in states):
        return False
    left = list(people)
    spoken: list[Party] = []
    for party in states:
        if party.sides:
            spoken += [dataclasses.replace(party, key="", country=side, sides=()) for side in party.sides]
        else:
            spoken.append(party)
    for party in spoken:
        same = next(
            (
                p
                for p in left
                if p.key == party.key
                or party.type != "person" and party.country and p.country in (party.country, None)
            ),
            None,
        )
        if same is None:
            return False
        left.remove(same)
    return not left


def _apart(one: Time | None, two: Time | None) -> bool:
    """Whether two times exclude each other."""
    if one is None or two is None or one.start is None or two.start is None:
        return False
    return (one.end is not None and one.end < two.start) or (two.end is not None and two.end < one.start)


def _place_alike(one: Place, two: Place) -> bool:
    return one.name == two.name or bool(one.country) and one.country == two.country


def _merge(record: Candidate, other: Candidate) -> None:
    if other.parties:
        named = sum(p.type == "person" for p in other.parties)
        mine = sum(p.type == "person" for p in record.parties)
        if named > mine or named == mine and len(other.parties) > len(record.parties):
            record.parties = other.parties
        if _STATUS_RANK[other.status] > _STATUS_RANK[record.status]:
            record.status = other.status
        record.mentions += 1
    if not other.parties:
        record.time = record.time or other.time
    elif other.time is not None and (
        record.time is None
        or record.inherited and not other.inherited
        or not other.inherited and _finer(other.time, record.time)
    ):
        record.time, record.inherited = other.time, other.inherited
    if other.place is not None and (
        record.place is None
        or other.placed and not record.placed
        or other.placed and _closer(other.place, record.place)
    ):
        record.place, record.placed = other.place, other.placed
    record.topics.extend(other.topics)
    record.evidence.extend(e for e in other.evidence if e not in record.evidence)
    record.sources = tuple(dict.fromkeys([*record.sources, *other.sources]))
    record.headline = record.headline and other.headline


def _finer(one: Time, two: Time) -> bool:
    return not _apart(one, two) and _PRECISION[one.precision] < _PRECISION[two.precision]


def _closer(one: Place, two: Place) -> bool:
    """Whether a place is the same as another, told more closely."""
    if one.country != two.country:
        return False
    return (one.geonames_id is not None or one.venue is not None) and two.venue is None and (
        two.name != one.name and two.latitude is None or one.venue is not None and one.name == two.name
    )
