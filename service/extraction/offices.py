"""Offices beside a person's name: titles in front, appositions on either side, ages and sides.

An office is read from the words alone, before anything is parsed, so that the parser can be given
the bare name in its place: "his Kenyan counterpart, Ann Lee, the minister for trade, met ..." is
read as "Lee met ...".
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from .countries import country_of, seat_of
from .lexicon import table
from .lexicon import words as lexicon_words
from .words import Word, WordClass

__all__ = ["Office", "office_after", "office_before", "reading_of"]

_UNIQUE: dict[str, str] = table("agencies")["offices"]
_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_HONORIFICS = lexicon_words("roles", "honorifics")
_BODIES = lexicon_words("roles", "bodies")
_SPEECH = lexicon_words("names", "speech")
_DETERMINERS = frozenset("the a an his her its their our another one my".split())
_CONNECTORS = frozenset("of for and to in at on the with".split())
_VERBS = frozenset("host hosts elect star lead joint coach brief model second head".split()) - {"head"}
_SUBJECTS = frozenset("who he she they it we".split())
_FORERUNNERS = frozenset("visiting former then-president new newly late acting incoming outgoing".split())
_TRAILER = re.compile(r" \((?:[A-Za-z][\w.,\-– ]{0,30}|\d{1,3})\)|, (?:aged? )?\d{2}(?=[,;)])")
_OF_SIDE = re.compile(r" of (?:the )?((?:[A-Z][\w’'.-]+ ?(?:and (?=the [A-Z]))?){1,4})")


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
    """

    start: int
    end: int
    text: str | None
    head: str | None
    country: str | None
    plural: bool = False


def office_before(
    text: str, words: Sequence[Word], first: int, names: frozenset[int]
) -> Office | None:
    """The title or apposition in front of the name whose first word is `words[first]`.

    Args:
        names: indexes of words that belong to names of people.
    """
    if not first:
        return None
    gap = text[words[first - 1].end : words[first].start]
    if gap == ", ":
        return _apposed_before(text, words, first, names)
    if gap not in (" ", "\u00a0", "'s ", "’s ", "\n", "' ", "’ ", " '", " ‘", ' "', " “"):
        return None
    start = first
    while start and start - 1 not in names and _joins(text, words, start, first):
        start -= 1
    while start < first and (words[start].lower in _CONNECTORS or words[start].text in _VERBS):
        start += 1
    if start == first:
        return None
    only_polite = all(words[i].lower in _HONORIFICS for i in range(start, first))
    if only_polite and start and text[words[start - 1].end : words[start].start] == ", ":
        apposed = _apposed_before(text, words, start, names)
        if apposed is not None:
            return dataclasses.replace(apposed, end=words[first].start)
    return reading_of(text, words, start, first - 1, words[start].start, words[first].start)


def _joins(text: str, words: Sequence[Word], start: int, first: int) -> bool:
    """Whether the word in front of `words[start]` belongs to the title that ends before `first`."""
    word = words[start - 1]
    gap = text[word.end : words[start].start]
    possessive = gap in ("'s ", "’s ", "' ", "’ ")
    if gap == ", " and word.cls is WordClass.BODY and words[start].capital and _opens_office(text, words, start - 1):
        return True
    if gap.strip() and not possessive:
        return False
    if possessive:
        return bool(country_of(word.text) or seat_of(word.text))
    if word.cls in (WordClass.TITLE, WordClass.COUNTRY):
        return True
    if word.lower in _CONNECTORS - {"with", "on", "at"} or word.capital:
        # part of an office's complement only if a title opens it: "Minister of Public Works Ann Lee"
        behind = words[start].cls
        if word.capital and word.cls is WordClass.BODY and behind is WordClass.TITLE:
            return True
        for probe in range(start - 2, max(-1, start - 10), -1):
            between = text[words[probe].end : words[probe + 1].start]
            if between.strip():
                return False
            if words[probe].cls is WordClass.TITLE and words[probe].lower.split("-")[0] in _HEADS:
                return first - start < 9 and word.lower != "and" or words[probe].capital
            if not (words[probe].capital or words[probe].lower in _CONNECTORS):
                return False
    return word.lower in _BODIES and words[start].cls is WordClass.TITLE


