"""Who is who: offices, sides, sexes, and whom a description means."""

from __future__ import annotations

import time

import pytest

from service.extraction.home import Home
from service.extraction.names import NameMention, PersonName
from service.extraction.parties import Parties
from service.extraction.passages import Named, Passage, Reading
from service.extraction.people import Party, People
from service.extraction.records import Block
from tests.extraction.reader import passages_of, pipeline

HOME = Home("SE", False, (("SE", 3.0),))

TALKS = (
    "Kenyan President Ann Lee met Thai Foreign Minister Bo Ek in Lund.",
    "Finance Minister Pia Dahl of Norway and Olaf Brandt, Norway's defence minister, stayed away.",
    "The mayor of Lund, Rut Holm, said she was sad. Spokesman Tom Wolf told reporters so.",
    "Ambassador Li Sung spoke. Gus Kerr did not.",
)


@pytest.fixture(scope="module")
def people() -> People:
    """The people of the talks in Lund."""
    return People(passages_of(*TALKS), home=HOME)


def party(people: People, name: str) -> Party:
    """The party of that name."""
    return next(s.party for s in people.sightings if s.party.name == name)


@pytest.mark.parametrize(
    ("name", "role", "country"),
    [
        ("Ann Lee", "President", "KE"),
        ("Bo Ek", "Foreign Minister", "TH"),
        ("Pia Dahl", "Finance Minister", "NO"),
        ("Olaf Brandt", "defence minister", "NO"),
        ("Rut Holm", "mayor of Lund", "SE"),
        ("Li Sung", "Ambassador", "SE"),
        ("Gus Kerr", None, None),
    ],
)
def test_office_and_side(people: People, name: str, role: str | None, country: str | None) -> None:
    """Offices tell the side; an official without a stated one speaks for the home country."""
    assert (party(people, name).role, party(people, name).country) == (role, country)


@pytest.mark.parametrize(
    ("head", "wording", "country", "expected"),
    [
        ("president", "the kenyan president", "KE", "Ann Lee"),
        ("leader", "the kenyan leader", "KE", "Ann Lee"),
        ("politician", "the kenyan politician", "KE", "Ann Lee"),
        ("minister", "the thai minister", "TH", "Bo Ek"),
        ("minister", "the thai foreign minister", "TH", "Bo Ek"),
        ("diplomat", "the thai diplomat", "TH", "Bo Ek"),
        ("official", "the thai official", "TH", "Bo Ek"),
        ("minister", "the norwegian defence minister", "NO", "Olaf Brandt"),
        ("minister", "the norwegian finance minister", "NO", "Pia Dahl"),
        ("minister", "the norwegian minister", "NO", "Olaf Brandt"),
        ("mayor", "the mayor", None, "Rut Holm"),
        ("envoy", "the envoy", None, "Li Sung"),
        ("president", "the peruvian president", "PE", None),
        ("minister", "the thai finance minister", "TH", None),
        ("minister", "the health minister", None, None),
        ("bishop", "the bishop", None, None),
        ("mayor", "the kenyan mayor", "KE", None),
    ],
)
def test_whom_a_description_means(
    head: str, wording: str, country: str | None, expected: str | None
) -> None:
    """Rank, field and country must fit; of those who do, the one named last is meant."""
    found = People(passages_of(*TALKS)).described(head, wording, country, near=(3, 99))
    assert (found and found.name) == expected


def test_those_barred_are_not_meant(people: People) -> None:
    """A description cannot mean the people whom its sentence sets apart from it."""
    barred = [party(people, "Olaf Brandt")]
    found = people.described("minister", "the norwegian minister", "NO", (3, 99), barred)
    assert found == party(people, "Pia Dahl")


def test_a_description_in_front_of_all_names(people: People) -> None:
    """Where nobody fitting is named before, the first one behind is meant."""
    found = people.described("minister", "the minister", None, near=(0, 0))
    assert found == party(people, "Bo Ek")


def test_the_president_is_no_vice_president() -> None:
    """Of whom only the second rank is told, the first is not meant; a minister may be a deputy."""
    people = People(passages_of("Vice President Ana Rey met Deputy Finance Minister Bo Ek."))
    assert people.described("president", "the president", None, near=(0, 99)) is None
    deputy = people.described("minister", "the minister", None, near=(0, 99))
    assert deputy == party(people, "Bo Ek")


