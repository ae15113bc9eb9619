"""The columns of the output, and the rows that results become."""

from __future__ import annotations

import datetime as dt
import pathlib
from typing import Any

from schemas.event import EventSchema
from service.bulk.columns import COLUMNS, rows_of
from tests.fakes import EVENT

GUIDE = pathlib.Path(__file__).parents[2] / "deploy" / "bulk.md"
ARTICLE = {
    "id": "a",
    "title": None,
    "url": None,
    "language": "en",
    "published_at": "2024-05-14",
    "published_at_source": "request",
    "characters": 92,
}


def rows(result: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a result."""
    return list(rows_of({"id": "a"} | result, "file:/in/a.jsonl"))


def test_a_row_is_an_event() -> None:
    """With all of its slots, days as days, and the article beside it."""
    event = EventSchema(exclude=("debug",)).dump(EVENT)
    extraction = {"article": ARTICLE, "events": [event, event]}
    row, other = rows({"status": 200, "extraction": extraction})
    assert row == other
    assert set(row) == set(COLUMNS.fieldNames())
    assert (row["id"], row["file"], row["outcome"]) == ("a", "file:/in/a.jsonl", "event")
    day = dt.date(2024, 5, 13)
    assert row["event"] == event | {"time": event["time"] | {"start": day, "end": day}}
    assert row["article"]["published_at"] == dt.date(2024, 5, 14)
    assert row["problem"] is None


def test_an_article_without_events() -> None:
    """It has a row, too, so that none is missing."""
    (row,) = rows({"status": 200, "extraction": {"article": ARTICLE, "events": []}})
    assert (row["outcome"], row["event"], row["article"]["characters"]) == ("none", None, 92)


def test_an_article_that_failed() -> None:
    """It has a row with its problem."""
    problem = {
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "The request has invalid values.",
        "instance": "",
        "errors": [{"pointer": "/text", "detail": "Too short."}],
    }
    (row,) = rows({"id": "", "status": 422, "problem": problem})
    assert (row["id"], row["outcome"], row["article"]) == (None, "problem", None)
    assert row["problem"] == {
        name: problem[name] for name in ("title", "status", "detail", "errors")
    }


def test_the_guide_has_the_columns() -> None:
    """As Spark writes them."""
    assert COLUMNS.treeString() in GUIDE.read_text(encoding="utf-8")
