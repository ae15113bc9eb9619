"""A process that has a few articles at a time go through the pipeline."""

from __future__ import annotations

import contextlib
import dataclasses
import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from multiprocessing import connection, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from service.config import Settings, SettingsError
from service.submissions.items import Item
from service.submissions.outcomes import Result

__all__ = ["Worker", "WorkerDiedError"]

# Not a fork: what this process has open is none of a worker's business.
_CONTEXT = multiprocessing.get_context("spawn")


class WorkerDiedError(RuntimeError):
    """A worker process has ended without an answer."""


@dataclasses.dataclass(frozen=True, slots=True)
class Worker:
    """A worker process, as the one that began it sees it.

    It says once that it is ready, and then answers each group with its results. It ends with the
    process that began it, however that ends.

    Attributes:
        process: the process.
        line: the connection to it; there is something to read when it answers, or has died.
    """

    process: BaseProcess
    line: Connection[Any, Any]

    @classmethod
    def begin(cls, published: str | None) -> Worker:
        """Begin a process.

        Args:
            published: day of publication of the articles that are not said to have one.
        """
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_work, args=(theirs, published), daemon=True)
        # Ctrl-C reaches all processes of a terminal; this one is to see to it. What is ignored as a
        # process begins it ignores, too.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            process.start()
        finally:
            signal.signal(signal.SIGINT, before)
        theirs.close()
        return cls(process, ours)

    def send(self, items: Sequence[Item]) -> None:
        """Give it articles; only to be done when it is ready, or has answered.

        Raises:
            WorkerDiedError: it is gone.
        """
        try:
            self.line.send(items)
        except OSError as error:
            raise WorkerDiedError from error

    def answer(self) -> list[Result]:
        """What it says: the results of the articles that it was given, or none when it is ready.

        Raises:
            SettingsError: the language pipeline is not installed.
            WorkerDiedError: it is gone.
        """
        try:
            answer = self.line.recv()
        except (EOFError, OSError) as error:
            raise WorkerDiedError from error
        if isinstance(answer, SettingsError):
            raise answer
        results: list[Result] = answer
        return results

    def end(self) -> int | None:
        """End it, whatever it does; gives its exit code."""
        self.process.kill()
        self.process.join()
        self.line.close()
        return self.process.exitcode


def _work(line: Connection[Any, Any], published: str | None) -> None:
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    # Imported late: the process that begins this one needs none of it.
    from service.submissions.extraction import extract_items
    from service.submissions.loading import load_extractor

    fields = {} if published is None else {"published_at": published}
    try:
        extractor = load_extractor(Settings.from_environment())
    except SettingsError as error:
        line.send(error)
        return
    line.send([])
    # The line breaks when the process that began this one is gone.
    with contextlib.suppress(EOFError, OSError):
        while True:
            line.send(extract_items(line.recv(), fields, extractor))


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
