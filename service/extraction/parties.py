"""From a noun phrase to the parties that it means: names, offices, countries, bodies, pronouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .coreference import Coreference
from .countries import CountryMention, name_of, seat_of
from .delegations import Delegations
from .descriptions import Descriptions
from .introductions import Introductions
from .lexicon import table
from .lexicon import words as lexicon_words
from .noun_phrases import called, titled, wording
from .parse import Span, Token
from .passages import Passage
from .people import Party, People
from .sides import Sides
from .syntax import conjuncts, prepositional
from .words import fold

__all__ = ["Parties"]

_BODIES = lexicon_words("roles", "bodies")
_INSTITUTIONS = lexicon_words("roles", "institutions")
_MEDIA = frozenset(fold(name) for name in table("agencies")["media"]["names"])
_PRESS = lexicon_words("roles", "press")
_CALENDAR = lexicon_words("descriptions", "calendar")
_SOCIAL = lexicon_words("roles", "social")
_ANY = lexicon_words("descriptions", "indefinite")
_QUANTITIES = lexicon_words("descriptions", "quantities")
_SEVERAL = lexicon_words("descriptions", "several")
_ARGUMENTS = ("nsubj", "nsubjpass", "pobj", "dobj")


class Parties:
    """Resolves noun phrases of one article to parties.

    Attributes:
        traveller: who made the visit told last.
        sporting: whether the article is about sports, where sides "meet".
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        people: People,
        sporting: bool = False,
        countries: Sequence[Sequence[CountryMention]] | None = None,
    ) -> None:
        """Prepare an article's passages.

        Args:
            passages: the passages, in order.
            people: who is who among those named.
            sporting: whether the article is about sports.
            countries: what each passage mentions, where that is known already.
        """
        self.traveller: Party | None = None
        self.sporting = sporting
        self._people = people
        self._sides = Sides(passages, countries)
        self._delegations = Delegations(people, self._sides)
        self._introductions = Introductions(people, self._sides)
        self._coreference = Coreference(passages, people)
        self._descriptions = Descriptions(people, self._sides, self._coreference)

    @property
    def last(self) -> tuple[Party, ...]:
        """The parties of the encounter told last."""
        return self._coreference.plurals.last

    @last.setter
    def last(self, parties: tuple[Party, ...]) -> None:
        self._coreference.plurals.last = parties

    @property
    def leaders(self) -> Mapping[str, Party]:
        """Who leads the delegation of a country, by the country's code."""
        return self._delegations.leaders

    def of(self, passage: Passage, head: Token, without: Sequence[Party] = ()) -> list[Party]:
        """The parties that a noun phrase means, its coordinated phrases included.

        Args:
            passage: where it stands.
            head: the head of the phrase.
            without: parties whom a pronoun or a description here cannot mean.
        """
        found: list[Party] = []
        for part in conjuncts(head):
            for party in self._of_one(passage, part, [*without, *found]):
                if all(party.key != other.key for other in found):
                    found.append(party)
        return found

    def observe(self, passage: Passage, sentence: Span) -> None:
        """Note whom a sentence describes, and who leads whom, for what follows."""
        self._delegations.observe(passage, sentence)
        self._introductions.observe(passage, sentence)
        self._coreference.observe(passage, sentence, self._of_one)

    def named(self, passage: Passage, sentence: Span) -> list[Party]:
        """The people whom a sentence names."""
        return [
            self._people.party(named)
            for index, named in passage.reading.named.items()
            if sentence.start <= index < sentence.end
        ]

    def side(self, passage: Passage, token: Token) -> list[Party]:
        """The party that a modifier names: "Thai" and "Lao" in "Thai-Lao talks"."""
        named = passage.reading.named.get(token.i)
        if named is not None:
            return [self._people.party(named)]
        mention = self._sides.mention(passage, token)
        code = mention.code if mention else seat_of(token.text)
        return [_country(code)] if code else []

    def _of_one(self, passage: Passage, token: Token, without: Sequence[Party]) -> list[Party]:
        named = passage.reading.named.get(token.i)
        if named is not None:
            return [self._people.party(named)]
        if token.pos_ == "PRON" or token.tag_ == "WP$" or _is_number(token):
            return self._coreference.of(passage, token, without, self._of_one)
        if token.lower_ in _QUANTITIES:
            counted = [p for t in prepositional(token, "of") for p in self.of(passage, t, without)]
            if counted:
                return counted
        inner = self._inner_name(passage, token)
        if inner is not None:
            return [inner]
        if self._descriptions.describes(token):
            if self._descriptions.points_back(passage, token):
                resolve = self._of_one
                return list(self._coreference.plurals.of(passage, token, without, resolve))
            again = (
                self._coreference.repeated(passage, token, without) if _is_definite(token) else None
            )
            return [again] if again else self._descriptions.of(passage, token, without)
        mention = self._sides.mention(passage, token)
        if mention is not None:
            return self._of_country(passage, token, mention)
        return self._body(passage, token)

    def _inner_name(self, passage: Passage, token: Token) -> Party | None:
        """A name in apposition or behind "called", a delegation's head, a name behind a title."""
        named = passage.reading.named
        for child in token.children:
            if child.dep_ in ("appos", "flat") and child.i in named and child.i > token.i:
                return self._people.party(named[child.i])
            if child.dep_ == "acl" and child.lower_ in ("called", "named"):
                for name in child.children:
                    if name.i in named and name.i > child.i:
                        return self._people.party(named[name.i])
        leader = self._delegations.leader(passage, token)
        if leader is None and token.i + 1 in named and token.dep_ == "compound":
            return self._people.party(named[token.i + 1])
        return leader

    def _of_country(self, passage: Passage, token: Token, mention: CountryMention) -> list[Party]:
        """A country, somebody who speaks for it ("the Lao"), or a group of its people."""
        if mention.form in ("name", "prefix"):
            return [] if token.dep_ in ("compound", "amod") else [_country(mention.code)]
        if mention.form == "national" or (
            mention.form == "adjective"
            and token.pos_ in ("NOUN", "PROPN", "ADJ")
            and any(t.lower_ in ("the", "both") for t in token.lefts)
        ):
            near = (passage.index, token.i)
            person = self._people.described("official", "", mention.code, near)
            return [person] if person else []
        name = called(wording(passage, token))
        return (
            [Party(f"group:{fold(name)}", name, "group", None, mention.code, True)] if name else []
        )

    def _body(self, passage: Passage, token: Token) -> list[Party]:
        """A government or another body; a country, where its capital stands for it."""
        codes = self._sides.of(passage, token)
        if token.lower_ in _INSTITUTIONS:
            return [_organization(called(wording(passage, token)), codes)] if codes else []
        shouted = token.text[:1].isupper() and token.text[1:2].isupper()
        if token.pos_ == "PROPN" or shouted:
            own = passage.text(passage.doc[token.i : token.i + 1])
            seat = seat_of(wording(passage, token)) or seat_of(own)
            if seat is not None:
                return [_country(seat)]
            if own.isupper() and (holder := self._people.initialled(own)) is not None:
                return [holder]
        elif _is_social(token):
            return [_organization(titled(wording(passage, token)), codes)]
        elif token.lower_ not in _BODIES or not any(
            t.pos_ == "PROPN" or t.ent_type_ for t in token.lefts
        ):
            return []
        name = titled(wording(passage, token))
        if not name[:1].isupper() or name.lower() in _CALENDAR or _reports(name):
            return []
        return [_organization(name, codes)]


