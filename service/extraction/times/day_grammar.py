"""The grammar of dates: days with their month, as news writes them."""

from __future__ import annotations

import datetime as dt

from .floating import Dated, NearestOf
from .recurring import MonthDay
from .spans import ListOf, RangeOf
from .terms import AtReference, Term, Year
from .words import Cursor, backtracking, belongs

__all__ = ["DayGrammar"]

_WHICH_YEAR = {"last": -1, "this": 0, "next": 1}
_ANAPHORIC_YEAR = {"previous": -1, "preceding": -1, "that": 0, "same": 0, "following": 1}
# A year of two digits below this is one of the present century.
_CENTURY_TURN = 50


class DayGrammar(Cursor):
    """Reads calendar dates. A rule gives a term, or None and leaves the cursor where it was."""

    @backtracking
    def date(self) -> Term | None:
        """A day or days, with its month or in figures: "Wednesday, May 5, 2024", "5-8 May"."""
        weekday = self._weekday_before()
        bracket = weekday is not None and self.accept("(")
        term = self._figures(weekday) or self._month_days(weekday) or self._days_month(weekday)
        if term is None or (bracket and not self.accept(")")):
            return None
        if weekday is None:
            self._weekday_behind()
        return term

    @backtracking
    def _weekday_before(self) -> int | None:
        weekday = self.number("weekday")
        if weekday is None:
            weekday = self.number("weekday_short")
            if weekday is None:
                return None
            self.accept(".")
        self.member("daypart")
        self.accept(",")
        self.accept("the")
        return weekday

    @backtracking
    def _weekday_behind(self) -> bool | None:
        bracket = self.accept("(")
        if not bracket and not self.accept(","):
            return None
        weekday = self.number("weekday")
        if bracket and weekday is None:
            weekday = self.number("weekday_short")
            self.accept(".")
        if weekday is None or (bracket and not self.accept(")")):
            return None
        # "On May 5, Monday's guests left": that weekday begins something else.
        ends = self.peek().kind != "word" and self.peek().lower != "'"
        return bracket or ends or None

    @backtracking
    def _figures(self, weekday: int | None) -> Term | None:
        """A date in figures: "2024-05-21", "21.05.2024", "05/21/2024".

        With a slash the month comes first, unless the other reading alone is a date, falls on the
        weekday told or lies nearer to publication; with a dot or a hyphen the day comes first.
        """
        token = self.kind("iso", "numeric")
        if token is None:
            return None
        mark = next(letter for letter in token.text if not letter.isdigit())
        numbers = [int(part) for part in token.text.split(mark)]
        if token.kind == "iso":
            return _day(*numbers)
        first, second, year = numbers
        year += (2000 if year < _CENTURY_TURN else 1900) if year < 100 else 0
        month_first, day_first = _day(year, first, second), _day(year, second, first)
        if month_first and day_first and mark == "/":
            return NearestOf((month_first, day_first), weekday)
        return day_first or month_first

    @backtracking
    def _month_days(self, weekday: int | None) -> Term | None:
        month = self.month_name()
        if month is None:
            return None
        self.accept("the")
        return self._days_of(month, self._day_numbers(), weekday)

    @backtracking
    def _days_month(self, weekday: int | None) -> Term | None:
        article = self.accept("the")
        if article and (named := self.ordinal_word()):
            # "The fourth of July"
            days = [("", named)] if named > 0 and self.peek().lower == "of" else []
        elif article and self.peek().kind != "ordinal":
            return None
        else:
            days = self._day_numbers()
        if not days or not (self.accept("of", "-") or self.peek().kind == "word"):
            return None
        month = self.month_name()
        if month is None:
            return None
        hyphens = self.peek(-2).text == "-"
        if self.peek(1).kind == "number" and (hyphens or len(self.peek(1).text) == 4):
            self.accept("-")
        return self._days_of(month, days, weekday)

    def _days_of(self, month: int, days: list[tuple[str, int]], weekday: int | None) -> Term | None:
        if not days:
            return None
        year, anaphoric = self.year_behind() or (None, False)
        number = year.number if year and year.number else 2000
        if any(_day(number, month, day) is None for _, day in days):
            return None
        first = Dated(MonthDay(month, days[0][1]), year, None, weekday)
        others = [Dated(MonthDay(month, day), year) for _, day in days[1:]]
        term: Term = first
        if others:
            joins = {join for join, _ in days[1:]}
            if "to" in joins:
                term = RangeOf(first, others[-1])
            else:
                term = ListOf((first, *others), choice="or" in joins)
        return AtReference(term, forward=True) if anaphoric else term

    def _day_numbers(self) -> list[tuple[str, int]]:
        """Days of a month, each with what joins it to the one before: "5", "5-8", "5, 6 and 7"."""
        found: list[tuple[str, int]] = []
        places: list[int] = []
        join = ""
        while len(found) < 6:
            places.append(self.at)
            if found:
                join = self._day_joiner()
                if not join:
                    break
            day = self._day_number(following=bool(found))
            if day is None:
                self.at = places[-1]
                break
            found.append((join, day))
        while found and found[-1][0] == ",":
            # A list ends with "and"; what stands behind a mere comma is another thing.
            found.pop()
            self.at = places[len(found)]
        return found

    def _day_joiner(self) -> str:
        if self.member("joiner"):
            return "to"
        joined = self.peek().lower
        if self.accept(",", "and", "&", "or"):
            if joined == "," and self.accept("and", "or"):
                joined = "and"
            return joined
        return ""

    @backtracking
    def _day_number(self, following: bool) -> int | None:
        if following:
            # "Saturday 16 and Sunday 17 September"
            self.number("weekday")
            self.accept("the")
        token = self.kind("ordinal", "number")
        if token is None or not (digits := token.lower.rstrip("sthndr")).isdigit():
            return None
        day = int(digits)
        if not 1 <= day <= 31 or belongs(self.peek(), "counted"):
            return None
        return day

    @backtracking
    def month_name(self) -> int | None:
        """The number of a month by its name, or its short form beside a number or full stop."""
        if not self.peek().capital:
            return None
        month = self.number("month")
        if month is not None:
            return month
        numbers = ("number", "ordinal")
        beside_number = self.peek(-1).kind in numbers or self.peek(1).kind in numbers
        month = self.number("month_short")
        if month is None or not (self.accept(".") or beside_number or self.peek(-2).text == "-"):
            return None
        return month

    @backtracking
    def year_behind(self) -> tuple[Year, bool] | None:
        """The year that follows a day or month, and whether it is the year told before."""
        self.accept(",", "of", "in", "/")
        self.accept("the")
        number = self.year_number() or self._short_year()
        if number is not None:
            return Year(number), False
        word = self.peek().lower
        self.at += 1
        self.accept("same")
        if not self.accept("year"):
            return None
        if word in _WHICH_YEAR:
            return Year(shift=_WHICH_YEAR[word]), False
        return (Year(shift=_ANAPHORIC_YEAR[word]), True) if word in _ANAPHORIC_YEAR else None

    @backtracking
    def _short_year(self) -> int | None:
        """The year of "May '24" and "3-Apr-24"."""
        hyphens = self.peek(-1).text == "-" and self.peek(-3).text == "-"
        if not hyphens and not self.accept("'"):
            return None
        token = self.kind("number")
        if token is None or len(token.text) != 2 or not token.text.isdigit():
            return None
        return int(token.text) + (2000 if int(token.text) < _CENTURY_TURN else 1900)

    @backtracking
    def year_number(self) -> int | None:
        """A year of four figures that counts nothing."""
        token = self.kind("number")
        if token is None or len(token.text) != 4 or not token.text.isdigit():
            return None
        if not 1000 <= int(token.text) <= 2100 or belongs(self.peek(), "counted"):
            return None
        return int(token.text)


def _day(year: int, month: int, day: int) -> Dated | None:
    try:
        dt.date(year, month, day)
    except ValueError:
        return None
    return Dated(MonthDay(month, day), Year(year))
