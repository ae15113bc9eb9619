"""What is counted."""

from __future__ import annotations

import json
import pathlib
import re
import threading

from flask import Flask
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from service import __version__, create_app
from service.config import Settings
from service.extraction.stages import STAGES
from tests.fakes import TEXT, BlockingExtractor

DASHBOARD = pathlib.Path(__file__).parents[2] / "deploy" / "grafana-dashboard.json"


def value(client: FlaskClient, name: str, **labels: str) -> float:
    """The figure of that name and those labels, 0 if there is none yet."""
    for family in text_string_to_metric_families(client.get("/metrics").text):
        for sample in family.samples:
            if sample.name == name and sample.labels == labels:
                return sample.value
    return 0.0


def test_requests_events_and_extractions_are_counted(client: FlaskClient) -> None:
    """An article adds one to each."""
    names: list[tuple[str, dict[str, str]]] = [
        (
            "encounters_http_requests_total",
            {"method": "POST", "route": "/v1/events", "status": "200"},
        ),
        ("encounters_http_request_seconds_count", {"route": "/v1/events"}),
        ("encounters_extraction_seconds_count", {}),
        ("encounters_stage_seconds_count", {"stage": "wait"}),
        ("encounters_events_total", {"kind": "meeting", "status": "occurred"}),
    ]
    before = [value(client, name, **labels) for name, labels in names]
    client.post("/v1/events", json={"text": TEXT})
    after = [value(client, name, **labels) for name, labels in names]
    assert [b - a for a, b in zip(before, after, strict=True)] == [1, 1, 1, 1, 1]


def test_clients_cannot_make_up_labels(client: FlaskClient) -> None:
    """Unknown methods and addresses share one label."""
    labels = {"method": "other", "route": "none", "status": "404"}
    before = value(client, "encounters_http_requests_total", **labels)
    client.open("/made-up", method="MADEUP")
    client.open("/made-up/too", method="ALSO")
    assert value(client, "encounters_http_requests_total", **labels) - before == 2


def test_the_stages_and_characters_of_an_article_are_counted(real_app: Flask) -> None:
    """Each stage that an extraction passes tells its time, once for each article."""
    client = real_app.test_client()
    counts = [("encounters_stage_seconds_count", {"stage": stage}) for stage in STAGES]

    def figures() -> list[float]:
        return [value(client, name, **labels) for name, labels in counts] + [
            value(client, "encounters_characters_total")
        ]

    before = figures()
    assert client.post("/v1/events?language=en", json={"text": TEXT}).status_code == 200
    changes = [b - a for a, b in zip(before, figures(), strict=True)]
    assert changes == [1] * len(STAGES) + [len(TEXT)]


def test_the_articles_of_a_batch_are_counted_by_their_status(client: FlaskClient) -> None:
    """Whatever the status of the batch."""
    before = [value(client, "encounters_batch_articles_total", status=s) for s in ("200", "422")]
    client.post("/v1/events/batch", json={"articles": [{"text": TEXT}, {}, {"text": TEXT}]})
    after = [value(client, "encounters_batch_articles_total", status=s) for s in ("200", "422")]
    assert [b - a for a, b in zip(before, after, strict=True)] == [2, 1]


def test_the_queue_tells_its_depth() -> None:
    """A request counts for as long as it is in work."""
    extractor = BlockingExtractor()
    client = create_app(Settings(), extractor).test_client()
    sender = threading.Thread(
        target=client.post, args=("/v1/events",), kwargs={"json": {"text": TEXT}}
    )
    sender.start()
    assert extractor.entered.wait(timeout=30)
    during = value(client, "encounters_queue_depth")
    extractor.release.set()
    sender.join(timeout=30)
    assert during - value(client, "encounters_queue_depth") == 1


def test_the_build_is_told(real_app: Flask) -> None:
    """Which version runs, with which model."""
    text = real_app.test_client().get("/metrics").text
    (line,) = [line for line in text.splitlines() if line.startswith("encounters_build_info{")]
    assert f'version="{__version__}"' in line
    assert 'model="en_core_web_sm 3.8.0"' in line
    assert line.endswith(" 1.0")


def test_the_dashboard_asks_for_what_there_is(real_app: Flask) -> None:
    """Every series in the Grafana dashboard is one of ours, and every metric of ours is in it."""
    client = real_app.test_client()
    client.post("/v1/events/batch?x", json={})
    families = {
        family.name
        for family in text_string_to_metric_families(client.get("/metrics").text)
        if family.name.startswith("encounters_") and not family.name.endswith("_created")
    }
    text = DASHBOARD.read_text(encoding="utf-8")
    asked = set(re.findall(r"encounters_[a-z_]+", text))
    assert {re.sub("_(total|bucket|sum|count)$", "", name) for name in asked} == families
    panels = json.loads(text)["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
