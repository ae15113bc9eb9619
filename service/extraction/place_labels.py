"""Names of countries and places as labels, beside those that the pipeline gives."""

from __future__ import annotations

from collections.abc import Iterable

from .countries import find as find_countries
from .countries import seat_of
from .toponyms import Toponym

__all__ = ["place_labels"]


def place_labels(text: str, toponyms: Iterable[Toponym]) -> list[tuple[int, int, str]]:
    """Start, end and label of what is a place's name, and so no person's.

    Countries, seats of government and places of several words are a "TOPONYM"; any known place of
    one word is a "TOWN", too.

    Args:
        text: the text.
        toponyms: the places in it, as the gazetteer finds them.
    """
    found = [(m.start, m.end, "TOPONYM") for m in find_countries(text)]
    for toponym in toponyms:
        several = " " in toponym.text
        if several or seat_of(toponym.text):
            found.append((toponym.start, toponym.end, "TOPONYM"))
        if not several:
            found.append((toponym.start, toponym.end, "TOWN"))
    return found
