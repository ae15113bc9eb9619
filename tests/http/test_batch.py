"""`POST /v1/events/batch`, as JSON and as NDJSON."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from flask.testing import FlaskClient
from structlog.testing import capture_logs
from werkzeug.test import TestResponse

from schemas.batch import ResultSchema
from service import create_app
from service.config import Settings
from service.extraction.records import Article, Extraction, UnsupportedLanguageError
from service.extraction.stages import Checkpoint, go_on
from tests.fakes import TEXT, FailingExtractor, FakeExtractor

PATH = "/v1/events/batch"
NDJSON = "application/x-ndjson"


class MoodyExtractor(FakeExtractor):
    """Fails on articles that say so, and keeps what came together."""

    groups: list[int]

    def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
        """Fail where the text asks for it."""
        if article.text == "fail":
            raise RuntimeError(article.text)
        if article.text == "French":
            raise UnsupportedLanguageError("fr")
        return super().extract(article, at)

    def extract_batch(
        self, articles: Sequence[Article], at: Checkpoint = go_on
    ) -> list[Extraction | UnsupportedLanguageError]:
        """Keep how many they are."""
        self.groups.append(len(articles))
        return super().extract_batch(articles, at)


@pytest.fixture
def extractor() -> FakeExtractor:
    """An extractor that may fail."""
    extractor = MoodyExtractor()
    extractor.groups = []
    return extractor


def results_of(answer: TestResponse) -> list[dict[str, Any]]:
    """The results in an answer, each of which must keep to the contract."""
    assert answer.status_code == 200, answer.text
    if answer.mimetype == NDJSON:
        results = [json.loads(line) for line in answer.text.splitlines()]
        answer.close()
    else:
        assert answer.json is not None
        results = answer.json["results"]
    for result in results:
        assert ResultSchema().validate(result) == {}
        assert set(result) == {"status", "extraction" if result["status"] == 200 else "problem"}
    return results


def send_lines(client: FlaskClient, body: bytes, **more: Any) -> TestResponse:
    """Send NDJSON."""
    return client.post(PATH, data=body, content_type=NDJSON, **more)


MIXED: list[tuple[Any, int, str | None]] = [
    ({"text": TEXT, "id": "a"}, 200, None),
    ({"text": ""}, 422, "/text"),
    ({"text": "fail"}, 500, None),
    ("text", 422, ""),
    (None, 422, ""),
    ({"text": TEXT, "mood": 1}, 422, "/mood"),
    ({"text": "French"}, 422, "/language"),
    ({"text": TEXT, "id": "b"}, 200, None),
]


def assert_mixed(results: list[dict[str, Any]], parent: str) -> None:
    """The results must be those of the articles above; `{}` in the parent is the index."""
    assert [result["status"] for result in results] == [status for _, status, _ in MIXED]
    for i, (_, status, pointer) in enumerate(MIXED):
        if status == 422:
            (error,) = results[i]["problem"]["errors"]
            assert error["pointer"] == parent.format(i) + str(pointer)
    ids = [r["extraction"]["article"]["id"] for r in results if r["status"] == 200]
    assert ids == ["a", "b"]


def test_each_article_gets_its_own_result(client: FlaskClient) -> None:
    """Good, wrong and failing articles stand side by side, in the order given."""
    answer = client.post(PATH, json={"articles": [article for article, _, _ in MIXED]})
    assert_mixed(results_of(answer), "/articles/{}")


def test_each_line_gets_its_own_result(client: FlaskClient) -> None:
    """The same of lines, where pointers lead into the line."""
    body = b"\n".join(json.dumps(article).encode() for article, _, _ in MIXED)
    assert_mixed(results_of(send_lines(client, body)), "")


def test_a_result_is_the_answer_to_a_single_request(client: FlaskClient) -> None:
    """An extraction in a batch is what the article gives alone."""
    article = {"text": TEXT, "title": "T", "published_at": "2024-05-14"}
    alone = client.post("/v1/events", json=article).json
    (result,) = results_of(client.post(PATH, json={"articles": [article]}))
    assert result["extraction"] == alone


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ([], ""),
        ({}, "/articles"),
        ({"articles": []}, "/articles"),
        ({"articles": {"text": TEXT}}, "/articles"),
        ({"articles": None}, "/articles"),
        ({"articles": [{"text": TEXT}] * 257}, "/articles"),
        ({"articles": [{"text": TEXT}], "mood": 1}, "/mood"),
    ],
)
def test_a_batch_that_is_none(client: FlaskClient, content: object, pointer: str) -> None:
    """What is wrong with the whole is a problem of the whole."""
    answer = client.post(PATH, json=content)
    assert answer.status_code == 422
    assert answer.json is not None
    assert [error["pointer"] for error in answer.json["errors"]] == [pointer]


@pytest.mark.parametrize(
    ("body", "media_type", "query", "status"),
    [
        (b"{", "application/json", "", 400),
        (b"", "application/json", "", 400),
        (b"{}", "text/plain", "", 415),
        (b"{}", "application/x-ndjson; charset=latin-1", "", 415),
        (b"{}", NDJSON, "?id=a", 422),
        (b"{}", NDJSON, "?id=a&id=b", 400),
        (b"a" * 5_000, "application/json", "", 413),
    ],
)
def test_a_request_that_is_none(
    extractor: FakeExtractor, body: bytes, media_type: str, query: str, status: int
) -> None:
    """It gets its problem at once, as a single article would."""
    client = create_app(Settings(max_body_bytes=4_000), extractor).test_client()
    answer = client.post(PATH + query, data=body, content_type=media_type)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")


def test_256_articles_are_a_batch(client: FlaskClient, extractor: MoodyExtractor) -> None:
    """They go through the pipeline together, a few at a time."""
    answer = client.post(PATH, json={"articles": [{"text": TEXT}] * 256})
    assert [result["status"] for result in results_of(answer)] == [200] * 256
    assert sum(extractor.groups) == 256
    assert max(extractor.groups) == 16


def test_long_articles_go_through_one_by_one(
    client: FlaskClient, extractor: MoodyExtractor
) -> None:
    """The others who wait for a turn do not wait for a whole batch."""
    answer = client.post(PATH, json={"articles": [{"text": TEXT * 300}] * 8})
    assert len(results_of(answer)) == 8
    assert extractor.groups == [1] * 8


BROKEN = [b"{", b"\xff", b'{"text": "a"} {"text": "b"}', b'{"text": "a", "text": "b"}', b"nil"]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_line_is_its_own_error(client: FlaskClient, broken: bytes) -> None:
    """The lines around it are answered."""
    good = json.dumps({"text": TEXT}).encode()
    results = results_of(send_lines(client, b"\n".join([good, broken, good])))
    assert [result["status"] for result in results] == [200, 400, 200]
    assert results[1]["problem"]["detail"].startswith("The line is not valid ")


def test_a_line_that_is_too_long_is_its_own_error(extractor: FakeExtractor) -> None:
    """It is read over, not kept."""
    client = create_app(Settings(max_body_bytes=1_024), extractor).test_client()
    good = json.dumps({"text": TEXT}).encode()
    long = json.dumps({"text": "a" * 300_000}).encode()
    results = results_of(send_lines(client, b"\n".join([good, long, good])))
    assert [result["status"] for result in results] == [200, 413, 200]


@pytest.mark.parametrize(
    ("body", "number"), [(b"", 0), (b"\n \r\n", 0), (b'\n{"text":"a"}\r\n', 1)]
)
def test_blank_lines_are_none(client: FlaskClient, body: bytes, number: int) -> None:
    """A line of white space gets no result, and the last one needs no end."""
    assert len(results_of(send_lines(client, body))) == number


def test_a_stream_that_breaks_off_says_so(client: FlaskClient) -> None:
    """What came in whole is answered; a last result tells that there was to be more."""
    body = json.dumps({"text": TEXT}).encode() + b"\n"
    answer = send_lines(client, body, environ_overrides={"CONTENT_LENGTH": str(len(body) + 9)})
    assert [result["status"] for result in results_of(answer)] == [200, 400]


def test_the_first_answers_come_before_the_last_lines_are_read(
    extractor: FakeExtractor,
) -> None:
    """Nothing is read ahead of what is answered."""
    line = json.dumps({"text": TEXT}).encode() + b"\n"

    class Source(io.BytesIO):
        taken = 0

        def read1(self, size: int | None = -1, /) -> bytes:
            self.taken += 1
            return line if self.taken <= 100 else b""

    source = Source()
    client = create_app(Settings(), extractor).test_client()
    answer = client.post(
        PATH,
        input_stream=source,
        content_type=NDJSON,
        environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
    )
    pieces = iter(answer.response)
    next(pieces)
    assert source.taken <= 2
    assert sum(1 for _ in pieces) == 99
    answer.close()


def test_a_stream_holds_a_place_until_it_ends(extractor: FakeExtractor) -> None:
    """While it runs, a full queue turns others away; behind it there is room again."""
    client = create_app(Settings(queue=1), extractor).test_client()
    stream = send_lines(client, json.dumps({"text": TEXT}).encode())
    refused = client.post("/v1/events", json={"text": TEXT})
    assert (refused.status_code, bool(refused.headers["Retry-After"])) == (503, True)
    stream.close()
    assert client.post("/v1/events", json={"text": TEXT}).status_code == 200


def test_nothing_of_a_batch_is_logged() -> None:
    """Failing articles are told by class and place, and a stream has its line when it ends."""
    client = create_app(Settings(), FailingExtractor()).test_client()
    with capture_logs() as lines:
        results_of(client.post(PATH, json={"articles": [{"text": TEXT}]}))
        results_of(send_lines(client, json.dumps({"text": TEXT, "id": "Secret"}).encode()))
    assert [line["event"] for line in lines] == ["failure", "request"] * 2
    assert not any(word in str(lines) for word in ("Secret", TEXT[:20]))


def test_what_is_left_at_the_deadline_gets_a_503(extractor: FakeExtractor) -> None:
    """Results that are there by then are kept."""

    @dataclasses.dataclass
    class SlowExtractor(FakeExtractor):
        def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
            while article.text == "slow":
                at("parse")
            return super().extract(article, at)

    client = create_app(Settings(deadline=1), SlowExtractor()).test_client()
    articles = [{"text": text} for text in ("a", "slow", "b")]
    results = results_of(client.post(PATH, json={"articles": articles}))
    assert [result["status"] for result in results] == [200, 503, 503]
