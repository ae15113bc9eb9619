"""Surnames that stand alone, and words that only look like names."""

from __future__ import annotations

import pytest

from tests.extraction.reader import people_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Norway's Ullevik lands in Lima for trade talks", "Ullevik"),
        ("Envoys and Togo's Kpodar discuss fishing by phone", "Kpodar"),
        ("Drobny to host Kallmeyer in May", "Drobny, Kallmeyer"),
        ("After Rabat, Delacourt heads to Tunis and Cairo.", "Delacourt"),
        ("Tshombela's visit to Luanda raised hopes.", "Tshombela"),
        ("Polish FM Wrzosek to see envoys", "Wrzosek"),
        ("Zelenko and Delacourt discussed fishing by phone.", "Zelenko, Delacourt"),
    ],
)
def test_a_surname_alone_is_a_person_by_what_it_does_or_owns(text: str, people: str) -> None:
    """A country in front, a verb of travel behind, or a trip of one's own make a person."""
    assert ", ".join(people_of(text)) == people


@pytest.mark.parametrize(
    "text",
    [
        "Munich to host summit",
        "Beijing meets Moscow halfway on gas",
        "Boeing meets unions in Seattle",
        "Hamas meets Fatah in Cairo",
        "Honda and Nissan discussed a merger in Tokyo.",
        "They were to meet again in St. Anselm on Monday.",
        "Members of Quiet Streets Morley, including two nurses, spoke.",
        "The strike at the Federal Polytechnic, said to be the longest, ended.",
    ],
)
def test_towns_companies_and_movements_are_no_surnames(text: str) -> None:
    """What hosts, meets and strikes without being a person stays nobody."""
    assert people_of(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("He met Vietnam's top leader To Hoang Minh.", "To Hoang Minh"),
        ("Vice Premier He Qiming spoke.", "He Qiming"),
        ("Defence Minister Tang Jun and the envoy spoke.", "Tang Jun"),
        ("King Olaf XIV Sigvard spoke.", "Olaf XIV Sigvard"),
        ("Commander-in-Chief Thura Zaw Htet met monks.", "Thura Zaw Htet"),
        ('Leonel "Chico" Madariaga spoke.', 'Leonel "Chico" Madariaga'),
    ],
)
def test_small_words_numbers_and_nicknames_stand_inside_names(text: str, people: str) -> None:
    """Words such as "To" and "He", months, regnal numbers and nicknames belong to the name."""
    assert ", ".join(people_of(text)) == people
