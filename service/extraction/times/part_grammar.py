"""The grammar of parts: "late May", "the second half of the year", "the third Sunday of June"."""

from __future__ import annotations

import dataclasses
from typing import cast

from .days import Unit
from .floating import Dated, DayOfMonth
from .length_grammar import LengthGrammar
from .parts import Half, Nth, NthWeekday, Part, PartKind, PartOfRecurring, Third
from .recurring import MonthDay, QuarterOf
from .spans import RangeOf
from .terms import AtReference, PartOf, Term, UnitOf, Year, YearOf
from .told import Never, NthDayOf, SameTime
from .words import backtracking, belongs

__all__ = ["PartGrammar"]


class PartGrammar(LengthGrammar):
    """Reads parts of months, years and other stretches."""

    def part(self) -> Term | None:
        """A part told by an adjective or a noun: "mid-March", "the beginning of the year"."""
        return self._part_word() or self._part_noun()

    @backtracking
    def _part_word(self) -> Term | None:
        self.accept("the")
        kind = self.name("part")
        if kind is None:
            return None
        if last := self._second_part():
            return self._parts(cast("PartKind", kind), last)
        self.accept("-")
        inside = self.accept("in")
        if not inside:
            self.accept("on")
        elif self.accept("the"):
            if self.accept("day") or self.member("daypart"):
                return SameTime() if kind in ("earlier", "later") else Never("clock")
            self.at -= 1
        whole = self._whole(Third(cast("PartKind", kind)))
        return whole or self.longest(self.date, self.weekday, self.deictic, self.anaphoric)

    @backtracking
    def _second_part(self) -> PartKind | None:
        """The other end of "mid-to-late" and "early to mid"."""
        self.accept("-")
        if not self.accept("to"):
            return None
        self.accept("-")
        kind = self.name("part")
        self.accept("-")
        return cast("PartKind | None", kind)

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
                lambda: self.month(True),
                lambda: self.season(True),
                self.quarter,
                self.year,
                self.period,
                self.which,
                self.weekend,
                self.anaphoric,
                self.century,
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
    def century(self) -> Term | None:
        """A century: "the 19th century"."""
        self.accept("the")
        number = self._ordinal()
        self.accept("-")
        if number is None or number < 5 or not self.accept("century"):
            return None
        return YearOf(Year(100 * (number - 1)), 100)

    @backtracking
    def _ordinal(self) -> int | None:
        token = self.kind("ordinal")
        return int(token.text[:-2]) if token else self.ordinal_word()

    @backtracking
    def nth(self) -> Term | None:
        """Those counted out of a longer time: "the first two weeks of May", "the third quarter"."""
        before = self.peek(-1).lower
        article = self.accept("the")
        number = self._ordinal()
        if number is None:
            return None
        hyphen = self.accept("-")
        if self.accept("quarter"):
            return self._nth_quarter(number)
        if hyphen:
            return None
        if self.accept("half"):
            return self._inside_of(Half(number)) if number in (1, 2) else None
        weekday = self.number("weekday")
        if weekday is not None:
            return self._inside_of(NthWeekday(number, weekday))
        if self.accept("weekend"):
            return self._inside_of(NthWeekday(number, 5, 2))
        figures = self.peek(-1).kind == "ordinal"
        day = self._day_of_month(number, before) if figures and article else None
        return day or self._nth_units(number, article)

    @backtracking
    def _nth_quarter(self, number: int) -> Term | None:
        if number not in (-1, 1, 2, 3, 4):
            return None
        quarter = 4 if number < 0 else number
        bare = Dated(QuarterOf(quarter)) if number > 0 else None
        return self._inside_of(Nth(quarter, "quarter")) or bare

    @backtracking
    def _nth_units(self, number: int, article: bool) -> Term | None:
        single = not self.peek().lower.endswith("s") and self.name("unit")
        amount = None if single else self.amount()
        unit = single or (amount and amount.unit)
        if not unit or unit == "hour":
            return None
        count = amount.count if amount else 1
        inside = self._inside_of(Nth(number, cast("Unit", unit), count))
        if inside is None and unit == "day" and single and article:
            return NthDayOf(number)
        return inside

    @backtracking
    def _inside_of(self, part: Part) -> Term | None:
        self.accept("of", "in")
        return self._whole(part)

    @backtracking
    def _day_of_month(self, number: int, before: str) -> Term | None:
        if self.accept("of"):
            period = self.period()
            return period and PartOf(Nth(number, "day"), period)
        closed = self.peek().kind != "word" or belongs(self.peek(), "follows_day")
        return DayOfMonth(number) if before == "on" and closed and number <= 31 else None
