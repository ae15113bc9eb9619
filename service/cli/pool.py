"""Many articles, handed out to worker processes."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from multiprocessing import connection

from werkzeug.exceptions import InternalServerError

from service.submissions.groups import grouped
from service.submissions.items import Item
from service.submissions.outcomes import Result
from service.submissions.problems import refused

from .worker import Worker, WorkerDiedError

__all__ = ["extracted"]

# Groups in work or waiting for each worker: enough that none is idle while a long one goes on.
_GROUPS_AHEAD = 4
# Starts that fail in a row: one alone may be the system's doing, which ended it for want of memory.
_MOST_FAILED_STARTS = 3


def extracted(
    items: Iterable[Item], jobs: int, published: str | None
) -> Generator[tuple[Item, Result]]:
    """The result of each article, in their order; no more is read ahead than is needed.

    What a worker process has in work when it dies is done by another, article by article, so that
    only one that ends its process each time gets a problem. One that dies before it is ready is
    begun anew.

    Args:
        items: the articles.
        jobs: how many worker processes there are at most.
        published: day of publication of those that are not said to have one.

    Raises:
        SettingsError: the language pipeline is not installed.
        WorkerDiedError: worker processes died before they were ready, several in a row.
    """
    pool = _Pool(jobs, published)
    groups = grouped(items, lambda item: item.size)
    waiting: deque[_Group] = deque()
    try:
        for group in map(_Group, groups):
            waiting.append(group)
            pool.add(_Part(group, 0, group.items))
            while len(waiting) >= _GROUPS_AHEAD * jobs:
                yield from pool.finish(waiting.popleft())
        while waiting:
            yield from pool.finish(waiting.popleft())
    finally:
        pool.end()


class _Group:
    """Articles that belong together, and the results that are there."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.results: dict[int, Result] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class _Part:
    """Some articles of a group, from an offset on."""

    group: _Group
    offset: int
    items: list[Item]

    def finish(self, results: Iterable[Result]) -> None:
        """Give the group the results."""
        self.group.results |= dict(enumerate(results, self.offset))


class _Pool:
    """Worker processes, each of which has one part in work at a time."""

    def __init__(self, jobs: int, published: str | None) -> None:
        self._jobs = jobs
        self._published = published
        self._parts: deque[_Part] = deque()
        # What each worker is about: None for one that is not ready yet.
        self._busy: dict[Worker, _Part | None] = {}
        self._idle: list[Worker] = []
        self._failed_starts = 0

    def add(self, part: _Part) -> None:
        """Have it done, now or when there is a worker for it."""
        self._parts.append(part)
        self._wait(0)

    def finish(self, group: _Group) -> Iterator[tuple[Item, Result]]:
        """The results of a group, in the order of its articles."""
        while len(group.results) < len(group.items):
            self._wait()
        return ((item, group.results[i]) for i, item in enumerate(group.items))

    def end(self) -> None:
        """End the processes."""
        for worker in (*self._busy, *self._idle):
            worker.end()

    def _hand_out(self) -> None:
        while self._parts and self._idle:
            worker, part = self._idle.pop(), self._parts.popleft()
            self._busy[worker] = part
            try:
                worker.send(part.items)
            except WorkerDiedError:
                self._bury(worker)
        begun = sum(part is None for part in self._busy.values())
        while begun < len(self._parts) and len(self._busy) + len(self._idle) < self._jobs:
            self._busy[Worker.begin(self._published)] = None
            begun += 1

    def _wait(self, seconds: float | None = None) -> None:
        """Wait for an answer, and hand out what is to be done."""
        lines = {worker.line: worker for worker in self._busy}
        for line in connection.wait(list(lines), seconds):
            worker = lines[line]  # type: ignore[index]
            try:
                results = worker.answer()
            except WorkerDiedError:
                self._bury(worker)
                continue
            part = self._busy.pop(worker)
            self._idle.append(worker)
            if part is None:
                self._failed_starts = 0
            else:
                part.finish(results)
        self._hand_out()

    def _bury(self, worker: Worker) -> None:
        """Do what a dead worker had in work once more, or give it up."""
        part = self._busy.pop(worker)
        code = worker.end()
        if part is None:
            self._failed_starts += 1
            if self._failed_starts == _MOST_FAILED_STARTS:
                raise WorkerDiedError(f"worker processes end before they are ready ({code})")
            return
        if len(part.items) > 1:
            alone = [_Part(part.group, part.offset + i, [one]) for i, one in enumerate(part.items)]
            self._parts.extendleft(reversed(alone))
            return
        died = InternalServerError(f"The extraction ended its process ({code}).")
        part.finish(
            Result({"id": item.identify(), **refused(died, item.instance)}) for item in part.items
        )
