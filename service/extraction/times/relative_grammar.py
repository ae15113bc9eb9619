"""The grammar of what is picked by its distance: "last Monday", "this weekend", "that evening"."""

from __future__ import annotations

import dataclasses
from typing import cast

from .days import Unit
from .floating import Dated, Weekday, Which
from .period_grammar import PeriodGrammar
from .spans import WeekdayIn, Window
from .terms import AtReference, DayShift, Offset, Term, UnitOf, Year
from .told import SameTime
from .words import Token, backtracking, belongs

__all__ = ["SHIFTS", "RelativeGrammar"]

SHIFTS: dict[Which, int] = {"last": -1, "this": 0, "next": 1, "coming": 1}
_WHICH: dict[int, Which] = {-1: "last", 0: "this", 1: "next"}


class RelativeGrammar(PeriodGrammar):
    """Reads times that count from publication or from the time told before."""

    @backtracking
    def weekday(self) -> Term | None:
        """A weekday: "Monday night", "Monday of next week", "Tuesday (14)"."""
        if belongs(self.peek(-1), "name_head") and self.peek(-1).capital:
            return None
        capital = self.peek().capital
        number = self.number("weekday")
        if number is None:
            number = self.number("weekday_short")
            if number is None or not capital or not self.accept("."):
                return None
        if belongs(self.peek(), "name_tail") and self.peek().capital:
            return None
        self.dayparts()
        if week := self._week_behind():
            return WeekdayIn(number, week)
        if weeks := self._weeks_on():
            return Offset("week", weeks, Weekday(number, "coming"))
        return Weekday(number, day=self._day_number_behind())

    def dayparts(self) -> None:
        """Step over "morning", "night" and the like behind a day."""
        while self.member("daypart"):
            pass

    @backtracking
    def _week_behind(self) -> Term | None:
        self.accept("of", ",")
        return self.period() if "week" in (self.peek(1).lower, self.peek(2).lower) else None

    def _weeks_on(self) -> int:
        """The weeks that "Monday week" and "Tuesday fortnight" count on from the next such day."""
        if self.peek(1).text == "-":
            return 0
        return 1 if self.accept("week") else 2 if self.accept("fortnight") else 0

    @backtracking
    def _day_number_behind(self) -> int | None:
        if self.accept("("):
            token = self.kind("number", "ordinal")
            return _day_number(token) if token and self.accept(")") else None
        self.accept(",")
        token = self.kind("ordinal") if self.accept("the") else None
        return _day_number(token) if token else None

    @backtracking
    def weekend(self) -> Term | None:
        """The weekend without more: "over the weekend", "weekend talks"."""
        if self.peek(-1).lower in ("a", "an"):
            return None
        self.accept("the")
        self.accept("long")
        return Weekday(5, None, 2) if self.accept("weekend") else None

    @backtracking
    def deictic(self) -> Term | None:
        """Today, yesterday, tomorrow, tonight."""
        name, before = self.peek(), self.peek(-1)
        shift = self.number("deictic")
        # "USA Today" is a newspaper.
        named = name.text.istitle() and before.capital and before.kind == "word"
        if shift is None or named:
            return None
        self.dayparts()
        return DayShift(shift)

    @backtracking
    def which(self) -> Term | None:
        """What "last", "this" or "next" picks: "last May", "this weekend", "next Easter"."""
        self.accept("the")
        which = self._which()
        if which is None:
            return None
        if self.member("daypart"):
            # "The next morning" counts from the time told before and is no morning of tomorrow's.
            return DayShift(SHIFTS[which]) if SHIFTS[which] < 1 else None
        if self.accept("weekend"):
            return Weekday(5, which, 2)
        number = self.number("weekday")
        if number is not None:
            self.dayparts()
            return Weekday(number, which, day=self._day_number_behind())
        term = self.date() or self.month(True) or self.season(True) or self.feast()
        if isinstance(term, Dated) and term.year is None:
            return dataclasses.replace(term, which=which)
        return term

    @backtracking
    def _which(self) -> Which | None:
        which = self.name("which")
        if which == "this":
            which = self.name("which") or which
        return cast("Which | None", which)

    @backtracking
    def period(self) -> Term | None:
        """A week, month, year: "last week", "the following month", "the year before last".

        "The last month" runs up to publication, "over the next month" from it on; "the next month"
        elsewhere follows the time told before.
        """
        before = self.peek(-1)
        article = self.accept("the")
        if article and (unit := self.name("period")):
            if self.accept("before") and self.accept("last"):
                return UnitOf(cast("Unit", unit), -2)
            next_but_one = self.accept("after") and self.accept("next")
            return UnitOf(cast("Unit", unit), 2) if next_but_one else None
        word = self.peek().lower
        shift = self._anaphor(article and not belongs(before, "opens_window"))
        which = self._which() if shift is None else None
        self.accept("fiscal", "financial", "calendar")
        unit = self.name("period")
        if unit is None or (shift is None and which is None):
            return None
        length = cast("Unit", unit)
        if which is None:
            return AtReference(UnitOf(length, shift or 0), forward=shift == 1)
        if (article and which != "this") or word == "past":
            return Window(length, SHIFTS[which])
        return self._inside(UnitOf(length, SHIFTS[which]))

    @backtracking
    def _anaphor(self, article: bool) -> int | None:
        word = self.peek().lower
        shift = self.number("anaphor")
        if shift is None or (word not in ("that", "same") and not article):
            return None
        self.accept("same", "very")
        return shift

    def _inside(self, whole: UnitOf) -> Term:
        """What is told inside a week or year: "next week on Tuesday", "last year in May"."""
        start = self.at
        if whole.unit == "week":
            self.accept(",")
            self.accept("on")
            number = self.number("weekday")
            if number is not None and self.peek().lower != "'":
                return WeekdayIn(number, whole)
        if whole.unit == "year" and self.accept("in"):
            term = self.month(True) or self.season()
            if isinstance(term, Dated) and term.year is None:
                return dataclasses.replace(term, year=Year(shift=whole.shift))
        self.at = start
        return whole

    @backtracking
    def anaphoric(self) -> Term | None:
        """What counts from the time told before: "that evening", "the following Monday"."""
        article = self.accept("the")
        bare_next = self.peek().lower == "next"
        shift = self._anaphor(article or bare_next)
        if shift is None:
            return None
        if self.accept("day") or self.member("daypart"):
            self.dayparts()
            return AtReference(UnitOf("day", shift), forward=shift > 0) if shift else SameTime()
        if not article and bare_next:
            return None
        number = self.number("weekday")
        if number is not None:
            self.dayparts()
            if shift == 0:
                return AtReference(WeekdayIn(number, UnitOf("week")))
            return AtReference(Weekday(number, _WHICH[shift]), forward=shift > 0)
        if self.accept("weekend"):
            return AtReference(Weekday(5, _WHICH[shift], 2), forward=shift > 0)
        term = self.month(True) or self.season(True)
        if isinstance(term, Dated) and term.year is None:
            return AtReference(dataclasses.replace(term, which=_WHICH[shift]), forward=shift > 0)
        return None


def _day_number(token: Token) -> int | None:
    digits = token.lower.rstrip("sthndr")
    return int(digits) if digits.isdigit() and 1 <= int(digits) <= 31 else None
