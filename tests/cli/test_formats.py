"""How results are written."""

from __future__ import annotations

import csv
import io
import json
import pathlib
from typing import Any

import pytest

from schemas.event import EventSchema
from service.cli.formats import COLUMNS, FORMATS, Format, writer
from tests.fakes import EVENT

README = pathlib.Path(__file__).parents[2] / "README.md"
ARTICLE = {"id": None, "url": "https://example.com/a", "published_at": "2024-05-14"}
PROBLEM = {
    "title": "Unprocessable Content",
    "status": 422,
    "detail": "The request has invalid values.",
    "errors": [{"pointer": "/text", "detail": "Too short."}],
}
EXTRACTION = {"article": ARTICLE, "events": [EventSchema(exclude=("debug",)).dump(EVENT)]}
RESULTS: list[dict[str, Any]] = [
    {"id": "a.txt", "status": 200, "extraction": EXTRACTION},
    {"id": "b.txt", "status": 422, "problem": PROBLEM},
    {"id": "c.txt", "status": 200, "extraction": {"article": ARTICLE, "events": []}},
]


def written(form: Format, results: list[dict[str, Any]]) -> str:
    """What the results look like in a format."""
    file = io.BytesIO()
    out = writer(form, file)
    for result in results:
        out.write(result)
    out.end()
    return file.getvalue().decode()


def test_json_lines() -> None:
    """A line is a result."""
    assert [json.loads(line) for line in written("jsonl", RESULTS).splitlines()] == RESULTS


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json(number: int) -> None:
    """However many they are, they make one JSON text, as `POST /v1/events/batch` answers."""
    assert json.loads(written("json", RESULTS[:number])) == {"results": RESULTS[:number]}


def test_csv() -> None:
    """A row is an event, or an article that failed."""
    event, failed = csv.DictReader(io.StringIO(written("csv", RESULTS)))
    assert event == {
        "id": "a.txt",
        "url": "https://example.com/a",
        "published_at": "2024-05-14",
        "event": "9f2c4e0a7b1d3c55",
        "kind": "meeting",
        "status": "occurred",
        "participants": "Ada Novak; Li Wen",
        "countries": "SI; ",
        "time": "Monday",
        "edtf": "2024-05-13",
        "start": "2024-05-13",
        "end": "2024-05-13",
        "precision": "day",
        "place": "Oslo",
        "venue": "Akershus Castle",
        "country": "NO",
        "latitude": "59.91",
        "longitude": "10.75",
        "geonames_id": "3143244",
        "topics": "tariffs",
        "topic_labels": "economy-and-trade",
        "reported_by": "the ministry",
        "confidence": "0.9",
        "cameo": "040",
        "plover": "CONSULT",
        "evidence": EVENT.evidence[0].text,
        "problem": "",
    }
    told = {column: cell for column, cell in failed.items() if cell}
    assert told == {"id": "b.txt", "problem": "422 Unprocessable Content: /text Too short."}


def test_every_column_is_documented() -> None:
    """The README has each, and in its order."""
    _, _, section = README.read_text(encoding="utf-8").partition("| column of the CSV |")
    table, _, _ = section.partition("\n\n")
    named = [name for row in table.splitlines()[2:] for name in row.split("|")[1].split("`")[1::2]]
    assert tuple(named) == COLUMNS


def test_table() -> None:
    """Each article is told by its events, its problem, or that it has neither."""
    text = written("table", RESULTS)
    for told in ("a.txt", "Ada Novak", "2024-05-13", "Too short.", "no encounters"):
        assert told in text


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_kept_back(form: Format) -> None:
    """A result is out, and whole, as soon as it is written."""

    class Watched(io.BytesIO):
        flushed = 0

        def flush(self) -> None:
            self.flushed = self.tell()

    file = Watched()
    out = writer(form, file)
    out.write(RESULTS[0])
    assert file.flushed == len(file.getvalue()) > 0
    out.end()
