"""The forms in which results are written: JSON, JSON lines, CSV and tables."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, Literal, Protocol, get_args

from .cells import cells_of, told
from .tables import Tables

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
        "table": Tables,
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
            cells = {"id": result["id"], "problem": told(result["problem"])}
            self._row([cells.get(column) for column in COLUMNS])
            return
        article = result["extraction"]["article"]
        for event in result["extraction"]["events"]:
            cells = cells_of(event) | {"id": result["id"]}
            cells |= {"url": article["url"], "published_at": article["published_at"]}
            self._row([cells.get(column) for column in COLUMNS])

    def end(self) -> None:
        pass

    def _row(self, cells: Any) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerow(cells)
        _put(self._file, text.getvalue())


def _put(file: BinaryIO, text: str) -> None:
    file.write(text.encode())
    file.flush()
