"""Which lines of a page only point to other stories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .entries import Entry, share, stems
from .furniture import begins_with_day, ends_sentence, is_metadata, is_prose, leads_away
from .lexicon import words

__all__ = ["find_teasers"]

# By itself a figure above this is the time of day rather than the minutes of a film.
_FILM = r"\W*0?[0-5]:\d{2}"
_FILM_TIME = re.compile(rf"{_FILM}\W*")
_FILM_TITLE = re.compile(rf"{_FILM} +\w")
_TOLD = words("furniture", "told")
_CLOCK = re.compile(r"\W*\d{1,2}[:.]\d{2}\b")
_INVITATION = re.compile(r"Read more\W*", re.IGNORECASE)
_TITLES = 2
# Fewer words make a subhead.
_SHORTEST_LINK = 6
_SHORTEST_TITLE = 4
_FEWEST_CLOCKS_OF_A_LIVE_BLOG = 3
_FEWEST_HEADS_OF_A_LIST = 3
_FEWEST_PARAGRAPHS = 3
_MOST_LINKS_A_PARAGRAPH = 0.5
# A subhead shares a third of what is special about it with the paragraph below.
_SUBHEAD = 0.33
_COMMON = 0.25


def find_teasers(entries: Sequence[Entry], first: int, last: int) -> frozenset[int]:
    """Find the lines that are teasers.

    Args:
        entries: the lines of the page.
        first: index of the first paragraph of the story.
        last: index of the last one.

    Returns:
        Indices of the teasers.
    """
    teasers = {i for i, entry in enumerate(entries) if entry.role == "teaser"}
    teasers.update(_videos(entries))
    teasers.update(_listed(entries, first, last))
    teasers.update(_invited(entries, first))
    timed = [i for i in range(first, len(entries)) if _FILM_TITLE.match(entries[i].text)]
    if len(timed) == 1 and not entries[timed[0]].prose:
        # Alone it is a film; more of them make an agenda or a live blog.
        teasers.update(timed)
    sectioned = _is_sectioned(entries, first, last, teasers)
    if not sectioned:
        teasers.update(_links(entries, first, last, teasers))
    teasers.update(_below(entries, last, teasers, sectioned=sectioned))
    return frozenset(teasers)


def _videos(entries: Sequence[Entry]) -> Iterator[int]:
    """Running times and the titles behind them, which pages tend to give twice."""
    times = [i for i, entry in enumerate(entries) if entry.role == "running time"]
    clocks = [entries[i].text for i in times]
    in_order = clocks == sorted(clocks) or clocks == sorted(clocks, reverse=True)
    live_blog = len(times) >= _FEWEST_CLOCKS_OF_A_LIVE_BLOG and in_order
    for i in times:
        title = entries[i + 1] if i + 1 < len(entries) else None
        if title is None or title.role not in {None, "caption"} or title.words < _SHORTEST_TITLE:
            continue
        behind = range(i + 2, min(i + 2 + _TITLES, len(entries)))
        again = [j for j in behind if entries[j].text == title.text]
        short = _FILM_TIME.fullmatch(entries[i].text) is not None
        if again or (short and not title.prose and not live_blog):
            yield from (i, i + 1, *again)


def _listed(entries: Sequence[Entry], first: int, last: int) -> Iterator[int]:
    """The lines under a head such as "Related stories"."""
    listing = fresh = False
    for i in range(first, len(entries)):
        entry = entries[i]
        if entry.role == "teaser head":
            listing = fresh = True
        elif not listing:
            continue
        elif is_prose(entry.text) or (entry.line.gap and not fresh and i <= last):
            listing = False
        elif entry.role in {None, "caption"}:
            fresh = False
            yield i


def _invited(entries: Sequence[Entry], first: int) -> Iterator[int]:
    """Headlines with "Read more" on the line below."""
    for i in range(first + 1, len(entries)):
        title = entries[i - 1]
        if (
            entries[i].role == "teaser head"
            and _INVITATION.fullmatch(entries[i].text)
            and not entries[i].line.gap
            and title.role is None
            and not title.prose
            and title.words >= _SHORTEST_TITLE
        ):
            yield i - 1


def _is_sectioned(entries: Sequence[Entry], first: int, last: int, teasers: set[int]) -> bool:
    """Whether the short lines belong to the story, as in a brief, an agenda or a live blog."""
    story = [
        entry
        for i, entry in enumerate(entries[first : last + 1], first)
        if i not in teasers and entry.role is None and (entry.prose or not entry.item)
    ]
    paragraphs = sum(entry.prose for entry in story)
    links = sum(_is_link(entry) for entry in story)
    heads = len(story) - paragraphs - links
    return (
        paragraphs < _FEWEST_PARAGRAPHS
        or heads >= max(_FEWEST_HEADS_OF_A_LIST, links)
        or links > _MOST_LINKS_A_PARAGRAPH * paragraphs
    )


def _links(entries: Sequence[Entry], first: int, last: int, teasers: set[int]) -> Iterator[int]:
    """Headlines of other stories that stand between the paragraphs of this one."""
    links = []
    below = last
    for i in range(last, first, -1):
        if entries[i].prose:
            below = i
        elif (
            i not in teasers
            and _is_link(entries[i])
            and not _CLOCK.match(entries[i - 1].text)
            and not (_in_a_row(entries, i - 1, teasers) or _in_a_row(entries, i + 1, teasers))
        ):
            links.append((i, below))
    if not links:
        return
    story = enumerate(entries[first : last + 1], first)
    paragraphs = {i: stems(entry.text) for i, entry in story if entry.prose}
    counts = Counter(stem for paragraph in paragraphs.values() for stem in paragraph)
    common = {stem for stem, count in counts.items() if count > 1 + _COMMON * len(paragraphs)}
    for i, below in links:
        if share(stems(entries[i].text) - common, paragraphs[below]) < _SUBHEAD:
            yield i


def _in_a_row(entries: Sequence[Entry], beside: int, teasers: set[int]) -> bool:
    """Whether a line makes a list of the story together with the line beside it."""
    return beside not in teasers and (_is_link(entries[beside]) or entries[beside].item)


def _is_link(entry: Entry) -> bool:
    """Whether a line in the midst of a story is written as a headline is."""
    text = entry.text
    return (
        entry.role is None
        and not entry.prose
        and entry.words >= _SHORTEST_LINK
        and not text[0].islower()
        and not text.isupper()
        and not text.endswith(("?", ":", ",", ";", '"', "”"))
        and not ends_sentence(text)
        and not _CLOCK.match(text)
        and not begins_with_day(text)
        and not is_metadata(text)
        and _TOLD.isdisjoint(text.lower().split())
    )


def _below(
    entries: Sequence[Entry], last: int, teasers: set[int], *, sectioned: bool
) -> Iterator[int]:
    """What points away below the story, and behind its first furniture all headlines."""
    closed = points = False
    for i in range(last + 1, len(entries)):
        entry = entries[i]
        points = entry.role == "summary head" or (points and entry.item)
        if entry.role is not None or i in teasers:
            aside = entry.role in {"caption", "summary head"} or entry.text[0] in "(["
            closed = closed or not aside
        elif points or entry.words < _SHORTEST_TITLE or begins_with_day(entry.text):
            continue
        elif (closed and not sectioned) or leads_away(entry.text):
            yield i
