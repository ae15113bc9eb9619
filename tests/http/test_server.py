"""The service over a real socket, as gunicorn serves it, with the real extractor."""

from __future__ import annotations

import concurrent.futures
import contextlib
import http.client
import json
import pathlib
import socket
import time
from collections.abc import Iterator
from typing import Any

import psutil
import pytest

from tests.conftest import Server, serving

JSON = {"Content-Type": "application/json"}
PLAIN = {"Content-Type": "text/plain"}
MEGABYTE = 10**6
FRENCH = (
    "Le ministre des Affaires étrangères a reçu hier son homologue à l'hôtel de ville, où les deux"
    " hommes ont longuement parlé du commerce et de la pêche avant de dîner avec le maire."
)
ENGLISH = (
    "The finance minister will meet the governor of the central bank next week, a spokesman said."
    " The two last met in the first week of last month, and spoke by phone yesterday."
)


def post(
    server: Server, body: bytes | Iterator[bytes], headers: dict[str, str], path: str = "/v1/events"
) -> tuple[int, str, Any]:
    """Send a body, chunked if it is an iterator; gives status, media type and content."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    try:
        connection.request("POST", path, body=body, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Type", ""), json.loads(answer.read())
    finally:
        connection.close()


def assert_problem(answer: tuple[int, str, Any], status: int) -> None:
    """The answer must be a problem of that status."""
    assert answer[:2] == (status, "application/problem+json")
    assert answer[2]["status"] == status


@pytest.fixture(autouse=True)
def _ready_afterwards(server: Server) -> Iterator[None]:
    yield
    assert server.ready()


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"", JSON, 400),
        (b"{", JSON, 400),
        (b"[" * 100_000, JSON, 400),
        (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", JSON, 400),
        (b"caf\xe9", PLAIN, 400),
        (b'{"text": "a", "published_at": "2023-02-31"}', JSON, 422),
        (b'{"text": "\\ud800"}', JSON, 422),
        (b'{"text": ["a"], "mood": 1}', JSON, 422),
        (b"a" * 200_001, PLAIN, 422),
        (FRENCH.encode(), PLAIN, 422),
        (b"a" * 30 * MEGABYTE, PLAIN, 413),
        (b"<a/>", {"Content-Type": "application/xml"}, 415),
        (b"a", PLAIN | {"Content-Encoding": "gzip"}, 415),
    ],
)
def test_bad_requests(server: Server, body: bytes, headers: dict[str, str], status: int) -> None:
    """Each gets its problem, and the service stays ready."""
    assert_problem(post(server, body, headers), status)


def test_a_large_chunked_body(server: Server) -> None:
    """A client that does not announce 30 MB still reads the refusal."""
    body = (b"a" * MEGABYTE for _ in range(30))
    assert_problem(post(server, body, PLAIN), 413)


def test_a_chunked_body_arrives_whole(server: Server) -> None:
    """An article in many chunks is the same article."""
    words = [b"word " * 100] * 300
    status, _, content = post(server, iter(words), PLAIN, "/v1/events?language=en")
    assert status == 200
    assert content["article"]["characters"] == sum(map(len, words))


def test_a_broken_chunk(server: Server) -> None:
    """Broken framing is a 400 as well."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as client:
        client.sendall(
            b"POST /v1/events HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nnonsense\r\n\r\n"
        )
        answer = http.client.HTTPResponse(client)
        answer.begin()
        assert answer.status == 400
        assert answer.getheader("Content-Type") == "application/problem+json"
        answer.close()


