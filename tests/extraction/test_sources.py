"""Who is named as the source for an encounter."""

from __future__ import annotations

import datetime as dt

import pytest

from service.extraction.extractor import Extractor
from service.extraction.records import Article

MET = "Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist in Oslo on Monday"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (f"{MET}, according to the Foreign Ministry.", ("Foreign Ministry",)),
        (f"{MET}, officials said.", ("officials",)),
        (f"{MET}, spokesman Piotr Kowal said.", ("Piotr Kowal",)),
        (f"{MET}.", ()),
        (f"{MET}, he said.", ()),
        ("Marek Wolski said he met Anna Lindqvist in Oslo on Monday.", ()),
    ],
)
def test_sources_are_those_that_the_sentence_names(
    extractor: Extractor, text: str, sources: tuple[str, ...]
) -> None:
    """Pronouns and those who took part are no sources."""
    extraction = extractor.extract(Article(text=text, published_at=dt.date(2024, 5, 15)))
    assert [event.reported_by for event in extraction.events] == [sources]
