"""Words of a text and what they can be in and around a person's name."""

from __future__ import annotations

import pytest

from service.extraction.words import WordClass, fold, scan, strip_article

WEIRD = "Ürümqi’s 3rd “N’Ko”\x0b (al‑Hadi) 😀 Jose\u0301 a_b U.S. St. Ives -- O'Dea's\u00a0J. K."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Folau-Moala met", ["Ann", "Folau-Moala", "met"]),
        ("Omar al-Mutlaq's aide", ["Omar", "al-Mutlaq", "aide"]),
        ("N’Gouan’s car", ["N’Gouan", "car"]),
        ("the U.S. and J.R. Dean", ["the", "U.S.", "and", "J.R.", "Dean"]),
        ("Mr. Holt. Dr Lund.", ["Mr.", "Holt", "Dr", "Lund"]),
        ("J. K. Brand Jr. left.", ["J.", "K.", "Brand", "Jr.", "left"]),
        ("Jose\u0301 came", ["Jose\u0301", "came"]),
        ("a_b", ["a", "b"]),
        ("—“…”", []),
        ("", []),
    ],
)
def test_words_are_cut_as_names_are(text: str, expected: list[str]) -> None:
    """Hyphens, apostrophes and accents stay in a word, possessives and full stops do not."""
    assert [word.text for word in scan(text)] == expected


def test_offsets_lead_back() -> None:
    """Each word stands in the text where its offsets say."""
    for word in scan(WEIRD):
        assert WEIRD[word.start : word.end] == word.text
        assert word.lower == word.text.lower()


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("the mayor spoke", 1, WordClass.TITLE),
        ("Vice-President Holt", 0, WordClass.TITLE),
        ("ex-mayor Holt", 0, WordClass.TITLE),
        ("Mrs. Holt", 0, WordClass.TITLE),
        ("the Peruvian envoy", 1, WordClass.COUNTRY),
        ("Sri Lanka won", 1, WordClass.COUNTRY),
        ("Saint Vincent and the Grenadines won", 2, WordClass.COUNTRY),
        ("Holt Steel Corporation", 2, WordClass.BODY),
        ("However, Holt", 0, WordClass.OPENER),
        ("Pieter van Dam", 1, WordClass.PARTICLE),
        ("Tom Reed III", 2, WordClass.SUFFIX),
        ("the IAEA said", 1, WordClass.ACRONYM),
        ("walked home", 0, WordClass.LOWER),
        ("12th Street", 0, WordClass.NUMBER),
        ("al-Mutlaq", 0, WordClass.NAME),
        ("Zofia Wrona", 1, WordClass.NAME),
        ("in May they met", 1, WordClass.OPENER),
        ("on May 3", 1, WordClass.OPENER),
        ("Prime Minister May said", 2, WordClass.NAME),
        ("Petra May said", 1, WordClass.NAME),
        ("in June Harare hosted", 1, WordClass.OPENER),
        ("Jan Vostrál spoke", 0, WordClass.NAME),
        ("met Will Hargreave", 1, WordClass.NAME),
        ("Will Holt go?", 0, WordClass.OPENER),
    ],
)
def test_class_of_a_word(text: str, index: int, expected: WordClass) -> None:
    """A word is told by the lexicons, by its capitals, and by its neighbours."""
    assert scan(text)[index].cls is expected


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ólafsdóttir", "olafsdottir"),
        ("Al‑Mutlaq", "al-mutlaq"),
        ("N’Diaye", "n'diaye"),
        ("NGUYỄN", "nguyen"),
        ("Jose\u0301", "jose"),
    ],
)
def test_fold_levels_spellings(text: str, folded: str) -> None:
    """Case, accents, hyphens and apostrophes do not tell names apart."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("folded", "bare"),
    [("al-mutlaq", "mutlaq"), ("el-kamel", "kamel"), ("alba", "alba"), ("al-", "al-")],
)
def test_article_of_an_arabic_name(folded: str, bare: str) -> None:
    """The article falls off, but no part of another name does."""
    assert strip_article(folded) == bare
