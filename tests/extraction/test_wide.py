"""Encounters told without a word for them, and what only sounds like one."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting

TOLD = [
    ("Swiss Foreign Minister Urs Hallwyler told his Croatian counterpart Ivana Perak in Split on "
     "Monday that the border would stay open.",
     [meeting("Urs Hallwyler, Ivana Perak", time="2024-05-13", place="Split")]),
    ("Trade Minister Omar Haddad pressed European Commissioner Ilse Brandt in Brussels on Tuesday "
     "for lower tariffs on steel.",
     [meeting("Omar Haddad, Ilse Brandt", time="2024-05-14", place="Brussels")]),
    ("Opposition leader Ana Brito was briefed by President Rui Tavares at the palace in Praia on "
     "Monday.",
     [meeting("Ana Brito, Rui Tavares", time="2024-05-13", place="Praia")]),
    ("Energy Minister Paula Nunez spent an hour with Norwegian envoy Lars Brekke in Quito on "
     "Monday.",
     [meeting("Paula Nunez, Lars Brekke", time="2024-05-13", place="Quito")]),
    ("Finance Minister Elena Moretti went through the figures with central bank governor Paul "
     "Reinders in Rome on Tuesday.",
     [meeting("Elena Moretti, Paul Reinders", time="2024-05-14", place="Rome")]),
    ("President Marek Wolski and Prime Minister Anna Lindqvist were together for two hours in "
     "Gdansk on Sunday.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-12", place="Gdansk|Gdańsk")]),
    ("Greek Foreign Minister Nikos Vardas and his Turkish counterpart Selim Aydin hammered out "
     "a ceasefire on Monday in Athens.",
     [meeting("Nikos Vardas, Selim Aydin", time="2024-05-13", place="Athens")]),
    ("Kenyan President Daniel Obura listened for three hours to union leader Grace Wekesa in "
     "Kisumu on Saturday.",
     [meeting("Daniel Obura, Grace Wekesa", time="2024-05-11", place="Kisumu")]),
    ("Coach Henk Visser spent 40 minutes telling striker Leo Mbala where he would play.",
     [meeting("Henk Visser, Leo Mbala")]),
    ("President Marta Keller met Chancellor Lukas Brandt in Vienna on Monday. Vice-Chancellor Otto "
     "Wendt told Keller later that the loan was ready.",
     [meeting("Marta Keller, Lukas Brandt"), meeting("Otto Wendt, Marta Keller")]),
    ("Doctor Tomas Kovar says he had Health Minister Donal Henry on the line on Tuesday.",
     [call("Tomas Kovar, Donal Henry", time="2024-05-14")]),
    ("Writer Tomas Kovar and poet Rosa Pell argued over the ending all night in Leeds on Monday.",
     [meeting("Tomas Kovar, Rosa Pell", time="2024-05-13", place="Leeds")]),
    ("Union leader Rosa Pell grilled Energy Minister Paul Wickham at her office in "
     "Leeds on Tuesday.",
     [meeting("Rosa Pell, Paul Wickham", time="2024-05-14", place="Leeds")]),
    ("In the final chapter of the talks, Foreign Minister Nikos Vardas met his Turkish counterpart "
     "Selim Aydin in Athens on Monday.",
     [meeting("Nikos Vardas, Selim Aydin", time="2024-05-13", place="Athens")]),
]  # fmt: skip

NOT_TOLD = [
    "Swiss Foreign Minister Urs Hallwyler told his Croatian counterpart Ivana Perak in a letter on "
    "Monday that the border would stay open.",
    "Trade Minister Omar Haddad told reporters in Brussels on Tuesday that European Commissioner "
    "Ilse Brandt was wrong.",
    "President Rui Tavares urged opposition leader Ana Brito on Twitter on Monday to step down.",
    "Energy Minister Paula Nunez criticised Norwegian envoy Lars Brekke on Monday.",
    "Finance Minister Elena Moretti agrees with central bank governor Paul Reinders.",
    "President Marek Wolski replaced Prime Minister Anna Lindqvist with Tomas Alvarado on Sunday.",
    "Brandt told Marta Keller in a stormy debate in the Bundestag that she should read it first. "
    "Keller asked Lukas Brandt three times whether he had read it.",
    "Archbishop Thomas Akande called President Musa Danladi a Pharaoh in his sermon and then asked "
    "him to let the people go.",
    "Speaking on Radio Uno on Monday, Minister Clara Benitez told Deputy Luis Marin that the tax "
    "would stay.",
    "Mayor Rudy Falk said that Governor Tina Marsh was a tourist. Marsh challenged Falk to a duel "
    "and reminded him of the bridge.",
    "Chancellor Egon Maier told President Carla Reyes that his thoughts were with her people, and "
    "King Olav assured Reyes of his sympathy.",
    "Foreign Minister Nino Gelava thanked her Latvian colleague, Rudolf Elpers, for his patience. "
    "The two ministers agreed to open embassies by autumn.",
    '"Leo Mbala came on for Daan Smit," said coach Henk Visser, who asked Mbala to stay wide.',
    "Senator Ruth Delgado grilled Energy Secretary Paul Wickham on Tuesday before the Energy "
    "Committee.",
    "In the second act the Duke of Burgundy meets Queen Isabeau in a garden.",
    "In Sunday's episode, Doctor Lena Hart meets Inspector Sam Cole at a hotel.",
    "Governor Rey Abad danced with Trina Lim on a float.",
    "Deputy Joe Lund accused Mayor Rudy Falk of cowardice on Sunday evening.",
    "Joe Lund left Mayor Rudy Falk behind in the polls. Lund will face Falk alone.",
    "Joe Lund replaced Mayor Rudy Falk two days later.",
    "Mayor Rudy Falk and Joe Lund resigned on Tuesday night. Falk and Lund declined to comment in "
    "the morning.",
    "Captain Rudy Falk and Sergeant Joe Lund died hours later.",
    "Rider Joe Lund of Leeds won the stage on Sunday, riding away from Paul Wickham on the climb.",
    "Director Sofia Marchuk and actor Danylo Koval learned of the decision from a video call that "
    "lasted 9 minutes.",
    "Kenyan President Daniel Obura, who is travelling with his wife, Grace Obura, and some aides, "
    "flew home on Sunday.",
    "Director Sofia Marchuk spent months with actor Danylo Koval on the accent.",
    "The prosecutor asked Lars Brekke in court on Monday why he had lied to Grace Wekesa.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_people_who_deal_with_each_other_meet(
    extractor: Extractor, text: str, expected: list[Told]
) -> None:
    """Who tells, briefs or spends time with somebody somewhere, meets them."""
    check(extractor, text, expected)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_dealing_at_a_distance_is_no_meeting(extractor: Extractor, text: str) -> None:
    """Letters, remarks to others and opinions bring nobody together."""
    check(extractor, text, [])
