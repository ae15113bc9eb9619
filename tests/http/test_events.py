"""`POST /v1/events` with an article that is in order."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service import __version__, create_app
from service.config import Settings
from service.extraction.records import Event, Place
from tests.fakes import EVENT, TEXT, FakeExtractor

PAGE = f"""<!doctype html><html lang="en"><head><title>Tariffs | Example News</title>
<meta property="article:published_time" content="2024-05-15T09:30:00+01:00"></head><body>
<nav><a href="/a">Home</a></nav><article><h1>Ministers talk of tariffs</h1><p>{TEXT}</p>
<p>The talks went on for three hours and were called useful by both of the delegations.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_json_gives_the_whole_answer(client: FlaskClient) -> None:
    """Every field of the contract is there, and what is not known is null."""
    answer = client.post(
        "/v1/events",
        json={
            "text": TEXT,
            "title": "Tariffs",
            "published_at": "2024-05-14",
            "id": "a1",
            "url": "https://example.org/1",
            "language": "en-GB",
        },
    )
    assert answer.status_code == 200
    assert answer.json == {
        "article": {
            "id": "a1",
            "title": "Tariffs",
            "url": "https://example.org/1",
            "language": "en",
            "published_at": "2024-05-14",
            "published_at_source": "request",
            "characters": len(TEXT),
        },
        "events": [
            {
                "id": "9f2c4e0a7b1d3c55",
                "kind": "meeting",
                "status": "occurred",
                "participants": [
                    {
                        "name": "Ada Novak",
                        "type": "person",
                        "role": "Trade Minister",
                        "country": "SI",
                        "mentions": [{"start": 15, "end": 24, "text": "Ada Novak"}],
                    },
                    {
                        "name": "Li Wen",
                        "type": "person",
                        "role": None,
                        "country": None,
                        "mentions": [],
                    },
                ],
                "time": {
                    "text": "Monday",
                    "edtf": "2024-05-13",
                    "start": "2024-05-13",
                    "end": "2024-05-13",
                    "precision": "day",
                },
                "place": {
                    "text": "Oslo",
                    "name": "Oslo",
                    "venue": "Akershus Castle",
                    "country": "NO",
                    "latitude": 59.91,
                    "longitude": 10.75,
                    "geonames_id": 3143244,
                },
                "topics": [{"text": "tariffs", "label": "economy-and-trade"}],
                "evidence": [{"start": 0, "end": len(TEXT), "text": TEXT}],
                "reported_by": ["the ministry"],
                "confidence": 0.9,
                "codes": {"cameo": "040", "plover": "CONSULT"},
            }
        ],
        "meta": {"service": __version__, "model": "fake 1.2.3", "warnings": ["made up"]},
    }


def test_fields_that_are_left_out_or_null_are_null(client: FlaskClient) -> None:
    """An optional field that is null counts as left out."""
    answer = client.post("/v1/events", json={"text": TEXT, "title": None, "published_at": None})
    assert answer.json is not None
    article = answer.json["article"]
    assert [article[name] for name in ("id", "title", "url", "published_at")] == [None] * 4
    assert "text" not in article


def test_plain_text_takes_the_other_fields_from_the_query(
    client: FlaskClient, extractor: FakeExtractor
) -> None:
    """The body is the text to the last character, and the query says the rest."""
    body = f"\ufeff  {TEXT} \r\n café\n"
    answer = client.post(
        "/v1/events",
        query_string={"id": "ä/1", "published_at": "2024-05-14T23:59:00-11:00", "title": ""},
        data=body.encode(),
        content_type="text/plain; charset=UTF-8",
    )
    assert answer.status_code == 200
    (article,) = extractor.articles
    assert article.text == body
    assert (article.id, article.published_at, article.title) == ("ä/1", dt.date(2024, 5, 14), "")


def test_a_page_gives_its_main_text(client: FlaskClient, extractor: FakeExtractor) -> None:
    """The answer carries the text in which the offsets count, and the page's own date."""
    extractor.events = ()
    answer = client.post("/v1/events", data=PAGE.encode(), content_type="text/html")
    assert answer.json is not None
    article = answer.json["article"]
    assert TEXT in article["text"]
    assert "rights reserved" not in article["text"]
    assert article["characters"] == len(article["text"])
    assert (article["published_at"], article["published_at_source"]) == ("2024-05-15", "text")
    assert article["title"] == "Ministers talk of tariffs"
    assert extractor.articles[0].text == article["text"]


