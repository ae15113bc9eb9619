"""The people of an article: who they are, and who "the minister" or "his counterpart" is."""

from __future__ import annotations

import dataclasses
import itertools
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set

from .dossiers import Dossier, Party, dossiers, is_international, portfolios
from .home import Home
from .lexicon import table
from .lexicon import words as lexicon_words
from .passages import Named, Passage
from .toponyms import Toponym

__all__ = ["Party", "People", "Sighting"]

# The offices that a description may stand for, by the description's noun.
_RANKS: Mapping[str, frozenset[str]] = {
    noun: frozenset(offices.split()) for noun, offices in table("roles")["ranks"].items()
}
_SEXES = {"man": "m", "woman": "f"}
_PREMIERS = frozenset({"pm", "premier"})
_ANY_OFFICE = lexicon_words("roles", "anyone")
_LOCAL = lexicon_words("roles", "local")
_QUOTED = lexicon_words("roles", "quoted")
# "The president" is no vice president, though "the minister" may be a deputy minister.
_FIRST = frozenset({"chancellor", "governor", "leader", "mayor", "premier", "president"})
_SECOND = frozenset({"deputy", "vice"})
# Sightings. No reader remembers more, and each description and pronoun looks back over them.
_LOOK_BACK = 250


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

    def __init__(
        self,
        passages: Sequence[Passage],
        toponyms: Sequence[Sequence[Toponym]] = (),
        home: Home | None = None,
    ) -> None:
        """Gather names and offices.

        Args:
            passages: the article's passages, parsed.
            toponyms: the places that each passage names.
            home: where the article is at home, if it tells.
        """
        self.home = home
        self._passages = passages
        places = toponyms or [()] * len(passages)
        self._dossiers = dossiers(passages, places, home.code if home else None)
        self._by_key = {dossier.party.key: dossier for dossier in self._dossiers.values()}
        self._learned: dict[str, str] = {}
        self.sightings = tuple(
            Sighting(passage.index, index, self.party(named))
            for passage in passages
            for index, named in passage.reading.named.items()
        )
        self._places = [(sighting.passage, sighting.token) for sighting in self.sightings]

    def party(self, named: Named) -> Party:
        """The party that a mention names."""
        return self._dossiers[named.mention.person].party

    def stated(self, party: Party) -> str | None:
        """The country that a party speaks for, as titles or later descriptions state it."""
        dossier = self._by_key.get(party.key)
        unstated = dossier is not None and dossier.unstated
        return self._learned.get(party.key, None if unstated else party.country)

    def country(self, party: Party) -> str | None:
        """The country that a party speaks for: a stated one, or the article's home.

        Where an article tells of one country alone, everybody is at home there who is of no body
        of many countries.
        """
        country = self._learned.get(party.key, party.country)
        if country is None and self.home is not None and self.home.alone and not party.sides:
            wording = f"{party.name} {party.role or ''}"
            return None if is_international(wording) else self.home.code
        return country

    def official(self, party: Party) -> bool:
        """Whether a party is a person who holds an office, but none of many countries."""
        dossier = self._by_key.get(party.key)
        return dossier is not None and dossier.official

    def plain(self, party: Party) -> bool:
        """Whether a party is a person of whom the article gives no office."""
        dossier = self._by_key.get(party.key)
        return dossier is not None and not dossier.heads

    def faced(self, party: Party) -> frozenset[str]:
        """Countries that a party does not speak for, since its counterparts do."""
        dossier = self._by_key.get(party.key)
        return dossier.faced if dossier is not None else frozenset()

    def learn(self, party: Party, country: str) -> None:
        """Take note of the country that the text gives a person of no stated country."""
        dossier = self._by_key.get(party.key)
        if dossier is not None and dossier.unstated:
            self._learned.setdefault(party.key, country)

    def before(self, passage: int, token: int) -> list[Sighting]:
        """The last sightings in front of a place in the article, 250 at most, nearest first."""
        end = bisect_left(self._places, (passage, token))
        return list(reversed(self.sightings[max(0, end - _LOOK_BACK) : end]))

    def speaks_for_others(self, party: Party) -> bool:
        """Whether a person is only quoted: a spokesman, an analyst."""
        return self.holds(party, _QUOTED)

    def holds(self, party: Party, offices: Set[str]) -> bool:
        """Whether the article gives a person one of these offices."""
        dossier = self._by_key.get(party.key)
        return dossier is not None and bool(offices & dossier.heads)

    def sex(self, party: Party) -> str | None:
        """The sex that titles or pronouns tell: "m", "f" or None."""
        dossier = self._by_key.get(party.key)
        return dossier.sex if dossier is not None else None

    def may_be(self, party: Party, head: str) -> bool:
        """Whether a person may be one of "the two ministers": no office or sex speaks against it.

        Args:
            party: the person.
            head: the description's noun, singular and lower case.
        """
        if head in _SEXES:
            return self.sex(party) in (_SEXES[head], None)
        dossier = self._by_key.get(party.key)
        if dossier is None or not dossier.heads or head not in _RANKS:
            return True
        return head in dossier.heads or not dossier.heads.isdisjoint(_RANKS[head])

    def initialled(self, acronym: str) -> Party | None:
        """The one person whose office has these initials: "EAM", the External Affairs Minister."""
        holders = [
            dossier.party
            for dossier in self._dossiers.values()
            if "".join(word[0] for word in (dossier.party.role or "").split()) == acronym
        ]
        return holders[0] if len(holders) == 1 else None

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
        asked = portfolios(wording)
        if head in _PREMIERS:
            asked |= {"prime"}
        barred = {party.key for party in without}
        known = [d for d in self._nearest(*near) if d.party.key not in barred]
        holders = [d for d in known if _fits(d, head, asked, country)]
        found = [d for d in holders if country in (None, d.party.country)]
        if not found and country is not None:
            # an office without a stated country may be this country's
            here = self._named_beside(*near)
            found = [
                d
                for d in holders
                if d.unstated
                and not _elsewhere(d, head)
                and d.party.key not in here
                and country not in d.faced
                and self._learned.get(d.party.key, country) == country
            ]
        if not found and country is not None and head in _RANKS:
            # nobody of that country holds such an office, but somebody of unknown office may
            found = [d for d in known if d.party.country == country and not d.heads]
        if not found and country is not None and head not in _ANY_OFFICE | {"counterpart"}:
            found = [d for d in self._just_introduced(*near, country) if d.party.key not in barred]
        if not found:
            return None
        exact = [d for d in found if head in d.heads and head not in _ANY_OFFICE]
        chosen = (exact or found)[0]
        if country is not None and chosen.unstated:
            self._learned[chosen.party.key] = country
        return chosen.party

    def _named_beside(self, passage: int, token: int) -> set[str]:
        """Keys of those who are named in front in the same sentence: hardly described there."""
        start = self._opening(passage, token)
        return {s.party.key for s in self._between((passage, start), (passage, token))}

    def _just_introduced(self, passage: int, token: int, country: str) -> list[Dossier]:
        """Who is first named, alone and without office, in the sentence in front of a place."""
        start = self._opening(passage, token)
        if token >= len(self._passages[passage].doc):
            return []
        if start:
            index, last = passage, start - 1
        elif passage and len(self._passages[passage - 1].doc):
            index, last = passage - 1, len(self._passages[passage - 1].doc) - 1
        else:
            return []
        first = self._passages[index].doc[last].sent.start
        keys = {s.party.key for s in self._between((index, first), (index, last + 1))}
        if len(keys) != 1 or any(
            s.party.key in keys for s in self._between((0, 0), (index, first))
        ):
            return []
        dossier = self._by_key[keys.pop()]
        fits = self._learned.get(dossier.party.key, country) == country
        return [dossier] if dossier.unstated and not dossier.heads and fits else []

    def _opening(self, passage: int, token: int) -> int:
        """Where the sentence of a place begins; behind the passage, where it ends."""
        doc = self._passages[passage].doc
        start: int = doc[token].sent.start if token < len(doc) else len(doc)
        return start

    def _between(self, start: tuple[int, int], end: tuple[int, int]) -> Sequence[Sighting]:
        return self.sightings[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def _nearest(self, passage: int, token: int) -> list[Dossier]:
        """The people named in front of a place, nearest first, and then those that come first."""
        sightings = (*self.before(passage, token), *self.sightings[:_LOOK_BACK])
        return [self._by_key[key] for key in dict.fromkeys(s.party.key for s in sightings)]


def _elsewhere(dossier: Dossier, head: str) -> bool:
    """Whether a local office says where it is: no country's own, "the mayor of Lund"."""
    words = (dossier.party.role or "").split()
    return head in _LOCAL and any(
        one == "of" and two[:1].isupper() for one, two in itertools.pairwise(words)
    )


def _fits(dossier: Dossier, head: str, asked: frozenset[str], country: str | None) -> bool:
    """Whether a person may be described by a noun, country aside."""
    heads = dossier.heads
    if (
        head not in heads
        and heads.isdisjoint(_RANKS.get(head, ()))
        and not (head in _ANY_OFFICE and (heads or country))
    ):
        return False
    if head in _FIRST and not _SECOND.isdisjoint(dossier.portfolios - asked):
        return False
    return not asked or not dossier.portfolios or not asked.isdisjoint(dossier.portfolios)
