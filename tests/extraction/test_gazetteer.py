"""Toponyms: which places the names in a text mean."""

from __future__ import annotations

import pytest

from service.extraction.atlas import Atlas, key
from service.extraction.gazetteer import Gazetteer
from service.extraction.lexicon import known
from service.extraction.toponyms import masked


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """One gazetteer for all tests of the module."""
    return Gazetteer()


@pytest.mark.parametrize(
    ("name", "usual", "country"),
    [
        ("Oslo", "Oslo", "NO"),
        ("Kiev", "Kyiv", "UA"),
        ("St. Petersburg", "Saint Petersburg", "RU"),
        ("Saigon", "Ho Chi Minh City", "VN"),
        ("Duesseldorf", "Düsseldorf", "DE"),
        ("Cologne", "Cologne", "DE"),
        ("Rangoon", "Yangon", "MM"),
        ("Bombay", "Mumbai", "IN"),
        ("Peking", "Beijing", "CN"),
        ("Nur-Sultan", "Astana", "KZ"),
        ("Ulan Bator", "Ulaanbaatar", "MN"),
        ("Asuncion", "Asunción", "PY"),
        ("N’Djamena", "N'Djamena", "TD"),
        ("Port-of-Spain", "Port of Spain", "TT"),
        ("Sharm el-Sheikh", "Sharm el-Sheikh", "EG"),
        ("New York City", "New York", "US"),
    ],
)
def test_other_spellings_mean_the_usual_city(name: str, usual: str, country: str) -> None:
    """Former, foreign and unaccented names lead to the city under its usual English name."""
    entry = Atlas().best(name, kind="city")
    assert entry is not None
    assert (entry.name, entry.country) == (usual, country)


@pytest.mark.parametrize("name", ["Qwertyburgh", "", "in Oslo", "Osl"])
def test_unknown_name_means_nothing(name: str) -> None:
    """What the atlas does not list gives no place, not the nearest one."""
    assert Atlas().best(name) is None


def test_key_levels_spelling() -> None:
    """Accents, stops, hyphens, apostrophes and the long form of Saint make no difference."""
    assert key("St. John's") == key("Saint Johns") == "st johns"
    assert key("Port-au-Prince") == key("Port au Prince")


@pytest.mark.parametrize(
    ("name", "hints", "country"),
    [
        ("Valencia", ["ES", "ES"], "ES"),
        ("Valencia", ["VE"], "VE"),
        ("Hyderabad", ["PK"], "PK"),
        ("Hyderabad", ["IN"], "IN"),
        ("Georgetown", ["GY"], "GY"),
        ("Kingston", ["JM"], "JM"),
        ("Birmingham", [], "GB"),
        ("Birmingham", ["US"], "US"),
        ("Paris", ["US"], "FR"),
        ("London", ["CA"], "GB"),
        ("Athens", ["US"], "GR"),
        ("Punjab", ["PK"], "PK"),
    ],
)
def test_namesakes_are_told_apart_by_size_and_by_what_the_text_speaks_of(
    gazetteer: Gazetteer, name: str, hints: list[str], country: str
) -> None:
    """The countries of the article decide between namesakes, but not against a far greater city."""
    place = gazetteer.locate(name, hints=hints)
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ferry from Tromsø to Bergen", [("Tromsø", "NO"), ("Bergen", "NO")]),
        ("Salem, Oregon, and Salem, India", [("Salem", "US"), ("Oregon", "US")]),
        ("a school in Cordoba, Argentina", [("Cordoba", "AR"), ("Argentina", "AR")]),
        ("Atlanta, Georgia, is far from Georgia", [("Atlanta", "US"), ("Georgia", "US")]),
        ("the Kremlin and Downing Street", [("Kremlin", "RU"), ("Downing Street", "GB")]),
        ("the premier of Bavaria", [("Bavaria", "DE")]),
        ("Scotland and Wales", [("Scotland", "GB"), ("Wales", "GB")]),
        ("a cruise in the Gulf of Mexico", []),
        ("Latin American and Greek poets", []),
        ("Reading is fun. Nice people. Police came.", []),
        ("They ski in Nice", [("Nice", "FR")]),
        ("NATO and the EU met on Monday in March", []),
    ],
)
def test_find_gives_the_toponyms_of_a_text(
    gazetteer: Gazetteer, text: str, expected: list[tuple[str, str]]
) -> None:
    """Countries, regions, cities and seats are found; words, bodies and demonyms are not."""
    found = [(toponym.text, toponym.country) for toponym in gazetteer.find(text)]
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_no_toponym_in_a_persons_name(gazetteer: Gazetteer) -> None:
    """Spans of people's names hide the places that they sound like."""
    text = "Chad Florence met Sydney Lima in Lima."
    assert [t.start for t in gazetteer.find(text, persons=[(0, 13), (18, 29)])] == [33]


