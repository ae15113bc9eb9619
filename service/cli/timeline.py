"""`encounters timeline`: the encounters of many articles, merged across them."""

from __future__ import annotations

import contextlib
import json
import pathlib
import sys
from collections.abc import Mapping
from typing import Any, Literal

import click

from service.submissions.outcomes import Result

from .endings import EXIT_STATUSES, FAILED, in_order
from .options import Articles, takes_articles
from .output import open_output
from .pool import extracted
from .progress import Tally, Teller
from .tables import print_timeline

__all__ = ["timeline"]

_EXAMPLES = f"""\
\b
Examples:
  encounters timeline monday.txt tuesday.html --format table
  encounters timeline corpus.jsonl --jobs 4 --output timeline.json

{EXIT_STATUSES}"""


@click.command(epilog=_EXAMPLES)
@takes_articles
@click.option(
    "--format",
    "form_out",
    type=click.Choice(["json", "table"]),
    help="What comes out; table on a terminal, else json.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=pathlib.Path),
    help="Write here, not to standard output.",
)
def timeline(
    articles: Articles, form_out: Literal["json", "table"] | None, output: pathlib.Path | None
) -> None:
    """Merge the encounters that articles tell of: each once, in order of time.

    FILE is a file, a directory, a pattern, or - for standard input. The answer is that of the HTTP
    service, for any number of articles, each with its id, or else with the file and line where it
    stands. Nothing is sent anywhere.
    """
    if form_out is None:
        form_out = "table" if output is None and sys.stdout.isatty() else "json"
    tally = Tally()
    with in_order("Interrupted."), open_output(output, sys.stdout.buffer, resume=False) as file:
        results = []
        with (
            contextlib.closing(
                extracted(articles.items(), articles.jobs, articles.published)
            ) as found,
            Teller(tally, articles.size(), quiet=articles.quiet) as teller,
        ):
            for item, result in found:
                results.append(result)
                tally.count(item, result)
                teller.tell()
        answer = _answer(results)
        if form_out == "table":
            print_timeline(answer, file)
        else:
            file.write(json.dumps(answer, ensure_ascii=False, indent=1).encode() + b"\n")
            file.flush()
    sys.exit(FAILED if tally.failed else 0)


def _answer(results: list[Result]) -> Mapping[str, Any]:
    # Imported late: that of which the schemas are made takes as long as a worker's start.
    from service.submissions.timelines import timeline_answer
    from service.timeline import timeline as merge

    models = [r.content["extraction"]["meta"]["model"] for r in results if r.extraction]
    events = merge([result.extraction for result in results])
    return timeline_answer(events, results, next(iter(models), ""))
