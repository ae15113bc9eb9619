"""Offices held for a place within a country: "Mayor of Lyon", "Lagos Governor"."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from .lexicon import words as lexicon_words
from .office_wording import Office
from .passages import Named
from .toponyms import Toponym

__all__ = ["placed"]

_POSSESSIVE = frozenset({"'s ", "’s ", "' ", "’ "})
_GAPS = _POSSESSIVE | {" "}
# Characters, more than the longest name of a place has.
_NEAR = 100
# What stands in front of the place that an office is for, unless its holder was sent there.
_OF = (" of", " of the", " for", " for the")
_SENT = lexicon_words("roles", "sent")


def placed(named: Named, text: str, toponyms: Sequence[Toponym]) -> tuple[Office, ...]:
    """The offices beside a name, with the country in which their places lie.

    Args:
        named: the mention and its offices.
        text: the text of its block.
        toponyms: the places that the block names, in order.
    """
    inner = [t for t in _beside(named, toponyms) if t.country and t.kind != "country"]
    if not inner:
        return named.offices
    offices = tuple(
        office
        if office.country or _SENT & set((office.text or "").lower().split())
        else dataclasses.replace(office, country=_country(office, named, text, inner))
        for office in named.offices
    )
    start = named.mention.start
    owner = next((t for t in inner if text[t.end : start] in _POSSESSIVE), None)
    if owner is None or any(office.country for office in offices):
        return offices
    return (*offices, Office(start, start, country=owner.country))


def _beside(named: Named, toponyms: Sequence[Toponym]) -> Sequence[Toponym]:
    """The places near a name and its offices; all others are for others."""
    first = min([named.mention.start, *(office.start for office in named.offices)]) - _NEAR
    last = max([named.mention.end, *(office.end for office in named.offices)]) + _NEAR
    start = bisect_left(toponyms, first, key=attrgetter("start"))
    return toponyms[start : bisect_right(toponyms, last, key=attrgetter("start"))]


def _country(office: Office, named: Named, text: str, toponyms: Iterable[Toponym]) -> str | None:
    """The country of a place in front of a title, within the office or behind the name."""
    mention = named.mention
    for place in toponyms:
        in_front = office.end <= mention.start and text[place.end : office.start] in _GAPS
        within = office.start <= place.start < office.end and _held_for(text, office, place)
        behind = text[mention.end : place.start] in (" of ", " of the ")
        if in_front or within or behind:
            return place.country
    return None


def _held_for(text: str, office: Office, place: Toponym) -> bool:
    """Whether a place within an office's words is what it is held for."""
    before = text[office.start : place.start]
    return before.rstrip().endswith(_OF) or before.lower() in ("", "the ")
