"""Stretches of calendar days and how EDTF writes them.

EDTF is the Extended Date/Time Format of ISO 8601-2 (https://www.loc.gov/standards/datetime/).
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import re
from typing import Literal

from dateutil.relativedelta import relativedelta

from ..records import Precision

__all__ = ["OPEN_YEARS", "Days", "Unit", "from_on", "one_of", "run", "steps", "unit_at"]

Unit = Literal[
    "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century"
]

# Stand in for a year that nobody states. Both are leap years, so that 29 February can be written;
# what differs between them ("Easter", "the week of May 5") needs a year.
OPEN_YEARS = (2000, 2004)

_YEAR = re.compile(r"\b\d{4}\b")
_FIRST_MONTH_OF_SEASON = {1: 3, 2: 6, 3: 9, 4: 12}


@dataclasses.dataclass(frozen=True, slots=True)
class Days:
    """A stretch of calendar days.

    Attributes:
        edtf: the stretch in the Extended Date/Time Format.
        start: first day; None where the year or the beginning is open.
        end: last day; None where the year or the end is open.
        precision: the unit that it is told in.
    """

    edtf: str
    start: dt.date | None
    end: dt.date | None
    precision: Precision

    @classmethod
    def day(cls, day: dt.date) -> Days:
        """One day."""
        return cls(day.isoformat(), day, day, "day")

    @classmethod
    def span(cls, start: dt.date, end: dt.date, precision: Precision = "range") -> Days:
        """All days from `start` to `end`."""
        return cls(f"{start}/{end}", start, end, precision)

    @classmethod
    def month(cls, year: int, month: int) -> Days:
        """A calendar month."""
        start, end = _months(year, month, 1)
        return cls(f"{year:04}-{month:02}", start, end, "month")

    @classmethod
    def months(cls, year: int, month: int, count: int) -> Days:
        """Several calendar months, the first of them `month`."""
        start, end = _months(year, month, count)
        return cls(f"{start:%Y-%m}/{end:%Y-%m}", start, end, "range")

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Days:
        """A quarter (1 to 4) of a calendar year."""
        start, end = _months(year, 3 * quarter - 2, 3)
        return cls(f"{year:04}-{32 + quarter}", start, end, "quarter")

    @classmethod
    def season(cls, year: int, season: int) -> Days:
        """A season of whole months, spring (1) being March to May; winter (4) ends in `year`."""
        if season == 4:
            # EDTF leaves open which of its two years a winter belongs to, so the months are told.
            start, end = _months(year - 1, 12, 3)
            return cls(f"{start:%Y-%m}/{end:%Y-%m}", start, end, "season")
        start, end = _months(year, _FIRST_MONTH_OF_SEASON[season], 3)
        return cls(f"{year:04}-{20 + season}", start, end, "season")

    @classmethod
    def year(cls, year: int) -> Days:
        """A calendar year."""
        return cls(f"{year:04}", dt.date(year, 1, 1), dt.date(year, 12, 31), "year")

    @classmethod
    def years(cls, first: int, count: int) -> Days:
        """A decade (`count` 10) or a century (100) that begins with the year `first`."""
        digits = {10: 1, 100: 2}[count]
        edtf = f"{first:04}"[:-digits] + "X" * digits
        return cls(edtf, dt.date(first, 1, 1), dt.date(first + count - 1, 12, 31), "range")

    def without_year(self) -> Days:
        """The same days of a year that is left open."""
        return Days(_YEAR.sub("XXXX", self.edtf), None, None, self.precision)


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    start = dt.date(year, month, 1)
    return start, start + relativedelta(months=count, days=-1)


def steps(unit: Unit, count: int) -> relativedelta:
    """The distance of `count` units; hours are told in whole days."""
    if unit == "hour":
        return relativedelta(days=int(count / 24))
    if unit in ("week", "weekend"):
        return relativedelta(weeks=count)
    if unit == "fortnight":
        return relativedelta(weeks=2 * count)
    if unit == "quarter":
        return relativedelta(months=3 * count)
    if unit in ("decade", "century"):
        return relativedelta(years=(10 if unit == "decade" else 100) * count)
    if unit == "month":
        return relativedelta(months=count)
    return relativedelta(years=count) if unit == "year" else relativedelta(days=count)


def unit_at(day: dt.date, unit: Unit) -> Days:
    """The week (from Monday), month, year or other unit that `day` lies in.

    The weekend is that of the day's week. A fortnight is the day's week and the next.
    """
    monday = day - dt.timedelta(days=day.weekday())
    if unit == "week":
        return Days.span(monday, monday + dt.timedelta(days=6), "week")
    if unit == "fortnight":
        return Days.span(monday, monday + dt.timedelta(days=13))
    if unit == "weekend":
        return Days.span(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "weekend")
    if unit == "month":
        return Days.month(day.year, day.month)
    if unit == "quarter":
        return Days.quarter(day.year, (day.month + 2) // 3)
    if unit == "year":
        return Days.year(day.year)
    if unit == "decade":
        return Days.years(day.year // 10 * 10, 10)
    if unit == "century":
        return Days.years(day.year // 100 * 100, 100)
    return Days.day(day)


def run(several: list[Days]) -> Days | None:
    """All of several days or stretches, told one after the other ("Monday and Tuesday")."""
    first, last = several[0], several[-1]
    if first.start is None or last.end is None or any(one.end is None for one in several[:-1]):
        return None
    for one, other in itertools.pairwise(several):
        if one.end is None or other.start is None:
            return None
        if other.start > one.end + dt.timedelta(days=1):
            edtf = "{" + ",".join(one.edtf for one in several) + "}"
            return Days(
                edtf if "/" not in edtf else f"{first.start}/{last.end}",
                first.start,
                last.end,
                "range",
            )
    if first.precision == last.precision and first.precision in ("month", "year"):
        return Days(f"{first.edtf}/{last.edtf}", first.start, last.end, "range")
    return Days.span(first.start, last.end)


def one_of(several: list[Days]) -> Days | None:
    """One of several days or stretches, the text does not say which ("April or May")."""
    edtf = "[" + ",".join(one.edtf for one in several) + "]"
    first, last = several[0], several[-1]
    if first.start is None or last.end is None:
        return None
    return Days(
        edtf if "/" not in edtf else f"{first.start}/{last.end}", first.start, last.end, "range"
    )


def from_on(days: Days) -> Days | None:
    """From the first of these days on, without an end."""
    return None if days.start is None else Days(f"{days.start}/..", days.start, None, "range")
