"""Offices beside a person's name: titles in front, appositions on either side, ages and sides.

An office is read from the words alone, before anything is parsed, so that the parser can be given
the bare name in its place: "his Kenyan counterpart, Ann Lee, the minister for trade, met ..." is
read as "Lee met ...".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from .appositions import apposed_after, apposed_before, enumerates
from .countries import country_of, seat_of
from .lexicon import words as lexicon_words
from .office_wording import Office, heads_office, reading_of
from .words import Word, WordClass

__all__ = ["Office", "office_after", "office_before"]

_HONORIFICS = lexicon_words("roles", "honorifics") | lexicon_words("roles", "callings")
_AND = frozenset({"and", "&"})
_FIELDS = lexicon_words("roles", "portfolios") | lexicon_words("roles", "bodies")
_CALENDAR = lexicon_words("descriptions", "calendar")
_CONNECTORS = lexicon_words("grammar", "connectors")
_CLOSE_CONNECTORS = _CONNECTORS - {"with", "on", "at"}
_DETERMINED = lexicon_words("grammar", "determiners") | {"former"}
_VERBS = lexicon_words("roles", "verbs")
_POSSESSIVE = frozenset({"'s ", "’s ", "' ", "’ "})
_DASHES = frozenset({" – ", " — ", " - "})
_BESIDE = _POSSESSIVE | {" ", "\u00a0", "\n", " '", " ‘", ' "', " “"}
_TRAILER = re.compile(r" \((?:[A-Za-z][\w.,\-– ]{0,30}|\d{1,3})\)|, (?:aged? )?\d{2}(?=[,;)])")
# Words: how long titles and names of countries are, and how far a complement is from its head.
_LONGEST_TITLE, _LONGEST_COUNTRY = 24, 6
_COMPLEMENT = 16
_LONGEST_BODY = 6


def office_before(
    text: str, words: Sequence[Word], first: int, names: frozenset[int]
) -> Office | None:
    """The title or apposition in front of the name whose first word is `words[first]`.

    Args:
        text: the text of the block.
        words: its words.
        first: index of the name's first word.
        names: indexes of words that belong to names of people.
    """
    if not first:
        return None
    gap = text[words[first - 1].end : words[first].start]
    if gap == ", ":
        return apposed_before(text, words, first, names)
    if gap in _DASHES:
        apposed = apposed_before(text, words, first, names)
        return apposed if apposed is not None and apposed.sides else None
    if gap not in _BESIDE:
        return None
    start = first
    stop = max(0, first - _LONGEST_TITLE)
    while start > stop and start - 1 not in names and _joins(text, words, start, first, names):
        start -= 1
    if start < first:
        start = _body_before(text, words, start)
    while start < first and (words[start].lower in _CONNECTORS or words[start].text in _VERBS):
        start += 1
    start = _own_title(words, start, first)
    if start == first:
        return None
    polite = all(words[index].lower in _HONORIFICS for index in range(start, first))
    if polite and start and text[words[start - 1].end : words[start].start] == ", ":
        apposed = apposed_before(text, words, start, names)
        if apposed is not None:
            return dataclasses.replace(apposed, end=words[first].start)
    return reading_of(text, words, start, first - 1, words[start].start, words[first].start)


def _own_title(words: Sequence[Word], start: int, first: int) -> int:
    """Where a title begins behind what somebody else is: "the guest of | Patriarch Lee"."""
    for index in range(first - 1, start + 1, -1):
        word, before = words[index], words[index - 1]
        if not word.capital or word.cls not in (WordClass.TITLE, WordClass.COUNTRY):
            return start
        if before.lower in ("of", "for", "to"):
            served = words[start : index - 1]
            bearing = heads_office(words[first - 1]) or words[first - 1].lower in _HONORIFICS
            lower = any(heads_office(one) and not one.capital for one in served)
            return index if bearing and lower else start
    return start


def _joins(text: str, words: Sequence[Word], start: int, first: int, names: frozenset[int]) -> bool:
    """Whether the word in front of `words[start]` belongs to the title that ends before `first`."""
    word, behind = words[start - 1], words[start]
    gap = text[word.end : behind.start]
    if gap in _POSSESSIVE:
        return word.cls is WordClass.COUNTRY or seat_of(word.text) is not None
    if gap == ", ":
        return enumerates(text, words, start - 1) or _joins_fields(word, behind)
    if gap.strip():
        return False
    if start > 1 and word.lower in _AND and _share(words, start - 1, names):
        return True
    if start > 1 and word.lower in _AND and _joins_sides(words, start, first):
        return True
    if behind.lower in _AND and start < first - 1 and _share(words, start, names):
        return True
    if word.cls in (WordClass.TITLE, WordClass.COUNTRY):
        return True
    if word.cls is WordClass.ACRONYM and behind.cls is WordClass.TITLE:
        return True
    if word.capital and word.cls is WordClass.BODY and behind.cls is WordClass.TITLE:
        return True
    if word.capital or word.lower in _CLOSE_CONNECTORS or _is_field_of(words, start):
        head = _head_before(text, words, start - 1, names)
        if head is not None:
            return (first - start < _COMPLEMENT and word.lower != "and") or words[head].capital
    if _is_trade(text, words, start - 1):
        return True
    return word.lower in _FIELDS and behind.cls is WordClass.TITLE


def _is_field_of(words: Sequence[Word], start: int) -> bool:
    """Whether a field stands behind "on" before `words[start]`: "Adviser on Water Supply"."""
    on, field = words[start - 1], words[start]
    return on.lower == "on" and field.capital and field.lower not in _CALENDAR


def _share(words: Sequence[Word], index: int, names: frozenset[int]) -> bool:
    """Whether the words around "and" are fields of one office: "Customs and Trade Minister"."""
    one, two = words[index - 1], words[index + 1]
    foreign = index > 1 and words[index - 2].cls is WordClass.COUNTRY and index - 1 not in names
    return _joins_fields(one, two) or (foreign and one.cls is WordClass.NAME and _is_field(two))


def _is_field(word: Word) -> bool:
    return word.lower in _FIELDS and not heads_office(word)


def _is_trade(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a word says of what trade the office behind it is: "the tea magnate Ann Lee"."""
    word = words[index]
    if (
        not index
        or word.cls is not WordClass.LOWER
        or not heads_office(words[index + 1])
        or words[index + 1].capital
        or text[words[index - 1].end : word.start] != " "
        or word.lower in _CONNECTORS
    ):
        return False
    before = words[index - 1]
    verbal = word.lower.endswith(("ed", "ing")) or (
        word.lower.endswith("s") and not word.lower.endswith("ss")
    )
    return not verbal and before.lower in _DETERMINED


