"""How long a request may take, and what its extraction does in that time."""

from __future__ import annotations

import dataclasses
import time
from collections import defaultdict

from werkzeug.exceptions import ServiceUnavailable

from service.extraction.stages import Stage

from .metrics import STAGE_SECONDS

__all__ = ["RETRY_AFTER_SECONDS", "Deadline", "Watch", "overdue"]

RETRY_AFTER_SECONDS = 2


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """The moment by which a request has to be answered.

    Attributes:
        ends: that moment on the monotonic clock, in seconds.
    """

    ends: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """The deadline that is so many seconds away."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Seconds until then; 0 once it is over."""
        return max(0.0, self.ends - time.monotonic())


class Watch:
    """The checkpoint of an extraction: times its stages, and ends it when its time is over."""

    def __init__(self, deadline: Deadline) -> None:
        """Begin in the stage of waiting for a turn."""
        self._deadline = deadline
        self._stage: Stage | None = None
        self._since = time.monotonic()
        self._seconds: defaultdict[Stage, float] = defaultdict(float)

    def begin(self) -> None:
        """End the waiting.

        Raises:
            ServiceUnavailable: the time is over.
        """
        now = time.monotonic()
        STAGE_SECONDS.labels("wait").observe(now - self._since)
        self._since = now
        self._check(now)

    def __call__(self, stage: Stage) -> None:
        """Note that the extraction is in a stage.

        Raises:
            ServiceUnavailable: the time is over.
        """
        now = time.monotonic()
        self._check(now)
        self._note(now)
        self._stage = stage

    def finish(self) -> None:
        """Count what each stage took."""
        self._note(time.monotonic())
        for stage, seconds in self._seconds.items():
            STAGE_SECONDS.labels(stage).observe(seconds)

    def _check(self, now: float) -> None:
        if now > self._deadline.ends:
            raise overdue()

    def _note(self, now: float) -> None:
        if self._stage is not None:
            self._seconds[self._stage] += now - self._since
        self._since = now


def overdue() -> ServiceUnavailable:
    """What a client is told when its time is over."""
    return ServiceUnavailable(
        "The extraction took too long and was given up.", retry_after=RETRY_AFTER_SECONDS
    )
