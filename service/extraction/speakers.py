"""Who is quoted: whom "I" and "we" mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .lexicon import words as lexicon_words
from .parse import Doc, Span, Token
from .passages import Passage
from .people import Party, People

__all__ = ["Resolve", "Speakers"]

Resolve = Callable[[Passage, Token, Sequence[Party]], list[Party]]
"""Gives the parties that the phrase of a token means, without its coordinated phrases: passage,
token, parties whom it cannot mean."""

_SAYING = lexicon_words("names", "speech") | lexicon_words("circumstances", "saying")
_OPENING, _CLOSING, _EITHER = frozenset("“«„"), frozenset("”»"), frozenset({'"', "``", "''"})
_SPORTING = lexicon_words("roles", "sporting")
_SUBJECTS = ("nsubj", "nsubjpass")
# Tokens from a quotation to the verb that reports it.
_NEAR = 12


class Speakers:
    """The speakers of one article's quotations."""

    def __init__(self, passages: Sequence[Passage], people: People) -> None:
        """Begin an article.

        Args:
            passages: the passages, in order.
            people: who is who among those named.
        """
        self._passages = passages
        self._people = people
        self._quotations: dict[int, list[Span]] = {}

    def of(self, passage: Passage, token: Token, resolve: Resolve) -> Party | None:
        """Who says the words that a token is part of; None where they are nobody's own words.

        Args:
            passage: where it stands.
            token: a pronoun, "I" or "we".
            resolve: resolves the phrase that names the speaker.
        """
        own = self._in(passage)
        inside = next((span for span in own if span.start <= token.i < span.end), None)
        if inside is None:
            return None
        for quotation in (inside, *reversed(own[: own.index(inside)]), *own[own.index(inside) :]):
            speaker = self._reported(passage, quotation, own, resolve)
            if speaker is not None:
                return speaker if self._takes_part(speaker) else None
        return None

    def _takes_part(self, speaker: Party) -> bool:
        """Whether somebody speaks of encounters of their own, not of others' or of matches."""
        return not (
            self._people.speaks_for_others(speaker) or self._people.holds(speaker, _SPORTING)
        )

    def _reported(
        self, passage: Passage, quotation: Span, own: Sequence[Span], resolve: Resolve
    ) -> Party | None:
        """Whom the words beside a quotation name as its speaker."""
        for verb in _verbs_beside(quotation):
            if any(span.start <= verb.i < span.end for span in own):
                continue
            subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
            beside = (verb.nbor(step) for step in (1, -1) if 0 <= verb.i + step < len(verb.doc))
            named = (t for t in beside if t.i in passage.reading.named)
            for token in filter(None, (subject, next(named, None))):
                found = [p for p in resolve(passage, token, ()) if p.type == "person"]
                if found:
                    return found[0]
        return None

    def _in(self, passage: Passage) -> list[Span]:
        """The quotations of a passage, in order."""
        if passage.index not in self._quotations:
            self._quotations[passage.index] = _quotations(passage.doc)
        return self._quotations[passage.index]


def _quotations(doc: Doc) -> list[Span]:
    """What stands between quotation marks, to the end of the text where they stay open."""
    found = []
    opened: int | None = None
    for token in doc:
        if opened is None and token.text in _OPENING | _EITHER:
            opened = token.i
        elif opened is not None and token.text in _CLOSING | _EITHER:
            found.append(doc[opened : token.i + 1])
            opened = None
    if opened is not None:
        found.append(doc[opened : len(doc)])
    return found


def _verbs_beside(quotation: Span) -> list[Token]:
    """The verbs of saying around a quotation, in its sentences, those behind it first."""
    doc = quotation.doc
    behind = doc[quotation.end : min(quotation[-1].sent.end, quotation.end + _NEAR)]
    before = doc[max(quotation[0].sent.start, quotation.start - _NEAR) : quotation.start]
    if not len(before) and quotation.start:
        # "Lee was pleased. He said: | "We met."", where the parser ends the sentence at the colon
        before = doc[
            max(doc[quotation.start - 1].sent.start, quotation.start - _NEAR) : quotation.start
        ]
        before = before if before[-1].text in (":", ",") else doc[0:0]
    return [
        t for t in (*behind, *reversed(list(before))) if t.lower_ in _SAYING or t.lemma_ in _SAYING
    ]
