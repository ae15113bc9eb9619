"""Which blocks are read."""

from __future__ import annotations

from typing import get_args

import pytest

from service.extraction.gate import is_read
from service.extraction.records import Block, BlockKind

PROSE = "Latvian President Juris Ozols met Estonian Prime Minister Kaja Tamm (51) in Tallinn. "
READ = ("headline", "summary", "caption", "body")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (PROSE, True),
        (PROSE * 20, True),
        ("In 2019, 2020 and 2021, U.S. and E.U. envoys met 12 times in May. " * 9, True),
        ("Zelenskyy 與 習近平 會晤 " * 40, True),
        ("G7: 5-1", True),
        ("( " * 500, False),
        ("1 2 3 4 " * 100, False),
        ("A B C D " * 100, False),
        ("| 12.5 | 13.1 | EUR | " * 40, False),
        ("“a” " * 200, False),
    ],
)
def test_what_is_hardly_words_is_not_read(text: str, read: bool) -> None:
    """A long block of marks, figures or single letters tells of nothing."""
    assert is_read(Block(0, len(text), text, "body")) is read


@pytest.mark.parametrize("kind", get_args(BlockKind))
def test_only_the_article_is_read(kind: BlockKind) -> None:
    """Neither what stands around it nor what leads to others."""
    assert is_read(Block(0, len(PROSE), PROSE, kind)) is (kind in READ)
