"""The articles in files, directories and on standard input."""

from __future__ import annotations

import dataclasses
import glob
import json
import pathlib
import urllib.parse
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Literal, get_args

import click
from werkzeug.exceptions import BadRequest, HTTPException, RequestEntityTooLarge

from service.submissions.articles import Form
from service.submissions.items import Item
from service.submissions.strict_json import parse_json

__all__ = ["FORMS", "STDIN", "FileForm", "Source", "find_sources", "read_items"]

FileForm = Form | Literal["jsonl"]
FORMS = (*get_args(Form), "jsonl")

STDIN = "-"
_SUFFIXES: dict[str, FileForm] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_LONGEST_LINE = 4 * 2**20
_BEGINNING = 256


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """Where articles are read from.

    Attributes:
        name: path of the file as the user wrote it, or "-" for standard input.
        form: how articles stand in it; None leaves it to its beginning.
    """

    name: str
    form: FileForm | None


def find_sources(names: Iterable[str], form: FileForm | None) -> list[Source]:
    """What the user names: files, patterns, and directories with all that is in them.

    Args:
        names: what was written on the command line.
        form: how articles stand there; None leaves it to the names of the files.

    Raises:
        click.BadParameter: nothing is there.
    """
    sources = []
    for name in names:
        if name == STDIN:
            sources.append(Source(name, form))
            continue
        # pathlib's own takes no absolute patterns.
        found = [name] if pathlib.Path(name).exists() else sorted(glob.glob(name, recursive=True))  # noqa: PTH207
        files = [file for one in found for file in _files(pathlib.Path(one))]
        if not files:
            raise click.BadParameter(f"No articles at {name!r}.", param_hint="FILE")
        sources += [Source(str(file), form or _SUFFIXES.get(file.suffix.lower())) for file in files]
    return sources


def read_items(source: Source, stdin: BinaryIO) -> Iterator[Item]:
    """The articles of a source, as they are read; what cannot be read is an item, too.

    Args:
        source: the source.
        stdin: standard input.
    """
    try:
        if source.name == STDIN:
            yield from _items(source, stdin)
        else:
            with pathlib.Path(source.name).open("rb") as file:
                yield from _items(source, file)
    except OSError as error:
        wrong = BadRequest(f"The file cannot be read: {error.strerror}.")
        yield Item(source.name, urllib.parse.quote(source.name), "text", wrong, 0)


def _files(path: pathlib.Path) -> list[pathlib.Path]:
    """The file itself, or those in a directory that can hold articles."""
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file())


def _items(source: Source, file: BinaryIO) -> Iterator[Item]:
    instance = urllib.parse.quote(source.name)
    form = source.form or _form(file)
    if form == "jsonl":
        yield from _lines(source.name, instance, file)
        return
    body = file.read()
    if form == "json":
        yield from _parts(source.name, instance, body)
    else:
        yield Item(source.name, instance, form, body, len(body))


def _form(file: BinaryIO) -> FileForm:
    beginning = file.peek(_BEGINNING)[:_BEGINNING].lstrip().lower()  # type: ignore[attr-defined]
    if beginning.startswith(b"{"):
        return "jsonl"
    return "html" if beginning.startswith((b"<!doctype html", b"<html")) else "text"


def _lines(name: str, instance: str, file: BinaryIO) -> Iterator[Item]:
    number = 0
    while line := file.readline(_LONGEST_LINE + 1):
        number += 1
        size = len(line)
        body: bytes | HTTPException = line
        if size > _LONGEST_LINE:
            body = RequestEntityTooLarge(f"A line may have at most {_LONGEST_LINE} bytes.")
            while not line.endswith(b"\n") and (line := file.readline(_LONGEST_LINE)):
                size += len(line)
        elif not line.strip():
            continue
        yield Item(f"{name}:{number}", f"{instance}#L{number}", "json", body, size)


def _parts(name: str, instance: str, body: bytes) -> Iterator[Item]:
    """The article that a JSON text is, or those of a batch as it is sent over HTTP."""
    try:
        content = parse_json(body, "file")
    except HTTPException as error:
        yield Item(name, instance, "json", error, len(body))
        return
    batch = content.get("articles") if isinstance(content, dict) else None
    if not isinstance(batch, list) or len(content) > 1:
        yield Item(name, instance, "json", body, len(body))
        return
    for i, article in enumerate(batch):
        part = json.dumps(article).encode()
        pointer = f"/articles/{i}"
        yield Item(
            f"{name}:{pointer}", f"{instance}#{pointer}", "json", part, len(body) // len(batch)
        )
