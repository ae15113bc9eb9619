"""`encounters serve`: the HTTP service."""

from __future__ import annotations

import os
import pathlib
import sys

import click

__all__ = ["serve"]

_PACKAGE = pathlib.Path(__file__).parents[1]
_EXAMPLES = """\
\b
Examples:
  encounters serve
  PORT=9000 ENCOUNTERS_WORKERS=4 encounters serve
"""


@click.command(epilog=_EXAMPLES)
def serve() -> None:
    """Serve over HTTP, as gunicorn does with the service's own configuration.

    All settings are environment variables; the README lists them.
    """
    arguments = ["--config", str(_PACKAGE / "gunicorn.conf.py"), "service.wsgi:app"]
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *arguments])
