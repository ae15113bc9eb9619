"""Parts of a stretch of days: "late", "the second half", "the first week", "the third Sunday"."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal, Protocol

from dateutil.relativedelta import relativedelta, weekday

from .days import Days, Unit, steps
from .recurring import Recurring

__all__ = ["Half", "Nth", "NthWeekday", "Part", "PartKind", "PartOfRecurring", "Third"]

PartKind = Literal["early", "mid", "late", "start", "end", "earlier", "later", "whole"]

_THIRDS: dict[PartKind, int] = {"early": 0, "mid": 1, "late": 2, "start": 0, "end": 2}


class Part(Protocol):
    """What cuts a part out of a stretch of days."""

    def of(self, days: Days, today: dt.date | None) -> Days | None:
        """The part of `days`; None where they have no such part."""


@dataclasses.dataclass(frozen=True, slots=True)
class PartOfRecurring:
    """A part of what comes once a year: "late December"."""

    part: Part
    whole: Recurring

    def in_year(self, year: int) -> Days | None:
        """The part in that year."""
        days = self.whole.in_year(year)
        return days and self.part.of(days, None)


@dataclasses.dataclass(frozen=True, slots=True)
class Third:
    """Early, mid or late; the start and the end; what is still to come ("later this month").

    A month is divided at the 10th and 20th, longer stretches in whole months or years; the start
    and the end of a year are its first and last month. A week is not divided, and "earlier this
    month" is the month. What is later begins today, where today lies within.
    """

    kind: PartKind

    def of(self, days: Days, today: dt.date | None) -> Days | None:
        """The part of `days`."""
        start, end = days.start, days.end
        if start is None or end is None:
            return None
        if self.kind == "later":
            return Days.span(today, end) if today and start < today < end else days
        if self.kind in ("earlier", "whole") or (end - start).days < 27:
            return days
        third = _THIRDS[self.kind]
        length = 12 * (end.year - start.year) + end.month - start.month + 1
        if length == 1:
            first = start.replace(day=1 + 10 * third)
            return Days.span(first, end if third == 2 else first.replace(day=10 + 10 * third))
        if length >= 120:
            # As people count: 1990 to 1993, 1994 to 1996, 1997 to 1999.
            edges = [start.year + round(length / 12 * share) for share in (0, 0.4, 0.7, 1)]
            return Days.span(dt.date(edges[third], 1, 1), dt.date(edges[third + 1] - 1, 12, 31))
        if length == 12 and self.kind in ("start", "end"):
            return Days.month(start.year, start.month if third == 0 else end.month)
        skipped, upto = length * third // 3, length * (third + 1) // 3
        first = start + relativedelta(months=skipped)
        if upto - skipped == 1:
            return Days.month(first.year, first.month)
        return Days.months(first.year, first.month, upto - skipped)


@dataclasses.dataclass(frozen=True, slots=True)
class Half:
    """The first or second half; that of a month ends with the 15th."""

    number: int

    def of(self, days: Days, today: dt.date | None) -> Days | None:
        """The half of `days`."""
        start, end = days.start, days.end
        if start is None or end is None:
            return None
        if days.precision == "month":
            middle = start.replace(day=16)
        else:
            months = 12 * (end.year - start.year) + end.month - start.month + 1
            if months % 2:
                return days
            middle = start + relativedelta(months=months // 2)
        if self.number == 1:
            return Days.span(start, middle - dt.timedelta(days=1))
        return Days.span(middle, end)


@dataclasses.dataclass(frozen=True, slots=True)
class Nth:
    """The nth day, week, month or quarter, or the first or last few.

    Attributes:
        number: counted from 1; from the end, where negative.
        unit: what is counted. The weeks of a month or year begin with its first day.
        count: how many there are from there on, or up to there from the end; None for "days" of no
            stated number, which are taken for the first or last third.
    """

    number: int
    unit: Unit
    count: int | None = 1

    def of(self, days: Days, today: dt.date | None) -> Days | None:
        """The units out of `days`."""
        if self.count is None:
            return Third("early" if self.number > 0 else "late").of(days, today)
        if days.start is None or days.end is None:
            return None
        one_day = dt.timedelta(days=1)
        if self.number > 0:
            start = days.start + steps(self.unit, self.number - 1)
            end = start + steps(self.unit, self.count) - one_day
        else:
            end = days.end + one_day - steps(self.unit, -self.number - 1) - one_day
            start = end + one_day - steps(self.unit, self.count)
        if start < days.start or end > days.end:
            return None
        if self.unit == "day" and self.count == 1:
            return Days.day(start)
        if self.unit == "month" and start.day == 1:
            if self.count == 1:
                return Days.month(start.year, start.month)
            return Days.months(start.year, start.month, self.count)
        if self.unit == "quarter" and self.count == 1 and start.month % 3 == 1:
            return Days.quarter(start.year, (start.month + 2) // 3)
        return Days.span(start, end, "week" if (self.unit, self.count) == ("week", 1) else "range")


@dataclasses.dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth Monday (0) to Sunday (6), or the nth weekend; from the end, where negative."""

    number: int
    weekday: int
    length: Literal[1, 2] = 1

    def of(self, days: Days, today: dt.date | None) -> Days | None:
        """The day or the weekend out of `days`."""
        if days.start is None or days.end is None:
            return None
        base = days.start if self.number > 0 else days.end
        day = base + relativedelta(weekday=weekday(self.weekday, self.number))
        if not days.start <= day <= days.end:
            return None
        if self.length == 1:
            return Days.day(day)
        return Days.span(day, day + dt.timedelta(days=1), "weekend")
