"""What speaks for a person where one capitalised word stands alone: "Hungary's Orban meets ..."."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import words as lexicon_words
from .words import Word, WordClass

__all__ = ["bearing"]

_MEETING = lexicon_words("names", "meeting")
_ACTING = lexicon_words("names", "acting")
_DEALING = lexicon_words("names", "dealing")
# What several do together.
_TOGETHER = lexicon_words("names", "together")
_OWNED = lexicon_words("names", "owned")
_POSSESSIVES = frozenset({"'s", "’s"})


def bearing(text: str, words: Sequence[Word], index: int) -> float:
    """Points for what a person does, owns or has done to them where a word stands.

    Args:
        text: the text.
        words: its words.
        index: the word, a name's only one.
    """
    word = words[index]
    if word.cls is not WordClass.NAME or len(word.text) == 1:
        return 0.0
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    last = _last_of_pair(text, words, index)
    if last is not None:
        return bearing(text, words, last)
    points = 0.0
    if before is not None:
        gap = text[before.end : word.start]
        if before.cls is WordClass.COUNTRY and gap.strip() in _POSSESSIVES:
            points += 1.5
        if gap == " " and before.lower in _MEETING:
            points += 1.0
    if after is None:
        return points
    gap = text[word.end : after.start]
    if gap == " " and after.lower == "to" and index + 2 < len(words):
        after = words[index + 2]  # "Lee to visit Oslo"
    if gap == " " and not after.capital:
        points += 3.0 * (after.lower in _ACTING) + 2.0 * (after.lower in _DEALING)
    if gap.strip() in _POSSESSIVES and after.lower in _OWNED:
        points += 2.0
    return points


def _last_of_pair(text: str, words: Sequence[Word], index: int) -> int | None:
    """The second of two names that do something together: "Lee and Sato meet", "Lee, Sato meet"."""
    second = index + 1
    joint = text[words[index].end :][:5]
    if joint == " and ":
        second += 1
    elif joint[:2] != ", ":
        return None
    if second >= len(words) - 1 or words[second].cls is not WordClass.NAME:
        return None
    verb = words[second + 1]
    alone = text[words[second].end : verb.start] == " "
    return second if alone and verb.lower in _TOGETHER else None
