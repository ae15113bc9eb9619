"""Labels for topics: the contract's closed list, told by the words of a phrase."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from .lexicon import table

__all__ = ["label"]

_WORD = re.compile(r"[^\W_]+")
_OTHER = "other"


@dataclasses.dataclass(frozen=True, slots=True)
class _Entry:
    """Words that give a label away.

    Attributes:
        label: the label.
        rank: place of the label in the data file, narrow subjects first.
        words: the words in order, a trailing "*" for any ending.
    """

    label: str
    rank: int
    words: tuple[str, ...]


def _indexed() -> tuple[dict[str, list[_Entry]], int, int]:
    """The entries by their first word, and the lengths of the shortest and the longest stem."""
    index: dict[str, list[_Entry]] = {}
    for rank, (label_, entries) in enumerate(table("topics_labels").items()):
        for entry in entries:
            words = tuple(entry.split())
            index.setdefault(words[0], []).append(_Entry(label_, rank, words))
    stems = [len(first) - 1 for first in index if first.endswith("*")]
    return index, min(stems), max(stems)


_INDEX, _SHORTEST, _LONGEST = _indexed()


def label(phrase: str) -> str:
    """The label of a topic; "other" where no word of it is known.

    The entry with the most words wins, of those the one whose label is the narrowest.
    """
    words = _WORD.findall(phrase.lower())
    best = min(
        (
            (-len(entry.words), entry.rank, entry.label)
            for at, word in enumerate(words)
            for entry in _candidates(word)
            if _fits(entry.words[1:], words[at + 1 :])
        ),
        default=None,
    )
    return best[2] if best else _OTHER


def _candidates(word: str) -> Iterator[_Entry]:
    yield from _INDEX.get(word, ())
    for length in range(_SHORTEST, min(_LONGEST, len(word)) + 1):
        yield from _INDEX.get(word[:length] + "*", ())


def _fits(wanted: tuple[str, ...], words: list[str]) -> bool:
    return len(wanted) <= len(words) and all(
        word.startswith(want[:-1]) if want.endswith("*") else word == want
        for want, word in zip(wanted, words, strict=False)
    )
