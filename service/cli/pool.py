"""Worker processes, and what they make of many articles."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence

from pebble import ProcessExpired, ProcessFuture, ProcessPool
from werkzeug.exceptions import InternalServerError

from service.submissions.groups import grouped
from service.submissions.items import Item
from service.submissions.outcomes import Result
from service.submissions.problems import refused

from . import worker

__all__ = ["extracted"]

_Future = ProcessFuture[list[Result]]

# Groups in work or waiting for each worker: enough that none is idle while a long one goes on.
_GROUPS_AHEAD = 4


def extracted(
    items: Iterable[Item], jobs: int, published: str | None
) -> Generator[tuple[Item, Result]]:
    """The result of each article, in their order; no more is read ahead than is needed.

    The worker processes end with the last article, and with this process, however it ends.

    Args:
        items: the articles.
        jobs: how many worker processes there are.
        published: day of publication of those that are not said to have one.

    Raises:
        SettingsError: the language pipeline is not installed.
        concurrent.futures.process.BrokenProcessPool: no worker process can be begun.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPool(jobs, initializer=worker.begin, context=context)
    waiting: deque[tuple[list[Item], _Future]] = deque()
    try:
        for group in grouped(items, lambda item: item.size):
            waiting.append((group, _begun(pool, group, published)))
            while len(waiting) >= _GROUPS_AHEAD * jobs:
                yield from _finished(pool, *waiting.popleft(), published)
        while waiting:
            yield from _finished(pool, *waiting.popleft(), published)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _begun(pool: ProcessPool, group: Sequence[Item], published: str | None) -> _Future:
    # Ctrl-C reaches all processes of a terminal; what is begun here is to leave it to this one.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.schedule(worker.extract, (group, published))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _finished(
    pool: ProcessPool, group: Sequence[Item], future: _Future, published: str | None
) -> Iterator[tuple[Item, Result]]:
    try:
        yield from zip(group, future.result(), strict=True)
    except ProcessExpired as error:
        if len(group) > 1:
            for item in group:
                yield from _finished(pool, [item], _begun(pool, [item], published), published)
            return
        (item,) = group
        died = InternalServerError(
            f"The extraction ended its process (exit code {error.exitcode})."
        )
        yield item, Result({"id": item.identify(), **refused(died, item.instance)})
