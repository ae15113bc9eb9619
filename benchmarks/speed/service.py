"""The service over HTTP as a side that is measured."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from types import TracebackType
from typing import Final

from service.extraction.records import Article

from .clients import Exchange, exchanged, post, streamed
from .servers import Server
from .texts import body, dealt

__all__ = ["Clients", "Service"]

_BATCH: Final = 25
_JSON: Final = "application/json"
_EVENTS: Final = "/v1/events"
_BATCHES: Final = "/v1/events/batch"


class Clients:
    """The process that clients run in, apart from the service and from who measures.

    Attributes:
        busiest: the largest share of a core that they took so far.
    """

    def __init__(self) -> None:
        """Prepare it."""
        self.busiest = 0.0
        self._process = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))

    def __enter__(self) -> Clients:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._process.shutdown()

    def see(self, send: Callable[..., Exchange], *arguments: object) -> Exchange:
        """What they see when they send."""
        seen = self._process.submit(send, *arguments).result()
        self.busiest = max(self.busiest, seen.client)
        return seen


class Service:
    """A server, and clients that send it articles: requests are ready before time is taken."""

    def __init__(self, server: Server, clients: Clients, workers: int) -> None:
        """Send from four clients a worker, where nothing else is said."""
        self.server = server
        self._clients = clients
        self._workers = workers

    def one_by_one(self, articles: Sequence[Article], clients: int | None = None) -> Exchange:
        """An article a request."""
        requests = [post(_EVENTS, _JSON, body(article)) for article in articles]
        return self._exchange(requests, clients)

    def batches(self, articles: Sequence[Article]) -> Exchange:
        """Some articles a request."""
        bodies = [body(article) for article in articles]
        batches = [bodies[start : start + _BATCH] for start in range(0, len(bodies), _BATCH)]
        return self._exchange(
            [post(_BATCHES, _JSON, b'{"articles": [%b]}' % b",".join(batch)) for batch in batches]
        )

    def lines(self, articles: Sequence[Article]) -> Exchange:
        """All articles as lines, in a request a worker."""
        parts = dealt(articles, self._workers)
        requests = [
            post(_BATCHES, "application/x-ndjson", b"\n".join(map(body, part))) for part in parts
        ]
        return self._clients.see(
            streamed, self.server.port, requests, [len(part) for part in parts]
        )

    def _exchange(self, requests: Sequence[bytes], clients: int | None = None) -> Exchange:
        return self._clients.see(
            exchanged, self.server.port, requests, clients or 4 * self._workers
        )
