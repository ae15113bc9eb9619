"""Tables to be read."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

import rich.box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .cells import cells_of, told

__all__ = ["Tables", "print_timeline"]

_EVENT = ("what", "who", "when", "where", "about")
# Of the topics of an event: they come with the most important first.
_TOPICS = 3
# Characters, where there is no terminal to tell.
_WIDTH = 120


class Tables:
    """Writes each result as a table under the id of its article."""

    def __init__(self, file: BinaryIO) -> None:
        """Write to `file`."""
        self._file = file

    def write(self, result: Mapping[str, Any]) -> None:
        """Write the result of an article."""
        with _console(self._file) as console:
            console.print(Text(result["id"], style="bold"))
            if result["status"] != 200:
                console.print(Text(f"  {told(result['problem'])}", style="red"))
            elif not result["extraction"]["events"]:
                console.print("  no encounters")
            else:
                console.print(_table(_EVENT, map(_row, result["extraction"]["events"])))

    def end(self) -> None:
        """Nothing stands behind the last."""


def print_timeline(answer: Mapping[str, Any], file: BinaryIO) -> None:
    """Write a timeline as a table, with who tells of each event and what they contradict in.

    Args:
        answer: the timeline, as it is sent over HTTP, with ids in its articles.
        file: where to.
    """
    with _console(file) as console:
        for number, result in enumerate(answer["articles"], 1):
            name = Text(f"{number:3} {result['id']}")
            if result["status"] != 200:
                name.append(f"  {told(result['problem'])}", style="red")
            console.print(name)
        rows = ((*_row(event), *_said(event)) for event in answer["events"])
        console.print(_table((*_EVENT, "told by", "conflicts"), rows))


@contextlib.contextmanager
def _console(file: BinaryIO) -> Iterator[Console]:
    text = io.TextIOWrapper(file, encoding="utf-8")
    try:
        yield Console(file=text, width=None if text.isatty() else _WIDTH)
        text.flush()
    finally:
        # Else the file would be closed with its wrapper.
        text.detach()


def _table(columns: Sequence[str], rows: Iterator[Sequence[str]]) -> Table:
    table = Table(box=rich.box.SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column == "when")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _row(event: Mapping[str, Any]) -> tuple[str, ...]:
    cells = cells_of(event)
    place = ", ".join(filter(None, (cells["venue"], cells["place"])))
    what = f"{event['kind']}, {event['status']}"
    topics = "; ".join(topic["text"] for topic in event["topics"][:_TOPICS])
    return what, cells["participants"], cells["edtf"] or "", place, topics


def _said(event: Mapping[str, Any]) -> tuple[str, str]:
    conflicts = []
    for conflict in event["conflicts"]:
        values = (f"{one['value']} ({_numbers(one['articles'])})" for one in conflict["values"])
        conflicts.append(f"{conflict['field']}: {' / '.join(values)}")
    return _numbers(source["article"] for source in event["sources"]), "; ".join(conflicts)


def _numbers(articles: Iterable[int]) -> str:
    return ", ".join(str(article + 1) for article in sorted(set(articles)))
