"""Several articles: what they tell together."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from .articles import THREE_TELLINGS, load
from .conftest import Visit


def opened(page: Page, tab: str) -> Locator:
    """The panel of a tab, after a click on it."""
    page.get_by_role("tab", name=tab).click()
    return page.get_by_role("tabpanel")


def test_the_timeline_tells_each_encounter_once(visit: Visit) -> None:
    """In order of time, on a line and as a list, with the articles that tell of it."""
    page = visit()
    load(page, THREE_TELLINGS)
    panel = opened(page, "Timeline")
    entries = panel.locator(".entry")
    met = entries.filter(has_text="Tue, 14 May 2024")
    expect(met).to_have_count(1)
    expect(met.locator(".sources li")).to_have_count(3)
    met.get_by_text("Evidence").click()
    expect(met.locator("blockquote").filter(has_text="held talks")).to_be_visible()
    expect(panel.locator(".line svg .tick")).to_have_count(entries.count())
    months = panel.locator(".period").all_inner_texts()
    assert months == ["April 2024", "May 2024", "July 2024"]


def test_a_mark_on_the_line_leads_to_its_entry(visit: Visit) -> None:
    """And under the pointer, each brings out the other."""
    page = visit()
    load(page, THREE_TELLINGS)
    panel = opened(page, "Timeline")
    panel.locator(".line .tick").nth(1).click()
    expect(panel.locator(".entry").nth(1)).to_be_focused()
    panel.locator(".entry").nth(2).hover()
    expect(panel.locator(".line .tick").nth(2)).to_have_class("tick occurred active")


def test_a_source_leads_to_the_record_in_its_article(visit: Visit) -> None:
    """From the timeline to the article's own card, which takes the focus."""
    page = visit()
    load(page, THREE_TELLINGS)
    panel = opened(page, "Timeline")
    met = panel.locator(".entry").filter(has_text="Tue, 14 May 2024")
    met.get_by_role("button", name="Wanyotu upbeat").click()
    expect(page.locator(".headline")).to_have_text("Wanyotu upbeat after talks in Norway")
    expect(page.locator(".card:focus")).to_contain_text("Oslo")


def test_conflicts_say_who_says_what(visit: Visit) -> None:
    """Each version with its articles and their words."""
    page = visit()
    load(page, THREE_TELLINGS)
    expect(page.get_by_role("tab", name="Conflicts (1)")).to_be_visible()
    panel = opened(page, "Timeline")
    panel.get_by_role("button", name="Place disputed").click()
    table = page.get_by_role("tabpanel").get_by_role("table")
    told_first = "Norway and Kenya close to accord on geothermal power"
    told_last = "What we know about the Norway–Kenya accord"
    bergen = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Bergen"))
    oslo = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Oslo"))
    expect(bergen.get_by_role("button")).to_have_text([told_first, told_last])
    expect(oslo.get_by_role("button")).to_have_text(["Wanyotu upbeat after talks in Norway"])
    expect(oslo.locator("blockquote")).to_contain_text("in Oslo on Tuesday")


def test_the_graph_ties_those_who_met(visit: Visit) -> None:
    """A tie for each pair, and a list that tells the same to those who cannot see it."""
    page = visit()
    load(page, THREE_TELLINGS)
    panel = opened(page, "Who met whom")
    names = panel.locator(".person-mark text").all_text_contents()
    assert sorted(names) == ["Ingrid Solvang", "Karen Holmby", "Olle Brandvik", "Peter Wanyotu"]
    ties = panel.locator(".tie title").all_text_contents()
    assert len(ties) == 3
    assert all("Peter Wanyotu" in tie for tie in ties)
    cancelled = panel.locator(".person").filter(has_text="Olle Brandvik Trade Minister")
    expect(cancelled).to_contain_text("Cancelled")
    cancelled.get_by_role("button", name="Meeting with Peter Wanyotu").click()
    expect(page.locator(".entry:focus")).to_contain_text("Stockholm")


def test_one_wrong_article_leaves_the_others_whole(visit: Visit) -> None:
    """It says what is wrong, in its place."""
    page = visit()
    page.get_by_role("button", name="Add an article").click()
    page.get_by_role("button", name="Add an article").click()
    page.get_by_label("Article 1", exact=True).fill("Duarte met Rojas in Lisbon on 14 May 2024.")
    page.get_by_label("Article 2", exact=True).fill("Duarte a rencontré Rojas à Lisbonne mardi.")
    page.get_by_label("Article 3", exact=True).fill("Duarte met Rojas in Porto on 14 May 2024.")
    page.get_by_role("button", name="Find encounters").click()
    expect(page.get_by_role("tab", name="Conflicts (1)")).to_be_visible()
    page.get_by_role("button", name="rencontré").click()
    expect(page.locator(".failure")).to_contain_text("English")
