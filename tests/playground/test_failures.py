"""What goes wrong, in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.conftest import Server, serving

from .articles import TEXT, paste
from .conftest import Visit

KEY = "a-long-and-random-key"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The service with an API key, and small articles only."""
    with serving(
        tmp_path_factory.mktemp("guarded") / "log",
        ENCOUNTERS_API_KEYS=hashlib.sha256(KEY.encode()).hexdigest(),
        ENCOUNTERS_MAX_BODY_BYTES="2000",
        ENCOUNTERS_DRAIN_SECONDS="0",
        ENCOUNTERS_WORKERS="1",
    ) as started:
        yield started


def test_the_page_asks_for_a_key_where_the_service_does(visit: Visit, guarded: Server) -> None:
    """It is open itself; the key opens the service, and is gone with the page."""
    page = visit(guarded.url)
    paste(page, TEXT)
    expect(page.get_by_role("alert")).to_contain_text("This address asks for an API key.")
    expect(page.get_by_label("Key", exact=True)).to_be_focused()
    page.keyboard.type(KEY)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".card")).to_have_count(3)
    expect(page.get_by_role("alert")).to_be_empty()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert KEY not in page.url
    page.reload()
    assert page.locator("#key").input_value() == ""


def test_an_article_that_is_too_large_is_refused_in_words(visit: Visit, guarded: Server) -> None:
    """With the most that the service takes."""
    page = visit(guarded.url)
    page.get_by_text("API key").click()
    page.get_by_label("Key", exact=True).fill(KEY)
    paste(page, TEXT * 10)
    expect(page.get_by_role("alert")).to_contain_text("The body may have at most 2000 bytes.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le ministre Duarte a rencontré son homologue Rojas à Lisbonne mardi.", "English"),
        ("Duarte met Rojas. " * 12_000, "200000"),
    ],
)
def test_what_is_wrong_with_an_article_stands_beside_it(
    visit: Visit, text: str, words: str
) -> None:
    """Until it is changed."""
    page = visit()
    paste(page, text)
    field = page.get_by_label("Article", exact=True)
    expect(page.get_by_role("alert")).to_contain_text(words)
    expect(page.locator(".field-problem")).to_contain_text(words)
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("Duarte")
    expect(page.locator(".field-problem")).to_be_empty()
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_without_an_article_there_is_a_word(visit: Visit) -> None:
    """And no request."""
    page = visit()
    page.get_by_role("button", name="Find encounters").click()
    expect(page.get_by_role("alert")).to_contain_text("There is no article yet")


def test_a_busy_service_says_when_to_come_back(visit: Visit) -> None:
    """With the header's seconds, and a button to try again."""
    page = visit()
    problem = {"title": "Service Unavailable", "status": 503, "detail": "Too many are waiting."}
    page.route(
        "**/v1/events**",
        lambda route: route.fulfill(
            status=503,
            json=problem,
            content_type="application/problem+json",
            headers={"Retry-After": "7"},
        ),
    )
    paste(page, TEXT)
    alert = page.get_by_role("alert")
    for words in ("Service Unavailable", "Too many are waiting.", "7 seconds"):
        expect(alert).to_contain_text(words)
    page.unroute("**/v1/events**")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".card")).to_have_count(3)


def test_a_service_out_of_reach_is_said_to_be(visit: Visit) -> None:
    """Rather than nothing."""
    page = visit()
    page.route("**/v1/events**", lambda route: route.abort())
    paste(page, TEXT)
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")


def test_an_answer_from_something_else_is_said_to_be(visit: Visit) -> None:
    """A proxy's page is no answer."""
    page = visit()
    page.route("**/v1/events**", lambda route: route.fulfill(status=502, body="<h1>Bad</h1>"))
    paste(page, TEXT)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("502")
    expect(alert).to_contain_text("proxy")


def test_waiting_can_be_stopped(visit: Visit) -> None:
    """The page then takes articles again."""
    page = visit()
    page.route("**/v1/events**", lambda route: None)
    paste(page, TEXT)
    expect(page.get_by_role("status").filter(has_text="Reading the article")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Reading the article")).to_have_count(0)
    page.unroute("**/v1/events**")
    page.get_by_role("button", name="Find encounters").click()
    expect(page.locator(".card")).to_have_count(3)
