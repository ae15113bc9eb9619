"""Whose officials an article names without saying so."""

from __future__ import annotations

import re
from collections import Counter

from .lexicon import table
from .records import Place

__all__ = ["home_country"]

_AGENCIES: dict[str, str] = {
    name: code for code, names in table("agencies")["agencies"].items() for name in names.split()
}
_CREDIT = re.compile(r"\(([A-Za-z]+)\)|/([A-Z]+)/|\b([A-Z][A-Za-z]+)\|")
_HEAD = 1500
_LEAST = 3


def home_country(text: str, dateline: Place | None, mentioned: Counter[str]) -> str | None:
    """The country that an article's officials without a stated one speak for.

    It is that of the national news agency that the article credits, else of its dateline, else the
    one that makes up half of at least three mentions of countries; else None.

    Args:
        text: the article's text.
        dateline: the place of its dateline.
        mentioned: how often it mentions each country.
    """
    for match in _CREDIT.finditer(text[:_HEAD]):
        code = _AGENCIES.get(next(filter(None, match.groups())))
        if code:
            return code
    if dateline is not None:
        return dateline.country
    if not mentioned:
        return None
    code, count = mentioned.most_common(1)[0]
    return code if count >= _LEAST and count * 2 >= mentioned.total() else None
