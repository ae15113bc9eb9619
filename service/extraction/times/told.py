"""Times that hang on what was told before, and words of time that stand for no days."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal

from .days import Days, Unit, steps
from .terms import Anchor, Term

__all__ = ["Duration", "Lasting", "Never", "NthDayOf", "SameTime"]

_ONE_DAY = dt.timedelta(days=1)


@dataclasses.dataclass(frozen=True, slots=True)
class SameTime:
    """The time told before ("the same day", "that afternoon")."""

    def days(self, anchor: Anchor) -> Days | None:
        """Its days."""
        told = anchor.reference
        if told is None:
            return None
        return Days(told.edtf, told.start, told.end, told.precision)


@dataclasses.dataclass(frozen=True, slots=True)
class NthDayOf:
    """The nth day of what was told before ("the second day of the visit")."""

    number: int

    def days(self, anchor: Anchor) -> Days | None:
        """That day, counted from the first, or from the last where negative."""
        told = anchor.reference
        if told is None or told.start is None:
            return None
        if self.number > 0:
            return Days.day(told.start + dt.timedelta(days=self.number - 1))
        if told.end is None:
            return None
        return Days.day(told.end + dt.timedelta(days=self.number + 1))


@dataclasses.dataclass(frozen=True, slots=True)
class Duration:
    """How long something lasts.

    Attributes:
        unit: what is counted.
        count: how many; None where the text does not say.
    """

    unit: Unit
    count: int | None

    def days(self, anchor: Anchor) -> Days | None:
        """A duration has no place in the calendar."""
        return None

    def since(self, start: dt.date) -> Days | None:
        """The days of what begins on `start` and lasts that long."""
        if self.count is None:
            return None
        return Days.span(start, max(start + steps(self.unit, self.count) - _ONE_DAY, start))

    def until(self, end: dt.date) -> Days | None:
        """The days of what ends on `end` and has lasted that long."""
        if self.count is None:
            return None
        return Days.span(min(end - steps(self.unit, self.count) + _ONE_DAY, end), end)


@dataclasses.dataclass(frozen=True, slots=True)
class Lasting:
    """For so long from a day on ("from Monday for three days")."""

    start: Term
    duration: Duration

    def days(self, anchor: Anchor) -> Days | None:
        """From the first day to the last."""
        days = self.start.days(anchor)
        if days is None or days.start is None or days.precision != "day":
            return days
        return self.duration.since(days.start) or days


@dataclasses.dataclass(frozen=True, slots=True)
class Never:
    """What has no days of its own: a clock time, "every Monday"."""

    kind: Literal["clock", "set"]

    def days(self, anchor: Anchor) -> Days | None:
        """None."""
        return None