def _reports(name: str) -> bool:
    """Whether a body is one of the press, to which people speak but whom they do not meet."""
    return fold(name) in _MEDIA or not _PRESS.isdisjoint(name.lower().split())


def _is_social(token: Token) -> bool:
    """Whether a noun means a body of society that is told apart: "the dockers' union"."""
    lefts = list(token.lefts)
    return (
        token.lower_ in _SOCIAL
        and any(t.dep_ in ("det", "poss") and t.lower_ not in _ANY for t in lefts)
        and any(t.dep_ in ("poss", "compound", "amod", "nmod") for t in lefts)
    )


def _is_definite(token: Token) -> bool:
    """Whether a description means somebody told of without saying who: "the minister"."""
    lefts = list(token.lefts)
    return len(lefts) == 1 and lefts[0].lower_ == "the" and not any(token.rights)


def _is_number(token: Token) -> bool:
    """Whether a number stands for people: "both", "the four", but not "four" alone."""
    if token.dep_ not in _ARGUMENTS or token.lower_ not in _SEVERAL:
        return False
    return token.lower_ in ("both", "two") or any(t.lower_ in ("the", "all") for t in token.lefts)


def _country(code: str) -> Party:
    return Party(f"country:{code}", name_of(code), "country", None, code)


def _organization(name: str, codes: Sequence[str]) -> Party:
    key = f"organization:{fold(name)}"
    return Party(key, name, "organization", None, codes[0] if codes else None)
