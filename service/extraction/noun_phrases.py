"""Noun phrases in the article's own words."""

from __future__ import annotations

from collections.abc import Set

from .lexicon import words as lexicon_words
from .parse import Token
from .passages import Passage

__all__ = ["called", "head_of", "titled", "wording"]

_HEADS = lexicon_words("roles", "heads")
_DROPPED = lexicon_words("descriptions", "dropped")
_ARTICLES = lexicon_words("descriptions", "articles")
_COMPLEMENTED = lexicon_words("descriptions", "complemented")


def head_of(token: Token) -> str:
    """The noun of a description in lower case, singular where it is an office."""
    lower, singular = token.lower_, token.lemma_.lower()
    if singular == "number" and any(left.lower_ == "opposite" for left in token.lefts):
        return "counterpart"
    if singular in _HEADS:
        return singular
    return lower[:-1] if lower.endswith("s") and lower[:-1] in _HEADS else lower


def wording(passage: Passage, head: Token) -> str:
    """The words of a noun phrase, from its first modifier to an "of" phrase behind it."""
    start = min(
        (
            token.left_edge.i
            for token in head.lefts
            if token.dep_ not in ("prep", "advmod", "cc", "punct", "conj")
        ),
        default=head.i,
    )
    end = head.i
    wanted = ("of", "from", "for", "on") if head.lower_ in _COMPLEMENTED else ("of", "from")
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i == end + 1:
            complement = passage.doc[child.i : child.right_edge.i + 1]
            stop = (token.i for token in complement if _closes(token, child))
            end = max(end, next(stop, child.right_edge.i + 1) - 1)
    return passage.text(passage.doc[start : end + 1])


def _closes(token: Token, preposition: Token) -> bool:
    """Whether a word ends an "of" phrase; the commas of a list of names do not."""
    if token.pos_ != "PUNCT":
        return token.pos_ in ("VERB", "AUX") and token.dep_ != "amod"
    listed = token.text == "," and token.head.pos_ == "PROPN" and preposition.is_ancestor(token)
    return not (listed and token.doc[min(token.i + 1, len(token.doc) - 1)].pos_ == "PROPN")


def called(phrase: str) -> str:
    """What a party is called by a phrase: "two senior Thai officials" → "Thai officials"."""
    return _without(phrase, _DROPPED)


def titled(phrase: str) -> str:
    """A phrase as an office or a body's name: "the senior envoy" → "senior envoy"."""
    return _without(phrase, _ARTICLES)


def _without(phrase: str, dropped: Set[str]) -> str:
    parts = phrase.split()
    first = next((i for i, part in enumerate(parts) if part.lower() not in dropped), len(parts))
    return " ".join(parts[first:])
