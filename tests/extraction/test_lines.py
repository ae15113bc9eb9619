"""Raw texts cut into lines."""

from __future__ import annotations

import pytest

from service.extraction.lines import split_lines

WRAPPED = """The premier of Fiji will travel to Honiara next week for talks with
his counterpart on the fishing treaty and the rugby season, his office
said on Monday.
The leaders will also call the president of Kiribati by video link on
Thursday to seek his views."""


def texts(text: str) -> list[str]:
    """The texts of a text's lines."""
    return [line.text for line in split_lines(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0c"])
def test_all_line_ends_count(end: str) -> None:
    """Every character that ends a line does so, a pair of them once."""
    lines = split_lines(f"One line.{end}Another.{end}{end}A third.")
    assert [(line.text, line.gap) for line in lines] == [
        ("One line.", True),
        ("Another.", False),
        ("A third.", True),
    ]


@pytest.mark.parametrize(
    "blank", [" ", "\t", "\u00a0", "\u202f", "\u200b", "\ufeff", " \u00ad\u2060 "]
)
def test_blanks_around_a_line_are_left_out(blank: str) -> None:
    """Blanks and characters without a width stand in no line, and make none."""
    lines = split_lines(f"{blank}\n{blank}A line.{blank}\n{blank}")
    assert [line.text for line in lines] == ["A line."]
    assert lines[0].start == len(blank) * 2 + 1


def test_wrapped_paragraphs_are_joined() -> None:
    """A line without room for the next word goes on below; a short one ends the paragraph."""
    assert [text.count("\n") for text in texts(WRAPPED)] == [2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Premier meets bishop in the old town hall\nBishop silent\nBells ring",
        "The premier met the bishop in the old town hall of Lomé.\nThe bishop was silent there.",
        "• Premier meets bishop in the old town hall of Lomé\n• Bishop leaves by the back door",
        "Premier meets bishop in the old town hall\nby Ann Moe",
        "list 1 of 2 Premier meets bishop again\nlist 2 of 2 Bishop leaves by the back door",
    ],
)
def test_lines_of_their_own_stay_apart(text: str) -> None:
    """Headlines, bylines, items and sentences are not joined."""
    assert len(texts(text)) == text.count("\n") + 1


def test_a_sentence_broken_by_a_link_is_joined() -> None:
    """A line that goes on in small letters belongs to the one before."""
    text = "The premier met the bishop of Lomé\nin the old town hall on Monday, he said.\nThey ate."
    assert [line.count("\n") for line in texts(text)] == [1, 0]
