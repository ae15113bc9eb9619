"""Descriptions: "the Thai foreign minister", "his counterpart", "senior officials"."""

from __future__ import annotations

from collections.abc import Sequence

from .coreference import Coreference
from .lexicon import words as lexicon_words
from .noun_phrases import called, head_of, titled, wording
from .office_wording import sole_holder
from .parse import Token
from .passages import Passage
from .people import Party, People
from .plural_people import are_people
from .records import PartyType
from .sides import Sides
from .syntax import conjuncts
from .words import fold

__all__ = ["Descriptions"]

_HEADS = lexicon_words("roles", "heads")
_DUAL = lexicon_words("roles", "dual")
_COLLECTIVES = lexicon_words("roles", "groups") - _HEADS
_DESCRIBING = lexicon_words("roles", "groups") | _HEADS | _DUAL
_OPPOSITES = lexicon_words("roles", "opposites")
_PEERS = lexicon_words("roles", "peers")
_VAGUE = lexicon_words("descriptions", "vague")
_BARE = lexicon_words("descriptions", "bare") | _DUAL
_PRESS = lexicon_words("descriptions", "press")
_INDEFINITE = lexicon_words("descriptions", "indefinite")
_DISTANT = lexicon_words("descriptions", "distant")
_COUNTS = lexicon_words("descriptions", "counts")
_POINTING = lexicon_words("descriptions", "pointing")
_DETERMINERS = ("det", "poss", "nummod", "predet")
_OWNERS = {"his": "m", "her": "f"}


