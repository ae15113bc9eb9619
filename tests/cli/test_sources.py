"""Which articles the command line finds, and how they are called."""

from __future__ import annotations

import io
import json
import os
import pathlib

import click
import pytest
from werkzeug.exceptions import HTTPException

from service.cli.sources import FileForm, Source, find_sources, read_items


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A directory with articles of all kinds, in which the command is run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "old").mkdir(parents=True)
    for name in ("news/b.txt", "news/a.HTML", "news/old/c.jsonl", "news/notes.pdf", "plain"):
        (tmp_path / name).write_text("Ann met Bob.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["news/b.txt"], ["news/b.txt"]),
        (["plain"], ["plain"]),
        (["news/notes.pdf"], ["news/notes.pdf"]),
        (["news"], ["news/a.HTML", "news/b.txt", "news/old/c.jsonl"]),
        (["news/*.txt"], ["news/b.txt"]),
        (["**/*.jsonl", "-"], ["news/old/c.jsonl", "-"]),
        (["news/b.txt", "news/b.txt"], ["news/b.txt", "news/b.txt"]),
    ],
)
def test_files_that_are_found(folder: pathlib.Path, names: list[str], found: list[str]) -> None:
    """Files as they are named; of directories what can hold articles, in a fixed order."""
    assert [source.name for source in find_sources(names, None)] == found


@pytest.mark.parametrize("name", ["missing.txt", "*.html", "empty"])
def test_nothing_there(folder: pathlib.Path, name: str) -> None:
    """A name that leads to no article is a mistake of the user's."""
    (folder / "empty").mkdir()
    with pytest.raises(click.BadParameter, match="No articles"):
        find_sources([name], None)


ARTICLE = {"id": "a", "text": "Ann met Bob."}
TWO = {"articles": [ARTICLE, {"text": "b"}]}


@pytest.mark.parametrize(
    ("name", "form", "content", "found"),
    [
        ("a.txt", None, "Ann met Bob.", [("text", "a.txt", "a.txt")]),
        ("a b.htm", None, "<p>", [("html", "a b.htm", "a%20b.htm")]),
        ("a", None, "Ann", [("text", "a", "a")]),
        ("a", None, " <!DOCTYPE html><p>", [("html", "a", "a")]),
        ("a", None, '\n{"text": "b"}', [("json", "a:2", "a#L2")]),
        ("a.txt", "jsonl", "{}\n", [("json", "a.txt:1", "a.txt#L1")]),
        ("a.jsonl", None, "{}\n\n \n{}", [
            ("json", "a.jsonl:1", "a.jsonl#L1"),
            ("json", "a.jsonl:4", "a.jsonl#L4"),
        ]),
        ("a.json", None, json.dumps(ARTICLE, indent=1), [("json", "a", "a.json")]),
        ("a.json", None, json.dumps(TWO), [
            ("json", "a", "a.json#/articles/0"),
            ("json", "a.json:/articles/1", "a.json#/articles/1"),
        ]),
        ("a.json", None, "{", [("json", "a.json", "a.json")]),
    ],
)  # fmt: skip
def test_articles_in_a_file(
    folder: pathlib.Path,
    name: str,
    form: FileForm | None,
    content: str,
    found: list[tuple[str, str, str]],
) -> None:
    """Each has its own id, or is called by where it stands."""
    (folder / name).write_text(content)
    (source,) = find_sources([name], form)
    items = list(read_items(source, io.BytesIO()))
    assert [(item.form, item.identify(), item.instance) for item in items] == found


def test_standard_input_is_read_as_it_comes() -> None:
    """A line is there before the next has been sent."""
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stdin, os.fdopen(writer, "wb", buffering=0) as sender:
        sender.write(b'{"id": "a"}\n')
        items = read_items(Source("-", None), stdin)
        assert next(items).identify() == "a"
        sender.write(b'{"id": "b"}\n')
        assert next(items).identify() == "b"


def test_what_cannot_be_read_is_an_item(folder: pathlib.Path) -> None:
    """A line that is too long and a file that is gone are told, and the rest is read."""
    (folder / "a.jsonl").write_bytes(b"a" * 10_000_000 + b"\n{}\n")
    long, good = read_items(Source("a.jsonl", "jsonl"), io.BytesIO())
    assert isinstance(long.body, HTTPException)
    assert (long.body.code, long.size, good.name) == (413, 10_000_001, "a.jsonl:2")
    (gone,) = read_items(Source("gone.txt", "text"), io.BytesIO())
    assert isinstance(gone.body, HTTPException)
    assert gone.body.description == "The file cannot be read: No such file or directory."
