"""Longest known phrases in a text, found word by word.

A list of a hundred thousand names is cheaper to look up than to match with one pattern: each run of
words is tried from the longest to the single word, and the first that the list knows is taken.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

__all__ = ["Token", "normal", "plain", "scan", "tokens"]

Value = TypeVar("Value")

# A possessive "'s" is left out of the word; an inner apostrophe ("N'Djamena") is not.
_WORD = re.compile(r"((?:[A-Z]\.){2,}|[^\W_]+(?:['’ʻ`‘](?!s\b)[^\W_]+)*)(?:['’]s\b)?")
_GAP = re.compile(r"\s+")
_STRAIGHT = str.maketrans("’ʻ`‘–‑", "''''--")
# Letters that Unicode does not take for accented ones.
_UNACCENTED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "Ə": "A"}
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th", "Þ": "Th"}
)


@dataclasses.dataclass(frozen=True, slots=True)
class Token:
    """A word of a text; the parts of a hyphened word are words of their own.

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
    return _GAP.sub(" ", phrase.translate(_STRAIGHT)).strip()


def plain(phrase: str) -> str:
    """Leaves the accents out of a phrase ("Asunción" becomes "Asuncion")."""
    if phrase.isascii():
        return phrase
    split = unicodedata.normalize("NFKD", phrase)
    bare = "".join(letter for letter in split if not unicodedata.combining(letter))
    return bare.translate(_UNACCENTED)


def tokens(text: str) -> list[Token]:
    """Gives the words of a text, in order."""
    spans = [match.span(1) for match in _WORD.finditer(text)]
    following = [start for start, _ in [*spans, (len(text), 0)]][1:]
    return [
        Token(start, end, text[start:end], text[start:end].lower(), text[end:behind])
        for (start, end), behind in zip(spans, following, strict=True)
    ]


def scan(
    text: str,
    words: Sequence[Token],
    opens: Callable[[str], bool],
    look_up: Callable[[str], Value | None],
    longest: int,
) -> Iterator[tuple[int, int, Value]]:
    """Yields the longest phrases that a list knows, left to right and without overlap.

    Args:
        text: what to search.
        words: its words.
        opens: tells whether a word, which begins with a capital letter or a digit, may be the first
            of a phrase.
        look_up: gives a `normal` phrase's value, None where it is unknown.
        longest: words in the longest phrase of the list.

    Yields:
        Index of each phrase's first word, index behind its last, and its value.
    """
    at = 0
    while at < len(words):
        behind = at + 1
        word = words[at]
        if (word.capital or word.text[0].isdigit()) and opens(word.text):
            for end in range(min(at + longest, len(words)), at, -1):
                value = look_up(normal(text[word.start : words[end - 1].end]))
                if value is not None:
                    yield at, end, value
                    behind = end
                    break
        at = behind
