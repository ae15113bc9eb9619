"""The gate costs no answer on the annotated corpora."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os

import pytest

from benchmarks.corpora import SHARED, corpora, scorer
from service.extraction.extractor import Extractor
from service.extraction.records import Article


def _differing(folders: list[str]) -> list[str]:
    """The names of the articles of which the gate changes anything; no word of them is told."""
    with_gate, without = Extractor(), Extractor(gate=False)
    found = []
    for folder in folders:
        for article in scorer().load([str(SHARED / "corpus" / folder)]):
            published = article.get("published_at")
            day = dt.date.fromisoformat(published[:10]) if published else None
            asked = Article(article["text"], published_at=day)
            if with_gate.extract(asked) != without.extract(asked):
                found.append(f"{folder}/{article['id']}")
    return found


def test_records_are_the_same_without_the_gate() -> None:
    """Every article of the corpora has the same records, whether all of it is read or not."""
    if not SHARED.is_dir():
        # A gate that is skipped in CI is no gate.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"there is no {SHARED.name}/ here")
    names = corpora()
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_differing, [names[::2], names[1::2]]) == [[], []]
