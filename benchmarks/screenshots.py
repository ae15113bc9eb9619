"""The pictures of the playground in README; writes them beside this file."""

from __future__ import annotations

import dataclasses
import logging
import pathlib
import sys
import threading
from collections.abc import Callable
from typing import Final, Literal

from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

from benchmarks.chromium import executable, opened
from service import create_app
from service.http.engine import current_engine

__all__ = ["PICTURES", "Picture", "main"]

_FOLDER: Final = pathlib.Path(__file__).parent


@dataclasses.dataclass(frozen=True, slots=True)
class Picture:
    """A state of the playground.

    Attributes:
        name: of the file, without its ending.
        width: of the window, in CSS pixels.
        height: of the window, in CSS pixels.
        scheme: what the reader's system prefers.
        arrange: brings the page into the state.
    """

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    arrange: Callable[[Page], None]


def _article(page: Page) -> None:
    page.get_by_role("button", name="Planned, cancelled, denied").click()
    page.locator(".card").first.wait_for()


def _timeline(page: Page) -> None:
    page.get_by_role("button", name="One meeting, three tellings").click()
    page.get_by_role("tab", name="Timeline").click()


PICTURES: Final = (
    Picture("playground-article", 1280, 800, "light", _article),
    Picture("playground-timeline", 390, 880, "dark", _timeline),
)


def _take(picture: Picture, browser: Browser, url: str) -> None:
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(url)
    picture.arrange(page)
    page.screenshot(path=_FOLDER / f"{picture.name}.png")
    context.close()


def main() -> None:
    """Serve the playground to the browser, and take the pictures."""
    path = executable()
    if path is None:
        sys.exit("there is no chromium: apt-get install chromium")
    # Which would tell of each request.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    app = create_app()
    with app.app_context():
        current_engine().load()
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with opened(path) as browser:
            for picture in PICTURES:
                _take(picture, browser, f"http://127.0.0.1:{server.port}/")
    finally:
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    main()
