"""Names of people: who is found, who is not, and where."""

from __future__ import annotations

import time

import pytest

from service.extraction.name_evidence import Entities
from service.extraction.names import NameSearch
from service.extraction.words import scan
from tests.extraction.reader import mentions_of, people_of, pipeline


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # Africa
        ("Thandeka Nkabinde met union leaders in Gqeberha.", "Thandeka Nkabinde"),
        ("The governor received Oluwaseun Adegbite-Cole on Monday.", "Oluwaseun Adegbite-Cole"),
        ("President Mamadou N'Gouan Touray flew home.", "Mamadou N'Gouan Touray"),
        ("Foreign Minister Abdirahman Cali Warsame said no.", "Abdirahman Cali Warsame"),
        ("The minister, Tsegaye Wolde-Mariam, said little.", "Tsegaye Wolde-Mariam"),
        ("Governor Rakotomalala Haja Tiana spoke.", "Rakotomalala Haja Tiana"),
        ("Minister Nana Kwabena Osei-Tutu spoke.", "Nana Kwabena Osei-Tutu"),
        # the Arab world and Iran
        ("Talks with Khalid bin Saud al-Mutlaq lasted an hour.", "Khalid bin Saud al-Mutlaq"),
        ("Sheikh Nasser bin Jaber Al Suwaidan left.", "Nasser bin Jaber Al Suwaidan"),
        ("Leïla Ben Achour told reporters so.", "Leïla Ben Achour"),
        ("Ayatollah Mohsen Rezvanipour spoke in Qom.", "Mohsen Rezvanipour"),
        # Asia
        ("Foreign Minister Cheng Weiguo arrived in Oslo.", "Cheng Weiguo"),
        ("Mr Ishiguro Haruto, the mayor, said so.", "Ishiguro Haruto"),
        ("Vice President Pak Chol-su spoke.", "Pak Chol-su"),
        ("Deputy Foreign Minister Nguyen Thi Bich Van left.", "Nguyen Thi Bich Van"),
        ("Minister Tan Siew Hwa left.", "Tan Siew Hwa"),
        ("Thai Prime Minister Somsak Rattanakul left.", "Somsak Rattanakul"),
        ("Chief Minister Lakshmi Venkataraghavan spoke.", "Lakshmi Venkataraghavan"),
        ("Governor Aigerim Toktonalieva left.", "Aigerim Toktonalieva"),
        # Europe
        ("Guðrún Ólafsdóttir, Iceland's foreign minister, left.", "Guðrún Ólafsdóttir"),
        ("The envoy met Sigurjón Þór Hallsson.", "Sigurjón Þór Hallsson"),
        ("Chancellor Jörg-Uwe von der Heide spoke.", "Jörg-Uwe von der Heide"),
        (
            "Pieter van den Broek, 61, met Annelies ter Horst.",
            "Pieter van den Broek, Annelies ter Horst",
        ),
        ("Zbigniew Wrzosek told Jadwiga Łęska so.", "Zbigniew Wrzosek, Jadwiga Łęska"),
        ("Sean O'Gallchoir and Máire Nic Dhonncha met.", "Sean O'Gallchoir, Máire Nic Dhonncha"),
        ("They met Danish Prime Minister Lars Holm Tuesday.", "Lars Holm"),
        ("Foreign Minister Jan Vostrál met Will Hargreave.", "Jan Vostrál, Will Hargreave"),
        ("Prime Minister Philippa May said no.", "Philippa May"),
        ("Viktor Prokopchuk-Halych, who leads it, left.", "Viktor Prokopchuk-Halych"),
        # the Americas and Oceania
        ('Senator José "Pepe" Arregui dined.', 'José "Pepe" Arregui'),
        ("Former mayor William “Bud” Hanrahan spoke.", "William “Bud” Hanrahan"),
        ("J. T. Okafor-Reid met D.W. Larrimore.", "J. T. Okafor-Reid, D.W. Larrimore"),
        ("JD Kettleborough, a senator, left.", "JD Kettleborough"),
        ("They called on Governor R.K. Munnings Jr. in Nassau.", "R.K. Munnings Jr."),
        ("General Efraín Choquehuanca Ttito (58) talked.", "Efraín Choquehuanca Ttito"),
        ("Premier Tamati Ruawhare met Siosaia Tu'ipulotu.", "Tamati Ruawhare, Siosaia Tu'ipulotu"),
        # words with another sense
        (
            "The writer, Stephen King-Hale, met Bishop Jane Bishop.",
            "Stephen King-Hale, Jane Bishop",
        ),
        ("Since June President Ann Holt has ruled.", "Ann Holt"),
        ("Mayor Jose\u0301 Ibarrola left.", "Jose\u0301 Ibarrola"),
    ],
)
def test_people_are_found(text: str, people: str) -> None:
    """A name that no model has seen is found by its titles, verbs and neighbours."""
    assert people_of(text) == people.split(", ")


