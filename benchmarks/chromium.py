"""Debian's Chromium, without a window: for the tests of the playground, and its pictures."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

__all__ = ["executable", "opened"]

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def executable() -> str | None:
    """Where it is; None where there is none."""
    return shutil.which("chromium")


@contextlib.contextmanager
def opened(path: str) -> Iterator[Browser]:
    """The browser, which asks nobody for anything of its own accord.

    While it is open, nothing else in the thread can run an event loop.

    Args:
        path: the executable.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()
