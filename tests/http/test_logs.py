"""What is logged of a request, and what must not be."""

from __future__ import annotations

import io
import json
import logging
import logging.config
import re

import pytest
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from service import create_app
from service.config import Settings
from service.http.logs import logging_config
from tests.fakes import TEXT, FailingExtractor


def test_a_request_is_one_line(client: FlaskClient) -> None:
    """The line says what was asked and how it went."""
    with capture_logs() as lines:
        client.post("/v1/events?title=Secret", json={"text": TEXT})
    (line,) = lines
    assert (line["method"], line["route"], line["status"]) == ("POST", "/v1/events", 200)
    assert line["duration_ms"] >= 0
    assert line["bytes_in"] > len(TEXT)


def test_nothing_of_the_article_is_logged(client: FlaskClient) -> None:
    """Neither body nor query nor path of a request, right or wrong, gets into the log."""
    failing = create_app(Settings(), FailingExtractor()).test_client()
    with capture_logs() as lines:
        client.post("/v1/events?title=Secret", json={"text": TEXT})
        client.post("/v1/events?title=Secret", json={"text": TEXT, "published_at": "Secret"})
        client.get("/Secret")
        failing.post("/v1/events?title=Secret", json={"text": TEXT})
    assert len(lines) == 5
    assert not any(word in str(lines) for word in ("Secret", TEXT[:20]))


def test_a_failure_is_told_by_class_and_place() -> None:
    """The line of a failure leads to the code that raised it."""
    client = create_app(Settings(), FailingExtractor(error=KeyError)).test_client()
    with capture_logs() as lines:
        client.post("/v1/events", json={"text": TEXT})
    (failure,) = [line for line in lines if line["event"] == "failure"]
    assert failure["error"] == "KeyError"
    assert re.fullmatch(r"tests\.fakes:\d+", failure["raised_at"])
    assert re.fullmatch(r"service\.http\.events:\d+", failure["within"])


def test_probes_are_not_worth_a_line(client: FlaskClient) -> None:
    """What asks every few seconds is logged at debug level only."""
    with capture_logs() as lines:
        client.get("/healthz")
        client.get("/metrics")
    assert {line["log_level"] for line in lines} == {"debug"}


@pytest.mark.parametrize(
    ("offered", "taken"),
    [
        ("a-1_B.2", True),
        ("a" * 64, True),
        ("a" * 65, False),
        ("", False),
        ("a b", False),
        ('"}', False),
        ("é", False),
    ],
)
def test_a_request_id_is_taken_over_only_where_harmless(
    client: FlaskClient, offered: str, taken: bool
) -> None:
    """Otherwise the request gets a new one."""
    answer = client.get("/healthz", headers={"X-Request-Id": offered})
    given = answer.headers["X-Request-Id"]
    assert (given == offered) is taken
    assert re.fullmatch(r"[A-Za-z0-9._-]{1,64}", given)


def test_each_request_has_an_id_of_its_own(client: FlaskClient) -> None:
    """Two requests without an id do not share one."""
    first, second = (client.get("/healthz").headers["X-Request-Id"] for _ in range(2))
    assert first != second


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (
            "Invalid request from ip=::1: Invalid HTTP request line: 'Secret'",
            "Invalid request from ip=::1",
        ),
        ("Error handling request /v1/events?title=Secret", "Error handling request"),
        ("Booting worker with pid: 7", "Booting worker with pid: 7"),
    ],
)
def test_the_servers_own_lines_quote_nothing(message: str, shown: str) -> None:
    """Lines of gunicorn are JSON too, without what it quotes of a request."""
    config = logging_config("info")
    (formatter,) = config["formatters"].values()
    config = {"version": 1, "formatters": {"json": formatter}, "disable_existing_loggers": False}
    configurator = logging.config.DictConfigurator(config)
    output = io.StringIO()
    handler = logging.StreamHandler(output)
    handler.setFormatter(configurator.configure_formatter(formatter))
    logger = logging.Logger("gunicorn.error")
    logger.addHandler(handler)
    try:
        raise ValueError("Secret")
    except ValueError:
        logger.exception(message)
    line = json.loads(output.getvalue())
    assert line["event"] == shown
    assert "Secret" not in output.getvalue()


TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@pytest.mark.parametrize(
    ("offered", "taken", "flags"),
    [
        (f"00-{TRACE}-{PARENT}-01", True, "01"),
        (f"00-{TRACE}-{PARENT}-00", True, "00"),
        (f"00-{TRACE}-{PARENT}-03", True, "01"),
        (f"cc-{TRACE}-{PARENT}-01-more", True, "01"),
        (f"00-{TRACE}-{PARENT}-01-more", False, "00"),
        (f"ff-{TRACE}-{PARENT}-01", False, "00"),
        (f"00-{'0' * 32}-{PARENT}-01", False, "00"),
        (f"00-{TRACE}-{'0' * 16}-01", False, "00"),
        (f"00-{TRACE.upper()}-{PARENT}-01", False, "00"),
        (f"00-{TRACE}-{PARENT}", False, "00"),
        ("", False, "00"),
    ],
)
def test_a_trace_is_taken_up(client: FlaskClient, offered: str, taken: bool, flags: str) -> None:
    """The answer and the log name the caller's trace, or a new one, and a span of our own."""
    with capture_logs() as lines:
        answer = client.get("/nowhere", headers={"traceparent": offered})
    version, trace, span, given = answer.headers["traceparent"].split("-")
    assert (version, given, trace == TRACE) == ("00", flags, taken)
    assert re.fullmatch("[0-9a-f]{32}", trace)
    assert re.fullmatch("[0-9a-f]{16}", span)
    assert span != PARENT
    assert (lines[0]["trace_id"], lines[0]["span_id"]) == (trace, span)
