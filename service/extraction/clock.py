"""The days that time expressions stand for in the story of one article."""

from __future__ import annotations

import datetime as dt

from .dates import TimeExpression
from .records import Status, Time
from .setting import Setting

__all__ = ["Clock"]

# What was called off may lie on either side of the day of publication.
_TENSE: dict[Status, bool | None] = {
    "occurred": False,
    "denied": False,
    "planned": True,
    "proposed": True,
    "cancelled": None,
}
# Words that count from a day, not from a month or a year told before.
_DAYS = frozenset({"day", "days", "morning", "afternoon", "evening", "night", "hours", "minutes"})
_SOON = dt.timedelta(days=14)


class Clock:
    """Resolves time expressions against publication and what was told before."""

    def __init__(self, published: dt.date | None, setting: Setting) -> None:
        """Begin an article.

        Args:
            published: the day of publication.
            setting: where and when the story stands.
        """
        self._published = published
        self._setting = setting

    def resolved(
        self, expression: TimeExpression, status: Status, reference: Time | None = None
    ) -> Time | None:
        """The days of an expression in a clause of that status."""
        return expression.resolve(self._published, future=_TENSE[status], reference=reference)

    def is_soon(self, time: Time) -> bool:
        """Whether a time begins before publication or soon behind it."""
        if time.start is None or self._published is None:
            return True
        return time.start - self._published <= _SOON

    def told(self, expression: TimeExpression, status: Status) -> Time | None:
        """The time told last that an expression in a clause of that status counts from."""
        day = not _DAYS.isdisjoint(expression.text.lower().split())
        return self._setting.told(day=day, past=status in ("occurred", "denied"))
