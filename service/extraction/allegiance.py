"""For whom those speak whose country no title states: hosts, guests and people at home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .candidates import Candidate
from .countries import capital_of, name_of
from .encounters.triggers import VERBS
from .people import Party, People
from .records import Place

__all__ = ["settle"]


def settle(records: Sequence[Candidate], people: People) -> None:
    """Learn the countries of the officials in an article's encounters, where readers can tell.

    Nobody speaks for the country of their counterpart. Whoever travels is not of the country that
    they go to; whoever meets a visitor from abroad is of the country where they meet. The others
    are of the article's home, which is that of the official named first, if nothing else tells.

    Args:
        records: the merged records, in order.
        people: who is who; it takes note of what is found.
    """
    _part_counterparts(records, people)
    _settle_travellers(records, people)
    _settle_hosts(records, people)
    _settle_others(records, people)


def _part_counterparts(records: Sequence[Candidate], people: People) -> None:
    home = people.home
    for party in _unstated(records, people):
        faced = people.faced(party)
        if faced and home is not None and home.code in (None, *faced):
            _learn(people, party, home.besides(faced))


def _settle_travellers(records: Sequence[Candidate], people: People) -> None:
    home = people.home
    if home is None or home.alone:
        return
    for record in records:
        place = record.place
        if record.kind != "visit" or place is None or place.country is None:
            continue
        abroad = home.code is None or (home.code == place.country and _stands_for_country(place))
        if abroad and people.official(record.parties[0]):
            _learn(people, record.parties[0], home.besides({place.country}))


def _settle_hosts(records: Sequence[Candidate], people: People) -> None:
    home = people.home
    for record in records:
        place = record.place.country if record.place and record.kind != "call" else None
        if place is None or len(record.parties) < 2:
            continue
        first, *rest = record.parties
        if record.kind == "meeting" and VERBS.get(record.trigger) == "host":
            first, rest = rest[0], [first, *rest[1:]]
        known = {people.stated(party) for party in record.parties} - {None}
        if not known and home is not None and home.code and people.official(first):
            known = {home.code}
        if known and place not in known:
            guest = people.official(first) and record.placed
            for party in rest:
                if people.official(party) or (guest and people.plain(party)):
                    _learn(people, party, place)


def _settle_others(records: Sequence[Candidate], people: People) -> None:
    if people.home is not None and people.home.code is not None:
        return
    first = next((s.party for s in people.sightings if people.official(s.party)), None)
    code = people.stated(first) if first is not None else None
    if code is not None:
        for party in _unstated(records, people):
            if code not in people.faced(party):
                _learn(people, party, code)


def _unstated(records: Sequence[Candidate], people: People) -> Iterator[Party]:
    """The officials in the records whose country nothing has told so far."""
    for record in records:
        for party in record.parties:
            if people.official(party) and people.stated(party) is None:
                yield party


def _stands_for_country(place: Place) -> bool:
    """Whether a destination is a country or its capital, where people go from abroad."""
    return place.country is not None and place.name in (
        name_of(place.country),
        capital_of(place.country),
    )


def _learn(people: People, party: Party, country: str | None) -> None:
    if country is not None and people.stated(party) is None:
        people.learn(party, country)
