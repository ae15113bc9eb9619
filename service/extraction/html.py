"""The main text of a web page."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from typing import Any

import lxml.etree
import lxml.html
import trafilatura

__all__ = ["HtmlPage", "main_text"]

# Opportunistic search would take any date in the story for the day of publication.
_DATES: dict[str, Any] = {"original_date": True, "extensive_search": False}
_ENCODING = "utf-8"
_SPACE = re.compile(r"[\t\n\f\r ]+")
# A NUL and lone surrogates, which are no characters of any page.
_NO_TEXT = dict.fromkeys((0x0, *range(0xD800, 0xE000)))


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
    for element in tree.iter(lxml.etree.Element):
        # Trafilatura takes a line break in the source for one in the text.
        element.text = _on_one_line(element.text)
        element.tail = _on_one_line(element.tail)
    for caption in tree.iter("figcaption"):
        _rename(caption, "p")
    for figure in tree.iter("figure"):
        _rename(figure, "div")
    document = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params=_DATES,
    )
    if document is None or isinstance(document, dict):
        return HtmlPage("")
    text = (document.text or "").strip()
    title = document.title.strip() if document.title else None
    if title and text and title not in text:
        text = f"{title}\n{text}"
    published_at = dt.date.fromisoformat(document.date) if document.date else None
    return HtmlPage(text, title or None, published_at)


def _parse(html: str) -> lxml.html.HtmlElement | None:
    # Bytes, as lxml refuses text that declares an encoding.
    data = html.translate(_NO_TEXT).encode(_ENCODING)
    parser = lxml.html.HTMLParser(encoding=_ENCODING)
    try:
        return lxml.html.document_fromstring(data, parser=parser)
    except lxml.etree.ParserError:
        return None


def _on_one_line(text: str | None) -> str | None:
    return _SPACE.sub(" ", text) if text else text


def _rename(element: lxml.html.HtmlElement, tag: str) -> None:
    element.tag = tag
    # Class names such as "wp-caption" would have it thrown out all the same.
    element.attrib.clear()
