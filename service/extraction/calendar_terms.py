"""What time expressions mean: terms that, given an anchor, stand for days of the calendar."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal, Protocol

from .calendar_days import Days, Unit, steps, unit_at
from .calendar_parts import Part
from .records import Time
from .recurring_days import MonthDay, Recurring

__all__ = [
    "Anchor",
    "AtReference",
    "Dated",
    "DayShift",
    "Offset",
    "PartOf",
    "Term",
    "UnitOf",
    "Weekday",
    "Which",
    "Year",
    "YearOf",
]

Which = Literal["last", "this", "next"]

# News gives the year with a day that is further off than this; a nearer one may lie on either
# side of the publication, whatever the tense of the sentence says.
_SLACK = dt.timedelta(days=60)
_WEEK = dt.timedelta(days=7)


@dataclasses.dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression is resolved against.

    Attributes:
        published: the day of publication.
        future: the sentence speaks of what is to come.
        reference: the time told before, which "the following day" counts from.
        floor: the first day that a bare weekday, day or month may begin on.
        ceiling: the last day that it may begin on.
        open_year: the year that stands in for one that nobody states.
    """

    published: dt.date | None
    future: bool = False
    reference: Time | None = None
    floor: dt.date | None = None
    ceiling: dt.date | None = None
    open_year: int | None = None

    def from_day(self, day: dt.date) -> Anchor:
        """The anchor for what begins on `day` or later."""
        return dataclasses.replace(self, floor=day, ceiling=None)

    def to_day(self, day: dt.date) -> Anchor:
        """The anchor for what begins on `day` or earlier."""
        return dataclasses.replace(self, floor=None, ceiling=day)


class Term(Protocol):
    """A meaning that an anchor turns into days."""

    def days(self, anchor: Anchor) -> Days | None:
        """The days meant; None where the anchor does not support any."""


@dataclasses.dataclass(frozen=True, slots=True)
class Year:
    """A year: a number, or so many years from the year of publication.

    Attributes:
        number: the year itself.
        shift: the distance from the year of publication, where there is no number.
    """

    number: int | None = None
    shift: int = 0

    def at(self, anchor: Anchor) -> int | None:
        """The number of the year."""
        if self.number is not None:
            return self.number
        return anchor.published.year + self.shift if anchor.published else None


@dataclasses.dataclass(frozen=True, slots=True)
class YearOf:
    """A whole year, or the decade (`count` 10) or century (100) that begins with it."""

    year: Year
    count: Literal[1, 10, 100] = 1

    def days(self, anchor: Anchor) -> Days | None:
        """The days of the year or years."""
        number = self.year.at(anchor)
        if number is None:
            return None
        return Days.year(number) if self.count == 1 else Days.years(number, self.count)


@dataclasses.dataclass(frozen=True, slots=True)
class Dated:
    """What recurs every year, in the year that is stated or meant.

    Attributes:
        what: the day, month, season or feast.
        year: the year, where the text gives one.
        which: "last", "this", "next".
        weekday: the weekday told with it (Monday 0), which may tell the year.
    """

    what: Recurring
    year: Year | None = None
    which: Which | None = None
    weekday: int | None = None

    def days(self, anchor: Anchor) -> Days | None:
        """The occurrence meant.

        Of a bare one that is the first from publication on in a sentence about the future, else the
        latest. In a story told of one past year, it is that year's.
        """
        if self.year:
            number = self.year.at(anchor)
            return None if number is None else self.what.in_year(number)
        today = anchor.published
        if anchor.floor or anchor.ceiling:
            return self._between(anchor.floor, anchor.ceiling)
        if today is None:
            return self.what.in_year(anchor.open_year) if anchor.open_year else None
        told = anchor.reference
        if self.which is None and told and told.precision == "year" and told.start:
            return self.what.in_year(told.start.year)
        if self.which == "this":
            return self._nearest(today)
        one_day = dt.timedelta(days=1)
        if self.which == "last":
            return self._latest(today - one_day, complete=True)
        if self.which == "next":
            return self._between(today + one_day, None)
        slack = _SLACK if isinstance(self.what, MonthDay) else dt.timedelta(0)
        if anchor.future:
            found = self._first(today - slack)
        else:
            found = self._latest(today + slack, complete=False)
        return self._on_weekday(found, today)

    def _years(self, around: dt.date) -> list[Days]:
        years = range(max(around.year - 5, 1), min(around.year + 6, 9999))
        return [days for days in map(self.what.in_year, years) if days]

    def _between(self, floor: dt.date | None, ceiling: dt.date | None) -> Days | None:
        if floor:
            days = self._years(floor)
            return next((one for one in days if one.start and one.start >= floor), None)
        return self._latest(ceiling, complete=False) if ceiling else None

    def _first(self, day: dt.date) -> Days | None:
        return next((one for one in self._years(day) if one.end and one.end >= day), None)

    def _latest(self, day: dt.date, *, complete: bool) -> Days | None:
        ends = ((one, one.end if complete else one.start) for one in reversed(self._years(day)))
        return next((one for one, end in ends if end and end <= day), None)

    def _nearest(self, day: dt.date) -> Days | None:
        own_year = self.what.in_year(day.year)
        if own_year and own_year.start and own_year.start.year == day.year:
            return own_year
        return min(self._years(day), key=lambda one: _distance(one, day), default=None)

    def _on_weekday(self, found: Days | None, today: dt.date) -> Days | None:
        if self.weekday is None or found is None or found.start is None:
            return found
        fitting = [one for one in self._years(today)
                   if one.start and one.start.weekday() == self.weekday]
        if found in fitting or not fitting:
            return found
        return min(fitting, key=lambda one: _distance(one, today))


