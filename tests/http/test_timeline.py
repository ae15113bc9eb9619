"""`POST /v1/timeline`: its answers and errors, and the five seed pages."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import os
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from structlog.testing import capture_logs
from werkzeug.test import TestResponse

from benchmarks.corpora import SHARED
from schemas.timeline import TimelineSchema
from service import create_app
from service.config import Settings
from service.extraction.records import Article, Extraction, UnsupportedLanguageError
from service.extraction.stages import Checkpoint, go_on
from service.http.engine import current_engine
from service.timeline import timeline
from tests.fakes import EVENT, TEXT, FailingExtractor, FakeExtractor

PATH = "/v1/timeline"


class MoodyExtractor(FakeExtractor):
    """Fails on articles that say so."""

    def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
        """Fail where the text asks for it."""
        if article.text == "fail":
            raise RuntimeError(article.text)
        if article.text == "French":
            raise UnsupportedLanguageError("fr")
        while article.text == "slow":
            at("parse")
        return super().extract(article, at)


@pytest.fixture
def extractor() -> FakeExtractor:
    """An extractor that may fail."""
    return MoodyExtractor(events=(EVENT,))


def timeline_of(answer: TestResponse) -> dict[str, Any]:
    """The timeline in an answer, which must keep to the contract."""
    assert answer.status_code == 200, answer.text
    content: dict[str, Any] | None = answer.json
    assert content is not None
    assert TimelineSchema().validate(content) == {}
    assert list(content) == ["events", "articles", "meta"]
    return content


def test_events_of_several_articles_are_merged(client: FlaskClient) -> None:
    """One encounter, with where it is told; each article's own answer stands beside it."""
    articles = [{"text": TEXT, "id": name} for name in "ab"]
    content = timeline_of(client.post(PATH, json={"articles": articles}))
    (event,) = content["events"]
    assert event["sources"] == [{"article": i, "event": EVENT.id} for i in (0, 1)]
    assert event["conflicts"] == []
    assert {"debug", "triggers"}.isdisjoint(event)
    batch = client.post("/v1/events/batch", json={"articles": articles}).json
    assert batch is not None
    assert content["articles"] == batch["results"]
    assert content["meta"] == {"service": "0.1.0", "model": "fake 1.2.3", "warnings": []}


def test_an_error_in_one_article_leaves_the_others_whole(client: FlaskClient) -> None:
    """It has its problem under `articles`, and the others keep their positions."""
    articles = [{"text": "French"}, {"text": TEXT}, {"text": "fail"}, {"text": ""}, None]
    content = timeline_of(client.post(PATH, json={"articles": articles}))
    assert [result["status"] for result in content["articles"]] == [422, 200, 500, 422, 422]
    pointers = [
        error["pointer"]
        for result in content["articles"]
        for error in result.get("problem", {}).get("errors", [])
    ]
    assert pointers == ["/articles/0/language", "/articles/3/text", "/articles/4"]
    (event,) = content["events"]
    assert event["sources"] == [{"article": 1, "event": EVENT.id}]
    assert content["meta"]["warnings"] == ["Of 5 articles, 4 got an error."]


def test_a_timeline_may_be_empty(client: FlaskClient) -> None:
    """If all articles fail, the request has not."""
    content = timeline_of(client.post(PATH, json={"articles": [{"text": "fail"}]}))
    assert content["events"] == []


def test_256_articles_make_a_timeline(client: FlaskClient) -> None:
    """All of them are sources of the encounter that all tell of."""
    articles = [{"text": TEXT, "id": str(i)} for i in range(256)]
    content = timeline_of(client.post(PATH, json={"articles": articles}))
    (event,) = content["events"]
    assert [source["article"] for source in event["sources"]] == list(range(256))


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ([], ""),
        ({}, "/articles"),
        ({"articles": []}, "/articles"),
        ({"articles": [{"text": TEXT}] * 257}, "/articles"),
        ({"articles": [{"text": TEXT}], "mood": 1}, "/mood"),
    ],
)
def test_a_request_without_articles(client: FlaskClient, content: object, pointer: str) -> None:
    """What is wrong with the whole is a problem of the whole."""
    answer = client.post(PATH, json=content)
    assert answer.status_code == 422
    assert answer.json is not None
    assert [error["pointer"] for error in answer.json["errors"]] == [pointer]


@pytest.mark.parametrize(
    ("body", "media_type", "query", "status"),
    [
        (b"{", "application/json", "", 400),
        (b"{}", "application/x-ndjson", "", 415),
        (b"{}", "application/json", "?id=a", 422),
        (b"a" * 5_000, "application/json", "", 413),
    ],
)
def test_a_request_that_is_none(
    extractor: FakeExtractor, body: bytes, media_type: str, query: str, status: int
) -> None:
    """It gets its problem, as elsewhere."""
    client = create_app(Settings(max_body_bytes=4_000), extractor).test_client()
    answer = client.post(PATH + query, data=body, content_type=media_type)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")


def test_what_is_extracted_by_the_deadline_is_merged(extractor: FakeExtractor) -> None:
    """The articles that are left get a 503."""
    client = create_app(Settings(deadline=1), extractor).test_client()
    articles = [{"text": text} for text in (TEXT, "slow", TEXT)]
    content = timeline_of(client.post(PATH, json={"articles": articles}))
    assert [result["status"] for result in content["articles"]] == [200, 503, 503]
    assert len(content["events"]) == 1


