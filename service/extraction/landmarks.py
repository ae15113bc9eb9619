"""Places that the atlas does not list: seats of government and parts of the world."""

from __future__ import annotations

import functools

from babel import Locale

from .country_names import Seat, seats, terms
from .lexicon import table
from .phrases import Openings, plain

__all__ = ["openings", "seats_by_venue", "worlds"]


@functools.cache
def seats_by_venue() -> dict[str, Seat]:
    """Gives the seats of government by their buildings' names without accents."""
    return {plain(seat.venue): seat for seat in seats()}


@functools.cache
def worlds() -> frozenset[str]:
    """Gives the parts of the world: those of the UN's list, as CLDR names them, and the press's."""
    listed = Locale("en").territories.items()
    named = {name for code, name in listed if code.isdigit() and code != "001"}
    return frozenset(named | {name.strip() for name in table("place_words")["worlds"].split(";")})


@functools.cache
def openings() -> Openings:
    """Gives what these names and the countries', with or without "the", begin with."""
    named = (*seats_by_venue(), *worlds(), *terms())
    return Openings([*named, *(f"the {term}" for term in terms())])
