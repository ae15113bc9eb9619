"""Long blocks in portions."""

from __future__ import annotations

import time

import pytest

from service.extraction.portions import portions
from service.extraction.records import Block, Span

LONGEST = 4_000


def block(text: str) -> Block:
    """A block of a text that begins at offset 100, with a dateline."""
    line = Span(80, 84, "LUND")
    return Block(100, 100 + len(text), text, "body", line, Span(86, 91, "May 3"))


@pytest.mark.parametrize("text", ["", "They met.", "x" * LONGEST, "Yes. " * 800])
def test_a_block_of_common_length_stays(text: str) -> None:
    """Up to 4,000 characters a block is left as it is."""
    whole = block(text)
    assert list(portions([whole])) == [whole]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("They met the mayor of Lund. " * 700, ". "),
        ("“They met!” she said.” " * 700, "” "),
        ("They met the mayor of Lund and " * 700, " "),
        ("met" * 7_000, ""),
        ("(" * 20_000, ""),
    ],
)
def test_a_long_block_is_cut(text: str, mark: str) -> None:
    """Portions end with a sentence, failing that with a word, and make up the block."""
    found = list(portions([block(text)]))
    assert len(found) > 1
    assert "".join(portion.text for portion in found) == text
    assert all(0 < len(portion.text) <= LONGEST for portion in found)
    assert all(portion.text.endswith(mark) for portion in found)
    for portion in found:
        assert text[portion.start - 100 : portion.end - 100] == portion.text


def test_the_dateline_stays_in_front() -> None:
    """Only the first portion has the block's dateline; all have its kind."""
    first, second, *_ = portions([block("They met. " * 1_000)])
    assert (first.dateline, first.dateline_date) == (Span(80, 84, "LUND"), Span(86, 91, "May 3"))
    assert (second.dateline, second.dateline_date) == (None, None)
    assert second.kind == "body"


@pytest.mark.parametrize("unit", [". ", ".", " ", ".””", "a", ".\n"])
def test_linear_in_the_length(unit: str) -> None:
    """Whatever fills a text of the greatest length, it is cut in no time."""
    started = time.perf_counter()
    found = list(portions([block(unit * (200_000 // len(unit)))]))
    assert time.perf_counter() - started < 5
    assert len(found) >= 50
