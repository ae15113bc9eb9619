"""The forms in which results are written: JSON, JSON lines, CSV and tables."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Literal, Protocol, get_args

import rich.box
from rich.console import Console
from rich.table import Table
from rich.text import Text

__all__ = ["COLUMNS", "FORMATS", "Format", "Writer", "writer"]

Format = Literal["json", "jsonl", "csv", "table"]
FORMATS: tuple[Format, ...] = get_args(Format)

COLUMNS = (
    "id",
    "url",
    "published_at",
    "event",
    "kind",
    "status",
    "participants",
    "countries",
    "time",
    "edtf",
    "start",
    "end",
    "precision",
    "place",
    "venue",
    "country",
    "latitude",
    "longitude",
    "geonames_id",
    "topics",
    "topic_labels",
    "reported_by",
    "confidence",
    "cameo",
    "plover",
    "evidence",
    "problem",
)


class Writer(Protocol):
    """Writes results, each whole before the next."""

    def write(self, result: Mapping[str, Any]) -> None:
        """Write the result of an article."""

    def end(self) -> None:
        """Write what stands behind the last result."""


def writer(form: Format, file: BinaryIO) -> Writer:
    """The writer of a format.

    Args:
        form: the format.
        file: where it writes to; flushed behind each result.
    """
    writers: dict[Format, Callable[[BinaryIO], Writer]] = {
        "json": _Json,
        "jsonl": _JsonLines,
        "csv": _Csv,
        "table": _Tables,
    }
    return writers[form](file)


class _JsonLines:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, result: Mapping[str, Any]) -> None:
        line = json.dumps(result, ensure_ascii=False, separators=(",", ":"))
        _put(self._file, f"{line}\n")

    def end(self) -> None:
        pass


class _Json:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._before = '{"results": [\n'

    def write(self, result: Mapping[str, Any]) -> None:
        _put(self._file, self._before + json.dumps(result, ensure_ascii=False, indent=1))
        self._before = ",\n"

    def end(self) -> None:
        _put(self._file, "\n]}\n" if self._before.startswith(",") else self._before + "]}\n")


class _Csv:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._row(COLUMNS)

    def write(self, result: Mapping[str, Any]) -> None:
        if result["status"] != 200:
            cells = {"id": result["id"], "problem": _told(result["problem"])}
            self._row([cells.get(column) for column in COLUMNS])
            return
        article = result["extraction"]["article"]
        for event in result["extraction"]["events"]:
            cells = _cells(event) | {"id": result["id"]}
            cells |= {"url": article["url"], "published_at": article["published_at"]}
            self._row([cells.get(column) for column in COLUMNS])

    def end(self) -> None:
        pass

    def _row(self, cells: Any) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerow(cells)
        _put(self._file, text.getvalue())


class _Tables:
    def __init__(self, file: BinaryIO) -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-8", write_through=True)
        self._console = Console(file=self._text)

    def write(self, result: Mapping[str, Any]) -> None:
        console = self._console
        console.print(Text(result["id"], style="bold"))
        if result["status"] != 200:
            console.print(Text(f"  {_told(result['problem'])}", style="red"))
        elif not result["extraction"]["events"]:
            console.print("  no encounters")
        else:
            table = Table("what", "who", "when", "where", "about", box=rich.box.SIMPLE_HEAD)
            for event in result["extraction"]["events"]:
                cells = _cells(event)
                place = ", ".join(filter(None, (cells["venue"], cells["place"])))
                what = f"{event['kind']}, {event['status']}"
                row = (what, cells["participants"], cells["edtf"] or "", place, cells["topics"])
                table.add_row(*map(Text, row))
            console.print(table)
        self._text.flush()

    def end(self) -> None:
        # Else the file would be closed with its wrapper.
        self._text.detach()


def _put(file: BinaryIO, text: str) -> None:
    file.write(text.encode())
    file.flush()


def _cells(event: Mapping[str, Any]) -> dict[str, Any]:
    parties, time, place = event["participants"], event["time"] or {}, event["place"] or {}
    return {
        "event": event["id"],
        "kind": event["kind"],
        "status": event["status"],
        "participants": "; ".join(party["name"] for party in parties),
        "countries": "; ".join(party["country"] or "" for party in parties),
        "time": time.get("text"),
        **{key: time.get(key) for key in ("edtf", "start", "end", "precision")},
        "place": place.get("name"),
        **{key: place.get(key) for key in ("venue", "country", "latitude", "longitude")},
        "geonames_id": place.get("geonames_id"),
        "topics": "; ".join(topic["text"] for topic in event["topics"]),
        "topic_labels": "; ".join(topic["label"] for topic in event["topics"]),
        "reported_by": "; ".join(event["reported_by"]),
        "confidence": event["confidence"],
        **event["codes"],
        "evidence": " ".join(span["text"] for span in event["evidence"]),
    }


def _told(problem: Mapping[str, Any]) -> str:
    """A problem in a line of words."""
    fields = [
        f"{error['pointer']} {error['detail']}".strip() for error in problem.get("errors", [])
    ]
    return " ".join([f"{problem['status']} {problem['title']}:", *(fields or [problem["detail"]])])
