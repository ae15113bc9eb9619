"""Countries: names, demonyms, capitals and seats of government."""

from __future__ import annotations

import pytest

from service.extraction.countries import (
    capital_of,
    country_of,
    find,
    name_of,
    seat_of,
    seats,
    term_of,
)

TERMS = [
    ("Portugal", "PT", "name"),
    ("the Philippines", "PH", "name"),
    ("U.S.", "US", "name"),
    ("US", "US", "name"),
    ("UK", "GB", "name"),
    ("Wales", "GB", "name"),
    ("DRC", "CD", "name"),
    ("DR Congo", "CD", "name"),
    ("Congo", "CD", "name"),
    ("Republic of the Congo", "CG", "name"),
    ("Côte d’Ivoire", "CI", "name"),
    ("Ivory Coast", "CI", "name"),
    ("Türkiye", "TR", "name"),
    ("Turkey", "TR", "name"),
    ("Viet Nam", "VN", "name"),
    ("Burma", "MM", "name"),
    ("Islamic Republic of Iran", "IR", "name"),
    ("St. Lucia", "LC", "name"),
    ("Saint Kitts and Nevis", "KN", "name"),
    ("Kosovo", "XK", "name"),
    ("Timor-Leste", "TL", "name"),
    ("NORWAY", "NO", "name"),
    ("Peruvian", "PE", "adjective"),
    ("South Korean", "KR", "adjective"),
    ("Scottish", "GB", "adjective"),
    ("Palestinian", "PS", "adjective"),
    ("Taiwanese", "TW", "adjective"),
    ("Emirati", "AE", "adjective"),
    ("Kazakh", "KZ", "adjective"),
    ("French", "FR", "adjective"),
    ("Dominican", "DO", "adjective"),
    ("Icelander", "IS", "national"),
    ("Frenchman", "FR", "national"),
    ("Briton", "GB", "national"),
    ("Kiwi", "NZ", "national"),
    ("Swede", "SE", "national"),
    ("Irishmen", "IE", "nationals"),
    ("Dutchwomen", "NL", "nationals"),
    ("Germans", "DE", "nationals"),
    ("Saudis", "SA", "nationals"),
    ("Czechs", "CZ", "nationals"),
    ("Greek Cypriots", "CY", "nationals"),
]

NO_TERMS = [
    "us",
    "turkey",
    "Us",
    "EU",
    "NATO",
    "UN",
    "Europe",
    "Gulf of Mexico",
    "Latin American",
    "New Mexico",
    "Frenches",
    "polish",
    "Lisbon",
    "",
]


@pytest.mark.parametrize(("phrase", "code", "form"), TERMS)
def test_word_for_a_country_has_code_and_form(phrase: str, code: str, form: str) -> None:
    """Names, adjectives and nationals give the country, and how the word speaks of it."""
    term = term_of(phrase)
    assert term is not None
    assert (term.code, term.form) == (code, form)
    assert country_of(phrase) == code


@pytest.mark.parametrize("phrase", NO_TERMS)
def test_other_word_is_no_country(phrase: str) -> None:
    """Common nouns, bodies, regions and capitals are no country's name."""
    assert country_of(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Beijing", "CN"),
        ("Moscow", "RU"),
        ("Washington, D.C.", "US"),
        ("Bogota", "CO"),
        ("Brasilia", "BR"),
        ("Kyiv", "UA"),
        ("Kiev", "UA"),
        ("The Hague", "NL"),
        ("the Kremlin", "RU"),
        ("the White House", "US"),
        ("Downing Street", "GB"),
        ("the Elysee", "FR"),
        ("the Élysée", "FR"),
        ("the Blue House", "KR"),
        ("the Bundestag", "DE"),
    ],
)
def test_seat_stands_for_its_government(phrase: str, code: str) -> None:
    """Capitals and seats of government, with and without accents, give the country."""
    assert seat_of(phrase) == code


@pytest.mark.parametrize("phrase", ["Hamilton", "Stanley", "Milan", "moscow", "NATO", "France"])
def test_other_town_or_name_stands_for_no_government(phrase: str) -> None:
    """Surnames that are capitals of territories, other cities and countries are no seats."""
    assert seat_of(phrase) is None


@pytest.mark.parametrize(
    ("code", "name", "capital"),
    [
        ("RU", "Russia", "Moscow"),
        ("KR", "South Korea", "Seoul"),
        ("KZ", "Kazakhstan", "Astana"),
        ("XK", "Kosovo", "Pristina"),
        ("TT", "Trinidad and Tobago", "Port of Spain"),
        ("LC", "Saint Lucia", "Castries"),
        ("HK", "Hong Kong", None),
        ("AQ", "Antarctica", None),
    ],
)
def test_country_has_a_common_name_and_a_capital(code: str, name: str, capital: str | None) -> None:
    """A code gives the everyday name and the present capital, None where there is none."""
    assert name_of(code) == name
    assert capital_of(code) == capital


def test_unknown_code_raises() -> None:
    """A code that ISO 3166 lacks has no name."""
    with pytest.raises(KeyError):
        name_of("QQ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("South Koreans met Papua New Guinea's envoy", ["South Koreans", "Papua New Guinea"]),
        ("the Democratic Republic of the Congo", ["Democratic Republic of the Congo"]),
        ("Sino-Indian and Franco-Dutch ties", ["Sino", "Indian", "Franco", "Dutch"]),
        ("U.S.-led talks", ["U.S."]),
        ("PERU AND CHILE SIGN", ["PERU", "CHILE"]),
        ("a Chile-Peru pact", ["Chile", "Peru"]),
        ("He told us of turkey in the Gulf of Oman and New Mexico", []),
        ("Franco ruled", []),
    ],
)
def test_find_takes_the_longest_words(text: str, expected: list[str]) -> None:
    """In running text the longest name wins, and longer names that only contain one give none."""
    assert [mention.text for mention in find(text)] == expected


def test_mention_has_offsets_without_the_possessive() -> None:
    """Offsets cut out the very word, and a possessive stays behind it."""
    text = "Ghana’s president met Togo's."
    assert [(m.start, m.end, m.code) for m in find(text)] == [(0, 5, "GH"), (22, 26, "TG")]
    assert all(text[m.start : m.end] == m.text for m in find(text))


def test_each_seat_lies_in_a_known_country() -> None:
    """Every listed seat names a country of ISO 3166."""
    assert {name_of(seat.country) for seat in seats()}
    assert len({seat.venue for seat in seats()}) == len(seats())
