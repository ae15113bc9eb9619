"""Readiness, the queue, turns and deadlines."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from service import create_app
from service.config import Settings
from service.extraction.records import Article, Extraction
from service.extraction.stages import Checkpoint, go_on
from tests.fakes import TEXT, BlockingExtractor, FakeExtractor


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


def test_a_request_that_takes_too_long_gets_a_503() -> None:
    """The client hears at the deadline, even of an extraction that cannot be ended."""
    extractor = BlockingExtractor()
    client = create_app(Settings(deadline=1), extractor).test_client()
    began = time.monotonic()
    answer = client.post("/v1/events", json={"text": TEXT})
    assert time.monotonic() - began < 5
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")
    assert int(answer.headers["Retry-After"]) > 0
    extractor.release.set()
    assert client.post("/v1/events", json={"text": TEXT}).status_code == 200


def test_one_extraction_at_a_time() -> None:
    """However many requests there are, the extractor is asked for one."""
    together = []

    class CountingExtractor(BlockingExtractor):
        inside = 0

        def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
            self.inside += 1
            together.append(self.inside)
            time.sleep(0.01)
            self.inside -= 1
            return FakeExtractor.extract(self, article, at)

    app = create_app(Settings(), CountingExtractor())
    with ThreadPoolExecutor(8) as senders:
        answers = senders.map(
            lambda _: app.test_client().post("/v1/events", json={"text": TEXT}).status_code,
            range(16),
        )
    assert (list(answers), together) == ([200] * 16, [1] * 16)


def test_a_process_that_is_to_end_is_not_ready_but_works_on() -> None:
    """What comes in until others have taken over is still answered."""
    app = create_app(Settings(), FakeExtractor())
    client = app.test_client()
    assert client.get("/readyz").status_code == 200
    app.extensions["engine"].drain()
    ready = client.get("/readyz")
    assert (ready.status_code, bool(ready.headers["Retry-After"])) == (503, True)
    assert client.get("/healthz").status_code == 200
    assert client.post("/v1/events", json={"text": TEXT}).status_code == 200
