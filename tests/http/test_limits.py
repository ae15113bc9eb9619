"""Bodies that are too large, or are not whole."""

from __future__ import annotations

import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service import create_app
from service.config import Settings
from tests.fakes import FakeExtractor

LIMIT = 2_048


@pytest.fixture
def client(extractor: FakeExtractor) -> FlaskClient:
    """A client of an application with a low limit."""
    extractor.events = ()
    return create_app(Settings(max_body_bytes=LIMIT), extractor).test_client()


CHUNKED = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}


def post(client: FlaskClient, body: io.BytesIO, framing: dict[str, Any]) -> TestResponse:
    """Send a plain text, framed as the server would say it."""
    return client.post(
        "/v1/events", input_stream=body, content_type="text/plain", environ_overrides=framing
    )


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(("size", "status"), [(LIMIT, 200), (LIMIT + 1, 413), (10**7, 413)])
def test_the_limit_is_exact(client: FlaskClient, size: int, status: int, chunked: bool) -> None:
    """A body of the limit is taken whole, one byte more is refused, chunked or not."""
    answer = post(client, io.BytesIO(b"a" * size), CHUNKED if chunked else {})
    assert answer.status_code == status
    if status == 200:
        assert answer.json is not None
        assert answer.json["article"]["characters"] == size


def test_a_body_that_breaks_off_is_refused(client: FlaskClient) -> None:
    """Fewer bytes than announced are a 400, not a shorter article."""
    assert post(client, io.BytesIO(b"a" * 10), {"CONTENT_LENGTH": "20"}).status_code == 400


def test_a_body_that_cannot_be_read_is_refused(client: FlaskClient) -> None:
    """What the server raises for broken framing is the client's fault, not a 500."""

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise ValueError("bad chunk")

    assert post(client, Broken(), CHUNKED).status_code == 400
