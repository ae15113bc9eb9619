"""Datelines at the beginning of paragraphs."""

from __future__ import annotations

import pytest

from service.extraction.datelines import find_dateline, place_line

STORY = "The minister met the envoy."


@pytest.mark.parametrize(
    ("dateline", "place", "date"),
    [
        ("NAIROBI, May 3 (Agency) - ", "NAIROBI", "May 3"),
        ("BEIJING, Sept. 3 (Xinhua) -- ", "BEIJING", "Sept. 3"),
        ("MOSCOW, May 26. /TASS/. ", "MOSCOW", "May 26"),
        ("PARIS (AFP) — ", "PARIS", None),
        ("DUISBURG, Germany, Jan 31 (Newswire) - ", "DUISBURG", "Jan 31"),
        ("Munich/New Delhi, Feb 17 (Agency) ", "Munich/New Delhi", "Feb 17"),
        ("TASHKENT, Uzbekistan, May 9. ", "TASHKENT", "May 9"),
        ("CEBU, Philippines—", "CEBU", None),
        ("ST. PAUL, Minn. (AP) — ", "ST. PAUL", None),
        ("NEW DELHI, March 5, 2021 (Wire) - ", "NEW DELHI", "March 5, 2021"),
        ("RIO DE JANEIRO -\u00a0", "RIO DE JANEIRO", None),
        ("London, 12 March 2020 – ", "London", "12 March 2020"),
        ("Havana, 12 March (Agency).- ", "Havana", "12 March"),
        ("Lima, 12 March 2020.- ", "Lima", "12 March 2020"),
    ],
)
@pytest.mark.parametrize("opening", [True, False])
def test_agency_datelines(dateline: str, place: str, date: str | None, opening: bool) -> None:
    """A dateline with a date, an agency or capitals is one wherever it stands."""
    line = dateline + STORY
    found = find_dateline(line, opening=opening)
    assert found is not None
    assert line[found.end :] == STORY
    assert found.place is not None
    assert line[slice(*found.place)] == place
    assert (found.date and line[slice(*found.date)]) == date


@pytest.mark.parametrize("dateline", ["Moscow: ", "Minsk — ", "Sept 28 - ", "TVØROYRI - "])
def test_bare_datelines_only_open_a_report(dateline: str) -> None:
    """A bare place or date is a dateline before the first paragraph and none before a later one."""
    assert find_dateline(dateline + STORY, opening=True) is not None
    assert find_dateline(dateline + STORY, opening=False) is None


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "Ann Moe: The minister met the envoy.",
        "LINDQVIST: The minister met the envoy.",
        "QUESTION: The minister met the envoy?",
        "ANALYSIS — The minister met the envoy.",
        "LIVE: The minister meets the envoy.",
        "GOOD MORNING. The minister met the envoy.",
        "Vladimir Ilves — Estonia's envoy — met the minister.",
        "Oslo — the capital — was cold when they met.",
        "FIRST he met the envoy. Now the minister wants more.",
        "Moe (left) - The envoy.",
        "UNESCO (United Nations) The minister met the envoy.",
    ],
)
@pytest.mark.parametrize("opening", [True, False])
def test_other_beginnings(line: str, opening: bool) -> None:
    """Speakers, labels, appositions and plain sentences are no datelines."""
    assert find_dateline(line, opening=opening) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Dhaka, 6 September 2022", "Dhaka"),
        ("ATHENS (Agency) | 31.10.2020, 12:40", "ATHENS"),
        ("Jakarta  ●  Mon, November 27, 2017  ●  09:14 pm", "Jakarta"),
        ("Mexico City - MAR 06, 2025 - 13:05 CST", "Mexico City"),
        ("Diplomacy | November 11, 2010", None),
        ("By Ann Moe, 6 September 2022", None),
        ("Oslo, the capital of Norway", None),
        ("Published: 6 September 2022", None),
    ],
)
def test_lines_of_place_and_date(line: str, place: str | None) -> None:
    """A place known to the gazetteer with a date behind it is found."""
    found = place_line(line)
    assert (found and line[slice(*found)]) == place
