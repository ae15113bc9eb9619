"""The stream of articles that speed is measured on."""

from __future__ import annotations

import statistics
from collections import Counter

import pytest

from benchmarks.speed.stream import StreamArticle, sentences, stream
from benchmarks.speed.texts import dealt
from service.extraction.extractor import Extractor
from service.extraction.records import Article


@pytest.fixture(scope="module")
def articles() -> list[StreamArticle]:
    """The whole stream."""
    return stream(500)


def test_the_stream_is_always_the_same(articles: list[StreamArticle]) -> None:
    """A shorter one is its beginning."""
    assert stream(20) == articles[:20]


def test_one_in_six_tells(articles: list[StreamArticle]) -> None:
    """They come at even distances, so that the same holds of any part."""
    assert [article.telling for article in articles[:12]] == [*[False] * 5, True] * 2
    assert sum(article.telling for article in articles) == 500 // 6


def test_lengths_are_those_of_news(articles: list[StreamArticle]) -> None:
    """Most have a page or so, a few many times as much."""
    lengths = sorted(len(article.text) for article in articles)
    assert 2_500 < statistics.median(lengths) < 4_000
    assert lengths[0] > 500
    assert lengths[-1] > 3 * statistics.median(lengths)


def test_no_sentence_comes_twice(articles: list[StreamArticle]) -> None:
    """Nothing is cheaper because it was read before, but for what stands around the articles."""
    told = Counter(
        sentence
        for article in articles
        for paragraph in article.text.split("\n\n")
        if paragraph.endswith((".", "”", "?", "!"))
        for sentence in sentences(paragraph)
        if len(sentence) > 60
    )
    assert len(told) > 8_000
    assert [sentence for sentence, times in told.items() if times > 1] == []


def test_every_slot_is_filled(articles: list[StreamArticle]) -> None:
    """No mark of the grammar is left over, and no "a" stands before a vowel."""
    for article in articles:
        assert not set("{}[]|\\") & set(article.text.replace(" | ", ""))
        assert " a old " not in article.text


def test_it_tells_what_it_is_said_to_tell(articles: list[StreamArticle]) -> None:
    """The extractor finds encounters in most that tell of one, and in few of the others."""
    extractor = Extractor()
    some = articles[:60]
    found = [bool(extractor.extract(Article(article.text)).events) for article in some]
    right = Counter(
        article.telling for article, is_found in zip(some, found, strict=True) if is_found
    )
    assert right[True] >= 8
    assert right[False] <= 5


def test_parts_are_of_like_length() -> None:
    """Texts are dealt so that no process waits long for another."""
    texts = [Article("a" * length) for length in (9, 8, 5, 4, 3, 1)]
    parts = dealt(texts, 2)
    assert [sum(len(article.text) for article in part) for part in parts] == [16, 14]
    assert sorted(len(article.text) for part in parts for article in part) == [1, 3, 4, 5, 8, 9]
