"""What time expressions mean: terms that, given an anchor, stand for days of the calendar."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal, Protocol

from ..records import Time
from .days import Days, Unit, steps, unit_at
from .parts import Part

__all__ = [
    "Anchor",
    "AtReference",
    "DayShift",
    "Offset",
    "PartOf",
    "Term",
    "UnitOf",
    "Year",
    "YearOf",
]


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
    """A term that takes another time for the present ("the following day").

    Attributes:
        term: the term.
        forward: it looks ahead from the end of that time, not back from its beginning.
        base: that time ("the Monday after Easter"); None for the one told before.
    """

    term: Term
    forward: bool = False
    base: Term | None = None

    def days(self, anchor: Anchor) -> Days | None:
        """The days, where that time is known."""
        told = self.base.days(anchor) if self.base else anchor.reference
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
