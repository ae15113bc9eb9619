"""How the places that two articles name for an encounter stand to each other."""

from __future__ import annotations

import math
from typing import Literal

from service.extraction.records import Place
from service.extraction.toponyms import is_country

__all__ = ["Relation", "breadth", "relation"]

Relation = Literal["same", "open", "apart"]

_EARTH_KM = 6371.0
# An airport, a suburb, a palace outside the town.
_NEAR_KM = 40.0


def relation(one: Place, two: Place) -> Relation:
    """How two places stand to each other.

    Returns:
        "same" for one town; "apart" for towns far from each other and for places in different
        countries; "open" where one may lie in the other, or nobody knows where one is.
    """
    if _is_town(one) and _is_town(two):
        if one.geonames_id is not None and one.geonames_id == two.geonames_id:
            return "same"
        return "same" if _kilometres(one, two) <= _NEAR_KM else "apart"
    if one.country and two.country and one.country != two.country:
        return "apart"
    return "same" if one.name == two.name and not is_country(one) else "open"


def breadth(place: Place) -> int:
    """How wide a place is.

    Returns:
        0 for a venue in a town, 1 for a town, 2 for a venue of which no town is known, 3 for what
        is wider, 4 for a country.
    """
    if is_country(place):
        return 4
    if place.venue is not None:
        return 0 if _is_town(place) else 2
    return 1 if _is_town(place) else 3


def _is_town(place: Place) -> bool:
    return place.latitude is not None and place.longitude is not None


def _kilometres(one: Place, two: Place) -> float:
    """The distance along the great circle (haversine formula)."""
    a, b = math.radians(one.latitude or 0.0), math.radians(two.latitude or 0.0)
    east = math.radians((one.longitude or 0.0) - (two.longitude or 0.0))
    h = math.sin((a - b) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(east / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, h)))