def test_nothing_of_an_article_is_logged() -> None:
    """Failing articles are told by class and place."""
    client = create_app(Settings(), FailingExtractor()).test_client()
    with capture_logs() as lines:
        timeline_of(client.post(PATH, json={"articles": [{"text": TEXT, "id": "Secret"}]}))
    assert [line["event"] for line in lines] == ["failure", "request"]
    assert not any(word in str(lines) for word in ("Secret", TEXT[:20]))


@pytest.fixture(scope="module")
def seeds() -> list[dict[str, Any]]:
    """The five seed pages, in the order of their names."""
    folder = SHARED / "corpus/seeds"
    if not folder.is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there are no seed pages here")
    return [
        {
            "text": path.with_suffix(".txt").read_text(encoding="utf-8"),
            "published_at": json.loads(path.read_text(encoding="utf-8"))["published_at"],
        }
        for path in sorted(folder.glob("*.json"))
    ]


@pytest.fixture(scope="module")
def told(real_app: Flask, seeds: list[dict[str, Any]]) -> dict[str, Any]:
    """The timeline of the seed pages."""
    return timeline_of(real_app.test_client().post(PATH, json={"articles": seeds}))


def found(content: dict[str, Any], who: set[str], since: str, until: str) -> list[dict[str, Any]]:
    """The meetings of exactly those people in a span of time, or without a time."""
    return [
        event
        for event in content["events"]
        if event["kind"] == "meeting"
        and {participant["name"].split()[-1] for participant in event["participants"]} == who
        and (event["time"] is None or since <= event["time"]["start"] <= until)
    ]


def articles_of(event: dict[str, Any]) -> set[int]:
    """The positions of the articles that tell of an event."""
    return {source["article"] for source in event["sources"]}


def test_the_seeds_tell_of_one_meeting_in_two_places(told: dict[str, Any]) -> None:
    """Three pages tell of Putin and Wang on 20 September 2023, and disagree on where."""
    (event,) = found(told, {"Putin", "Yi"}, "2023-09-01", "2023-09-30")
    assert event["time"]["edtf"] == "2023-09-20"
    assert articles_of(event) == {0, 2, 4}
    assert event["status"] == "occurred"
    assert event["place"]["name"] == "Saint Petersburg"
    assert event["conflicts"] == [
        {
            "field": "place",
            "values": [
                {"value": "Saint Petersburg", "articles": [0]},
                {"value": "Moscow", "articles": [2, 4]},
            ],
        }
    ]


@pytest.mark.parametrize(
    ("other", "articles", "apart"),
    [("Lavrov", {0, 4}, {frozenset({3}), frozenset({1})}), ("Patrushev", {0, 2}, {frozenset({3})})],
)
def test_the_seeds_tell_of_two_rounds_of_talks(
    told: dict[str, Any], other: str, articles: set[int], apart: set[frozenset[int]]
) -> None:
    """Those of September 2023 are one each, and those of February 2023 and May 2024 others."""
    events = found(told, {"Yi", other}, "2023-01-01", "2024-12-31")
    merged = [event for event in events if articles <= articles_of(event)]
    assert len(merged) == 1
    rest = {frozenset(articles_of(event)) for event in events if event is not merged[0]}
    assert rest == apart


@pytest.mark.parametrize("month", ["2023-10", "2024-07"])
def test_the_seeds_tell_of_plans(told: dict[str, Any], month: str) -> None:
    """What was to come is planned, and told once."""
    events = [
        e for e in told["events"] if e["time"] and (e["time"]["start"] or "").startswith(month)
    ]
    assert events
    assert {event["status"] for event in events} == {"planned"}
    kinds = [(e["kind"], *(p["name"] for p in e["participants"])) for e in events]
    assert len(kinds) == len(set(kinds))


def test_the_seeds_tell_of_nothing_twice(told: dict[str, Any]) -> None:
    """No two events have kind, participants and time in common."""
    keys = [
        (
            event["kind"],
            frozenset(participant["name"].split()[-1] for participant in event["participants"]),
            event["time"] and event["time"]["start"],
        )
        for event in told["events"]
    ]
    assert len(keys) == len(set(keys))


def test_no_order_of_the_seeds_changes_the_timeline(
    real_app: Flask, seeds: list[dict[str, Any]], told: dict[str, Any]
) -> None:
    """All 120 orders give the same encounters, in the same order, with the same ids."""
    with real_app.app_context():
        engine = current_engine()
        articles = [
            Article(seed["text"], published_at=dt.date.fromisoformat(seed["published_at"]))
            for seed in seeds
        ]
        extractions = engine.run(
            lambda extractor, at: [extractor.extract(a, at) for a in articles], engine.deadline()
        )
    straight = [
        _named(event)
        for event in TimelineSchema().dump({"events": timeline(extractions)})["events"]
    ]
    assert straight == [_named(event) for event in told["events"]]
    for order in itertools.permutations(range(5)):
        events = timeline([extractions[i] for i in order])
        dumped = TimelineSchema().dump({"events": events})["events"]
        assert [_named(event, order) for event in dumped] == straight


def _named(event: dict[str, Any], order: tuple[int, ...] = (0, 1, 2, 3, 4)) -> dict[str, Any]:
    """An event whose articles are told by their positions before they were put in an order."""
    sources = [{**source, "article": order[source["article"]]} for source in event["sources"]]
    conflicts = [
        {
            "field": conflict["field"],
            "values": [
                {
                    "value": value["value"],
                    "articles": sorted(order[article] for article in value["articles"]),
                }
                for value in conflict["values"]
            ],
        }
        for conflict in event["conflicts"]
    ]
    return {**event, "sources": sources, "conflicts": conflicts}
