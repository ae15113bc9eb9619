"""What the commands that extract have in common."""

from __future__ import annotations

import dataclasses
import functools
import pathlib
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click
from marshmallow import ValidationError

from schemas.fields import PublicationDay
from service.submissions.items import Item

from .sources import FORMS, STDIN, FileForm, Source, find_sources, read_items

__all__ = ["Articles", "takes_articles"]


@dataclasses.dataclass(frozen=True, slots=True)
class Articles:
    """The articles that the user names, and how to go through them.

    Attributes:
        sources: where they are.
        published: day of publication of those that are not said to have one.
        jobs: how many processes extract.
        quiet: whether to say nothing of the progress.
    """

    sources: Sequence[Source]
    published: str | None
    jobs: int
    quiet: bool

    def items(self) -> Iterator[Item]:
        """Read them."""
        for source in self.sources:
            yield from read_items(source, sys.stdin.buffer)

    def size(self) -> int | None:
        """How many bytes they are; None if nobody knows."""
        if any(source.name == STDIN for source in self.sources):
            return None
        files = [pathlib.Path(source.name) for source in self.sources]
        return sum(file.stat().st_size for file in files if file.exists())


def takes_articles(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the arguments and options that say which articles; it gets `articles`."""

    @functools.wraps(command)
    def with_articles(
        files: Sequence[str],
        form: FileForm | None,
        published: str | None,
        jobs: int,
        quiet: bool,
        **others: Any,
    ) -> None:
        command(Articles(find_sources(files, form), published, jobs, quiet), **others)

    for option in reversed(_OPTIONS):
        with_articles = option(with_articles)
    return with_articles


def _published(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    try:
        if value is not None:
            PublicationDay().deserialize(value)
    except ValidationError as error:
        raise click.BadParameter(" ".join(map(str, error.messages))) from error
    return value


_OPTIONS = (
    click.argument("files", metavar="FILE...", nargs=-1, required=True),
    click.option(
        "--published",
        metavar="DATE",
        callback=_published,
        help="When articles were published that do not come with a date: 2024-05-31, or a"
        " date-time.",
    ),
    click.option(
        "--form",
        type=click.Choice(FORMS),
        help="How articles stand in the files: plain text, an HTML page, a JSON article, or one a"
        " line. By default their names tell (.txt .html .htm .json .jsonl .ndjson), or else how"
        " they begin.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(1, 256),
        default=1,
        show_default=True,
        help="Processes that extract; each needs some 300 MB.",
    ),
    click.option("--quiet", is_flag=True, help="Say nothing of the progress."),
)
