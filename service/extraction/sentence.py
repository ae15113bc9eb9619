"""The words of a sentence that is not parsed, and which of them can mean parties and places."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence, Set
from itertools import pairwise

from .encounters.triggers import DESTINATIONS
from .lexicon import words as lexicon_words
from .plural_people import ends_as_people

__all__ = ["REACH", "Sentence"]

_WORD = re.compile(r"[^\W_](?:[\w.'’\-‑‐]*[^\W_])?")
_PLAIN_GAP = " \u00a0\n\"“”'‘’()[]-–—,:;"
_CALENDAR = lexicon_words("names", "calendar")
_OPENERS = lexicon_words("names", "openers") | _CALENDAR
_ONE = (
    lexicon_words("roles", "heads")
    | lexicon_words("descriptions", "speaking")
    | {"he", "him", "his", "she", "her", "who", "whom", "whose"}
)
_SEVERAL = (
    lexicon_words("roles", "groups")
    | lexicon_words("roles", "dual")
    | lexicon_words("roles", "social")
    | {"they", "them", "both", "their", "we", "us", "our", "each", "other", "another", "three"}
)
_NUMBERS = frozenset({"two", "four", "five", "six"})
# Words for people that mostly are something else: "general election", "a major road", "head for".
_MOSTLY_ELSE = frozenset({"general", "head", "major", "model", "second", "star", "whip"})
_DETERMINERS = frozenset({"the", "his", "her", "their", "former", "retired"})
# Pronouns for those to whom something is done.
_THEM = frozenset({"him", "her", "them", "me", "us"})
_HEADS = lexicon_words("roles", "heads")
_ONE_OF_SEVERAL = frozenset(one for one in _ONE if len(one) > 3)

# Words from a trigger within which its parties stand.
REACH = 14


class Sentence:
    """The words of a sentence; what they can mean is read only if a check asks for it.

    Attributes:
        words: them, in lower case and without "'s".
    """

    def __init__(self, text: str) -> None:
        """Cut a text into words. Linear in its length."""
        self._text = text
        self._found = _WORD.findall(text)
        self.words: Sequence[str] = list(map(str.lower, self._found))
        if "'" in text or "’" in text:
            self.words = [word.removesuffix("'s").removesuffix("’s") for word in self.words]

    @functools.cached_property
    def names(self) -> Sequence[bool]:
        """Whether each word may be part of a name."""
        return [
            found[0].isupper()
            and (word not in _OPENERS or (word not in _CALENDAR and index not in self._opening))
            for index, (found, word) in enumerate(zip(self._found, self.words, strict=True))
        ]

    @functools.cached_property
    def several(self) -> Sequence[bool]:
        """Whether each word can mean several parties."""
        counted = (
            before == "the" and word in _NUMBERS for before, word in pairwise(("", *self.words))
        )
        return [_means_several(w) or count for w, count in zip(self.words, counted, strict=True)]

    @functools.cached_property
    def parties(self) -> Sequence[bool]:
        """Whether each word can mean a party; of a name of several words, the first."""
        inside = (False, *self.names[:-1])
        return [
            ((name or many) and not within) or (word in _ONE and not name and self._is_one(index))
            for index, (word, name, many, within) in enumerate(
                zip(self.words, self.names, self.several, inside, strict=True)
            )
        ]

    def _is_one(self, index: int) -> bool:
        """Whether a word for a person is one here: "the general", but not "a general meeting"."""
        if self.words[index] not in _MOSTLY_ELSE:
            return True
        titled = any(self.names[index + 1 : index + 2])
        return titled or (index > 0 and self.words[index - 1] in _DETERMINERS)

    @functools.cached_property
    def _opening(self) -> frozenset[int]:
        """Which words have a mark in front of them that may open a sentence, or nothing."""
        spans = [match.span() for match in _WORD.finditer(self._text)]
        gaps = (self._text[end:start] for (_, end), (start, _) in pairwise(spans))
        return frozenset(i for i, gap in enumerate(gaps, 1) if gap.strip(_PLAIN_GAP)) | {0}

    def has(self, wanted: Set[str], start: int, end: int) -> bool:
        """Whether one of some words stands from `start` to in front of `end`."""
        return not wanted.isdisjoint(self.words[max(start, 0) : max(end, 0)])

    def count(self, start: int, end: int) -> int:
        """How many words there can mean a party; two where one can mean several."""
        start, end = max(start, 0), max(end, 0)
        return sum(self.parties[start:end]) + any(self.several[start:end])

    def told(self, index: int, behind: int, near: int = 5) -> bool:
        """Whether a trigger stands between two parties, of which one is named.

        Args:
            index: the trigger.
            behind: the first word that may belong to the party behind it.
            near: how many words may stand there up to that party.
        """
        before, after = (index - REACH, index), (behind, behind + near)
        named = any(any(self.names[max(a, 0) : max(b, 0)]) for a, b in (before, after))
        return named and self.count(*before) > 0 and self.count(*after) > 0

    def meets(self, index: int, before: int = REACH, behind: int = 10) -> bool:
        """Whether two parties stand around a trigger."""
        return self.count(index - before, index) + self.count(index + 1, index + behind) > 1

    def person(self, start: int, end: int) -> bool:
        """Whether words there can mean people: an office, a pronoun, a name of several words."""
        start, end = max(start, 0), max(end, 0)
        known = any(word in _HEADS or word in _THEM for word in self.words[start:end])
        return known or any(both == (True, True) for both in pairwise(self.names[start:end]))

    def lists(self, start: int, end: int) -> bool:
        """Whether words there can mean several parties, one by one or together, but no one body."""
        start, end = max(start, 0), max(end, 0)
        several = zip(self.several[start:end], self.names[start:end], strict=True)
        return any(many and not name for many, name in several) or (
            sum(self.parties[start:end]) > 1
        )

    def place(self, start: int, end: int) -> bool:
        """Whether words there may name a place."""
        return any(self.names[max(start, 0) : max(end, 0)]) or self.has(DESTINATIONS, start, end)


def _means_several(word: str) -> bool:
    if word in _SEVERAL:
        return True
    ended = word.endswith(("s", "n", "k", "e"))
    return ended and (word[:-1] in _ONE_OF_SEVERAL or ends_as_people(word))
