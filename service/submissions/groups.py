"""Many articles go through the pipeline a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

__all__ = ["MOST_ARTICLES", "grouped"]

T = TypeVar("T")

# A few more articles in one go save little, and keep others waiting for their turn.
MOST_ARTICLES = 16
_MOST_CHARACTERS = 20_000


def grouped(
    items: Iterable[T], characters: Callable[[T], int], most: int = MOST_ARTICLES
) -> Iterator[list[T]]:
    """Put together what goes through the pipeline in one go.

    Args:
        items: the articles.
        characters: how long one is, about.
        most: how many may go together.
    """
    group: list[T] = []
    length = 0
    for item in items:
        more = characters(item)
        if group and (len(group) == most or length + more > _MOST_CHARACTERS):
            yield group
            group, length = [], 0
        group.append(item)
        length += more
    if group:
        yield group
