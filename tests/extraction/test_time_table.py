"""What time expressions stand for: a table of phrases of news with the day of publication."""

from __future__ import annotations

import datetime as dt

import pytest
from edtf import parse_edtf

from service.extraction.dates import find
from service.extraction.records import Time

# 2024-03-13 is a Wednesday. A phrase has its expression in brackets.
_PUBLISHED = dt.date(2024, 3, 13)

_EITHER_TENSE = [
    ("They dined on [May 5, 2022].", "2022-05-05"),
    ("They dined on [Thursday, May 5, 2022], in Lagos.", "2022-05-05"),
    ("They dined on [5 May 2022].", "2022-05-05"),
    ("They dined on [the 5th of May, 2022].", "2022-05-05"),
    ("They dined on [Thursday (May 5, 2022)].", "2022-05-05"),
    ("They dined on [May 5, 2022 (Thursday)].", "2022-05-05"),
    ("Posted [Thu 05 May 2022] by staff", "2022-05-05"),
    ("Posted [2022-05-05] 10:12", "2022-05-05"),
    ("Posted [05.05.2022]", "2022-05-05"),
    ("Posted [05/23/2022]", "2022-05-23"),
    ("Posted [23/05/2022]", "2022-05-23"),
    ("Posted [Sunday 03/04/2022]", "2022-04-03"),
    ("Posted [5-May-22]", "2022-05-05"),
    ("It opened on [the fourth of July, 2021].", "2021-07-04"),
    ("a stay in Oslo [from 5 to 8 May 2022]", "2022-05-05/2022-05-08"),
    ("a stay in Oslo, [5-8 May 2022]", "2022-05-05/2022-05-08"),
    ("a stay in Oslo on [May 5–8, 2022]", "2022-05-05/2022-05-08"),
    ("a stay [from May 30 to June 2, 2022]", "2022-05-30/2022-06-02"),
    ("a stay [from December 30, 2022 until January 2, 2023]", "2022-12-30/2023-01-02"),
    ("a stay on [Dec. 30-Jan. 2, 2023]", "2022-12-30/2023-01-02"),
    ("a stay [between 3 and 5 June 2022]", "2022-06-03/2022-06-05"),
    ("on [Saturday 4 and Sunday 5 June 2022]", "2022-06-04/2022-06-05"),
    ("[from Monday, Jan. 3, to Wednesday, Jan. 5, 2022]", "2022-01-03/2022-01-05"),
    ("talks on [May 5, 6 and 7, 2022]", "2022-05-05/2022-05-07"),
    ("talks on [4 and 9 May 2022]", "{2022-05-04,2022-05-09}"),
    ("in [May 2022]", "2022-05"),
    ("in [May of 2022]", "2022-05"),
    ("in [May last year]", "2023-05"),
    ("in [March of next year]", "2025-03"),
    ("on [5 May last year]", "2023-05-05"),
    ("in [late May 2022]", "2022-05-21/2022-05-31"),
    ("in [mid-May 2022]", "2022-05-11/2022-05-20"),
    ("in [early May 2022]", "2022-05-01/2022-05-10"),
    ("in [mid- to late May 2022]", "2022-05-11/2022-05-31"),
    ("at [the end of May 2022]", "2022-05-21/2022-05-31"),
    ("in [the first half of May 2022]", "2022-05-01/2022-05-15"),
    ("in [the second half of May 2022]", "2022-05-16/2022-05-31"),
    ("in [the first week of May 2022]", "2022-05-01/2022-05-07"),
    ("in [the last week of February 2022]", "2022-02-22/2022-02-28"),
    ("in [the last two weeks of July 2022]", "2022-07-18/2022-07-31"),
    ("in [the first days of May 2022]", "2022-05-01/2022-05-10"),
    ("on [the third Sunday of May 2022]", "2022-05-15"),
    ("on [the last Friday in May 2022]", "2022-05-27"),
    ("on [the first weekend of June 2022]", "2022-06-04/2022-06-05"),
    ("in [the week of May 5, 2022]", "2022-05-02/2022-05-08"),
    ("in [March and May 2022]", "{2022-03,2022-05}"),
    ("in [April or May 2022]", "[2022-04,2022-05]"),
    ("in [March/April 2022]", "[2022-03,2022-04]"),
    ("[between March and May 2022]", "2022-03/2022-05"),
    ("in [2022]", "2022"),
    ("in [2021 and 2022]", "2021/2022"),
    ("[from 2019 to 2022]", "2019/2022"),
    ("in [2021-22]", "2021/2022"),
    ("in [fiscal 2022]", "2022"),
    ("in [early 2022]", "2022-01/2022-04"),
    ("in [mid-2022]", "2022-05/2022-08"),
    ("in [late 2022]", "2022-09/2022-12"),
    ("at [the start of 2022]", "2022-01"),
    ("in [the first nine months of 2022]", "2022-01/2022-09"),
    ("in [the 1990s]", "199X"),
    ("in [the early 1990s]", "1990-01-01/1993-12-31"),
    ("in [the 19th century]", "18XX"),
    ("in [the spring of 2022]", "2022-21"),
    ("in [autumn 2022]", "2022-23"),
    ("in [the fall of last year]", "2023-23"),
    ("in [winter 2021-22]", "2021-12/2022-02"),
    ("in [late summer 2022]", "2022-08"),
    ("in [the second quarter of 2022]", "2022-34"),
    ("in [Q2 2022]", "2022-34"),
    ("in [the first quarter of next year]", "2025-33"),
    ("in [the first half of 2022]", "2022-01-01/2022-06-30"),
    ("on [New Year's Day 2022]", "2022-01-01"),
    ("on [Easter Monday 2022]", "2022-04-18"),
    ("on [Thanksgiving 2022]", "2022-11-24"),
    ("They meet [today].", "2024-03-13"),
    ("They meet [tomorrow morning].", "2024-03-14"),
    ("They met [yesterday].", "2024-03-12"),
    ("They met [the day before yesterday].", "2024-03-11"),
    ("They meet [tonight].", "2024-03-13"),
    ("They met [last night].", "2024-03-12"),
    ("They met [this morning].", "2024-03-13"),
    ("They met [three days ago].", "2024-03-10"),
    ("They met [48 hours ago].", "2024-03-11"),
    ("They met [two weeks ago].", "2024-02-26/2024-03-03"),
    ("They met [a couple of weeks ago].", "2024-02-26/2024-03-03"),
    ("They met [a week ago on Friday].", "2024-03-08"),
    ("They met [six months ago].", "2023-09"),
    ("They met [a year and a half ago].", "2022-09"),
    ("They met [four years ago].", "2020"),
    ("They met [a decade ago].", "2014"),
    ("They met [two years ago in May].", "2022-05"),
    ("They meet [two weeks from now].", "2024-03-25/2024-03-31"),
    ("They meet [a week from today].", "2024-03-20"),
    ("They met [last week].", "2024-03-04/2024-03-10"),
    ("They met [the week before last].", "2024-02-26/2024-03-03"),
    ("They meet [this week].", "2024-03-11/2024-03-17"),
    ("They meet [next week].", "2024-03-18/2024-03-24"),
    ("They meet [next week on Tuesday].", "2024-03-19"),
    ("They meet on [Tuesday of next week].", "2024-03-19"),
    ("They met on [Tuesday last week].", "2024-03-05"),
    ("They meet on [Monday and Tuesday next week].", "2024-03-18/2024-03-19"),
    ("They met [last month].", "2024-02"),
    ("They met [late last month].", "2024-02-21/2024-02-29"),
    ("They met [earlier this month].", "2024-03"),
    ("They meet [later this month].", "2024-03-13/2024-03-31"),
    ("They meet [later this week].", "2024-03-13/2024-03-17"),
    ("They meet [early next month].", "2024-04-01/2024-04-10"),
    ("They meet on [the 20th of this month].", "2024-03-20"),
    ("They met [last year].", "2023"),
    ("They met [late last year].", "2023-09/2023-12"),
    ("They meet [early next year].", "2025-01/2025-04"),
    ("They meet [later this year].", "2024-03-13/2024-12-31"),
    ("They met at [the end of last year].", "2023-12"),
    ("They met in [last quarter]", "2023-36"),
    ("They met [last Wednesday].", "2024-03-06"),
    ("They met [last Tuesday].", "2024-03-12"),
    ("They meet [next Wednesday].", "2024-03-20"),
    ("They meet [this Friday].", "2024-03-15"),
    ("They met [last weekend].", "2024-03-09/2024-03-10"),
    ("They meet over [the coming weekend].", "2024-03-16/2024-03-17"),
    ("They met [last May].", "2023-05"),
    ("They meet [next May].", "2024-05"),
    ("They met [last summer].", "2023-22"),
    ("They meet [this autumn].", "2024-23"),
    ("They meet [next spring].", "2025-21"),
    ("They met over [the past two weeks].", "2024-02-28/2024-03-13"),
    ("They meet over [the next two days].", "2024-03-13/2024-03-15"),
    ("They meet [within three months].", "2024-03-13/2024-06-13"),
    ("They meet [by the end of the month].", "2024-03-13/2024-03-31"),
    ("They meet [before the year is out].", "2024-03-13/2024-12-31"),
    ("They meet [by year-end].", "2024-03-13/2024-12-31"),
    ("They have sat [since Monday].", "2024-03-11/.."),
    ("They have sat [since the start of the year].", "2024-01-01/.."),
    ("They have sat [since 2014].", "2014-01-01/.."),
    ("They sit [from June 3, 2024 onwards].", "2024-06-03/.."),
    ("They sat [from June 3, 2022 for three days].", "2022-06-03/2022-06-05"),
    ("They sit for [two days from Thursday, June 6, 2024].", "2024-06-06/2024-06-07"),
    ("They sit for [three days starting on June 6, 2024].", "2024-06-06/2024-06-08"),
    ("They dined on [the twenty-first of May, 2022].", "2022-05-21"),
    ("in [the nineteenth century]", "18XX"),
    ("in [the winter of 2021-22]", "2021-12/2022-02"),
    ("on [the eve of Easter Monday 2022]", "2022-04-17"),
    ("in [the week before Christmas 2022]", "2022-12-18/2022-12-24"),
    ("in [the two weeks after May 5, 2022]", "2022-05-06/2022-05-19"),
    ("on [the day before May 5, 2022]", "2022-05-04"),
    ("over the [New Year of 2023]", "2023-01-01"),
    ("They met [the night before last].", "2024-03-11"),
    ("They met on [Monday a week ago].", "2024-03-04"),
    ("They met on [Friday, two weeks ago].", "2024-03-01"),
    ("They met [less than a week ago].", "2024-03-07/2024-03-13"),
    ("They met [four years ago this month].", "2020-03"),
    ("They met [a year ago this week].", "2023-03-13/2023-03-19"),
    ("They met on [Monday (4)].", "2024-03-04"),
    ("They met on [Friday, the 1st].", "2024-03-01"),
    ("They meet [Monday week].", "2024-03-25"),
    ("They meet on [Friday fortnight].", "2024-03-29"),
    ("They meet [a week on Tuesday].", "2024-03-26"),
    ("They meet [two weeks tomorrow].", "2024-03-28"),
]

