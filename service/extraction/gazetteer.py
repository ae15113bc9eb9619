"""Toponyms in a text: which places its names mean."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from babel import Locale

from .atlas import Atlas, Entry, key
from .countries import capital_of, name_of, term_of
from .country_names import OTHER, seats, terms
from .lexicon import table, words
from .phrases import Token, plain, scan, tokens
from .records import Place

__all__ = ["Found", "Gazetteer", "Toponym", "ToponymKind", "masked"]

ToponymKind = Literal["venue", "city", "region", "country"]

# Words in the longest names that the press writes ("United Kingdom of Great Britain and ...").
_LONGEST = 6
# People that a city has, for a name to be taken for it: by itself, where the text speaks of its
# country, and under an old or foreign name.
_LARGE, _KNOWN, _KNOWN_NEARBY = 200_000, 15_000, 1_000
# Weight of a country that the article speaks of, and more for the one that it speaks of most.
_HINTED, _HINTED_MOST = 0.6, 0.6
_COMMON = words("place_words", "common")
_ACRONYM = 4
_NEVER = frozenset().union(
    *(words("place_words", kind) for kind in ("breakers", "unlike", "venues", "gatherings", "regions"))
)
_LOCATIVE = words("place_words", "at") | words("place_words", "into") | {"from"}
_QUALIFIES = re.compile(r",? \(?")
_SENTENCE_END = re.compile(r"[.!?:;\n\"”]")


@dataclasses.dataclass(frozen=True, slots=True)
class Toponym:
    """A place's name in a text.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        text: the characters between.
        kind: what it names.
        name: the place in its usual English spelling; for a venue, its city where that is known.
        country: ISO 3166-1 alpha-2 code; None for a part of the world or an unknown place.
        latitude: degrees north.
        longitude: degrees east.
        geonames_id: id in GeoNames.
    """

    start: int
    end: int
    text: str
    kind: ToponymKind
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None


# By the index of a toponym's first word: the index behind its last word, and the toponym.
Found = dict[int, tuple[int, Toponym]]


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Blots out spans of a text, so that no name is found in them; offsets stay."""
    for start, end in spans:
        text = text[:start] + "\0" * (end - start) + text[end:]
    return text


