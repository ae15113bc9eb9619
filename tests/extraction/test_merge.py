"""One encounter, one record."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting, visit

ONE = [
    ("The Nordic leaders will gather in Tallinn on Friday, where they are to meet Estonian Prime "
     "Minister Aino Virta.",
     [meeting("Nordic leaders, Aino Virta", "planned", time="2024-05-17", place="Tallinn")]),
    ("Wolski, Lindqvist meet in Oslo\n\nPolish President Marek Wolski met Swedish Prime "
     "Minister Anna Lindqvist in Oslo on Monday to discuss energy security.\n\nThe meeting "
     "lasted three hours.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo",
              topics=("energy security",))]),
    ("Leaders talk energy in Oslo\n\nPolish President Marek Wolski and Swedish Prime "
     "Minister Anna Lindqvist shake hands before their meeting in Oslo, Norway, on May 13, "
     "2024. Photo: Handout\n\nMarek Wolski and Anna Lindqvist held talks on Monday. They "
     "agreed on a new cable.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo")]),
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist on Monday. "
     "During the meeting, Wolski asked for more aircraft. Lindqvist told him Sweden would "
     "think about it. After the talks both leaders flew home.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13")]),
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist on Monday. "
     "The talks took place at Akershus Castle in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo",
              venue="Akershus Castle")]),
    ("Wolski to visit Ghana in June\n\nPolish President Marek Wolski will pay a three-day "
     "visit to Ghana in June, his office said. The trip will be his first to Africa.",
     [visit("Marek Wolski", status="planned", time="2024-06", place="Ghana")]),
    ("Wolski speaks to Lindqvist by phone\n\nPolish President Marek Wolski and Swedish Prime "
     "Minister Anna Lindqvist discussed the ferry disaster in a phone call on Tuesday. The "
     "call lasted half an hour.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-14", topics=("ferry disaster",))]),
    ("President Marek Wolski received Foreign Minister Kenji Morita on Monday. Welcoming "
     "Morita at the palace, Wolski recalled his own visit to Kyoto in 2019.",
     [meeting("Marek Wolski, Kenji Morita", time="2024-05-13"),
      visit("Marek Wolski", time="2019", place="Kyoto")]),
    ("Polish and Swedish leaders meet in Oslo\n\nThe leaders of Poland and Sweden met in "
     "Oslo on Monday. President Marek Wolski and Prime Minister Anna Lindqvist discussed a "
     "cable.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo")]),
    ("Foreign Minister Lars Holm spoke on Monday with Nepali Foreign Minister Hari Gurung by "
     "phone. The two ministers discussed freedom of navigation in the Red Sea and the price of "
     "rice.",
     [call("Lars Holm, Hari Gurung", time="2024-05-13",
           topics=("freedom of navigation", "price of rice"))]),
    ("On Monday, Danish Foreign Minister Lars Holm travelled to Kumasi, where he visited a "
     "hospital.",
     [visit("Lars Holm", time="2024-05-13", place="Kumasi")]),
    ("Polish President Marek Wolski met Ghanaian President Kofi Badu in Warsaw on Monday, their "
     "first meeting since a summit in Accra in 2022.",
     [meeting("Marek Wolski, Kofi Badu", time="2024-05-13", place="Warsaw")]),
    ("OSLO, May 14 (Agency) -- Polish Foreign Minister Marek Wolski held talks with Danish "
     "Foreign Minister Lars Holm on the sidelines of a session of the Ocean Council here.",
     [meeting("Marek Wolski, Lars Holm", place="Oslo")]),
]  # fmt: skip

TWO = [
    ("Polish President Marek Wolski met Swedish Prime Minister Anna Lindqvist in Oslo on "
     "Monday. On Tuesday he held talks with Danish Foreign Minister Lars Holm in Copenhagen.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo"),
      meeting("Marek Wolski, Lars Holm", time="2024-05-14", place="Copenhagen")]),
    ("Polish President Marek Wolski and Swedish Prime Minister Anna Lindqvist met in Oslo "
     "on Monday. They will meet again in Warsaw in July.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo"),
      meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-07", place="Warsaw")]),
    ("President Marek Wolski met Prime Minister Anna Lindqvist in Oslo on Monday after a "
     "visit to Ghana last week.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo"),
      visit("Marek Wolski", time="2024-05-06/2024-05-12", place="Ghana")]),
    ("President Marek Wolski arrived from Accra, where he met President Kofi Badu on "
     "Saturday, and held talks with Prime Minister Anna Lindqvist in Oslo on Monday.",
     [meeting("Marek Wolski, Kofi Badu", time="2024-05-11", place="Accra"),
      meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo"),
      visit("Marek Wolski", optional=True)]),
    ("Foreign Minister Lars Holm met Suman Thapa in Oslo on Monday. Defence Minister Karin "
     "Bak met Thapa's deputy, Hari Gurung, in Bergen on Tuesday.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13", place="Oslo"),
      meeting("Karin Bak, Hari Gurung", time="2024-05-14", place="Bergen")]),
    ("President Marek Wolski met Prime Minister Anna Lindqvist in Oslo on Monday and will "
     "receive King Haakan Bernadin in Warsaw on Friday.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo"),
      meeting("Marek Wolski, Haakan Bernadin|King Haakan Bernadin", status="planned",
              time="2024-05-17", place="Warsaw")]),
    ("OSLO, May 14 (Agency) -- Polish Foreign Minister Marek Wolski held separate meetings here "
     "with his counterparts from Ghana, Nepal and Denmark on Monday on the sidelines of a session "
     "of the Ocean Council. With Ghanaian Foreign Minister Kofi Badu he discussed cocoa. Wolski "
     "and Nepali Foreign Minister Hari Gurung talked about glaciers. The meeting with Danish "
     "Foreign Minister Lars Holm focused on wind power.",
     [meeting("Marek Wolski, Kofi Badu", time="2024-05-13", place="Oslo", topics=("cocoa",)),
      meeting("Marek Wolski, Hari Gurung", time="2024-05-13", place="Oslo"),
      meeting("Marek Wolski, Lars Holm", time="2024-05-13", place="Oslo")]),
    ("President Marek Wolski had a telephone conversation with Ghanaian President Kofi Badu. "
     "Marek Wolski and Kofi Badu previously spoke by telephone on January 4.",
     [call("Marek Wolski, Kofi Badu"),
      call("Marek Wolski, Kofi Badu", time="2024-01-04")]),
    ("Polish President Marek Wolski and Ghanaian President Kofi Badu held talks in Warsaw. At "
     "their previous meeting, in Accra in 2022, they had signed a visa accord.",
     [meeting("Marek Wolski, Kofi Badu", place="Warsaw"),
      meeting("Marek Wolski, Kofi Badu", time="2022", place="Accra")]),
    ("ACCRA, May 14 (Agency) -- Danish Foreign Minister Lars Holm arrived in Ghana on Sunday. On "
     "Monday he was received by President Kofi Badu and visited a cocoa mill.",
     [visit("Lars Holm", time="2024-05-12", place="Ghana"),
      meeting("Lars Holm, Kofi Badu", time="2024-05-13", place="Accra"),
      visit("Lars Holm", optional=True)]),
    ("Omani Foreign Minister Said Rashidi met French Foreign Minister Claire Dumont in Muscat on "
     "Monday. They exchanged views on the talks between Iran and the United States, the price of "
     "rice and a ferry line. They also discussed solar power.",
     [meeting("Said Rashidi, Claire Dumont", time="2024-05-13", place="Muscat",
              topics=("talks between Iran and the United States", "price of rice", "ferry line",
                      "solar power")),
      meeting("Iran, United States", time=None, place=None, topics=(), optional=True)]),
    ("Danish Defence Minister Lars Holm met his Dutch counterpart, Willem Haas, on Thursday on the "
     "sidelines of a meeting of the Baltic defence ministers in Tallinn. They also talked about "
     "drones.",
     [meeting("Lars Holm, Willem Haas", time="2024-05-09", place="Tallinn", topics=("drones",)),
      meeting("Baltic defence ministers", time="2024-05-09", place="Tallinn", topics=())]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_mentions_of_one_encounter(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Headline, caption, lead and body tell of one encounter together."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_encounters_stay_apart(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Other parties, times or kinds make another encounter."""
    check(extractor, text, expected)
