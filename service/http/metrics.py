"""What the service counts for Prometheus."""

from __future__ import annotations

import os
import time

from flask import Flask, Response, g, request
from prometheus_client import (
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

__all__ = ["EVENTS", "EXTRACTION_SECONDS", "exposition", "init_app"]

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_METHODS = frozenset({"GET", "HEAD", "POST"})

REQUESTS = Counter("encounters_http_requests", "Requests answered.", ["method", "route", "status"])
REQUEST_SECONDS = Histogram(
    "encounters_http_request_seconds",
    "Time from the request's headers to the answer.",
    ["route"],
    buckets=_SECONDS,
)
EXTRACTION_SECONDS = Histogram(
    "encounters_extraction_seconds",
    "Time to extract one article, waiting for the model included.",
    buckets=_SECONDS,
)
EVENTS = Counter("encounters_events", "Events extracted.", ["kind", "status"])


def exposition() -> bytes:
    """All metrics in Prometheus' text format, summed over the worker processes."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)


def _observe(response: Response) -> Response:
    # Methods and paths are the client's to choose: only known ones may become labels.
    route = request.url_rule.rule if request.url_rule else "none"
    method = request.method if request.method in _METHODS else "other"
    REQUESTS.labels(method, route, response.status_code).inc()
    REQUEST_SECONDS.labels(route).observe(time.perf_counter() - g.started)
    return response


def init_app(app: Flask) -> None:
    """Count every request of the application."""
    app.after_request(_observe)
