"""A real Chromium before the real service."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.conftest import Server

__all__ = ["Visit"]

Visit = Callable[..., Page]

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


# Ends with the tests of this folder: while it is open, no other test can run an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    executable = shutil.which("chromium")
    if executable is None:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium")
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        yield opened
        opened.close()


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
            reduced_motion="reduce",
            permissions=["clipboard-read", "clipboard-write"],
            **options,
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
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
