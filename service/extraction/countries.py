"""Countries in news English: names, adjectives, nationals, capitals and seats of government."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Sequence
from typing import Literal

from .country_names import (
    CountryTerm,
    Form,
    Seat,
    capitals,
    country_names,
    seats,
    terms,
)
from .lexicon import table
from .phrases import Openings, Token, normal, plain, scan, spans

__all__ = [
    "CountryMention",
    "CountryTerm",
    "Form",
    "Seat",
    "capital_of",
    "country_of",
    "find",
    "name_of",
    "seat_of",
    "seats",
    "term_of",
]

# Shorter words in capitals are abbreviations of other things ("CAR", "PER").
_SHORTEST_SHOUTED = 4
_HYPHENS = frozenset("-–‑")


@dataclasses.dataclass(frozen=True, slots=True)
class CountryMention:
    """A country's name or demonym in a text.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character, a possessive left out.
        text: the characters between.
        code: ISO 3166-1 alpha-2 code, or XK.
        form: as in `CountryTerm`.
    """

    start: int
    end: int
    text: str
    code: str
    form: Form


def country_of(phrase: str) -> str | None:
    """Gives the country that a name, an adjective or a word for nationals speaks of.

    Args:
        phrase: the words, with or without "the"; case counts ("US", but not "us").

    Returns:
        ISO 3166-1 alpha-2 code, or None.
    """
    term = term_of(phrase)
    return term.code if term else None


def term_of(phrase: str) -> CountryTerm | None:
    """Gives country and form of a name, an adjective or a word for nationals, or None."""
    term = _look_up(_bare(phrase))
    return term if isinstance(term, CountryTerm) else None


def seat_of(phrase: str) -> str | None:
    """Gives the country whose government a capital or a seat of government stands for.

    Args:
        phrase: "Moscow", "the Kremlin", "Washington, D.C.".

    Returns:
        ISO 3166-1 alpha-2 code, or None.
    """
    whole, codes = normal(phrase), _metonyms()
    code = codes.get(plain(whole))
    return codes.get(plain(whole[4:])) if code is None and _articled(whole) else code


def name_of(code: str) -> str:
    """Gives a country's common English name.

    Raises:
        KeyError: the code is none of ISO 3166-1 or XK.
    """
    return country_names()[code]


@functools.cache
def capital_of(code: str) -> str | None:
    """Gives a country's capital by its usual English name; None where there is none.

    Raises:
        CountryNotFoundError: the code is none of ISO 3166-1.
    """
    return next(iter(capitals(code)), None)


def find(text: str, read: Sequence[Token] | None = None) -> tuple[CountryMention, ...]:
    """Finds all names, adjectives and nationals of countries in a text, the longest ones first.

    Args:
        text: what to search.
        read: its words, where they are known already.
    """
    words = spans(text) if read is None else [(word.start, word.end) for word in read]
    openings = _openings()
    mentions = []
    for first, behind, term in scan(
        text, words, openings.opens, openings.begins, _look_up, _longest()
    ):
        start, end = words[first][0], words[behind - 1][1]
        hyphened = text[end : end + 1] in _HYPHENS
        if isinstance(term, CountryTerm) and (hyphened or term.form != "prefix"):
            mentions.append(CountryMention(start, end, text[start:end], term.code, term.form))
    return tuple(mentions)


def _bare(phrase: str) -> str:
    words = normal(phrase)
    return words[4:] if _articled(words) else words


def _articled(phrase: str) -> bool:
    return phrase.startswith(("the ", "The "))


def _look_up(phrase: str) -> CountryTerm | Literal["other"] | None:
    key = plain(phrase)
    term = terms().get(key)
    if term is None and len(key) >= _SHORTEST_SHOUTED and key.isupper():
        return _shouted().get(key)
    return term


@functools.cache
def _openings() -> Openings:
    return Openings(terms())


@functools.cache
def _shouted() -> dict[str, CountryTerm | Literal["other"]]:
    return {
        phrase.upper(): term
        for phrase, term in terms().items()
        if len(phrase) >= _SHORTEST_SHOUTED and not phrase.isupper()
    }


@functools.cache
def _longest() -> int:
    return max(phrase.count(" ") + phrase.count("-") + 1 for phrase in terms())


@functools.cache
def _metonyms() -> dict[str, str]:
    codes: dict[str, str] = {}
    for code in country_names().keys() - table("countries")["no_metonym"]["codes"]:
        for capital in capitals(code):
            codes[plain(capital)] = code
    for seat in seats():
        codes.setdefault(plain(normal(seat.venue)), seat.country)
    return codes