class Gazetteer:
    """Finds and resolves toponyms. Holds the atlas: share one per process."""

    def __init__(self) -> None:
        """Loads the atlas."""
        self.atlas = Atlas()

    def find(
        self, text: str, *, hints: Collection[str] = (), persons: Sequence[tuple[int, int]] = ()
    ) -> tuple[Toponym, ...]:
        """Finds the names of countries, regions, cities and seats of government in a text.

        Args:
            text: a sentence or a block.
            hints: codes of the countries that the article speaks of, each as often as it does; they
                decide between namesakes.
            persons: spans of people's names, in which no place is named.

        Returns:
            The toponyms in the order of the text, none overlapping.
        """
        bare = masked(text, persons)
        read = tokens(bare)
        return tuple(
            toponym
            for first, (_, toponym) in self.read(bare, read, hints).items()
            if self._surely(read, first, toponym, hints)
        )

    def read(self, text: str, read: Sequence[Token], hints: Collection[str] = ()) -> Found:
        """Finds all that can be a toponym where a preposition puts something at one.

        Returns:
            The toponyms of small towns, too, and common words behind such a preposition.
        """
        known = functools.partial(self._known, hints=_weights(hints))
        found: Found = {}
        before: int | None = None
        for first, behind, place in scan(text, read, known, _LONGEST):
            start, end = read[first].start, read[behind - 1].end
            common = text[start:end].lower() in _COMMON and not _located(read, first)
            if not isinstance(place, Toponym) or common:
                continue
            toponym = dataclasses.replace(place, start=start, end=end, text=text[start:end])
            if before is not None and found[before][0] == first:
                last, narrower = found[before]
                if _QUALIFIES.fullmatch(read[last - 1].gap):
                    narrower = self.within(narrower, toponym)
                    found[before] = last, narrower
                    toponym = self._around(toponym, narrower)
            found[first] = behind, toponym
            before = first
        return found

    def is_firm(self, toponym: Toponym, hints: Collection[str]) -> bool:
        """Tells whether a name is that of a large or an expected place, and no word besides."""
        if toponym.text.lower() in _COMMON or toponym.country is None:
            return False
        entry = self.atlas.best(toponym.text, country=toponym.country, kind=toponym.kind)
        return (
            toponym.country in hints
            or _is_capital(toponym)
            or (entry is not None and entry.population >= _LARGE)
        )

    def within(self, toponym: Toponym, wider: Toponym) -> Toponym:
        """Reads a toponym as its namesake in a wider place; as it was, if there is none."""
        if wider.country is None or wider.kind not in {"region", "country"}:
            return toponym
        if toponym.kind == "country" and wider.kind == "country":
            return toponym
        entry = self.atlas.best(
            toponym.text,
            country=wider.country,
            division=wider.name if wider.kind == "region" else None,
        )
        if entry is None or entry.kind == wider.kind:
            return toponym
        return _toponym(entry, toponym)

    def _around(self, toponym: Toponym, narrower: Toponym) -> Toponym:
        """Reads "Georgia" behind "Atlanta" as the state."""
        if narrower.kind != "city" or toponym.country in {None, narrower.country}:
            return toponym
        state = self.atlas.best(toponym.text, country=narrower.country, kind="region")
        inside = self.atlas.best(narrower.text, country=narrower.country, division=toponym.text)
        return _toponym(state, toponym) if state and inside else toponym

    def city(self, name: str, country: str | None = None) -> Toponym | None:
        """Gives a city by name, as a toponym without a span."""
        entry = self.atlas.best(name, country=country, kind="city")
        return _toponym(entry) if entry else None

    def region(self, name: str, country: str | None = None) -> Toponym | None:
        """Gives a first-order division by name, as a toponym without a span."""
        entry = self.atlas.best(name, country=country, kind="region")
        return _toponym(entry) if entry else None

    def inside(self, toponym: Toponym, country: str | None) -> Toponym | None:
        """Reads a toponym as lying in a country; None if it lies elsewhere."""
        if country is None or toponym.country == country:
            return toponym
        entry = self.atlas.best(toponym.text, country=country)
        return _toponym(entry, toponym) if entry else None

    def country(self, code: str) -> Toponym:
        """Gives a country by its code, as a toponym without a span.

        Raises:
            KeyError: the code is none of ISO 3166-1 or XK.
        """
        entry = self.atlas.best(name_of(code), country=code, kind="country")
        if entry is None:
            return Toponym(0, 0, "", "country", name_of(code), code)
        return _toponym(entry)

    def resolve(self, toponyms: Sequence[Toponym]) -> Place | None:
        """Makes one place of the toponyms of a phrase ("the Kremlin", "Moscow").

        Returns:
            The place, named by the narrowest town, region or country; by the venue where that is
            all that is known. None for no toponyms.
        """
        kinds = {toponym.kind: toponym for toponym in reversed(toponyms)}
        if not kinds:
            return None
        venue = kinds.get("venue")
        wider = kinds.get("region") or kinds.get("country")
        site = kinds.get("city") or wider
        if venue is not None and (venue.geonames_id or site is None):
            site = kinds.get("city", venue)
        assert site is not None
        if wider is not None and site.kind == "city":
            site = self.within(site, kinds.get("country", wider))
            site = self.within(site, wider)
        return Place(
            text=site.text,
            name=site.name,
            venue=venue.text if venue else None,
            country=site.country or (wider.country if wider else None),
            latitude=site.latitude,
            longitude=site.longitude,
            geonames_id=site.geonames_id,
        )

    def _known(self, phrase: str, hints: Mapping[str, float]) -> Toponym | Literal["other"] | None:
        bare = plain(phrase)
        if bare in _seats():
            venue, city, country = _seats()[bare]
            site = self.city(city, country)
            return (
                dataclasses.replace(site, kind="venue")
                if site
                else Toponym(0, 0, "", "venue", venue, country)
            )
        if bare in _worlds():
            return Toponym(0, 0, "", "region", phrase)
        term = term_of(phrase)
        if term is not None:
            return self._nation(phrase, term.code) if term.form == "name" else OTHER
        acronym = len(phrase) <= _ACRONYM and phrase.isupper()
        barred = acronym or phrase.lower() in _NEVER
        entry = None if barred else self.atlas.best(phrase, hints=hints)
        if entry is not None and (_is_known(entry, phrase, hints) or entry == self.atlas.only(phrase)):
            return _toponym(entry)
        return OTHER if terms().get(bare) == OTHER else None

    def _nation(self, phrase: str, code: str) -> Toponym:
        """Gives a country, or the part of one that the press names like one ("Scotland")."""
        entry = self.atlas.best(phrase, country=code, kind="region")
        if entry is not None and entry.naming == "usual" and key(phrase) != key(name_of(code)):
            return _toponym(entry)
        return self.country(code)

    def _surely(
        self, read: Sequence[Token], first: int, toponym: Toponym, hints: Collection[str]
    ) -> bool:
        """Tells whether a name is a place's wherever it stands, or stands where places do."""
        if toponym.kind in {"venue", "country"}:
            return True
        if _located(read, first) or " " in toponym.text or self.is_firm(toponym, hints):
            return True
        opens = first == 0 or _SENTENCE_END.search(read[first - 1].gap)
        return not opens and toponym.kind == "region"


def _located(read: Sequence[Token], first: int) -> bool:
    """Tells whether a preposition of place stands before a word."""
    before = read[first - 1] if first else None
    return before is not None and before.gap == " " and before.lower in _LOCATIVE


def _weights(hints: Iterable[str]) -> dict[str, float]:
    """Weighs countries by how often they are spoken of."""
    counts = Counter(hints)
    most = max(counts.values(), default=1)
    return {code: _HINTED + _HINTED_MOST * count / most for code, count in counts.items()}


def _is_known(entry: Entry, phrase: str, hints: Collection[str]) -> bool:
    if entry.kind != "city":
        return True
    near = entry.country in hints
    if entry.naming == "other":
        least = _KNOWN if near else _LARGE
        return entry.population >= least and phrase.lower() not in _COMMON
    least = _KNOWN_NEARBY if near else _KNOWN
    return entry.population >= least or _is_capital(_toponym(entry))


def _is_capital(toponym: Toponym) -> bool:
    capital = capital_of(toponym.country) if toponym.country else None
    return capital is not None and key(capital) == key(toponym.name)


def _toponym(entry: Entry, span: Toponym | None = None) -> Toponym:
    return Toponym(
        start=span.start if span else 0,
        end=span.end if span else 0,
        text=span.text if span else "",
        kind=entry.kind,
        name=entry.name,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames_id=entry.geonames_id,
    )


@functools.cache
def _seats() -> dict[str, tuple[str, str, str]]:
    return {plain(seat.venue): (seat.venue, seat.city, seat.country) for seat in seats()}


@functools.cache
def _worlds() -> frozenset[str]:
    """Parts of the world: those of the UN's list, as CLDR names them, and those of the press."""
    listed = Locale("en").territories.items()
    named = {name for code, name in listed if code.isdigit() and code != "001"}
    return frozenset(named | {plain(name.strip()) for name in table("place_words")["worlds"].split(";")})
