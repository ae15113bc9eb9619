"""What comes once in every year: days of a month, months, seasons, quarters, feasts."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable, Mapping
from typing import Literal, Protocol

from dateutil import easter
from dateutil.relativedelta import relativedelta, weekday

from ..lexicon import table
from .days import Days

__all__ = ["Feast", "MonthDay", "MonthOf", "QuarterOf", "Recurring", "SeasonOf", "feasts"]


class Recurring(Protocol):
    """What comes once in every year."""

    def in_year(self, year: int) -> Days | None:
        """The days in that year; None where it has none."""


@dataclasses.dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month; 29 February is missing in most years."""

    month: int
    day: int

    def in_year(self, year: int) -> Days | None:
        """The day in that year."""
        try:
            return Days.day(dt.date(year, self.month, self.day))
        except ValueError:
            return None


@dataclasses.dataclass(frozen=True, slots=True)
class MonthOf:
    """A month, from 1."""

    month: int

    def in_year(self, year: int) -> Days:
        """The whole month."""
        return Days.month(year, self.month)


@dataclasses.dataclass(frozen=True, slots=True)
class SeasonOf:
    """A season, from spring (1) to the winter (4) that ends in the year."""

    season: int

    def in_year(self, year: int) -> Days:
        """The three months."""
        return Days.season(year, self.season)


@dataclasses.dataclass(frozen=True, slots=True)
class QuarterOf:
    """A quarter of the calendar year, from 1."""

    quarter: int

    def in_year(self, year: int) -> Days:
        """The three months."""
        return Days.quarter(year, self.quarter)


@dataclasses.dataclass(frozen=True, slots=True)
class Feast:
    """A feast or memorial day, by its name in `feasts`."""

    name: str

    def in_year(self, year: int) -> Days:
        """The day of the feast."""
        return Days.day(feasts()[self.name](year))


@functools.cache
def feasts() -> Mapping[str, Callable[[int], dt.date]]:
    """How each feast's day follows from the year, by its name in lower case."""
    data = table("feasts")
    rules: dict[str, Callable[[int], dt.date]] = {}
    for name, (month, day) in data["fixed"].items():
        rules[name] = functools.partial(dt.date, month=month, day=day)
    for name, shift in data["easter"].items():
        rules[name] = functools.partial(_from_easter, easter.EASTER_WESTERN, shift)
    for name, shift in data["orthodox_easter"].items():
        rules[name] = functools.partial(_from_easter, easter.EASTER_ORTHODOX, shift)
    for name, numbers in data["weekday"].items():
        rules[name] = functools.partial(_from_weekday, *numbers)
    return rules


def _from_easter(method: Literal[1, 2, 3], shift: int, year: int) -> dt.date:
    return easter.easter(year, method) + dt.timedelta(days=shift)


def _from_weekday(month: int, day: int, nth: int, shift: int, year: int) -> dt.date:
    base = dt.date(year, month, 1) + (relativedelta(day=31) if nth < 0 else relativedelta())
    return base + relativedelta(weekday=weekday(day, nth)) + dt.timedelta(days=shift)
