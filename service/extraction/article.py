"""A raw article as blocks, each told by what it is: headline, caption, body, furniture, teaser.

A page is read in three parts: what stands above its first paragraph, the story from the first
paragraph to the last, and what stands below. A line without a paragraph's form is judged by its
words first (`furniture`), then by the part that it stands in and by its neighbours (`teasers`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from .datelines import begins_with_date, find_dateline, place_line
from .entries import Entry, judge, stems
from .furniture import begins_with_day, is_metadata
from .lines import split_lines
from .publication import date_in
from .records import Block, BlockKind, Span
from .teasers import find_teasers

__all__ = ["publication_date", "segment"]

_SUBJECT = re.compile(r"Subject: +(?=\S)", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
_SHORTEST_HEADLINE = 4
_LEAD = 10
_SHORTEST_LEAD = 12


def segment(text: str) -> tuple[Block, ...]:
    """The blocks of an article, in order, which cover all its lines that are not blank.

    A block is a line, or several where the width of a screen has broken a paragraph. Linear in
    the length of the text.
    """
    entries = [judge(line) for line in split_lines(text)]
    first, last = _story(entries)
    teasers = find_teasers(entries, first, last)
    headlines = _headlines(entries, first)
    points = _points(entries, first)
    kinds: list[BlockKind] = []
    for i, entry in enumerate(entries):
        kind: BlockKind
        if i in headlines:
            kind = "headline"
        elif i in teasers:
            kind = "teaser"
        elif entry.role is not None:
            kind = "caption" if entry.role == "caption" else "furniture"
        elif i in points:
            kind = "summary"
        elif entry.prose or first <= i <= last or (i > last and _goes_on(entry)):
            kind = "body"
        else:
            kind = "furniture"
        kinds.append(kind)
    return tuple(_blocks(text, entries, kinds))


def publication_date(source: str | Sequence[Block]) -> dt.date | None:
    """The day on which an article says it was published.

    Args:
        source: the article's text, or its blocks.

    Returns:
        The date in a byline, a dateline with a year or the head of an e-mail; None where there
        is none. A date in the story itself does not count.
    """
    return date_in(segment(source) if isinstance(source, str) else source)


def _story(entries: Sequence[Entry]) -> tuple[int, int]:
    """Index of the first and of the last paragraph."""
    prose = [i for i, entry in enumerate(entries) if entry.prose]
    if not prose:
        # Notes without a full stop: all that follows the headline.
        enough = (i for i, e in enumerate(entries) if not e.role and e.words >= _SHORTEST_HEADLINE)
        return next(enough, len(entries)) + 1, len(entries) - 1
    first, last = next((i for i in prose if not entries[i].item), prose[0]), prose[-1]
    # In an agenda the day above the first entry belongs to the story as the later ones do.
    if first and _is_day(entries[first - 1]) and any(map(_is_day, entries[first:last])):
        first -= 1
    return first, last


def _goes_on(entry: Entry) -> bool:
    """Whether a line below the last paragraph is one of the story all the same."""
    if begins_with_day(entry.text) and not _YEAR.search(entry.text):
        return True
    return entry.words >= _SHORTEST_HEADLINE and not is_metadata(entry.text)


def _is_day(entry: Entry) -> bool:
    return entry.role is None and is_metadata(entry.text) and not _YEAR.search(entry.text)


def _headlines(entries: Sequence[Entry], first: int) -> frozenset[int]:
    """Lines above the story that share a word with it; else the first line that might."""
    candidates = [
        i
        for i, entry in enumerate(entries[:first])
        if entry.role is None
        and not entry.item
        and not entry.prose
        and entry.words >= _SHORTEST_HEADLINE
        and not is_metadata(entry.text)
    ]
    if len(candidates) > 1:
        lead = entries[first : first + _LEAD]
        told = frozenset[str]().union(*(stems(e.text) for e in lead if e.role is None))
        chosen = [i for i in candidates if stems(entries[i].text) & told]
        return frozenset(chosen or candidates[:1])
    videos = [i for i, entry in enumerate(entries[:first]) if entry.role == "teaser"]
    return frozenset(candidates or videos[:1])


def _points(entries: Sequence[Entry], first: int) -> frozenset[int]:
    """Items of a list above the story or under a head such as "Key points"."""
    points = set()
    summary = True
    for i, entry in enumerate(entries):
        if entry.role == "summary head":
            summary = True
        elif i >= first and not entry.item:
            summary = False
        elif entry.item and entry.words >= _SHORTEST_HEADLINE and (summary or i < first):
            points.add(i)
    return frozenset(points)


def _blocks(text: str, entries: Sequence[Entry], kinds: Sequence[BlockKind]) -> Iterator[Block]:
    opening = True
    diary = sum(begins_with_date(entry.text) for entry in entries if entry.prose) > 1
    above: Span | None = None
    for entry, kind in zip(entries, kinds, strict=True):
        start, end = entry.line.start, entry.line.end
        place = date = None
        if kind in {"headline", "furniture"} and (subject := _SUBJECT.match(entry.text)):
            kind, start = "headline", start + subject.end()
        elif kind == "furniture" and opening and (span := place_line(entry.text)):
            above = _span(text, start, span)
        elif kind == "body":
            dateline = find_dateline(entry.text, opening=opening and not diary)
            if dateline is not None and not _is_speaker(entry.text[: dateline.end], entry, entries):
                place = _span(text, start, dateline.place) if dateline.place else None
                date = _span(text, start, dateline.date) if dateline.date else None
                start += dateline.end
            if opening:
                place = place or above
            # A notice above the lead, such as one about cookies, is shorter than a lead.
            opening = opening and entry.words < _SHORTEST_LEAD
        yield Block(start, end, text[start:end], kind, place, date)


def _is_speaker(label: str, entry: Entry, entries: Sequence[Entry]) -> bool:
    """Whether what looks like a place speaks again, as in an interview."""
    return label.endswith(": ") and any(
        other is not entry and other.text.startswith(label) for other in entries
    )


def _span(text: str, offset: int, span: tuple[int, int]) -> Span:
    start, end = offset + span[0], offset + span[1]
    return Span(start, end, text[start:end])
