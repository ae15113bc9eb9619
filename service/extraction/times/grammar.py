"""The grammar of whole time expressions: points, ranges, lists and open spans."""

from __future__ import annotations

import dataclasses
import functools
from typing import cast

from ..lexicon import table
from .days import Unit
from .floating import Dated, DayOfMonth, Weekday
from .point_grammar import PointGrammar
from .recurring import MonthDay
from .spans import InUnits, ListOf, NotBefore, RangeOf, Since, Until, WeekdayIn, Window
from .terms import DayShift, PartOf, Term, UnitOf, YearOf
from .told import Duration, Lasting, Never
from .words import backtracking, belongs

__all__ = ["Grammar"]

_LIST_LIMIT = 8
# What a bounded time can begin with; no other word is tried.
_BOUNDING = frozenset(
    {"by", "before", "between", "from", "in", "no", "not", "since"}
    | {"through", "till", "until", "within"}
)


class Grammar(PointGrammar):
    """Reads whole time expressions."""

    def expression(self) -> Term | None:
        """Whatever time expression begins here."""
        first = self.peek().lower
        if first in _BOUNDING:
            return self.longest(self._bounded, self._listed)
        if first in _repeating():
            return self.longest(self._repeated, self._listed)
        return self._listed()

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
        known = self.longest(
            self.weekday, self.feast, lambda: self.month(True), lambda: self.season(True)
        )
        return Never("set") if known else None

    @backtracking
    def _bounded(self) -> Term | None:
        if self.accept("since"):
            base = self._listed()
            return base and Since(base, past=True)
        if self.accept("from"):
            return self._from()
        if self.accept("between"):
            both = self._listed(licensed=True)
            if isinstance(both, ListOf) and len(both.terms) == 2:
                return RangeOf(*both.terms)
            return None
        if self._not_before():
            base = self._listed()
            return base and NotBefore(base)
        if self.accept("until", "till", "through", "by", "before") or self._no_later_than():
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
    def _not_before(self) -> bool | None:
        if not self.accept("no", "not"):
            return None
        earlier = self.accept("earlier", "sooner") and self.accept("than")
        return earlier or self.accept("before", "until", "till") or None

    @backtracking
    def _no_later_than(self) -> bool | None:
        return (self.accept("no", "not") and self.accept("later") and self.accept("than")) or None

    @backtracking
    def _from(self) -> Term | None:
        first = self.point()
        if first is None or isinstance(first, Duration):
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
        if any(belongs(self.peek(-back), "counts_back") for back in range(2, 8)):
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
    def _listed(self, licensed: bool = False) -> Term | None:
        first = self._ranged(licensed)
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
        first = self.point(licensed)
        if first is None:
            return None
        last = self._range_end(first)
        if last is None:
            return first
        return RangeOf(first, last)

    @backtracking
    def _range_end(self, first: Term) -> Term | None:
        # "From Monday, Sept. 18, to Wednesday, Sept. 20"
        self.accept(",")
        if not _grade(first) or not self.member("joiner"):
            return None
        last = self.point(True)
        return last if last and _grade(last) else None


@functools.cache
def _repeating() -> frozenset[str]:
    """The words that a repeated time can begin with."""
    classes = table("time_words")
    weekdays, repeated = classes["numbers"]["weekdays"], classes["members"]["repeated"]
    return frozenset({"every", "each", *weekdays, *repeated})


def _with_year(terms: list[Term]) -> tuple[Term, ...]:
    """Give the year that closes a list to its other members: "in March and May 2024"."""
    last = terms[-1]
    if not isinstance(last, Dated) or last.year is None:
        return tuple(terms)
    return tuple(
        dataclasses.replace(term, year=last.year)
        if isinstance(term, Dated) and term.year is None and term.which is None
        else term
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
