"""Who is named as the source for an encounter: "according to the ministry", "officials said"."""

from __future__ import annotations

from collections.abc import Iterator

from .lexicon import words as lexicon_words
from .parse import Span, Token
from .passages import Passage
from .syntax import prepositional

__all__ = ["sources_of"]

_SAYING = lexicon_words("circumstances", "saying")
_LONGEST = 8


def sources_of(passage: Passage, sentence: Span) -> tuple[str, ...]:
    """The sources that a sentence names, as worded without article, in order.

    Pronouns are left out, and so are subjects of more than a few words.
    """
    found: dict[str, None] = {}
    for source in _sources(sentence):
        text = _text(passage, source)
        if text:
            found.setdefault(text)
    return tuple(found)


def _sources(sentence: Span) -> Iterator[Token]:
    for token in sentence:
        if token.lower_ == "according":
            yield from prepositional(token, "to")
            if token.i + 1 < len(token.doc) and token.head.lower_ == "to":
                yield from (child for child in token.head.children if child.dep_ == "pobj")
        elif token.pos_ == "VERB" and token.lemma_ in _SAYING:
            yield from (child for child in token.children if child.dep_ == "nsubj")


def _text(passage: Passage, source: Token) -> str | None:
    if source.pos_ == "PRON":
        return None
    if source.i in passage.reading.named:
        return passage.reading.named[source.i].mention.person.full
    inside = [
        t for t in source.subtree if t.i <= source.i or t.dep_ in ("prep", "pobj", "compound")
    ]
    first, last = inside[0], source
    for token in inside:
        if token.i == last.i + 1:
            last = token
    if first.lower_ in ("the", "a", "an", "its", "his", "her", "their"):
        first = first.doc[first.i + 1]
    span = passage.doc[first.i : last.i + 1]
    return passage.text(span) if 0 < len(span) <= _LONGEST else None
