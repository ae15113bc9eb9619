"""The world's cities and regions by name: GeoNames, packed for quick look-up.

`data/atlas.tsv.gz` is built by `data/build_atlas.py`, which also states its format. It stays
one string of bytes in memory, sorted, and is searched page by page: it loads in a blink and takes a
tenth of the memory of a dictionary.
"""

from __future__ import annotations

import dataclasses
import functools
import gzip
import math
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from .countries import capital_of
from .lexicon import known
from .phrases import normal, plain

__all__ = ["Atlas", "Entry", "EntryKind", "Naming", "key", "likeliest"]

EntryKind = Literal["city", "region", "country"]
Naming = Literal["usual", "other", "certain"]

# Weights of a reading, in powers of ten of population.
_NAMING: dict[Naming, float] = {"usual": 0.0, "other": -2.0, "certain": 1.0}
_CAPITAL = 0.6
_REGION = 6.5
_REGION_OF_CITY = 2.0
_COUNTRY = 99.0

# Bytes; a name is looked for in the one page that can have it.
_PAGE = 4096

_KINDS: dict[str, EntryKind] = {"city": "city", "region": "region", "country": "country"}


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A city, a first-order division of a country, or a country.

    Attributes:
        kind: which of the three.
        name: the usual English name.
        country: ISO 3166-1 alpha-2 code.
        division: GeoNames code of the first-order division, unique within the country.
        latitude: degrees north; None for what is wider than a city.
        longitude: degrees east; None for what is wider than a city.
        geonames_id: id in GeoNames; None for a few regions.
        population: people living there; 0 where unknown.
        names: how many other names GeoNames lists, which tells how far a place is known.
        naming: whether it was found under its "usual" name, an "other" (old or foreign) one, or one
            that is "certain" to mean it in spite of namesakes.
        capital: whether it is a city of the name of its country's capital.
    """

    kind: EntryKind
    name: str
    country: str
    division: str
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    population: int
    names: int
    naming: Naming = "usual"
    capital: bool = False


def key(name: str) -> str:
    """Gives the form under which names are listed: "St. John's" and "Saint Johns" are alike."""
    return _key(normal(name))


def _key(name: str) -> str:
    """The key of a `normal` name."""
    bare = plain(name).lower().replace("'", "").replace(".", "").replace("-", " ")
    return "st " + bare[6:] if bare.startswith("saint ") else bare


class Atlas:
    """Names of places, looked up. All atlases of a process share 12 MB of data."""

    def __init__(self) -> None:
        """Loads the data, unless the process has."""
        self._lines = _lines()
        self._opening = known(self._opens)
        self._listed = known(self._read)

    def begins(self, phrase: str) -> bool:
        """Tells whether a listed name of several words begins with those of a `normal` phrase."""
        opening = _key(phrase)
        target = (opening if " " in opening else opening + " ").encode()
        return self._first(target) >= 0

    def named(self, name: str) -> tuple[Entry, ...]:
        """Gives all places of a name, in no particular order."""
        return self._listed(key(name)) or ()

    def only(self, name: str) -> Entry | None:
        """Gives the place of a name where all of that name lie in one country."""
        found = [entry for entry in self.named(name) if entry.naming == "usual"]
        if len({entry.country for entry in found}) != 1:
            return None
        return max(found, key=lambda entry: entry.population)

    def best(
        self,
        name: str,
        *,
        hints: Mapping[str, float] = MappingProxyType({}),
        country: str | None = None,
        division: str | None = None,
        kind: str | None = None,
    ) -> Entry | None:
        """Gives the place that a name most likely means.

        Args:
            name: as a text writes it.
            hints: weights for the countries that the text speaks of, in powers of ten.
            country: code of the country that it must lie in.
            division: name of the state or province that it must lie in.
            kind: what it must be: "city", "region" or "country".

        Returns:
            The place, or None where none fits.
        """
        return likeliest(
            [
                entry
                for entry in self.named(name)
                if (country is None or country == entry.country)
                and (kind is None or kind == entry.kind)
                and (division is None or self._within(entry, division))
            ],
            hints,
        )

    def _within(self, entry: Entry, division: str) -> bool:
        return any(
            (region.country, region.division) == (entry.country, entry.division)
            for region in self.named(division)
            if region.kind == "region"
        )

    def _read(self, listed: str) -> tuple[Entry, ...] | None:
        return tuple(self._entries(listed)) or None

    def _entries(self, listed: str) -> Iterator[Entry]:
        for row in self._rows(listed):
            if row[1] in _KINDS:
                yield _entry(row)
                continue
            for place in self._rows(row[2]):
                if place[1] == "city" and place[7] == row[3]:
                    naming: Naming = "certain" if row[1] == "==" else "other"
                    yield _entry(place, naming)

    def opens(self, word: str) -> bool:
        """Tells whether a word is the first of a listed name."""
        return self._opening(key(word)) is not None

    def _opens(self, word: str) -> bool | None:
        opening = b"st" if word == "saint" else word.encode()
        at = self._first(opening)
        listed = opening and self._lines.startswith((opening + b"\t", opening + b" "), max(0, at))
        return bool(listed) or None

    def _rows(self, listed: str) -> Iterator[list[str]]:
        lines, target = self._lines, listed.encode() + b"\t"
        low = self._first(target)
        while low >= 0 and lines.startswith(target, low):
            end = lines.find(b"\n", low)
            yield lines[low:end].decode().split("\t")
            low = end + 1

    def _first(self, target: bytes) -> int:
        """Gives the offset of the first line that begins with these bytes; -1 for none."""
        pages, offsets = _pages()
        at = bisect_left(pages, target)
        start = offsets[at - 1] if at else 0
        end = offsets[at] + len(target) if at < len(offsets) else len(self._lines)
        return self._lines.find(b"\n" + target, max(0, start - 1), end) + 1 or -1


@functools.cache
def _lines() -> bytes:
    """Gives the data, a line break before each line."""
    packed = files(__package__).joinpath("data", "atlas.tsv.gz").read_bytes()
    return b"\n" + gzip.decompress(packed)


@functools.cache
def _pages() -> tuple[list[bytes], list[int]]:
    """Gives the name on the first line of each page of the data, and the line's offset."""
    lines = _lines()
    offsets = [lines.find(b"\n", at) + 1 for at in range(0, len(lines) - _PAGE, _PAGE)]
    return [lines[at : lines.index(b"\t", at) + 1] for at in offsets], offsets


