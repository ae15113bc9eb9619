"""The service under load, over loopback: nothing lost, nothing wrong, nothing that grows.

`make soak` runs these for minutes and shows the figures; `make test` for seconds.
"""

from __future__ import annotations

import http.client
import json
import os
import pathlib
import random
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conftest import Server, serving
from tests.load.clients import Answer, Load, article, ask, resident, workers_of
from tests.load.conftest import Scale
from tests.load.crowd import begin_crowd

SETTINGS = {
    "ENCOUNTERS_WORKERS": "2",
    "ENCOUNTERS_RECYCLE_REQUESTS": "0",
    "ENCOUNTERS_DRAIN_SECONDS": "1",
    "ENCOUNTERS_LOG_LEVEL": "warning",
}
MEGABYTE = 2**20


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of two workers."""
    with serving(tmp_path_factory.mktemp("busy") / "log", **SETTINGS) as server:
        yield server


def test_memory_does_not_grow(busy: Server, scale: Scale) -> None:
    """Article after article of different words leaves nothing behind, and none is an error."""
    memory = []

    def send(number: int) -> Answer:
        answer = ask(busy, "POST", "/v1/events", article(number))
        if number % (scale.articles // 20) == 0:
            memory.append(resident(busy))
        return answer

    began = time.perf_counter()
    with ThreadPoolExecutor(4) as senders:
        answers = list(senders.map(send, range(scale.articles)))
    took = time.perf_counter() - began
    second_half = memory[len(memory) // 2 :]
    growth = max(second_half) / second_half[0] - 1
    print(f"soak: {scale.articles} articles in {took:.0f} s; ", end="")
    print(f"{memory[0] // MEGABYTE} to {memory[-1] // MEGABYTE} MB, second half {growth:+.1%}")
    assert {answer.status for answer in answers} == {200}
    assert growth < scale.growth


def test_a_killed_worker_costs_only_what_it_had(busy: Server, scale: Scale) -> None:
    """Who loses a request hears of it; all others get the right answer."""
    texts = [article(seed) for seed in range(20)]
    right = [ask(busy, "POST", "/v1/events", text).content for text in texts]
    assert all(content["events"] for content in right)
    clients = 4
    with Load(clients, lambda n: ask(busy, "POST", "/v1/events", texts[n % 20])) as load:
        for _ in range(scale.kills):
            time.sleep(scale.pause)
            os.kill(random.choice(workers_of(busy)), signal.SIGKILL)
        time.sleep(1)
    statuses = load.statuses()
    print(f"kills: {scale.kills}, answers: {dict(statuses)}")
    lost = [answer for _, answer in load.answers if answer.status is None]
    assert len(lost) <= scale.kills * clients
    assert "TimeoutError" not in statuses
    answered = [(n, answer) for n, answer in load.answers if answer.status is not None]
    assert all((a.status, a.content) == (200, right[n % 20]) for n, a in answered)
    assert busy.ready()


def test_told_to_end_under_load_it_loses_nothing(tmp_path: pathlib.Path) -> None:
    """Each request is answered, or its connection refused."""
    with serving(tmp_path / "log", **SETTINGS) as server:
        with Load(8, lambda n: ask(server, "POST", "/v1/events", article(n, 20))) as load:
            time.sleep(2)
            server.process.send_signal(signal.SIGTERM)
            assert server.process.wait(timeout=90) == 0
        statuses = load.statuses()
        print(f"SIGTERM: {dict(statuses)}")
        assert set(statuses) <= {"200", "503", "ConnectionRefusedError"}
        assert statuses["200"] >= 8


def test_probes_are_answered_while_all_are_busy(busy: Server, scale: Scale) -> None:
    """Sixty-four clients get 200, or 503 with the time to come back; probes do not feel them."""
    crowd = begin_crowd(busy, scale.seconds)
    probes = []
    try:
        time.sleep(1)
        end = time.monotonic() + scale.seconds - 1
        while time.monotonic() < end:
            for path in ("/healthz", "/readyz", "/metrics"):
                probes.append(ask(busy, "GET", path))
                time.sleep(0.02)
    finally:
        seen = json.loads(crowd.communicate(timeout=180)[0])
    slow = sorted(probe.seconds for probe in probes)
    p99 = slow[int(len(slow) * 0.99)]
    print(f"crowd: {seen}; {len(slow)} probes, ", end="")
    print(f"p50 {slow[len(slow) // 2] * 1e3:.0f} ms, p99 {p99 * 1e3:.0f} ms")
    assert {probe.status for probe in probes} == {200}
    assert set(seen["statuses"]) <= {"200", "503"}
    assert seen["statuses"]["200"] > 0
    assert seen["silent"] == 0
    assert p99 < scale.probe


def test_a_long_stream_is_answered_in_bounded_memory(busy: Server, scale: Scale) -> None:
    """The first answer comes soon, each line gets its own, and memory stays flat."""

    def send(client: socket.socket) -> None:
        for number in range(scale.lines):
            line = json.dumps(article(number, 2)).encode() + b"\n"
            client.sendall(b"%x\r\n%b\r\n" % (len(line), line))
        client.sendall(b"0\r\n\r\n")

    memory = []
    with socket.create_connection(("127.0.0.1", busy.port), timeout=120) as client:
        began = time.perf_counter()
        client.sendall(
            b"POST /v1/events/batch HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
            b"Content-Type: application/x-ndjson\r\n\r\n"
        )
        sender = threading.Thread(target=send, args=(client,))
        sender.start()
        answer = http.client.HTTPResponse(client)
        answer.begin()
        for number in range(scale.lines):
            result = json.loads(answer.readline())
            assert (result["status"], result["extraction"]["article"]["id"]) == (200, str(number))
            if not number:
                first = time.perf_counter() - began
            if number % (scale.lines // 20) == 0:
                memory.append(resident(busy))
        assert answer.read() == b""
        sender.join()
    second_half = memory[len(memory) // 2 :]
    growth = max(second_half) / second_half[0] - 1
    print(f"stream: {scale.lines} lines in {time.perf_counter() - began:.0f} s, ", end="")
    print(f"the first in {first:.2f} s; {memory[-1] // MEGABYTE} MB, second half {growth:+.1%}")
    assert first < scale.first
    assert growth < scale.growth
