"""Time expressions in running text: what is found, of which kind, and how they combine."""

from __future__ import annotations

import datetime as dt
import time as clock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.dates import TimeExpression, combine, find, parse_date
from service.extraction.lexicon import table
from service.extraction.records import Time

_PUBLISHED = dt.date(2024, 3, 13)
_DINNER = Time("Dec. 28", "2023-12-28", dt.date(2023, 12, 28), dt.date(2023, 12, 28), "day")
_TOUR = Time("", "2022-05-03/2022-05-06", dt.date(2022, 5, 3), dt.date(2022, 5, 6), "range")


def _only(text: str) -> TimeExpression:
    (expression,) = find(text)
    return expression


def test_every_expression_of_a_sentence_is_found_in_order() -> None:
    """Several times in one sentence come one after the other, with offsets into the text."""
    text = "After a week-long stay he met her on Monday, March 4, at 3 p.m., and again last night."
    found = find(text)
    assert [one.text for one in found] == ["week-long", "Monday, March 4", "3 p.m.", "last night"]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_a_line_break_ends_an_expression() -> None:
    """Lines of a page are not read together."""
    assert [one.text for one in find("Monday\nMarch 4")] == ["Monday", "March 4"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on Monday", "calendar"),
        ("two weeks ago", "calendar"),
        ("the following day", "anaphoric"),
        ("a day earlier", "anaphoric"),
        ("two weeks after the summit", "anaphoric"),
        ("that evening", "anaphoric"),
        ("the same month", "anaphoric"),
        ("on the second day of the visit", "anaphoric"),
        ("a four-day visit", "duration"),
        ("for three weeks", "duration"),
        ("every Monday", "set"),
        ("on Fridays", "set"),
        ("annually", "set"),
        ("at 3 p.m.", "clock"),
        ("at 0930 GMT", "clock"),
        ("in the early hours", "clock"),
        ("in the morning", "clock"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """An expression says whether it stands for days, and what those count from."""
    assert _only(text).kind == kind


@pytest.mark.parametrize("text", ["a four-day visit", "every Monday", "at 3 p.m.", "that evening"])
def test_other_kinds_have_no_days_of_their_own(text: str) -> None:
    """Lengths, habits and clock times stand for no days, nor does what nothing was told before."""
    assert _only(text).resolve(_PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "reference", "edtf"),
    [
        ("the following day", _DINNER, "2023-12-29"),
        ("next day", _DINNER, "2023-12-29"),
        ("the day before", _DINNER, "2023-12-27"),
        ("a day earlier", _DINNER, "2023-12-27"),
        ("three days later", _DINNER, "2023-12-31"),
        ("a week later", _DINNER, "2024-01-01/2024-01-07"),
        ("two years earlier", _DINNER, "2021"),
        ("that day", _DINNER, "2023-12-28"),
        ("later that evening", _DINNER, "2023-12-28"),
        ("earlier in the day", _DINNER, "2023-12-28"),
        ("the same month", _DINNER, "2023-12"),
        ("the following month", _DINNER, "2024-01"),
        ("the previous Friday", _DINNER, "2023-12-22"),
        ("the following Monday", _DINNER, "2024-01-01"),
        ("the following spring", _DINNER, "2024-21"),
        ("in May of the same year", _DINNER, "2023-05"),
        ("on the 30th", _DINNER, "2023-12-30"),
        ("the following day", _TOUR, "2022-05-07"),
        ("the day before", _TOUR, "2022-05-02"),
        ("on the first day", _TOUR, "2022-05-03"),
        ("on the second day of the tour", _TOUR, "2022-05-04"),
        ("on the last day", _TOUR, "2022-05-06"),
        ("the same day", _TOUR, "2022-05-03/2022-05-06"),
    ],
)
def test_anaphoric_words_count_from_the_time_told_before(
    text: str, reference: Time, edtf: str
) -> None:
    """Publication does not matter to them."""
    time = _only(text).resolve(_PUBLISHED, reference=reference)
    assert time is not None
    assert time.edtf == edtf


def test_a_month_in_a_story_of_one_past_year_is_of_that_year() -> None:
    """ "In 2019 he came twice. In May ..." tells of May 2019."""
    year = _only("in 2019").resolve(_PUBLISHED)
    time = _only("in May").resolve(_PUBLISHED, reference=year)
    assert time is not None
    assert time.edtf == "2019-05"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Thursday", "2024-03-14"),
        ("on Monday", "2024-03-11"),
        ("in February", "2024-02"),
        ("in April", "2024-04"),
        ("on Friday", "2024-03-15"),
        ("in the week of March 4", "2024-03-04/2024-03-10"),
        ("on August 1", "2024-08-01"),
    ],
)
def test_the_nearer_day_is_taken_where_the_tense_says_nothing(text: str, edtf: str) -> None:
    """A meeting called off may have been due before publication or after it."""
    time = _only(text).resolve(_PUBLISHED, future=None)
    assert time is not None
    assert time.edtf == edtf


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("the 2024 target", True),
        ("2024 will be hard", True),
        ("in 2024", False),
        ("since 2024", False),
        ("May 2024", False),
        ("(2024)", False),
    ],
)
def test_a_year_that_tells_which_is_marked(text: str, modifier: bool) -> None:
    """ "The 2024 target" is no statement of when."""
    assert _only(text).modifier is modifier


