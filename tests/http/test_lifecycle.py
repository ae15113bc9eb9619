"""How the server ends, replaces its workers, and treats clients that keep it waiting."""

from __future__ import annotations

import http.client
import json
import os
import pathlib
import signal
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.conftest import Server, serving

ARTICLE = json.dumps(
    {
        "text": "The Latvian president, Juris Ozols, met Estonian Prime Minister Kaja Tamm. " * 300,
        "language": "en",
    }
)
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that waits for a second only."""
    log = tmp_path_factory.mktemp("impatient") / "log"
    settings = {"ENCOUNTERS_RECEIVE_SECONDS": "1", "ENCOUNTERS_DRAIN_SECONDS": "0"}
    with serving(log, ENCOUNTERS_WORKERS="1", **settings) as server:
        yield server


def status(server: Server, method: str = "GET", path: str = "/readyz", body: str = "") -> int:
    """The status of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        connection.request(method, path, body=body or None, headers=JSON)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def workers_of(server: Server) -> list[int]:
    """Process ids of the workers."""
    children = pathlib.Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    return [int(pid) for pid in children.read_text().split()]


def test_told_to_end_it_finishes_what_it_has(tmp_path: pathlib.Path) -> None:
    """At SIGTERM it is not ready any more, answers what it took, and ends with status 0."""
    with serving(tmp_path / "log", ENCOUNTERS_WORKERS="1", ENCOUNTERS_DRAIN_SECONDS="2") as server:
        answers: list[int] = []
        senders = [
            threading.Thread(
                target=lambda: answers.append(status(server, "POST", "/v1/events", ARTICLE))
            )
            for _ in range(4)
        ]
        for sender in senders:
            sender.start()
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        assert status(server) == 503
        assert status(server, path="/healthz") == 200
        assert status(server, "POST", "/v1/events", '{"text": "Come late."}') == 200
        for sender in senders:
            sender.join(timeout=60)
        assert answers == [200] * 4
        assert server.process.wait(timeout=30) == 0
    with pytest.raises(ConnectionRefusedError):
        status(server)


def test_a_killed_worker_is_replaced(tmp_path: pathlib.Path) -> None:
    """Another takes its place within a moment, and what was counted stays counted."""
    with serving(tmp_path / "log", ENCOUNTERS_WORKERS="1", ENCOUNTERS_DRAIN_SECONDS="0") as server:
        assert status(server, "POST", "/v1/events", '{"text": "One."}') == 200
        (worker,) = workers_of(server)
        os.kill(worker, signal.SIGKILL)
        assert status(server, "POST", "/v1/events", '{"text": "Two."}') == 200
        assert workers_of(server) != [worker]
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        connection.request("GET", "/metrics")
        metrics = connection.getresponse().read().decode()
        connection.close()
    name = 'encounters_http_requests_total{method="POST",route="/v1/events",status="200"} '
    assert f"{name}2.0" in metrics
    assert "encounters_queue_depth 0.0" in metrics


def test_workers_are_replaced_after_some_requests(tmp_path: pathlib.Path) -> None:
    """No request is lost by that."""
    settings = {"ENCOUNTERS_RECYCLE_REQUESTS": "10", "ENCOUNTERS_DRAIN_SECONDS": "0"}
    with serving(tmp_path / "log", ENCOUNTERS_WORKERS="2", **settings) as server:
        before = set(workers_of(server))
        assert [status(server) for _ in range(60)] == [200] * 60
        deadline = time.monotonic() + 20
        while before & set(workers_of(server)) and time.monotonic() < deadline:
            assert status(server) == 200
        assert not before & set(workers_of(server))


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HT", 408),
        (
            b"POST /v1/events HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\na",
            408,
        ),
        (
            b"POST /v1/events HTTP/1.1\r\nContent-Type: text/plain\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n9\r\na",
            408,
        ),
        (
            b"POST /v1/events/batch HTTP/1.1\r\nContent-Type: application/x-ndjson\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n9\r\n{",
            200,
        ),
    ],
)
def test_a_client_that_stalls_is_told_so(impatient: Server, sent: bytes, status: int) -> None:
    """A request that does not arrive in time gets a 408, in a stream as its last result."""
    with socket.create_connection(("127.0.0.1", impatient.port), timeout=20) as client:
        client.sendall(sent)
        answer = http.client.HTTPResponse(client)
        answer.begin()
        content = json.loads(answer.read())
        assert content["status"] == 408
        assert answer.status == status
        assert client.recv(1) == b""


def test_a_client_that_drips_is_told_so(impatient: Server) -> None:
    """A byte now and then does not hold a thread for longer."""
    with socket.create_connection(("127.0.0.1", impatient.port), timeout=20) as client:
        client.sendall(
            b"POST /v1/events HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n"
        )
        began = time.monotonic()
        while time.monotonic() - began < 10:
            client.sendall(b"a")
            client.settimeout(0.3)
            try:
                head = client.recv(65_536)
                break
            except TimeoutError:
                continue
        assert head.startswith(b"HTTP/1.1 408 ")
        assert time.monotonic() - began < 5
