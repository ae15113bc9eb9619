"""Sentences as news agencies write them, each by itself: who met whom, and who did not."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting, visit

HEADLINES = [
    ("Kenya's Odhiambo lands in Lisbon for first visit since 2008",
     [visit("Odhiambo", place="Lisbon")]),
    ("Slovene PM Zupan to meet Maltese counterpart in Valletta",
     [meeting("Zupan, Maltese counterpart", status="planned", place="Valletta")]),
    ("Hungary's Barkoczy meets Tennfjord in Oslo, angering allies",
     [meeting("Barkoczy, Tennfjord", place="Oslo")]),
    ("Ferrante-Obuya talks called off, envoy says", []),
    ("Norway, Sweden and Denmark hold first trilateral summit in four years",
     [meeting("Norway, Sweden, Denmark")]),
]  # fmt: skip

RECEIVED = [
    ("Emir Saqr bin Nahyan Al Mazroui on Sunday received Belgian Defence Minister Koen Baert"
     " in the eastern city of Dhahran.",
     [meeting("Saqr bin Nahyan Al Mazroui, Koen Baert", time="2024-05-12", place="Dhahran")]),
    ("Peruvian President Lucia Ferrer on Tuesday hosted her Chilean counterpart Matias Lagos"
     " in Arequipa for a bilateral meeting.",
     [meeting("Lucia Ferrer, Matias Lagos", time="2024-05-14", place="Arequipa")]),
    ("Speaker of the parliament Tigran Sahakyan has met with visiting Iraqi speaker Hazem "
     "al-Dulaimi in Yerevan to discuss border security.",
     [meeting("Tigran Sahakyan, Hazem al-Dulaimi", place="Yerevan", topics=("border security",))]),
    ("Nepal's army chief General Suman Thapa called on Saudi Defence Minister Prince Turki "
     "bin Saad in Jeddah, the military said in a statement.",
     [meeting("Suman Thapa, Turki bin Saad", place="Jeddah")]),
    ("Catholic bishops met President Musa Adeyemi behind closed doors in Abuja on Tuesday to"
     " express concern at the cost of living.",
     [meeting("Catholic bishops, Musa Adeyemi", time="2024-05-14", place="Abuja")]),
    ("A six-member delegation of fruit traders met Home Minister Rakesh Malhotra in New "
     "Delhi on Friday.",
     [meeting("six-member delegation of fruit traders, Rakesh Malhotra", time="2024-05-10",
              place="New Delhi")]),
    ("Austrian Foreign Minister Jutta Haindl had a brief exchange with Turkish President "
     "Cemal Yildirim at a forum in Antalya.",
     [meeting("Jutta Haindl, Cemal Yildirim", place="Antalya")]),
    ("Zambia's Bwalya Musonda and Malawi's Chisomo Banda had a working lunch in Lusaka, at "
     "which they discussed the border.",
     [meeting("Bwalya Musonda, Chisomo Banda", place="Lusaka")]),
]  # fmt: skip

SIDELINES = [
    ("U.S. Secretary of State Carol Whitfield met with Chinese Foreign Minister Cheng Weiguo"
     " on the sidelines of a conference in Munich on Friday.",
     [meeting("Carol Whitfield, Cheng Weiguo", time="2024-05-10", place="Munich",
              countries={"Carol Whitfield": "US", "Cheng Weiguo": "CN"})]),
    ("Speaking in Brussels after a meeting with EU foreign policy chief Pilar Otero, "
     "Jordanian Foreign Minister Sami Haddad called for a ceasefire.",
     [meeting("Pilar Otero, Sami Haddad", place="Brussels")]),
    ("Polish Foreign Minister Adam Wrzosek, who met with Lindqvist at a forum in Antalya in "
     "March, defended the encounter in parliament.",
     [meeting("Adam Wrzosek, Lindqvist", time="2024-03", place="Antalya")]),
    ("The Finnish and Estonian foreign ministers, Aino Virta and Ilmar Sepp, met in Narva in"
     " eastern Estonia on January 29.",
     [meeting("Aino Virta, Ilmar Sepp", time="2024-01-29", place="Narva")]),
    ("Police chiefs from Ghana and Togo met at the border post of Aflao on Thursday to "
     "coordinate patrols.",
     [meeting("police chiefs from Ghana and Togo|Police chiefs from Ghana and Togo",
              time="2024-05-09")]),
]  # fmt: skip

APART = [
    ("Ms Egeland visited Chad. On Thursday she held a meeting with representatives of aid groups "
     "and, separately, with ambassadors of donor countries.",
     [visit("Egeland", place="Chad"),
      meeting("Egeland, representatives of aid groups", time="2024-05-09"),
      meeting("Egeland, ambassadors of donor countries", time="2024-05-09")]),
    ("In Riga, Archbishop Anders Krook was the guest of Patriarch Ilarion, whom he met on Monday.",
     [meeting("Anders Krook, Ilarion", time="2024-05-13", roles={"Ilarion": "Patriarch"})]),
    ("The paper's editor, Anura Holt, resigned after a meeting on Tuesday with the tea magnate "
     "Lalith Perera.",
     [meeting("Anura Holt, Lalith Perera", time="2024-05-14")]),
    ("During his mission, Mr Egeland met with Prime Minister Saleh Djimet on Monday.",
     [meeting("Egeland, Saleh Djimet", time="2024-05-13")]),
    ("Rebecca Thorn, the health secretary, saw Simon Gadd on Monday. She will visit Leeds.",
     [meeting("Rebecca Thorn, Simon Gadd"), visit("Rebecca Thorn", status="planned",
                                                  place="Leeds")]),
]  # fmt: skip

CALLS = [
    ("Mr Halvard rang Mr Aunefoss, and Ms Lagerkvist rang Ms Nymann.",
     [call("Halvard, Aunefoss"), call("Lagerkvist, Nymann")]),
    ("Danish Foreign Minister Lars Holm and his Turkish counterpart Cemal Yildirim held a "
     "phone call on Tuesday, the ministry said.",
     [call("Lars Holm, Cemal Yildirim", time="2024-05-14", place=None)]),
    ("Egyptian President Adel Mansour received a phone call from Cypriot President Nikos "
     "Leventis on Saturday.",
     [call("Adel Mansour, Nikos Leventis", time="2024-05-11")]),
    ("Vietnam's top leader To Hoang Minh and Lao President Bounmy Sisavath spoke over the "
     "phone on Thursday evening.",
     [call("To Hoang Minh, Bounmy Sisavath", time="2024-05-09")]),
    ("Oil ministers from Angola and Gabon conferred by video conference on Tuesday.",
     [call("Oil ministers from Angola and Gabon", time="2024-05-14")]),
    ("Secretary Whitfield spoke today with Qatari Foreign Minister Jassim bin Hamad Al "
     "Kaabi.",
     [call("Whitfield, Jassim bin Hamad Al Kaabi", time="2024-05-15")]),
    ("Australian Prime Minister Owen Fraser congratulated Indonesia's president-elect Bagas "
     "Sutanto in a phone call late on Thursday.",
     [call("Owen Fraser, Bagas Sutanto", time="2024-05-09")]),
]  # fmt: skip

TO_COME = [
    ("Indian Prime Minister Arjun Malhotra arrived in Bhutan on Wednesday on a two-day "
     "official visit.",
     [visit("Arjun Malhotra", place="Bhutan")]),
    ("A high-level delegation of the European Union will visit Islamabad from May 20 to 22.",
     [visit("high-level delegation of the European Union", status="planned",
              time="2024-05-20/2024-05-22",
            place="Islamabad")]),
    ("Delegations from Nepal and Bhutan will meet in Brussels on Thursday for the first time"
     " since September.",
     [meeting("Delegations from Nepal and Bhutan", status="planned", time="2024-05-16",
              place="Brussels")]),
    ("The visit of President Bagas Sutanto to Hanoi, initially planned for September 12, has"
     " been rescheduled.",
     [visit("Bagas Sutanto", status="planned|cancelled", place="Hanoi")]),
    ("Austria's intelligence chief, Ulrich Moser, was expected in Skopje on Friday for talks"
     " with Vlado Trajkov.",
     [meeting("Ulrich Moser, Vlado Trajkov", status="planned", place="Skopje")]),
]  # fmt: skip

CAME_TO_NOTHING = [
    ("German Chancellor Friederike Wallner on Friday cancelled a planned trip to Poland "
     "after testing positive for the coronavirus.",
     [visit("Friederike Wallner", status="cancelled", place="Poland")]),
    ("Nicaragua's foreign minister, Denis Arroyo, has turned down an invitation to talks "
     "with his Costa Rican counterpart, Ana Solano, in San José.",
     [meeting("Denis Arroyo, Ana Solano", status="denied", place="San José")]),
    ("No meeting between the Swiss and Iranian delegations took place in Muscat, an official"
     " said on Monday.",
     [meeting("Swiss delegations, Iranian delegations", status="denied", place="Muscat")]),
    ("Union leaders and Argentine Security Minister Paula Bianchi failed to meet before the "
     "strike.",
     [meeting("Union leaders, Paula Bianchi", status="denied")]),
    ("Macedonian president's planned trip to Riga was put off after the earthquake.",
     [visit("Macedonian president", status="cancelled", place="Riga")]),
]  # fmt: skip

NOTHING = [
    "The two sides held consultations on consular issues in Minsk on 14 May.",
    "Brazil's Otavio Prado and Argentina's Paula Bianchi have yet to speak.",
    "Norway beat Malta 2-1 in Oslo as the two sides met for the first time since 2011.",
    "The central bank's policymakers meet on Thursday and will keep rates on hold.",
    "The company said it would hold its annual general meeting in Zurich on June 3.",
    "Officials said the government was on course to meet its deficit target this year.",
    "In a letter to Fraser, the Iranian ambassador said Tehran would respond to any attack.",
    "Thousands marched in Tbilisi as police and protesters met at the barricades.",
    "Israel's cabinet met late on Sunday but took no decision on how to respond.",
    "Holm said he was ready to work with Virta to take ties to a new level.",
    "Thousands attended the funeral of the former president in Ouagadougou.",
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Headlines name people by their surnames, with the country in front."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), RECEIVED)
def test_received(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Who receives, hosts, lunches with or calls on somebody meets them."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), SIDELINES)
def test_sidelines(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A meeting beside a conference, at a border or told in a clause of its own is one."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), APART)
def test_who_is_who(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Titles, trades, hosts and given names tell who is meant, and who was met apart."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_calls(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Who telephones, is telephoned or congratulates by telephone has a call."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), TO_COME)
def test_what_is_to_come(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Arrivals are visits, and what is due, expected or put on another day is planned."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), CAME_TO_NOTHING)
def test_what_came_to_nothing(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Trips called off are cancelled; invitations turned down and meetings missed are denied."""
    check(extractor, text, expected)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_told(extractor: Extractor, text: str) -> None:
    """Fixtures, standing bodies, targets, letters and funerals are no encounters."""
    check(extractor, text, [])
