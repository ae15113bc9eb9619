"""Who leads a delegation, and so stands for it and its country."""

from __future__ import annotations

from .lexicon import words as lexicon_words
from .parse import Span, Token
from .passages import Passage
from .people import Party, People
from .sides import Sides
from .syntax import prepositional

__all__ = ["Delegations"]

_DELEGATIONS = lexicon_words("descriptions", "delegations")
_LED = lexicon_words("descriptions", "led")
_LEAD = lexicon_words("descriptions", "lead")
# Words from a delegation to the name of its leader.
_AHEAD = 7


class Delegations:
    """The delegations of one article.

    Attributes:
        leaders: who leads the delegation of a country, by the country's code.
    """

    def __init__(self, people: People, sides: Sides) -> None:
        """Begin without any.

        Args:
            people: who is who among those whom the article names.
            sides: the countries of the article.
        """
        self.leaders: dict[str, Party] = {}
        self._people = people
        self._sides = sides

    def observe(self, passage: Passage, sentence: Span) -> None:
        """Note who leads a country's delegation: "the Lao side was headed by A"."""
        if _DELEGATIONS.isdisjoint(sentence.words):
            return
        for token in sentence:
            if token.lower_ not in _DELEGATIONS:
                continue
            codes = self._sides.of(passage, token)
            ahead = sentence.doc[token.i + 1 : min(token.i + _AHEAD, sentence.end)]
            by = next((t.i for t in ahead if t.lower_ == "by"), None)
            if len(codes) != 1 or by is None:
                continue
            if by > token.i + 1 and not any(t.lemma_ in _LEAD for t in ahead):
                continue
            leader = next((i for i in (by + 1, by + 2) if i in passage.reading.named), None)
            if leader is not None:
                party = self._people.party(passage.reading.named[leader])
                self._people.learn(party, codes[0])
                self.leaders[codes[0]] = party

    def leader(self, passage: Passage, head: Token) -> Party | None:
        """The named leader within a phrase: "a delegation headed by A"."""
        if head.lower_ not in _LED and head.tag_ != "NNS":
            return None
        for below in head.subtree:
            if below.lemma_ in _LEAD and below.tag_ == "VBN":
                for leader in prepositional(below, "by"):
                    if leader.i in passage.reading.named:
                        return self._people.party(passage.reading.named[leader.i])
        return None
