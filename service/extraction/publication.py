"""The day on which an article says it was published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from .dates import parse_date
from .records import Block

__all__ = ["date_in"]

_FULL_DATE = re.compile(r"\d{4}|\d[./-]\d{1,2}[./-]\d")
_ORIGINAL = re.compile(
    r"\b(?:date|dated|first|issued|original|posted|published|publication|sent)\b", re.IGNORECASE
)
_REVISED = re.compile(r"\W*(?:last )?(?:created|updated?|modified|edited)\b", re.IGNORECASE)
# "(No. 12 - May 3, 2020 - 4 p.m.) The minister today ..."
_BRACKET = re.compile(r"\(([^()\n]{1,80})\)\s")
_LONGEST = 200
# A page tells its date above the story or right below it; more lines are not worth reading.
_AT_EITHER_END = 50


def date_in(blocks: Sequence[Block]) -> dt.date | None:
    """The full date in bylines, datelines and the like; None where none has one.

    A line that speaks of publication goes before a bare date, that before a dateline, and a
    revision comes last. Dates in the story itself are no days of publication.
    """
    return min(_dates(blocks), default=(0, None), key=lambda ranked: ranked[0])[1]


def _dates(blocks: Sequence[Block]) -> Iterator[tuple[int, dt.date | None]]:
    lines = [(rank, text) for rank, text in _lines(blocks) if _FULL_DATE.search(text)]
    for rank, text in lines[:_AT_EITHER_END] + lines[_AT_EITHER_END:][-_AT_EITHER_END:]:
        if day := parse_date(text):
            yield rank, day


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if block.dateline_date is not None:
            yield 2, block.dateline_date.text
        elif block.kind == "body" and (bracket := _BRACKET.match(block.text)):
            yield 2, bracket[1]
        if block.kind != "furniture" or len(block.text) > _LONGEST:
            continue
        if _REVISED.match(block.text):
            yield 3, block.text
        else:
            yield 0 if _ORIGINAL.search(block.text) else 1, block.text
