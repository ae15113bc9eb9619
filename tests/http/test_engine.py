"""Readiness and the queue."""

from __future__ import annotations

import threading

from service import create_app
from service.config import Settings
from tests.fakes import TEXT, BlockingExtractor


def test_nothing_is_extracted_before_the_model_is_loaded() -> None:
    """Until then the service is alive but not ready, and asks to come back."""
    client = create_app(Settings()).test_client()
    assert client.get("/healthz").status_code == 200
    for answer in (client.get("/readyz"), client.post("/v1/events", json={"text": TEXT})):
        assert answer.status_code == 503
        assert answer.mimetype == "application/problem+json"
        assert int(answer.headers["Retry-After"]) > 0


def test_more_articles_than_the_queue_holds_are_turned_away() -> None:
    """A full queue is a 503 at once, while the service stays ready; a free place is taken again."""
    extractor = BlockingExtractor()
    app = create_app(Settings(queue=1), extractor)
    first: list[int] = []

    def send() -> None:
        first.append(app.test_client().post("/v1/events", json={"text": TEXT}).status_code)

    sender = threading.Thread(target=send)
    sender.start()
    assert extractor.entered.wait(timeout=30)
    client = app.test_client()
    refused = client.post("/v1/events", json={"text": TEXT})
    ready = client.get("/readyz")
    extractor.release.set()
    sender.join(timeout=30)
    assert (refused.status_code, ready.status_code, first) == (503, 200, [200])
    assert int(refused.headers["Retry-After"]) > 0
    assert client.post("/v1/events", json={"text": TEXT}).status_code == 200
