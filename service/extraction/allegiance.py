"""For whom those speak whose country no title states: hosts, guests and people at home."""

from __future__ import annotations

from collections.abc import Sequence

from .candidates import Candidate
from .encounters.triggers import VERBS
from .people import Party, People

__all__ = ["settle"]


def settle(records: Sequence[Candidate], people: People) -> None:
    """Learn the countries of the officials in an article's encounters, where readers can tell.

    Nobody speaks for the country of their counterpart. Whoever meets a visitor from abroad is of
    the country where they meet; whoever travels is not of the country that they go to.

    Args:
        records: the merged records, in order.
        people: who is who; it takes note of what is found.
    """
    home = people.home
    for record in records:
        for party in record.parties:
            faced = people.faced(party)
            if home is not None and home.code in faced and people.official(party):
                _learn(people, party, home.besides(faced))
    for record in records:
        place = record.place.country if record.place and record.kind != "call" else None
        if place is None or len(record.parties) < 2:
            continue
        first, *rest = record.parties
        if record.kind == "meeting" and VERBS.get(record.trigger) == "host":
            first, rest = rest[0], [first, *rest[1:]]
        known = {people.stated(p) for p in record.parties} - {None}
        if not known and home is not None and people.official(first):
            known = {home.code}
        if not known or place in known:
            continue
        for party in rest:
            if people.official(party) and people.stated(party) is None:
                _learn(people, party, place)


def _learn(people: People, party: Party, country: str | None) -> None:
    if country is not None and people.stated(party) is None:
        people.learn(party, country)
