"""What is read at all: text that is hardly words, and articles that tell of no encounter, are not.

Most articles tell of none. Words alone show that, or leave some sentences in doubt (`signs`); those
are read first, for themselves, and the article only if one of them tells of something.
"""

from __future__ import annotations

import dataclasses
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from .lexicon import words
from .records import Block
from .signs import Sign, sign_of

__all__ = ["doubtful", "is_read", "surnames_of"]

_KINDS = frozenset({"headline", "summary", "caption", "body"})
_WORD = re.compile(r"[^\W\d_]{2,}")
# Characters. A shorter block costs little, and may be a headline such as "G7: 5-1".
_SHORT = 200
_LEAST_WORDS = 0.5
# Share of an article from which on it is read at once rather than sentence by sentence.
_DENSE = 0.35
# What the sentence in front may tell the meaning of, and what the two in front.
_ONE_BACK = re.compile(r"\b(?:he|him|his|she|her|they|them|their)\b", re.IGNORECASE)
_TWO_BACK = re.compile(
    r"\b(?:both|the (?:two|three|four|five|six)"
    rf"|{'|'.join(sorted(words('roles', 'dual') - {'two'}))})\b",
    re.IGNORECASE,
)
_EDGES = re.compile(r"^\W+|(?:['’]s)?\W*$")
# A full stop behind a word with a capital may belong to a name or a title.
_GAP = re.compile(r"[.?!…](?:(?<=[a-z\d)\]\"”’'%].)|[”\"’])(\s+)(?=[^a-z])")


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
    tokens = block.text.split()
    least = _LEAST_WORDS * len("".join(tokens))
    # Words without a mark beside them are enough in prose.
    if len("".join([token for token in tokens if len(token) > 1 and token.isalpha()])) >= least:
        return True
    return sum(len(word) for word in _WORD.findall(block.text)) >= least


def doubtful(blocks: Sequence[Block]) -> list[Block] | None:
    """The sentences that have to be read to know whether an article tells of any encounter.

    Args:
        blocks: the blocks of the article that can tell of one.

    Returns:
        The sentences as blocks; none where the article tells of no encounter. None if it surely
        tells of one, or if so many are in doubt that it is as well read at once.
    """
    found: list[Block] = []
    before: deque[tuple[Block, int, int]] = deque(maxlen=2)
    for block in blocks:
        for start, end in _sentences(block.text):
            sentence = block.text[start:end]
            sign = sign_of(sentence)
            if sign is Sign.SURE:
                return None
            if sign is Sign.NONE:
                before.append((block, start, end))
                continue
            if before and _TWO_BACK.search(sentence):
                found += (_part(*place) for place in before)
            elif before and _ONE_BACK.search(sentence):
                found.append(_part(*before[-1]))
            found.append(_part(block, start, end))
            before.clear()
    dense = _DENSE * sum(len(block.text) for block in blocks)
    return found if sum(len(sentence.text) for sentence in found) < dense else None


def surnames_of(blocks: Iterable[Block]) -> set[str]:
    """The words with which names of several words may end, so that they can stand alone later."""
    found: set[str] = set()
    for block in blocks:
        tokens = block.text.split()
        found.update(b for a, b in pairwise(tokens) if b[0].isupper() and a[0].isupper())
    return {_EDGES.sub("", word) for word in found}


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _GAP.finditer(text):
        yield start, gap.start(1)
        start = gap.end()
    yield start, len(text)


def _part(block: Block, start: int, end: int) -> Block:
    text = block.text[start:end]
    return dataclasses.replace(block, start=block.start + start, end=block.start + end, text=text)