def likeliest(found: Sequence[Entry], hints: Mapping[str, float]) -> Entry | None:
    """Gives the place that a name most likely means.

    Args:
        found: the places of the name.
        hints: weights for the countries that the text speaks of, in powers of ten.

    Returns:
        The place, or None for none.
    """
    if len(found) < 2:
        return found[0] if found else None
    # "Geneva" is the city rather than the canton around it.
    seats = {(entry.country, entry.division) for entry in found if entry.kind == "city"}
    return max(found, key=lambda entry: _weight(entry, hints, seats))


def _entry(row: list[str], naming: Naming = "usual") -> Entry:
    _, kind, name, country, division, latitude, longitude, number, people, names = row
    capital = capital_of(country) if kind == "city" else None
    return Entry(
        kind=_KINDS[kind],
        name=name,
        country=country,
        division=division,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        geonames_id=int(number) if number else None,
        population=int(people),
        names=int(names),
        naming=naming,
        capital=capital is not None and key(capital) == key(name),
    )


def _weight(entry: Entry, hints: Mapping[str, float], seats: Collection[tuple[str, str]]) -> float:
    if entry.kind == "country":
        return _COUNTRY
    if entry.kind == "region":
        weight = _REGION_OF_CITY if (entry.country, entry.division) in seats else _REGION
    else:
        weight = math.log10((entry.population + 1) * (entry.names + 1))
        if entry.naming == "usual" and entry.capital:
            weight += _CAPITAL
    return weight + hints.get(entry.country, 0.0) + _NAMING[entry.naming]
