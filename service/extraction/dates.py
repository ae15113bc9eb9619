"""When an encounter takes place: time expressions and the days that they stand for.

`find` reads them with a grammar of its own (`times/`), for what the libraries do with news was not
good enough. On 12 everyday phrases, dateparser 1.5.0 (13 MB, 0.1 s to import) found no weekend,
quarter, week or range ("next week" is the day in a week's time), and took "sat down" for Saturday
and "may meet" for May; timefhuman 0.1.5 (23 MB, 0.2 s) knows no past and none of "late December",
"the weekend", "two weeks ago". SUTime and HeidelTime need a Java machine. edtf 5.0.2 (14 MB) reads
the strings that are written here in the tests, and is not needed to write them. Months, years and
Easter are reckoned with dateutil. Feasts that depend on the country or the moon, for which holidays
0.109 would be the library (10 MB), are left alone.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Literal

from .records import Time
from .times.days import OPEN_YEARS, Days
from .times.grammar import Grammar
from .times.spans import Since, Until
from .times.terms import Anchor, AtReference, Offset, Term, YearOf
from .times.told import Duration, Never, NthDayOf, SameTime
from .times.words import belongs, promising, tokenize

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
        self,
        published: dt.date | None,
        *,
        future: bool | None = False,
        reference: Time | None = None,
    ) -> Time | None:
        """The days that the words stand for.

        Args:
            published: the day of publication; without it a day or month of no stated year keeps
                the year open ("XXXX-05-16", start and end None).
            future: whether the sentence speaks of what is to come; None where it may be either (a
                meeting called off), and the nearer day is taken.
            reference: the time told before, which anaphoric words count from.

        Returns:
            None where words and anchors do not support any days.
        """
        try:
            days = self._days(published, future, reference)
        except (OverflowError, ValueError):
            # The calendar ends with the years 1 and 9999.
            return None
        if days is None:
            return None
        return Time(self.text, days.edtf, days.start, days.end, days.precision)

    def _days(
        self, published: dt.date | None, future: bool | None, reference: Time | None
    ) -> Days | None:
        if published is None:
            return self.term.days(Anchor(None, bool(future), reference)) or self._open_year()
        if future is None:
            sides = [self.term.days(Anchor(published, side, reference)) for side in (False, True)]
            known = [side for side in sides if side]
            return min(known, key=lambda side: _gap(side, published), default=None)
        return self.term.days(Anchor(published, future, reference))

    def _open_year(self) -> Days | None:
        sides = [self.term.days(Anchor(None, open_year=year)) for year in OPEN_YEARS]
        forms = {days and days.without_year() for days in sides}
        return forms.pop() if len(forms) == 1 else None

    @property
    def counts_days(self) -> bool:
        """Whether it counts the days of a longer time: "on the second day"."""
        return isinstance(self.term, NthDayOf)

    @property
    def counted_day(self) -> int | None:
        """Which day of a longer time it counts, from the second on; None of others."""
        term = self.term
        return term.number if isinstance(term, NthDayOf) and term.number > 1 else None

    @property
    def same_day(self) -> bool:
        """Whether it is a distance within a day: "hours later"."""
        term = self.term.term if isinstance(self.term, AtReference) else None
        return isinstance(term, Offset) and term.unit == "hour" and not term.count

    def base(self) -> TimeExpression | None:
        """The time that "since", "until", "by" and the like stand before ("August" in "since
        August"); None of other expressions.

        "Their first meeting since August, when they met in Oslo" tells that they met in August.
        """
        if not isinstance(self.term, Since | Until):
            return None
        leading = 3 if "later than" in self.text.lower() else 1
        skipped = len(self.text) - len(self.text.split(maxsplit=leading)[-1])
        term = self.term.base
        return TimeExpression(
            self.start + skipped, self.end, self.text[skipped:], _kind(term), False, term
        )

    def reverse(self) -> TimeExpression | None:
        """The same distance seen from the other side, of "a day after" and "a week before" that
        stand before a clause; None of other expressions.

        "He met him a day after she had left": her leaving was a day before the meeting.
        """
        if not isinstance(self.term, AtReference) or not isinstance(self.term.term, Offset):
            return None
        offset = self.term.term
        if not self.text.endswith(("after", "before")) or offset.count is None:
            return None
        term = AtReference(
            dataclasses.replace(offset, count=-offset.count), forward=not self.term.forward
        )
        return dataclasses.replace(self, term=term)


def _gap(days: Days, day: dt.date) -> dt.timedelta:
    """How far a stretch lies from a day."""
    start, end = days.start or day, days.end or day
    return max(start - day, day - end, dt.timedelta(0))


def find(text: str) -> tuple[TimeExpression, ...]:
    """All time expressions in a text, in order and apart from each other.

    A line break ends an expression. The time taken grows linearly with the text.
    """
    tokens = tokenize(text)
    places = [place for place, promises in enumerate(promising(tokens)) if promises]
    if not places:
        return ()
    grammar = Grammar(tokens)
    found: list[TimeExpression] = []
    for place in places:
        if place < grammar.at:
            continue
        grammar.at = place
        term = grammar.expression()
        if term is None:
            continue
        start, end = tokens[place].start, tokens[grammar.at - 1].end
        licensed = place > 0 and belongs(tokens[place - 1], "opens_year")
        modifier = isinstance(term, YearOf) and tokens[place].kind == "number" and not licensed
        found.append(TimeExpression(start, end, text[start:end], _kind(term), modifier, term))
    return tuple(found)


def _kind(term: Term) -> TimeKind:
    if isinstance(term, Duration):
        return "duration"
    if isinstance(term, Never):
        return term.kind
    return "anaphoric" if _is_anaphoric(term) else "calendar"


def _is_anaphoric(term: object) -> bool:
    if isinstance(term, SameTime | NthDayOf) or (isinstance(term, AtReference) and not term.base):
        return True
    if isinstance(term, tuple):
        return any(map(_is_anaphoric, term))
    if not dataclasses.is_dataclass(term):
        return False
    return any(_is_anaphoric(getattr(term, field.name)) for field in dataclasses.fields(term))


def combine(anchor: Time, duration: TimeExpression, *, ends: bool = False) -> Time:
    """The days of what begins at `anchor` and lasts for `duration` ("a four-day visit").

    Args:
        anchor: the first day, or with `ends` the last one ("returned yesterday from").
        duration: how long.
        ends: whether `anchor` is the last day.

    Returns:
        `anchor` itself where it is no single day, or the duration has no number.
    """
    day = anchor.start
    if not isinstance(duration.term, Duration) or anchor.precision != "day" or day is None:
        return anchor
    days = duration.term.until(day) if ends else duration.term.since(day)
    if days is None or days.start == days.end:
        return anchor
    return Time(anchor.text, days.edtf, days.start, days.end, days.precision)


def parse_date(text: str) -> dt.date | None:
    """The first day told in full in a byline or dateline ("Thu May 27, 2021, 5:04 pm").

    None where the text tells no day with its year.
    """
    for expression in find(text):
        time = expression.resolve(None)
        if time is not None and time.precision == "day" and time.start is not None:
            return time.start
    return None
