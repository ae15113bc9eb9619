"""Whose home affairs an article tells."""

from __future__ import annotations

from collections import Counter

import pytest

from service.extraction.home import home_of
from service.extraction.records import Place
from service.extraction.toponyms import Toponym

OSLO = Place("OSLO", "Oslo", country="NO")


def _places(**names: str) -> list[Toponym]:
    return [Toponym(0, 0, name, "city", name, country) for name, country in names.items()]


@pytest.mark.parametrize(
    ("text", "dateline", "mentioned", "country"),
    [
        ("OSLO, May 3 (PTI) The minister said ...", OSLO, {}, "IN"),
        ("Oslo, May 3, 2023, SPA -- The minister said ...", OSLO, {}, "SA"),
        ("OSLO, May 3 (Reuters) - The minister said ...", OSLO, {"NO": 1}, "NO"),
        ("The minister said ...", OSLO, {"NO": 2, "SE": 3}, "NO"),
        ("Jakarta Post\n\nThe minister said ...", OSLO, {"NO": 1, "ID": 1}, "ID"),
        ("The governor promised 40 million naira.", None, {"NG": 1}, "NG"),
        ("The Bundestag heard the SPD leader.", None, {}, "DE"),
        ("The minister said ...", None, {"SE": 3, "FI": 2}, "SE"),
        ("The minister said ...", None, {"SE": 3, "FI": 3, "DK": 3}, None),
        ("The president visited Ghana.", None, {"GH": 1}, None),
        ("Ghana and Togo met.", None, {"GH": 3, "TG": 3}, None),
        ("The minister said ...", None, {}, None),
    ],
)
def test_home_is_what_agency_paper_dateline_and_names_speak_for(
    text: str, dateline: Place | None, mentioned: dict[str, int], country: str | None
) -> None:
    """A national agency or paper counts most, then the dateline, then what the text names."""
    home = home_of(text, dateline, Counter(mentioned))
    assert (home.code if home else None) == country


def test_towns_of_one_country_make_a_home_story() -> None:
    """An article that names towns of one country alone tells of that country's affairs."""
    home = home_of("...", None, Counter(), _places(Bergen="NO", Tromsø="NO", Bodø="NO"))
    assert home is not None
    assert (home.code, home.alone) == ("NO", True)


def test_towns_of_several_countries_make_none() -> None:
    """An article that names towns of many countries has no home."""
    home = home_of("...", None, Counter(), _places(Bergen="NO", Turku="FI", Malmö="SE"))
    assert home is not None
    assert home.code is None


@pytest.mark.parametrize(("barred", "country"), [((), "AU"), (("AU",), "IN"), (("AU", "IN"), None)])
def test_next_best_home_must_be_clear(barred: tuple[str, ...], country: str | None) -> None:
    """Whoever speaks for no barred country is of the next best one, if that is clear."""
    home = home_of("...", None, Counter({"AU": 6, "IN": 4, "FJ": 1, "NZ": 1}))
    assert home is not None
    assert home.besides(barred) == country
