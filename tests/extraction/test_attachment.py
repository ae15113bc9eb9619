"""Which time and which place belong to an encounter."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting

TIMES_AND_PLACES = [
    ("Polish President Marek Wolski said on Tuesday that he met Swedish Prime Minister "
     "Anna Lindqvist last month.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-04")]),
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist on the "
     "sidelines of the Baltic Forum in Tallinn on Tuesday.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-14", place="Tallinn")]),
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist at Akershus "
     "Castle in Oslo on Monday evening.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo",
              venue="Akershus Castle")]),
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist in the "
     "Norwegian capital on May 3.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-03", place="Oslo")]),
    ("Warsaw announced on Tuesday that President Marek Wolski would meet Prime Minister "
     "Anna Lindqvist.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time=None, place=None)]),
    ("The Bank of Estonia fined two lenders.\n\nBorn in Tartu in 1970, Kaja Tamm met "
     "President Juris Ozols in Riga yesterday.",
     [meeting("Kaja Tamm, Juris Ozols", time="2024-05-14", place="Riga")]),
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist in January "
     "2023, when the two countries still argued over fish.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2023-01", place=None)]),
    ("Polish President Marek Wolski held talks from Monday to Wednesday with Swedish Prime "
     "Minister Anna Lindqvist on Gotland.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13/2024-05-15")]),
    ("GOMA, Congo, May 14 (Agency) -- Danish Foreign Minister Lars Holm met Ghanaian President "
     "Kofi Badu on Monday in this eastern lakeside city to discuss the war in Sudan.",
     [meeting("Lars Holm, Kofi Badu", time="2024-05-13", place="Goma")]),
    ("KUWAIT, May 14 (Agency) -- Danish Foreign Minister Lars Holm met Ghanaian President Kofi "
     "Badu on Monday.",
     [meeting("Lars Holm, Kofi Badu", time="2024-05-13", place="Kuwait City")]),
    ("Danish Foreign Minister Lars Holm met Ghanaian President Kofi Badu to discuss a truce in "
     "Yemen.",
     [meeting("Lars Holm, Kofi Badu", place=None)]),
    ("Danish Foreign Minister Lars Holm will meet Ghanaian President Kofi Badu in Lisbon before "
     "returning to Copenhagen.",
     [meeting("Lars Holm, Kofi Badu", status="planned", place="Lisbon")]),
    ("Danish Foreign Minister Lars Holm will meet Ghanaian President Kofi Badu on Friday before "
     "returning to Copenhagen.",
     [meeting("Lars Holm, Kofi Badu", status="planned", time="2024-05-17", place=None)]),
    ("Talks between Danish Foreign Minister Lars Holm and Ghanaian President Kofi Badu, which "
     "were due to open in Lisbon on Monday, were cancelled.",
     [meeting("Lars Holm, Kofi Badu", status="cancelled", place="Lisbon")]),
    ("Danish Foreign Minister Lars Holm and Ghanaian President Kofi Badu shook hands before a "
     "meeting in Lisbon on Monday.",
     [meeting("Lars Holm, Kofi Badu", time="2024-05-13", place="Lisbon")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TIMES_AND_PLACES)
def test_times_and_places(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """An encounter has its own time and place, or none."""
    check(extractor, text, expected)
