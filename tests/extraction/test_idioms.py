"""Encounters told by idioms, wherever the words for the other side stand."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting

IDIOMS = [
    ("Interior Ministers Luisa Paredes and Driss Amrani shut themselves away on Monday for an "
     "hour.",
     [meeting("Luisa Paredes, Driss Amrani", time="2024-05-13")]),
    ("Ada Obi took Moses Katende to a bistro on the river on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Ada Obi took Moses Katende to dinner on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("NATO defence ministers wound up a video conference early on Monday.",
     [call("NATO defence ministers", time="2024-05-13")]),
    ("From Lagos, where President Ada Obi dines tomorrow with Moses Katende, the group flies on.",
     [meeting("Ada Obi, Moses Katende", "planned", time="2024-05-16", place="Lagos")]),
    ("Ada Obi was closeted for an hour with Moses Katende in Kampala on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13", place="Kampala")]),
    ("Nikos Vardas and Selim Aydin last saw each other in Rome in April.",
     [meeting("Nikos Vardas, Selim Aydin", time="2024-04", place="Rome")]),
    ("Ada Obi sat across the table from Moses Katende for six hours on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Ada Obi exchanged views with Moses Katende in Lagos on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13", place="Lagos")]),
    ("President Moses Katende gave an audience on Monday to Ada Obi.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Ada Obi was granted an audience by President Moses Katende in Kampala on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13", place="Kampala")]),
    ("Greek envoys Ada Obi and Moses Katende have been locked in a Lagos hotel since Monday.",
     [meeting("Ada Obi, Moses Katende", place="Lagos")]),
    ("There was no bilateral on Monday between Ada Obi and Moses Katende.",
     [meeting("Ada Obi, Moses Katende", "denied", time="2024-05-13")]),
    ("Over dinner on Sunday, Ada Obi joined NATO defence ministers for a discussion of the budget.",
     [meeting("Ada Obi, NATO defence ministers", time="2024-05-12")]),
    ("Ada Obi is to consult with Moses Katende in Lagos on Friday.",
     [meeting("Ada Obi, Moses Katende", "planned", time="2024-05-17", place="Lagos")]),
    ("Ada Obi said she had bumped into Moses Katende, managing director of Lakeline, on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Bishop Moses Katende dropped in on President Ada Obi at her home in Lagos on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13", place="Lagos")]),
    ("Doctor Ada Obi looked in on Mayor Moses Katende on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Mayor Ada Obi rang up Governor Moses Katende on Monday.",
     [call("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Coach Ada Obi got on the blower to Minister Moses Katende on Monday.",
     [call("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Mr Vardas had taken the matter up on the telephone with Ada Obi, head of the union, on "
     "Monday.",
     [call("Vardas, Ada Obi", time="2024-05-13")]),
    ("Governor Ada Obi took President Moses Katende round the port in Lagos on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13", place="Lagos")]),
    ("Ada Obi made the acquaintance of Moses Katende in Lagos in 1979.",
     [meeting("Ada Obi, Moses Katende", time="1979", place="Lagos")]),
    ("Head teacher Ada Obi had Mayor Moses Katende in at the school on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("President Ada Obi had Bishop Moses Katende over for lunch on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("In May 2005 Minister Ada Obi and Mayor Moses Katende embraced in Lagos.",
     [meeting("Ada Obi, Moses Katende", time="2005-05")]),
    ("Ada Obi, the rector, and Moses Katende, the dean, were on screen for two hours on Monday.",
     [call("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Adviser on Water Supply Begum Ada Obi on Monday received Governor Moses Katende.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13",
              roles={"Ada Obi": "Adviser on Water Supply"})]),
    ("Ada Obi met the police commissioner of Lutoko, Colonel Moses Katende, on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13",
              roles={"Moses Katende": "police commissioner of Lutoko"})]),
    ("Minister Moses Katende met Deputy Governor Hj. Ada Obi on Monday in Lagos.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13", place="Lagos",
              roles={"Ada Obi": "Deputy Governor"})]),
    ("Minister Ada Obi was shown round the plant by director Moses Katende on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Mayor Ada Obi showed Bishop Moses Katende around the port on Monday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Chief Ada Obi told her guest, Minister Moses Katende, that the dam was full.",
     [meeting("Ada Obi, Moses Katende")]),
    ("Minister Ada Obi shouted at Governor Moses Katende over the phone on Monday.",
     [call("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Minister Ada Obi met a Polish seaman called Leszek Wolny in 1979. Wolny was ill.",
     [meeting("Ada Obi, Leszek Wolny", time="1979")]),
    ("Last night's planned meeting between Minister Ada Obi and the dockers' president fell "
     "through.",
     [meeting("Ada Obi, dockers' president", "cancelled", time="2024-05-14")]),
]  # fmt: skip

DISTANT = [
    ("President Ada Obi received this Monday (13), at the Senate Palace of the capital, Moses "
     "Katende, minister of trade.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13")]),
    ("Ada Obi met on Monday with Nikos Vardas, on Tuesday with Selim Aydin, and yesterday with "
     "Moses Katende.",
     [meeting("Ada Obi, Nikos Vardas", time="2024-05-13"),
      meeting("Ada Obi, Selim Aydin", time="2024-05-14"),
      meeting("Ada Obi, Moses Katende", time="2024-05-14")]),
    ("Ada Obi sat down separately with Nikos Vardas, to question him on tariffs, and with Selim "
     "Aydin.",
     [meeting("Ada Obi, Nikos Vardas"), meeting("Ada Obi, Selim Aydin")]),
    ("Ada Obi met with Nikos Vardas, who is at odds with his party and with Selim Aydin.",
     [meeting("Ada Obi, Nikos Vardas")]),
    ("Greek minister Nikos Vardas met today at the ministry in Athens with Selim Aydin.",
     [meeting("Nikos Vardas, Selim Aydin", time="2024-05-15", place="Athens", venue="ministry")]),
    ("Nikos Vardas spoke by video link with the deputy trade minister, Selim Aydin, on Saturday.",
     [call("Nikos Vardas, Selim Aydin", time="2024-05-11")]),
    ("Ada Obi received on Tuesday at the palace Moses Katende, minister of trade.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-14")]),
    ("Ada Obi was received yesterday at the headquarters of the bank in Nairobi by its president, "
     "Moses Katende.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-14")]),
    ("Ada Obi has been on the phone today with Lebanon's caretaker interior minister, Moses "
     "Katende.",
     [call("Ada Obi, Moses Katende", time="2024-05-15", countries={"Moses Katende": "LB"})]),
    ("Ada Obi and Moses Katende twice spoke in Ankara in 2022.",
     [meeting("Ada Obi, Moses Katende", time="2022", place="Ankara")]),
    ("The talks that Ada Obi was to hold with Moses Katende in Lagos on Friday have been called "
     "off.",
     [meeting("Ada Obi, Moses Katende", "cancelled", place="Lagos")]),
    ("Kenyan Foreign Minister Ada Obi rang Ugandan President Moses Katende late on Friday to "
     "express her sympathy.",
     [call("Ada Obi, Moses Katende", time="2024-05-10")]),
]  # fmt: skip

LISTS = [
    ("Kenyan Foreign Minister Ada Obi met Moses Katende on Monday and Selim Aydin on Tuesday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13"),
      meeting("Ada Obi, Selim Aydin", time="2024-05-14")]),
    ("Kenyan Foreign Minister Ada Obi met on Monday with Moses Katende, on Tuesday with Selim "
     "Aydin and today with Nikos Vardas.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13"),
      meeting("Ada Obi, Selim Aydin", time="2024-05-14"),
      meeting("Ada Obi, Nikos Vardas", time="2024-05-15")]),
    ("Ada Obi held talks with Moses Katende on Monday and with Selim Aydin on Tuesday.",
     [meeting("Ada Obi, Moses Katende", time="2024-05-13"),
      meeting("Ada Obi, Selim Aydin", time="2024-05-14")]),
    ("Ada Obi held two calls on Monday, one with Moses Katende, the other with Selim Aydin.",
     [call("Ada Obi, Moses Katende", time="2024-05-13"),
      call("Ada Obi, Selim Aydin", time="2024-05-13")]),
    ("Ada Obi met Moses Katende and Selim Aydin on Monday.",
     [meeting("Ada Obi, Moses Katende, Selim Aydin", time="2024-05-13")]),
    ("Ada Obi met Moses Katende, Selim Aydin and other leaders in Rome on Monday.",
     [meeting("Ada Obi, Moses Katende, Selim Aydin", time="2024-05-13", place="Rome")]),
]  # fmt: skip

SILENT = [
    "Ada Obi took Moses Katende to court on Monday.",
    "Ada Obi spoke to reporters in Lagos on Monday about Moses Katende.",
    "Ada Obi saw Moses Katende as a rival.",
    "Ada Obi met all the conditions that Moses Katende had set.",
    "The programme brings the two nations closer together, Ada Obi said.",
    "Ada Obi received a letter from Moses Katende on Monday.",
    "Moses Katende gave an interview to a newspaper on Monday.",
    "Coach Ada Obi called up striker Moses Katende on Monday.",
    "President Ada Obi took Governor Moses Katende to task on Monday.",
    "Minister Ada Obi came under fire from Moses Katende on Monday.",
    "Governor Ada Obi brought a suit against Moses Katende on Monday.",
    "Ada Obi ran into trouble with Moses Katende in May.",
    "Ada Obi has Moses Katende in her team.",
    "Minister Ada Obi met the day's deadline.",
    "Minister Ada Obi met the world's leader in chips on Monday.",
    "Polls showed President Ada Obi leading Governor Moses Katende around the country.",
    "A video showed Mayor Ada Obi around midnight.",
    "Minister Ada Obi laughed at Governor Moses Katende on television.",
    "Ada Obi has influence over Mayor Moses Katende.",
]


@pytest.mark.parametrize(("text", "expected"), IDIOMS)
def test_idioms(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Idioms tell of encounters as well as "met" does."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), DISTANT)
def test_places_and_days_in_between(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """The other side is found behind a place, a day or a telephone."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Each counterpart with a time of their own is met in an encounter of their own."""
    check(extractor, text, expected)


@pytest.mark.parametrize("text", SILENT)
def test_same_words_otherwise_used(extractor: Extractor, text: str) -> None:
    """The same verbs with other objects tell of nothing."""
    check(extractor, text, [])
