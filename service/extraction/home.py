"""Whose home affairs an article tells, and so whose officials it names without saying so."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from .lexicon import table
from .phrases import Openings, normal, scan, spans, tokens
from .records import Place
from .toponyms import Toponym

__all__ = ["Home", "home_of"]

_AGENCIES: dict[str, str] = {
    name: code for code, names in table("agencies")["agencies"].items() for name in names.split()
}
_CREDIT = re.compile(r"\(([A-Za-z]+)\)|/([A-Z]+)/|\b([A-Z][A-Za-z]+)\||, ([A-Z][A-Za-z]+) [-–—]")
_HEAD = 1500
# Where a paper names itself: above the report and below it.
_MASTHEAD, _IMPRINT = 600, 400
# Points; the share of a country in all that the text names counts up to the last of them.
_AGENCY, _PRESS, _DATELINE, _SHARE = 3.0, 3.0, 1.5, 4.0
_ENOUGH = 1.5
# Times more points than the next country must have.
_AHEAD = 1.2
# For the next best home: points, and times more of them than the one behind has.
_LEAST, _CLEARLY = 0.8, 1.5
# Names of places and countries that make a share trustworthy, and the share of a home story.
_MENTIONS = 3
_DOMESTIC = 0.7


@dataclasses.dataclass(frozen=True, slots=True)
class Home:
    """Where an article is at home.

    Attributes:
        code: ISO 3166-1 alpha-2 code of the country; None where too little speaks for any.
        alone: whether the article speaks of hardly any other country.
        points: what speaks for each country, the most first.
    """

    code: str | None
    alone: bool
    points: tuple[tuple[str, float], ...]

    def besides(self, barred: Collection[str]) -> str | None:
        """The home of those who speak for none of some countries; None where it stays open."""
        left = [(code, points) for code, points in self.points if code not in barred]
        if not left or left[0][1] < _LEAST:
            return None
        if len(left) > 1 and left[0][1] < left[1][1] * _CLEARLY:
            return None
        return left[0][0]


def home_of(
    text: str,
    dateline: Place | None,
    mentioned: Counter[str],
    toponyms: Iterable[Toponym] = (),
) -> Home | None:
    """The country that an article's officials without a stated one speak for; None for no sign.

    What speaks for a country is the national news agency or the paper that the article names, its
    dateline, and the share of the country in the places, bodies and countries that the text names.

    Args:
        text: the article's text.
        dateline: the place of its dateline.
        mentioned: how often it mentions each country.
        toponyms: the places that it names.
    """
    told = mentioned + _places(toponyms) + _national(text)
    points: defaultdict[str, float] = defaultdict(float)
    total = told.total()
    for code, count in told.items():
        points[code] += _SHARE * count / max(total, _MENTIONS)
    agency = _agency(text)
    if agency is not None:
        points[agency] += _AGENCY
    else:
        for code in _papers(text):
            points[code] += _PRESS
    if dateline is not None and dateline.country is not None:
        points[dateline.country] += _DATELINE
    if not points:
        return None
    ranked = sorted(points.items(), key=lambda item: -item[1])
    code, most = ranked[0]
    doubtful = len(ranked) > 1 and most < ranked[1][1] * _AHEAD
    if most < _ENOUGH or doubtful:
        return Home(None, False, tuple(ranked))
    return Home(code, told[code] >= _DOMESTIC * total, tuple(ranked))


def _agency(text: str) -> str | None:
    """The country of the national agency that an article credits."""
    for match in _CREDIT.finditer(text[:_HEAD]):
        code = _AGENCIES.get(next(filter(None, match.groups())))
        if code is not None:
            return code
    return None


def _papers(text: str) -> set[str]:
    """The countries of the papers that the article names above or below the report."""
    ends = f"{text[:_MASTHEAD]}\n{text[_MASTHEAD:][-_IMPRINT:]}"
    return set(_found(ends, spans(ends), "press").values())


def _places(toponyms: Iterable[Toponym]) -> Counter[str]:
    """How many places within each country are named."""
    inner = {(t.name, t.country) for t in toponyms if t.kind != "country" and t.country}
    return Counter(country for _, country in inner if country)


def _national(text: str) -> Counter[str]:
    """How many words that only one country uses are found for each."""
    read = spans(text)
    found = set(_found(text, read, "bodies").items())
    lower = _lower_words()
    # most texts have none of them in any word
    near = [word for word in lower if word in text]
    if near:
        words = {text[start:end] for start, end in read}.intersection(near)
        found |= {(word, lower[word]) for word in words}
    return Counter(code for _, code in found)


def _found(text: str, read: Sequence[tuple[int, int]], key: str) -> dict[str, str]:
    """The phrases of a list that stand in a text of these words, with their countries."""
    phrases, openings, longest = _phrases(key)
    found = scan(text, read, openings.opens, openings.begins, phrases.get, longest)
    return {text[read[first][0] : read[behind - 1][1]]: code for first, behind, code in found}


@functools.cache
def _phrases(key: str) -> tuple[dict[str, str], Openings, int]:
    """The phrases of a list, what they begin with, and the words of the longest."""
    phrases = {
        normal(phrase.strip()): code
        for code, listed in table("national")[key].items()
        for phrase in listed.split(";")
    }
    return phrases, Openings(phrases), max(len(tokens(phrase)) for phrase in phrases)


@functools.cache
def _lower_words() -> dict[str, str]:
    return {w: code for code, listed in table("national")["words"].items() for w in listed.split()}
