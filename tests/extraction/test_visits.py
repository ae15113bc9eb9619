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


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_visits(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A visit is the traveller and the destination, each destination once."""
    check(extractor, text, expected)