@pytest.mark.parametrize(
    "text",
    [
        "The African Union met the World Bank in Addis Ababa.",
        "Monday saw rain in New South Wales.",
        "The Golden Gate Bridge closed in May.",
        "Delegates from Sierra Leone flew to Buenos Aires on Friday.",
        "In March the Supreme Court of Kenya sat in Mombasa.",
        "Shares of Harcourt Steel Holdings fell on the Oslo Stock Exchange.",
        "The Ministry of Foreign Affairs and International Cooperation replied.",
        "He wrote to the Minister of Ecology and Nature Protection of the Republic of Kazakhstan.",
        "The Nile Valley Tribune said so on Tuesday.",
        "Ministers Agree New Deal On Fishing Rights At Northern Summit",
        "Leaders Hail Historic Port Accord As Rivals Walk Out Of Talks",
        "However, many said no. Meanwhile, Parliament rose.",
        "He flew to Saint Petersburg and then to Rio de Janeiro.",
        "The Peace and Unity Party won in the Western Cape.",
        "Kuala Lumpur hosted the Asian Games.",
        "The Treaty of Waitangi was signed at the Bay of Islands.",
        "Boeing and Airbus met buyers at the Dubai Air Show.",
        "EU and US officials met in Brussels.",
        "Monaco Palace was lit. Windsor Castle was not.",
        "Christmas Eve and New Year's Day are holidays.",
        "Toyota Motor Corp cut output.",
        "Hurricane Ophelia struck the Azores.",
        "In May Kampala hosted talks.",
        "On Monday May 5 the court sat.",
        "Will Parliament vote?",
        "The president of the republic met his own ministers.",
        "",
    ],
)
def test_what_is_no_person(text: str) -> None:
    """Bodies, places, months and Headlines In Capitals name nobody."""
    assert people_of(text) == []


def test_shorter_forms_are_the_same_person() -> None:
    """Surname, first name, and surname with a title fall to the full name, wherever it stands."""
    first = "Larrimore flew home early, said Mr Larrimore's aide."
    second = "President Dorothea Larrimore left Lund. Dorothea slept. Ms Larrimore did not say why."
    mentions = mentions_of(first, second)
    assert {mention.person.full for mention in mentions} == {"Dorothea Larrimore"}
    texts = (first, second)
    assert [texts[m.block][m.start : m.end] for m in mentions] == [
        "Larrimore",
        "Larrimore",
        "Dorothea Larrimore",
        "Dorothea",
        "Larrimore",
    ]


def test_spellings_of_an_article_and_of_accents_are_the_same_person() -> None:
    """An Arabic article more or less, or missing accents, make nobody new."""
    text = (
        "Minister Omar al-Mutlaq met Senator Zoë Brücke. Al-Mutlaq smiled. Mutlaq left. Brucke said"
        " no."
    )
    assert people_of(text) == ["Omar al-Mutlaq", "Zoë Brücke"]
    assert len(mentions_of(text)) == 5


def test_a_shared_surname_means_the_one_named_last() -> None:
    """Of two people of one surname, the bare surname is the one spoken of last."""
    text = (
        "Senator Ada Quill met Mayor Ben Quill. Mr Quill said no. Senator Ada Quill shrugged. Quill"
        " left."
    )
    assert [mention.person.full for mention in mentions_of(text)] == [
        "Ada Quill",
        "Ben Quill",
        "Ben Quill",
        "Ada Quill",
        "Ada Quill",
    ]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Mayor Anton van Loon left. The van was red.", "van"),
        ("Senator Paula Jordan left for Jordan.", "Jordan"),
        ("Minister Ravi Park spoke in Hyde Park.", "Park"),
    ],
)
def test_parts_of_a_name_that_mean_something_else(text: str, absent: str) -> None:
    """A particle, a country or a word for a site is no mention by itself."""
    assert absent not in [text[m.start : m.end] for m in mentions_of(text)]