_TENSED = [  # phrase, of what has been, of what is to come
    ("on [Wednesday]", "2024-03-13", "2024-03-13"),
    ("on [Tuesday]", "2024-03-12", "2024-03-19"),
    ("on [Monday night]", "2024-03-11", "2024-03-18"),
    ("in [the early hours of Monday]", "2024-03-11", "2024-03-18"),
    ("[late on Thursday]", "2024-03-07", "2024-03-14"),
    ("[Friday]'s first anniversary", "2024-03-08", "2024-03-15"),
    ("on [Monday and Tuesday]", "2024-03-11/2024-03-12", "2024-03-18/2024-03-19"),
    ("on [Friday, Saturday and Sunday]", "2024-03-08/2024-03-10", "2024-03-15/2024-03-17"),
    ("[Monday to Wednesday]", "2024-03-11/2024-03-13", "2024-03-18/2024-03-20"),
    ("on [Monday or Tuesday]", "[2024-03-11,2024-03-12]", "[2024-03-18,2024-03-19]"),
    ("over [the weekend]", "2024-03-09/2024-03-10", "2024-03-16/2024-03-17"),
    ("on [May 16]", "2023-05-16", "2024-05-16"),
    ("on [March 20]", "2024-03-20", "2024-03-20"),
    ("on [Feb. 28]", "2024-02-28", "2024-02-28"),
    ("on [Thursday, May 16]", "2024-05-16", "2024-05-16"),
    ("on [the 5th]", "2024-03-05", "2024-04-05"),
    ("[from May 5 to 8]", "2023-05-05/2023-05-08", "2024-05-05/2024-05-08"),
    ("in [October]", "2023-10", "2024-10"),
    ("in [March]", "2024-03", "2024-03"),
    ("in [late December]", "2023-12-21/2023-12-31", "2024-12-21/2024-12-31"),
    ("in [late April or early May]", "2023-04-21/2023-05-10", "2024-04-21/2024-05-10"),
    ("in [the spring]", "2024-21", "2024-21"),
    ("in [the autumn]", "2023-23", "2024-23"),
    ("in [the third quarter]", "2023-35", "2024-35"),
    ("on [Christmas Eve]", "2023-12-24", "2024-12-24"),
    ("on [Good Friday]", "2023-04-07", "2024-03-29"),
    ("on [the day after Christmas]", "2023-12-26", "2024-12-26"),
    ("on [the Monday after Easter]", "2023-04-10", "2024-04-01"),
    ("[by Friday]", "2024-03-08", "2024-03-13/2024-03-15"),
    ("[before Christmas]", "2023-12-25", "2024-03-13/2024-12-25"),
    ("at [New Year]", "2024-01-01", "2025-01-01"),
    ("At [New Year]", "2024-01-01", "2025-01-01"),
    ("[no earlier than October]", "2023-10", "2024-10-01/.."),
    ("[Not until May 16] did they meet.", "2023-05-16", "2024-05-16/.."),
    ("[between Christmas and New Year]", "2023-12-25/2024-01-01", "2024-12-25/2025-01-01"),
]

