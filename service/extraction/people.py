"""The people of an article: who they are, what office they hold, and who "the minister" or "he" is."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .lexicon import words as lexicon_words
from .names import PersonName
from .offices import Office
from .passages import Named, Passage
from .records import PartyType

__all__ = ["Party", "People", "Sighting"]

_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_PORTFOLIOS = lexicon_words("roles", "portfolios")
_RANKS: Mapping[str, frozenset[str]] = {
    "leader": lexicon_words("roles", "leaders"),
    "premier": frozenset({"premier", "minister"}),
    "minister": frozenset({"minister", "premier", "secretary", "councillor", "councilor"}),
    "diplomat": lexicon_words("roles", "diplomats"),
    "envoy": lexicon_words("roles", "diplomats"),
    "politician": lexicon_words("roles", "leaders") | lexicon_words("roles", "diplomats"),
}
_ANY_OFFICE = lexicon_words("roles", "anyone")
_QUOTED = lexicon_words("roles", "quoted")
_INTERNATIONAL = lexicon_words("roles", "international")
_MALE = lexicon_words("roles", "male")
_FEMALE = lexicon_words("roles", "female")


@dataclasses.dataclass(frozen=True, slots=True)
class Party:
    """A party to encounters, as one article knows it.

    Attributes:
        key: tells parties of one article apart.
        name: the fullest form of the name, without titles.
        type: what sort of party it is.
        role: the office, as worded.
        country: ISO 3166-1 alpha-2 code of the side it speaks for.
        plural: whether it stands for two or more (a group).
        head: the noun of a description, in lower case; None for names.
        sides: country codes of a group that speaks for several.
    """

    key: str
    name: str
    type: PartyType
    role: str | None = None
    country: str | None = None
    plural: bool = False
    head: str | None = None
    sides: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Sighting:
    """A person named at a place in the article.

    Attributes:
        passage: index of the passage.
        token: index of the token in its parse.
        party: who it is.
    """

    passage: int
    token: int
    party: Party


class People:
    """Who is who among the people that an article names."""

    def __init__(self, passages: Sequence[Passage], home: str | None = None) -> None:
        """Gather names and offices.

        Args:
            passages: the article's passages, parsed.
            home: the country that officials without a stated one speak for, if the article tells.
        """
        offices: dict[PersonName, list[Office]] = defaultdict(list)
        for passage in passages:
            carried: Office | None = None
            for index in sorted(passage.reading.named):
                named = passage.reading.named[index]
                own = list(named.offices)
                # "Presidents A and B": the title holds for the names that follow it in the list
                if carried and not any(office.head for office in own) and _listed(passage, index):
                    own.append(dataclasses.replace(carried, country=None))
                carried = next((office for office in own if office.plural), None)
                offices[named.mention.person].extend(own)
        self._follow_counterparts(passages, offices)
        told = _told_by_pronouns(passages)
        self._sexes = {person: _sex(held) or told.get(person) for person, held in offices.items()}
        self.parties = {
            person: _party(person, held, home) for person, held in offices.items()
        }
        self._heads = {
            self.parties[person].key: Counter(_single(o.head) for o in held if o.head)
            for person, held in offices.items()
        }
        self._worded = {
            self.parties[person].key: " ".join(o.text.lower() for o in held if o.text)
            for person, held in offices.items()
        }
        self._guessed = {
            self.parties[person].key
            for person, held in offices.items()
            if not any(o.country for o in held)
        }
        self._learned: dict[str, str] = {}
        self.sightings = tuple(
            Sighting(passage.index, index, self.parties[named.mention.person])
            for passage in passages
            for index, named in sorted(passage.reading.named.items())
        )

    @staticmethod
    def _follow_counterparts(
        passages: Sequence[Passage], offices: dict[PersonName, list[Office]]
    ) -> None:
        """Give "his Thai counterpart, B" the office of the person named just before."""
        for passage in passages:
            earlier: PersonName | None = None
            for _, named in sorted(passage.reading.named.items()):
                person = named.mention.person
                counterpart = any(o.head in ("counterpart", "colleague") for o in named.offices)
                if counterpart and earlier is not None and earlier != person:
                    shared = next((o for o in offices[earlier] if o.head and o.head != "counterpart"), None)
                    if shared is not None and not any(o.head and o.head != "counterpart" for o in offices[person]):
                        text = shared.text
                        offices[person].append(dataclasses.replace(shared, text=text, country=None))
                earlier = person

    def party(self, named: Named) -> Party:
        """The party that a mention names."""
        return self.parties[named.mention.person]

    def country(self, party: Party) -> str | None:
        """The country that a party speaks for, as titles or later descriptions state it."""
        return self._learned.get(party.key, party.country)

    def learn(self, party: Party, country: str) -> None:
        """Take note of the country that the text gives a person of no stated country."""
        if party.key in self._guessed:
            self._learned.setdefault(party.key, country)

    def before(self, passage: int, token: int) -> list[Sighting]:
        """The sightings in front of a place in the article, nearest first."""
        return [
            s for s in reversed(self.sightings) if (s.passage, s.token) < (passage, token)
        ]

    def speaks_for_others(self, party: Party) -> bool:
        """Whether a person is only quoted: a spokesman, an analyst."""
        return any(head in _QUOTED for head in self._heads.get(party.key, ()))

    def sex(self, party: Party) -> str | None:
        """"m" or "f" where the article's titles tell, else None."""
        return next(
            (sex for person, sex in self._sexes.items() if self.parties[person] == party), None
        )

    def described(
        self,
        head: str,
        wording: str,
        country: str | None,
        near: tuple[int, int],
        without: Iterable[Party] = (),
    ) -> Party | None:
        """The person whom a description means, if the article names them.

        Args:
            head: the description's noun, singular and lower case ("minister").
            wording: the whole description, lower case ("the chinese foreign minister").
            country: the country that it states.
            near: passage and token of the description; the nearest fitting name in front wins.
            without: people whom it cannot mean.
        """
        asked = _PORTFOLIOS & set(wording.replace("-", " ").split())
        barred = {party.key for party in without}
        fitting = [
            party
            for party in dict.fromkeys(self.parties.values())
            if party.key not in barred and self._fits(party, head, asked, country)
        ]
        if not fitting and country is not None:
            # an office without a stated country may be this country's
            fitting = [
                party
                for party in dict.fromkeys(self.parties.values())
                if party.key not in barred
                and party.key in self._guessed
                and self._learned.get(party.key, country) == country
                and self._fits(dataclasses.replace(party, country=country), head, asked, country)
            ]
        if not fitting and country is not None and head in _RANKS:
            # nobody of that country holds such an office, but somebody of unknown office may
            fitting = [
                party
                for party in dict.fromkeys(self.parties.values())
                if party.key not in barred and party.country == country and not self._heads[party.key]
            ]
        if not fitting:
            return None
        order = [s.party for s in self.before(*near)] + [s.party for s in self.sightings]
        exact = [p for p in fitting if self._heads[p.key][head]] if head not in _ANY_OFFICE else []
        found = min(exact or fitting, key=order.index)
        if country is not None and found.key in self._guessed:
            self._learned[found.key] = country
        return found

    def _fits(self, party: Party, head: str, asked: set[str] | frozenset[str], country: str | None) -> bool:
        if country is not None and party.country != country:
            return False
        heads = self._heads[party.key]
        wider = _RANKS.get(head, frozenset())
        if not heads[head] and not any(heads[h] for h in wider) and not (
            head in _ANY_OFFICE and (heads or country)
        ):
            return False
        held = _PORTFOLIOS & set(self._worded[party.key].replace("-", " ").split())
        return not asked or not held or bool(asked & held)


