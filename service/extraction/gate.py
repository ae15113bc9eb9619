"""What is read at all: text that is hardly words, and articles that tell of no encounter, are not.

Most articles tell of none. Words alone show that, or leave some sentences in doubt (`signs`); those
are read first, for themselves, and the article only if one of them tells of something.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from .records import Block
from .signs import Sign, sign_of

__all__ = ["doubtful", "is_read"]

_KINDS = frozenset({"headline", "summary", "caption", "body"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPACE = re.compile(r"\s+")
# Characters. A shorter block costs little, and may be a headline such as "G7: 5-1".
_SHORT = 200
_LEAST_WORDS = 0.5
# Share of an article from which on it is read at once rather than sentence by sentence.
_DENSE = 0.35
# What the sentence in front may tell the meaning of.
_PRONOUN = re.compile(r"\b(?:[hH]e|[hH]im|[hH]is|[sS]?he|[hH]er|[tT]hey|[tT]hem|[tT]heir)\b")
# A full stop behind a word with a capital may belong to a name or a title.
_SENTENCE = re.compile(r"(?<=[a-z\d)\]\"”’'%][.?!…])\s+(?=[^a-z])|(?<=[.?!…][”\"’])\s+(?=[^a-z])")


def is_read(block: Block) -> bool:
    """Whether a block can tell of an encounter.

    It can if it belongs to the article, and at least half of it is words. Tables and strings of
    marks are not; one of them has a token every other character, and takes the pipeline three
    times as long as prose.
    """
    if block.kind not in _KINDS:
        return False
    if len(block.text) <= _SHORT:
        return True
    words = sum(len(word) for word in _WORD.findall(block.text))
    return words >= _LEAST_WORDS * len(_SPACE.sub("", block.text))


def doubtful(blocks: Sequence[Block]) -> list[Block] | None:
    """The sentences that have to be read to know whether an article tells of any encounter.

    Args:
        blocks: the blocks of the article that can tell of one.

    Returns:
        The sentences as blocks; none where the article tells of no encounter. None if it surely
        tells of one, or if so many are in doubt that it is as well read at once.
    """
    found: list[Block] = []
    before: Block | None = None
    for sentence in _sentences(blocks):
        sign = sign_of(sentence.text)
        if sign is Sign.SURE:
            return None
        if sign is Sign.DOUBTFUL:
            if before is not None and _PRONOUN.search(sentence.text):
                found.append(before)
            found.append(sentence)
        before = None if sign is Sign.DOUBTFUL else sentence
    dense = _DENSE * sum(len(block.text) for block in blocks)
    return found if sum(len(sentence.text) for sentence in found) < dense else None


def _sentences(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        start = 0
        for gap in _SENTENCE.finditer(block.text):
            yield _part(block, start, gap.start())
            start = gap.end()
        yield _part(block, start, len(block.text))


def _part(block: Block, start: int, end: int) -> Block:
    text = block.text[start:end]
    return dataclasses.replace(block, start=block.start + start, end=block.start + end, text=text)
