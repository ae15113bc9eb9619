"""Meetings of more than two, of groups and of countries."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting

COLLECTIVE = [
    ("Portuguese Prime Minister Rui Abrantes held separate meetings with President Lucia "
     "Ferrer and opposition leader Jorge Quispe in Santiago.",
     [meeting("Rui Abrantes, Lucia Ferrer", place="Santiago"),
      meeting("Rui Abrantes, Jorge Quispe", place="Santiago")]),
    ("Kenyan President Daniel Obura, Ugandan President Moses Katende and Rwandan President "
     "Claude Habimana met in Kigali on Sunday to discuss a railway.",
     [meeting("Daniel Obura, Moses Katende, Claude Habimana", time="2024-05-12", place="Kigali",
              topics=("railway",))]),
    ("In New York, Nepalese Foreign Minister Suman Thapa separately met Danish Foreign "
     "Minister Lars Holm and Finnish President Aino Virta.",
     [meeting("Suman Thapa, Lars Holm", place="New York|New York City"),
      meeting("Suman Thapa, Aino Virta", place="New York|New York City")]),
    ("Danish Foreign Minister Lars Holm met Nepalese Foreign Minister Suman Thapa on "
     "Monday. He also held talks with Prime Minister Bishnu Koirala.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13"),
      meeting("Lars Holm, Bishnu Koirala")]),
    ("China and India held border talks in Beijing on Tuesday.",
     [meeting("China, India", time="2024-05-14", place="Beijing", topics=("border",))]),
    ("ASEAN foreign ministers met in Vientiane on Monday to discuss the fighting in Myanmar.",
     [meeting("ASEAN foreign ministers", time="2024-05-13", place="Vientiane")]),
    ("Delegations of Ghana and Peru held talks in Lima on Monday. The Ghanaian delegation was "
     "headed by Minister Ada Obi and the Peruvian delegation by Nikos Vardas.",
     [meeting("Ada Obi, Nikos Vardas", time="2024-05-13", place="Lima")]),
    ("Judges of Ghana and Peru met in Lima on Monday. At the port, the Ghanaian delegation was "
     "headed by Minister Ada Obi and the Peruvian delegation by Nikos Vardas.",
     [meeting("Judges of Ghana and Peru", time="2024-05-13", place="Lima")]),
    ("Senior US officials met a Taliban delegation in Doha on Sunday.",
     [meeting("Senior US officials|US officials, Taliban delegation", time="2024-05-12",
              place="Doha")]),
    ("President Lucia Ferrer met victims' families on Tuesday in Santiago.",
     [meeting("Lucia Ferrer, victims' families", time="2024-05-14")]),
    ("Prime Minister Owen Fraser met with leaders of the Haida Nation on Friday.",
     [meeting("Owen Fraser, leaders of the Haida Nation", time="2024-05-10")]),
    ("Danish Foreign Minister Lars Holm met counterparts Suman Thapa of Nepal and Aino "
     "Virta of Finland in Oslo on Monday.",
     [meeting("Lars Holm, Suman Thapa, Aino Virta", time="2024-05-13",
              countries={"Suman Thapa": "NP", "Aino Virta": "FI"})]),
    ("The presidents of Kenya, Uganda and Rwanda, Daniel Obura, Moses Katende and Claude "
     "Habimana, met in Kigali on Sunday.",
     [meeting("Daniel Obura, Moses Katende, Claude Habimana", place="Kigali",
              countries={"Daniel Obura": "KE", "Moses Katende": "UG", "Claude Habimana": "RW"})]),
    ("EU envoy Henrik Nyberg met the leaders of Serbia and Kosovo, Milan Petric and Arben Gashi, "
     "in Ohrid on Sunday.",
     [meeting("Henrik Nyberg, Milan Petric, Arben Gashi", place="Ohrid",
              countries={"Milan Petric": "RS", "Arben Gashi": "XK"})]),
    ("The Serbian and Kosovan presidents Milan Petric and Arben Gashi met in Ohrid on Sunday.",
     [meeting("Milan Petric, Arben Gashi", countries={"Milan Petric": "RS", "Arben Gashi": "XK"})]),
    ("Iranian and American officials held talks in Muscat on Monday.",
     [meeting("Iranian officials, American officials", place="Muscat")]),
    ("Kenyan President Daniel Obura will phone the foreign ministers of Chad and Niger on Friday. "
     "Moussa Diarra, Niger's foreign minister, said so.",
     [call("Daniel Obura, foreign ministers of Chad and Niger", "planned")]),
    ("Foreign Ministers Lars Holm and Pia Dahl each met Prime Minister Suman Thapa on Monday.",
     [meeting("Lars Holm, Suman Thapa"), meeting("Pia Dahl, Suman Thapa")]),
    ("Foreign Minister Lars Holm will sit down with Prime Minister Suman Thapa on Friday, with "
     "students on the agenda.",
     [meeting("Lars Holm, Suman Thapa", "planned", time="2024-05-17")]),
    ("Oil Minister Pia Dahl met Lapland negotiators led by Dr. Owen Hart on Monday.",
     [meeting("Pia Dahl, Owen Hart", time="2024-05-13")]),
    ("Turkish Minister Cem Aydin and Azerbaijani Deputy Prime Minister Elchin Veli spoke over the "
     "phone on Tuesday, according to the Turkish ministry.",
     [call("Cem Aydin, Elchin Veli", time="2024-05-14")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COLLECTIVE)
def test_meetings_of_many(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A list meets at once, unless the text separates its members."""
    check(extractor, text, expected)
