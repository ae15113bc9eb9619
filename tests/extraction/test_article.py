"""Articles cut into blocks."""

from __future__ import annotations

import datetime as dt
import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.article import publication_date, segment
from service.extraction.records import Block, BlockKind
from tests.extraction.pages import MARKED, marked

LIMIT = 200_000
SECONDS = 20


def kinds(text: str) -> list[BlockKind]:
    """What the blocks of a text are."""
    return [block.kind for block in segment(text)]


def only(text: str) -> Block:
    """The one block of a text's body."""
    (block,) = [block for block in segment(text) if block.kind == "body"]
    return block


@pytest.mark.parametrize("name", MARKED)
def test_every_line_of_a_page_is_told(name: str) -> None:
    """Each line of a page is a block of its kind, in order, and none is left out."""
    text, expected = marked(MARKED[name])
    found = [(block.kind, block.text) for block in segment(text)]
    for (kind, line), (marked_kind, marked_line) in zip(found, expected, strict=True):
        assert (kind, marked_line.endswith(line)) == (marked_kind, True), marked_line


@given(
    st.text(alphabet=st.sampled_from("aA1.:-•([)]|/ \n\r\t\u00a0\u200b\u2028\x0c"), max_size=300)
)
@settings(max_examples=300, deadline=None)
def test_offsets_hold(text: str) -> None:
    """A block's offsets give its text, blocks do not overlap, and all words are covered."""
    blocks = segment(text)
    assert all(text[block.start : block.end] == block.text for block in blocks)
    assert all(one.end <= other.start for one, other in itertools.pairwise(blocks))
    covered = "".join(block.text for block in blocks)
    assert sum(c.isalnum() for c in covered) == sum(c.isalnum() for c in text)


@pytest.mark.parametrize("text", ["", "\n\n", " \t\u00a0\u200b\r\n"])
def test_a_blank_text_has_no_blocks(text: str) -> None:
    """Blanks of any sort make no block."""
    assert segment(text) == ()


def test_a_headline_alone_is_a_headline() -> None:
    """A single line without a full stop is read."""
    assert kinds("Danish premier meets Faroese leader in Tvøroyri") == ["headline"]


def test_notes_without_full_stops_are_a_story() -> None:
    """Where nothing ends in a full stop, what follows the headline is the body."""
    text = "Visits this week in Cotonou\nTogo's premier lands on Monday\nOn to Ouidah by car"
    assert kinds(text) == ["headline", "body", "body"]


def test_a_wrapped_mail_is_read_as_paragraphs() -> None:
    """Lines broken at a column are one block, with the breaks in it, and headers are furniture."""
    text = """From: Desk, Foreign
Sent: Tuesday, March 4, 2014 9:12 AM
Subject: Moldovan premier meets Georgian president in Batumi

BATUMI, Georgia, March 4 (Wire) -- Moldovan Prime Minister Ion Rusu met
Georgian President Nino Beridze in Batumi on Tuesday and asked for help
with the wine embargo, an official said.

The two "talked like neighbours", the official said, adding that a
second meeting was planned in Chisinau in May.
"""
    blocks = segment(text)
    assert [block.kind for block in blocks] == [
        "furniture",
        "furniture",
        "headline",
        "body",
        "body",
    ]
    assert blocks[2].text == "Moldovan premier meets Georgian president in Batumi"
    assert blocks[3].text.startswith("Moldovan Prime Minister Ion Rusu met\nGeorgian President")
    assert blocks[3].text.endswith("embargo, an official said.")
    assert blocks[3].dateline is not None
    assert blocks[3].dateline.text == "BATUMI"
    assert blocks[4].text.count("\n") == 1
    assert publication_date(blocks) == dt.date(2014, 3, 4)


@pytest.mark.parametrize(
    ("line", "place", "date", "rest"),
    [
        ("LOMÉ, May 3 (Agency) - The premier met the bishop here.", "LOMÉ", "May 3", "The premier"),
        ("Praia: The premier of Cabo Verde met the bishop here.", "Praia", None, "The premier"),
        ("OSLO (Wire) — The premier of Norway met the bishop.", "OSLO", None, "The premier"),
        ("TUNIS, June 6. /NEWS/. The premier met the bishop.", "TUNIS", "June 6", "The premier"),
        ("The premier: “I met the bishop in the town hall.”", None, None, "The premier"),
    ],
)
def test_a_dateline_is_left_out_of_the_body(
    line: str, place: str | None, date: str | None, rest: str
) -> None:
    """The block begins behind the dateline, which is kept as spans of the article."""
    text = f"A headline of some words\n\n{line}"
    block = only(text)
    assert block.text.startswith(rest)
    spans = [block.dateline, block.dateline_date]
    assert [span and span.text for span in spans] == [place, date]
    assert all(text[span.start : span.end] == span.text for span in spans if span)


def test_a_place_above_the_story_is_its_dateline() -> None:
    """A line of place and date alone gives the first paragraph its dateline."""
    text = "Premier meets bishop\nCotonou, 6 September 2022\n\nThe premier met the bishop here."
    dateline = only(text).dateline
    assert dateline is not None
    assert text[dateline.start : dateline.end] == dateline.text == "Cotonou"