_OPEN_YEAR = [
    ("on [May 16]", "XXXX-05-16"),
    ("on [May 15-16]", "XXXX-05-15/XXXX-05-16"),
    ("[from 30 May to 2 June]", "XXXX-05-30/XXXX-06-02"),
    ("in [June]", "XXXX-06"),
    ("in [late June]", "XXXX-06-21/XXXX-06-30"),
    ("in [the spring]", "XXXX-21"),
    ("on [Christmas Eve]", "XXXX-12-24"),
]

_UNKNOWN_DAY = [
    "on [Wednesday]",
    "[next week]",
    "[yesterday]",
    "on [Easter Monday]",
    "in [the week of May 5]",
]

_VAGUE = [
    "[several days ago]",
    "in [the days before Christmas]",
    "[a few weeks ago]",
    "in [the coming days]",
    "[within weeks]",
]

_NOT_TIMES = [
    "He may come.",
    "Theresa May said so.",
    "MINISTER MAY VISIT PARIS",
    "They march on the palace.",
    "He sat down in the sun.",
    "Prices fall and spring back.",
    "in the fall of Kabul",
    "It was their second round, and the 15th in all.",
    "on the 15th floor",
    "The Sunday Times and USA Today reported it.",
    "the Good Friday Agreement",
    "Lunar New Year",
    "New Year's resolutions",
    "in the New Year",
    "a 52-year-old man, aged 52",
    "Some 2000 people and 300 billion dollars",
    "resolution 1929",
    "One day he will return.",
    "twice a year",
]


