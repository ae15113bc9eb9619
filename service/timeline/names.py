"""Names of people across articles: "Sergey" and "Sergei", "Zelensky" and "Zelenskyy"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from rapidfuzz.distance import JaroWinkler, Levenshtein

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


def alikeness(one: Sequence[str], two: Sequence[str], *, respelled: bool = True) -> float:
    """How alike two names of two words or more are, by their tokens.

    The words of the shorter one must be the first or the last words of the longer one, or its first
    and its last; an initial stands for any word that begins with it. Words may differ by a letter,
    as transliterations do, if another word is certain; but given names that differ at their end
    are those of two people ("Mario" and "Maria").

    Args:
        one: the words of a name.
        two: those of another.
        respelled: whether words may differ at all.

    Returns:
        The mean similarity of the words (Jaro-Winkler; Winkler 1990), or 0 where they cannot be
        one name.
    """
    shorter, longer = sorted((one, two), key=len)
    length = len(shorter)
    if length < 2:
        return 0.0
    parts = [longer[:length], longer[-length:]]
    if length == 2:
        parts.append((longer[0], longer[-1]))
    return max(_mean(shorter, part, respelled) for part in parts)


def _mean(one: Sequence[str], two: Sequence[str], respelled: bool) -> float:
    similar = [_similarity(a, b, respelled) for a, b in zip(one, two, strict=True)]
    ends = any(a[:-1] == b[:-1] and a != b for a, b in zip(one[:-1], two[:-1], strict=True))
    if min(similar) < _LIKELY or max(similar) < _SURE or ends:
        return 0.0
    return sum(similar) / len(similar)


def _similarity(one: str, two: str, respelled: bool) -> float:
    if one == two:
        return 1.0
    shorter, longer = sorted((one, two), key=len)
    if len(shorter) == 1 and longer.startswith(shorter):
        return _LIKELY
    # an ending tells people apart: "Martin" and "Martina"
    if not respelled or len(shorter) < _LEAST_LETTERS or longer.startswith(shorter):
        return 0.0
    if Levenshtein.distance(one, two, score_cutoff=1) > 1:
        return 0.0
    return JaroWinkler.similarity(one, two)
