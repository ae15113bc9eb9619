"""What was found, copied for other programs."""

from __future__ import annotations

import csv
import io
import json
import shlex
import subprocess
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server

from .articles import TEXT, THREE_TELLINGS, load, paste
from .conftest import Visit


def copied(page: Page, form: str) -> str:
    """What the clipboard holds after a click on one of the buttons that are shown."""
    page.get_by_role("button", name=form, exact=True).locator("visible=true").click()
    expect(page.get_by_text(f"{form} copied")).to_be_visible()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def answered(server: Server, path: str, content: Any) -> Any:
    """The service's own answer."""
    body = json.dumps(content).encode()
    request = urllib.request.Request(server.url + path, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def test_json_is_what_the_service_answers(visit: Visit, server: Server) -> None:
    """Without what the page alone asks for."""
    page = visit()
    paste(page, TEXT)
    expected = answered(server, "/v1/events", {"text": TEXT, "published_at": "2024-05-15"})
    assert json.loads(copied(page, "JSON")) == expected


def test_csv_has_a_line_for_each_event(visit: Visit) -> None:
    """Under the names of the fields."""
    page = visit()
    paste(page, TEXT)
    rows = list(csv.DictReader(io.StringIO(copied(page, "CSV"))))
    assert [row["kind"] for row in rows] == ["meeting", "call", "visit"]
    assert rows[0]["participants"] == "Helena Duarte; Andrés Rojas"
    assert rows[0]["start"] == "2024-05-14"
    assert rows[2]["status"] == "planned"


def test_a_formula_in_an_article_is_a_text_in_csv(visit: Visit) -> None:
    """No spreadsheet runs what a stranger wrote."""
    page = visit()
    paste(page, '=HYPERLINK("https://example.org") Helena Duarte met Andrés Rojas in Lisbon.')
    for row in csv.reader(io.StringIO(copied(page, "CSV"))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "@"))]


@pytest.mark.parametrize(
    "text",
    [TEXT, "It's Duarte's day: \"$(id)\" `id` \\ Helena Duarte met Andrés Rojas in Lisbon.\n"],
)
def test_curl_asks_for_the_same(visit: Visit, server: Server, text: str) -> None:
    """The command runs as it is, whatever the article holds."""
    page = visit()
    paste(page, text)
    expected = answered(server, "/v1/events", {"text": text, "published_at": "2024-05-15"})
    assert run(copied(page, "curl")) == expected


def test_the_timeline_is_copied_whole(visit: Visit) -> None:
    """As JSON, and as the command that asks for it."""
    page = visit()
    load(page, THREE_TELLINGS)
    page.get_by_role("tab", name="Timeline").click()
    answer = json.loads(copied(page, "JSON"))
    assert len(answer["articles"]) == 3
    assert run(copied(page, "curl")) == answer


def test_without_a_clipboard_the_text_is_there_to_be_copied(visit: Visit) -> None:
    """Where the page did not come over TLS, browsers keep the clipboard from it."""
    page = visit()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    paste(page, TEXT)
    page.get_by_role("button", name="JSON").click()
    field = page.get_by_label("Copy this by hand")
    expect(field).to_be_focused()
    assert len(json.loads(field.input_value())["events"]) == 3


def run(command: str) -> Any:
    """What a shell makes of a command."""
    assert shlex.split(command.splitlines()[0])[0] == "curl"
    script = command.replace("curl ", "curl --silent --noproxy '*' ", 1)
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True, timeout=60)
    return json.loads(done.stdout)
