"""What holds of every extraction, whatever the article."""

from __future__ import annotations

import datetime as dt
import re
import time

import pytest

from service.extraction.extractor import Extractor
from service.extraction.records import Article, Span, UnsupportedLanguageError
from tests.extraction.told import PUBLISHED, events_of

ARTICLES = [
    "Wolski, Lindqvist meet in Oslo\n\nPolish President Marek Wolski met Swedish Prime Minister "
    "Anna Lindqvist in Oslo on Monday to discuss energy security.\n\nThe meeting lasted three "
    "hours. Wolski then left for Riga.",
    "Danish Foreign Minister Lars Holm began a tour of the Baltic states on Monday. In Tallinn, "
    "he met Prime Minister Kaja Tamm. On Tuesday he was in Riga, where President Juris Ozols "
    "received him.",
    "NAIROBI, May 14 (Reuters) - Kenya's president, Daniel Obura, will visit Mogadishu next "
    "week, his office said. He spoke by phone with Somali President Abdi Warsame on Monday.",
    "Rui Abrantes held separate meetings with President Lucia Ferrer, Foreign Minister Jorge "
    "Quispe and opposition leader Hector Rojas in Santiago, his spokeswoman said.",
    "Minister sees teachers\n\nPhoto: Handout\n\nEducation Minister Ruth Adler met the head of "
    "the teachers' union, Carl Boyd, on Monday.\r\n\r\n\"It was a frank conversation,\" Adler "
    "said. Boyd called the talks useful. They will meet again on Thursday.",
    "China and India hold talks on border\n\nChinese Foreign Minister Lu Wenhao held talks with "
    "his Indian counterpart, Rohan Mehta, in Kathmandu on Sunday. The two had also spoken by "
    "phone last week.\n\nRead more: Tigers return to the valley\n\nLu and Mehta meet again soon.",
    "🎣 São Tomé’s prime minister, Inês Teixeira, met Guinea’s fisheries minister, Aïssatou "
    "Keïta, in Conakry on Friday — their first talks since 2019.",
    "Serbian President Milan Jovic said on Monday he would not meet Kosovo Prime Minister Arben "
    "Gashi in Brussels. A call planned for Friday was also cancelled, he said.",
    "  \n\tOwen Fraser to host Carla Benitez\n\n\nCanadian Prime Minister Owen Fraser invited "
    "Mexican President Carla Benitez to visit Ottawa in June. Fraser had visited Mexico City "
    "in March and held talks there with Benitez and Finance Minister Pablo Arce.",
    "ASEAN foreign ministers met in Vientiane on Monday to discuss the fighting in Myanmar. "
    "Senior US officials met a delegation of rebels in Bangkok a day later.",
]  # fmt: skip
TELLING = pytest.mark.parametrize("text", ARTICLES)


@TELLING
def test_offsets_lead_back_to_the_text(extractor: Extractor, text: str) -> None:
    """Mentions and evidence are what stands between their offsets in the article."""
    spans: list[Span] = []
    for event in events_of(extractor, text):
        assert event.evidence
        spans += event.evidence
        spans += [mention for party in event.participants for mention in party.mentions]
    assert spans
    assert [span.text for span in spans] == [text[span.start : span.end] for span in spans]


@TELLING
def test_an_article_gives_the_same_answer_twice(extractor: Extractor, text: str) -> None:
    """Nothing of an article is left behind: it gives the same records after another one."""
    before = events_of(extractor, text)
    events_of(extractor, ARTICLES[0])
    after = events_of(extractor, text)
    assert before
    assert before == after


