"""The gate costs no answer on the annotated corpora."""

from __future__ import annotations

import datetime as dt
import itertools
import multiprocessing
import os
from collections.abc import Callable, Iterator

import pytest

from benchmarks.corpora import SHARED, corpora, scorer
from benchmarks.speed.stream import stream
from service.extraction.extractor import Extractor
from service.extraction.records import Article

# How many times as long as an article what stands behind it is.
_BURIED = 3


def _articles(folders: list[str]) -> Iterator[tuple[str, Article]]:
    """The articles and their names; no word of them is told."""
    for folder in folders:
        for article in scorer().load([str(SHARED / "corpus" / folder)]):
            published = article.get("published_at")
            day = dt.date.fromisoformat(published[:10]) if published else None
            yield f"{folder}/{article['id']}", Article(article["text"], published_at=day)


def _differing(folders: list[str]) -> list[str]:
    """The names of the articles of which the gate changes anything."""
    with_gate, without = Extractor(), Extractor(gate=False)
    return [
        name
        for name, article in _articles(folders)
        if with_gate.extract(article) != without.extract(article)
    ]


def _lost(folders: list[str]) -> list[str]:
    """The names of those that have no records any more when much of something else follows them."""
    with_gate, without = Extractor(), Extractor(gate=False)
    others = itertools.cycle(other.text for other in stream(60) if not other.telling)
    found = []
    for name, article in _articles(folders):
        if not without.extract(article).events:
            continue
        text = article.text
        while len(text) < (1 + _BURIED) * len(article.text):
            text += f"\n\n{next(others)}"
        buried = Article(text, published_at=article.published_at)
        if not with_gate.extract(buried).events and without.extract(buried).events:
            found.append(name)
    return found


@pytest.mark.parametrize("failing", [_differing, _lost])
def test_the_gate_costs_no_answer(failing: Callable[[list[str]], list[str]]) -> None:
    """Every article has the same records, and still some where it is a quarter of a longer text."""
    if not SHARED.is_dir():
        # A gate that is skipped in CI is no gate.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"there is no {SHARED.name}/ here")
    names = corpora()
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(failing, [names[::2], names[1::2]]) == [[], []]
