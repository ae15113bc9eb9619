"""Articles for the playground, and how they get there."""

from __future__ import annotations

from playwright.sync_api import Page

__all__ = ["TEXT", "THREE_TELLINGS", "load", "paste"]

TEXT = """🎻 Duarte in Lisbon 🎶

Portuguese Foreign Minister Helena Duarte met her Chilean counterpart, Andrés Rojas, at the \
Alcanto Palace in Lisbon on Tuesday to discuss green hydrogen and a fisheries accord.

Duarte and Rojas spoke by phone last month. Rojas will visit Porto on Thursday.
"""
THREE_TELLINGS = "One meeting, three tellings"


def paste(page: Page, text: str, day: str = "2024-05-15") -> None:
    """Paste an article and ask for its encounters."""
    page.get_by_label("Article", exact=True).fill(text)
    page.get_by_label("Published").fill(day)
    page.get_by_role("button", name="Find encounters").click()


def load(page: Page, example: str) -> None:
    """Load one of the page's own examples, and wait for what comes of it."""
    page.get_by_role("button", name=example).click()
    page.locator(".card").first.wait_for()
