"""gunicorn's threaded worker, with a gentler end and answers in the service's own manner."""

from __future__ import annotations

import json
import random
import select
import socket
import sys
import time
import uuid
from typing import Any

from gunicorn.glogging import Logger
from gunicorn.http import errors
from gunicorn.http.message import Request
from gunicorn.workers.gthread import ThreadWorker
from werkzeug.exceptions import HTTPException

from service.config import Settings
from service.submissions.problems import TITLES, problem

from .connections import PatientConnection, PromptBody
from .engine import Engine
from .limits import SlowClientError
from .logs import log_failure
from .metrics import begin_slot, count_refusal
from .problems import FAILURE, MEDIA_TYPE
from .shares import Shares

__all__ = ["EncountersWorker", "ServerLog"]

# An extraction keeps the interpreter busy: Python's own 5 ms between two threads' turns, at some
# ten turns a request, would be felt in every probe.
_SWITCH_SECONDS = 0.0005

# A client that has its answer often has its next request ready.
_NEXT_MILLISECONDS = 2
_IN_A_ROW = 16
# Another worker may be asleep; a dead one does not take the connection that was left to it.
_LEFT_SECONDS = 0.05
_LOOK_SECONDS = 0.0005

_SHARES = Shares(1_024)

_STATUSES: tuple[tuple[type[Exception], int, str], ...] = (
    (SlowClientError, 408, "The request did not arrive in time."),
    (errors.LimitRequestLine, 414, "The address is too long."),
    (errors.LimitRequestHeaders, 431, "The headers are too large."),
    (errors.ExpectationFailed, 417, "The expectation cannot be met."),
    (errors.UnsupportedTransferCoding, 501, "The transfer coding is not supported."),
    (errors.ForbiddenProxyRequest, 403, "The proxy is not known."),
    (errors.InvalidResponseHeader, 500, FAILURE),
    (errors.InvalidResponseHeaderName, 500, FAILURE),
    (errors.ConfigurationProblem, 500, FAILURE),
    (errors.ParseException, 400, "The request is not valid HTTP."),
)


class ServerLog(Logger):
    """The log of the server itself; the application writes that of the requests."""

    def access(self, *_arguments: object) -> None:
        """Write nothing: gunicorn would put a line together for each request, to throw it away."""


class EncountersWorker(ThreadWorker):
    """A process that serves, until it is told to end or has served enough requests.

    Told to end, it is not ready any more but serves on for a while, until those who send it
    requests have noticed; then it takes no more connections and finishes what it has.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Prepare a worker; it is still in the server's process."""
        super().__init__(*args, **kwargs)
        self._until: float | None = None
        self._enough = sys.maxsize
        self._left = 0.0

    def load_wsgi(self) -> None:
        """Take over the application, which is loaded."""
        super().load_wsgi()
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._settings: Settings = self.wsgi.config["SETTINGS"]
        self._engine: Engine = self.wsgi.extensions["engine"]
        if recycle := self._settings.recycle:
            # The workers begin together, and are not to end together.
            self._enough = recycle + random.randint(-recycle // 10, recycle // 10)

    def init_process(self) -> None:
        """Begin to serve."""
        begin_slot(self.slot)
        _SHARES.tell(self.slot, 0)
        super().init_process()

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Be ready no more; end soon. A signal handler."""
        if self._until is None:
            self._until = time.monotonic() + self._settings.drain
            self._engine.drain()
            self.method_queue.defer(lambda: None)

    def notify(self) -> None:
        """Tell the server that all is well, once every turn of the loop."""
        super().notify()
        _SHARES.tell(self.slot, self.nr_conns)
        if self._until is not None and time.monotonic() >= self._until:
            self.alive = False
        elif self.nr >= self._enough and not self._engine.streams:
            self.log.info("Worker has served %d requests", self.nr)
            self.alive = False

    def set_accept_enabled(self, enabled: bool) -> None:
        """Take connections, or not; at the end, those that wait already are the last."""
        ending = self._accepting and not enabled and self._until is not None and not self.alive
        super().set_accept_enabled(enabled)
        if ending:
            for listener in self.sockets:
                self._accept_waiting(listener)
                # No connection is to wait where nobody will come for it.
                listener.close()

    def _accept_waiting(self, listener: Any) -> None:
        before = -1
        while before < self.nr_conns:
            before = self.nr_conns
            self.accept(listener)

    def accept(self, listener: Any) -> None:
        """Take a connection, if one waits and no other worker has fewer."""
        if self._until is None and self._leaves():
            return
        try:
            client, address = listener.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        self.nr_conns += 1
        _SHARES.tell(self.slot, self.nr_conns)
        client.setblocking(True)
        connection = PatientConnection(self.cfg, client, address, listener.getsockname())
        connection.seconds = self._settings.receive
        self.enqueue_req(connection)

    def _leaves(self) -> bool:
        """Whether the connection that waits is left to a worker with fewer."""
        if _SHARES.fair(self.slot, self.cfg.workers):
            return False
        now = time.monotonic()
        if now - self._left > 2 * _LEFT_SECONDS:
            self._left = now
        if now - self._left > _LEFT_SECONDS:
            return False
        time.sleep(_LOOK_SECONDS)
        return True

    def handle(self, conn: PatientConnection) -> bool:
        """Answer what comes on a connection: a request, and those that follow at once.

        Waiting for each in the worker's loop would cost as much as half of the service's own work
        on a request. After some in a row it is the others' turn.
        """
        keep: bool = super().handle(conn)
        for _ in range(_IN_A_ROW):
            if keep is not True or not self._comes_next(conn):
                break
            keep = super().handle(conn)
        return keep

    def _comes_next(self, conn: PatientConnection) -> bool:
        if self._until is not None or conn.parser.unreader.buf.getvalue():
            return False
        poll = select.poll()
        poll.register(conn.sock, select.POLLIN)
        return bool(poll.poll(_NEXT_MILLISECONDS))

    def handle_request(self, req: Request, conn: PatientConnection) -> bool:
        """Answer a request. Its body has as much time to arrive as its head had."""
        unreader = conn.parser.unreader
        req.body = PromptBody(req.body, unreader)
        unreader.grant()
        keep: bool = super().handle_request(req, conn)
        return keep

    def _keepalive_after(self, conn: PatientConnection, keepalive: bool) -> bool:
        try:
            kept: bool = super()._keepalive_after(conn, keepalive)
        except SlowClientError:
            return False
        return kept

    def handle_error(
        self, req: Request | None, client: socket.socket, addr: Any, exc: Exception
    ) -> None:
        """Answer what is no request, or failed before it came to the application."""
        status, detail = next(
            (known[1:] for known in _STATUSES if isinstance(exc, known[0])),
            (500, FAILURE),
        )
        if status == 500:
            log_failure(exc)
        else:
            self.log.warning("Invalid request from ip=%s", addr[0] if addr else "")
        count_refusal(status)
        error = HTTPException(detail)
        error.code = status
        body = json.dumps(problem(error, ""), separators=(",", ":"))
        head = (
            f"HTTP/1.1 {status} {TITLES[status]}",
            "Connection: close",
            f"Content-Type: {MEDIA_TYPE}",
            f"Content-Length: {len(body)}",
            f"X-Request-Id: {uuid.uuid4().hex}",
            "X-Content-Type-Options: nosniff",
        )
        try:
            client.sendall("\r\n".join([*head, "", body]).encode())
        except OSError:
            self.log.debug("Failed to send an error")
