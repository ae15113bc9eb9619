"""What is counted."""

from __future__ import annotations

from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from tests.fakes import TEXT


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
        ("encounters_events_total", {"kind": "meeting", "status": "occurred"}),
    ]
    before = [value(client, name, **labels) for name, labels in names]
    client.post("/v1/events", json={"text": TEXT})
    after = [value(client, name, **labels) for name, labels in names]
    assert [b - a for a, b in zip(before, after, strict=True)] == [1, 1, 1, 1]


def test_clients_cannot_make_up_labels(client: FlaskClient) -> None:
    """Unknown methods and addresses share one label."""
    labels = {"method": "other", "route": "none", "status": "404"}
    before = value(client, "encounters_http_requests_total", **labels)
    client.open("/made-up", method="MADEUP")
    client.open("/made-up/too", method="ALSO")
    assert value(client, "encounters_http_requests_total", **labels) - before == 2
