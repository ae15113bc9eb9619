"""Whose officials an article names without saying so."""

from __future__ import annotations

from collections import Counter

import pytest

from service.extraction.home import home_country
from service.extraction.records import Place

OSLO = Place("OSLO", "Oslo", country="NO")


@pytest.mark.parametrize(
    ("text", "dateline", "mentioned", "country"),
    [
        ("OSLO, May 3 (PTI) The minister said ...", OSLO, {}, "IN"),
        ("OSLO, May 3 (Reuters) - The minister said ...", OSLO, {}, "NO"),
        ("The minister said ...", OSLO, {"SE": 9}, "NO"),
        ("The minister said ...", None, {"SE": 3, "FI": 2}, "SE"),
        ("The minister said ...", None, {"SE": 3, "FI": 3, "DK": 3}, None),
        ("The president visited Ghana.", None, {"GH": 1}, None),
        ("The minister said ...", None, {}, None),
    ],
)
def test_home_is_the_agencys_the_datelines_or_the_storys_country(
    text: str, dateline: Place | None, mentioned: dict[str, int], country: str | None
) -> None:
    """A national agency counts most, then the dateline, then a country told of again and again."""
    assert home_country(text, dateline, Counter(mentioned)) == country
