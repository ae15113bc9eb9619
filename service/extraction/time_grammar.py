"""The grammar of time expressions: parts, ranges, lists and spans of days."""

from __future__ import annotations

import dataclasses
from typing import cast

from .calendar_days import Unit
from .calendar_parts import Half, Nth, NthWeekday, Part, PartKind, PartOfRecurring, Third
from .calendar_terms import AtReference, Dated, DayShift, PartOf, Term, UnitOf, Weekday, Year, YearOf
from .compound_terms import (
    DayOfMonth,
    InUnits,
    Lasting,
    ListOf,
    Never,
    NthDayOf,
    RangeOf,
    SameTime,
    Since,
    Until,
    WeekdayIn,
    Window,
    Within,
)
from .recurring_days import MonthDay, QuarterOf
from .relative_grammar import RelativeGrammar
from .time_words import backtracking, belongs

__all__ = ["TimeGrammar"]

_LIST_LIMIT = 8


class TimeGrammar(RelativeGrammar):
    """Reads whole time expressions."""

    def expression(self) -> Term | None:
        """Whatever time expression begins here."""
        return self.longest(self._repeated, self._bounded, self._listed)

    @backtracking
    def _repeated(self) -> Term | None:
        if self.number("weekdays") is not None:
            return Never("set")
        # "Weekly" is a newspaper's name, "weekly" tells how often.
        if not self.peek().capital and self.member("repeated"):
            return Never("set")
        if not self.accept("every", "each"):
            return None
        self.number("ordinal")
        self.accept("other", "few", "single")
        if self.amount() or self.name("unit") or self.member("daypart"):
            return Never("set")
        known = self.longest(self.weekday, self.feast, lambda: self.month(True),
                             lambda: self.season(True))
        return Never("set") if known else None

    @backtracking
    def _bounded(self) -> Term | None:
        if self.accept("since"):
            base = self._listed()
            return base and Since(base, past=True)
        if self.accept("from"):
            return self._from()
        if self.accept("between"):
            both = self._listed()
            if isinstance(both, ListOf) and len(both.terms) == 2:
                return RangeOf(*both.terms)
            return None
        if self.accept("until", "till", "through", "by", "before"):
            base = self._period_runs_out() or self._listed()
            return None if base is None or isinstance(base, Never) else Until(base)
        if self.accept("within"):
            self.accept("the")
            self.accept("next", "coming")
            amount = self.amount()
            if amount is None or self.peek().lower in ("of", "after"):
                return None
            return Window(amount.unit, amount.count)
        return self._in_units()

    @backtracking
    def _from(self) -> Term | None:
        first = self._point()
        if first is None:
            return None
        if self.accept("on") or self.accept("onwards", "onward", "forward"):
            return Since(first, past=False)
        last = self._range_end(first)
        if last is not None:
            return RangeOf(first, last)
        start = self.at
        duration = self.amount() if self.accept("for") else None
        if duration is not None:
            return Lasting(first, duration)
        self.at = start
        return first

    @backtracking
    def _period_runs_out(self) -> Term | None:
        """The rest of a week, month or year: "before the month is out", "before the year ends"."""
        if not self.accept("the", "this"):
            return None
        unit = self.name("period")
        if unit is None or not self.accept("is", "ends", "closes"):
            return None
        if self.peek(-1).lower == "is" and not self.accept("out", "over", "up"):
            return None
        return UnitOf(cast("Unit", unit))

    @backtracking
    def _in_units(self) -> Term | None:
        if not self.accept("in"):
            return None
        self.accept("just", "about", "around", "exactly", "roughly")
        less = self.accept("less", "fewer", "under")
        self.accept("than")
        amount = self.amount()
        if amount is None:
            return None
        start = self.at
        self.accept("'") and self.accept("s")
        if not self.accept("time"):
            self.at = start
        return InUnits(amount.unit, amount.count, less)

    @backtracking
    def _listed(self) -> Term | None:
        first = self._ranged()
        if first is None:
            return None
        terms, ends, choice = [first], [self.at], False
        grade = _grade(first)
        closed = not grade
        while not closed and len(terms) < _LIST_LIMIT:
            joint = self.peek().lower
            if not self.accept(",", "and", "or", "&", "/"):
                break
            if joint == "," and self.accept("and", "or"):
                joint = self.peek(-1).lower
            term = self._ranged(licensed=True)
            if term is None or _grade(term) != grade:
                break
            terms.append(term)
            ends.append(self.at)
            closed = joint != ","
            choice = joint in ("or", "/")
        if not closed or len(terms) == 1 or self.peek().lower == "respectively":
            self.at = ends[0]
            return first
        self.at = ends[-1]
        return ListOf(_with_year(terms), choice)

    @backtracking
    def _ranged(self, licensed: bool = False) -> Term | None:
        first = self._point(licensed)
        if first is None:
            return None
        last = self._range_end(first)
        if last is None:
            return first
        return RangeOf(first, last)

    @backtracking
    def _range_end(self, first: Term) -> Term | None:
        if not _grade(first) or not self.member("joiner"):
            return None
        last = self._point(True)
        return last if last and _grade(last) else None

    def _point(self, licensed: bool = False) -> Term | None:
        """One time without lists and ranges."""
        return self.longest(
            self.date, lambda: self.month(licensed), lambda: self.season(licensed), self.quarter,
            self.year, self.feast, self.weekday, self.weekend, self.deictic, self.which,
            self.period, self.window, self.anaphoric, self.distance, self._part, self._nth,
            self._week_of, self.duration, self.clock,
        )

    @backtracking
    def _week_of(self) -> Term | None:
        self.accept("the")
        unit = self.name("period")
        if unit is None or not self.accept("of", "beginning", "starting", "commencing", "from"):
            return None
        base = self.longest(self.date, self.weekday, self.feast, lambda: self.month(True))
        return base and Within(cast("Unit", unit), base)

    @backtracking
    def _part(self) -> Term | None:
        return self._part_word() or self._part_noun()

    @backtracking
    def _part_word(self) -> Term | None:
        self.accept("the")
        kind = self.name("part")
        if kind is None:
            return None
        if self.accept("-", "to"):
            self.accept("to")
            kind_end = self.accept("-") and self.name("part") or self.name("part")
            if kind_end:
                self.accept("-")
                return self._parts(cast("PartKind", kind), cast("PartKind", kind_end))
        inside = self.accept("in")
        if inside or self.accept("on"):
            pass
        if inside and self.accept("the"):
            if self.accept("day") or self.member("daypart"):
                return SameTime() if kind in ("earlier", "later") else Never("clock")
            self.at -= 1
        whole = self._whole(Third(cast("PartKind", kind)))
        return whole or self.longest(self.date, self.weekday, self.deictic, self.anaphoric)

    def _parts(self, first: PartKind, last: PartKind) -> Term | None:
        start = self.at
        begin = self._whole(Third(first))
        self.at = start
        end = self._whole(Third(last))
        return RangeOf(begin, end) if begin and end else None

    @backtracking
    def _part_noun(self) -> Term | None:
        if self.peek(1).lower in ("-", "'") and self.peek().lower in ("year", "month", "week"):
            unit = cast("Unit", self.name("period"))
            if self.accept("'"):
                self.accept("s")
            self.accept("-")
            return PartOf(Third("end"), UnitOf(unit)) if self.accept("end") else None
        self.accept("the")
        self.accept("very", "whole")
        part: Part | None = None
        adjective = self.peek().lower
        if self.accept("early", "first", "latter", "late", "later", "second") and self.accept(
            "part", "half", "days"
        ):
            late = adjective not in ("early", "first")
            half = self.peek(-1).lower == "half"
            part = Half(2 if late else 1) if half else Third("late" if late else "early")
        elif kind := self.name("part_noun"):
            part = Third(cast("PartKind", kind))
            if kind in ("start", "end") and self.accept("-"):
                return self._whole(part)
        if part is None or not self.accept("of"):
            return None
        return self._whole(part)

    def _whole(self, part: Part) -> Term | None:
        """The stretch that a part belongs to, cut down to the part."""
        start = self.at
        if self.accept("the", "this") and (unit := self.name("period")):
            whole: Term | None = UnitOf(cast("Unit", unit))
        else:
            self.at = start
            whole = self.longest(
                lambda: self.month(True), lambda: self.season(True), self.quarter, self.year,
                self.period, self.which, self.weekend, self.anaphoric,
            )
        if whole is None:
            return None
        forward = isinstance(part, Third) and part.kind in ("later", "earlier")
        if isinstance(whole, Dated) and whole.weekday is None and not forward:
            if isinstance(whole.what, MonthDay):
                return whole
            return dataclasses.replace(whole, what=PartOfRecurring(part, whole.what))
        if isinstance(whole, AtReference):
            return AtReference(PartOf(part, whole.term), whole.forward)
        return PartOf(part, whole)

    @backtracking
    def _nth(self) -> Term | None:
        before = self.peek(-1).lower
        article = self.accept("the")
        token = self.kind("ordinal")
        number = int(token.text[:-2]) if token else self.number("ordinal")
        if number is None:
            return None
        hyphen = self.accept("-")
        if self.accept("century") and number > 4:
            return YearOf(Year(100 * (number - 1)), 100)
        if self.accept("quarter") and number in (-1, 1, 2, 3, 4):
            quarter = QuarterOf(4 if number < 0 else number)
            return self._year_of(Nth(quarter.quarter, "quarter")) or (
                None if number < 0 else Dated(quarter))
        if hyphen:
            return None
        if self.accept("half"):
            return self._year_of(Half(2 if number != 1 else 1)) if number in (1, 2) else None
        if (weekday := self.number("weekday")) is not None:
            return self._whole(NthWeekday(number, weekday)) if self.accept("of", "in") else None
        if self.accept("weekend"):
            return self._whole(NthWeekday(number, 5, 2)) if self.accept("of", "in") else None
        if token and article and (term := self._day_of_month(number, before)):
            return term
        single = self.name("unit") if not self.peek().lower.endswith("s") else None
        amount = None if single else self.amount()
        unit = cast("Unit | None", single or (amount and amount.unit))
        if unit is None:
            return None
        count = 1 if single else amount and amount.count
        start = self.at
        part = Nth(number if number > 0 else number, unit, count)
        if self.accept("of", "in") and (term := self._whole(part)):
            return term
        self.at = start
        return NthDayOf(number) if unit == "day" and single and article else None

    @backtracking
    def _day_of_month(self, number: int, before: str) -> Term | None:
        if self.accept("of"):
            period = self.period()
            return period and PartOf(Nth(number, "day"), period)
        closed = self.peek().kind != "word" or belongs(self.peek(), "follows_day")
        return DayOfMonth(number) if before == "on" and closed and number <= 31 else None

    @backtracking
    def _year_of(self, part: Part) -> Term | None:
        self.accept("of", "in")
        return self._whole(part)


def _with_year(terms: list[Term]) -> tuple[Term, ...]:
    """Give the year that closes a list to its other members: "in March and May 2024"."""
    last = terms[-1]
    if not isinstance(last, Dated) or last.year is None:
        return tuple(terms)
    return tuple(
        dataclasses.replace(term, year=last.year)
        if isinstance(term, Dated) and term.year is None and term.which is None else term
        for term in terms
    )


def _grade(term: Term) -> str:
    """What sort of time a term is, for only like can be joined; empty where nothing can."""
    if isinstance(term, Weekday | DayShift | WeekdayIn | DayOfMonth):
        return "day"
    if isinstance(term, RangeOf):
        return _grade(term.first)
    if isinstance(term, Dated):
        return "day" if isinstance(term.what, MonthDay) else "month"
    if isinstance(term, YearOf):
        return "year"
    return "month" if isinstance(term, PartOf) else ""
