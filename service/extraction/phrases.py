"""Longest known phrases in a text, found word by word.

A list of a hundred thousand names is cheaper to look up than to match with one pattern: from each
word that opens a phrase the text is read on for as long as some phrase of the list begins like it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

__all__ = ["Openings", "Token", "normal", "occurrences", "plain", "scan", "spans", "tokens"]

Value = TypeVar("Value")

# A possessive "'s" is left out of the word; an inner apostrophe ("N'Djamena") is not.
_LETTERS = r"([A-Z]\.(?:[A-Z]\.)+|[^\W_]+(?:['’ʻ`‘](?!s\b)[^\W_]+)*)"
_POSSESSIVE = r"(?:['’]s\b)?"
_WORD = re.compile(_LETTERS + _POSSESSIVE)
_WORD_AND_GAP = re.compile(rf"{_LETTERS}({_POSSESSIVE}[\W_]*)")
_STRAIGHT = str.maketrans("’ʻ`‘–‑", "''''--")
# Letters that Unicode does not take for accented ones.
_UNACCENTED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "Ə": "A"}
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "Þ": "Th"}
)


class Token(NamedTuple):
    """A word of a text; the parts of a hyphened word are words of their own.

    One is made of each word several times, and a tuple is made in a third of a dataclass's time.

    Attributes:
        start: offset of its first character.
        end: offset behind its last, a possessive left out.
        text: the characters between.
        lower: the same in lower case.
        gap: what stands between it and the next word ("'s ", ", ").
    """

    start: int
    end: int
    text: str
    lower: str
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it begins as names do."""
        return self.text[0].isupper()


def normal(phrase: str) -> str:
    """Writes a phrase with single blanks, straight apostrophes and plain hyphens."""
    return " ".join(_straight(phrase).split())


def _straight(text: str) -> str:
    return text if text.isascii() and "`" not in text else text.translate(_STRAIGHT)


def plain(phrase: str) -> str:
    """Leaves the accents out of a phrase ("Asunción" becomes "Asuncion")."""
    if phrase.isascii():
        return phrase
    split = unicodedata.normalize("NFKD", phrase)
    bare = "".join(letter for letter in split if not unicodedata.combining(letter))
    return bare.translate(_UNACCENTED)


def spans(text: str) -> list[tuple[int, int]]:
    """Gives start and end of the words of a text, in order, possessives left out."""
    return [match.span(1) for match in _WORD.finditer(text)]


def tokens(text: str) -> list[Token]:
    """Gives the words of a text, in order."""
    first = _WORD.search(text)
    if first is None:
        return []
    found = []
    start = first.start()
    for word, gap in _WORD_AND_GAP.findall(text, start):
        end = start + len(word)
        found.append(Token(start, end, word, word.lower(), gap))
        start = end + len(gap)
    return found


class Openings:
    """What the phrases of a list begin with, whatever their case and accents.

    Attributes:
        words: their first words, in lower case and without accents.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Sort the beginnings.

        Args:
            phrases: the list.
        """
        listed = tuple(phrases)
        self._sorted = sorted({_level(phrase) for phrase in listed})
        self.words = frozenset(plain(tokens(phrase)[0].lower) for phrase in listed)

    def opens(self, word: str) -> bool:
        """Tells whether a word is the first of a phrase."""
        return plain(word).lower() in self.words

    def begins(self, phrase: str) -> bool:
        """Tells whether some phrase begins with these characters, or is the same."""
        level = _level(phrase)
        at = bisect_left(self._sorted, level)
        return at < len(self._sorted) and self._sorted[at].startswith(level)


def _level(phrase: str) -> str:
    return plain(normal(phrase)).lower()


def occurrences(
    text: str,
    words: Sequence[tuple[int, int]],
    opens: Callable[[str], bool],
    begins: Callable[[str], bool],
    look_up: Callable[[str], Value | None],
    longest: int,
) -> Iterator[tuple[int, int, Value]]:
    """Yields all phrases of a text that a list knows.

    Args:
        text: what to search.
        words: start and end of its words.
        opens: tells whether a word, which begins with a capital letter or a digit, may be the first
            of a phrase.
        begins: tells whether some phrase may begin like this `normal` one.
        look_up: gives a `normal` phrase's value, None where it is unknown.
        longest: words in the longest phrase of the list.

    Yields:
        Index of each phrase's first word, index behind its last, and its value; by their first
        words, and of those with the same one the longest first.
    """
    straight = _straight(text)
    for first, (start, end) in enumerate(words):
        initial = text[start]
        if "a" <= initial <= "z":
            continue  # as most do
        if not (initial.isupper() or initial.isdigit()) or not opens(text[start:end]):
            continue
        reached = [straight[start:end]]
        for _, end in words[first + 1 : first + longest]:
            phrase = " ".join(straight[start:end].split())
            if not begins(phrase):
                break
            reached.append(phrase)
        for count in range(len(reached), 0, -1):
            value = look_up(reached[count - 1])
            if value is not None:
                yield first, first + count, value


def scan(
    text: str,
    words: Sequence[tuple[int, int]],
    opens: Callable[[str], bool],
    begins: Callable[[str], bool],
    look_up: Callable[[str], Value | None],
    longest: int,
) -> Iterator[tuple[int, int, Value]]:
    """Yields the longest phrases that a list knows, left to right and without overlap.

    Args and yields: as of `occurrences`.
    """
    at = 0
    for first, behind, value in occurrences(text, words, opens, begins, look_up, longest):
        if first >= at:
            yield first, behind, value
            at = behind