def _distance(days: Days, day: dt.date) -> dt.timedelta:
    if days.start is None or days.end is None:
        return dt.timedelta.max
    return max(days.start - day, day - days.end, dt.timedelta(0))


@dataclasses.dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday 0), or a weekend by its Saturday.

    Attributes:
        number: the day.
        which: "last", "this", "next".
        length: 2 for a weekend.
    """

    number: int
    which: Which | None = None
    length: Literal[1, 2] = 1

    def days(self, anchor: Anchor) -> Days | None:
        """The first from publication on in a sentence about the future, else the latest up to it."""
        start = self._start(anchor)
        if start is None:
            return None
        if self.length == 1:
            return Days.day(start)
        return Days.span(start, start + dt.timedelta(days=1), "weekend")

    def _start(self, anchor: Anchor) -> dt.date | None:
        if anchor.floor:
            return anchor.floor + dt.timedelta(days=(self.number - anchor.floor.weekday()) % 7)
        today = anchor.ceiling or anchor.published
        if today is None:
            return None
        back = dt.timedelta(days=(today.weekday() - self.number) % 7)
        on_or_before = today - back
        if self.length == 2:
            return self._weekend(on_or_before, anchor, today)
        in_week = today + dt.timedelta(days=self.number - today.weekday())
        if self.which == "last":
            return on_or_before if back else today - _WEEK
        if self.which == "this":
            return in_week + _WEEK if anchor.future and in_week < today else in_week
        if self.which == "next":
            return on_or_before + _WEEK
        # "He will meet her later on Friday", in a story of that Friday, is the same day.
        return on_or_before + _WEEK if anchor.future and back else on_or_before

    def _weekend(self, on_or_before: dt.date, anchor: Anchor, today: dt.date) -> dt.date:
        under_way = today <= on_or_before + dt.timedelta(days=1)
        coming = on_or_before if under_way else on_or_before + _WEEK
        if self.which == "last":
            return on_or_before - _WEEK if under_way else on_or_before
        if self.which == "next":
            return on_or_before + (_WEEK if under_way else 2 * _WEEK)
        # Early in the week "this weekend" looks back, from Thursday on it looks ahead.
        if anchor.future or (self.which == "this" and today.weekday() >= 3):
            return coming
        return on_or_before


@dataclasses.dataclass(frozen=True, slots=True)
class UnitOf:
    """This, last or next week, month, year ... by its distance from the present one."""

    unit: Unit
    shift: int = 0

    def days(self, anchor: Anchor) -> Days | None:
        """The whole unit, weeks being Monday to Sunday."""
        today = anchor.published
        return unit_at(today + steps(self.unit, self.shift), self.unit) if today else None


@dataclasses.dataclass(frozen=True, slots=True)
class DayShift:
    """A day by its distance from publication: yesterday is -1."""

    shift: int

    def days(self, anchor: Anchor) -> Days | None:
        """The day."""
        if anchor.published is None:
            return None
        return Days.day(anchor.published + dt.timedelta(days=self.shift))


@dataclasses.dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after publication or another term.

    Attributes:
        unit: what is counted.
        count: how many; negative for earlier. None where the text does not say.
        base: counted from there, and to the day; None for publication.
    """

    unit: Unit
    count: int | None
    base: Term | None = None

    def days(self, anchor: Anchor) -> Days | None:
        """The day at that distance; of weeks, months and years the whole one ("a year ago")."""
        if self.count is None:
            return None
        if self.base is None:
            today = anchor.published
            unit: Unit = "year" if self.unit in ("decade", "century") else self.unit
            return unit_at(today + steps(self.unit, self.count), unit) if today else None
        days = self.base.days(anchor)
        base = (days.end if self.count > 0 else days.start) if days else None
        return Days.day(base + steps(self.unit, self.count)) if base else None


@dataclasses.dataclass(frozen=True, slots=True)
class AtReference:
    """A term that takes the time told before for the present ("the following day").

    Attributes:
        term: the term.
        forward: it looks ahead from the end of that time, not back from its beginning.
    """

    term: Term
    forward: bool = False

    def days(self, anchor: Anchor) -> Days | None:
        """The days, where the time told before is known."""
        told = anchor.reference
        base = (told.end if self.forward else told.start) if told else None
        return self.term.days(Anchor(base, future=self.forward)) if base else None


@dataclasses.dataclass(frozen=True, slots=True)
class PartOf:
    """A part of the days of another term."""

    part: Part
    whole: Term

    def days(self, anchor: Anchor) -> Days | None:
        """The part."""
        days = self.whole.days(anchor)
        return days and self.part.of(days, anchor.published)
