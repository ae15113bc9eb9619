"""For everybody: with a keyboard, a screen reader, a phone, in light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .articles import TEXT, THREE_TELLINGS, load, paste
from .conftest import Visit

PHONE, DESKTOP = 390, 1280


def findings(page: Page) -> list[str]:
    """What axe-core finds wrong, however minor, with the first place of each."""
    return [
        f"{found['impact']} {found['id']}: {found['nodes'][0]['html']}"
        for found in Axe().run(page).response["violations"]
    ]


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_people_out(visit: Visit, scheme: str, width: int) -> None:
    """In no state of the page: empty, refused, read, and in each of the views of several."""
    page = visit(color_scheme=scheme, viewport={"width": width, "height": 900})
    assert findings(page) == []
    page.get_by_role("button", name="Find encounters").click()
    page.get_by_role("button", name="Add an article").click()
    assert findings(page) == []
    load(page, THREE_TELLINGS)
    page.locator(".card details summary").first.click()
    page.locator(".card").first.hover()
    assert findings(page) == []
    for tab in ("Timeline", "Who met whom", "Conflicts"):
        page.get_by_role("tab", name=tab).click()
        assert findings(page) == []


def test_axe_would_find_something(visit: Visit) -> None:
    """The check is no rubber stamp."""
    page = visit()
    page.evaluate("document.querySelector('#files').removeAttribute('hidden')")
    page.evaluate("document.querySelector('#files').removeAttribute('aria-label')")
    assert findings(page)


def test_nothing_runs_out_of_a_narrow_page(visit: Visit) -> None:
    """No view makes the page scroll sideways, nor does the page when the window changes."""
    page = visit()
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    for width in (768, PHONE, 320):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_function(fits)
    load(page, THREE_TELLINGS)
    for tab in ("Articles", "Timeline", "Who met whom", "Conflicts"):
        page.get_by_role("tab", name=tab).click()
        for width in (768, PHONE, 320):
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_function(fits)


def test_the_way_from_paste_to_evidence_needs_no_mouse(visit: Visit) -> None:
    """Tab, arrow keys and Enter are enough, and what has the focus can be seen."""
    page = visit()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the articles")
    page.keyboard.press("Enter")
    while page.evaluate("document.activeElement.tagName") != "TEXTAREA":
        page.keyboard.press("Tab")
    page.keyboard.insert_text(TEXT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#results")).to_be_focused()
    link = page.locator(".page a:focus")
    while not link.count():
        page.keyboard.press("Tab")
    assert link.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"
    first = link.inner_text()
    page.keyboard.press("ArrowRight")
    assert link.inner_text() != first
    page.keyboard.press("End")
    expect(page.locator("#event-3")).to_have_class("card planned active")
    page.keyboard.press("Enter")
    expect(page.locator("#event-3")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Show in the article")
    expect(page.locator(".evidence.active")).to_have_text("Rojas will visit Porto on Thursday.")


def test_tabs_move_with_arrow_keys(visit: Visit) -> None:
    """One of them is in the order of Tab, and its panel follows."""
    page = visit()
    load(page, THREE_TELLINGS)
    page.get_by_role("tab", name="Articles").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Timeline")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Timeline")).to_be_visible()
    page.keyboard.press("End")
    expect(page.get_by_role("tabpanel", name="Conflicts")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tabpanel", name="Articles")).to_be_visible()


def test_what_happens_is_told_to_screen_readers(visit: Visit) -> None:
    """How much was found, once it is there."""
    page = visit()
    paste(page, TEXT)
    expect(page.locator("#progress[role=status]")).to_have_text("3 encounters in 1 article")
    cards = page.get_by_role("list", name="Encounters").get_by_role("listitem")
    assert cards.first.evaluate("node => node.ariaLabelledByElements.length") == 1


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_where_people_ask_for_calm(visit: Visit, motion: str, moves: bool) -> None:
    """Neither by style nor by script."""
    page = visit(reduced_motion=motion)
    paste(page, TEXT)
    duration = page.locator(".card").first.evaluate(
        "node => getComputedStyle(node).transitionDuration"
    )
    assert (duration != "0s") == moves
