"""Which places the names in a text mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from .atlas import Atlas, Entry, likeliest
from .countries import term_of
from .lexicon import words
from .meanings import Meaning, Meanings, Survey
from .phrases import Token
from .records import Place
from .toponyms import Toponym, ToponymKind, is_capital, toponym_of

__all__ = ["Found", "Gazetteer", "Survey", "Toponym", "ToponymKind"]

# People that a city has, for a name to be taken for it: anywhere, where a place is named, and there
# if the text speaks of its country.
_LARGE, _KNOWN, _KNOWN_NEARBY = 200_000, 15_000, 1_000
# Weight of a country that the article speaks of, and more for the one that it speaks of most.
_HINTED, _HINTED_MOST = 0.6, 0.6
_COMMON = words("place_words", "common")
_LOCATIVE = words("place_words", "at") | words("place_words", "into") | {"from"}
_QUALIFIES = re.compile(r",? \(?")
_SENTENCE_END = re.compile(r"[.!?:;\n\"”]")

# By the index of a toponym's first word: the index behind its last word, and the toponym.
Found = dict[int, tuple[int, Toponym]]


class Gazetteer:
    """Finds and resolves toponyms."""

    def __init__(self) -> None:
        """Loads the atlas."""
        self.atlas = Atlas()
        meanings = Meanings(self.atlas)
        self.surveys = meanings.surveys
        self._without = meanings.without

    def survey(self, text: str | Survey, persons: Sequence[tuple[int, int]] = ()) -> Survey:
        """Finds all that can be a toponym in a text, or a text surveyed already.

        Args:
            text: a sentence or a block.
            persons: spans of people's names, in which no place is named.
        """
        survey = self.surveys([text])[0] if isinstance(text, str) else text
        return self._without(survey, persons)

    def find(
        self,
        text: str | Survey,
        *,
        hints: Collection[str] = (),
        persons: Sequence[tuple[int, int]] = (),
    ) -> tuple[Toponym, ...]:
        """Finds the names of countries, regions, cities and seats of government in a text.

        Args:
            text: a sentence or a block, or what is known of it already.
            hints: codes of the countries that the article speaks of, each as often as it does (a
                Counter will do); they decide between namesakes.
            persons: spans of people's names, in which no place is named.

        Returns:
            The toponyms in the order of the text, none overlapping.
        """
        survey = self.survey(text, persons)
        found = self.read(survey, hints)
        return tuple(
            toponym
            for first, (_, toponym) in found.items()
            if self._surely(survey.words, found, first, hints)
        )

    def read(self, survey: Survey, hints: Collection[str] = ()) -> Found:
        """Finds all that can be a toponym where a preposition puts something at one.

        Returns:
            The toponyms of small towns, too, and common words behind such a preposition.
        """
        found: Found = {}
        if not survey.names:
            return found
        text, read = survey.text, survey.words
        weights = _weights(hints)
        before: int | None = None
        reached = 0
        for first, behind, meaning in survey.names:
            if first < reached:
                continue
            start, end = read[first].start, read[behind - 1].end
            place = meaning.certain or _likeliest(meaning, text[start:end], weights)
            if place is None:
                continue
            reached = behind
            owned = before is not None and found[before][0] == first and _possesses(read, first - 1)
            common = text[start:end].lower() in _COMMON and not owned and not _located(read, first)
            if not isinstance(place, Toponym) or common:
                continue
            toponym = place.at(start, end, text[start:end])
            if before is not None and found[before][0] == first:
                last, narrower = found[before]
                if _QUALIFIES.fullmatch(read[last - 1].gap):
                    narrower = self.within(narrower, toponym)
                    found[before] = last, narrower
                    toponym = self._around(toponym, narrower)
            found[first] = behind, toponym
            before = first
        return found

    def locate(self, name: str, *, hints: Collection[str] = ()) -> Place | None:
        """Gives the place that a name means which is known to be one's, such as a dateline's.

        Args:
            name: "NAIROBI", "Portland, Maine".
            hints: as in `find`.
        """
        found = self.read(self.survey(name), hints)
        return self.resolve([toponym for _, toponym in found.values()])

    def resolve(self, toponyms: Sequence[Toponym]) -> Place | None:
        """Makes one place of the toponyms of a phrase ("the Kremlin", "Moscow").

        Returns:
            The place, named by the narrowest town, region or country; by the venue where that is
            all that is known. None for no toponyms.
        """
        kinds = {toponym.kind: toponym for toponym in reversed(toponyms)}
        venue = kinds.get("venue")
        wider = kinds.get("region") or kinds.get("country")
        known = venue if venue and venue.geonames_id else None
        site = kinds.get("city") or known or wider or venue
        if site is None:
            return None
        if wider is not None and site.kind == "city":
            site = self.within(site, kinds.get("country", wider))
            site = self.within(site, wider)
        return Place(
            text=site.text,
            name=site.name,
            venue=venue.text if venue else None,
            country=site.country or next((t.country for t in toponyms if t.country), None),
            latitude=site.latitude,
            longitude=site.longitude,
            geonames_id=site.geonames_id,
        )

    def is_firm(self, toponym: Toponym, hints: Collection[str]) -> bool:
        """Tells whether a name is that of a large or an expected place, and no word besides."""
        if toponym.text.lower() in _COMMON or toponym.country is None:
            return False
        if toponym.country in hints or is_capital(toponym):
            return True
        entry = self.atlas.best(toponym.text, country=toponym.country, kind=toponym.kind)
        return entry is not None and entry.population >= _LARGE

    def within(self, toponym: Toponym, wider: Toponym) -> Toponym:
        """Reads a toponym as its namesake in a wider place; as it was, if there is none."""
        if wider.country is None or wider.kind not in {"region", "country"}:
            return toponym
        division = wider.name if wider.kind == "region" else None
        entry = self.atlas.best(toponym.text, country=wider.country, division=division)
        if entry is None or entry.kind in {wider.kind, "country"}:
            return toponym
        return toponym_of(entry, toponym)

    def inside(self, toponym: Toponym, country: str | None) -> Toponym | None:
        """Reads a toponym as lying in a country; None if it lies elsewhere."""
        if country is None or toponym.country == country:
            return toponym
        entry = self.atlas.best(toponym.text, country=country)
        return toponym_of(entry, toponym) if entry else None

    def city(self, name: str, country: str | None = None) -> Toponym | None:
        """Gives a city by name, as a toponym without a span."""
        entry = self.atlas.best(name, country=country, kind="city")
        return toponym_of(entry) if entry else None

    def region(self, name: str, country: str | None = None) -> Toponym | None:
        """Gives a first-order division by name, as a toponym without a span."""
        entry = self.atlas.best(name, country=country, kind="region")
        return toponym_of(entry) if entry else None

    def _around(self, toponym: Toponym, narrower: Toponym) -> Toponym:
        """Reads "Georgia" behind "Atlanta" as the state."""
        if narrower.kind != "city" or toponym.country in {None, narrower.country}:
            return toponym
        state = self.atlas.best(toponym.text, country=narrower.country, kind="region")
        inside = self.atlas.best(narrower.text, country=narrower.country, division=toponym.text)
        return toponym_of(state, toponym) if state and inside else toponym

    def _surely(
        self, read: Sequence[Token], found: Found, first: int, hints: Collection[str]
    ) -> bool:
        """Tells whether a name is a place's wherever it stands, or stands where places do."""
        behind, toponym = found[first]
        if toponym.kind == "venue" or term_of(toponym.text) or _located(read, first):
            return True
        if " " in toponym.text or (
            behind in found
            and read[behind - 1].gap == ", "
            and found[behind][1].country == toponym.country
        ):
            return True
        opens = first == 0 or bool(_SENTENCE_END.search(read[first - 1].gap))
        return self.is_firm(toponym, hints) or (toponym.kind == "region" and not opens)


