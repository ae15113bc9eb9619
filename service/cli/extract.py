"""`encounters extract`: the encounters of articles in files."""

from __future__ import annotations

import contextlib
import os
import pathlib
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import NoReturn

import click
from marshmallow import ValidationError

from schemas.fields import PublicationDay
from service.config import SettingsError
from service.submissions.items import Item

from .formats import FORMATS, Format, writer
from .output import ids_in, open_output
from .pool import extracted
from .progress import Tally, Teller
from .sources import FORMS, STDIN, FileForm, Source, find_sources, read_items

__all__ = ["BROKEN", "FAILED", "INTERRUPTED", "extract"]

FAILED = 1
BROKEN = 3
INTERRUPTED = 130

_EXAMPLES = """\
\b
Examples:
  encounters extract article.txt --published 2024-05-15
  encounters extract pages/ 'archive/**/*.html' --format csv --output encounters.csv
  curl -s https://example.com/news.html | encounters extract - --form html --format json
  encounters extract corpus.jsonl --jobs 4 --output encounters.jsonl
  encounters extract corpus.jsonl --jobs 4 --output encounters.jsonl --resume

\b
Exit status:
  0    every article was extracted
  1    some articles failed; each has its problem among the results
  2    the command is wrong; nothing was done
  3    the run broke off: the output cannot be written, or no model is installed
  130  the run was interrupted; --resume goes on
"""


class _Interrupt(BaseException):
    """The user, or the system, wants the run to end."""


def _published(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    try:
        if value is not None:
            PublicationDay().deserialize(value)
    except ValidationError as error:
        raise click.BadParameter(" ".join(map(str, error.messages))) from error
    return value


@click.command(epilog=_EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--published",
    metavar="DATE",
    callback=_published,
    help="When articles were published that do not come with a date: 2024-05-31, or a date-time.",
)
@click.option(
    "--form",
    type=click.Choice(FORMS),
    help="How articles stand in the files: plain text, an HTML page, a JSON article, or one a"
    " line. By default their names tell (.txt .html .htm .json .jsonl .ndjson), or else how they"
    " begin.",
)
@click.option(
    "--format",
    "form_out",
    type=click.Choice(FORMATS),
    help="What comes out; table on a terminal, else jsonl.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=pathlib.Path),
    help="Write here, not to standard output.",
)
@click.option("--resume", is_flag=True, help="Go on with the output; skip what has its result.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="Processes that extract; each needs some 300 MB.",
)
@click.option("--quiet", is_flag=True, help="Say nothing of the progress.")
def extract(
    files: Sequence[str],
    published: str | None,
    form: FileForm | None,
    form_out: Format | None,
    output: pathlib.Path | None,
    resume: bool,
    jobs: int,
    quiet: bool,
) -> None:
    """Extract the encounters that articles tell of.

    FILE is a file, a directory, a pattern, or - for standard input. The results are those of the
    HTTP service, in the order of the articles, each with the id of its article, or else with the
    file and line where it stands. Nothing is sent anywhere.
    """
    sources = find_sources(files, form)
    if form_out is None:
        form_out = "table" if output is None and sys.stdout.isatty() else "jsonl"
    if resume and (output is None or form_out != "jsonl"):
        raise click.UsageError("--resume needs --output, and goes with the format jsonl only.")
    tally = Tally()
    try:
        with _ended_by_signals(), open_output(output, sys.stdout.buffer, resume=resume) as file:
            done = ids_in(file) if resume else Counter[str]()
            out = writer(form_out, file)
            items = _remaining(sources, done, tally)
            with (
                contextlib.closing(extracted(items, jobs, published)) as results,
                Teller(tally, _bytes(sources), quiet=quiet) as teller,
            ):
                try:
                    for item, result in results:
                        out.write(result)
                        tally.count(item, result)
                        teller.tell()
                finally:
                    out.end()
    except _Interrupt:
        _interrupted(output, form_out)
    except (OSError, SettingsError, BrokenProcessPool) as error:
        _broken(error)
    sys.exit(FAILED if tally.failed else 0)


def _remaining(sources: Sequence[Source], done: Counter[str], tally: Tally) -> Iterator[Item]:
    for source in sources:
        for item in read_items(source, sys.stdin.buffer):
            name = item.identify() if done else ""
            if done[name]:
                done[name] -= 1
                tally.skip(item)
            else:
                yield item


def _bytes(sources: Sequence[Source]) -> int | None:
    if any(source.name == STDIN for source in sources):
        return None
    with contextlib.suppress(OSError):
        return sum(pathlib.Path(source.name).stat().st_size for source in sources)
    return None


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    def interrupt(_number: int, _frame: object) -> NoReturn:
        # A second one is not to break off the clean end of the first.
        for other in before:
            signal.signal(other, signal.SIG_IGN)
        raise _Interrupt

    before = {
        number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _broken(error: Exception) -> NoReturn:
    # Whoever reads by a pipe may have read enough: that is no news.
    if not isinstance(error, BrokenPipeError):
        click.echo(f"encounters: {error}", err=True)
    # What could not be written is not to be tried again at the interpreter's end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(BROKEN)


def _interrupted(output: pathlib.Path | None, form: Format) -> NoReturn:
    advice = "."
    if output is not None and form == "jsonl":
        advice = f"; what is done is in {output}. The same command with --resume goes on."
    click.echo(f"Interrupted{advice}", err=True)
    sys.exit(INTERRUPTED)
