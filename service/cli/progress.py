"""How far a run is, told on standard error."""

from __future__ import annotations

import dataclasses
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from service.submissions.items import Item
from service.submissions.outcomes import Result

__all__ = ["Tally", "Teller"]

# Seconds between two lines where there is no terminal to draw a bar on.
_LINE_SECONDS = 10


@dataclasses.dataclass(slots=True)
class Tally:
    """What was done so far.

    Attributes:
        articles: articles that have their result.
        failed: those of them of which the result is a problem.
        events: events that were extracted.
        skipped: articles that had their result already.
        size: bytes of the sources that all of these take up.
    """

    articles: int = 0
    failed: int = 0
    events: int = 0
    skipped: int = 0
    size: int = 0

    def skip(self, item: Item) -> None:
        """Count an article that had its result already."""
        self.skipped += 1
        self.size += item.size

    def count(self, item: Item, result: Result) -> None:
        """Count an article with its result."""
        self.articles += 1
        self.size += item.size
        if result.extraction is None:
            self.failed += 1
        else:
            self.events += len(result.extraction.events)

    def __str__(self) -> str:
        skipped = f", {self.skipped:,} skipped" if self.skipped else ""
        return (
            f"articles {self.articles:,}, events {self.events:,}, failed {self.failed:,}{skipped}"
        )


class Teller:
    """Shows a bar on a terminal; elsewhere says a line every few seconds."""

    def __init__(self, tally: Tally, total: int | None, *, quiet: bool) -> None:
        """Tell of a run.

        Args:
            tally: what was done, as it is counted elsewhere.
            total: bytes that there are to read; None if nobody knows.
            quiet: whether to say nothing.
        """
        self._tally = tally
        self._total = total
        self._console = Console(stderr=True, highlight=False, quiet=quiet)
        self._bar = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[tally]}"),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=self._console,
            disable=quiet or not self._console.is_terminal,
        )
        self._task = self._bar.add_task("", total=total, tally="", rate="")
        self._began = self._told = time.monotonic()

    def __enter__(self) -> Teller:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()
        self._say()

    def tell(self) -> None:
        """Tell how far the run is, if it is time to."""
        rate = f"{self._rate():.1f}/s"
        done = self._tally.size
        self._bar.update(self._task, completed=done, tally=str(self._tally), rate=rate)
        if self._bar.disable and time.monotonic() - self._told >= _LINE_SECONDS:
            self._say()

    def _say(self) -> None:
        self._told = time.monotonic()
        share = f"{self._tally.size / self._total:.0%} " if self._total else ""
        self._console.print(f"{share}{self._tally}, {self._rate():.1f} articles/s", soft_wrap=True)

    def _rate(self) -> float:
        return self._tally.articles / max(time.monotonic() - self._began, 1e-9)