def _read(phrase: str) -> tuple[str, str]:
    before, _, rest = phrase.partition("[")
    inside, _, behind = rest.partition("]")
    return before + inside + behind, inside


def _resolve(phrase: str, published: dt.date | None, future: bool | None) -> str | None:
    text, words = _read(phrase)
    expression = next(found for found in find(text) if found.kind != "clock")
    assert expression.text == words
    assert text[expression.start : expression.end] == words
    time = expression.resolve(published, future=future)
    return time.edtf if time else None


@pytest.mark.parametrize(("phrase", "edtf"), _EITHER_TENSE)
def test_tense_does_not_matter_where_the_words_are_clear(phrase: str, edtf: str) -> None:
    """Full dates and words such as "last" and "ago" mean the same in every tense."""
    assert _resolve(phrase, _PUBLISHED, False) == edtf
    assert _resolve(phrase, _PUBLISHED, True) == edtf


@pytest.mark.parametrize(("phrase", "past", "coming"), _TENSED)
def test_tense_places_what_names_no_week_or_year(phrase: str, past: str, coming: str) -> None:
    """A bare weekday, day, month or feast is the latest, or of what is to come the next."""
    assert _resolve(phrase, _PUBLISHED, False) == past
    assert _resolve(phrase, _PUBLISHED, True) == coming


