"""Where in the world an article is set: the countries and places that it names."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from .countries import CountryMention, capital_of
from .countries import find as find_countries
from .gazetteer import Gazetteer, Survey
from .home import Home, home_of
from .passages import Passage
from .records import Block, Place
from .toponyms import Toponym, is_country

__all__ = ["Geography", "geography_of"]


@dataclasses.dataclass(frozen=True, slots=True)
class Geography:
    """What an article says of the world.

    Attributes:
        surveys: its blocks with all that can be a toponym in them.
        countries: the countries that each of its blocks mentions.
        mentioned: how often it mentions each country.
        hints: the same with the towns that it names, each once, for their country.
        toponyms: the places that each of its blocks names.
        dateline: the place of its dateline.
    """

    surveys: Sequence[Survey]
    countries: Sequence[Sequence[CountryMention]]
    mentioned: Counter[str]
    hints: Counter[str]
    toponyms: Sequence[Sequence[Toponym]]
    dateline: Place | None

    def home(self, text: str, passages: Sequence[Passage]) -> Home | None:
        """Where the article is at home, if that can be told.

        Args:
            text: the whole text, for what names the paper.
            passages: the passages of its blocks; people named there are no places.
        """
        places = [
            toponym
            for passage, found in zip(passages, self.toponyms, strict=True)
            for toponym in outside(found, passage)
        ]
        return home_of(text, self.dateline, self.mentioned, places)


def outside(toponyms: Sequence[Toponym], passage: Passage) -> Iterator[Toponym]:
    """The toponyms of a passage that stand in no person's name."""
    named = [item.mention for item in passage.reading.named.values()]
    ends = [mention.end for mention in named]
    for toponym in toponyms:
        at = bisect_right(ends, toponym.start)
        if at == len(named) or named[at].start >= toponym.end:
            yield toponym


def geography_of(blocks: Sequence[Block], gazetteer: Gazetteer) -> Geography:
    """The geography of an article.

    Args:
        blocks: the blocks that can tell of an encounter.
        gazetteer: the places of the world.
    """
    surveys = gazetteer.surveys(block.text for block in blocks)
    countries = [find_countries(survey.text, survey.words) for survey in surveys]
    mentioned = Counter(mention.code for found in countries for mention in found)
    first = [gazetteer.find(survey, hints=mentioned) for survey in surveys]
    # the towns of an article tell where their namesakes are that it names
    towns = {(t.name, t.country) for found in first for t in found if t.country}
    hints = mentioned + Counter(country for _, country in towns if country)
    toponyms = first
    if hints != mentioned:
        toponyms = [gazetteer.find(survey, hints=hints) for survey in surveys]
    dateline = _dateline(blocks, hints, gazetteer)
    return Geography(surveys, countries, mentioned, hints, toponyms, dateline)


def _dateline(blocks: Sequence[Block], hints: Counter[str], gazetteer: Gazetteer) -> Place | None:
    line = next((block.dateline for block in blocks if block.dateline is not None), None)
    if line is None:
        return None
    # a short name in capitals would be taken for an abbreviation
    name = line.text.title() if line.text.isupper() else line.text
    found = gazetteer.locate(name, hints=hints)
    if found and found.country and is_country(found):
        # a dateline is a city's: "KUWAIT" is Kuwait City
        capital = capital_of(found.country) or ""
        found = gazetteer.locate(capital, hints=hints) if capital.startswith(found.name) else found
    return dataclasses.replace(found, text=line.text) if found else None
