"""The command and its subcommands."""

from __future__ import annotations

import click

from service import __version__

from .bulk import bulk
from .extract import extract
from .serve import serve
from .timeline import timeline

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="encounters")
def main() -> None:
    """Who met whom, when, where and on what: encounters extracted from English news text."""


main.add_command(extract)
main.add_command(timeline)
main.add_command(bulk)
main.add_command(serve)
