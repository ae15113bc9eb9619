"""Times made of others: ranges, lists, open spans, windows around publication."""

from __future__ import annotations

import dataclasses
import datetime as dt

from .days import Days, Unit, from_on, one_of, run, steps, unit_at
from .floating import floats
from .terms import Anchor, Offset, Term

__all__ = [
    "Beside",
    "InUnits",
    "ListOf",
    "NotBefore",
    "RangeOf",
    "Since",
    "Until",
    "WeekdayIn",
    "Window",
    "Within",
]

_ONE_DAY = dt.timedelta(days=1)


@dataclasses.dataclass(frozen=True, slots=True)
class RangeOf:
    """From one time to another."""

    first: Term
    last: Term

    def days(self, anchor: Anchor) -> Days | None:
        """All days from the first of one to the last of the other."""
        ends = _sequence((self.first, self.last), anchor)
        if ends is None:
            return None
        first, last = ends
        if first.start is None or last.end is None or last.end < first.start:
            return None
        if first.precision == last.precision and first.precision in ("month", "year"):
            return Days(f"{first.edtf}/{last.edtf}", first.start, last.end, "range")
        return Days.span(first.start, last.end)


@dataclasses.dataclass(frozen=True, slots=True)
class ListOf:
    """Several times told in order, all of them or one of them."""

    terms: tuple[Term, ...]
    choice: bool = False

    def days(self, anchor: Anchor) -> Days | None:
        """From the first to the last."""
        found = _sequence(self.terms, anchor)
        if found is None:
            return None
        first, last = found[0].start, found[-1].end
        if first is not None and last is not None and last < first:
            return None
        return one_of(found) if self.choice else run(found)


def _sequence(terms: tuple[Term, ...], anchor: Anchor) -> list[Days] | None:
    """The days of terms told in order of time, each of which helps to place the others."""
    found: list[Days] = []
    if len(terms) > 1 and floats(terms[0]) and not floats(terms[-1]):
        ceiling = anchor
        for term in reversed(terms):
            days = term.days(ceiling if floats(term) else anchor)
            if days is None or days.start is None:
                return None
            found.insert(0, days)
            ceiling = anchor.to_day(days.start - _ONE_DAY)
        return found
    floor = anchor
    for term in terms:
        days = term.days(floor if floats(term) else anchor)
        if days is None or days.end is None:
            return None
        found.append(days)
        floor = anchor.from_day(days.end + _ONE_DAY)
    return found


@dataclasses.dataclass(frozen=True, slots=True)
class Since:
    """From a time on.

    Attributes:
        base: the time.
        past: it has begun ("since"), whatever the rest of the sentence speaks of.
    """

    base: Term
    past: bool

    def days(self, anchor: Anchor) -> Days | None:
        """A span without an end."""
        if self.past:
            anchor = dataclasses.replace(anchor, future=False)
        days = self.base.days(anchor)
        return days and from_on(days)


@dataclasses.dataclass(frozen=True, slots=True)
class NotBefore:
    """A time that was waited for ("not until May") or is the earliest ("not before May")."""

    base: Term

    def days(self, anchor: Anchor) -> Days | None:
        """The time; from it on, where it is still to come."""
        days = self.base.days(anchor)
        today = anchor.published
        if days is None or days.start is None or today is None:
            return days
        return from_on(days) if anchor.future and days.start > today else days


@dataclasses.dataclass(frozen=True, slots=True)
class Until:
    """Up to a time: "by Friday", "before the end of the month"."""

    base: Term

    def days(self, anchor: Anchor) -> Days | None:
        """From publication to the end of that time; the time itself where that is past."""
        days = self.base.days(anchor)
        today = anchor.published
        if days is None or days.end is None or today is None or days.end <= today:
            return days
        return Days.span(today, days.end)


@dataclasses.dataclass(frozen=True, slots=True)
class Window:
    """A stretch of so many units that begins or ends with publication.

    Attributes:
        unit: what is counted.
        count: how many, negative for the past; None where the text does not say.
        less: fewer than that.
    """

    unit: Unit
    count: int | None
    less: bool = False

    def days(self, anchor: Anchor) -> Days | None:
        """From publication on, or up to it."""
        today = anchor.published
        if self.count is None or today is None:
            return None
        edge = today + steps(self.unit, self.count)
        if self.less:
            edge += _ONE_DAY if self.count < 0 else -_ONE_DAY
        return Days.span(min(edge, today), max(edge, today))


@dataclasses.dataclass(frozen=True, slots=True)
class Beside:
    """The stretch right before or behind a time: "the week before Easter".

    Attributes:
        unit: what is counted.
        count: how many, negative for before; None where the text does not say.
        base: the time.
    """

    unit: Unit
    count: int | None
    base: Term

    def days(self, anchor: Anchor) -> Days | None:
        """All days of the stretch, the base left out."""
        days = self.base.days(anchor)
        if self.count is None or days is None or days.start is None or days.end is None:
            return None
        if steps(self.unit, self.count) == steps("day", 0):
            return Days.day(days.start if self.count < 0 else days.end)
        if self.count < 0:
            return Days.span(days.start + steps(self.unit, self.count), days.start - _ONE_DAY)
        return Days.span(days.end + _ONE_DAY, days.end + steps(self.unit, self.count))


@dataclasses.dataclass(frozen=True, slots=True)
class InUnits:
    """In so many units, which looks ahead only in a sentence about the future ("in two weeks").

    Attributes:
        unit: what is counted.
        count: how many; None where the text does not say.
        less: fewer than that.
    """

    unit: Unit
    count: int | None
    less: bool = False

    def days(self, anchor: Anchor) -> Days | None:
        """The day, week, month or year at that distance; the days up to it, where it is less."""
        if not anchor.future:
            return None
        if self.less:
            return Window(self.unit, self.count, less=True).days(anchor)
        return Offset(self.unit, self.count).days(anchor)


@dataclasses.dataclass(frozen=True, slots=True)
class Within:
    """The week, weekend or month around a day ("the week of May 5")."""

    unit: Unit
    base: Term

    def days(self, anchor: Anchor) -> Days | None:
        """The unit; the stretch itself, where that is longer than a day."""
        days = self.base.days(anchor)
        if days is None or days.start is None or days.precision != "day":
            return days
        return unit_at(days.start, self.unit)


@dataclasses.dataclass(frozen=True, slots=True)
class WeekdayIn:
    """A weekday (Monday 0) of a week that is told by itself ("Monday of next week")."""

    weekday: int
    week: Term

    def days(self, anchor: Anchor) -> Days | None:
        """The day."""
        days = self.week.days(anchor)
        if days is None or days.start is None:
            return None
        monday = days.start - dt.timedelta(days=days.start.weekday())
        return Days.day(monday + dt.timedelta(days=self.weekday))
