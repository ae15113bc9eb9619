"""Times that name no year or week of their own: "May 16", "in October", "Wednesday"."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal

from .days import Days, steps
from .recurring import MonthDay, Recurring
from .terms import Anchor, Term, Year

__all__ = ["Dated", "DayOfMonth", "NearestOf", "Weekday", "Which", "floats"]

Which = Literal["last", "this", "next", "coming"]

# News gives the year with a day that is further off than this; a nearer one may lie on either
# side of the publication, whatever the tense of the sentence says.
_SLACK = dt.timedelta(days=30)
_WEEK = dt.timedelta(days=7)


@dataclasses.dataclass(frozen=True, slots=True)
class Dated:
    """What recurs every year, in the year that is stated or meant.

    Attributes:
        what: the day, month, season or feast.
        year: the year, where the text gives one.
        which: "last", "this", "next", "coming".
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
        if self.which in ("next", "coming"):
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
        fitting = [
            one for one in self._years(today) if one.start and one.start.weekday() == self.weekday
        ]
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
        which: "last", "this", "next", "coming".
        length: 2 for a weekend.
        day: the day of the month told with it ("Tuesday (14)").
    """

    number: int
    which: Which | None = None
    length: Literal[1, 2] = 1
    day: int | None = None

    def days(self, anchor: Anchor) -> Days | None:
        """The first from publication on, of what is to come; else the latest up to it."""
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
        if self.day and (dated := self._on_day(self.day, today)):
            return dated
        back = dt.timedelta(days=(today.weekday() - self.number) % 7)
        on_or_before = today - back
        if self.length == 2:
            return self._weekend(on_or_before, anchor, today)
        in_week = today + dt.timedelta(days=self.number - today.weekday())
        if self.which == "last":
            return on_or_before if back else today - _WEEK
        if anchor.ceiling:
            return on_or_before
        if self.which == "this":
            return in_week + _WEEK if anchor.future and in_week < today else in_week
        if self.which in ("next", "coming"):
            return on_or_before + _WEEK
        # "He will meet her later on Friday", in a story of that Friday, is the same day.
        return on_or_before + _WEEK if anchor.future and back else on_or_before

    def _on_day(self, day: int, today: dt.date) -> dt.date | None:
        """The nearest such weekday that has this number in its month."""
        weeks = range(-8, 9)
        base = today + dt.timedelta(days=self.number - today.weekday())
        dates = [base + shift * _WEEK for shift in weeks]
        fitting = [date for date in dates if date.day == day]
        return min(fitting, key=lambda date: abs(date - today), default=None)

    def _weekend(self, on_or_before: dt.date, anchor: Anchor, today: dt.date) -> dt.date:
        under_way = today <= on_or_before + dt.timedelta(days=1)
        coming = on_or_before if under_way else on_or_before + _WEEK
        if self.which == "last":
            return on_or_before - _WEEK if under_way else on_or_before
        if self.which == "next":
            return on_or_before + (_WEEK if under_way else 2 * _WEEK)
        # Early in the week "this weekend" looks back, from Thursday on it looks ahead.
        ahead = anchor.future or (self.which == "this" and today.weekday() >= 3)
        if ahead or self.which == "coming":
            return coming
        return on_or_before


@dataclasses.dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is not named again ("on the 5th")."""

    day: int

    def days(self, anchor: Anchor) -> Days | None:
        """That day of the month told before, else the next or the latest such day."""
        told = anchor.reference.start if anchor.reference else None
        base = anchor.floor or anchor.ceiling or told or anchor.published
        if base is None:
            return None
        forward = anchor.floor is not None or (told is None and anchor.future)
        for shift in (0, 1, 2) if forward else (0, -1, -2):
            month = base + steps("month", shift)
            try:
                day = month.replace(day=self.day)
            except ValueError:
                continue
            if told and not (anchor.floor or anchor.ceiling):
                return Days.day(day)
            if day >= base if forward else day <= base:
                return Days.day(day)
        return None


@dataclasses.dataclass(frozen=True, slots=True)
class NearestOf:
    """A date that can be read in two ways ("05/04/2024").

    Attributes:
        readings: the two, the likelier first.
        weekday: the weekday told with it (Monday 0).
    """

    readings: tuple[Term, Term]
    weekday: int | None = None

    def days(self, anchor: Anchor) -> Days | None:
        """The reading that falls on the weekday, or lies nearer to publication, or is likelier."""
        today = anchor.published
        found = [days for days in (term.days(anchor) for term in self.readings) if days]
        fitting = [days for days in found if days.start and days.start.weekday() == self.weekday]
        found = fitting or found
        if today is None or not found:
            return found[0] if found else None
        return min(found, key=lambda days: _distance(days, today))


def floats(term: Term) -> bool:
    """Whether the term names no week or year of its own."""
    if isinstance(term, Dated):
        return term.year is None and term.which is None
    return isinstance(term, DayOfMonth) or (isinstance(term, Weekday) and term.which is None)
