"""Places as adjuncts: where a sentence puts something."""

from __future__ import annotations

import pytest

from service.extraction.gazetteer import Gazetteer
from service.extraction.places import place_phrases


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """One gazetteer for all tests of the module."""
    return Gazetteer()


# Sentence; the phrase; name, venue and country of its place.
PLACES = [
    ("The envoys met in Oslo on Friday.", "Oslo", "Oslo", None, "NO"),
    ("Speaking here in Lusaka, she smiled.", "Lusaka", "Lusaka", None, "ZM"),
    ("During a visit to Lima he rested.", "Lima", "Lima", None, "PE"),
    ("They held talks at the Kremlin in Moscow.", "Kremlin in Moscow", "Moscow", "Kremlin", "RU"),
    ("He dined at Downing Street.", "Downing Street", "London", "Downing Street", "GB"),
    ("She sat in the Oval Office.", "Oval Office", "Washington", "Oval Office", "US"),
    ("They met in the Peruvian city of Cusco.", "Peruvian city of Cusco", "Cusco", None, "PE"),
    ("Talks began in the Kenyan capital.", "Kenyan capital", "Nairobi", None, "KE"),
    ("They met in the capital of Chile.", "capital of Chile", "Santiago", None, "CL"),
    ("Aides met in the capital, Maputo, on Monday.", "capital, Maputo", "Maputo", None, "MZ"),
    ("They gathered in Poland's capital.", "Poland's capital", "Warsaw", None, "PL"),
    ("They swam in Croatia's Split.", "Croatia's Split", "Split", None, "HR"),
    ("He arrived in Luxor, Egypt, by train.", "Luxor, Egypt", "Luxor", None, "EG"),
    ("It opened in Salem, Oregon, on Monday.", "Salem, Oregon", "Salem", None, "US"),
    ("Ministers met in Bergen in Norway.", "Bergen in Norway", "Bergen", None, "NO"),
    ("They met at a hotel in Zagreb.", "hotel in Zagreb", "Zagreb", "hotel", "HR"),
    ("He spoke at Accra's city hall.", "Accra's city hall", "Accra", "city hall", "GH"),
    ("They met at the minister's office.", "minister's office", "minister's office",
     "minister's office", None),
    ("He was received at his residence.", "residence", "residence", "residence", None),
    ("They talked at the presidential palace in Quito.", "presidential palace in Quito", "Quito",
     "presidential palace", "EC"),
    ("She spoke at the Ministry of Public Works in Hanoi.", "Ministry of Public Works in Hanoi",
     "Hanoi", "Ministry of Public Works", "VN"),
    ("They met at the Grand Marmot Hotel in Bern.", "Grand Marmot Hotel in Bern", "Bern",
     "Grand Marmot Hotel", "CH"),
    ("He lectured at Oslo State University.", "Oslo State University", "Oslo",
     "Oslo State University", "NO"),
    ("They met in a Lisbon restaurant.", "Lisbon restaurant", "Lisbon", "Lisbon restaurant", "PT"),
    ("They met at the Swedish embassy in Tunis.", "Swedish embassy in Tunis", "Tunis",
     "Swedish embassy", "TN"),
    ("They met at the Swedish embassy.", "Swedish embassy", "Swedish embassy", "Swedish embassy",
     None),
    ("They met at the Omani foreign ministry.", "Omani foreign ministry", "Omani foreign ministry",
     "Omani foreign ministry", "OM"),
    ("They met at the Hilton.", "Hilton", "Hilton", "Hilton", None),
    ("They prayed at St. Brendan's Cathedral.", "St. Brendan's Cathedral",
     "St. Brendan's Cathedral", "St. Brendan's Cathedral", None),
    ("He toured a mill in Graz.", "mill in Graz", "Graz", "mill", "AT"),
    ("The king visited Samoa.", "Samoa", "Samoa", None, "WS"),
    ("She left for Suva at dawn.", "Suva", "Suva", None, "FJ"),
    ("They flew to Upper Wimbling.", "Upper Wimbling", "Upper Wimbling", None, None),
    ("They met in Yttervik, Sweden, twice.", "Yttervik, Sweden", "Yttervik", None, "SE"),
    ("They met in the village of Yttervik.", "village of Yttervik", "Yttervik", None, None),
    ("They met in the Swedish village of Yttervik.", "Swedish village of Yttervik", "Yttervik",
     None, "SE"),
    ("They met in Sichuan Province.", "Sichuan Province", "Sichuan", None, "CN"),
    ("They met in the Lviv region.", "Lviv region", "Lviv", None, "UA"),
    ("They met in central Madrid.", "Madrid", "Madrid", None, "ES"),
    ("They met in The Hague.", "The Hague", "The Hague", None, "NL"),
    ("They met in the United States.", "United States", "United States", None, "US"),
    ("They met in Southeast Asia.", "Southeast Asia", "Southeast Asia", None, None),
    ("They spoke at the Riga Security Conference.", "Riga Security Conference", "Riga", None, "LV"),
    ("It is the first Suva summit.", "Suva", "Suva", None, "FJ"),
    ("He spoke of his Malta trip.", "Malta", "Malta", None, "MT"),
    ("She came from Rabat, where she had met him.", "Rabat", "Rabat", None, "MA"),
    ("He fell ill on Capitol Hill.", "Capitol Hill", "Washington", "Capitol Hill", "US"),
    ("Sato Lands in Seoul for Talks With Han", "Seoul", "Seoul", None, "KR"),
]  # fmt: skip

