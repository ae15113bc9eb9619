"""How a run ends, whatever happens, and what it tells the shell."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from typing import NoReturn

import click

from service.config import SettingsError

from .worker import WorkerDiedError

__all__ = ["BROKEN", "EXIT_STATUSES", "FAILED", "INTERRUPTED", "in_order"]

FAILED = 1
BROKEN = 3
INTERRUPTED = 130

EXIT_STATUSES = """\
\b
Exit status:
  0    every article was extracted
  1    some articles failed; each has its problem among the results
  2    the command is wrong; nothing was done
  3    the run broke off: the output cannot be written, or no model is installed
  130  the run was interrupted
"""


class _Interrupt(BaseException):
    """The user, or the system, wants the run to end."""


@contextlib.contextmanager
def in_order(advice: str) -> Iterator[None]:
    """End the process in order if a signal, or something that cannot be helped, ends the block.

    Args:
        advice: what to say to a user who interrupted it.
    """
    try:
        with _interrupted_by_signals():
            yield
    except (_Interrupt, KeyboardInterrupt):
        # Spark has a handler of its own, which raises the second.
        click.echo(advice, err=True)
        sys.exit(INTERRUPTED)
    except (OSError, SettingsError, WorkerDiedError) as error:
        # Whoever reads by a pipe may have read enough: that is no news.
        if not isinstance(error, BrokenPipeError):
            click.echo(f"encounters: {error}", err=True)
        # What could not be written is not to be tried again at the interpreter's end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(BROKEN)


@contextlib.contextmanager
def _interrupted_by_signals() -> Iterator[None]:
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
