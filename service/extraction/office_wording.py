"""The words of an office: its head, the country that it speaks for, and how the article puts it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from .countries import country_of, seat_of
from .lexicon import table
from .lexicon import words as lexicon_words
from .words import Word, WordClass

__all__ = ["Office", "heads_office", "reading_of", "sole_holder"]

_UNIQUE: dict[str, str] = table("agencies")["offices"]
_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_MODIFIERS = lexicon_words("roles", "modifiers")
_HONORIFICS = lexicon_words("roles", "honorifics")
_NOBLES = lexicon_words("roles", "nobles")
_DETERMINERS = lexicon_words("grammar", "determiners")
_UNWORDED = lexicon_words("roles", "forerunners") | _DETERMINERS
_CONNECTORS = lexicon_words("grammar", "connectors")
_LOOSE = _CONNECTORS | _DETERMINERS
_COUNTRY = WordClass.COUNTRY
# "Saint Vincent and the Grenadines" is among the longest names of countries.
_LONGEST_COUNTRY = 8


@dataclasses.dataclass(frozen=True, slots=True)
class Office:
    """An office that the article gives a person.

    Attributes:
        start: offset in the block of the first character that the office takes up.
        end: offset behind the last.
        text: the office as worded, without country, article and forerunners; None where only a
            country or an honorific stands there.
        head: the word that names the office, in lower case; None as above.
        country: ISO 3166-1 alpha-2 code of the side, if worded.
        plural: whether the words hold for the names that follow, too ("Presidents A and B").
        sides: the countries of those who follow, in order ("the presidents of Chad and Niger").
        polite: honorifics, in lower case and without full stops.
    """

    start: int
    end: int
    text: str | None = None
    head: str | None = None
    country: str | None = None
    plural: bool = False
    sides: tuple[str, ...] = ()
    polite: tuple[str, ...] = ()


def heads_office(word: Word) -> bool:
    """Whether a word names an office: "minister", "president-elect", "ex-mayor"."""
    if word.lower in _HEADS:
        return True
    if "-" not in word.lower:
        return False
    parts = word.lower.split("-")
    return parts[0] in _HEADS or (parts[-1] in _HEADS and _MODIFIERS.issuperset(parts[:-1]))


def sole_holder(said: str) -> str | None:
    """The only country that has an office, if there is one.

    Args:
        said: the words of the office, in lower case.
    """
    for office, code in _UNIQUE.items():
        before, found, after = said.partition(office)
        whole = found and before[-1:] in ("", " ") and after[:1] in ("", " ")
        # a "secretary of state for trade" is any country's
        if whole and not after.startswith(" for "):
            return code
    return None


def reading_of(
    text: str, words: Sequence[Word], first: int, last: int, start: int, end: int
) -> Office | None:
    """What the words from `first` to `last` say of an office; None where they say nothing.

    Args:
        text: the text of the block.
        words: its words.
        first: index of the first word of the office.
        last: index of its last word.
        start: offset of the first character that the office takes up.
        end: offset behind the last.
    """
    heads = [index for index in range(first, last + 1) if heads_office(words[index])]
    opening_head = heads[0] if heads else last + 1
    codes = {
        index: code
        for index in range(first, last + 1)
        if (code := _code(text, words, index, first, last, opening_head))
    }
    stated = [
        code
        for index, code in codes.items()
        if index <= opening_head
        or _is_complement(words, first, index)
        or _is_served(words, index, last)
    ]
    country = next(iter(stated), None)
    polite = tuple(
        words[index].lower.rstrip(".")
        for index in range(first, last + 1)
        if words[index].lower in _HONORIFICS
    )
    if not heads:
        return Office(start, end, country=country, polite=polite) if country or polite else None
    complement = next(
        (i for i in range(opening_head, last + 1) if words[i].lower in _CONNECTORS), last + 1
    )
    head = max(index for index in heads if index < complement)
    if words[head].lower in _NOBLES and head - 1 in heads:
        head = last = head - 1
    if country is None:
        country = sole_holder(" ".join(words[index].lower for index in range(first, last + 1)))
    opening = next(
        index
        for index in range(first, last + 1)
        if index == head or (index not in codes and _is_worded(words[index]))
    )
    noun = words[head].lower
    plural = noun.endswith("s") and noun[:-1] in _HEADS
    worded = _worded(text, words, opening, head, last)
    sides = tuple(dict.fromkeys(stated))[1:] if plural else ()
    return Office(start, end, worded, noun, country, plural, sides, polite)


def _is_complement(words: Sequence[Word], first: int, index: int) -> bool:
    """Whether an office is held in a country: "president of Kenya", but not "envoy to Kenya"."""
    before = index - 1
    while before > first and (words[before].lower == "and" or words[before].cls is _COUNTRY):
        before -= 1
    return (
        index > first
        and words[before].lower in ("of", "from", "the")
        and words[max(first, before - 1)].lower not in ("to", "in", "for", "with")
    )


def _is_served(words: Sequence[Word], index: int, last: int) -> bool:
    """Whether an office serves another one's holder or body: "aide to the Kenyan president"."""
    word, behind = words[index], words[min(index + 1, last)]
    return (
        index < last
        and word.cls is WordClass.COUNTRY
        and (heads_office(behind) or behind.cls in (WordClass.BODY, WordClass.TITLE))
        and words[index - 1].lower in ("of", "the", "to")
    )


def _code(
    text: str, words: Sequence[Word], index: int, first: int, last: int, head: int
) -> str | None:
    """The country whose name, or whose seat of government, begins at a word."""
    word = words[index]
    if not word.capital:
        return None
    code = _named(text, words, index, last)
    if code is None and index < last and index <= head:
        code = seat_of(f"{word.text} {words[index + 1].text}")
    if code is None and (index <= head or (index > first and words[index - 1].lower == "of")):
        code = seat_of(word.text)
    return code


def _named(text: str, words: Sequence[Word], index: int, last: int) -> str | None:
    """The country whose name begins at a word, names of several words included."""
    end = index
    stop = min(last, index + _LONGEST_COUNTRY)
    while end < stop and words[end].cls is words[end + 1].cls is WordClass.COUNTRY:
        end += 1
    whole = country_of(text[words[index].start : words[end].end]) if end > index else None
    return whole or country_of(words[index].text)


def _is_worded(word: Word) -> bool:
    """Whether a word is part of the office as worded."""
    polite = word.lower in _HONORIFICS - _MODIFIERS and not heads_office(word)
    return word.lower not in _UNWORDED and not polite


def _is_loose(word: Word) -> bool:
    """Whether a word at the end of an office is none of it: a connector, an honorific."""
    polite = word.lower in _HONORIFICS and not heads_office(word)
    return polite or word.lower in _LOOSE


def _worded(text: str, words: Sequence[Word], opening: int, head: int, last: int) -> str:
    """The office without its country: "Kenya's minister for trade" → "minister for trade"."""
    begin, close = opening, head
    for index in range(opening, head):
        if words[index].cls is WordClass.COUNTRY:
            begin = index + 1
    for index in range(head + 1, last + 1):
        word, before = words[index], words[index - 1]
        if word.lower in ("of", "for", "and", "the"):
            continue
        if before.lower in ("of", "the") and word.capital and country_of(word.text):
            break
        close = index
    while close > head and _is_loose(words[close]):
        close -= 1
    return text[words[begin].start : words[close].end]
