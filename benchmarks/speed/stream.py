"""A stream of news articles, of which one in six tells of an encounter: the same for a seed.

Their sentences are written for this, in `data/`; people, places and bodies are made up anew for
each article. No sentence stands in the stream twice, so that nothing read once is cheaper when it
comes again.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
import random
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from .grammar import Cast, lines, pages

__all__ = ["StreamArticle", "sentences", "stream"]

_SEED: Final = 1851
_FIRST_DAY: Final = dt.date(2024, 5, 15)
_A_DAY: Final = 60
_TELLING_EVERY: Final = 6
# Characters of an article without what stands around it: log-normal, and cut off at both ends.
_MEDIAN: Final = 2_900
_SPREAD: Final = 0.5
_LEAST, _MOST = 700, 16_000
_FURNISHED: Final = 0.4
_QUOTED: Final = 0.25
_ATTEMPTS: Final = 20
_SENTENCE_END: Final = re.compile(r"(?<=[.?!”]) (?=[A-Z“])")


@dataclasses.dataclass(frozen=True, slots=True)
class StreamArticle:
    """An article of the stream.

    Attributes:
        text: the text, in two of five with what stands around it on its page.
        published_at: the day of publication.
        telling: whether it was written to tell of an encounter.
    """

    text: str
    published_at: dt.date
    telling: bool


def stream(count: int) -> list[StreamArticle]:
    """The first articles of the stream."""
    return list(islice(_articles(), count))


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, quotations apart from who is quoted."""
    return _SENTENCE_END.split(text)


def _articles() -> Iterator[StreamArticle]:
    rng = random.Random(_SEED)
    seen: set[str] = set()
    kinds = {telling: _forever(rng, pages(_folder(telling))) for telling in (False, True)}
    number = 0
    while True:
        number += 1
        telling = number % _TELLING_EVERY == 0
        day = _FIRST_DAY + dt.timedelta(days=number // _A_DAY)
        yield StreamArticle(_Page(next(kinds[telling]), rng, seen).text(), day, telling)


def _folder(telling: bool) -> str:
    return "telling" if telling else "plain"


def _forever(rng: random.Random, items: list[str]) -> Iterator[str]:
    """The items in a new order each time round."""
    while True:
        yield from rng.sample(items, len(items))


class _Page:
    """One article, and what stands around it."""

    def __init__(self, kind: str, rng: random.Random, seen: set[str]) -> None:
        self._kind = kind
        self._telling = kind in pages(_folder(True))
        self._rng = rng
        self._seen = seen
        self._cast = Cast(rng, kind.partition("/")[2].title())

    def text(self) -> str:
        """The whole page."""
        length = self._rng.lognormvariate(math.log(_MEDIAN), _SPREAD)
        headline = self._cast.headline(self._rng.choice(lines(self._kind, "headlines")))
        story = list(self._paragraphs(min(_MOST, max(_LEAST, length))))
        if self._rng.random() < _FURNISHED:
            story.insert(len(story) // 2, *self._around("middle", 1))
            parts = [*self._around("top", 5), headline, *self._around("caption", 1)]
            parts += [*story, *self._around("bottom", 6)]
        else:
            parts = [headline, *story]
        return "\n\n".join(parts)

    def _around(self, section: str, most: int) -> list[str]:
        chosen = self._rng.sample(lines("furniture", section), self._rng.randint(1, most))
        return [self._cast.headline(line) for line in chosen]

    def _paragraphs(self, length: float) -> Iterator[str]:
        """The story: lead, paragraphs of one to three sentences, some of them quotes, an end."""
        yield self._new(self._rng.choice(lines(self._kind, "leads"))) or self._kind
        quotes = lines(self._kind, "quotes")
        bodies, quotes = self._bodies(), self._rng.sample(quotes, len(quotes))
        written = 0
        while written < length:
            if quotes and self._rng.random() < _QUOTED:
                paragraph = self._new(quotes.pop())
            else:
                told = (self._new(template) for template in islice(bodies, self._rng.randint(1, 3)))
                paragraph = " ".join(filter(None, told))
            if paragraph:
                written += len(paragraph)
                yield paragraph
        if end := self._new(self._rng.choice(lines(self._kind, "ends"))):
            yield end

    def _bodies(self) -> Iterator[str]:
        """What the kind has to tell, mixed with some that fits any, then either as often as asked.

        An encounter is told once: behind it comes only what fits any article.
        """
        general, own = lines("background", "body"), lines(self._kind, "body")
        mixed = own + self._rng.sample(general, len(own) // 4)
        yield from self._rng.sample(mixed, len(mixed))
        yield from _forever(self._rng, general if self._telling else own + general)

    def _new(self, template: str) -> str:
        """A template filled with what the stream does not have yet; nothing where that fails."""
        for _ in range(_ATTEMPTS):
            filled = self._cast.sentence(template)
            told = sentences(filled)
            if self._seen.isdisjoint(told):
                self._seen.update(told)
                return filled
        return ""
