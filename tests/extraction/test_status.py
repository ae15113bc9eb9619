"""Whether an encounter happened, will happen or did not."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting, visit

STATUS = [
    ("President Marek Wolski is expected to meet Prime Minister Anna Lindqvist in Oslo "
     "next week.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-05-20/2024-05-26",
              place="Oslo")]),
    ("President Marek Wolski plans to meet Prime Minister Anna Lindqvist next month.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-06")]),
    ("President Marek Wolski said he would meet Prime Minister Anna Lindqvist in June.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-06")]),
    ("President Marek Wolski and Prime Minister Anna Lindqvist are scheduled to meet on "
     "June 3 in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-06-03", place="Oslo")]),
    ("President Marek Wolski and Prime Minister Anna Lindqvist agreed to meet again in "
     "autumn.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-23")]),
    ("President Marek Wolski confirmed on Tuesday that he will travel to Ghana next month.",
     [visit("Marek Wolski", status="planned", time="2024-06", place="Ghana")]),
    ("President Marek Wolski offered to meet Prime Minister Anna Lindqvist without "
     "preconditions.",
     [meeting("Marek Wolski, Anna Lindqvist", status="proposed")]),
    ("President Marek Wolski proposed talks with Prime Minister Anna Lindqvist in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="proposed")]),
    ("Indonesian President Wiratno Hadi invited Prime Minister Anna Lindqvist to visit "
     "Jakarta.",
     [visit("Anna Lindqvist", status="proposed", place="Jakarta", tolerated=("Wiratno Hadi",))]),
    ("President Marek Wolski is considering a visit to Ghana this summer.",
     [visit("Marek Wolski", status="proposed", time="2024-22", place="Ghana")]),
    ("President Marek Wolski could visit Ghana in July, his spokesman said.",
     [visit("Marek Wolski", status="proposed", time="2024-07", place="Ghana")]),
    ("A meeting between President Marek Wolski and Prime Minister Anna Lindqvist was "
     "called off on Tuesday.",
     [meeting("Marek Wolski, Anna Lindqvist", status="cancelled")]),
    ("Talks between President Marek Wolski and Prime Minister Anna Lindqvist have been "
     "postponed indefinitely.",
     [meeting("Marek Wolski, Anna Lindqvist", status="cancelled")]),
    ("President Marek Wolski has cancelled his trip to Ghana because of the floods.",
     [visit("Marek Wolski", status="cancelled", place="Ghana")]),
    ("President Marek Wolski refused to meet Prime Minister Anna Lindqvist in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied", place="Oslo")]),
    ("President Marek Wolski did not meet Prime Minister Anna Lindqvist during his stay in "
     "Oslo, his office said.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied", place="Oslo"),
      visit("Marek Wolski", place="Oslo", optional=True)]),
    ("President Marek Wolski denied that he had met Prime Minister Anna Lindqvist in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied", place="Oslo")]),
    ("President Marek Wolski declined an invitation to meet Prime Minister Anna Lindqvist.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied")]),
    ("President Marek Wolski has met Prime Minister Anna Lindqvist three times.",
     [meeting("Marek Wolski, Anna Lindqvist")]),
    ("U.S. President Alan Webb will receive Turkish President Selim Aydin at the White "
     "House on May 23, an official said.",
     [meeting("Alan Webb, Selim Aydin", status="planned", time="2024-05-23", place="Washington",
              venue="White House")]),
    ("Turkish President Selim Aydin is due in Sofia on Thursday to meet his Bulgarian "
     "counterpart, Ivan Kolarov.",
     [meeting("Selim Aydin, Ivan Kolarov", status="planned", time="2024-05-16", place="Sofia"),
      visit("Selim Aydin", status="planned", optional=True)]),
    ("Turkish President Selim Aydin will visit Bulgaria on May 20-22 and hold talks with "
     "President Ivan Kolarov, the presidency said.",
     [visit("Selim Aydin", status="planned", time="2024-05-20/2024-05-22", place="Bulgaria"),
      meeting("Selim Aydin, Ivan Kolarov", status="planned")]),
    ("Turkish Foreign Minister Selim Aydin has accepted an invitation to visit Sofia next "
     "month, his ministry said.",
     [visit("Selim Aydin", status="planned", time="2024-06", place="Sofia")]),
    ("Turkish President Selim Aydin and Bulgarian President Ivan Kolarov have agreed to "
     "meet in person, the Turkish presidency said after a phone call between the two on "
     "Monday.",
     [meeting("Selim Aydin, Ivan Kolarov", status="planned"),
      call("Selim Aydin, Ivan Kolarov", time="2024-05-13")]),
    ("A planned meeting between Turkish President Selim Aydin and Bulgarian President Ivan "
     "Kolarov did not take place.",
     [meeting("Selim Aydin, Ivan Kolarov", status="cancelled|denied")]),
    ("Bulgarian President Ivan Kolarov ruled out talks with Turkish President Selim Aydin.",
     [meeting("Ivan Kolarov, Selim Aydin", status="denied")]),
    ("Turkey has proposed a meeting between President Selim Aydin and Bulgarian President "
     "Ivan Kolarov, state media said.",
     [meeting("Selim Aydin, Ivan Kolarov", status="proposed")]),
    ("Ivan Kolarov, the Bulgarian president, was to have met his Turkish counterpart Selim "
     "Aydin on Monday but fell ill.",
     [meeting("Ivan Kolarov, Selim Aydin", status="cancelled", time="2024-05-13")]),
    ("The United States and Iran will hold a second round of indirect talks in Muscat on "
     "Saturday, Omani Foreign Minister Said bin Tariq said.",
     [meeting("United States, Iran", status="planned", time="2024-05-18", place="Muscat")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_status(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """The status is that of the encounter, not of the saying."""
    check(extractor, text, expected)
