"""The file that results go to: whole lines, and a run that broke off can go on."""

from __future__ import annotations

import contextlib
import fcntl
import json
import pathlib
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

import click

__all__ = ["ids_in", "open_output"]

_BLOCK = 2**16


@contextlib.contextmanager
def open_output(path: pathlib.Path | None, stdout: BinaryIO, *, resume: bool) -> Iterator[BinaryIO]:
    """Open where results go, for this run alone.

    Args:
        path: the file; None for standard output.
        stdout: standard output.
        resume: whether to go on behind the last whole line of what is there already.

    Raises:
        click.BadParameter: something is there and is not to be gone on with, or another run
            writes to it.
        OSError: it cannot be written.
    """
    if path is None:
        yield stdout
        return
    if path.exists() and not resume:
        raise click.BadParameter(
            f"{str(path)!r} is there already. Go on with it by --resume, or remove it.",
            param_hint="--output",
        )
    with path.open("a+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise click.BadParameter(
                f"Another run writes to {str(path)!r}.", param_hint="--output"
            ) from error
        file.truncate(_whole_lines(file))
        yield file


def ids_in(file: BinaryIO) -> Counter[str]:
    """How often there is a result for each id in a file of results, a line each.

    Raises:
        click.BadParameter: a line is none.
    """
    file.seek(0)
    ids: Counter[str] = Counter()
    for number, line in enumerate(file, 1):
        try:
            ids[json.loads(line)["id"]] += 1
        except (ValueError, TypeError, KeyError) as error:
            raise click.BadParameter(
                f"line {number} of the file is no result; --resume goes on only with JSON lines"
                " that `encounters extract` wrote.",
                param_hint="--output",
            ) from error
    return ids


def _whole_lines(file: BinaryIO) -> int:
    """Bytes up to the end of the last whole line; a killed run may have left half of one."""
    end = file.seek(0, 2)
    while end:
        start = max(0, end - _BLOCK)
        file.seek(start)
        newline = file.read(end - start).rfind(b"\n")
        if newline >= 0:
            return start + newline + 1
        end = start
    return 0