@pytest.mark.parametrize("speaker", ["Bergen Times", "LINCOLN", "Ann Moe"])
def test_a_speaker_is_no_dateline(speaker: str) -> None:
    """In an interview the name before the colon stays in the body, be it that of a town."""
    text = (
        f"{speaker}: You say that you met the king here.\nQ: When?\n{speaker}: On Monday, I think."
    )
    assert not [block for block in segment(text) if block.dateline]


def test_entries_of_a_diary_keep_their_dates() -> None:
    """Dates before several paragraphs belong to what they tell."""
    text = (
        "Diary of a premier\n\nMay 3 - The premier meets the bishop of Lomé.\n\n"
        "May 4 - The premier flies to Accra for talks with farmers."
    )
    assert [b.text[:5] for b in segment(text) if b.kind == "body"] == ["May 3", "May 4"]


@pytest.mark.parametrize(
    "line",
    [
        "What did they talk about?",
        "The bishop's answer",
        "Bishop finds the answer in a psalm",
        "“We shall meet again and again until it is done”",
        "Monday: premier meets farmers in the capital",
        "10:30 Premier meets farmers in the capital",
    ],
)
def test_lines_of_the_story_are_kept(line: str) -> None:
    """Subheads, questions, quotations and entries of an agenda are no teasers."""
    text = (
        "Premier and bishop fall out over bells\n\n"
        "The premier told the bishop on Tuesday that the bells were too loud at night.\n\n"
        f"{line}\n\n"
        "The bishop found his answer in a psalm, he told the paper after the service.\n\n"
        "The premier lives next to the church and rises late, as everybody in town knows.\n\n"
        "The bells were cast in 1911 and have been rung every hour since then."
    )
    assert set(kinds(text)) == {"headline", "body"}


@pytest.mark.parametrize(
    "line",
    [
        "Queen of Tonga hosts Samoan leader on yacht",
        "Read more: Queen of Tonga hosts Samoan leader",
        "ALSO READ | Queen of Tonga hosts Samoan leader",
        "RELATED: Queen of Tonga hosts Samoan leader",
        "Watch: Queen of Tonga hosts Samoan leader",
        "Queen of Tonga hosts Samoan leader\nRead more",
        "01:12\nQueen of Tonga hosts Samoan leader\nQueen of Tonga hosts Samoan leader",
        "Related stories\nQueen of Tonga hosts Samoan leader\n“We met”, says Tongan queen",
    ],
)
def test_links_to_other_stories_are_dropped(line: str) -> None:
    """A headline of another story amid the paragraphs is a teaser or furniture."""
    text = (
        "Premier and bishop fall out over bells\n\n"
        "The premier told the bishop on Tuesday that the bells were too loud at night.\n\n"
        "The bishop found his answer in a psalm, he told the paper after the service.\n\n"
        f"{line}\n\n"
        "The premier lives next to the church and rises late, as everybody in town knows.\n\n"
        "The bells were cast in 1911 and have been rung every hour since then."
    )
    found = kinds(text)
    assert found[:3] + found[-2:] == ["headline"] + 4 * ["body"]
    assert set(found[3:-2]) <= {"teaser", "furniture"}
    assert "teaser" in found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: Sep 21, 2023 01:53 AM", dt.date(2023, 9, 21)),
        ("3 May 2025 13:40 (UTC+03:00)", dt.date(2025, 5, 3)),
        ("Thu May 27, 2021 12:00 AM", dt.date(2021, 5, 27)),
        ("Source: Xinhua| 2019-09-03 20:41:17|Editor: AB", dt.date(2019, 9, 3)),
        ("Sent: Friday, February 04, 2011 4:47 PM", dt.date(2011, 2, 4)),
        ("By Ann Moe | 04/13/2018 06:02 AM EDT", dt.date(2018, 4, 13)),
        ("Updated: 7 June 2020\nPublished: 6 June 2020", dt.date(2020, 6, 6)),
        ("Friday, 13 March", None),
        ("© 2024 The Bell. All rights reserved.", None),
    ],
)
def test_the_day_of_publication(line: str, day: dt.date | None) -> None:
    """A full date in a line about the publication is found, first of all the original one."""
    story = "The premier met the bishop on 5 May 2001, as he had on March 1, 1999.\n"
    text = f"Premier meets bishop\n{line}\n\n{story}"
    assert publication_date(text) == day
    assert publication_date(segment(text)) == day


@pytest.mark.parametrize(
    ("dateline", "day"),
    [("OSLO, June 13, 2016 (Wire) -", dt.date(2016, 6, 13)), ("OSLO, June 13 (Wire) -", None)],
)
def test_a_dateline_dates_an_article_with_a_year_only(dateline: str, day: dt.date | None) -> None:
    """Without a year a dateline leaves the day of publication open."""
    assert publication_date(f"{dateline} The premier met the bishop on Monday.") == day


@pytest.mark.parametrize(
    "unit",
    ["\n", "a\n", "A.\n", "a", "word ", "[", "(\n", ".\"", "12:30\n", "a | ", "Related\n", "\u200b",
     "NAIROBI, May 3, ", "Minister meets leader in the town\n\n", "Photo: ", "May 3, 2020\n"],
)  # fmt: skip
def test_the_longest_article_is_cut_in_time(unit: str) -> None:
    """Whatever fills an article of the greatest length, it is cut and dated in seconds."""
    text = unit * (LIMIT // len(unit))
    started = time.perf_counter()
    publication_date(segment(text))
    assert time.perf_counter() - started < SECONDS
