"""API keys, headers, and that nothing goes out."""

from __future__ import annotations

import hashlib
import pathlib
import socket

import pytest
from flask import Flask
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from service import create_app
from service.config import Settings, SettingsError
from tests.fakes import TEXT, FakeExtractor

OLD, NEW = "old-key-0123456789", "new-key-9876543210"


def digest(key: str) -> str:
    """What the settings hold of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


@pytest.fixture
def guarded(tmp_path: pathlib.Path) -> FlaskClient:
    """A client of a service that knows one key from the environment and one from a file."""
    file = tmp_path / "keys"
    file.write_text(f"# since May\n{digest(NEW).upper()}  # the new one\n\n")
    settings = Settings(api_keys=digest(OLD), api_keys_file=str(file))
    return create_app(settings, FakeExtractor()).test_client()


@pytest.mark.parametrize("key", [OLD, NEW])
@pytest.mark.parametrize("header", ["Authorization", "X-API-Key"])
@pytest.mark.parametrize("path", ["/v1/events", "/v1/events/batch"])
def test_a_key_opens(guarded: FlaskClient, path: str, header: str, key: str) -> None:
    """Each key does, in either header."""
    value = f"bearer  {key}" if header == "Authorization" else key
    content = {"text": TEXT} if path == "/v1/events" else {"articles": [{"text": TEXT}]}
    assert guarded.post(path, json=content, headers={header: value}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-API-Key": ""},
        {"X-API-Key": "wrong"},
        {"X-API-Key": OLD + "x"},
        {"X-API-Key": digest(OLD)},
        {"Authorization": f"Bearer {digest(OLD)}"},
        {"Authorization": f"Basic {OLD}"},
        {"Authorization": OLD},
        {"Authorization": "Bearer"},
        {"X-API-Key": "\xff"},
    ],
)
@pytest.mark.parametrize("path", ["/v1/events", "/v1/events/batch", "/v1/nowhere"])
def test_without_a_key_it_stays_shut(
    guarded: FlaskClient, path: str, headers: dict[str, str]
) -> None:
    """No key, a wrong one, or the digest itself is a 401 that says how to send one."""
    answer = guarded.post(path, json={"text": TEXT}, headers=headers)
    assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer ")


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/metrics", "/openapi.yaml", "/openapi.json", "/docs", "/"]
)
def test_probes_and_contract_stay_open(guarded: FlaskClient, path: str) -> None:
    """They tell nothing of an article."""
    assert guarded.get(path, buffered=True).status_code == 200


def test_a_key_is_not_logged(guarded: FlaskClient) -> None:
    """Neither a good one nor a wrong one."""
    with capture_logs() as lines:
        guarded.post("/v1/events", json={"text": TEXT}, headers={"X-API-Key": OLD})
        guarded.post("/v1/events", json={"text": TEXT}, headers={"Authorization": "Bearer Secret"})
    assert len(lines) == 2
    assert not any(word in str(lines) for word in (OLD, "Secret", digest(OLD)))


@pytest.mark.parametrize("keys", ["key", digest(OLD)[:-1], f"{digest(OLD)} {OLD}", ","])
def test_what_is_no_digest_is_refused(keys: str) -> None:
    """A key in the place of its digest stops the start, and is not quoted."""
    with pytest.raises(SettingsError, match="ENCOUNTERS_API_KEYS must") as error:
        create_app(Settings(api_keys=keys), FakeExtractor())
    assert OLD not in str(error.value)


def test_a_file_without_keys_opens_to_nobody(tmp_path: pathlib.Path) -> None:
    """Rather than to all."""
    file = tmp_path / "keys"
    file.write_text("# none\n")
    with pytest.raises(SettingsError):
        create_app(Settings(api_keys_file=str(file)), FakeExtractor())


def test_the_command_makes_a_key_and_its_digest() -> None:
    """Another each time."""
    runner = create_app(Settings(), FakeExtractor()).test_cli_runner()
    keys = set()
    for _ in range(2):
        words = runner.invoke(args=["api-key"]).output.split()
        assert words[::2] == ["key", "digest"]
        assert words[3] == digest(words[1])
        keys.add(words[1])
    assert len(keys) == 2


@pytest.mark.parametrize(
    "path", ["/healthz", "/nowhere", "/docs", "/", "/openapi.json", "/v1/events"]
)
def test_every_answer_has_the_headers(client: FlaskClient, path: str) -> None:
    """Browsers may neither guess, frame nor pass on; what is not a page may load nothing."""
    answer = client.get(path, buffered=True)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert ("script-src" in policy) == (path in ("/docs", "/"))


def test_answers_to_articles_are_not_cached(client: FlaskClient) -> None:
    """Nor are errors."""
    for content in ({"text": TEXT}, {}):
        answer = client.post("/v1/events", json=content)
        assert answer.headers["Cache-Control"] == "no-store"


def test_nothing_goes_out(real_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """No article or page makes the service look up a name or open a connection."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a connection")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    client = real_app.test_client()
    page = (
        '<!doctype html><!DOCTYPE x SYSTEM "http://example.org/x.dtd"><html><head>'
        '<link rel="canonical" href="http://example.org/"><base href="http://example.org/">'
        f'</head><body><article><p>{TEXT * 5}</p><img src="http://example.org/a.png">'
        "</article></body></html>"
    )
    assert client.post("/v1/events?language=en", json={"text": TEXT}).status_code == 200
    answer = client.post("/v1/events?language=en", data=page, content_type="text/html")
    assert answer.status_code == 200
