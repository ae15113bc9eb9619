"""Blocks of a bounded length, so that the cost of an article grows no faster than its length."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator

from .records import Block

__all__ = ["portions"]

# Characters. Paragraphs of news have a tenth; a longer block is an article without line breaks.
_LONGEST = 4_000
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+")


def portions(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those of more than 4,000 characters cut where a sentence ends.

    A stretch of 2,000 characters without such an end is cut between two words, and one without a
    blank within a word. A dateline stays with the first portion of its block.
    """
    for block in blocks:
        start = 0
        while len(block.text) - start > _LONGEST:
            end = _end(block.text, start)
            yield _portion(block, start, end)
            start = end
        yield _portion(block, start, len(block.text)) if start else block


def _end(text: str, start: int) -> int:
    earliest, latest = start + _LONGEST // 2, start + _LONGEST
    for match in _SENTENCE_END.finditer(text, earliest, latest):
        earliest = match.end()
    if earliest > start + _LONGEST // 2:
        return earliest
    blank = text.rfind(" ", earliest, latest)
    return blank + 1 if blank >= 0 else latest


def _portion(block: Block, start: int, end: int) -> Block:
    return dataclasses.replace(
        block,
        start=block.start + start,
        end=block.start + end,
        text=block.text[start:end],
        dateline=None if start else block.dateline,
        dateline_date=None if start else block.dateline_date,
    )
