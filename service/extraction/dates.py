"""When an encounter takes place: time expressions and the days that they stand for."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal

from .calendar_days import OPEN_YEARS, Days
from .calendar_terms import Anchor, AtReference, Dated, Offset, PartOf, Term, YearOf
from .compound_terms import Duration, Never, NthDayOf, SameTime
from .records import Time
from .time_grammar import TimeGrammar
from .time_words import belongs, tokenize

__all__ = ["TimeExpression", "TimeKind", "combine", "find", "parse_date"]

TimeKind = Literal["calendar", "anaphoric", "duration", "set", "clock"]


@dataclasses.dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time.

    Attributes:
        start: offset of the first character.
        end: offset behind the last character.
        text: the characters between.
        kind: "calendar" stands for days, given the day of publication; "anaphoric" counts from the
            time told before ("the following day"); "duration" tells how long, "set" how often,
            "clock" a time of the day without its day: these three stand for no days.
        modifier: a year that tells which, not when ("the 2024 target").
        term: the meaning.
    """

    start: int
    end: int
    text: str
    kind: TimeKind
    modifier: bool
    term: Term = dataclasses.field(repr=False)

    def resolve(
        self, published: dt.date | None, *, future: bool = False, reference: Time | None = None
    ) -> Time | None:
        """The days that the words stand for.

        Args:
            published: the day of publication; without it a day or month of no stated year keeps
                the year open ("XXXX-05-16", start and end None).
            future: the sentence speaks of what is to come.
            reference: the time told before, which anaphoric words count from.

        Returns:
            None where words and anchors do not support any days.
        """
        days = self.term.days(Anchor(published, future, reference))
        if days is None and published is None:
            open_days = {
                year_days and year_days.without_year()
                for year in OPEN_YEARS
                if (year_days := self.term.days(Anchor(None, future, reference, open_year=year)))
            }
            days = open_days.pop() if len(open_days) == 1 else None
        return days and Time(self.text, days.edtf, days.start, days.end, days.precision)


def find(text: str) -> tuple[TimeExpression, ...]:
    """All time expressions in a text, in order and apart from each other.

    A line break ends an expression. The time taken grows linearly with the text.
    """
    tokens = tokenize(text)
    grammar = TimeGrammar(tokens)
    found: list[TimeExpression] = []
    while grammar.at < len(tokens):
        first = grammar.at
        term = grammar.expression()
        if term is None:
            grammar.at = first + 1
            continue
        start, end = tokens[first].start, tokens[grammar.at - 1].end
        licensed = first > 0 and belongs(tokens[first - 1], "opens_year")
        modifier = isinstance(term, YearOf) and tokens[first].kind == "number" and not licensed
        found.append(TimeExpression(start, end, text[start:end], _kind(term), modifier, term))
    return tuple(found)


def _kind(term: Term) -> TimeKind:
    if isinstance(term, Duration):
        return "duration"
    if isinstance(term, Never):
        return term.kind
    return "anaphoric" if _is_anaphoric(term) else "calendar"


def _is_anaphoric(term: object) -> bool:
    if isinstance(term, AtReference | SameTime | NthDayOf):
        return True
    if isinstance(term, tuple):
        return any(map(_is_anaphoric, term))
    if not dataclasses.is_dataclass(term):
        return False
    return any(_is_anaphoric(getattr(term, field.name)) for field in dataclasses.fields(term))


def combine(start: Time, duration: TimeExpression) -> Time:
    """The days of what begins at `start` and lasts for `duration` ("a four-day visit").

    `start` itself where it is no single day, or the duration has no number.
    """
    if not isinstance(duration.term, Duration) or start.precision != "day" or start.start is None:
        return start
    end = duration.term.from_day(start.start)
    if end is None or end == start.start:
        return start
    days = Days.span(start.start, end)
    return dataclasses.replace(start, edtf=days.edtf, end=days.end, precision=days.precision)


def parse_date(text: str) -> dt.date | None:
    """The first day told in full in a byline or dateline ("Thu May 27, 2021, 5:04 pm").

    None where the text tells no day with its year.
    """
    for expression in find(text):
        time = expression.resolve(None)
        if time is not None and time.precision == "day" and time.start is not None:
            return time.start
    return None
