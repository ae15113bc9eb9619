"""Which blocks are read at all: text that is hardly words never gets to the pipeline."""

from __future__ import annotations

import re

from .records import Block

__all__ = ["is_read"]

_KINDS = frozenset({"headline", "summary", "caption", "body"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPACE = re.compile(r"\s+")
# Characters. A shorter block costs little, and may be a headline such as "G7: 5-1".
_SHORT = 200
_LEAST_WORDS = 0.5


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