@pytest.mark.parametrize(
    ("text", "ends", "edtf"),
    [
        ("a four-day visit", False, "2023-12-28/2023-12-31"),
        ("a two-week tour", False, "2023-12-28/2024-01-10"),
        ("a weeklong tour", False, "2023-12-28/2024-01-03"),
        ("a month-long stay", False, "2023-12-28/2024-01-27"),
        ("for 48 hours", False, "2023-12-28/2023-12-29"),
        ("a one-day visit", False, "2023-12-28"),
        ("several days", False, "2023-12-28"),
        ("a three-day visit", True, "2023-12-26/2023-12-28"),
    ],
)
def test_a_length_stretches_a_day(text: str, ends: bool, edtf: str) -> None:
    """A visit of four days takes the day that it begins, or ends, and three more."""
    assert combine(_DINNER, _only(text), ends=ends).edtf == edtf


def test_a_length_stretches_nothing_but_a_day() -> None:
    """A span is told already; what is no length adds nothing."""
    assert combine(_TOUR, _only("a four-day visit")) is _TOUR
    assert combine(_DINNER, _only("on Monday")) is _DINNER


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("since August", "August"),
        ("until next week", "next week"),
        ("by Friday", "Friday"),
        ("no later than May 5", "May 5"),
        ("since the second week of May", "the second week of May"),
    ],
)
def test_the_time_behind_a_preposition_can_be_had_alone(text: str, words: str) -> None:
    """ "Their first meeting since August" tells of a meeting in August."""
    whole = _only(text)
    base = whole.base()
    assert base is not None
    assert base.text == words
    assert text[base.start : base.end] == words
    assert base.resolve(_PUBLISHED) == _only(f"in {words}").resolve(_PUBLISHED)


def test_a_time_without_preposition_has_no_base() -> None:
    """Only open spans count from another time."""
    assert _only("on Monday").base() is None


def test_a_distance_can_be_read_from_the_other_side() -> None:
    """ "He met her a day after she had left": she had left a day before they met."""
    distance = _only("He met her a day after she had left").reverse()
    assert distance is not None
    time = distance.resolve(_PUBLISHED, reference=_DINNER)
    assert time is not None
    assert time.edtf == "2023-12-27"
    assert _only("a day later").reverse() is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sep 21, 2023 01:53 AM", dt.date(2023, 9, 21)),
        ("3 May 2025 13:40 (UTC+03:00)", dt.date(2025, 5, 3)),
        ("Thu May 27, 2021", dt.date(2021, 5, 27)),
        ("5:04 pm on 27 June 2023", dt.date(2023, 6, 27)),
        ("2019-09-03 20:41:17", dt.date(2019, 9, 3)),
        ("2019-09-03T20:41:17Z", dt.date(2019, 9, 3)),
        ("Updated: 12:05 IST, Monday, 8TH AUGUST 2022", dt.date(2022, 8, 8)),
        ("By Staff | 28-01-2016 21:08", dt.date(2016, 1, 28)),
        ("Fri 8 Dec 2023 12.00 GMT", dt.date(2023, 12, 8)),
        ("Published 14.11.2023 18h22", dt.date(2023, 11, 14)),
        ("May 2024", None),
        ("5 May", None),
        ("Monday", None),
        ("31 February 2023", None),
        ("2023-13-01", None),
        ("Version 10.2.1 of 300 pages", None),
    ],
)
def test_byline_dates(text: str, day: dt.date | None) -> None:
    """A byline's day is read where day, month and year are told and there is such a day."""
    assert parse_date(text) == day


def test_days_beyond_the_calendar_are_none() -> None:
    """Distances that leave the years 1 to 9999 have no days, and raise nothing."""
    assert _only("9000 years ago").resolve(_PUBLISHED) is None
    assert _only("next month").resolve(dt.date.max) is None
    assert _only("last week").resolve(dt.date.min) is None


_CLASSES = table("time_words")
_WORDS = sorted(
    {
        form
        for group in _CLASSES.values()
        for words in group.values()
        for word in words
        for form in (word, word.title())
    }
)
_GLUE = ["the", "a", "of", "in", "to", "and", "from", "before", "after", "ago", "later", ",", "-"]
_FIGURES = ["2", "5", "31", "5th", "24", "2024", "1990s", "2024-05-05", "05/06/2024", "3pm", "\n"]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.sampled_from(_WORDS) | st.sampled_from(_GLUE) | st.sampled_from(_FIGURES), max_size=14
    ).map(" ".join),
    st.none() | st.dates(),
    st.none() | st.booleans(),
    st.sampled_from([None, _DINNER, _TOUR]),
)
def test_any_words_give_sound_times(
    text: str, published: dt.date | None, future: bool | None, reference: Time | None
) -> None:
    """Whatever the words, spans lie apart in the text, and days run forward."""
    end = 0
    for expression in find(text):
        assert end <= expression.start < expression.end
        assert text[expression.start : expression.end] == expression.text
        assert "\n" not in expression.text
        end = expression.end
        time = expression.resolve(published, future=future, reference=reference)
        if time is not None and time.start and time.end:
            assert time.start <= time.end


@given(st.text(max_size=80))
def test_any_characters_are_read(text: str) -> None:
    """Characters of every script are stepped over."""
    assert all(text[one.start : one.end] == one.text for one in find(text))


@pytest.mark.parametrize(
    "pattern",
    [
        "the first week of ",
        "Monday, ",
        "1,111,",
        "5 and ",
        "May 5-",
        "from ",
        "two days before ",
        "2024-",
        "early to mid-",
        "the ",
        "9",
    ],
)
def test_time_grows_with_the_text_alone(pattern: str) -> None:
    """Patterns repeated to 100,000 characters take no more than in proportion."""

    def seconds(size: int) -> float:
        text = (pattern * (size // len(pattern) + 1))[:size] + "x"
        began = clock.process_time()
        find(text)
        return clock.process_time() - began

    seconds(1_000)
    assert seconds(100_000) < 40 * seconds(10_000) + 1.0
