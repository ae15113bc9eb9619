"""Plural nouns for people, by how they end: "boatmen", "campaigners", "tenants", "pensioners"."""

from __future__ import annotations

from .lexicon import words as lexicon_words
from .parse import Token

__all__ = ["are_people", "ends_as_people"]

_ENDINGS = ("ers", "ors", "ists", "men", "folk", "ants", "ees", "eers", "ians", "wives", "tives")
_SHORTEST = 6
# Things, and people who are no side of their own, that end as people do.
_THINGS = lexicon_words("descriptions", "things")


def are_people(noun: Token) -> bool:
    """Whether a plural noun means people by the ending that it has."""
    return noun.tag_ == "NNS" and ends_as_people(noun.lower_)


def ends_as_people(word: str) -> bool:
    """Whether a word, in lower case, ends as plural nouns for people do."""
    return len(word) >= _SHORTEST and word.endswith(_ENDINGS) and word not in _THINGS