@pytest.mark.parametrize(("phrase", "edtf"), _OPEN_YEAR)
def test_year_stays_open_without_publication(phrase: str, edtf: str) -> None:
    """Without a day of publication the year is XXXX, and there are no calendar days."""
    text, _ = _read(phrase)
    time = find(text)[0].resolve(None)
    assert time is not None
    assert (time.edtf, time.start, time.end) == (edtf, None, None)


@pytest.mark.parametrize("phrase", _UNKNOWN_DAY)
def test_nothing_is_made_up_without_publication(phrase: str) -> None:
    """What counts from publication, or moves from year to year, is found but has no days."""
    assert _resolve(phrase, None, False) is None
    assert _resolve(phrase, _PUBLISHED, False) is not None


@pytest.mark.parametrize("phrase", _VAGUE)
@pytest.mark.parametrize("future", [False, True, None])
def test_vague_words_have_no_days(phrase: str, future: bool | None) -> None:
    """A number that is not told is not guessed."""
    assert _resolve(phrase, _PUBLISHED, future) is None


@pytest.mark.parametrize("text", _NOT_TIMES)
def test_words_that_look_like_times_are_left_alone(text: str) -> None:
    """Verbs, surnames, newspapers, ages and plain numbers are no times."""
    assert find(text) == ()


def _times() -> list[Time]:
    return [
        time
        for phrase, *_ in (*_EITHER_TENSE, *_TENSED)
        for expression in find(_read(phrase)[0])
        for future in (False, True)
        if (time := expression.resolve(_PUBLISHED, future=future))
    ]


@pytest.mark.parametrize("time", _times(), ids=lambda time: f"{time.text}: {time.edtf}")
def test_edtf_says_the_same_as_start_and_end(time: Time) -> None:
    """The string is valid EDTF and covers just the days from start to end."""
    assert time.start is not None
    if time.end is None:
        assert time.edtf == f"{time.start}/.."
        return
    parsed = parse_edtf(time.edtf)
    assert dt.date(*parsed.lower_strict()[:3]) == time.start
    assert dt.date(*parsed.upper_strict()[:3]) == time.end