@TELLING
def test_ids_tell_the_records_of_an_article_apart(extractor: Extractor, text: str) -> None:
    """Ids are sixteen hexadecimal digits, another for each record."""
    ids = [event.id for event in events_of(extractor, text)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[0-9a-f]{16}", one) for one in ids)


@TELLING
def test_records_come_in_the_order_of_the_article(extractor: Extractor, text: str) -> None:
    """What the article tells first comes first, and the evidence of a record is in order too."""
    evidence = [[span.start for span in event.evidence] for event in events_of(extractor, text)]
    assert all(starts == sorted(set(starts)) for starts in evidence)
    firsts = [starts[0] for starts in evidence]
    assert firsts == sorted(firsts)


@TELLING
def test_each_participant_takes_part_once(extractor: Extractor, text: str) -> None:
    """No name comes twice in a record, and there are as many parties as its kind asks for."""
    for event in events_of(extractor, text):
        names = [party.name for party in event.participants]
        assert len(set(names)) == len(names)
        groups = any(party.type == "group" for party in event.participants)
        assert len(names) >= (1 if event.kind == "visit" or groups else 2)


@TELLING
def test_names_stand_in_the_article(extractor: Extractor, text: str) -> None:
    """No name, office, topic or time phrase is made up."""
    words = set(re.findall(r"\w+", text.lower()))
    for event in events_of(extractor, text):
        stated = [party.name for party in event.participants if party.type == "person"]
        stated += [party.role or "" for party in event.participants]
        stated += [topic.text for topic in event.topics]
        stated += [event.time.text] if event.time else []
        assert {word for one in stated for word in re.findall(r"\w+", one.lower())} <= words


@TELLING
def test_slots_keep_to_their_ranges(extractor: Extractor, text: str) -> None:
    """Spans of time run forward, at most twelve topics come, and calls have no place."""
    for event in events_of(extractor, text):
        if event.time and event.time.start and event.time.end:
            assert event.time.start <= event.time.end
        assert len(event.topics) <= 12
        assert 0 <= event.confidence <= 1
        assert event.kind != "call" or event.place is None


def test_without_a_date_a_weekday_is_no_time(extractor: Extractor) -> None:
    """A bare weekday in an article of an unknown day says nothing."""
    text = "The Polish president, Marek Wolski, met the Swedish leader, Anna Lindqvist, on Monday."
    (undated,) = events_of(extractor, text, published_at=None)
    (dated,) = events_of(extractor, text)
    assert undated.time is None
    assert dated.time is not None
    assert dated.time.start == dt.date(2024, 5, 13)


def test_publication_is_found_in_the_text(extractor: Extractor) -> None:
    """A full date of publication in the text anchors weekdays, and is told as found there."""
    text = (
        "Leaders discuss new cable\n\nPublished: May 15, 2024 10:15 AM\n\nPolish President Marek "
        "Wolski met Swedish Prime Minister Anna Lindqvist for an hour on Monday."
    )
    extraction = extractor.extract(Article(text=text))
    assert (extraction.published_at, extraction.published_at_source) == (PUBLISHED, "text")
    assert [event.time.start for event in extraction.events if event.time] == [dt.date(2024, 5, 13)]


def test_the_date_of_the_request_wins(extractor: Extractor) -> None:
    """A date given with the article is told as the request's, whatever the text says."""
    day = dt.date(2020, 1, 2)
    text = "Published: May 15, 2024\n\nRain fell."
    extraction = extractor.extract(Article(text=text, published_at=day))
    assert (extraction.published_at, extraction.published_at_source) == (day, "request")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        ".",
        "?!",
        "a",
        "\N{ZERO WIDTH SPACE}",
        "Lima",
        "met",
        "and " * 2_000,
        "(" * 500,
    ],
)
def test_texts_that_tell_nothing(extractor: Extractor, text: str) -> None:
    """Blank, broken and monotonous texts give no records and no error."""
    assert events_of(extractor, text) == ()


def test_another_language_is_refused(extractor: Extractor) -> None:
    """A text in another language raises, with the language's tag."""
    text = "Le président polonais a rencontré hier la première ministre suédoise à Varsovie."
    with pytest.raises(UnsupportedLanguageError) as caught:
        extractor.extract(Article(text=text))
    assert caught.value.language == "fr"


def test_a_long_article_takes_time_in_proportion(extractor: Extractor) -> None:
    """Ten times the text takes far less than a hundred times the time."""
    story = "President Marek Wolski met the patient people of the old harbour town on Monday. "
    seconds = []
    for paragraphs in (10, 100):
        started = time.perf_counter()
        events_of(extractor, (story * 3 + "\n\n") * paragraphs)
        seconds.append(time.perf_counter() - started)
    assert seconds[1] < 40 * seconds[0]
