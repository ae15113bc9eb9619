"""One article: pasted, read, and shown with its encounters."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .articles import TEXT, paste
from .conftest import Visit


def marks(page: Page, role: str) -> list[str]:
    """What is marked with a role, each stretch whole."""
    return [mark.inner_text() for mark in page.locator(f".page .mark.{role}").all()]


def test_an_article_is_pasted_and_its_encounters_are_shown(visit: Visit) -> None:
    """Each on a card, with what is known of it."""
    page = visit()
    paste(page, TEXT)
    cards = page.locator(".card")
    expect(cards).to_have_count(3)
    first = cards.nth(0)
    for words in (
        "Meeting",
        "Occurred",
        "Foreign Minister, Portugal",
        "Tue, 14 May 2024",
        "Lisbon",
    ):
        expect(first).to_contain_text(words)
    expect(cards.nth(1)).to_contain_text("Call")
    expect(cards.nth(2)).to_contain_text("Planned")
    expect(page.get_by_role("heading", name="3 encounters")).to_be_visible()


def test_marks_cover_what_the_offsets_say(visit: Visit) -> None:
    """Also behind letters that take two units of UTF-16, which the service counts as one."""
    page = visit()
    paste(page, TEXT)
    page.locator(".card").first.wait_for()
    assert page.locator(".page").text_content() == TEXT
    found = page.locator(".page [data-start]").evaluate_all(
        "nodes => nodes.map(n => [Number(n.dataset.start), Number(n.dataset.end), n.textContent])"
    )
    assert len(found) > 15
    assert [text for _, _, text in found] == [TEXT[start:end] for start, end, _ in found]
    assert marks(page, "participant").count("Helena Duarte") == 1
    assert marks(page, "time") == ["Tuesday", "last month", "Thursday"]
    assert marks(page, "place") == ["Alcanto Palace in Lisbon", "Porto"]
    assert marks(page, "topic") == ["green hydrogen", "fisheries accord"]
    assert marks(page, "trigger") == ["met", "spoke", "visit"]


def test_a_card_brings_out_its_evidence(visit: Visit) -> None:
    """Under the pointer or with the focus, and only while it is there."""
    page = visit()
    paste(page, TEXT)
    evidence = page.locator(".evidence.active")
    page.locator(".card").nth(1).hover()
    expect(evidence).to_have_text(["Duarte and Rojas spoke by phone last month."])
    page.locator(".card").nth(2).hover()
    expect(evidence).to_have_text(["Rojas will visit Porto on Thursday."])
    page.get_by_role("heading", level=1).hover()
    expect(evidence).to_have_count(0)
    page.locator(".card").nth(2).get_by_role("button", name="Show in the article").focus()
    expect(evidence).to_have_text(["Rojas will visit Porto on Thursday."])


def test_a_highlight_leads_to_its_card(visit: Visit) -> None:
    """By click; a name that stands for several encounters leads to that of its sentence."""
    page = visit()
    paste(page, TEXT)
    card = page.locator("#event-3")
    page.locator(".page a", has_text="Rojas").last.hover()
    expect(card).to_have_class("card planned active")
    page.locator(".page a", has_text="Rojas").last.click()
    expect(card).to_be_focused()


def test_each_kind_of_highlight_can_be_switched_off(visit: Visit) -> None:
    """By the legend, which also tells what is what."""
    page = visit()
    paste(page, TEXT)
    line = "node => getComputedStyle(node).textDecorationLine"
    for role in ("Who", "When", "Where", "On what", "Telling words"):
        mark = page.locator(f".page a.mark[aria-description^='{role}']").first
        assert mark.evaluate(line) == "underline"
        page.get_by_label(role, exact=True).uncheck()
        assert mark.evaluate(line) == "none"


def test_an_article_without_encounters_says_so(visit: Visit) -> None:
    """And what would count."""
    page = visit()
    paste(page, "The harbour of Porto was closed on Monday because of high waves.")
    expect(page.locator(".empty")).to_contain_text("tells of no encounter")


def test_nothing_in_an_article_becomes_markup(visit: Visit) -> None:
    """Tags in a text are text."""
    page = visit()
    text = f'<img src="https://example.org/x.png" onerror="alert(1)"> & <b>{TEXT}</b>'
    paste(page, text)
    page.locator(".card").first.wait_for()
    assert page.locator(".page").text_content() == text
    assert page.locator("img, b").count() == 0