@pytest.mark.parametrize(
    ("request_text", "status"),
    [
        (b"GARBAGE\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 400),
        (b"GET / HTTP/3.7\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost a\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n", 400),
        (b"GET /?" + b"a" * 9_000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 9_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nExpect: wonders\r\n\r\n", 417),
    ],
)
def test_what_is_no_request(server: Server, request_text: bytes, status: int) -> None:
    """It gets a problem as well, and the connection is closed."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as client:
        client.sendall(request_text)
        answer = http.client.HTTPResponse(client)
        answer.begin()
        problem = json.loads(answer.read())
        assert (answer.status, problem["status"]) == (status, status)
        assert answer.getheader("Content-Type") == "application/problem+json"
        assert answer.getheader("X-Request-Id")
        assert client.recv(1) == b""


@pytest.mark.parametrize("chunked", [False, True])
def test_lines_are_answered_while_they_come(server: Server, chunked: bool) -> None:
    """A client may wait for the answer to one line before it sends the next."""
    line = json.dumps({"text": ENGLISH}).encode() + b"\n"
    piece = b"%x\r\n%b\r\n" % (len(line), line) if chunked else line
    framing = b"Transfer-Encoding: chunked" if chunked else b"Content-Length: %d" % (3 * len(line))
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as client:
        client.sendall(
            b"POST /v1/events/batch HTTP/1.1\r\nHost: a\r\n"
            b"Content-Type: application/x-ndjson\r\n" + framing + b"\r\n\r\n"
        )
        client.sendall(piece)
        answer = http.client.HTTPResponse(client)
        answer.begin()
        assert (answer.status, answer.getheader("Content-Type")) == (200, "application/x-ndjson")
        for _ in range(2):
            assert json.loads(answer.readline())["status"] == 200
            client.sendall(piece)
        assert json.loads(answer.readline())["status"] == 200
        if chunked:
            client.sendall(b"0\r\n\r\n")
        assert answer.read() == b""


def test_the_log_quotes_no_article(server: Server) -> None:
    """A request that runs on behind its announced length is not logged with its rest."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=30) as client:
        client.sendall(
            b"POST /v1/events?language=en HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
            b"Content-Length: 5\r\n\r\nhello Confidential tail\r\n\r\n"
        )
        while client.recv(65_536):
            pass
    log = server.log.read_text()
    assert "Invalid request from ip=127.0.0.1" in log
    assert "Confidential" not in log
    assert all(isinstance(json.loads(line), dict) for line in log.splitlines())


@pytest.mark.parametrize("day", ["0001-01-01", "1600-02-29", "9999-12-31"])
def test_the_ends_of_the_calendar(server: Server, day: str) -> None:
    """Relative dates that would fall out of the calendar do not break the answer."""
    body = json.dumps({"text": ENGLISH, "published_at": day})
    assert post(server, body.encode(), JSON)[0] == 200


@pytest.mark.parametrize(
    "text",
    [" ", "\x00", "😀" * 1_000, "a" * 200_000, "a " * 20_000, "\n" * 200_000, "(" * 50_000],
)
def test_odd_texts(server: Server, text: str) -> None:
    """A text that is hardly one is still answered."""
    body = json.dumps({"text": text, "language": "en"})
    status, _, content = post(server, body.encode(), JSON)
    assert status == 200
    assert content["article"]["characters"] == len(text)


def test_many_at_once(server: Server) -> None:
    """Articles that come together are all answered, each with its own id."""

    def send(number: int) -> tuple[int, str]:
        body = json.dumps({"text": ENGLISH, "id": str(number)})
        status, _, content = post(server, body.encode(), JSON)
        return status, content["article"]["id"]

    with concurrent.futures.ThreadPoolExecutor(8) as senders:
        answers = list(senders.map(send, range(32)))
    assert answers == [(200, str(number)) for number in range(32)]


def test_metrics_are_summed_over_the_workers(server: Server) -> None:
    """Whichever worker answers, the count of all requests is told."""

    def count() -> float:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("GET", "/metrics")
        text = connection.getresponse().read().decode()
        connection.close()
        name = 'encounters_http_requests_total{method="POST",route="/v1/events",status="415"} '
        return sum(float(line[len(name) :]) for line in text.splitlines() if line.startswith(name))

    before = count()
    for _ in range(10):
        post(server, b"", {"Content-Type": "image/png"})
    assert count() - before == 10


def test_workers_take_like_numbers_of_connections(tmp_path: pathlib.Path) -> None:
    """Connections that stay open are not all with the worker that was the first to wake."""
    settings = {"ENCOUNTERS_WORKERS": "2", "ENCOUNTERS_DRAIN_SECONDS": "0"}
    with serving(tmp_path / "log", **settings) as own, contextlib.ExitStack() as held:

        def connect() -> None:
            client = http.client.HTTPConnection("127.0.0.1", own.port, timeout=60)
            held.callback(client.close)
            client.request("GET", "/healthz")
            assert client.getresponse().read()

        def counts() -> list[int]:
            return [
                sum(one.status == psutil.CONN_ESTABLISHED for one in worker.net_connections("tcp"))
                for worker in psutil.Process(own.process.pid).children()
            ]

        # The second worker may begin after the first is ready.
        end = time.monotonic() + 30
        while (len(counts()) < 2 or not all(counts())) and time.monotonic() < end:
            connect()
            time.sleep(0.1)
        before = sum(counts())
        for _ in range(12):
            connect()
        after = counts()
    assert sum(after) == before + 12
    assert max(after) - min(after) <= 4
