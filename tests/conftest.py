"""The application and the server that the tests talk to."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service import create_app
from service.config import Settings
from service.http.engine import current_engine
from tests.fakes import EVENT, FakeExtractor

_ROOT = pathlib.Path(__file__).parents[1]
_START_SECONDS = 90


@dataclasses.dataclass(frozen=True, slots=True)
class Server:
    """A gunicorn that serves the application.

    Attributes:
        port: where on 127.0.0.1.
        log: the file that its log goes to.
        process: the server process.
    """

    port: int
    log: pathlib.Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Address of the server, without a path."""
        return f"http://127.0.0.1:{self.port}"

    def ready(self) -> bool:
        """Whether it takes articles now."""
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError):
            return False


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make soak` ask for more than `make test`."""
    parser.addoption("--soak", action="store_true", help="run the tests under load for minutes")


def free_port() -> int:
    """A port of 127.0.0.1 on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextlib.contextmanager
def serving(log: pathlib.Path, **settings: str) -> Iterator[Server]:
    """The service as `make run` starts it, with the real extractor.

    Args:
        log: where its log goes.
        settings: environment variables beside those that are there.
    """
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
    environment = os.environ | {"PORT": str(port)} | settings
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "service.wsgi:app"],
            cwd=_ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    started = Server(port, log, process)
    try:
        _wait_until_ready(started, process)
        yield started
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=60)
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The service with its default settings."""
    log = tmp_path_factory.mktemp("server") / "log"
    with serving(log, ENCOUNTERS_DRAIN_SECONDS="0") as started:
        yield started


def _wait_until_ready(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not server.ready():
        if process.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"the server did not start:\n{server.log.read_text()}")
        time.sleep(0.2)


@pytest.fixture(scope="session")
def real_app() -> Flask:
    """The application with the real extractor."""
    app = create_app(Settings())
    with app.app_context():
        current_engine().load()
    return app


@pytest.fixture
def extractor() -> FakeExtractor:
    """An extractor that finds one event in every article."""
    return FakeExtractor(events=(EVENT,))


@pytest.fixture
def client(extractor: FakeExtractor) -> FlaskClient:
    """A client of the application with that extractor."""
    return create_app(Settings(), extractor).test_client()
