"""A real Chromium before the real service."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from benchmarks.chromium import executable, opened
from tests.conftest import Server

__all__ = ["Visit"]

Visit = Callable[..., Page]

# The machine may have other things to do.
_PATIENCE_MS = 30_000
expect.set_options(timeout=_PATIENCE_MS)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without one, the tests fail where all has to be tested."""
    path = executable()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium")
        pytest.skip("there is no chromium")
    with opened(path) as chromium:
        yield chromium


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    """Opens the playground; at the end, no page may have asked elsewhere or have failed."""
    requests: list[str] = []
    failures: list[str] = []
    contexts = []

    def note(message: ConsoleMessage) -> None:
        # The browser notes each refused article, too.
        if message.type in ("error", "warning") and "/v1/" not in message.location["url"]:
            failures.append(message.text)

    def open_page(url: str = server.url, **options: Any) -> Page:
        context = browser.new_context(
            base_url=url,
            permissions=["clipboard-read", "clipboard-write"],
            **({"reduced_motion": "reduce"} | options),
        )
        contexts.append(context)
        context.set_default_timeout(_PATIENCE_MS)
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto("/")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not failures
    assert requests
    assert {url for url in requests if not url.startswith("http://127.0.0.1:")} == set()
