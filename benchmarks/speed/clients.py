"""Clients of the service, that do nothing but send and wait.

Requests are prepared as bytes, connections are kept, and of an answer no more is read than where
it ends: a library for HTTP would take processor time from the service beside it.
"""

from __future__ import annotations

import dataclasses
import functools
import http.client
import itertools
import re
import socket
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

__all__ = ["Exchange", "exchanged", "post", "streamed"]

_PIECE: Final = 2**18
_SECONDS: Final = 300
_LENGTH: Final = re.compile(rb"\r\nContent-Length: (\d+)\r\n", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class Exchange:
    """What clients saw.

    Attributes:
        seconds: from the first request to the last answer.
        latencies: seconds from each request to its answer.
        client: share of a core that the clients took themselves.
    """

    seconds: float
    latencies: tuple[float, ...]
    client: float


def post(path: str, media_type: str, body: bytes) -> bytes:
    """A request as it goes over the wire."""
    head = (
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        f"Content-Type: {media_type}",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join([*head, "", ""]).encode() + body


def exchanged(port: int, requests: Sequence[bytes], clients: int) -> Exchange:
    """Send all requests; each client sends its next when it has its answer.

    Raises:
        RuntimeError: a request was not answered with 200.
    """
    turns = itertools.count()

    def client() -> list[float]:
        latencies = []
        with _connected(port) as connection:
            while (turn := next(turns)) < len(requests):
                sent = time.perf_counter()
                connection.sendall(requests[turn])
                _read(connection)
                latencies.append(time.perf_counter() - sent)
        return latencies

    return _timed([client] * clients)


def streamed(port: int, requests: Sequence[bytes], lines: Sequence[int]) -> Exchange:
    """Send requests of NDJSON side by side, reading the answers meanwhile.

    Each begins when the one before has its first answer, so that it comes to another worker.

    Args:
        port: port of the service.
        requests: the requests.
        lines: how many lines each has.

    Raises:
        RuntimeError: a line was not answered with 200.
    """
    begun = [threading.Event() for _ in range(len(requests) + 1)]
    begun[0].set()

    def client(number: int) -> list[float]:
        begun[number].wait(_SECONDS)
        sent = time.perf_counter()
        with _connected(port) as connection:
            sender = threading.Thread(target=connection.sendall, args=[requests[number]])
            sender.start()
            answer = http.client.HTTPResponse(connection)
            answer.begin()
            first = answer.readline()
            begun[number + 1].set()
            rest = answer.read().splitlines()
            sender.join()
        good = [line for line in (first, *rest) if line.startswith(b'{"status":200,')]
        if len(good) != lines[number]:
            raise RuntimeError(f"{len(good)} of {lines[number]} lines were answered")
        return [time.perf_counter() - sent]

    return _timed([functools.partial(client, number) for number in range(len(requests))])


def _timed(clients: Sequence[Callable[[], list[float]]]) -> Exchange:
    with ThreadPoolExecutor(len(clients)) as threads:
        began, worked = time.perf_counter(), time.process_time()
        running = [threads.submit(client) for client in clients]
        latencies = tuple(latency for client in running for latency in client.result())
        seconds = time.perf_counter() - began
    return Exchange(seconds, latencies, (time.process_time() - worked) / seconds)


def _connected(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=_SECONDS)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _read(connection: socket.socket) -> None:
    data = connection.recv(_PIECE)
    while b"\r\n\r\n" not in data:
        data += _some(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    length = _LENGTH.search(head + b"\r\n")
    if not head.startswith(b"HTTP/1.1 200 ") or length is None:
        raise RuntimeError(f"the service answered {head[:60]!r}")
    left = int(length[1]) - len(body)
    while left > 0:
        left -= len(_some(connection))


def _some(connection: socket.socket) -> bytes:
    if piece := connection.recv(_PIECE):
        return piece
    raise RuntimeError("the service closed the connection")
