"""Appositions: offices that a comma parts from a name, as in "Ann Lee, the minister, met ..."."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import words as lexicon_words
from .office_wording import Office, heads_office, reading_of
from .words import Word, WordClass

__all__ = ["apposed_after", "apposed_before", "enumerates"]

_HONORIFICS = lexicon_words("roles", "honorifics")
_COLLECTIVES = lexicon_words("descriptions", "led") | lexicon_words("roles", "social")
_BODIES = lexicon_words("roles", "bodies")
_FINITE = (
    lexicon_words("names", "speech")
    | lexicon_words("names", "auxiliaries")
    | lexicon_words("names", "relatives")
)
_DETERMINERS = lexicon_words("grammar", "determiners")
_CONNECTORS = lexicon_words("grammar", "connectors")
_JOINT = lexicon_words("grammar", "joint")
_SUBJECTS = lexicon_words("grammar", "subjects")
_CLAUSES = lexicon_words("grammar", "clauses")
# Words: how long appositions are at most, and how far a complement is from its head.
_LONGEST_BEFORE, _LONGEST_AFTER = 14, 26
_COMPLEMENT = 9


def apposed_before(
    text: str, words: Sequence[Word], first: int, names: frozenset[int]
) -> Office | None:
    """The office that a comma parts from the name behind it: "the Kenyan minister, Ann Lee"."""
    start = first
    headed = False
    while start and first - start < _LONGEST_BEFORE:
        word = words[start - 1]
        gap = text[word.end : words[start].start].strip() if start < first else ""
        if gap not in ("", "'s", "’s", "'", "’") and not (
            text[word.end : words[start].start] == ", " and enumerates(text, words, start - 1)
        ):
            break
        if not gap and start - 1 in names:
            break
        if word.lower in _DETERMINERS - {"the"}:
            start -= 1
            break
        if word.lower in _FINITE or word.cls is WordClass.NUMBER:
            if headed:
                break
            return None
        if headed and word.lower == "with":
            break  # "the talks by telephone with the Kenyan minister, Ann Lee"
        headed = headed or heads_office(word)
        if word.lower == "the" and headed and not _in_complement(words, start - 1):
            start -= 1
            break
        noun = word.capital or word.cls is WordClass.TITLE or word.lower in _BODIES | _CONNECTORS
        if not noun and headed and not _determined(words, start - 1):
            break
        start -= 1
    while start < first and words[start].lower in _CONNECTORS - {"the"}:
        start += 1
    if not any(heads_office(w) and w.lower not in _COLLECTIVES for w in words[start:first]):
        return None  # "In his mission, Lee"
    if start == first or not headed or (not start and _listed_in_headline(text, words, first)):
        return None
    possessed = start and text[words[start - 1].end : words[start].start] in ("'s ", "’s ")
    opening = start - 1 if possessed else start
    return _headed(
        reading_of(text, words, opening, first - 1, words[start].start, words[first].start)
    )


def _listed_in_headline(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether a comma stands for "and" in a headline: "Kenyan president, Lee hold talks"."""
    last = first
    while last + 1 < len(words) and words[last + 1].capital:
        last += 1
    behind = words[min(last + 1, len(words) - 1)]
    return behind.lower in _JOINT and text[words[last].end : behind.start] == " "


def apposed_after(
    text: str, words: Sequence[Word], last: int, names: frozenset[int]
) -> Office | None:
    """The office behind a comma: "Ann Lee, the Kenyan minister for trade, met ..."."""
    end = words[last].end
    index = last + 1
    if index < len(words) and words[index].lower in ("and", "or", "but", "with", "as"):
        return None
    if index in names and not _possesses(text, words, index, names):
        return None  # the next name of a list
    headed = False
    while index < len(words) and index - last < _LONGEST_AFTER:
        word = words[index]
        gap = text[words[index - 1].end : word.start].strip() if index > last + 1 else ""
        if gap not in ("", "'s", "’s", "'", "’", "(", ")", "&"):
            break
        if word.lower in _FINITE | _CLAUSES:
            return None
        if index in names and words[index - 1].lower == "and":
            return _unclosed(text, words, last, index) if headed else None
        if not headed and word.cls is WordClass.LOWER:
            known = word.lower in _BODIES | _CONNECTORS | _DETERMINERS
            bare = index == last + 1 and heads_office(words[min(index + 1, len(words) - 1)])
            if not known and not bare and not _determined(words, index):
                return None
        headed = headed or heads_office(word)
        if not headed and index - last > _COMPLEMENT:
            return None
        index += 1
    if not headed or index == last + 1:
        return None
    close = words[index - 1].end
    if text[close : close + 1] == ")":
        close += 1
    mark = text[close : close + 1]
    if mark not in (",", ".", ";", ":", "") and text[close : close + 2] not in (" –", " —", " -"):
        return None
    following = words[index] if index < len(words) else None
    goes_on = following is not None and (
        following.capital
        or following.lower in _DETERMINERS | _SUBJECTS
        or following.lower.endswith("ing")
    )
    stop = close + 1 if mark == "," and not goes_on else close
    return _headed(reading_of(text, words, last + 1, index - 1, end, stop))


def _possesses(text: str, words: Sequence[Word], index: int, names: frozenset[int]) -> bool:
    """Whether a name is followed by what belongs to the person: "Bo Ek's | deputy"."""
    while index + 1 in names:
        index += 1
    return text[words[index].end : words[index].end + 1] in ("'", "’")


def _unclosed(text: str, words: Sequence[Word], last: int, index: int) -> Office | None:
    """An apposition that no comma closes, before "and" with the next name."""
    close = words[index - 2].end
    if index - 2 <= last or text[close : words[index - 1].start] != " ":
        return None
    return _headed(reading_of(text, words, last + 1, index - 2, words[last].end, close))


def _headed(office: Office | None) -> Office | None:
    """An apposition, which is none without a noun for an office."""
    return office if office is not None and office.head else None


def enumerates(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a comma behind a word parts the fields of an office: "of Works, Trade and Labour".

    Or its countries: "the presidents of Chad, Niger and Mali".
    """
    field = words[index].cls is WordClass.BODY or (
        words[index].cls is WordClass.TITLE and not heads_office(words[index])
    )
    behind = words[index + 1]
    several = words[index].cls is behind.cls is WordClass.COUNTRY
    if not (field or several) or not behind.capital or behind.lower in _HONORIFICS:
        return False
    for probe in range(index, max(-1, index - _COMPLEMENT), -1):
        word = words[probe]
        if word.lower in ("of", "for") and probe and words[probe - 1].cls is WordClass.TITLE:
            return not several or words[probe - 1].lower.endswith("s")
        gap = text[word.end : words[probe + 1].start].strip()
        if gap not in ("", ",") or not (word.capital or word.lower in ("and", "the", "&")):
            return False
    return False


def _in_complement(words: Sequence[Word], index: int) -> bool:
    """Whether "the" stands inside an office: "minister of the | interior"."""
    return (
        index >= 2
        and words[index - 1].lower in ("of", "for", "to", "in", "at")
        and words[index - 2].cls in (WordClass.TITLE, WordClass.BODY)
    )


def _determined(words: Sequence[Word], index: int) -> bool:
    """Whether a determiner or a country stands up to three words in front, adjectives between."""
    return any(
        word.lower in _DETERMINERS or word.cls is WordClass.COUNTRY
        for word in words[max(0, index - 3) : index]
    )
