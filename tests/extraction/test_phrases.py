"""Words of a text and the longest known phrases among them."""

from __future__ import annotations

import pytest

from service.extraction.phrases import Openings, normal, occurrences, plain, scan, spans, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's U.S. envoy", ["Peru", "U.S.", "envoy"]),
        ("N’Djamena and Port-au-Prince", ["N’Djamena", "and", "Port", "au", "Prince"]),
        ("the Seychelles’ 3rd", ["the", "Seychelles", "3rd"]),
        ("\0\0 Bern", ["Bern"]),
        ("", []),
    ],
)
def test_tokens_are_words_without_possessives(text: str, expected: list[str]) -> None:
    """Possessives fall off, apostrophes inside a word stay, hyphens part."""
    assert [token.text for token in tokens(text)] == expected
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


def test_gap_is_what_stands_before_the_next_word() -> None:
    """Words and gaps together give the text back."""
    text = "Oman's envoy, late."
    assert "".join(token.text + token.gap for token in tokens(text)) == text


def test_normal_and_plain_level_spelling() -> None:
    """Blanks and marks become the plain ones, accents fall off, letters with strokes too."""
    assert normal(" a\n b’c–d ") == "a b'c-d"
    assert plain("Łódź, Tromsø, Iğdır") == "Lodz, Tromso, Igdir"


def test_scan_takes_the_longest_phrase_once() -> None:
    """The longest phrase wins, its words are not read again, and small letters open none."""
    known = {"New York": 1, "York": 2, "New": 3}
    text = "old york, New York, York"
    found = list(scan(text, spans(text), lambda word: True, lambda phrase: True, known.get, 2))
    assert found == [(2, 4, 1), (4, 5, 2)]


def test_occurrences_are_all_known_phrases() -> None:
    """Shorter phrases and those inside another are given, too, behind longer ones."""
    known = {"New York": 1, "York": 2, "New": 3}
    text = "New York"
    begins = Openings(known).begins
    found = list(occurrences(text, spans(text), lambda word: True, begins, known.get, 2))
    assert found == [(0, 2, 1), (0, 1, 3), (1, 2, 2)]


def test_scan_looks_up_only_what_may_be_known() -> None:
    """Words that open no phrase are not looked up, nor those that no phrase goes on with."""
    asked: list[str] = []

    def look_up(phrase: str) -> int | None:
        asked.append(phrase)
        return None

    text = "Ann met Bob Lee Lane by car"
    openings = Openings(["Bob Lee  Road"])
    read = spans(text)
    assert list(scan(text, read, openings.opens, openings.begins, look_up, 6)) == []
    assert asked == ["Bob Lee", "Bob"]


@pytest.mark.parametrize(
    ("phrase", "begun"),
    [("Port", True), ("PORT-AU", True), ("port-au-prínce", True), ("Port-Louis", False)],
)
def test_openings_do_not_mind_case_and_accents(phrase: str, begun: bool) -> None:
    """A phrase begins like one of the list however either is written."""
    openings = Openings(["Port‑au‑Prince", "U.S. Islands"])
    assert openings.begins(phrase) is begun
    assert openings.opens("Pórt")
    assert openings.opens("U.S.")
    assert not openings.opens("Prince")
