"""Bad requests, each with its problem."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from schemas.problem import ProblemSchema
from service import create_app
from service.config import Settings
from service.extraction.records import Article, Extraction, UnsupportedLanguageError
from service.extraction.stages import Checkpoint, go_on
from tests.fakes import TEXT, FailingExtractor

JSON = "application/json"
NESTED = b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def problem(answer: TestResponse, status: int) -> dict[str, Any]:
    """The problem in an answer, which must be a valid one of that status."""
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    assert answer.json is not None
    assert ProblemSchema().validate(answer.json) == {}
    assert answer.json["status"] == status
    content: dict[str, Any] = answer.json
    return content


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"", JSON, 400),
        (b"{", JSON, 400),
        (b'{"text": "a"} x', JSON, 400),
        (b"text", JSON, 400),
        (b'{"text": "a", "text": "b"}', JSON, 400),
        (b'{"text": NaN}', JSON, 400),
        (b'{"text": -Infinity}', JSON, 400),
        (b'{"text": "\xff"}', JSON, 400),
        (b'\xef\xbb\xbf{"text": "a"}', JSON, 400),
        ('{"text": "a"}'.encode("utf-16"), JSON, 400),
        (NESTED, JSON, 400),
        (b"[" * 100_000, JSON, 400),
        (b'{"id": ' + b"1" * 5_000 + b', "text": "a"}', JSON, 400),
        (b"caf\xe9", "text/plain", 400),
        (b"<p>caf\xe9", "text/html", 400),
        (b"<a/>", "application/xml", 415),
        (b'{"text": "a"}', None, 415),
        (b'{"text": "a"}', "application/problem+json", 415),
        (b"caf\xe9", "text/plain; charset=latin-1", 415),
        (b"", "text/plain", 422),
        (b"", "text/html", 422),
        (b"<html><body></body></html>", "text/html", 422),
        (b"<div>" * 100_000, "text/html", 422),
    ],
)
def test_a_body_that_cannot_be_read(
    client: FlaskClient, body: bytes, media_type: str | None, status: int
) -> None:
    """Malformed bodies are 400, foreign ones 415, empty ones 422."""
    problem(client.post("/v1/events", data=body, content_type=media_type), status)


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ([], ""),
        ("text", ""),
        (None, ""),
        (3, ""),
        ({}, "/text"),
        ({"text": None}, "/text"),
        ({"text": ""}, "/text"),
        ({"text": 3}, "/text"),
        ({"text": ["a"]}, "/text"),
        ({"text": "a\ud800b"}, "/text"),
        ({"text": "a" * 200_001}, "/text"),
        ({"text": "a", "title": "a" * 1_001}, "/title"),
        ({"text": "a", "title": "\udfff"}, "/title"),
        ({"text": "a", "title": True}, "/title"),
        ({"text": "a", "id": "a" * 201}, "/id"),
        ({"text": "a", "id": 7}, "/id"),
        ({"text": "a", "url": "example.org"}, "/url"),
        ({"text": "a", "published_at": "2023-02-31"}, "/published_at"),
        ({"text": "a", "published_at": "20230228"}, "/published_at"),
        ({"text": "a", "published_at": 1684000000}, "/published_at"),
        ({"text": "a", "published_at": "yesterday"}, "/published_at"),
        ({"text": "a", "language": "English please"}, "/language"),
        ({"text": "a", "language": "en\n"}, "/language"),
        ({"text": "a", "mood": "good"}, "/mood"),
        ({"text": "a", "a/b~c": 1}, "/a~1b~0c"),
        ({"text": "a", "\ud800": 1}, "/\ufffd"),
    ],
)
def test_a_value_that_must_not_be(client: FlaskClient, content: object, pointer: str) -> None:
    """A well-formed body with a wrong value is a 422 that points to the value."""
    answer = client.post("/v1/events", data=json.dumps(content), content_type=JSON)
    (error,) = problem(answer, 422)["errors"]
    assert error["pointer"] == pointer


def test_every_wrong_field_is_named(client: FlaskClient) -> None:
    """One answer tells of all errors, not only of the first."""
    answer = client.post("/v1/events", json={"id": 3, "mood": 4})
    pointers = {error["pointer"] for error in problem(answer, 422)["errors"]}
    assert pointers == {"/id", "/mood", "/text"}


def test_no_flood_of_errors(client: FlaskClient) -> None:
    """A body of many wrong fields does not make an answer of its size."""
    content = {f"{number}" * 500: 0 for number in range(1_000, 2_000)}
    assert len(client.post("/v1/events", json=content).data) < 5_000


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("text=a", 422),
        ("mood=good", 422),
        ("debug=maybe", 422),
        ("published_at=2023-02-31", 422),
        ("published_at=2024-05-31T10:00:00+02:00", 422),
        ("published_at=", 422),
        ("title=" + "a" * 1_001, 422),
        ("id=a&id=b", 400),
        ("title=%ff", 400),
        ("title=caf\xe9", 400),
    ],
)
@pytest.mark.parametrize("media_type", ["text/plain", "text/html", JSON])
def test_a_wrong_query(client: FlaskClient, query: str, status: int, media_type: str) -> None:
    """Query parameters are held to the same rules as the fields of a JSON body."""
    body = json.dumps({"text": TEXT}) if media_type == JSON else TEXT
    answer = client.post(
        "/v1/events",
        data=body,
        content_type=media_type,
        environ_overrides={"QUERY_STRING": query},
    )
    problem(answer, status)


@pytest.mark.parametrize("coding", ["gzip", "br", "identity, gzip", "x"])
def test_compressed_bodies_are_refused(client: FlaskClient, coding: str) -> None:
    """A body with a content coding is a 415, never taken for text."""
    answer = client.post(
        "/v1/events", data=TEXT, content_type="text/plain", headers={"Content-Encoding": coding}
    )
    problem(answer, 415)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/playground", 404),
        ("GET", "/v1/events/", 404),
        ("POST", "/v2/events", 404),
        ("GET", "/docs/none.js", 404),
        ("GET", "/docs/..%2f..%2fwsgi.py", 404),
        ("GET", '/caf%C3%A9/"<', 404),
        ("GET", "/v1/events", 405),
        ("OPTIONS", "/v1/events", 405),
        ("POST", "/healthz", 405),
        ("TRACE", "/metrics", 405),
    ],
)
def test_wrong_addresses_and_methods(
    client: FlaskClient, method: str, path: str, status: int
) -> None:
    """They are problems too, and a 405 tells which methods there are."""
    answer = client.open(path, method=method)
    problem(answer, status)
    assert ("Allow" in answer.headers) == (status == 405)


def test_another_language_is_named() -> None:
    """An article that is not in English is a 422 that says which language it is in."""

    class French(FailingExtractor):
        def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
            raise UnsupportedLanguageError("fr")

    client = create_app(Settings(), French()).test_client()
    (error,) = problem(client.post("/v1/events", json={"text": TEXT}), 422)["errors"]
    assert error["pointer"] == "/language"
    assert "'fr'" in error["detail"]


@pytest.mark.parametrize("error", [RuntimeError, ValueError, RecursionError, KeyError, OSError])
def test_a_failure_tells_nothing_of_the_inside(error: type[Exception]) -> None:
    """Whatever goes wrong inside is a plain 500, without message, trace or article."""
    client = create_app(Settings(), FailingExtractor(error=error)).test_client()
    answer = client.post("/v1/events", json={"text": TEXT})
    problem(answer, 500)
    assert not any(word in answer.text for word in (TEXT, "Traceback", error.__name__, ".py"))
