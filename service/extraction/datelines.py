"""The dateline that opens a report: "NAIROBI, May 3 (Agency) - ..."."""

from __future__ import annotations

import calendar
import dataclasses
import functools
import re

from .atlas import Atlas
from .countries import country_of
from .lexicon import words as lexicon_words

__all__ = ["Dateline", "begins_with_date", "find_dateline", "place_line"]

_LONGEST = 160
_LONGEST_PARTICLE = 4
_MOST_NAMES = 5
_BLANKS = dict.fromkeys(map(ord, "\t\n\r\xa0\u2002\u2003\u2009\u202f\u2028"), " ")
_LABELS = lexicon_words("furniture", "labels")

_NAME = r"[^\W\d_][\w.'’-]*"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,4}}(?: ?/ ?{_NAME}(?: {_NAME}){{0,2}})?"
_MONTHS = "|".join([*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept"])
_WEEKDAYS = "|".join([*calendar.day_name, *calendar.day_abbr])
_DATE_WORDS = frozenset(f"{_MONTHS}|{_WEEKDAYS}".lower().split("|"))
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?i:(?:(?:{_WEEKDAYS})\.?,? )?"
    rf"(?:(?:{_MONTHS})\.? {_DAY}|{_DAY} (?:{_MONTHS})\.?)(?:(?:,? |/)\d{{4}})?)"
)
_SOURCE = r"\([A-Z\d][^()\n]{1,40}\)|/[A-Z][^/\n]{1,30}/"
_DASH = r"--+|\.[–—-]|[–—]|(?<= )-(?= )"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})"
    rf"(?:, (?P<region>(?!(?i:{_MONTHS})\b){_NAME}(?: {_NAME})?))?"
    rf"(?:,? (?P<date>{_DATE})(?=[\s,.:(/–—-]))?"
    rf"(?:[,.]? ?(?P<source>{_SOURCE}))?"
    rf"(?P<mark> ?(?:{_DASH}|\|) ?|\. |: |(?<=[)/]) )"
)
_DATE_ALONE = re.compile(rf"(?P<date>{_DATE}) (?:{_DASH}) ")
_PLACE_LINE = re.compile(
    rf"(?P<place>{_PLACE})(?:, {_NAME})? *(?:{_SOURCE})? *(?:[,●•|]|{_DASH}) *(?P<rest>.+)"
)
_REST_IS_DATE = re.compile(rf"{_DATE}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}")


@dataclasses.dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline, with offsets in the line that it opens.

    Attributes:
        end: offset of the report behind it.
        place: start and end of the toponym; None where only a date stands.
        date: start and end of the date.
    """

    end: int
    place: tuple[int, int] | None = None
    date: tuple[int, int] | None = None


def find_dateline(line: str, *, opening: bool) -> Dateline | None:
    """The dateline at the beginning of a paragraph.

    Args:
        line: the paragraph.
        opening: whether it is the first of the report, where a place in small letters or a date
            before a dash is a dateline too, and no apposition, speaker or entry of a diary.
    """
    head = _head(line)
    if _is_plain(head):
        return None
    if opening and (alone := _DATE_ALONE.match(head)):
        return Dateline(alone.end(), None, alone.span("date"))
    match = _DATELINE.match(head)
    if match is None or not _is_place(match["place"]) or not _opens_sentence(line[match.end() :]):
        return None
    place, mark = match["place"], match["mark"].strip()
    dated, sourced = match["date"] is not None, match["source"] is not None
    dashed = mark not in {".", ":", ""}
    if place.isupper() and mark != ":":
        accepted = dated or (dashed and (sourced or opening)) or (mark != "." and _is_known(place))
    else:
        accepted = (dated or sourced or (opening and mark != ".")) and _is_known(place)
    if not accepted:
        return None
    return Dateline(match.end(), match.span("place"), match.span("date") if dated else None)


def begins_with_date(line: str) -> bool:
    """Whether a date and a dash stand before a paragraph."""
    return _DATE_ALONE.match(_head(line)) is not None


def place_line(line: str) -> tuple[int, int] | None:
    """Where the toponym stands in a line of place and date alone ("Dhaka, 6 September 2022")."""
    match = _PLACE_LINE.match(_head(line))
    if match is None or not _is_place(match["place"]) or not _REST_IS_DATE.match(match["rest"]):
        return None
    return match.span("place") if _is_known(match["place"]) else None


def _head(line: str) -> str:
    """The beginning of a line, with plain blanks and all offsets kept."""
    head = line[:_LONGEST]
    return head if head.isprintable() else head.translate(_BLANKS)


def _is_plain(head: str) -> bool:
    """Whether words without a mark open a line, among them a long one in small letters.

    No toponym holds such a word, and no dateline ends in front of it without a mark or a date.
    """
    for word in head.split(" ", _MOST_NAMES)[:_MOST_NAMES]:
        if not word.isalpha() or word.lower() in _DATE_WORDS:
            return False
        if word.islower() and len(word) > _LONGEST_PARTICLE:
            return True
    return False


def _is_place(place: str) -> bool:
    """Whether the words are written as a place is, and are no label such as "ANALYSIS"."""
    words = place.replace("/", " ").split()
    if not words[0][0].isupper() or words[-1][0].islower():
        return False
    if any(word[0].islower() and len(word) > _LONGEST_PARTICLE for word in words):
        return False
    return not any(word.lower().strip(".") in _LABELS for word in words)


def _opens_sentence(rest: str) -> bool:
    first = rest.lstrip("\"'“‘«(")[:1]
    return first.isupper() or first.isdigit() or (bool(first) and not first.isascii())


def _is_known(place: str) -> bool:
    first = place.split("/")[0].strip()
    if place.isupper() and country_of(first) is not None:
        return True
    return _atlas().best(first, kind="city") is not None


@functools.cache
def _atlas() -> Atlas:
    return Atlas()
