"""Who is who across articles: each party of each article gets an identity."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from service.extraction.records import Event, Participant, PartyType

from .names import alikeness, is_described, name_tokens

__all__ = ["Identity", "Party", "identify", "party_of"]

Party = tuple[str, PartyType, str | None]
"""Name, type and country of a participant: one party in one article."""

# Names that are compared with each one, in the order of their first or last words.
_NEIGHBOURS = 10
# People of one surname whom a surname alone may name.
_NAMESAKES = 20
# Variants of one name; more are none.
_VARIANTS = 20

Name = tuple[str, ...]
"""The words of a name, as `names.name_tokens` gives them."""

# Where names are made of syllables and spelled by one rule, so that a letter makes another name.
_SYLLABIC = frozenset({"CN", "HK", "KP", "KR", "MO", "TW", "VN"})

# Words of descriptions that do not tell one from another.
_EMPTY = frozenset({"the", "of", "and", "s"})


@dataclasses.dataclass(frozen=True, slots=True)
class Identity:
    """A party, told from others across articles.

    Attributes:
        key: equal for what is taken for the same party.
        options: the keys of whom a bare surname may name, where those are several.
    """

    key: str
    options: frozenset[str] = frozenset()


@dataclasses.dataclass(slots=True)
class _Person:
    """People of names that are taken for one another."""

    names: list[Name]
    countries: set[str]

    @property
    def key(self) -> str:
        """What no one else has."""
        return "person:" + " ".join(self.names[0])


def party_of(participant: Participant) -> Party:
    """The party that a participant is."""
    return (participant.name, participant.type, participant.country)


def identify(articles: Sequence[Sequence[Event]]) -> list[dict[Party, Identity]]:
    """The identities of all parties.

    Equal full names are one person, whatever country is given. Full names that are variants of one
    another (`names.alikeness`), and bare surnames, also need countries that do not differ, and a
    bare surname nobody else of that name whom its own article names in full. What is compared are
    neighbours in the sorted lists of the names (the sorted-neighbourhood method of Hernández and
    Stolfo 1995, "The Merge/Purge Problem for Large Databases"), so that the time grows with the
    number of names, and not with its square.

    Args:
        articles: the events of each article. Their order has no influence on what is equal.

    Returns:
        For each article, the identity of each party.
    """
    parties = [
        {party_of(p): name_tokens(p.name) for event in events for p in event.participants}
        for events in articles
    ]
    directory = _Directory(parties)
    return [directory.identities(own) for own in parties]


class _Directory:
    """All people with names, by their names and the words of their names."""

    def __init__(self, articles: Sequence[Mapping[Party, Name]]) -> None:
        self._people: dict[Name, _Person] = {}
        self._surnames: dict[str, set[str]] = defaultdict(set)
        for party, name in ((p, n) for parties in articles for p, n in parties.items()):
            if _is_named(party) and len(name) > 1:
                person = self._people.setdefault(name, _Person([name], set()))
                person.countries.update(_countries(party))
            elif _is_named(party):
                self._surnames["".join(name)].update(_countries(party))
        for _, one, two in sorted(self._variants(), key=lambda pair: (-pair[0], *pair[1:])):
            self._unite(self._people[one], self._people[two])
        self._bearers: dict[str, list[_Person]] = defaultdict(list)
        for name, person in sorted(self._people.items()):
            if person.names[0] == name:
                for token in sorted({token for own in person.names for token in own}):
                    self._bearers[token].append(person)

    def identities(self, parties: Mapping[Party, Name]) -> dict[Party, Identity]:
        """The identities of the parties of one article."""
        full = {party: self._people.get(name) for party, name in parties.items()}
        here = {person.key for person in full.values() if person is not None}
        found = {}
        for party, name in parties.items():
            person = full[party]
            if person is not None:
                found[party] = Identity(person.key)
            elif _is_named(party):
                found[party] = self._short(party, "".join(name), here)
            else:
                found[party] = self._other(party, name, here)
        return found

    def _short(self, party: Party, surname: str, here: set[str]) -> Identity:
        """Whom a name of one word names, or may name."""
        options = self._options(party, surname, here)
        if len(options) == 1:
            return Identity(options[0])
        known = _countries(party) or self._surnames[surname]
        country = next(iter(known)) if len(known) == 1 else ""
        return Identity(f"person:{surname}:{country}", frozenset(options))

    def _other(self, party: Party, name: Name, here: set[str]) -> Identity:
        """Who a party is that is nobody with a name."""
        _, sort, country = party
        if sort == "country" and country:
            return Identity(f"country:{country}")
        if sort == "organization" and len(name) == 1:
            # what one article takes for a body may be somebody whom others name in full
            options = self._options(party, name[0], here)
            if len(options) == 1:
                return Identity(options[0])
        return Identity(f"{sort}:{' '.join(sorted(set(name) - _EMPTY))}")

    def _options(self, party: Party, surname: str, here: set[str]) -> list[str]:
        """The keys of the people who may be meant by a surname."""
        return [
            person.key
            for person in self._bearers.get(surname, ())[:_NAMESAKES]
            if person.key not in here and _agree(person.countries, _countries(party))
        ]

    def _variants(self) -> Iterator[tuple[float, Name, Name]]:
        people = self._people
        for names in (sorted(people), sorted(people, key=lambda name: (name[-1], name))):
            for i, name in enumerate(names):
                for other in names[i + 1 : i + 1 + _NEIGHBOURS]:
                    score = _alikeness(name, people[name], other, people[other])
                    if score:
                        yield score, min(name, other), max(name, other)

    def _unite(self, one: _Person, two: _Person) -> None:
        """Make two people one, if each name of the one is a variant of each of the other's."""
        if one is two or len(one.names) + len(two.names) > _VARIANTS:
            return
        if not all(_alikeness(a, one, b, two) for a in one.names for b in two.names):
            return
        both = _Person(sorted([*one.names, *two.names]), one.countries | two.countries)
        for name in both.names:
            self._people[name] = both


def _alikeness(name: Name, one: _Person, other: Name, two: _Person) -> float:
    """How alike the names of two people are; 0 where they cannot be one person."""
    if not _agree(one.countries, two.countries):
        return 0.0
    respelled = _SYLLABIC.isdisjoint(one.countries | two.countries)
    return alikeness(name, other, respelled=respelled)


def _is_named(party: Party) -> bool:
    return party[1] == "person" and not is_described(party[0])


def _countries(party: Party) -> set[str]:
    return {party[2]} if party[2] else set()


def _agree(one: set[str], two: set[str]) -> bool:
    """Whether two people can be one by their countries; unknown ones can be any."""
    return not one or not two or bool(one & two)
