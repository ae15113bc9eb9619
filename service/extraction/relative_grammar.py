"""The grammar of relative times: weekdays, "last month", "two weeks ago", "the following day"."""

from __future__ import annotations

import dataclasses
from typing import cast

from .calendar_days import Unit
from .calendar_terms import (
    AtReference,
    Dated,
    DayShift,
    Offset,
    Term,
    UnitOf,
    Weekday,
    Which,
    Year,
)
from .compound_terms import Duration, Never, SameTime, WeekdayIn, Window
from .date_grammar import DateGrammar
from .recurring_days import MonthOf
from .time_words import backtracking, belongs

__all__ = ["RelativeGrammar"]

_SHIFTS: dict[Which, int] = {"last": -1, "this": 0, "next": 1}
_WHICH: dict[int, Which] = {-1: "last", 0: "this", 1: "next"}


class RelativeGrammar(DateGrammar):
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
        week = self._week_behind()
        if week is None:
            self._day_number_behind()
        return Weekday(number) if week is None else WeekdayIn(number, week)

    def dayparts(self) -> None:
        """Step over "morning", "night" and the like behind a day."""
        while self.member("daypart"):
            pass

    @backtracking
    def _week_behind(self) -> Term | None:
        self.accept("of", ",")
        if self.peek(1).lower == "week" or self.peek(2).lower == "week":
            return self.period()
        return UnitOf("week", 1) if self.peek(-1).lower != "," and self.accept("week") else None

    @backtracking
    def _day_number_behind(self) -> bool | None:
        if self.accept("("):
            return True if self.kind("number", "ordinal") and self.accept(")") else None
        self.accept(",")
        return True if self.accept("the") and self.kind("ordinal") else None

    @backtracking
    def weekend(self) -> Term | None:
        """The weekend without more: "over the weekend", "weekend talks"."""
        if self.peek(-1).lower in ("a", "an", "long", "every"):
            return None
        self.accept("the")
        return Weekday(5, None, 2) if self.accept("weekend") else None

    @backtracking
    def deictic(self) -> Term | None:
        """Today, yesterday, tomorrow, tonight."""
        name, before = self.peek(), self.peek(-1)
        shift = self.number("deictic")
        if shift is None or (name.capital and before.capital and before.kind == "word"):
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
            return DayShift(_SHIFTS[which]) if which != "next" else None
        if self.accept("weekend"):
            return Weekday(5, which, 2)
        number = self.number("weekday")
        if number is not None:
            self.dayparts()
            return Weekday(number, which)
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
        """A week, month, year and so on: "last week", "the following month", "the year before last".

        "The last month" runs up to publication, "over the next month" from it on; "the next month"
        elsewhere follows the time told before.
        """
        before = self.peek(-1)
        article = self.accept("the")
        if article and (unit := self.name("period")):
            if self.accept("before") and self.accept("last"):
                return UnitOf(cast("Unit", unit), -2)
            return UnitOf(cast("Unit", unit), 2) if self.accept("after", "next") else None
        word = self.peek().lower
        shift = self._anaphor(article and not belongs(before, "opens_window"))
        which = self._which() if shift is None else None
        unit = self.name("period")
        if unit is None or (shift is None and which is None):
            return None
        length = cast("Unit", unit)
        if which is None:
            return AtReference(UnitOf(length, shift or 0), forward=shift == 1)
        if (article and which != "this") or word == "past" or (word, unit) == ("coming", "year"):
            return Window(length, _SHIFTS[which])
        return self._inside(UnitOf(length, _SHIFTS[which]))

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
        if whole.unit == "week" and (self.accept("on", ",") or True):
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
    def window(self) -> Term | None:
        """So many units up to publication or from it on: "the past two weeks"."""
        self.accept("the")
        which = self._which()
        if which is None or which == "this":
            return None
        amount = self.amount()
        return amount and Window(amount.unit, amount.count and amount.count * _SHIFTS[which])

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

    @backtracking
    def distance(self) -> Term | None:
        """So far from a time: "two weeks ago", "three days later", "the day after Christmas"."""
        article = self.accept("the")
        amount = Duration(cast("Unit", unit), 1) if article and (unit := self.name("unit")) else None
        if not article:
            amount = self.amount()
        if amount is None:
            return None
        unit, count = amount.unit, amount.count
        back = count and -count
        if not article and self.accept("ago"):
            return self._inside_ago(unit, count)
        word = self.peek().lower
        if not article and self.accept("later", "afterwards", "afterward", "earlier", "previously"):
            forward = word not in ("earlier", "previously")
            return AtReference(Offset(unit, count if forward else back), forward=forward)
        if not article and self.accept("hence"):
            return Offset(unit, count)
        if not self.accept("after", "before", "from"):
            return None
        forward = word != "before"
        if forward and self.accept("now"):
            return Offset(unit, count)
        base = self.day()
        if base is not None:
            return Offset(unit, count if forward else back, base)
        return None if word == "from" else AtReference(Offset(unit, count if forward else back),
                                                       forward=forward)

    def _inside_ago(self, unit: Unit, count: int | None) -> Term:
        start = self.at
        back = count and -count
        if (shift := self.number("deictic")) is not None:
            return Offset(unit, back, DayShift(shift))
        self.accept(",")
        self.accept("on", "last")
        if unit in ("week", "fortnight") and (number := self.number("weekday")) is not None:
            if self.peek().lower != "'":
                return WeekdayIn(number, Offset(unit, back))
        self.at = start
        if unit == "year" and count and self.accept("in"):
            term = self.month(True)
            if isinstance(term, Dated) and isinstance(term.what, MonthOf) and term.year is None:
                return Dated(term.what, Year(shift=-count))
        self.at = start
        return Offset(unit, back)

    @backtracking
    def day(self) -> Term | None:
        """A single day without parts, lists or distances."""
        return self.longest(self.date, self.weekday, self.deictic, self.feast, self.which)

    @backtracking
    def amount(self) -> Duration | None:
        """A number of units: "two weeks", "a couple of days", "48 hours", "several months"."""
        count = None if (vague := self._vague()) else self._count()
        if count is None and not vague and not self.peek().lower.endswith("s"):
            return None
        self.accept("-")
        name = self.name("unit")
        if name is None or self.peek().lower == "old" or self.peek(1).lower == "old":
            return None
        unit = cast("Unit", name)
        if count and unit == "year" and self._and_a_half():
            return Duration("month", 12 * count + 6)
        return Duration(unit, count)

    @backtracking
    def _vague(self) -> bool | None:
        self.accept("a", "the")
        return self.member("vague") or None

    @backtracking
    def _and_a_half(self) -> bool | None:
        return self.accept("and") and self.accept("a") and self.accept("half") or None

    @backtracking
    def _count(self) -> int | None:
        if token := self.kind("number"):
            return int(token.text) if token.text.isdigit() and len(token.text) < 5 else None
        if self.accept("a", "an"):
            if self.accept("couple", "pair"):
                self.accept("of")
                return 2
            return 100 if self.accept("hundred") else 12 if self.accept("dozen") else 1
        count = self.number("number")
        if count is None or not self._more():
            return count
        return count + (self.number("number") or 0)

    @backtracking
    def _more(self) -> bool | None:
        """Whether the ones follow the tens: "twenty-five"."""
        tens = self.peek(-1).lower.endswith("ty")
        return True if tens and self.accept("-") and self.peek().lower != "-" else None

    @backtracking
    def duration(self) -> Term | None:
        """How long: "a four-day visit", "for three weeks", "a weeklong tour"."""
        before, first = self.peek(-1), self.peek()
        if first.lower.endswith("long") and (unit := self.name("unit")):
            return Duration(cast("Unit", unit), 1)
        if first.lower in ("day", "week", "month", "year") and self.peek(2).lower == "long":
            self.at += 3
            return Duration(cast("Unit", first.lower), 1)
        amount = self.amount()
        if amount is None or amount.unit == "hour" and (amount.count or 0) < 24:
            return None
        single = first.lower in ("a", "an", "one") and self.peek(-2).text != "-"
        if single and before.lower not in ("for", "lasting"):
            return None
        if self.accept("-") and not self.accept("long"):
            self.at -= 1
        return amount

    @backtracking
    def clock(self) -> Term | None:
        """A time of the day without its day: "3 p.m.", "0930 GMT", "in the early hours"."""
        if self.kind("clock"):
            self._zone()
            return Never("clock")
        if self.kind("number"):
            return Never("clock") if self._zone() else None
        if self.peek().lower in ("noon", "midnight", "midday") and self.peek(-1).kind == "word":
            self.at += 1
            return Never("clock")
        if not self.accept("the"):
            return None
        self.accept("early", "late", "small")
        if not self.member("daypart") and not self.accept("hours"):
            return None
        return (self.accept("of") and self.day()) or Never("clock")

    @backtracking
    def _zone(self) -> bool | None:
        bracket = self.accept("(")
        if not (self.accept("local") and self.accept("time")) and not self.member("zone"):
            return None
        return not bracket or self.accept(")") or None
