"""The grammar of months, seasons, quarters, years and feasts."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from .day_grammar import DayGrammar
from .floating import Dated
from .parts import Half
from .recurring import Feast, MonthOf, QuarterOf, SeasonOf, feasts
from .spans import RangeOf
from .terms import AtReference, PartOf, Term, Year, YearOf
from .words import backtracking, belongs, tokenize

__all__ = ["PeriodGrammar"]


class PeriodGrammar(DayGrammar):
    """Reads times longer than a day, and days that have a name."""

    @backtracking
    def month(self, licensed: bool = False) -> Term | None:
        """A month with or without its year; a bare "May" only where it cannot be a name or verb."""
        before, name = self.peek(-1), self.peek()
        month = self.month_name()
        if month is None or self.peek().kind == "ordinal":
            return None
        year = self.year_behind()
        if year is None:
            doubtful = belongs(name, "doubtful_month") and not (
                belongs(before, "opens_month") or self._month_follows()
            )
            named = belongs(self.peek(), "name_tail") and self.peek().capital
            if named or (doubtful and not licensed):
                return None
            return Dated(MonthOf(month))
        return _in_year(MonthOf(month), year)

    def _month_follows(self) -> bool:
        """Whether another month stands behind, as in "March/April" or "May and June"."""
        start = self.at
        joined = self.accept("and", "or", "/") or self.member("joiner")
        follows = joined and self.month_name() is not None
        self.at = start
        return follows

    @backtracking
    def season(self, licensed: bool = False) -> Term | None:
        """A season: "the spring of 2024", "winter 2019-20", "in the autumn"."""
        before = self.peek(-1)
        article = self.accept("the")
        word = self.peek()
        season = self.number("season")
        if season is None:
            return None
        year = self._season_year() or self.year_behind()
        if year is not None:
            return _in_year(SeasonOf(season), year)
        if self.peek().lower == "of":
            return None
        if not licensed and (
            not belongs(before, "opens_season") or (word.lower == "fall" and not article)
        ):
            return None
        return Dated(SeasonOf(season))

    @backtracking
    def _season_year(self) -> tuple[Year, bool] | None:
        self.accept("of")
        first = self.year_number()
        if first is None or not self.accept("-", "–", "/"):
            return None
        second = self.kind("number")
        if second is None or second.text not in (str(first + 1), f"{(first + 1) % 100:02}"):
            return None
        return Year(first + 1), False

    @backtracking
    def quarter(self) -> Term | None:
        """A quarter or half by its short name: "Q2 2025", "H1"."""
        ahead = self.year_number()
        name = self.peek().lower
        if not self.member("short_period"):
            return None
        year = (Year(ahead), False) if ahead else self.year_behind()
        number = int(name.strip("qh"))
        if name[0] == "h":
            return PartOf(Half(number), YearOf(year[0] if year else Year()))
        return _in_year(QuarterOf(number), year) if year else Dated(QuarterOf(number))

    @backtracking
    def year(self) -> Term | None:
        """A year, fiscal year, decade or pair of years: "2024", "FY2024", "1990s", "2019-20"."""
        before = self.peek(-1)
        article = self.accept("the")
        if decade := self.kind("decade"):
            digits = decade.text[:-1].strip("'’")
            return YearOf(Year(int(digits) + (0 if len(digits) == 4 else 1900)), 10)
        if fiscal := self.kind("fiscal"):
            digits = fiscal.text[2:].strip()
            return YearOf(Year(int(digits) if len(digits) == 4 else 2000 + int(digits)))
        named = self.accept("fiscal", "financial")
        named = self.accept("year") or named
        first = self.year_number()
        if first is None or (article and not named):
            return None
        if not named and (first < 1800 or belongs(before, "numbered")):
            return None
        if last := self._second_year(first):
            return RangeOf(YearOf(Year(first)), YearOf(Year(last)))
        return YearOf(Year(first))

    @backtracking
    def _second_year(self, first: int) -> int | None:
        if not self.accept("-", "–", "/"):
            return None
        token = self.kind("number")
        if token is None or len(token.text) != 2 or not token.text.isdigit():
            return None
        # "2010-12" may be a month of that year.
        second = first // 100 * 100 + int(token.text)
        follows = second == first + 1
        return second if follows or (second > first and second % 100 > 12) else None

    @backtracking
    def feast(self) -> Term | None:
        """A feast by its name, with or without the year."""
        before = self.peek(-1)
        if not self.peek().capital or (
            before.capital
            and belongs(self.peek(), "shared_feast")
            and not belongs(before, "opens_feast")
        ):
            return None
        # "In the New Year" is some time after it.
        if before.lower == "the" and self.peek(-2).lower == "in":
            return None
        for name, words in _feast_words().get(self.peek().lower, ()):
            if all(self.peek(place).lower == word for place, word in enumerate(words)):
                self.at += len(words)
                if self.peek().lower == "'" and words[-1] == "year":
                    return None
                if belongs(self.peek(), "name_tail") and self.peek().capital:
                    return None
                year = self.year_behind()
                return _in_year(Feast(name), year) if year else Dated(Feast(name))
        return None


def _in_year(what: MonthOf | SeasonOf | QuarterOf | Feast, year: tuple[Year, bool]) -> Term:
    number, anaphoric = year
    return AtReference(Dated(what, number)) if anaphoric else Dated(what, number)


@functools.cache
def _feast_words() -> Mapping[str, list[tuple[str, tuple[str, ...]]]]:
    """The feasts by their first word, the longest first."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name in sorted(feasts(), key=len, reverse=True):
        words = tuple(token.lower for token in tokenize(name))
        found.setdefault(words[0], []).append((name, words))
    return found