class Descriptions:
    """Resolves the descriptions of one article."""

    def __init__(self, people: People, sides: Sides, coreference: Coreference) -> None:
        """Prepare an article.

        Args:
            people: who is who among those named.
            sides: the countries of the article.
            coreference: says who "his" in "his counterpart" is.
        """
        self._people = people
        self._sides = sides
        self._coreference = coreference

    @staticmethod
    def describes(token: Token) -> bool:
        """Whether a noun heads a description of people."""
        return token.lower_ in _DESCRIBING or head_of(token) in _HEADS or are_people(token)

    def points_back(self, passage: Passage, token: Token) -> bool:
        """Whether a description means those told of: "the two leaders", "both sides"."""
        lefts = {t.lower_ for t in token.lefts}
        counted = bool(lefts & _COUNTS) and "the" in lefts and token.tag_ == "NNS"
        if not (counted or token.lower_ in _DUAL):
            return False
        if lefts & _DISTANT or self._sides.of(passage, token):
            return False
        if lefts & _COUNTS or token.lower_ in _POINTING:
            return True
        return token.dep_ != "nsubj" and " two " in f" {wording(passage, token).lower()}"

    def of(self, passage: Passage, token: Token, without: Sequence[Party]) -> list[Party]:
        """The parties that a description means: people named elsewhere, else the described.

        Args:
            passage: where it stands.
            token: its head.
            without: parties whom it cannot mean.
        """
        lefts = list(token.lefts)
        if any(t.lower_ in _DISTANT for t in lefts):
            return []
        head = head_of(token)
        codes = self._sides.of(passage, token)
        plural = token.tag_ in ("NNS", "NNPS") or token.lower_ in _COLLECTIVES
        determiner = next((t.lower_ for t in lefts if t.dep_ in _DETERMINERS), "")
        if not plural or (len(codes) > 1 and head != token.lower_):
            if determiner not in _INDEFINITE or head in _PEERS:
                people = self._named(passage, token, head, codes, without)
                if people and len(people) == max(1, len(codes)):
                    return people
            owned = any(t.dep_ == "poss" and t.i in passage.reading.named for t in lefts)
            certain = determiner in ("the", "a", "an") or any(map(_is_certain_owner, lefts))
            anybody = head in _VAGUE or not certain
            if not plural and not codes and not owned and anybody:
                return []
        shared = self._sharing(passage, token, codes) if plural else []
        return shared or self._described(passage, token, head, codes, plural)

    def _named(
        self,
        passage: Passage,
        token: Token,
        head: str,
        codes: Sequence[str],
        without: Sequence[Party],
    ) -> list[Party]:
        """The people named in the article whom a description means, at most one of a country."""
        if head in _PEERS and codes:
            owner = self._owner(passage, token)
            found = [self._counterpart(passage, token, code, owner, without) for code in codes]
        elif head in _OPPOSITES and not codes and len(others := self._others(without)) == 1:
            found = [others[0]]
        else:
            phrase = wording(passage, token).lower()
            near = (passage.index, token.i)
            found = [
                self._people.described(head, phrase, code, near, without)
                for code in codes or (None,)
            ]
        return [person for person in found if person is not None]

    def _others(self, without: Sequence[Party]) -> list[Party]:
        """The people of the encounter told last, but for those whom a description cannot mean.

        None where nobody of them is set apart: "the guest" of two is either.
        """
        barred = {party.key for party in without}
        last = self._coreference.plurals.last
        left = [party for party in last if party.key not in barred and party.type == "person"]
        return left if len(left) < len(last) else []

    def _counterpart(
        self,
        passage: Passage,
        token: Token,
        code: str,
        owner: Party | None,
        without: Sequence[Party],
    ) -> Party | None:
        """Who holds the owner's office in a country, else any official of it."""
        near = (passage.index, token.i)
        role = (owner.role or "").lower() if owner else ""
        heads = [word for word in role.replace("-", " ").split() if word in _HEADS]
        barred = [*without, owner] if owner else without
        found = None
        if heads:
            found = self._people.described(heads[-1], role, code, near, barred)
        return found or self._people.described("official", "", code, near, barred)

    def _owner(self, passage: Passage, token: Token) -> Party | None:
        """Whose counterpart it is: "A's", "his"."""
        owner = next((child for child in token.lefts if child.dep_ == "poss"), None)
        if owner is None:
            return None
        if owner.i in passage.reading.named:
            return self._people.party(passage.reading.named[owner.i])
        return self._coreference.single(passage, owner, _OWNERS.get(owner.lower_), ())

    def _sharing(self, passage: Passage, token: Token, codes: Sequence[str]) -> list[Party]:
        """The groups of countries that share a noun: "Thai officials" of "Thai and Lao officials".

        None where they are one group: "officials from Laos and Chad", "the two Koreas' officials".
        """
        first = next((t for t in token.lefts if self._sides.mention(passage, t)), None)
        if first is None or len(codes) < 2:
            return []
        adjectives = [t for t in conjuncts(first) if t.i < token.i]
        mentions = [self._sides.mention(passage, t) for t in adjectives]
        if len(mentions) != len(codes) or any(m is None or m.form == "name" for m in mentions):
            return []
        noun = passage.text(passage.doc[adjectives[-1].i + 1 : token.i + 1])
        names = [f"{mention.text} {noun}" for mention in mentions if mention is not None]
        return [
            Party(f"group:{fold(name)}", name, "group", None, code, True, head_of(token))
            for name, code in zip(names, codes, strict=True)
        ]

    def _described(
        self, passage: Passage, token: Token, head: str, codes: Sequence[str], plural: bool
    ) -> list[Party]:
        """The party that a description makes by itself; none where it could be anybody."""
        phrase = wording(passage, token)
        name = called(phrase)
        if not name or name[0].isdigit() or head in _PRESS or (plural and name.lower() in _BARE):
            return []
        code = codes[0] if len(codes) == 1 else None
        if not codes and not plural:
            code = sole_holder(name.lower())
        for child in token.lefts:
            if not codes and child.dep_ == "poss" and child.i in passage.reading.named:
                code = self._people.party(passage.reading.named[child.i]).country
        kind: PartyType = "group" if plural else "person"
        role = None if plural else titled(phrase)
        sides = tuple(codes) if len(codes) > 1 else ()
        return [Party(f"{kind}:{fold(name)}", name, kind, role, code, plural, head, sides)]


def _is_certain_owner(token: Token) -> bool:
    """Whether a possessor is as good as an article: "the dockers' president", no consul's wife."""
    return (
        token.dep_ == "poss"
        and token.pos_ == "NOUN"
        and (token.tag_ == "NNS" or token.lower_ not in _DESCRIBING)
        and any(t.lower_ in ("the", "a", "an") for t in token.lefts)
    )
