"""Words that the parser would take apart, by the one plain word that it is given instead."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import table
from .words import Word, WordClass

__all__ = ["plain_words"]

_HYPHENATED = frozenset(table("triggers")["plain"]["hyphenated"].split())
_MEETINGS = frozenset(table("triggers")["nouns"]["meeting"].split())
_INSIDE = frozenset({WordClass.NAME, WordClass.BODY})
_LONGEST = 3


def plain_words(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    """Start, end and plain word of each stretch.

    "A face-to-face" is read as "a meeting", "face-to-face talks" as "direct talks", and a name with
    "and" inside as its last word: "the Road and Rail Forum" as "the Forum".
    """
    found = []
    for index, word in enumerate(words):
        if word.lower in _HYPHENATED:
            follower = words[index + 1].lower if index + 1 < len(words) else ""
            modifies = follower in _MEETINGS or follower.rstrip("s") in _MEETINGS
            found.append((word.start, word.end, "direct" if modifies else "meeting"))
        elif word.lower == "and":
            name = _joined_name(words, index)
            if name is not None:
                first, last = name
                found.append((words[first].start, words[last].end, words[last].text))
    return found


def _joined_name(words: Sequence[Word], conjunction: int) -> tuple[int, int] | None:
    """First and last word of a body's name that has "and" inside."""
    if conjunction < 2 or conjunction + 2 >= len(words):
        return None
    first, last = conjunction - 1, conjunction + 1
    while first > 0 and words[first - 1].capital and conjunction - first < _LONGEST:
        first -= 1
    while (
        last + 1 < len(words)
        and words[last + 1].capital
        and (words[last].cls is not WordClass.BODY or words[last + 1].cls is WordClass.BODY)
        and last - conjunction < _LONGEST
    ):
        last += 1
    inner = [*words[first:conjunction], *words[conjunction + 1 : last + 1]]
    spaced = sum(len(word.text) + 1 for word in words[first : last + 1]) - 1
    whole = (
        words[first - 1].lower == "the"
        and words[last].cls is WordClass.BODY
        and last > conjunction + 1
        and all(word.capital and word.cls in _INSIDE for word in inner)
        and words[last].end - words[first].start == spaced
    )
    return (first, last) if whole else None