def test_a_longer_run_of_capitals_is_no_name() -> None:
    """Eleven capitalised words in a row name nobody."""
    run = "Ada Bea Cia Dea Eva Fia Gea Ina Ida Isa Lea"
    assert people_of(f"President {run} spoke.") == []
    assert people_of(f"President {run.rpartition(' ')[0]} spoke.") == [run.rpartition(" ")[0]]


@pytest.mark.parametrize(
    ("stretch", "firm", "label"),
    [
        ((0, 8), False, "PERSON"),
        ((0, 8), True, "TOPONYM"),
        ((0, 20), False, None),
        ((100, 109), False, "ORG"),
        ((9, 12), False, None),
    ],
)
def test_label_of_a_stretch(stretch: tuple[int, int], firm: bool, label: str | None) -> None:
    """The entity that covers most of a stretch labels it, a firm toponym before a person."""
    entities = Entities([(0, 8, "PERSON"), (0, 8, "TOPONYM"), (60, 300, "ORG")])
    assert entities.label(*stretch, firm) == label


@pytest.mark.parametrize(
    "unit",
    ["Ann Lee ", "Ann Lee, ", "Ann (Lee ", "France ", "van ", "Minister ", "A-", "“ ", "Mr. "],
)
def test_linear_in_the_length(unit: str) -> None:
    """A text of the greatest length is read in seconds, whatever it repeats."""
    text = unit * (200_000 // len(unit))
    started = time.perf_counter()
    words = scan(text)
    search = NameSearch([text], [words], [[]])
    search.mentions({0: [(w.start, w.end, "ORG") for w in words]})
    assert time.perf_counter() - started < 30


def test_linear_in_the_number_of_people() -> None:
    """Ten thousand people, half of them of one surname, are told apart in seconds."""
    names = [f"{'abcdefghij'[i % 10].upper()}{'xyzvw'[i % 5]}a{i:05}o Lee" for i in range(5_000)]
    names += [f"Bo {'Q' * (i % 50 + 2)}{i:05}a" for i in range(5_000)]
    text = "".join(f"President {name} spoke. Mr {name.split()[1]} left. " for name in names)
    started = time.perf_counter()
    words = scan(text)
    mentions = NameSearch([text], [words], [[]]).mentions({})
    assert time.perf_counter() - started < 30
    assert len({mention.person for mention in mentions}) == 10_000


_PAGE = (
    "Fisheries Minister Tomasz Wilk met Greta Holm in Aarhus on Monday.",
    "Wilk said the quota would stay. Holm, who chairs the union, said little.",
    "Aldo Brandt watched from the quay, and Fennel Group shares fell.",
    "“We wait,” Brandt told reporters in Marrow Bay.",
    "Harbour House reopened in spring. Nothing else was new.",
    "The boats of Skagen lay idle, and Ilja Roos and Sunniva were not seen.",
    "TOMASZ WILK: A LIFE AT SEA",
)


def test_the_pipeline_is_asked_only_where_it_matters() -> None:
    """The same people are found as if the entities of each block had been asked for."""
    texts = pipeline().tokenised(_PAGE)
    search = NameSearch(_PAGE, [scan(text) for text in _PAGE], [[] for _ in _PAGE])
    pipeline().find_entities(texts)
    entities = [[(e.start_char, e.end_char, e.label_) for e in text.ents] for text in texts]
    asked = {block: entities[block] for block in search.doubtful}
    assert 0 < len(asked) < len(_PAGE)
    assert search.mentions(asked) == search.mentions(dict(enumerate(entities)))


@pytest.mark.parametrize("text", ["President Ann Lee spoke.", "Nothing was said in Lund."])
def test_no_entity_is_needed(text: str) -> None:
    """Where words decide, the pipeline is not asked."""
    assert NameSearch([text], [scan(text)], [[]]).doubtful == []
