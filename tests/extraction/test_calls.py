"""Telephone and video calls."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check

CALLS = [
    ("Polish President Marek Wolski spoke by phone with Swedish Prime Minister Anna "
     "Lindqvist on Tuesday.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-14", place=None)]),
    ("President Marek Wolski telephoned Prime Minister Anna Lindqvist on Tuesday to "
     "congratulate her.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-14")]),
    ("President Marek Wolski held a phone call with Prime Minister Anna Lindqvist on "
     "Tuesday about the ferry disaster.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-14", topics=("ferry disaster",))]),
    ("Marek Wolski and Anna Lindqvist spoke by telephone on Tuesday. Wolski is Poland's "
     "president, Lindqvist Sweden's prime minister.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-14")]),
    ("In a telephone call with Lindqvist on Tuesday, Polish President Marek Wolski "
     "proposed a joint fund. Anna Lindqvist leads Sweden's government.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-14")]),
    ("A phone call between President Marek Wolski and Prime Minister Anna Lindqvist lasted "
     "40 minutes.",
     [call("Marek Wolski, Anna Lindqvist")]),
    ("President Marek Wolski talked to Prime Minister Anna Lindqvist over the phone on "
     "Monday.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-13")]),
    ("Egyptian President Hany Mansour received a phone call from Jordanian Foreign "
     "Minister Rami Qasem on Monday.",
     [call("Hany Mansour, Rami Qasem", time="2024-05-13")]),
    ("Presidents Hany Mansour and Osman Idris will hold a virtual summit on Friday.",
     [call("Hany Mansour, Osman Idris", status="planned", time="2024-05-17")]),
    ("China and the Philippines hold call on sea dispute\n\nChinese Foreign Minister Lu "
     "Wenhao and his Philippine counterpart, Rosa Dimaculangan, spoke by phone on Tuesday.",
     [call("Lu Wenhao, Rosa Dimaculangan", time="2024-05-14")]),
    ("US Secretary of State Daniel Pruitt spoke with Israeli Prime Minister Dov Peretz by "
     "telephone on Sunday, the State Department said.",
     [call("Daniel Pruitt, Dov Peretz", time="2024-05-12", place=None)]),
    ("During the call, Wolski thanked Lindqvist for the aircraft. Marek Wolski and Anna "
     "Lindqvist had spoken on the phone on Monday.",
     [call("Marek Wolski, Anna Lindqvist", time="2024-05-13")]),
    ("President Marek Wolski is scheduled to speak by phone with Prime Minister Anna "
     "Lindqvist on Thursday.",
     [call("Marek Wolski, Anna Lindqvist", status="planned", time="2024-05-16")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_calls(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """What is told as a telephone or video contact is a call, and has no place."""
    check(extractor, text, expected)