def _opens_office(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a list of fields goes back to an office: "Minister of Foreign Affairs, Trade and ..."."""
    for probe in range(index, max(-1, index - 9), -1):
        word = words[probe]
        if word.lower in ("of", "for") and probe and words[probe - 1].cls is WordClass.TITLE:
            return True
        gap = text[word.end : words[probe + 1].start]
        if gap.strip() not in ("", ",") or not (word.capital or word.lower in ("and", "the", "&")):
            return False
    return False


def _apposed_before(
    text: str, words: Sequence[Word], first: int, names: frozenset[int]
) -> Office | None:
    start = first
    seen_head = False
    while start and first - start < 14:
        word = words[start - 1]
        gap = text[word.end : words[start].start] if start < first else " "
        enumerated = gap == ", " and word.cls is WordClass.BODY and words[start].capital and _opens_office(text, words, start - 1)
        if gap.strip() not in ("", "'s", "’s", "'", "’") and not enumerated or not gap.strip() and start - 1 in names:
            break
        if word.lower in _DETERMINERS - {"the"}:
            start -= 1
            break
        if word.lower in _SPEECH or word.cls is WordClass.NUMBER:
            if seen_head:
                break
            return None
        seen_head = seen_head or word.lower.split("-")[0] in _HEADS or word.lower in _HEADS
        is_noun = word.capital or word.cls is WordClass.TITLE or word.lower in _BODIES | _CONNECTORS
        if word.lower == "the" and seen_head and (
            start < 3
            or words[start - 2].lower not in ("of", "for", "to", "in", "at")
            or words[start - 3].cls not in (WordClass.TITLE, WordClass.BODY)
        ):
            start -= 1
            break
        if not is_noun and (seen_head and not _determined(words, start - 1)):
            break
        start -= 1
    while start < first and words[start].lower in _CONNECTORS - {"the"}:
        start += 1
    if start == first or not seen_head:
        return None
    possessor = start and text[words[start - 1].end : words[start].start] in ("'s ", "’s ")
    office = reading_of(text, words, start - bool(possessor), first - 1, words[start].start, words[first].start)
    return office if office and office.head else None


def _determined(words: Sequence[Word], index: int) -> bool:
    """Whether a determiner or a country stands at most three words in front: adjectives lie between."""
    return any(
        word.lower in _DETERMINERS or word.cls is WordClass.COUNTRY
        for word in words[max(0, index - 3) : index]
    )


def office_after(text: str, words: Sequence[Word], last: int, names: frozenset[int]) -> Office | None:
    """The apposition or remark behind the name whose last word is `words[last]`.

    Args:
        names: indexes of words that belong to names of people.
    """
    end = words[last].end
    trailer = _TRAILER.match(text, end)
    if trailer:
        return Office(end, trailer.end(), None, None, None)
    if text[end : end + 2] != ", ":
        side = _OF_SIDE.match(text, end)
        if side:
            code = country_of(side.group(1).strip()) or seat_of(side.group(1).strip())
            if code:
                return Office(end, side.start(1) + len(side.group(1).rstrip()), None, None, code)
        return None
    index = last + 1
    if index < len(words) and words[index].lower in ("and", "or", "but", "with", "as"):
        return None
    head_seen = False
    while index < len(words) and index - last < 26:
        word = words[index]
        gap = text[words[index - 1].end : word.start] if index > last + 1 else ""
        if gap.strip() not in ("", "'s", "’s", "'", "’", "(", ")", "&", "."):
            break
        if word.lower in _SPEECH or word.lower in ("who", "which", "that", "when", "as", "i", "we", "they", "he", "she", "it"):
            return None
        if index in names and words[index - 1].lower == "and" and head_seen:
            return _unclosed(text, words, last, index)
        if index in names and words[index - 1].lower in ("and", ","):
            return None
        is_head = word.lower in _HEADS or word.lower.split("-")[0] in _HEADS
        if not head_seen and word.cls is WordClass.LOWER:
            known = word.lower in _BODIES | _CONNECTORS | _DETERMINERS
            if not known and not _determined(words, index):
                return None
        head_seen = head_seen or is_head
        if not head_seen and index - last > 9:
            return None
        index += 1
    if not head_seen or index == last + 1:
        return None
    close = words[index - 1].end
    if text[close : close + 1] == ")":
        close += 1
    if text[close : close + 1] not in (",", ".", ";", ":", "") and text[close : close + 2] not in (" –", " —", " -"):
        return None
    following = words[index] if index < len(words) else None
    goes_on = following is not None and (
        following.capital
        or following.lower in _DETERMINERS | _SUBJECTS
        or following.lower.endswith("ing")
    )
    stop = close + 1 if text[close : close + 1] == "," and not goes_on else close
    office = reading_of(text, words, last + 1, index - 1, end, stop)
    return office if office and office.head else None


def _unclosed(text: str, words: Sequence[Word], last: int, index: int) -> Office | None:
    """An apposition that no comma closes, before "and" with the next name."""
    close = words[index - 2].end
    if index - 2 <= last or text[close : words[index - 1].start] != " ":
        return None
    office = reading_of(text, words, last + 1, index - 2, words[last].end, close)
    return office if office and office.head else None


def reading_of(
    text: str, words: Sequence[Word], first: int, last: int, start: int, end: int
) -> Office | None:
    """What the words from `first` to `last` say of an office; None where they say nothing."""
    country = None
    head = None
    head_index = None
    opening = None
    complemented = False
    for index in range(first, last + 1):
        word = words[index]
        lower = word.lower
        after = words[index - 1].lower if index > first else ""
        code = _code(text, words, index, last)
        if code is None and word.capital and index < last and head_index is None:
            code = seat_of(f"{word.text} {words[index + 1].text}")
        if code is None and word.capital:
            code = seat_of(word.text) if head_index is None or after == "of" else None
        if code and country is None and (head_index is None or after in ("of", "the") and words[max(first, index - 2)].lower not in ("to", "in", "for", "with")):
            country = code
        is_head = lower in _HEADS or lower.split("-")[0] in _HEADS
        complemented = complemented or head_index is not None and lower in _CONNECTORS
        if is_head and not complemented:
            head, head_index = lower, index
        if opening is None and not code and lower not in _DETERMINERS | _FORERUNNERS and (
            lower not in _HONORIFICS or is_head
        ):
            opening = index
    if head_index is None and country is None and not any(
        words[i].lower in _HONORIFICS for i in range(first, last + 1)
    ):
        return None
    if country is None and head is not None:
        said = " ".join(words[i].lower for i in range(first, last + 1))
        country = next((code for office, code in _UNIQUE.items() if office in said), None)
    worded = None
    if head_index is not None and opening is not None:
        worded = _worded(text, words, min(opening, head_index), head_index, last)
    return Office(start, end, worded, head, country, bool(head) and head.endswith("s") and head[:-1] in _HEADS)


def _code(text: str, words: Sequence[Word], index: int, last: int) -> str | None:
    """The country whose name begins at a word, names of several words included."""
    if not words[index].capital:
        return None
    end = index
    while end < last and words[end + 1].cls is WordClass.COUNTRY and words[end].cls is WordClass.COUNTRY:
        end += 1
    whole = country_of(text[words[index].start : words[end].end]) if end > index else None
    return whole or country_of(words[index].text)


def _worded(text: str, words: Sequence[Word], opening: int, head: int, last: int) -> str:
    """The office without what names its country: "Kenya's minister for trade" → "minister for trade"."""
    begin = opening
    for index in range(opening, head):
        if words[index].cls is WordClass.COUNTRY:
            begin = index + 1
    close = head
    for index in range(head + 1, last + 1):
        if words[index].lower in ("of", "for", "and") or words[index].lower == "the":
            continue
        if country_of(words[index].text) and words[index].capital and words[index - 1].lower in ("of", "the"):
            break
        close = index
    return text[words[begin].start : words[close].end]