def test_a_description_tells_an_open_country() -> None:
    """An official of no stated country may be the one of a country, and is so from then on."""
    people = People(passages_of(*TALKS))
    found = people.described("ambassador", "the chinese ambassador", "CN", near=(3, 99))
    assert found is not None
    assert (found.name, found.country, people.country(found)) == ("Li Sung", None, "CN")
    assert people.described("ambassador", "the lao ambassador", "LA", near=(3, 99)) is None


def test_a_country_is_learned_once() -> None:
    """What a description tells does not overrule titles or what was told before."""
    people = People(passages_of(*TALKS))
    kerr, lee = party(people, "Gus Kerr"), party(people, "Ann Lee")
    for country in ("PE", "CL"):
        people.learn(kerr, country)
        people.learn(lee, country)
    assert (people.country(kerr), people.country(lee)) == ("PE", "KE")


@pytest.mark.parametrize(
    ("text", "name", "sex"),
    [
        ("Queen Ann Lee spoke.", "Ann Lee", "f"),
        ("Mrs Ann Lee spoke.", "Ann Lee", "f"),
        ("Rev. Orn Lee spoke.", "Orn Lee", None),
        ("Prime Minister Mr. Bo Ek spoke.", "Bo Ek", "m"),
        ("Ann Lee spoke.", "Ann Lee", "f"),
        ("King Bo Ek spoke.", "Bo Ek", "m"),
        ("Congresswoman Ann Lee spoke.", "Ann Lee", "f"),
        ("Ann Lee said she would go.", "Ann Lee", "f"),
        ("Mayor Bo Ek said that his car was red.", "Bo Ek", "m"),
        ("Mayor Bo Ek met Ann Lee and said he would go.", "Bo Ek", None),
        ("Mayor Bo Ek spoke. She did not.", "Bo Ek", None),
    ],
)
def test_sex(text: str, name: str, sex: str | None) -> None:
    """Titles tell, and pronouns where only one person stands in front of them."""
    people = People(passages_of(text))
    assert people.sex(party(people, name)) == sex


@pytest.mark.parametrize(
    ("name", "expected"), [("Tom Wolf", True), ("Rut Holm", False), ("Gus Kerr", False)]
)
def test_who_speaks_for_others(people: People, name: str, expected: bool) -> None:
    """A spokesman is only quoted."""
    assert people.speaks_for_others(party(people, name)) is expected


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("Bo Ek", "minister", True),
        ("Ann Lee", "minister", False),
        ("Ann Lee", "leader", True),
        ("Rut Holm", "president", False),
        ("Rut Holm", "woman", True),
        ("Rut Holm", "man", False),
        ("Gus Kerr", "minister", True),
        ("Bo Ek", "rival", True),
    ],
)
def test_one_of_several(people: People, name: str, head: str, expected: bool) -> None:
    """One of "the two ministers" holds such an office, or none that is known."""
    assert people.may_be(party(people, name), head) is expected


