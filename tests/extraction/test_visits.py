"""Visits: who goes where."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting, visit

VISITS = [
    ("Polish President Marek Wolski visited Sweden last week.",
     [visit("Marek Wolski", time="2024-05-06/2024-05-12", place="Sweden")]),
    ("Polish President Marek Wolski will visit Stockholm on Friday.",
     [visit("Marek Wolski", status="planned", time="2024-05-17", place="Stockholm")]),
    ("Polish President Marek Wolski travelled to Stockholm on Sunday for a two-day "
     "official visit.",
     [visit("Marek Wolski", time="2024-05-12/2024-05-13|2024-05-12", place="Stockholm")]),
    ("Polish President Marek Wolski paid a visit to Sweden in March.",
     [visit("Marek Wolski", time="2024-03", place="Sweden")]),
    ("Polish President Marek Wolski arrived in Stockholm on Monday on a state visit.",
     [visit("Marek Wolski", place="Stockholm")]),
    ("During a visit to Ghana in April, Polish President Marek Wolski opened a school.",
     [visit("Marek Wolski", time="2024-04", place="Ghana")]),
    ("Polish President Marek Wolski is on a three-day visit to Ghana.",
     [visit("Marek Wolski", place="Ghana")]),
    ("Polish President Marek Wolski is visiting Ghana this week.",
     [visit("Marek Wolski", time="2024-05-13/2024-05-19", place="Ghana")]),
    ("King Haakan Bernadin received Polish President Marek Wolski on a state visit to "
     "Stockholm on Monday.",
     [visit("Haakan Bernadin|King Haakan Bernadin, Marek Wolski", time="2024-05-13",
            place="Stockholm")]),
    ("The visiting Dutch prime minister, Willem Haas, met Premier Zhao Mingyuan in Beijing "
     "on Tuesday.",
     [meeting("Willem Haas, Zhao Mingyuan", time="2024-05-14", place="Beijing"),
      visit("Willem Haas", optional=True)]),
    ("Dutch Prime Minister Willem Haas visited Beijing on Tuesday. He held talks there "
     "with Premier Zhao Mingyuan.",
     [visit("Willem Haas", time="2024-05-14", place="Beijing"),
      meeting("Willem Haas, Zhao Mingyuan", time="2024-05-14", place="Beijing")]),
    ("Dutch Prime Minister Willem Haas returned from Beijing on Tuesday after a five-day "
     "trip to China.",
     [visit("Willem Haas", place="China|Beijing")]),
    ("Dutch Prime Minister Willem Haas travelled to Beijing on Tuesday to meet Premier "
     "Zhao Mingyuan.",
     [meeting("Willem Haas, Zhao Mingyuan", place="Beijing"),
      visit("Willem Haas", place="Beijing", optional=True)]),
    ("A Japanese trade delegation visited Lagos in February.",
     [visit("Japanese trade delegation", time="2024-02", place="Lagos")]),
    ("Aydin, who is visiting Sofia, said his talks with Kolarov had gone well. Selim Aydin "
     "is Turkey's president and Ivan Kolarov leads Bulgaria.",
     [visit("Selim Aydin", place="Sofia"),
      meeting("Selim Aydin, Ivan Kolarov")]),
    ("Turkish President Selim Aydin made a surprise visit to Kyiv on Monday, where he met "
     "President Taras Bondar.",
     [visit("Selim Aydin", time="2024-05-13", place="Kyiv"),
      meeting("Selim Aydin, Taras Bondar", time="2024-05-13", place="Kyiv")]),
]  # fmt: skip

STAYS = [
    ("Dutch Foreign Minister Willem Haas is expected in Accra early next month.",
     [visit("Willem Haas", status="planned", time="2024-06-01/2024-06-10", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas is due in Accra on Monday.",
     [visit("Willem Haas", status="planned", time="2024-05-20", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas will be in Accra on Thursday.",
     [visit("Willem Haas", status="planned", time="2024-05-16", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas plans to be in Accra for the festival on June 21.",
     [visit("Willem Haas", status="planned", time="2024-06-21", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas will be in Accra on Thursday for talks with "
     "President Kofi Mensah.",
     [meeting("Willem Haas, Kofi Mensah", status="planned", time="2024-05-16", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas was in Accra on Monday to open a school.",
     [visit("Willem Haas", time="2024-05-13", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas was in Rotterdam on Monday.", []),
    ("Dutch Foreign Minister Willem Haas was in Accra when the bridge gave way.", []),
    ("Dutch Foreign Minister Willem Haas spent Monday and Tuesday in Ghana.",
     [visit("Willem Haas", time="2024-05-13/2024-05-14", place="Ghana")]),
    ("Dutch Foreign Minister Willem Haas spent three weeks in Ghana in March.",
     [visit("Willem Haas", time="2024-03", place="Ghana")]),
    ("Dutch Foreign Minister Willem Haas spent his savings in Ghana.", []),
    ("Dutch Foreign Minister Willem Haas stopped over in Accra on Friday.",
     [visit("Willem Haas", time="2024-05-10", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas has not set foot in Ghana since 2019.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STAYS)
def test_stays(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Who is, was or is expected abroad for some days is a visitor; who lives there is none."""
    check(extractor, text, expected)


JOURNEYS = [
    ("At stake is the trip that the prime minister, Willem Haas, is supposed to make to Accra "
     "on June 6.",
     [visit("Willem Haas", status="planned", time="2024-06-06", place="Accra")]),
    ("The trip that Willem Haas was due to make to Accra on Friday was cancelled.",
     [visit("Willem Haas", status="cancelled", time="2024-05-17", place="Accra")]),
    ("The claim that Willem Haas is expected to make on Friday in Accra is false.", []),
    ("Dutch Foreign Minister Willem Haas will come to Accra in July.",
     [visit("Willem Haas", status="planned", time="2024-07", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas came to the Ashanti region in March.",
     [visit("Willem Haas", time="2024-03")]),
    ("Dutch Foreign Minister Willem Haas will return to Accra in June.",
     [visit("Willem Haas", status="planned", time="2024-06", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas returned to Accra on Monday.", []),
    ("Dutch Foreign Minister Willem Haas will lead a delegation to Ghana in July.",
     [visit("Willem Haas", status="planned", time="2024-07", place="Ghana")]),
    ("Dutch Foreign Minister Willem Haas led a parliamentary team to Ghana in March.",
     [visit("Willem Haas", time="2024-03", place="Ghana")]),
    ("Dutch Foreign Minister Willem Haas led his party to victory in March.", []),
    ("Dutch Foreign Minister Willem Haas came to power in March.", []),
    ("Dutch Foreign Minister Willem Haas has been asked to come to Accra.",
     [visit("Willem Haas", status="proposed", place="Accra")]),
    ("Ghana has invited Dutch Foreign Minister Willem Haas to Accra.",
     [visit("Willem Haas", status="proposed", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas has been invited to Accra after the elections.",
     [visit("Willem Haas", status="proposed", place="Accra")]),
    ("Dutch Foreign Minister Willem Haas has not been invited to Accra.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOURNEYS)
def test_journeys(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Who comes, leads others or is invited to a place is its visitor."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_visits(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A visit is the traveller and the destination, each destination once."""
    check(extractor, text, expected)
