"""Files that are opened or dropped."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Page, expect

from .articles import TEXT
from .conftest import Visit

PAGE = f"""<!doctype html><html lang="en"><head><title>Duarte</title>
<meta property="article:published_time" content="2024-05-15"></head><body><nav>Sport</nav>
<article><h1>Duarte in Lisbon</h1>{"".join(f"<p>{line}</p>" for line in TEXT.split(chr(10)))}
</article></body></html>"""


def file(name: str, content: str | bytes, kind: str) -> FilePayload:
    """A file to open."""
    data = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": kind, "buffer": data}


def drop(page: Page, name: str, content: str, kind: str) -> None:
    """Drop a file on the page."""
    transfer = page.evaluate_handle(
        """([name, content, kind]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], name, { type: kind }));
          return transfer;
        }""",
        [name, content, kind],
    )
    for event in ("dragover", "drop"):
        page.dispatch_event("body", event, {"dataTransfer": transfer})


def test_files_become_articles(visit: Visit) -> None:
    """Each of its own, in the format that it has."""
    page = visit()
    page.set_input_files(
        "#files", [file("a.txt", TEXT, "text/plain"), file("b.html", PAGE, "text/html")]
    )
    expect(page.get_by_label("Article 1", exact=True)).to_have_value(TEXT)
    expect(page.get_by_label("Format").nth(0)).to_have_value("text")
    expect(page.get_by_label("Format").nth(1)).to_have_value("html")


def test_a_dropped_page_is_read_as_its_main_text(visit: Visit) -> None:
    """With the day that the page tells, and offsets in that text."""
    page = visit()
    drop(page, "b.html", PAGE, "text/html")
    expect(page.locator("#dropzone")).to_be_hidden()
    page.get_by_role("button", name="Find encounters").click()
    expect(page.locator(".card")).to_have_count(3)
    expect(page.locator(".dateline")).to_contain_text("Wed, 15 May 2024, as the article says")
    text = page.locator(".page").text_content() or ""
    assert "Sport" not in text
    for mark in page.locator(".page [data-start]").all():
        start, end = (int(mark.get_attribute(f"data-{at}") or "") for at in ("start", "end"))
        assert mark.text_content() == text[start:end]


def test_an_older_page_is_read_in_the_encoding_that_it_names(visit: Visit) -> None:
    """And what names none is refused, with the others kept."""
    old = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">')
    old = old.replace("🎻 ", "").replace(" 🎶", "")
    page = visit()
    broken = file("broken.txt", "Andr\xe9s".encode("latin-1"), "text/plain")
    page.set_input_files("#files", [file("old.html", old.encode("latin-1"), "text/html"), broken])
    expect(page.get_by_role("alert")).to_contain_text("broken.txt is no text in UTF-8")
    assert "Andrés Rojas" in page.get_by_label("Article", exact=True).input_value()
