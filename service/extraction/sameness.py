"""Whether two mentions tell of one encounter: who, when and where, so far as each says."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from .candidates import Candidate
from .people import Party
from .records import Place, Time
from .toponyms import is_country

__all__ = ["are_apart", "is_same", "tells_of"]


def is_same(record: Candidate, other: Candidate) -> bool:
    """Whether two candidates of one article may be mentions of one encounter."""
    if not _of_one_kind(record, other) or not _who(record, other):
        return False
    statuses = {record.status, other.status}
    inherited = record.inherited or other.inherited
    timed = bool(record.time and other.time)
    apart = are_apart(record.time, other.time)
    if record.former != other.former and (apart or not timed):
        return False
    if apart and not inherited and _days_told_twice(record, other):
        return True
    if apart and not inherited:
        # called off on one day, planned for another
        return statuses == {"planned", "cancelled"}
    if record.kind == "visit" and not _are_alike(record.place, other.place):
        return False
    if record.kind == "meeting" and (inherited or not timed) and _are_elsewhere(record, other):
        return False
    if statuses in ({"occurred", "planned"}, {"occurred", "proposed"}):
        return timed and not apart
    if statuses == {"occurred", "denied"}:
        return timed and not inherited
    return statuses != {"occurred", "cancelled"}


def _of_one_kind(record: Candidate, other: Candidate) -> bool:
    """Whether two mentions are of one kind, so far as the text tells: "discussed" may be a call."""
    if record.kind == other.kind:
        return True
    same = {p.key for p in record.parties} == {p.key for p in other.parties}
    return same and "visit" not in (record.kind, other.kind) and _is_vague(record, other)


def _is_vague(record: Candidate, other: Candidate) -> bool:
    return any(c.open_medium and (c.time is None or c.inherited) for c in (record, other))


def _days_told_twice(record: Candidate, other: Candidate) -> bool:
    """Whether one encounter of the same people in one place is given two days in a row."""
    one, two = record.time, other.time
    if one is None or two is None or one.start is None or two.start is None:
        return False
    return (
        record.kind == "meeting"
        and record.status == other.status == "occurred"
        and {p.key for p in record.parties} == {p.key for p in other.parties}
        and one.precision == two.precision == "day"
        and abs((one.start - two.start).days) == 1
        and record.place is not None
        and other.place is not None
        and record.place.name == other.place.name
    )


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
        if len(smaller.parties) == 1:
            # "the leaders will gather in Oslo, where they are to meet the queen"
            return smaller.parties[0].plural and bool(set(record.evidence) & set(other.evidence))
        return record.headline or other.headline or smaller.definite
    if keys & others and (any(p.plural for p in mine) or any(p.plural for p in theirs)):
        if keys - others and others - keys and set(record.evidence) & set(other.evidence):
            return False  # one sentence tells the two apart
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
            spoken += [
                dataclasses.replace(party, key="", country=side, sides=()) for side in party.sides
            ]
        else:
            spoken.append(party)
    for party in spoken:
        same = next(
            (
                p
                for p in left
                if p.key == party.key
                or (party.type != "person" and party.country and p.country in (party.country, None))
            ),
            None,
        )
        if same is None:
            return False
        left.remove(same)
    return not left


def are_apart(one: Time | None, two: Time | None) -> bool:
    """Whether two times exclude each other; unknown ones do not."""
    if one is None or two is None or one.start is None or two.start is None:
        return False
    return (one.end is not None and one.end < two.start) or (
        two.end is not None and two.end < one.start
    )


def _are_elsewhere(record: Candidate, other: Candidate) -> bool:
    """Whether the sentences of two mentions name different towns."""
    one, two = record.place, other.place
    if one is None or two is None or not (record.placed and other.placed):
        return False
    known = one.geonames_id is not None and two.geonames_id is not None
    return known and one.name != two.name and not (is_country(one) or is_country(two))


def _are_alike(one: Place | None, two: Place | None) -> bool:
    """Whether two destinations can be one; an unknown one can be any."""
    if one is None or two is None or one.name == two.name:
        return True
    return bool(one.country) and one.country == two.country


def tells_of(record: Candidate, wide: Candidate) -> bool:
    """Whether a record has what no word for an encounter tells of, as far as it is told."""
    keys = {party.key for party in wide.parties}
    return keys <= {party.key for party in record.parties} and (
        wide.inherited or not wide.placed or not are_apart(wide.time, record.time)
    )
