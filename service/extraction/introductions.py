"""Whom sentences introduce: "A is Fiji's premier", "A, who leads the Thai side", "A speaks for
Peru", "the presidents of Peru and Chile ... A and B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .lexicon import words as lexicon_words
from .noun_phrases import head_of
from .parse import Span, Token
from .passages import Passage
from .people import Party, People
from .sides import Sides
from .syntax import conjuncts, lemma_of, objects, prepositional, subjects

__all__ = ["Introductions"]

_HEADS = lexicon_words("roles", "heads")
_BECOMING = lexicon_words("descriptions", "becoming")
_LEADING = lexicon_words("descriptions", "leading")
_SPEAKING = lexicon_words("descriptions", "speaking_for")
_APPOINTING = lexicon_words("descriptions", "appointing")
_TELLING = _BECOMING | _LEADING | _SPEAKING | _APPOINTING
_PREDICATES = ("attr", "oprd", "dobj")
# Passages between the countries' leaders and their names.
_APART = 2


class Introductions:
    """Learns the countries for which the people of one article are said to speak."""

    def __init__(self, people: People, sides: Sides) -> None:
        """Begin an article.

        Args:
            people: who is who among those named.
            sides: the countries of the article.
        """
        self._people = people
        self._sides = sides
        self._leaders: tuple[int, tuple[str, ...]] | None = None
        self._names: tuple[int, tuple[Party, ...]] | None = None

    def observe(self, passage: Passage, sentence: Span) -> None:
        """Note whom a sentence introduces."""
        named = passage.reading.named
        for token in sentence:
            if token.pos_ in ("VERB", "AUX"):
                if lemma_of(token) not in _TELLING:
                    continue
                who = [t for t in subjects(token) if t.i in named]
                codes = self._said(passage, token) if len(who) == 1 else []
                if len(set(codes)) == 1:
                    self._people.learn(self._people.party(named[who[0].i]), codes[0])
            elif token.tag_ == "NNS" and head_of(token) in _HEADS:
                self._tell_leaders(passage, token)
            elif token.i in named and token.dep_ != "conj":
                self._tell_names(passage, token)

    def _said(self, passage: Passage, verb: Token) -> list[str]:
        """The countries for which a clause says that its subject speaks."""
        return [code for noun in _nouns(verb) for code in self._codes(passage, noun)]

    def _codes(self, passage: Passage, noun: Token) -> Sequence[str]:
        mention = self._sides.mention(passage, noun)
        if mention is not None:
            return [mention.code] if mention.form == "name" else []
        return self._sides.of(passage, noun)

    def _tell_leaders(self, passage: Passage, token: Token) -> None:
        """The leaders of several countries, before or after they are named in the same order."""
        codes = tuple(self._sides.of(passage, token))
        if len(codes) < 2:
            return
        self._leaders = (passage.index, codes)
        if self._names is not None and self._agree(self._names, self._leaders):
            self._align()

    def _tell_names(self, passage: Passage, token: Token) -> None:
        """A list of people of whom nothing is known."""
        named = passage.reading.named
        listed = [t for t in conjuncts(token) if t.i in named]
        parties = tuple(dict.fromkeys(self._people.party(named[t.i]) for t in listed))
        if len(parties) < 2 or any(map(self._is_known, parties)):
            return
        self._names = (passage.index, parties)
        if self._leaders is not None and self._agree(self._names, self._leaders):
            self._align()

    def _is_known(self, party: Party) -> bool:
        return self._people.stated(party) is not None or self._people.official(party)

    @staticmethod
    def _agree(names: tuple[int, tuple[Party, ...]], leaders: tuple[int, tuple[str, ...]]) -> bool:
        return len(names[1]) == len(leaders[1]) and abs(names[0] - leaders[0]) <= _APART

    def _align(self) -> None:
        if self._names is not None and self._leaders is not None:
            for party, code in zip(self._names[1], self._leaders[1], strict=True):
                self._people.learn(party, code)
        self._names = self._leaders = None


def _nouns(verb: Token) -> Iterator[Token]:
    """The nouns of a clause that can say for whom its subject speaks."""
    lemma = lemma_of(verb)
    if lemma in _BECOMING:
        predicates = [child for child in verb.children if child.dep_ in _PREDICATES]
        yield from (noun for noun in predicates if head_of(noun) in _HEADS)
    if lemma in _LEADING:
        yield from objects(verb)
    if lemma in _SPEAKING:
        yield from prepositional(verb, "for")
    if lemma in _APPOINTING:
        yield from (noun for noun in prepositional(verb, "as") if head_of(noun) in _HEADS)