NO_PLACES = [
    "Moscow said it agreed.",
    "Ties between Beijing and Moscow are close.",
    "Beijing's top diplomat spoke of Seoul's anger.",
    "They agreed in principle in March.",
    "She wrote in English and in Swahili.",
    "They serve in NATO and in the EU.",
    "They voted in Congress.",
    "The Geneva proposal and the Ukraine war were discussed.",
    "They argued about the Lima agreement.",
    "He was angry at Russia.",
    "They talked on Ukraine.",
    "It is in Germany's interest.",
    "They trust in Ann's plan.",
    "At least ten came, at the end of the day.",
    "According to the foreign ministry, all is well.",
    "He subscribed to China Daily.",
    "They are in talks.",
    "Serbs joined in US talks.",
    "They met in person.",
    "It is at the centre of our thoughts.",
    "They met in the capital.",
    "",
]


@pytest.mark.parametrize(("text", "phrase", "name", "venue", "country"), PLACES)
def test_locative_phrase_names_a_place(
    gazetteer: Gazetteer, text: str, phrase: str, name: str, venue: str | None, country: str | None
) -> None:
    """A name or description behind a word of place gives one phrase, resolved as far as stated."""
    found = place_phrases(text, gazetteer)
    assert [p.text for p in found] == [phrase]
    place = found[0].place
    assert (place.name, place.venue, place.country) == (name, venue, country)
    assert text[found[0].start : found[0].end] == phrase == place.text


@pytest.mark.parametrize("text", NO_PLACES)
def test_other_phrase_is_no_place(gazetteer: Gazetteer, text: str) -> None:
    """Metonyms, months, languages, bodies, topics and figures of speech are no places."""
    assert place_phrases(text, gazetteer) == ()


@pytest.mark.parametrize(
    ("text", "prepositions"),
    [
        ("They met in Riga.", ["in"]),
        ("He visited Riga and spoke at a school in Tartu.", ["visited", "at"]),
        ("On the sidelines of the Riga summit, Ann flew to Tartu.", ["of", "to"]),
        ("The Riga summit ended.", [""]),
    ],
)
def test_phrase_tells_the_word_that_introduces_it(
    gazetteer: Gazetteer, text: str, prepositions: list[str]
) -> None:
    """The preposition or the verb is kept in lower case; a name before a gathering has none."""
    assert [p.preposition for p in place_phrases(text, gazetteer)] == prepositions


def test_listed_places_are_phrases_of_their_own(gazetteer: Gazetteer) -> None:
    """Places joined by commas and "and" share the preposition, each with its own place."""
    found = place_phrases("She will travel to Oslo, Riga and Bern next week.", gazetteer)
    assert [(p.text, p.preposition) for p in found] == [
        ("Oslo", "to"), ("Riga", "to"), ("Bern", "to"),
    ]  # fmt: skip


def test_name_behind_a_comma_that_closes_no_list_is_left_out(gazetteer: Gazetteer) -> None:
    """A sentence that goes on with another capital does not put the first there."""
    found = place_phrases("In Paris, Berlin was praised.", gazetteer)
    assert [p.text for p in found] == ["Paris"]


def test_no_place_in_a_persons_name(gazetteer: Gazetteer) -> None:
    """A span of a person's name is no place, however it is introduced."""
    text = "They trust in Paris Oakley in Paris."
    found = place_phrases(text, gazetteer, persons=[(14, 26)])
    assert [(p.start, p.text) for p in found] == [(30, "Paris")]


def test_countries_of_the_article_choose_between_namesakes(gazetteer: Gazetteer) -> None:
    """The hints decide which of two cities is meant."""
    text = "They met in Cartagena."
    found = [place_phrases(text, gazetteer, hints=[code])[0].place for code in ("CO", "ES")]
    assert [place.country for place in found] == ["CO", "ES"]


def test_unknown_town_has_no_coordinates(gazetteer: Gazetteer) -> None:
    """A name that no gazetteer knows is kept as written, with nothing added."""
    place = place_phrases("They met in Yttervik.", gazetteer)[0].place
    assert (place.name, place.country) == ("Yttervik", None)
    assert (place.latitude, place.longitude, place.geonames_id) == (None, None, None)


@pytest.mark.parametrize("text", ["in " + "Moscow's " * 5000, "the capital of " * 5000])
def test_endless_possession_is_read_without_recursion(gazetteer: Gazetteer, text: str) -> None:
    """Chains of possessors or of capitals, however long, end in an answer."""
    assert len(place_phrases(text, gazetteer)) <= 1
