"""The main text of a web page."""

from __future__ import annotations

import calendar
import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import lxml.etree
import lxml.html
import trafilatura

__all__ = ["HtmlPage", "main_text"]

# Opportunistic search would take any date in the story for the day of publication.
_DATES: dict[str, Any] = {"original_date": True, "extensive_search": False}
_ENCODING = "utf-8"
_SPACE = re.compile(r"[\t\n\f\r ]+")
# What XML 1.0 forbids and lxml refuses: controls, lone surrogates and two that are no characters.
_FORBIDDEN = {
    code: " " if chr(code).isspace() else None
    for code in (*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if chr(code) not in "\t\n\r"
}
# Characters of the longest element that is read as a byline with a date.
_BYLINE = 60


@dataclasses.dataclass(frozen=True, slots=True)
class HtmlPage:
    """What a web page holds of an article.

    Attributes:
        text: headline, captions and paragraphs, one a line; "" if the page has no main text.
        title: the headline.
        published_at: the day of publication that the page's metadata state.
    """

    text: str
    title: str | None = None
    published_at: dt.date | None = None


def main_text(html: str) -> HtmlPage:
    """Take the article out of a page, however broken its markup.

    Main text and metadata are found by trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping
    Library and Command-Line Tool for Text Discovery and Extraction"). Captions, which it drops,
    are kept.
    """
    tree = _parse(html)
    if tree is None:
        return HtmlPage("")
    _clean(tree)
    for caption in tree.iter("figcaption"):
        _rename(caption, "p")
    for figure in tree.iter("figure"):
        _rename(figure, "div")
    statements = "\n".join(_statements(tree))
    document = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params=_DATES,
    )
    if document is None or isinstance(document, dict):
        return HtmlPage("")
    text = (document.text or "").translate(_FORBIDDEN).strip()
    title = (document.title or "").translate(_FORBIDDEN).strip()
    if title and text and title not in text:
        text = f"{title}\n{text}"
    day = dt.date.fromisoformat(document.date) if document.date else None
    published_at = day if day is not None and _states(statements, day) else None
    return HtmlPage(text, title or None, published_at)


def _parse(html: str) -> lxml.html.HtmlElement | None:
    # Bytes, as lxml refuses text that declares an encoding.
    data = html.translate(_FORBIDDEN).encode(_ENCODING)
    parser = lxml.html.HTMLParser(encoding=_ENCODING)
    try:
        return lxml.html.document_fromstring(data, parser=parser)
    except lxml.etree.ParserError:
        return None


def _clean(tree: lxml.html.HtmlElement) -> None:
    """Drop the characters that only references can bring in, and line breaks in the source.

    Trafilatura would take a line break in the source for one in the text.
    """
    for node in tree.iter():
        node.tail = _on_one_line(node.tail)
        if isinstance(node.tag, str):
            node.text = _on_one_line(node.text)
            for name, value in node.attrib.items():
                node.set(name, value.translate(_FORBIDDEN))


def _on_one_line(text: str | None) -> str | None:
    return _SPACE.sub(" ", text.translate(_FORBIDDEN)) if text else text


def _statements(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Where a page can state its day of publication; not in its story, titles and pictures."""
    for meta in tree.iter("meta"):
        key = " ".join(meta.get(name, "") for name in ("name", "property", "itemprop")).lower()
        if not any(part in key for part in ("image", "modif", "title", "updated")):
            yield f"{meta.get('content', '')} {meta.get('datetime', '')}"
    for link in tree.iter("link"):
        if link.get("rel") == "canonical":
            yield link.get("href", "")
    for element in tree.iter(lxml.etree.Element):
        if element.tag == "script" and "json" in element.get("type", ""):
            yield element.text or ""
        elif element.tag not in ("title", "h1", "script", "style"):
            yield element.get("datetime", "")
            if element.text and len(element.text) <= _BYLINE:
                yield element.text


def _states(text: str, day: dt.date) -> bool:
    """Whether a text holds all of a date.

    What the search for dates cannot read it completes and corrects: "2023-02" by today's day,
    "2023-02-31" by the first of the month.
    """
    year, month, number = day.year, day.month, day.day
    name = rf"{calendar.month_name[month][:3]}[a-z]*\.?"
    forms = [
        rf"(?<!\d){year}\D?0?{month}\D?0?{number}(?!\d)",
        rf"(?<!\d)0?{number}(?:st|nd|rd|th)?[ -]{name},?[ -]{year}",
        rf"{name} 0?{number}(?:st|nd|rd|th)?,? {year}",
    ]
    if number > 12 or number == month:  # else nobody can tell day from month
        forms.append(rf"(?<!\d)(?:0?{number}\D0?{month}|0?{month}\D0?{number})\D{year}(?!\d)")
    return re.search("|".join(forms), text, re.IGNORECASE) is not None


def _rename(element: lxml.html.HtmlElement, tag: str) -> None:
    element.tag = tag
    # Class names such as "wp-caption" would have it thrown out all the same.
    element.attrib.clear()
