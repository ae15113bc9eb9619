"""Names of countries and places as labels, beside those that the pipeline gives."""

from __future__ import annotations

from collections.abc import Iterable

from .countries import CountryMention, seat_of
from .toponyms import Toponym

__all__ = ["place_labels"]


def place_labels(
    countries: Iterable[CountryMention], toponyms: Iterable[Toponym]
) -> list[tuple[int, int, str]]:
    """Start, end and label of what is a place's name, and so no person's.

    Countries, seats of government and places of several words are a "TOPONYM"; any known place of
    one word is a "TOWN", too.

    Args:
        countries: the countries that a text mentions.
        toponyms: the places in it, as the gazetteer finds them.
    """
    found = [(m.start, m.end, "TOPONYM") for m in countries]
    for toponym in toponyms:
        several = " " in toponym.text
        if several or seat_of(toponym.text):
            found.append((toponym.start, toponym.end, "TOPONYM"))
        if not several:
            found.append((toponym.start, toponym.end, "TOWN"))
    return found
