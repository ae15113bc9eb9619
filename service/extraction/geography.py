"""Where in the world an article is set: the countries and places that it names, and its home."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter
from collections.abc import Sequence

from .countries import capital_of
from .countries import find as find_countries
from .gazetteer import Gazetteer
from .home import Home, home_of
from .records import Block, Place
from .toponyms import Toponym, is_country

__all__ = ["Geography", "geography_of"]


@dataclasses.dataclass(frozen=True, slots=True)
class Geography:
    """What an article says of the world.

    Attributes:
        hints: how often it mentions each country.
        toponyms: the places that each of its blocks names.
        dateline: the place of its dateline.
        home: where it is at home, if that can be told.
    """

    hints: Counter[str]
    toponyms: Sequence[Sequence[Toponym]]
    dateline: Place | None
    home: Home | None


def geography_of(text: str, blocks: Sequence[Block], gazetteer: Gazetteer) -> Geography:
    """The geography of an article.

    Args:
        text: the whole text, for what names the paper.
        blocks: the blocks that can tell of an encounter.
        gazetteer: the places of the world.
    """
    hints = Counter(mention.code for block in blocks for mention in find_countries(block.text))
    toponyms = [gazetteer.find(block.text, hints=hints) for block in blocks]
    dateline = _dateline(blocks, hints, gazetteer)
    home = home_of(text, dateline, hints, itertools.chain.from_iterable(toponyms))
    return Geography(hints, toponyms, dateline, home)


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
