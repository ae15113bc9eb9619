"""Names of people across articles: "Sergey" and "Sergei", "Zelensky" and "Zelenskyy"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from rapidfuzz.distance import JaroWinkler

from service.extraction.lexicon import words
from service.extraction.words import fold, strip_article

__all__ = ["alikeness", "is_described", "name_tokens"]

_TITLES = frozenset(title.strip(".") for title in words("roles", "honorifics"))
# Letters of the Latin spellings of other scripts that stand for one another at random.
_RANDOM = str.maketrans("yj", "ii")
_BREAK = re.compile(r"\W+")
_TWICE = re.compile(r"(.)\1+")
_LEAST_LETTERS = 4
_SURE = 0.95
_LIKELY = 0.88


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a name in a form in which common variants of spelling are equal.

    Case, accents, hyphens, titles and Arabic articles do not count, nor do doubled letters and
    whether somebody writes "y", "j" or "i", "ks" or "x": "Zelenskyy", "Zelenskiy" and "Zelensky"
    are one.
    """
    tokens = [
        part
        for word in fold(name).replace("'", "").split()
        for part in _BREAK.split(strip_article(word))
        if part
    ]
    titles = takewhile(_TITLES.__contains__, tokens[:-1])
    bare = tokens[len(list(titles)) :]
    return tuple(_TWICE.sub(r"\1", token.translate(_RANDOM).replace("ks", "x")) for token in bare)


def is_described(name: str) -> bool:
    """Whether a person has no name but a description ("Japan's envoy")."""
    return name.split()[-1].islower()


def alikeness(one: Sequence[str], two: Sequence[str]) -> float:
    """How alike two names of two words or more are, by their tokens.

    The shorter one's words must stand in the longer one in their order, from its first word or to
    its last; an initial stands for any word that begins with it. One word may differ as
    transliterations do, by the Jaro-Winkler similarity (Winkler 1990), if another is certain.

    Returns:
        The mean similarity of the words, or 0 where they cannot be one name.
    """
    shorter, longer = sorted((one, two), key=len)
    aligned = (
        [(longer[-len(shorter) :], shorter), (longer[: len(shorter)], shorter)]
        if len(shorter) > 1
        else []
    )
    inner = _in_order(shorter, longer) if len(shorter) < len(longer) else None
    if inner is not None:
        aligned.append((inner, shorter))
    return max((_mean(a, b) for a, b in aligned), default=0.0)


def _in_order(shorter: Sequence[str], longer: Sequence[str]) -> Sequence[str] | None:
    """The words of the longer name that the first and the last of the shorter stand for."""
    if len(shorter) != 2 or shorter[-1] != longer[-1]:
        return None
    return (longer[0], longer[-1])


def _mean(one: Sequence[str], two: Sequence[str]) -> float:
    similar = [_similarity(a, b) for a, b in zip(one, two, strict=True)]
    if min(similar) < _LIKELY or max(similar) < _SURE:
        return 0.0
    return sum(similar) / len(similar)


def _similarity(one: str, two: str) -> float:
    if one == two:
        return 1.0
    shorter, longer = sorted((one, two), key=len)
    if len(shorter) == 1 and longer.startswith(shorter):
        return _LIKELY
    if len(shorter) < _LEAST_LETTERS or len(longer) > len(shorter) + 1:
        return 0.0
    if longer.startswith(shorter):
        # an ending tells people apart: "Martin" and "Martina"
        return 0.0
    return JaroWinkler.similarity(one, two)