def _located(read: Sequence[Token], first: int) -> bool:
    """Tells whether a preposition of place stands before a word."""
    before = read[first - 1] if first else None
    return before is not None and before.gap == " " and before.lower in _LOCATIVE


def _possesses(read: Sequence[Token], at: int) -> bool:
    return read[at].gap in {"'s ", "’s "}


def _weights(hints: Iterable[str]) -> dict[str, float]:
    """Weighs countries by how often they are spoken of."""
    counts = Counter(hints)
    most = max(counts.values(), default=1)
    return {code: _HINTED + _HINTED_MOST * count / most for code, count in counts.items()}


def _likeliest(
    meaning: Meaning, phrase: str, hints: Mapping[str, float]
) -> Toponym | Literal["other"] | None:
    """What a name means in a text that speaks of some countries."""
    entry = likeliest(meaning.entries, hints)
    if entry is not None and (entry == meaning.only or _is_known(entry, phrase, hints)):
        return toponym_of(entry)
    return meaning.other


def _is_known(entry: Entry, phrase: str, hints: Collection[str]) -> bool:
    if entry.kind != "city":
        return True
    near = entry.country in hints
    if entry.naming == "other":
        least = _KNOWN if near else _LARGE
        return entry.population >= least and phrase.lower() not in _COMMON
    least = _KNOWN_NEARBY if near or entry.naming == "certain" else _KNOWN
    return entry.population >= least or entry.capital
