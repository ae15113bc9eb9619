"""Which encounter the topics of an article belong to."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting

# "|" stands for a new paragraph.
ARTICLES = [
    ("Prime Minister Anna Lindqvist sat across from union leader Marek Wolski for two hours in "
     "Oslo on Monday. They went over the closure of the shipyard. The session also dealt with "
     "pensions.",
     [meeting("Anna Lindqvist, Marek Wolski", topics=("closure of the shipyard", "pensions"))]),
    ("Swedish Prime Minister Anna Lindqvist met Polish President Marek Wolski in Warsaw on Monday."
     "|On Tuesday she sat across from the Czech premier, Jan Dvorak, in Prague. They went over "
     "the closure of a power plant.",
     [meeting("Anna Lindqvist, Marek Wolski", topics=()),
      meeting("Anna Lindqvist, Jan Dvorak", topics=("closure of a power plant",))]),
    ("Swedish Prime Minister Anna Lindqvist met Polish President Marek Wolski in Warsaw on Monday."
     "|The agenda included ferries and visas.",
     [meeting("Anna Lindqvist, Marek Wolski", topics=("ferries", "visas"))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_topics_go_to_the_encounter_the_article_is_at(
    extractor: Extractor, text: str, expected: list[Told]
) -> None:
    """Sentences behind an encounter, told with a word for it or without, add their topics."""
    check(extractor, text.replace("|", "\n\n"), expected)