@pytest.mark.parametrize("odd", ["\x00", "\x16", "\x0b", "\ufffe", "&#0;", "&#x16;", "&#xd800;"])
def test_a_page_may_have_characters_that_xml_has_not(client: FlaskClient, odd: str) -> None:
    """Control characters, plain or by reference, do not keep the page from being read."""
    page = PAGE.replace("of tariffs", f"of{odd} tariffs").replace("The talks", f"The{odd} talks")
    answer = client.post("/v1/events", data=page.encode(), content_type="text/html")
    assert answer.status_code == 200


def test_the_client_knows_better_than_the_page(client: FlaskClient) -> None:
    """A day or title in the query goes before that of the page."""
    answer = client.post(
        "/v1/events?published_at=2024-05-16&title=Mine",
        data=PAGE.encode(),
        content_type="text/html",
    )
    assert answer.json is not None
    article = answer.json["article"]
    assert (article["published_at"], article["published_at_source"]) == ("2024-05-16", "request")
    assert article["title"] == "Mine"


def test_a_field_of_the_body_goes_before_the_query(client: FlaskClient) -> None:
    """JSON may take fields from the query too, where the body has none."""
    answer = client.post("/v1/events?id=query&title=T", json={"text": TEXT, "id": "body"})
    assert answer.json is not None
    assert (answer.json["article"]["id"], answer.json["article"]["title"]) == ("body", "T")


def test_debug_tells_what_made_a_record(real_app: Flask) -> None:
    """It names the words that tell of the encounter, and what made the confidence as it is."""
    text = "Ada Novak met Li Wen in Oslo on Monday. Novak will meet Wen again in June."
    client = real_app.test_client()
    plain = json.loads(client.post("/v1/events", json={"text": text}).data)
    told = json.loads(client.post("/v1/events?debug=true", json={"text": text}).data)
    debugs = [event.pop("debug") for event in told["events"]]
    assert told == plain
    assert [[span["text"] for span in debug["triggers"]] for debug in debugs] == [["met"], ["meet"]]
    for event, debug in zip(told["events"], debugs, strict=True):
        for span in debug["triggers"]:
            assert text[span["start"] : span["end"]] == span["text"]
        odds = event["confidence"] / (1 - event["confidence"])
        assert sum(debug["log_odds"].values()) == pytest.approx(math.log(odds), abs=1e-2)


def test_letters_stay_as_they_are(client: FlaskClient) -> None:
    """The answer is UTF-8 and not escaped, in the contract's order of fields."""
    answer = client.post("/v1/events", json={"text": TEXT, "title": "Åse"})
    assert '"title":"Åse"' in answer.text
    assert answer.text.startswith('{"article":')


@pytest.mark.parametrize(
    "event",
    [
        dataclasses.replace(EVENT, time=None, place=None, topics=(), reported_by=()),
        dataclasses.replace(EVENT, place=Place("the capital", "the capital")),
        dataclasses.replace(EVENT, confidence=1),
    ],
)
def test_sparse_events_are_valid(event: Event) -> None:
    """What the article leaves open is null, and still keeps to the contract."""
    client = create_app(Settings(), FakeExtractor((event,))).test_client()
    assert client.post("/v1/events", json={"text": TEXT}).status_code == 200


@pytest.mark.parametrize(
    "event",
    [
        dataclasses.replace(EVENT, plover="Consult"),
        dataclasses.replace(EVENT, id="9F2C"),
        dataclasses.replace(EVENT, participants=()),
        dataclasses.replace(EVENT, evidence=()),
        dataclasses.replace(EVENT, evidence=(dataclasses.replace(EVENT.evidence[0], end=3),)),
        dataclasses.replace(EVENT, confidence=1.5),
        dataclasses.replace(EVENT, topics=EVENT.topics * 13),
        dataclasses.replace(EVENT, place=Place("Oslo", "Oslo", country="Norway")),
        dataclasses.replace(EVENT, place=Place("Oslo", "Oslo", latitude=91.0)),
    ],
)
def test_an_answer_against_the_contract_is_not_sent(event: Event) -> None:
    """A record that the contract does not allow is the service's failure."""
    client = create_app(Settings(), FakeExtractor((event,))).test_client()
    assert client.post("/v1/events", json={"text": TEXT}).status_code == 500
