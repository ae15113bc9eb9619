"""What the service counts for Prometheus."""

from __future__ import annotations

import os
import platform
import time
from functools import partial
from typing import Any

from flask import Flask, Response, g, request
from prometheus_client import (
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    values,
)
from prometheus_client.multiprocess import MultiProcessCollector

from service import __version__

__all__ = [
    "ARTICLES",
    "EXTRACTION_SECONDS",
    "QUEUE_DEPTH",
    "STAGE_SECONDS",
    "begin_slot",
    "count_extraction",
    "count_refusal",
    "exposition",
    "init_app",
    "tell_build",
]

_SHARED = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_METHODS = frozenset({"GET", "HEAD", "POST"})


_slot: int | None = None


def _process() -> str:
    return str(os.getpid()) if _slot is None else f"slot{_slot}"


if _SHARED in os.environ:
    # A worker that takes the place of another goes on with its files: counters never fall, and
    # the files do not grow in number however often workers are replaced.
    values.ValueClass = values.MultiProcessValue(_process)

REQUESTS = Counter("encounters_http_requests", "Requests answered.", ["method", "route", "status"])
REQUEST_SECONDS = Histogram(
    "encounters_http_request_seconds",
    "Time from the request's headers to the end of the answer.",
    ["route"],
    buckets=_SECONDS,
)
EXTRACTION_SECONDS = Histogram(
    "encounters_extraction_seconds",
    "Time to extract one article, or a few of a batch together, waiting for the model included.",
    buckets=_SECONDS,
)
STAGE_SECONDS = Histogram(
    "encounters_stage_seconds",
    "Time of each stage of an extraction; the first is the wait for a turn.",
    ["stage"],
    buckets=_SECONDS,
)
ARTICLES = Counter(
    "encounters_batch_articles",
    "Articles of batches, streams and timelines, by their own status.",
    ["status"],
)
CHARACTERS = Counter("encounters_characters", "Characters of the articles extracted.")
EVENTS = Counter("encounters_events", "Events extracted.", ["kind", "status"])
QUEUE_DEPTH = Gauge(
    "encounters_queue_depth",
    "Requests with articles that are in work or waiting.",
    multiprocess_mode="sum",
)
BUILD = Gauge(
    "encounters_build_info",
    "Always 1; the labels tell what runs.",
    ["version", "model", "python"],
    multiprocess_mode="max",
)


def exposition() -> bytes:
    """All metrics in Prometheus' text format, summed over the worker processes."""
    if _SHARED not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)


def tell_build(model: str) -> None:
    """Tell what runs, once its language pipeline is known."""
    BUILD.labels(__version__, model, platform.python_version()).set(1)


def count_refusal(status: int) -> None:
    """Count a request that the application never saw, as it was no HTTP."""
    REQUESTS.labels("other", "none", status).inc()


def count_extraction(content: dict[str, Any]) -> None:
    """Count what was extracted from an article, given as its answer."""
    CHARACTERS.inc(content["article"]["characters"])
    for event in content["events"]:
        EVENTS.labels(event["kind"], event["status"]).inc()


def begin_slot(slot: int) -> None:
    """Count as the worker process in that slot; no two that run at once may have the same."""
    global _slot
    _slot = slot
    QUEUE_DEPTH.set(0)


def _observe(response: Response) -> Response:
    # Methods and paths are the client's to choose: only known ones may become labels.
    route = request.url_rule.rule if request.url_rule else "none"
    method = request.method if request.method in _METHODS else "other"
    count = partial(_count, method, route, response.status_code, g.started)
    if response.is_streamed and not response.direct_passthrough:
        response.call_on_close(count)
    else:
        count()
    return response


def _count(method: str, route: str, status: int, started: float) -> None:
    REQUESTS.labels(method, route, status).inc()
    REQUEST_SECONDS.labels(route).observe(time.perf_counter() - started)


def init_app(app: Flask) -> None:
    """Count every request of the application."""
    app.after_request(_observe)