def test_part_of_the_world_has_no_country(gazetteer: Gazetteer) -> None:
    """The Middle East is a place, but in no one country and without coordinates."""
    place = gazetteer.locate("Middle East")
    assert place is not None
    assert (place.name, place.country, place.latitude) == ("Middle East", None, None)


def test_resolve_joins_venue_city_and_country(gazetteer: Gazetteer) -> None:
    """A venue, its city and the country make one place with the city's coordinates."""
    place = gazetteer.resolve(gazetteer.find("the Oval Office in Washington in the United States"))
    assert place is not None
    assert (place.name, place.venue, place.country) == ("Washington", "Oval Office", "US")
    assert place.latitude == pytest.approx(38.9, abs=0.1)
    assert place.longitude == pytest.approx(-77.0, abs=0.1)
    assert place.geonames_id == 4140963


def test_resolve_of_a_country_invents_no_capital(gazetteer: Gazetteer) -> None:
    """A country alone stays a country: its own name and id, and no coordinates."""
    place = gazetteer.resolve(gazetteer.find("Norway"))
    assert place is not None
    assert (place.name, place.country, place.geonames_id) == ("Norway", "NO", 3144096)
    assert (place.latitude, place.longitude, place.venue) == (None, None, None)


def test_resolve_of_nothing_is_nothing(gazetteer: Gazetteer) -> None:
    """No toponyms make no place."""
    assert gazetteer.resolve(()) is None
    assert gazetteer.locate("") is None


def test_atlas_finds_its_first_and_its_last_names() -> None:
    """The search by halves reaches both ends of the sorted list."""
    atlas = Atlas()
    assert atlas.opens("Aabenraa")
    assert atlas.named("Zyryanovsk")
    assert not atlas.opens("Zzzyx")
    assert not atlas.opens("")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Paris met Lee in Paris, Texas.", ["Ann Paris", "Lee"]),
        ("Lee's visit to New York and York ended.", ["Lee"]),
        ("LEE'S visit to Port Said, Egypt", ["LEE"]),
        ("She told Moscow Ta`Oslo of Oslo, Norway.", ["Ta"]),
    ],
)
def test_people_blotted_out_behind(gazetteer: Gazetteer, text: str, names: list[str]) -> None:
    """A text surveyed before its people are known gives what it gives without their names."""
    people = [(text.index(name), text.index(name) + len(name)) for name in names]
    survey = gazetteer.survey(gazetteer.survey(text), people)
    assert survey == gazetteer.survey(masked(text, people))
    assert survey.names


def test_unlisted_forgotten() -> None:
    """What a list has is looked up once; of what it has not, nothing is kept."""
    asked: list[str] = []
    listed = {"Oslo": 1}

    def ask(name: str) -> int | None:
        asked.append(name)
        return listed.get(name)

    look_up = known(ask)
    found = [look_up(name) for name in ("Oslo", "Holm", "Oslo", "Holm")]
    assert found == [1, None, 1, None]
    assert asked == ["Oslo", "Holm", "Holm"]
