"""The texts that are measured: the same for all sides."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Sequence

from benchmarks.corpora import SHARED, scorer
from service.extraction.records import Article

from .stream import StreamArticle, stream

__all__ = [
    "body",
    "characters",
    "dealt",
    "joined",
    "long_parts",
    "seeds",
    "stream_articles",
]


@functools.cache
def seeds() -> tuple[Article, ...]:
    """The seed pages."""
    pages = scorer().load([str(SHARED / "corpus" / "seeds")])
    return tuple(
        Article(page["text"], published_at=dt.date.fromisoformat(page["published_at"]))
        for page in pages
    )


def stream_articles(count: int) -> tuple[Article, ...]:
    """The first articles of the stream."""
    return tuple(_article(told) for told in stream(count))


@functools.cache
def long_parts(most: int) -> tuple[Article, ...]:
    """The seed pages, and articles of the stream that tell of encounters, to be joined.

    Args:
        most: characters that they may have together.
    """
    parts: list[Article] = []
    telling = [_article(told) for told in stream(most // 250) if told.telling]
    for article in (*seeds(), *telling):
        if len(joined([*parts, article]).text) <= most:
            parts.append(article)
    return tuple(parts)


def joined(parts: Sequence[Article]) -> Article:
    """One text of several, published on the day of the first."""
    text = "\n\n".join(part.text for part in parts)
    return Article(text, published_at=parts[0].published_at)


def characters(articles: Sequence[Article]) -> int:
    """How long they are together."""
    return sum(len(article.text) for article in articles)


def body(article: Article) -> bytes:
    """An article as JSON for the service."""
    day = article.published_at
    content = {"text": article.text, "published_at": day.isoformat() if day else None}
    return json.dumps(content).encode()


def dealt(articles: Sequence[Article], hands: int) -> list[list[Article]]:
    """The articles in parts of about equal length: the longest first, each to the shortest part."""
    parts: list[list[Article]] = [[] for _ in range(hands)]
    lengths = [0] * hands
    for article in sorted(articles, key=lambda article: -len(article.text)):
        hand = lengths.index(min(lengths))
        parts[hand].append(article)
        lengths[hand] += len(article.text)
    return parts


def _article(told: StreamArticle) -> Article:
    return Article(told.text, published_at=told.published_at)
