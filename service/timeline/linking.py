"""Encounters that are one though their parties or days are told differently, and summaries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from service.extraction.records import Participant
from service.extraction.words import fold

from .encounters import Encounter, who
from .localities import relation
from .names import is_described
from .registry import Registry

__all__ = ["linked"]

_DAY = dt.timedelta(days=1)
_ALIKE = 90.0
# More parties than that are a conference, of which articles name whom they please.
_MOST_PARTIES = 8


def linked(encounters: Sequence[Encounter]) -> list[Encounter]:
    """The encounters with those made one that are, and summaries taken for what they are.

    In this order:

    - The same people on two days in a row, in one town or on the phone: one encounter, if an
      article published on the second day or later tells only of the first, so that the day is in
      dispute, or if it was planned for the one and held on the other. Days of longer talks stay
      apart.
    - Countries, or people only described, and the people who speak for them, on one day.
    - Meetings on one day in one town whose parties are the same but for one, whom some leave out.
    - "Calls with A and B", or "discussions with A and B" without a day of their own, where others
      tell of one with A and one with B: these accounts are of both, and of no encounter besides.

    Encounters that one article tells of both are never made one.
    """
    left = _days_in_a_row(encounters)
    left = _representatives(left)
    left = _fuller_parties(left)
    return _summaries(left)


def _registered(encounters: Sequence[Encounter]) -> Registry:
    registry = Registry()
    for encounter in encounters:
        registry.add(encounter.who, encounter)
    return registry


def _days_in_a_row(encounters: Sequence[Encounter]) -> list[Encounter]:
    days: dict[object, dict[dt.date, list[Encounter]]] = defaultdict(lambda: defaultdict(list))
    for encounter in encounters:
        if encounter.day is not None and encounter.kind != "visit":
            days[encounter.who][encounter.day].append(encounter)
    gone: set[int] = set()
    for told in days.values():
        for day in sorted(told):
            if len(told[day]) != 1 or len(told.get(day + _DAY, ())) != 1:
                continue
            if day - _DAY in told or day + 2 * _DAY in told:
                continue
            (one,), (other,) = told[day], told[day + _DAY]
            if _is_misdated(one, other, day + _DAY):
                one.absorb(other)
                gone.add(id(other))
    return [encounter for encounter in encounters if id(encounter) not in gone]


def _is_misdated(one: Encounter, other: Encounter, day: dt.date) -> bool:
    """Whether two encounters are one, though articles give it two days, of which `day` is later."""
    if one.shares_article(other) or not (one.kind == "call" or _are_in_one_town(one, other)):
        return False
    if one.statuses == other.statuses == {"occurred"}:
        return any(a.published is not None and a.published >= day for a in one.accounts)
    return _has_slipped(one, other, day - _DAY) or _has_slipped(other, one, day)


def _has_slipped(held: Encounter, plan: Encounter, day: dt.date) -> bool:
    """Whether a plan came to an encounter on another day, before which it was told."""
    return (
        held.statuses == {"occurred"}
        and plan.statuses == {"planned"}
        and all(a.published is not None and a.published < day for a in plan.accounts)
    )


def _are_in_one_town(one: Encounter, other: Encounter) -> bool:
    mine, theirs = one.first.place, other.first.place
    return mine is not None and theirs is not None and relation(mine, theirs) == "same"


def _representatives(encounters: Sequence[Encounter]) -> list[Encounter]:
    people, vague = Registry(), []
    for encounter in encounters:
        if any(_stands_for_others(party) for party in encounter.first.event.participants):
            vague.append(encounter)
        elif encounter.window.is_close:
            people.add((encounter.kind, encounter.countries), encounter)
    gone: set[int] = set()
    for encounter in vague:
        if not encounter.window.is_close:
            continue
        parties = encounter.first.event.participants
        fitting = [
            other
            for other in people.near((encounter.kind, encounter.countries), encounter.window)
            if _are_spoken_for(parties, other.first.event.participants)
            and all(other.fit(account) is not None for account in encounter.accounts)
        ]
        if len(fitting) == 1:
            fitting[0].absorb(encounter, stand_ins=True)
            gone.add(id(encounter))
    return [encounter for encounter in encounters if id(encounter) not in gone]


def _stands_for_others(party: Participant) -> bool:
    return party.type == "country" or (party.type == "person" and is_described(party.name))


def _are_spoken_for(parties: Sequence[Participant], people: Sequence[Participant]) -> bool:
    """Whether each party is one of the people, or one of them speaks for it, in their order."""
    left = list(people)
    for party in sorted(parties, key=_stands_for_others):
        one = next((person for person in left if _speaks_for(person, party)), None)
        if one is None:
            return False
        left.remove(one)
    return not left


def _speaks_for(person: Participant, party: Participant) -> bool:
    if party.type == "country":
        return person.type == "person" and person.country == party.country
    if is_described(party.name):
        role = fold(person.role or "")
        return person.country == party.country and (
            bool(role) and fuzz.token_set_ratio(role, fold(party.name)) >= _ALIKE
        )
    return fold(person.name) == fold(party.name)


def _fuller_parties(encounters: Sequence[Encounter]) -> list[Encounter]:
    registry = _registered(encounters)
    gone: set[int] = set()
    for encounter in encounters:
        keys = encounter.first.keys
        if encounter.kind != "meeting" or not 2 < len(keys) <= _MOST_PARTIES:
            continue
        fewer = [
            other
            for key in sorted(keys)
            for other in registry.near(who("meeting", sorted(keys - {key})), encounter.window)
            if id(other) not in gone and _is_told_of_fewer(encounter, other)
        ]
        if len(fewer) == 1 and id(encounter) not in gone:
            encounter.absorb(fewer[0])
            gone.add(id(fewer[0]))
    return [encounter for encounter in encounters if id(encounter) not in gone]


def _is_told_of_fewer(encounter: Encounter, other: Encounter) -> bool:
    """Whether an encounter of all but one of the parties is the same."""
    return (
        not encounter.shares_article(other)
        and encounter.window.is_close
        and other.window.is_close
        and encounter.window.meets(other.window)
        and encounter.statuses == other.statuses
        and _are_in_one_town(encounter, other)
    )


def _summaries(encounters: Sequence[Encounter]) -> list[Encounter]:
    registry = _registered(encounters)
    left = []
    for encounter in encounters:
        parts = _parts(encounter, registry)
        for part in parts:
            part.summaries.extend(encounter.accounts)
        if not parts:
            left.append(encounter)
    return left


def _parts(encounter: Encounter, registry: Registry) -> list[Encounter]:
    """The encounters of one party with each of the others that an encounter sums up."""
    keys = encounter.first.keys
    if encounter.kind == "visit" or not 2 < len(keys) <= _MOST_PARTIES:
        return []
    dated = any(a.window.basis == "stated" and a.window.is_close for a in encounter.accounts)
    if encounter.kind == "meeting" and dated:
        return []
    for hub in sorted(keys):
        parts = [
            registry.best(encounter.first, [who(encounter.kind, sorted({hub, other}))])
            for other in sorted(keys - {hub})
        ]
        found = [
            part
            for part in parts
            if part is not None and all(part.fit(a) is not None for a in encounter.accounts)
        ]
        if len(found) == len(parts):
            return found
    return []
