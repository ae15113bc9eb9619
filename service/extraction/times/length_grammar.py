"""The grammar of lengths and times of the day: "a four-day visit", "at 3 p.m."."""

from __future__ import annotations

from typing import cast

from .days import Unit
from .distance_grammar import DistanceGrammar
from .terms import Term
from .told import Duration, Lasting, Never
from .words import backtracking

__all__ = ["LengthGrammar"]


class LengthGrammar(DistanceGrammar):
    """Reads how long something lasts, and times without their day."""

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
        if amount is None or (amount.unit == "hour" and (amount.count or 0) < 24):
            return None
        single = first.lower in ("a", "an", "one") and self.peek(-2).text != "-"
        if single and before.lower not in ("for", "lasting"):
            return None
        if before.lower in ("for", "lasting") and (start := self._beginning()):
            return Lasting(start, amount)
        if self.accept("-") and not self.accept("long"):
            self.at -= 1
        return amount

    @backtracking
    def _beginning(self) -> Term | None:
        """The day that a length begins with: "for two days from Thursday"."""
        if not self.accept("from", "starting", "beginning", "commencing"):
            return None
        self.accept("on", "from")
        return self.day()

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
