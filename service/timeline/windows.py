"""When an encounter can have been, by what one article says and when it was published."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal, get_args

from service.extraction.records import Event

__all__ = ["Basis", "Window", "window_of"]

Basis = Literal["stated", "inherited", "published", "none"]
_BASES: tuple[Basis, ...] = get_args(Basis)

_DAY = dt.timedelta(days=1)
# News without a date is of the last days; a plan without one is for the next months.
_RECENT = dt.timedelta(days=7)
_SOON = dt.timedelta(days=90)
_TRIP_DAYS = 2
_LONGEST_TRIP = dt.timedelta(days=14)
_CLOSE_DAYS = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Window:
    """The days on which an encounter can have been.

    Attributes:
        first: the first of them.
        last: the last.
        basis: what the window rests on: a time that the article states for the encounter, one that
            the record takes over from its neighbours, the day of publication, or nothing.
        slack: how many of its days at each end are only granted.
    """

    first: dt.date
    last: dt.date
    basis: Basis
    slack: int = 0

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def looseness(self) -> int:
        """How little its basis tells, from 0."""
        return _BASES.index(self.basis)

    @property
    def is_close(self) -> bool:
        """Whether it tells the day, or three at most, such as a weekend."""
        return self.basis in ("stated", "inherited") and self.days - 2 * self.slack <= _CLOSE_DAYS

    def meets(self, other: Window) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last

    def narrowed(self, other: Window) -> Window:
        """The days of both; they must have one in common. The firmer basis counts."""
        firmer = min(self, other, key=lambda window: window.looseness)
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Window(first, last, firmer.basis, firmer.slack)

    def distance(self, day: dt.date) -> int:
        """Days from a day to the nearest one of the window."""
        return max((self.first - day).days, (day - self.last).days, 0)


_ALWAYS = Window(dt.date.min, dt.date.max, "none")


def window_of(event: Event, published: dt.date | None) -> Window:
    """The window of an event in an article.

    A time without a year counts as none. What has happened was no later than the publication, and
    what is planned is no earlier; a day is granted for time zones. A time that the record takes
    over from its neighbours in the article may be a day off. A visit abroad may have begun two days
    before the days on which an article has it, and may go on for two more.
    """
    time = event.time
    if time is None or (time.start is None and time.end is None):
        return _ALWAYS if published is None else _around(event, published)
    first = time.start or dt.date.min
    last = time.end or _open_end(event, first, published)
    if published is not None:
        if event.status == "occurred" and first <= published + _DAY:
            last = min(last, published + _DAY)
        elif event.status in ("planned", "proposed") and last >= published - _DAY:
            first = max(first, published - _DAY)
    # Records made without these features have times of their own.
    stated = bool(event.features.get("own_time", 1.0))
    trip = _is_abroad(event) and last - first < _LONGEST_TRIP
    slack = _TRIP_DAYS if trip else int(not stated)
    return Window(
        _moved(first, -slack * _DAY),
        _moved(last, slack * _DAY),
        "stated" if stated else "inherited",
        slack,
    )


def _is_abroad(event: Event) -> bool:
    """Whether somebody visits a country that is not their own."""
    home = event.participants[0].country
    country = event.place.country if event.place else None
    return event.kind == "visit" and None not in (home, country) and home != country


def _around(event: Event, published: dt.date) -> Window:
    ahead = event.status != "occurred"
    behind = event.status not in ("planned", "proposed")
    return Window(
        _moved(published, -(_RECENT if behind else _DAY)),
        _moved(published, _SOON if ahead else _DAY),
        "published",
    )


def _open_end(event: Event, first: dt.date, published: dt.date | None) -> dt.date:
    if event.status == "occurred" and published is not None and published >= first:
        return published
    return _moved(first, _SOON)


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return day + by
    except OverflowError:
        return dt.date.min if by < dt.timedelta() else dt.date.max
