"""Runs of capitalised words: where in a text a name can stand, as far as its words tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .countries import seat_of
from .lexicon import words as lexicon_words
from .words import Word, WordClass

__all__ = ["chains", "complements", "cut", "is_title_case"]

_CONNECTORS = frozenset({"of", "for", "and", "the"})
_OFFICE = 16

_ABBREVIATIONS = lexicon_words("names", "abbreviations")
_CALENDAR = lexicon_words("names", "calendar")
_OPENING = frozenset({' "', " “", " '", " ‘", " ("})
_GAPS = _OPENING | {" ", "\u00a0", "\n", '" ', "” ", "' ", "’ ", ") "}


def is_title_case(text: str, words: Sequence[Word]) -> bool:
    """Whether Nearly Every Word Is Capitalised, so that capitals say nothing of names."""
    if text.rstrip("\"”’')").endswith((".", "!", "?")):
        return False
    lettered = [word for word in words if word.cls is not WordClass.NUMBER]
    return (
        len(lettered) > 5
        and sum(word.capital for word in lettered) > 0.6 * len(lettered)
        and not any(len(word.text) > 4 and not word.capital for word in lettered)
    )


def chains(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last index of each stretch of capitalised words.

    Particles may stand inside, and so may a name in quotation marks or in brackets. A word of the
    calendar begins a new stretch: "met Ann Lee | Tuesday".
    """
    index = 0
    while index < len(words):
        if not words[index].capital:
            index += 1
            continue
        last = index
        opened = False
        for behind in range(index + 1, len(words)):
            gap = text[words[behind - 1].end : words[behind].start]
            marked = bool(gap.strip())
            if gap not in _GAPS or (marked and (gap in _OPENING) == opened):
                break
            if marked:
                opened = gap in _OPENING
            word = words[behind]
            if word.cls is WordClass.OPENER and word.lower in _CALENDAR:
                break
            if not word.capital and word.cls not in (WordClass.PARTICLE, WordClass.SUFFIX):
                break
            if word.capital and not opened:
                last = behind
        yield index, last
        index = last + 1


def cut(chain: tuple[int, int], words: Sequence[Word]) -> tuple[int, int] | None:
    """The part of a chain that can be a name: what stands behind its last title or country."""
    start, last = chain
    for index in range(start, last + 1):
        if _bars(words, chain, start, index):
            start = index + 1
    while start <= last and words[start].cls is WordClass.SUFFIX:
        start += 1
    return (start, last) if start <= last else None


def _bars(words: Sequence[Word], chain: tuple[int, int], start: int, index: int) -> bool:
    """Whether a name can only begin behind a word."""
    first, last = chain
    behind = last - index
    match words[index].cls:
        case WordClass.TITLE | WordClass.COUNTRY:
            return behind > 0 or index == start  # but "Stephen King", "Paula Jordan"
        case WordClass.OPENER | WordClass.NUMBER:
            return True
        case WordClass.BODY:
            return behind >= (1 if complements(words, first) else 2)
        case WordClass.ACRONYM:
            return not _is_initials(words, index, last)
        case _:
            return behind >= 2 and seat_of(words[index].text) is not None


def _is_initials(words: Sequence[Word], index: int, last: int) -> bool:
    """Whether two capitals are a person's initials: "JD Lee", but not "EU Commissioner"."""
    return (
        len(words[index].text) == 2
        and words[index].lower not in _ABBREVIATIONS
        and index < last
        and words[index + 1].cls is WordClass.NAME
    )


def complements(words: Sequence[Word], first: int) -> bool:
    """Whether a chain goes on with an office: "Minister of | Public Works Ann Lee"."""
    if first < 2 or words[first - 1].lower not in _CONNECTORS:
        return False
    for word in reversed(words[max(0, first - _OFFICE) : first - 1]):
        if word.cls is WordClass.TITLE:
            return True
        if not word.capital and word.lower not in _CONNECTORS:
            return False
    return False
