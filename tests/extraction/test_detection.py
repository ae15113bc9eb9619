"""The language of a text."""

from __future__ import annotations

import pathlib
import tempfile
import time

import pytest

from service.extraction import detection
from service.extraction.detection import detect_language

PARAGRAPH = (
    "The two ministers met in the old town hall on Monday and talked for an hour about the fishing "
    "treaty, the new harbour and the price of salt, their offices said in a joint statement. "
)


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        PARAGRAPH.upper(),
        "Noh Byung-ho, Haruka Ito to meet Tuesday in Ulaanbaatar",
        "Xi Jinping, Vladimir Putin hold talks in Samarkand on SCO sidelines",
        "Čović, Kurtović meet Łukasz Wiśniewski in Brčko",
        "Premier Petkov to visit Skopje",
        "OUÉDRAOGO RECEIVES TOURÉ IN OUAGADOUGOU AHEAD OF SUMMIT",
        "Minister Calls on President",
        "Tóth, Kovács, Nagy hold talks in Győr",
        "日本語 বাংলা Русский\n" + PARAGRAPH,
    ],
)
def test_english(text: str) -> None:
    """English is found in a paragraph and in a headline full of foreign names."""
    assert detect_language(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le ministre des Affaires étrangères est en visite à Alger depuis lundi.", "fr"),
        ("Der Minister traf am Montag seinen Kollegen in Rom zu einem Gespräch.", "de"),
        ("El canciller se reunió el lunes con su homólogo en la capital peruana.", "es"),
        ("Президент встретился в понедельник с министром иностранных дел.", "ru"),
        ("首相は月曜日に大統領と会談した。", "ja"),
        ("De minister ontmoette maandag zijn ambtgenoot in Den Haag.", "nl"),
        ("Bakan pazartesi günü Ankara'da mevkidaşıyla görüştü.", "tr"),
    ],
)
def test_other_languages(text: str, language: str) -> None:
    """Another language is named by its tag, in one sentence and in many."""
    assert detect_language(text) == language
    assert detect_language(" ".join([text] * 40)) == language


@pytest.mark.parametrize("text", ["", " ", "12:30", "2024-05-01 … 17", "***\n---", "1" * 10_000])
def test_no_words(text: str) -> None:
    """A text without letters has no language."""
    assert detect_language(text) == "und"


@pytest.mark.parametrize("filler", ["1", "\n", PARAGRAPH])
def test_a_long_text_is_sampled(filler: str) -> None:
    """The greatest length takes no time, and words behind figures are still found."""
    text = PARAGRAPH * 10 + filler * (190_000 // len(filler))
    started = time.perf_counter()
    assert detect_language(text) == "en"
    assert time.perf_counter() - started < 5


def test_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model loads where there is no place for a temporary file."""
    monkeypatch.setattr(tempfile, "tempdir", str(pathlib.Path(__file__)))
    detection._identifier.cache_clear()
    assert detect_language(PARAGRAPH) == "en"
