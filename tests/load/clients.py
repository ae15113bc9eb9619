"""Clients that put the service under load, and what they saw."""

from __future__ import annotations

import dataclasses
import http.client
import json
import pathlib
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, Protocol

from tests.conftest import Server

__all__ = ["Addressed", "Answer", "Load", "article", "ask", "resident", "workers_of"]

_SYLLABLES = (
    "ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "lu", "mo", "na", "pe", "ri", "so", "tu", "va",
    "we", "yo", "za", "ble", "cra", "dri", "flo", "gre",
)  # fmt: skip


class Addressed(Protocol):
    """What listens on a port of 127.0.0.1."""

    @property
    def port(self) -> int:
        """The port."""


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What a client saw of a request.

    Attributes:
        status: status of the answer; None where there was none.
        seconds: how long it took.
        content: the parsed JSON.
        retry_after: the header of that name.
        error: class of the exception where there was no answer.
    """

    status: int | None
    seconds: float
    content: Any = None
    retry_after: str | None = None
    error: str | None = None


def article(seed: int, sentences: int = 4) -> dict[str, Any]:
    """An article with a meeting, and words that no other one has."""
    rng = random.Random(seed)

    def word() -> str:
        return "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 5)))

    text = [f"President {word().title()} {word().title()} met Prime Minister {word().title()}"]
    text[0] += f" {word().title()} in Oslo on Monday to discuss {word()}."
    for _ in range(sentences - 1):
        text.append(f"The {word()} of {word()} {word()} was {word()} in the {word()} {word()}.")
    return {"id": str(seed), "text": " ".join(text), "language": "en"}


def ask(server: Addressed, method: str, path: str, content: Any = None) -> Answer:
    """Send a request on a connection of its own."""
    began = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
    try:
        body = None if content is None else json.dumps(content).encode()
        connection.request(method, path, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        data = response.read()
        parsed = json.loads(data) if "json" in response.getheader("Content-Type", "") else None
        retry_after = response.getheader("Retry-After")
        return Answer(response.status, time.perf_counter() - began, parsed, retry_after)
    except (OSError, http.client.HTTPException) as error:
        return Answer(None, time.perf_counter() - began, error=type(error).__name__)
    finally:
        connection.close()


class Load:
    """Clients that send article after article until they are told to stop."""

    def __init__(self, clients: int, send: Callable[[int], Answer]) -> None:
        """Prepare clients, each of which calls `send` with a number that no other call has.

        Told to come back later, a client does; refused, it ends.
        """
        self.answers: list[tuple[int, Answer]] = []
        self._send = send
        self._lock = threading.Lock()
        self._next = 0
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._run) for _ in range(clients)]

    def __enter__(self) -> Load:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def statuses(self) -> Counter[str]:
        """How often there was which status or error."""
        return Counter(str(answer.status or answer.error) for _, answer in self.answers)

    def _run(self) -> None:
        while not self._stop.is_set():
            with self._lock:
                number = self._next
                self._next += 1
            answer = self._send(number)
            with self._lock:
                self.answers.append((number, answer))
            if answer.error == "ConnectionRefusedError":
                return
            if answer.retry_after:
                self._stop.wait(int(answer.retry_after))


def workers_of(server: Server) -> list[int]:
    """Process ids of the workers."""
    pid = server.process.pid
    return [int(p) for p in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def resident(server: Server) -> int:
    """Bytes of memory that the workers hold together."""
    pages = 0
    for pid in workers_of(server):
        pages += int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * 4096