def _joins_fields(one: Word, two: Word) -> bool:
    """Whether two words are fields of one office: "Trade, Customs and Ports Minister"."""
    return one.capital == two.capital and _is_field(one) and _is_field(two)


def _joins_sides(words: Sequence[Word], start: int, first: int) -> bool:
    """Whether two countries share a title: "the Thai and Lao presidents A and B"."""
    return words[start - 2].cls is words[start].cls is WordClass.COUNTRY and any(
        heads_office(word) and word.lower.endswith("s") for word in words[start:first]
    )


def _body_before(text: str, words: Sequence[Word], start: int) -> int:
    """Where a title begins with a country's body in front: "Kenya Rail (KR) | Director"."""
    if start < 3 or text[words[start - 1].end : words[start].start] != ") ":
        return start
    if text[words[start - 2].end : words[start - 1].start] != " (":
        return start
    for probe in range(start - 2, max(-1, start - 2 - _LONGEST_BODY), -1):
        if words[probe].cls is WordClass.COUNTRY:
            return probe
        if not words[probe].capital or text[words[probe - 1].end : words[probe].start] != " ":
            break
    return start


def _head_before(text: str, words: Sequence[Word], index: int, names: frozenset[int]) -> int | None:
    """The head to whose complement a word belongs: "Minister of Public | Works Ann Lee"."""
    for probe in range(index - 1, max(-1, index - _COMPLEMENT), -1):
        word = words[probe]
        gap = text[word.end : words[probe + 1].start]
        if probe in names or (gap.strip() and not (gap == ", " and enumerates(text, words, probe))):
            return None
        if word.cls is WordClass.TITLE and heads_office(word):
            return probe
        if not (word.capital or word.lower in _CONNECTORS):
            return None
    return None


def office_after(
    text: str, words: Sequence[Word], last: int, names: frozenset[int]
) -> Office | None:
    """The apposition or remark behind the name whose last word is `words[last]`.

    Args:
        text: the text of the block.
        words: its words.
        last: index of the name's last word.
        names: indexes of words that belong to names of people.
    """
    end = words[last].end
    trailer = _TRAILER.match(text, end)
    if trailer:
        remark = Office(end, trailer.end())
        if text[trailer.end() : trailer.end() + 2] != ", ":
            return remark
        while last + 1 < len(words) and words[last + 1].end <= trailer.end():
            last += 1
        apposed = apposed_after(text, words, last, names)
        return dataclasses.replace(apposed, start=end) if apposed is not None else remark
    if text[end : end + 2] == ", ":
        return apposed_after(text, words, last, names)
    return _side_after(text, words, last)


def _side_after(text: str, words: Sequence[Word], last: int) -> Office | None:
    """The country of "Ann Lee of Kenya", but not of "Ann Lee of Kenya Airways"."""
    opening = text[words[last].end : words[last].end + 8]
    if not opening.startswith(" of "):
        return None
    first = last + (3 if opening.startswith(" of the ") else 2)
    behind = first
    while behind < min(len(words), first + _LONGEST_COUNTRY):
        word = words[behind]
        if text[words[behind - 1].end : word.start] != " ":
            break
        if not word.capital and word.cls is not WordClass.COUNTRY:
            break
        behind += 1
    if behind == first:
        return None
    end = words[behind - 1].end
    phrase = text[words[first].start : end]
    code = country_of(phrase) or seat_of(phrase)
    if code is None and first == last + 3 and words[behind - 1].cls is WordClass.BODY:
        # "of the Kenyan National Assembly"
        code = country_of(words[first].text)
    if code is None or text[end : end + 1] in ("'", "’"):
        return None
    return Office(words[last].end, end, country=code)
