"""The service that is asked whether it keeps to the contract."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

import httpx
import pytest

__all__ = ["URL"]

# Address of a running service to test in place of the application in this process.
URL: Final = os.environ.get("ENCOUNTERS_TEST_URL")


@pytest.fixture(scope="session")
def service(request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    """A client of the service, with the real extractor."""
    transport = None
    if URL is None:
        transport = httpx.WSGITransport(app=request.getfixturevalue("real_app"))
    base = URL or "http://encounters.test"
    with httpx.Client(base_url=base, transport=transport, timeout=60, trust_env=False) as client:
        yield client
