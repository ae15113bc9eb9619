"""How articles are handed out to workers, which here are no processes."""

from __future__ import annotations

import dataclasses
import multiprocessing
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, ClassVar

import pytest

from service.cli import pool
from service.cli.worker import WorkerDiedError
from service.submissions.items import Item
from service.submissions.outcomes import Result

DEADLY = b"deadly"


@dataclasses.dataclass(frozen=True)
class FakeWorker:
    """Answers at once; dies of some articles.

    Attributes:
        line: where its answers come.
        other: where it gives them.
    """

    line: Connection[Any, Any]
    other: Connection[Any, Any]
    begun: ClassVar[list[FakeWorker]] = []
    stillborn: ClassVar[int] = 0

    @classmethod
    def begin(cls, _published: str | None) -> FakeWorker:
        """Begin, and be ready, but for the first few."""
        worker = cls(*multiprocessing.Pipe())
        cls.begun.append(worker)
        worker.other.close() if len(cls.begun) <= cls.stillborn else worker.other.send([])
        return worker

    def send(self, items: Sequence[Item]) -> None:
        """Answer, or die."""
        if any(item.body == DEADLY for item in items):
            self.other.close()
        else:
            self.other.send([Result({"id": item.name, "status": 200}) for item in items])

    def answer(self) -> Any:
        """What it says."""
        try:
            return self.line.recv()
        except EOFError as error:
            raise WorkerDiedError from error

    def end(self) -> int:
        """It is over."""
        self.line.close()
        self.other.close()
        return -9


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pool, "Worker", FakeWorker)
    monkeypatch.setattr(FakeWorker, "begun", [])
    yield
    assert all(worker.line.closed for worker in FakeWorker.begun)


def items(number: int, deadly: Sequence[int] = ()) -> list[Item]:
    """So many articles, some of which are deadly."""
    return [
        Item(f"a:{i}", f"a#L{i}", "json", DEADLY if i in deadly else b"{}", 10)
        for i in range(number)
    ]


@pytest.mark.parametrize(("number", "jobs", "most"), [(0, 4, 0), (5, 4, 1), (100, 4, 4)])
def test_all_are_done_in_their_order(number: int, jobs: int, most: int) -> None:
    """By no more workers than there are groups."""
    found = list(pool.extracted(items(number), jobs, None))
    assert [item.name for item, _ in found] == [f"a:{i}" for i in range(number)]
    assert all(result.content["id"] == item.name for item, result in found)
    assert bool(number) <= len(FakeWorker.begun) <= most


def test_deadly_articles_take_no_others_along() -> None:
    """Each gets a problem, and all others their results, in their order."""
    deadly = (0, 17, 18, 49)
    found = list(pool.extracted(items(50, deadly), 2, None))
    assert [item.name for item, _ in found] == [f"a:{i}" for i in range(50)]
    failed = [i for i, (_, result) in enumerate(found) if result.content["status"] != 200]
    assert failed == list(deadly)
    problem = found[17][1].content["problem"]
    assert (problem["status"], problem["instance"]) == (500, "a#L17")
    assert problem["detail"] == "The extraction ended its process (-9)."


def test_no_more_is_read_than_is_needed() -> None:
    """The first results come while most articles are not read yet."""
    read = iter(items(1_000))
    found = pool.extracted(read, 2, None)
    next(found)
    assert len(list(read)) > 800
    found.close()


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers_that_die_as_they_begin(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    """Others are begun in their place, and nothing is lost."""
    monkeypatch.setattr(FakeWorker, "stillborn", 2)
    found = list(pool.extracted(items(100), jobs, None))
    assert [result.content["id"] for _, result in found] == [f"a:{i}" for i in range(100)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers_that_cannot_begin(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    """The run ends, as it would never come to anything."""
    monkeypatch.setattr(FakeWorker, "stillborn", 1_000)
    with pytest.raises(WorkerDiedError, match="before they are ready"):
        list(pool.extracted(items(100), jobs, None))