def test_a_stranger_is_nobody(people: People) -> None:
    """Of a party that is no person of the article nothing is known."""
    stranger = Party("country:PE", "Peru", "country", None, "PE")
    assert people.sex(stranger) is None
    assert not people.speaks_for_others(stranger)
    people.learn(stranger, "CL")
    assert people.country(stranger) == "PE"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Presidents Ann Lee, Bo Ek and Cy Orr met.", ["President", "President", "President"]),
        ("President Ann Lee, Bo Ek and Cy Orr met.", ["President", None, None]),
        ("Thai President Ann Lee met her Lao counterpart, Bo Ek.", ["President", "President"]),
        ("Thai President Ann Lee met her Lao counterpart, Mayor Bo Ek.", ["President", "Mayor"]),
        ("UN envoy Ann Lee met Bo Ek.", ["UN envoy", None]),
        ("Thai President Ann Lee met her opposite number, Bo Ek.", ["President", "President"]),
        ("The presidents of Chad and Niger, Ann Lee and Bo Ek, met.", ["president", "president"]),
    ],
)
def test_offices_that_carry_over(text: str, roles: list[str | None]) -> None:
    """A plural title holds for the names listed behind it, an office for a counterpart."""
    people = People(passages_of(text))
    assert [sighting.party.role for sighting in people.sightings] == roles


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The presidents of Chad and Niger, Ann Lee and Bo Ek, met.", ["TD", "NE"]),
        ("The leaders of Chad, Niger and Mali - Ann Lee, Bo Ek and Cy Orr - met.",
         ["TD", "NE", "ML"]),
        ("The Thai and Lao presidents Ann Lee and Bo Ek met.", ["TH", "LA"]),
        ("Foreign ministers Ann Lee of Chad and Bo Ek of Niger met.", ["TD", "NE"]),
        ("Presidents Ann Lee and Bo Ek met.", [None, None]),
        ("The Thai presidents Ann Lee and Bo Ek met.", ["TH", None]),
    ],
)  # fmt: skip
def test_sides_of_a_shared_title(text: str, countries: list[str | None]) -> None:
    """The countries of a plural title go to the names behind it, in order."""
    people = People(passages_of(text))
    assert [sighting.party.country for sighting in people.sightings] == countries


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Thai Foreign Minister Bo Ek spoke. The minister left.", "minister", ["Bo Ek"]),
        ("Thai Foreign Minister Bo Ek spoke. The Lao minister left.", "minister",
         ["Lao minister"]),
        ("Thai President Ann Lee rang Lao President Bo Ek. Her counterpart left.",
         "counterpart", []),
        ("Thai President Ann Lee rang Lao President Bo Ek. Her Lao counterpart left.",
         "counterpart", ["Bo Ek"]),
        ("Lao President Bo Ek was there. Ann Lee rang her colleague from Vientiane.",
         "colleague", ["Bo Ek"]),
        ("King Bo Ek of Tonga spoke. The monarch left.", "monarch", ["Bo Ek"]),
        ("Oba Bo Ek spoke. The monarch left.", "monarch", ["Bo Ek"]),
        ("The Rev. Ann Lee spoke. Mayor Bo Ek did, too. The pastor left.", "pastor", ["Ann Lee"]),
        ("Gen. Bo Ek spoke. Mayor Ann Lee did, too. The general left.", "general", ["Bo Ek"]),
        ("Rut Holm, the mayor of Lund, spoke. The Thai mayor left.", "mayor", ["Thai mayor"]),
        ("Envoys of Chad and Niger left.", "Envoys", ["Envoys of Chad and Niger"]),
        ("Senior Thai and Lao envoys left.", "envoys", ["Thai envoys", "Lao envoys"]),
        ("He called Al Jazeera.", "Jazeera", []),
        ("He called the Lund Gazette.", "Gazette", []),
        ("He called Hanoi.", "Hanoi", ["Vietnam"]),
        ("He left on Monday.", "Monday", []),
        ("Reporters left.", "Reporters", []),
    ],
)  # fmt: skip
def test_whom_a_phrase_means(text: str, word: str, expected: list[str]) -> None:
    """A phrase means people named elsewhere, else what it describes; the press is no party."""
    passages = passages_of(text)
    parties = Parties(passages, People(passages))
    (passage,) = passages
    for sentence in passage.doc.sents:
        parties.observe(passage, sentence)
    token = [token for token in passage.doc if token.text == word][-1]
    assert [party.name for party in parties.of(passage, token)] == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [("Minister Ann Lee spoke.", "SE"), ("UN envoy Ann Lee spoke.", None), ("Ann Lee said.", None)],
)
def test_home_country(text: str, country: str | None) -> None:
    """Only officials speak for the home country, and none of a body of many countries."""
    people = People(passages_of(text), home=HOME)
    assert people.sightings[0].party.country == country


def test_before_gives_the_nearest_first(people: People) -> None:
    """Sightings come from a place backwards, its own passage's earlier ones included."""
    names = [sighting.party.name for sighting in people.before(1, 4)]
    assert names[-2:] == ["Bo Ek", "Ann Lee"]
    assert all((s.passage, s.token) < (1, 4) for s in people.before(1, 4))
    assert people.before(0, 0) == []


def crowd(count: int) -> Passage:
    """A passage that names as many people, each a word of its own."""
    words = ["Lee"] * count
    (doc,) = pipeline().parsed([(words, [True] * count)])
    named = {}
    for index in range(count):
        person = PersonName(f"Lee {index}", ("lee", str(index)))
        named[index] = Named(NameMention(0, 4 * index, 4 * index + 3, person, index, index), ())
    spans = [(4 * index, 4 * index + 3) for index in range(count)]
    text = "Lee " * count
    read = Reading(words, [True] * count, spans, named)
    return Passage(Block(0, len(text), text, "body"), doc, read, 0)


def test_a_crowd_is_asked_in_no_time() -> None:
    """Among thousands of people, looking back is bounded."""
    people = People([crowd(5_000)])
    started = time.perf_counter()
    for token in range(5_000):
        people.described("minister", "the thai minister", "TH", near=(0, token))
        people.sex(people.sightings[token].party)
    assert time.perf_counter() - started < 20
    assert len(people.before(0, 4_000)) == 250
