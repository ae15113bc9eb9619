"""Main text of web pages."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from service.extraction.article import segment
from service.extraction.html import HtmlPage, main_text

NEWS = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ministers meet in Lund - The Bell</title>
<meta property="og:title" content="Ministers meet in Lund">
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<script>var ads = "Buy now";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ministers meet in Lund</h1>
<figure class="wp-caption"><img src="a.jpg" alt=""><figcaption class="wp-caption-text">Ada Lind
(left) shakes hands with Bo Ek. Photo: AP</figcaption></figure>
<p>Foreign Minister Ada Lind met her counterpart Bo Ek in <a href="/lund">Lund</a> on Tuesday
to talk about herring &amp; eel.</p>
<p>The two agreed to meet again in May, her office said in a statement after the talks.</p>
<h2>What next?</h2>
<p>Ek will visit Oslo on Friday for talks with the prime minister on the price of gas.</p>
</article><footer><p>Copyright 2024 The Bell. All rights reserved.</p></footer></body></html>"""

BLOG = """<html><head><title>Ada meets Bo</title></head><body><div id="main"><h1>Ada meets Bo</h1>
<div class="post">Ada Lind met Bo Ek in Rome on 3 May 2020, a day of rain.<br><br>They talked about
wine and bread for an hour and parted as friends, she writes.</div></div></body></html>"""

BROKEN = """<html><p>Ada met Bo in Rome <b>on Friday<p>They talked about wine & bread <div>and a
lot more than that, she said.</p></span></table>"""

SCHEMA = """<html><head><script type="application/ld+json">{"@context": "https://schema.org",
"@type": "NewsArticle", "headline": "Envoys call on queen", "datePublished": "2019-11-07"}</script>
</head><body><main><h1>Envoys call on queen</h1><p>Three envoys called on the queen of Tonga in
Nukuʻalofa on Thursday.</p><ul><li>They brought yams.</li><li>She gave them tea.</li></ul>
<p>The envoys will fly home on Friday, the palace said.</p></main></body></html>"""

DECLARED = """<?xml version="1.0" encoding="iso-8859-1"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Élise met Íñigo in Łódź, they said.</p></body>
</html>"""


def test_a_news_page() -> None:
    """Headline, caption and paragraphs come a line each; menu, script and footer do not."""
    page = main_text(NEWS)
    assert page.text.split("\n") == [
        "Ministers meet in Lund",
        "Ada Lind (left) shakes hands with Bo Ek. Photo: AP",
        "Foreign Minister Ada Lind met her counterpart Bo Ek in Lund on Tuesday to talk about "
        "herring & eel.",
        "The two agreed to meet again in May, her office said in a statement after the talks.",
        "What next?",
        "Ek will visit Oslo on Friday for talks with the prime minister on the price of gas.",
    ]
    assert (page.title, page.published_at) == ("Ministers meet in Lund", dt.date(2024, 3, 5))
    kinds = [block.kind for block in segment(page.text)]
    assert kinds == ["headline", "caption", "body", "body", "body", "body"]


def test_the_headline_is_in_the_text() -> None:
    """A headline outside the main text is put above it, once."""
    page = main_text(BLOG)
    assert page.text.startswith("Ada meets Bo\nAda Lind met Bo Ek in Rome")
    assert page.text.count("Ada meets Bo") == 1
    assert "\nThey talked" in page.text


def test_a_date_in_the_story_is_no_day_of_publication() -> None:
    """Without metadata the day of publication stays open."""
    assert main_text(BLOG).published_at is None


def test_structured_metadata_are_read() -> None:
    """The date of schema.org markup is the day of publication, and lists keep their lines."""
    page = main_text(SCHEMA)
    assert page.published_at == dt.date(2019, 11, 7)
    assert [line.lstrip("- ") for line in page.text.split("\n")][2:4] == [
        "They brought yams.",
        "She gave them tea.",
    ]


def test_broken_markup() -> None:
    """Unclosed and misplaced tags do not matter."""
    text = main_text(BROKEN).text
    assert "Ada met Bo in Rome on Friday" in text
    assert "and a lot more than that, she said." in text


def test_a_declared_encoding_does_not_matter() -> None:
    """The text has been decoded before; what the page declares is passed over."""
    assert main_text(DECLARED).text == "Élise met Íñigo in Łódź, they said."


@pytest.mark.parametrize("html", ["", " \n", "<!-- nothing -->", "<script>var x = 1;</script>"])
def test_no_main_text(html: str) -> None:
    """A page without a text gives an empty one."""
    assert main_text(html) == HtmlPage("")


def test_a_fragment_and_a_plain_text() -> None:
    """What is hardly a page gives its words."""
    assert main_text("<p>Ada met Bo in Rome.</p>").text == "Ada met Bo in Rome."
    assert main_text("Ada met Bo in Rome.").text == "Ada met Bo in Rome."


@pytest.mark.parametrize(
    "unit", ["<div>", "<p>x", "<", "<br>", "<b><i>", "&amp;", "\x00", "\ud800"]
)
def test_hostile_markup(unit: str) -> None:
    """Whatever fills a page of the greatest length, it is read in seconds without an error."""
    started = time.perf_counter()
    main_text(unit * (200_000 // len(unit)))
    assert time.perf_counter() - started < 30
