"""Structured logs: one JSON object a line, tied together by the request id.

No line holds article text, a query string, an exception's message or a stack trace: any of them
can quote the article.
"""

from __future__ import annotations

import logging
import re
import time
import traceback
import uuid
from collections.abc import MutableMapping
from functools import partial
from typing import Any

import structlog
from flask import Flask, Response, g, request

from .traces import Trace

__all__ = ["init_app", "log_failure", "logging_config"]

# A client's own id is taken over only where it cannot break a log line or a header.
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# gunicorn quotes what it could not parse, which may be part of an article.
_QUOTING = re.compile(r"(Invalid request from ip=\S+|Error handling request)\b.*", re.DOTALL)
_PROBES = frozenset({"/healthz", "/readyz", "/metrics"})

_logger: structlog.stdlib.BoundLogger = structlog.get_logger("encounters")


def logging_config(level: str) -> dict[str, Any]:
    """The configuration of Python's logging for a server process, gunicorn's own lines included.

    Args:
        level: name of the least severe level that is logged.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": [structlog.stdlib.add_log_level, _withhold_quotes],
                "processors": [
                    structlog.processors.TimeStamper(fmt="iso", utc=True),
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {
            "stdout": {
                "class": "logging.StreamHandler",
                "formatter": "json",
                "stream": "ext://sys.stdout",
            }
        },
        "root": {"level": level.upper(), "handlers": ["stdout"]},
        "loggers": {
            "gunicorn.error": {"level": level.upper(), "handlers": [], "propagate": True},
        },
    }


def log_failure(error: BaseException) -> None:
    """Log an unforeseen exception by its class, the place that raised it, and ours before that."""
    places = [
        (frame.f_globals.get("__name__", ""), line)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [place for place in places if place[0].startswith(("service.", "schemas."))]
    _logger.error(
        "failure",
        error=type(error).__name__,
        raised_at=":".join(map(str, places[-1])) if places else None,
        within=":".join(map(str, ours[-1])) if ours else None,
    )


def _withhold_quotes(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    event["event"] = _QUOTING.sub(r"\1", str(event["event"]))
    event.pop("exc_info", None)
    event["_record"].exc_info = None
    return event


def _begin() -> None:
    g.started = time.perf_counter()
    offered = request.headers.get("X-Request-Id", "")
    g.request_id = offered if _REQUEST_ID.fullmatch(offered) else uuid.uuid4().hex
    g.trace = Trace.begin(request.headers.get("traceparent", ""))
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(
        request_id=g.request_id, trace_id=g.trace.trace_id, span_id=g.trace.span_id
    )


def _finish(response: Response) -> Response:
    response.headers["X-Request-Id"] = g.request_id
    response.headers["traceparent"] = str(g.trace)
    route = request.url_rule.rule if request.url_rule else None
    line = partial(
        _log,
        logging.DEBUG if route in _PROBES else logging.INFO,
        g.started,
        method=request.method,
        route=route,
        status=response.status_code,
        bytes_in=request.content_length,
        **structlog.contextvars.get_contextvars(),
    )
    if response.is_streamed and not response.direct_passthrough:
        # Told when it has ended, and then with the context of the request gone.
        response.call_on_close(line)
    else:
        line()
    return response


def _log(level: int, started: float, **facts: Any) -> None:
    _logger.log(
        level, "request", duration_ms=round(1_000 * (time.perf_counter() - started), 1), **facts
    )


def init_app(app: Flask) -> None:
    """Give each request an id, and a line in the log when it has been answered."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    app.before_request(_begin)
    app.after_request(_finish)
