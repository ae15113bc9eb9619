"""Who took part, resolved over the article."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting, visit

PEOPLE = [
    ("Norwegian Foreign Minister Ingrid Aas met her Chilean counterpart, Lucia Ferrer, in "
     "Oslo on Tuesday.",
     [meeting("Ingrid Aas, Lucia Ferrer", countries={"Ingrid Aas": "NO", "Lucia Ferrer": "CL"})]),
    ("Norwegian Foreign Minister Ingrid Aas met her Chilean counterpart Lucia Ferrer in "
     "Oslo on Tuesday.",
     [meeting("Ingrid Aas, Lucia Ferrer", countries={"Ingrid Aas": "NO", "Lucia Ferrer": "CL"})]),
    ("Norwegian Foreign Minister Ingrid Aas met her Chilean counterpart in Oslo on "
     "Tuesday. Lucia Ferrer, the Chilean foreign minister, praised Norway's aid.",
     [meeting("Ingrid Aas, Lucia Ferrer", time="2024-05-14", place="Oslo")]),
    ("Norwegian Foreign Minister Ingrid Aas met her Chilean counterpart in Oslo on Tuesday.",
     [meeting("Ingrid Aas, Chilean counterpart|her Chilean counterpart",
              countries={"Ingrid Aas": "NO"})]),
    ("Prime Minister Owen Fraser travelled with a small staff. He met Mexican President "
     "Carla Benitez in Ottawa on Sunday.",
     [meeting("Owen Fraser, Carla Benitez", time="2024-05-12", place="Ottawa")]),
    ("Mexican President Carla Benitez and Canadian Prime Minister Owen Fraser arrived "
     "separately. The two leaders met for an hour in Montreal on Sunday.",
     [meeting("Carla Benitez, Owen Fraser", time="2024-05-12", place="Montreal|Montréal")]),
    ("Fraser met Benitez in Ottawa on Sunday. Owen Fraser, the Canadian prime minister, "
     "and Carla Benitez, the president of Mexico, discussed avocados.",
     [meeting("Owen Fraser, Carla Benitez", time="2024-05-12", topics=("avocados",))]),
    ("China's foreign minister met his Indian counterpart in Kathmandu on Sunday. The "
     "Chinese minister, Lu Wenhao, and India's Rohan Mehta talked for two hours.",
     [meeting("Lu Wenhao, Rohan Mehta", time="2024-05-12", place="Kathmandu")]),
    ("China's foreign minister met President Daniel Obura in Nairobi on Sunday.",
     [meeting("China's foreign minister|foreign minister, Daniel Obura", place="Nairobi")]),
    ("Zhao welcomed the visitor warmly. Chinese Premier Zhao Mingyuan met Dutch Prime "
     "Minister Willem Haas in Beijing on Tuesday.",
     [meeting("Zhao Mingyuan, Willem Haas", time="2024-05-14")]),
    ("Former president Hector Rojas met Vice President Maria Quispe in La Paz on Tuesday.",
     [meeting("Hector Rojas, Maria Quispe", time="2024-05-14")]),
    ("U.N. special envoy Henrik Nyberg met Houthi negotiator Yahya al-Shami in Muscat on "
     "Monday.",
     [meeting("Henrik Nyberg, Yahya al-Shami", place="Muscat")]),
    ("NATO chief Bram de Wit met Georgian Prime Minister Levan Kiknadze in Tbilisi on Monday.",
     [meeting("Bram de Wit, Levan Kiknadze", place="Tbilisi", countries={"Levan Kiknadze": "GE"})]),
    ("Latvian President Ilze Kalnina met Finnish President Aino Virta on Monday. Foreign "
     "Minister Janis Berzs and spokeswoman Liga Ose briefed reporters.",
     [meeting("Ilze Kalnina, Aino Virta", time="2024-05-13")]),
    ("Latvian President Ilze Kalnina met Finnish President Aino Virta in Riga on Monday, "
     "Kalnina's spokeswoman Liga Ose said.",
     [meeting("Ilze Kalnina, Aino Virta", time="2024-05-13", place="Riga")]),
    ("Thai Foreign Minister Somsak Chaiyo met his opposite number from Laos, Khamla Vong, in "
     "Bangkok on Monday.",
     [meeting("Somsak Chaiyo, Khamla Vong", countries={"Khamla Vong": "LA"})]),
    ("Swedish Environment Minister Karin Bergqvist met her colleague from Oslo in Lund on Monday. "
     "Nils Haugen, the Norwegian environment minister, brought a map.",
     [meeting("Karin Bergqvist, Nils Haugen", time="2024-05-13", place="Lund")]),
    ("Turkish Customs and Trade Minister Cem Aydin met Georgian Ambassador Levan Kiknadze in "
     "Ankara on Monday.",
     [meeting("Cem Aydin, Levan Kiknadze", roles={"Cem Aydin": "Customs and Trade Minister"})]),
    ("Agriculture, Forestry and Fisheries Minister Kenji Mori met Labour and Trade Minister Pia "
     "Dahl on Monday.",
     [meeting("Kenji Mori, Pia Dahl", roles={"Pia Dahl": "Labour and Trade Minister"})]),
    ("Turkish Customs and Transit Minister Cem Aydin met Thai Weaving and Trade Minister Ann "
     "Suksai in Rome on Monday.",
     [meeting("Cem Aydin, Ann Suksai", roles={"Cem Aydin": "Customs and Transit Minister"})]),
    ("Minister Responsible for Maritime Affairs Salim al-Harthi met Iranian Ambassador Reza Kamali "
     "in Muscat on Monday.",
     [meeting("Salim al-Harthi, Reza Kamali", countries={"Reza Kamali": "IR"})]),
    ("Speaking to IRNA, Deputy Foreign Minister Reza Kamali said talks would go on.", []),
    ("Foreign Minister Lars Holm spoke with the Aarhus Times by phone on Monday.", []),
    ("Foreign Minister Lars Holm dined at length in Bern on Monday with Foreign Minister Suman "
     "Thapa.",
     [meeting("Lars Holm, Suman Thapa", time="2024-05-13")]),
    ("Senator Ochieng' Otieno met Governor Wanjiku Ruto in Kisumu on Monday.",
     [meeting("Ochieng' Otieno, Wanjiku Ruto", place="Kisumu")]),
    ("Beforehand Prime Minister Suman Thapa met Foreign Minister Lars Holm on Monday.",
     [meeting("Suman Thapa, Lars Holm", time="2024-05-13")]),
    ("Bishop Owen Hart met the Methodist minister Ann Lee on Monday.",
     [meeting("Owen Hart, Ann Lee", time="2024-05-13")]),
    ("The monarch, who wore a hat, spoke when he received Mayor Olga Rudd on Monday.",
     [meeting("monarch, Olga Rudd", time="2024-05-13")]),
]  # fmt: skip


INITIALS = [
    ("External Affairs Minister Gita Rai flew to Peru. In Lima, EAM met Prime Minister Hugo "
     "Quispe on May 9.",
     [meeting("Gita Rai, Hugo Quispe", time="2024-05-09", place="Lima"),
      visit("Gita Rai", optional=True)]),
    ("NATO met President Hugo Quispe on Monday in Lima.",
     [meeting("NATO, Hugo Quispe", time="2024-05-13", place="Lima")]),
    ("President Hugo Quispe received HE Hamad Salim and HE Moses Katende on Monday.",
     [meeting("Hugo Quispe, Hamad Salim, Moses Katende", time="2024-05-13")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INITIALS)
def test_initials_of_an_office(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """The initials of an office mean who holds it; "HE" is no part of a name."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_participants(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Surnames, pronouns, counterparts and descriptions lead to full names."""
    check(extractor, text, expected)
