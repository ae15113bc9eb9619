"""The words of news English for each country, gathered from packaged data.

Names come from CLDR (Babel) and ISO 3166 (pycountry), demonyms and capitals from countryinfo;
`data/countries.toml` and `data/seats.toml` hold what those leave out.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from typing import Literal

import pycountry
from babel import Locale
from countryinfo import CountryInfo, all_countries

from .lexicon import table
from .phrases import normal, plain

__all__ = ["OTHER", "CountryTerm", "Form", "Seat", "capitals", "country_names", "seats", "terms"]

Form = Literal["name", "adjective", "national", "nationals", "prefix"]
OTHER: Literal["other"] = "other"

_NO_PLURAL = ("ese", "sh", "ench", "tch", "ic", "s", "x", "z")
_FORMS: tuple[tuple[str, Form], ...] = (
    ("adjectives", "adjective"),
    ("nationals", "national"),
    ("prefixes", "prefix"),
)


@dataclasses.dataclass(frozen=True, slots=True)
class CountryTerm:
    """What a word says of a country.

    Attributes:
        code: ISO 3166-1 alpha-2 code, or XK for Kosovo.
        form: "name" (Russia, the US), "adjective" (Russian), "national" (Frenchman, Dane),
            "nationals" (Russians, Danes), "prefix" (Russo-).
    """

    code: str
    form: Form


@dataclasses.dataclass(frozen=True, slots=True)
class Seat:
    """A building whose name stands for the authority that sits there.

    Attributes:
        venue: the building's name.
        city: where it stands.
        country: ISO 3166-1 alpha-2 code.
    """

    venue: str
    city: str
    country: str


@functools.cache
def country_names() -> dict[str, str]:
    """Gives the common English name of each country by its code."""
    names = Locale("en").territories
    codes = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    return {
        code: name.replace("’", "'").replace("&", "and").replace("St. ", "Saint ")
        for code in sorted(codes)
        if (name := table("countries")["common"].get(code) or names.get(code))
    }


@functools.cache
def terms() -> dict[str, CountryTerm | Literal["other"]]:
    """Gives all names, adjectives and nationals, without accents.

    "other" marks a longer name that only contains a country's word ("Gulf of Mexico").
    """
    found: dict[str, CountryTerm | Literal["other"]] = {}
    for phrase in table("countries")["other"]["terms"]:
        found[plain(phrase)] = OTHER
    # What is listed first stays: names before demonyms, and the larger country's before others.
    for phrase, term in (*_names(), *_official(), *_curated(), *_demonyms()):
        found.setdefault(plain(normal(phrase)), term)
    return found


def capitals(code: str) -> list[str]:
    """Gives a country's capital and, behind it, other names and seats of its government."""
    moved: list[str] | None = table("countries")["capitals"].get(code)
    if moved is not None:
        return moved
    capital = CountryInfo(code).capital()
    return [capital] if isinstance(capital, str) and capital else []


@functools.cache
def seats() -> tuple[Seat, ...]:
    """Gives the world's seats of government."""
    return tuple(
        Seat(venue, entry["city"], entry["country"])
        for entry in table("seats")["seats"]
        for venue in entry["venues"]
    )


def _names() -> Iterator[tuple[str, CountryTerm]]:
    for code, phrases in table("countries")["names"].items():
        for phrase in phrases:
            yield phrase, CountryTerm(code, "name")


def _curated() -> Iterator[tuple[str, CountryTerm]]:
    for key, form in _FORMS:
        for code, phrases in table("countries")[key].items():
            for phrase in phrases:
                yield phrase, CountryTerm(code, form)
                if form == "national" and phrase.endswith("man"):
                    yield phrase.removesuffix("man") + "men", CountryTerm(code, "nationals")
                elif form in {"adjective", "national"}:
                    yield from _plural(phrase, code)


def _plural(phrase: str, code: str) -> Iterator[tuple[str, CountryTerm]]:
    if not phrase.endswith(_NO_PLURAL):
        yield phrase + "s", CountryTerm(code, "nationals")


def _official() -> Iterator[tuple[str, CountryTerm]]:
    """Yields the names of CLDR and ISO 3166, with the turns that the press gives them."""
    cldr = Locale("en").territories
    for code, common in country_names().items():
        country = pycountry.countries.get(alpha_2=code)
        names = [common, cldr[code]]
        for field in ("common_name", "name", "official_name"):
            if country is not None and hasattr(country, field):
                names.append(getattr(country, field))
        for name in names:
            # "Myanmar (Burma)" gives two names, "Saint Martin (French part)" one.
            parts = name.removesuffix(")").split(" (")
            for part in parts[:1] if name.endswith(" part)") else parts:
                for turn in _turns(part):
                    yield turn, CountryTerm(code, "name")


def _turns(name: str) -> Iterator[str]:
    # "Iran, Islamic Republic of" is read "Islamic Republic of Iran".
    head, comma, rest = name.partition(", ")
    turned = f"{rest} {head}" if comma and rest.endswith((" of", " of the")) else name
    spelt = turned.removeprefix("the ").replace("&", "and").replace("St. ", "Saint ")
    yield spelt
    if "Saint " in spelt:
        yield spelt.replace("Saint ", "St. ")
        yield spelt.replace("Saint ", "St ")


def _demonyms() -> Iterator[tuple[str, CountryTerm]]:
    entries = [country.info() for country in all_countries()]
    # "French" is France's, not Martinique's.
    for entry in sorted(entries, key=lambda entry: -(entry.get("population") or 0)):
        code = entry.get("ISO", {}).get("alpha2")
        listed = entry.get("demonym")
        # "Heard and McDonald Islander" is nobody's word.
        if code not in country_names() or not listed or " and " in listed:
            continue
        for demonym in listed.split(","):
            yield demonym, CountryTerm(code, "national" if demonym.endswith("er") else "adjective")
            yield from _plural(demonym, code)
