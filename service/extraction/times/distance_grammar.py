"""The grammar of distances: "two weeks ago", "three days later", "a week on Tuesday"."""

from __future__ import annotations

from typing import cast

from .days import Unit
from .floating import Dated, Weekday
from .recurring import MonthOf
from .relative_grammar import SHIFTS, RelativeGrammar
from .spans import Beside, WeekdayIn, Window
from .terms import AtReference, DayShift, Offset, Term, UnitOf, Year
from .told import Duration
from .words import backtracking

__all__ = ["DistanceGrammar"]


class DistanceGrammar(RelativeGrammar):
    """Reads numbers of days, weeks and so on, and what they count from."""

    @backtracking
    def amount(self) -> Duration | None:
        """A number of units: "two weeks", "a couple of days", "48 hours", "several months"."""
        if self.accept("half") and self.accept("a") and self.accept("year"):
            return Duration("month", 6)
        count = None if (vague := self._vague()) else self._count()
        if count is None and not vague and not self.peek().lower.endswith("s"):
            return None
        self.accept("-")
        name = self.name("unit")
        if name is None or self.peek().lower == "old" or self.peek(1).lower == "old":
            return None
        unit = cast("Unit", name)
        if unit == "fortnight":
            return Duration("week", count and 2 * count)
        if count and unit == "year" and self._and_a_half():
            return Duration("month", 12 * count + 6)
        return Duration(unit, count)

    @backtracking
    def _vague(self) -> bool | None:
        self.accept("a", "the")
        return self.member("vague") or None

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
    def _and_a_half(self) -> bool | None:
        return (self.accept("and") and self.accept("a") and self.accept("half")) or None

    @backtracking
    def window(self) -> Term | None:
        """So many units up to publication or from it on: "the past two weeks"."""
        self.accept("the")
        which = self._which()
        if which is None or which == "this":
            return None
        amount = self.amount()
        return amount and Window(amount.unit, amount.count and amount.count * SHIFTS[which])

    @backtracking
    def distance(self) -> Term | None:
        """So far from a time: "two weeks ago", "three days later", "the day after Christmas"."""
        lasting = self.peek(-1).lower == "for"
        less = self.accept("less", "fewer", "under")
        self.accept("than")
        article = self.accept("the")
        stretch = self.amount() if article else None
        amount = stretch or (self._one_unit() if article else self.amount())
        if amount is None or (less and self.peek().lower != "ago"):
            return None
        unit, count = amount.unit, amount.count
        if unit == "hour" and count is None:
            count = 0  # "hours later" is on the same day
        back = count and -count
        if not article and self.accept("ago"):
            return Window(unit, back, less=True) if less else self._inside_ago(unit, count)
        if not article and not lasting and (later := self._counted_on(unit, count)):
            return later
        word = self.peek().lower
        if not article and self.accept(
            "later", "afterwards", "afterward", "earlier", "previously", "beforehand", "prior"
        ):
            forward = word in ("later", "afterwards", "afterward") and count != 0
            return AtReference(Offset(unit, count if forward else back), forward=forward)
        if not article and self.accept("hence"):
            return Offset(unit, count)
        if lasting or not self.accept("after", "before", "from", "ahead"):
            return None
        forward = word in ("after", "from") and count != 0
        if word == "ahead" and not self.accept("of"):
            return None
        if article and word == "before" and unit == "day" and self.accept("last"):
            return DayShift(-2)
        if forward and self.accept("now"):
            return Offset(unit, count)
        base = self.day()
        if base is not None and article and (stretch or unit != "day"):
            return Beside(unit, count if forward else back, base)
        if base is not None:
            return Offset(unit, count if forward else back, base)
        return (
            None
            if word == "from" or stretch
            else AtReference(Offset(unit, count if forward else back), forward=forward)
        )

    @backtracking
    def _counted_on(self, unit: Unit, count: int | None) -> Term | None:
        """So far on from a day to come: "a week on Tuesday", "a week tomorrow"."""
        if unit not in ("week", "fortnight") or not count:
            return None
        if self.accept("on"):
            number = self.number("weekday")
            day = None if number is None else Weekday(number, "coming")
            return day and Offset(unit, count, day)
        shift = self.number("deictic")
        return None if shift is None or shift < 0 else Offset(unit, count, DayShift(shift))

    @backtracking
    def eve(self) -> Term | None:
        """The day before: "on the eve of the Fourth of July"."""
        self.accept("the")
        if not self.member("eve") or not self.accept("of"):
            return None
        base = self.day()
        return Offset("day", -1, base) if base else AtReference(Offset("day", -1))

    @backtracking
    def weekday_ago(self) -> Term | None:
        """A weekday with its distance behind it: "Tuesday a week ago"."""
        number = self.number("weekday")
        self.dayparts()
        self.accept(",")
        amount = None if number is None else self.amount()
        if number is None or amount is None or not self.accept("ago"):
            return None
        back = amount.count and -amount.count
        return WeekdayIn(number, Offset(amount.unit, back)) if amount.unit == "week" else None

    @backtracking
    def weekday_beside(self) -> Term | None:
        """A weekday by what it comes after or before: "the Monday after Easter"."""
        number = self.number("weekday") if self.accept("the") else None
        side = self.peek().lower
        if number is None or not self.accept("after", "before", "following", "preceding"):
            return None
        forward = side in ("after", "following")
        base = self.day()
        return base and AtReference(
            Weekday(number, "next" if forward else "last"), forward=forward, base=base
        )

    @backtracking
    def _one_unit(self) -> Duration | None:
        unit = self.name("unit")
        return Duration(cast("Unit", unit), 1) if unit else None

    def _inside_ago(self, unit: Unit, count: int | None) -> Term:
        """What is told with the distance: "a week ago on Monday", "two years ago in May"."""
        start = self.at
        back = count and -count
        if (shift := self.number("deictic")) is not None:
            return Offset(unit, back, DayShift(shift))
        if self.accept("this") and (period := self.name("period")):
            same_day = Offset(unit, back, DayShift(0))
            return AtReference(UnitOf(cast("Unit", period)), base=same_day)
        self.at = start
        self.accept(",")
        self.accept("on", "last")
        number = self.number("weekday") if unit in ("week", "fortnight") else None
        if number is not None and self.peek().lower != "'":
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
