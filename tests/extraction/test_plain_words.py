"""Words that the parser would take apart."""

from __future__ import annotations

import pytest

from service.extraction.plain_words import plain_words
from service.extraction.words import scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They had a face-to-face on Monday.", [("face-to-face", "meeting")]),
        ("They had face-to-face talks on Monday.", [("face-to-face", "direct")]),
        ("A one-on-one meeting followed.", [("one-on-one", "direct")]),
        ("He spoke at the Road and Rail Forum.", [("Road and Rail Forum", "Forum")]),
        ("the Coal and Steel Council met", [("Coal and Steel Council", "Council")]),
        ("President Ann Lee Monday met Bo Reed.", [("Monday", "yesterday")]),
        ("President Ann Lee here Monday met Bo Reed.", [("Monday", "yesterday")]),
        ("Ann Lee will next week visit Oslo.", [("next week", "tomorrow")]),
        ("Ann Lee is to this Friday visit Oslo.", [("this Friday", "tomorrow")]),
        ("Ann Lee will visit Oslo next week.", []),
        ("Ann Lee met Bo Reed Monday.", []),
        ("Ann Lee on Monday met Bo Reed.", []),
        ("Ann Lee, Monday reported, met Bo Reed.", []),
        ("She met Ann Lee and Bo Reed in Oslo.", []),
        ("the minister and the Trade Council", []),
        ("the Rail, Road and Sea Forum", []),
        ("and", []),
        ("", []),
    ],
)
def test_what_the_parser_would_take_apart_is_read_as_one_word(
    text: str, found: list[tuple[str, str]]
) -> None:
    """Stretches are exact, and nothing else is replaced."""
    given = plain_words(scan(text))
    assert [(text[start:end], word) for start, end, word in given] == found