def _told_by_pronouns(passages: Sequence[Passage]) -> dict[PersonName, str]:
    """The sex that "he" and "she" tell where only one name stands in front of them."""
    votes: dict[PersonName, Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for sentence in passage.doc.sents:
            named: list[PersonName] = []
            for token in sentence:
                if token.i in passage.reading.named:
                    named.append(passage.reading.named[token.i].mention.person)
                sex = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}.get(token.lower_)
                if sex and len(set(named)) == 1:
                    votes[named[0]][sex] += 1
    return {person: count.most_common(1)[0][0] for person, count in votes.items()}


def _listed(passage: Passage, index: int) -> bool:
    """Whether only commas, "and" and small print lie between a name and the one before it."""
    earlier = [i for i in passage.reading.named if i < index]
    between = passage.doc[max(earlier) + 1 : index] if earlier else passage.doc[0:0]
    return bool(earlier) and all(t.lower_ in (",", "and", "&", "of") or t.pos_ == "PROPN" for t in between)


def _single(head: str) -> str:
    return head[:-1] if head.endswith("s") and head[:-1] in _HEADS else head


def _sex(offices: Iterable[Office]) -> str | None:
    words = {word for office in offices for word in (office.head or "").split("-")}
    words |= {word.strip(".") for office in offices for word in (office.text or "").lower().split()}
    if words & _FEMALE:
        return "f"
    return "m" if words & _MALE else None


def _party(person: PersonName, offices: Sequence[Office], home: str | None) -> Party:
    held = [o for o in offices if o.text and o.head not in ("counterpart", "counterparts")]
    stated = [o.country for o in offices if o.country]
    role = held[0].text if held else None
    if role and held[0].plural and role.split()[-1].endswith("s"):
        role = role[:-1]
    worldwide = any(_INTERNATIONAL & set((o.text or "").lower().split()) for o in held)
    country = stated[0] if stated else home if held and not worldwide else None
    return Party(" ".join(person.tokens), person.full, "person", role, country)
