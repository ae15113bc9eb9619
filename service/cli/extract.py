"""`encounters extract`: the encounters of articles in files."""

from __future__ import annotations

import contextlib
import pathlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import click

from service.submissions.items import Item

from .endings import EXIT_STATUSES, FAILED, in_order
from .formats import FORMATS, Format, writer
from .options import Articles, takes_articles
from .output import ids_in, open_output
from .pool import extracted
from .progress import Tally, Teller

__all__ = ["extract"]

_EXAMPLES = f"""\
\b
Examples:
  encounters extract article.txt --published 2024-05-15
  encounters extract pages/ 'archive/**/*.html' --format csv --output encounters.csv
  curl -s https://example.com/news.html | encounters extract - --form html --format json
  encounters extract corpus.jsonl --jobs 4 --output encounters.jsonl
  encounters extract corpus.jsonl --jobs 4 --output encounters.jsonl --resume

{EXIT_STATUSES}"""


@click.command(epilog=_EXAMPLES)
@takes_articles
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
def extract(
    articles: Articles, form_out: Format | None, output: pathlib.Path | None, resume: bool
) -> None:
    """Extract the encounters that articles tell of.

    FILE is a file, a directory, a pattern, or - for standard input. The results are those of the
    HTTP service, in the order of the articles, each with the id of its article, or else with the
    file and line where it stands. Nothing is sent anywhere.
    """
    if form_out is None:
        form_out = "table" if output is None and sys.stdout.isatty() else "jsonl"
    if resume and (output is None or form_out != "jsonl"):
        raise click.UsageError("--resume needs --output, and goes with the format jsonl only.")
    advice = "Interrupted."
    if output is not None and form_out == "jsonl":
        advice = (
            f"Interrupted; what is done is in {output}. The same command with --resume goes on."
        )
    tally = Tally()
    with in_order(advice), open_output(output, sys.stdout.buffer, resume=resume) as file:
        done = ids_in(file) if resume else Counter[str]()
        out = writer(form_out, file)
        items = _remaining(articles.items(), done, tally)
        with (
            contextlib.closing(extracted(items, articles.jobs, articles.published)) as results,
            Teller(tally, articles.size(), quiet=articles.quiet) as teller,
        ):
            try:
                for item, result in results:
                    out.write(result.content)
                    tally.count(item, result)
                    teller.tell()
            finally:
                out.end()
    sys.exit(FAILED if tally.failed else 0)


def _remaining(items: Iterable[Item], done: Counter[str], tally: Tally) -> Iterator[Item]:
    for item in items:
        name = item.identify() if done else ""
        if done[name]:
            done[name] -= 1
            tally.skip(item)
        else:
            yield item
