"""A line under judgement, and what two lines have in common."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Set

from .datelines import find_dateline
from .furniture import Role, is_metadata, is_prose, role_of
from .lines import Line

__all__ = ["Entry", "judge", "share", "stems"]

_ITEM = re.compile(r"(?:[•·▪●◦‣*»>+▶–—-]+ *|\(?\d{1,2}[.)] +)\S")
_WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]{2,}")
# Enough to bring "Tonga" and "Tongan", "visit" and "visiting" together.
_STEM = 5
_LONGEST = 600


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A line of an article and what it is by itself.

    Attributes:
        line: the line.
        role: what its words make it; None if it may be part of the story.
        prose: whether it may be part of the story and is a sentence or a paragraph.
        item: whether it is marked as an item of a list.
        words: number of words.
    """

    line: Line
    role: Role | None
    prose: bool
    item: bool
    words: int

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text


def judge(line: Line) -> Entry:
    """Say what a line is by its own words."""
    role = role_of(line.text)
    if role == "caption" and find_dateline(line.text, opening=False):
        # The agency behind a report of one paragraph looks like that behind a caption.
        role = None
    prose = role is None and is_prose(line.text) and not is_metadata(line.text)
    return Entry(line, role, prose, bool(_ITEM.match(line.text)), len(line.text.split()))


def stems(text: str) -> frozenset[str]:
    """The first letters of a text's longer words and its abbreviations, in lower case."""
    return frozenset([word[:_STEM].lower() for word in _WORD.findall(text[:_LONGEST])])


def share(part: Set[str], whole: Set[str]) -> float:
    """How much of `part` is in `whole`, from 0 to 1; 0 where `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0
