"""The time expressions of a sentence, read for one encounter."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from .candidates import Candidate
from .circumstances import reports
from .clock import Clock
from .dates import TimeExpression, combine
from .encounters import Frame
from .lexicon import words as lexicon_words
from .parse import Token
from .passages import Passage
from .records import Status, Time
from .references import after_clause, reference_of
from .syntax import clause_verb

__all__ = ["TimeReading", "When"]

_CONCLUDING = lexicon_words("circumstances", "concluding")
_BEHIND = lexicon_words("circumstances", "behind")
# "The first visit in twelve years" did not last as long.
_WITHIN = frozenset({"in", "within"})
_FIRSTS = frozenset({"first", "last", "only"})


@dataclasses.dataclass(frozen=True, slots=True)
class When:
    """The time of an encounter with the status that goes with it.

    Attributes:
        time: as in `Event`.
        status: as in `Event`.
        inherited: whether the time was taken over from elsewhere.
    """

    time: Time | None
    status: Status
    inherited: bool = False

    def starts_behind(self, day: dt.date | None) -> bool:
        """Whether it begins after a day."""
        start = self.time.start if self.time else None
        return start is not None and day is not None and start > day

    def covers(self, day: dt.date | None) -> bool:
        """Whether it is a stretch around a day."""
        time = self.time
        if time is None or time.start is None or time.end is None or day is None:
            return False
        return time.start <= day <= time.end and time.start < time.end

    def reaches_behind(self, day: dt.date | None) -> bool:
        """Whether it ends after a day."""
        end = self.time.end if self.time else None
        return end is not None and day is not None and end > day


@dataclasses.dataclass(frozen=True, slots=True)
class TimeReading:
    """Gives the time that the expressions of a sentence tell of a frame.

    Attributes:
        clock: resolves expressions.
        passage: where the sentence stands.
        frame: the frame.
        inside: the expressions of the sentence, in order.
        earlier: the encounters told before.
    """

    clock: Clock
    passage: Passage
    frame: Frame
    inside: Sequence[TimeExpression]
    earlier: Sequence[Candidate]

    def first(self, expressions: Sequence[TimeExpression], status: Status) -> When:
        """The time that the first of the expressions gives that gives one."""
        for expression in expressions:
            if expression.kind in ("set", "duration", "clock"):
                continue
            if expression.text.lower().startswith("since") and not self._goes_on():
                continue
            time = self._dated(expression, status)
            if time is not None:
                time = self._stretched(time, expression, status)
                return When(time, status, expression.kind == "anaphoric")
        return When(None, status)

    def _dated(self, expression: TimeExpression, status: Status) -> Time | None:
        """The days of an expression; "had been due in April" looks back, or to the next days."""
        if not self._is_over(status):
            return self._resolved(expression, status)
        nearest = self._resolved(expression, "cancelled")
        soon = nearest is not None and self.clock.is_soon(nearest)
        return nearest if soon else self._resolved(expression, "denied")

    def _is_over(self, status: Status) -> bool:
        """Whether the encounter had been planned: it is told from behind."""
        trigger = self.frame.trigger
        verb = clause_verb(trigger)
        clauses = [c for c in trigger.children if c.dep_ in ("relcl", "acl")]
        if status == "cancelled" and verb is not None:
            clauses += [verb, verb.head]
        elif verb is not None and verb.dep_ == "xcomp" and verb.head.dep_ == "relcl":
            clauses.append(verb.head)
        if status not in ("planned", "proposed", "cancelled"):
            return False
        return any(c.lower_ == "had" and c.dep_ == "aux" for v in clauses for c in v.children)

    def _counted_back(self, expression: TimeExpression) -> Time | None:
        """A visit up to the day that is told to be its second or third, or None of other days.

        "Met today, on the second day of a visit": the visit began yesterday.
        """
        token = self.passage.token_at(expression.start)
        nth = expression.counted_day
        if self.frame.kind != "visit" or nth is None or token is None:
            return None
        dated = (one for one in self.inside if one.kind == "calendar")
        days = (self.clock.resolved(one, "occurred") for one in dated)
        day = next((one.start for one in days if one and one.precision == "day"), None)
        if day is None:
            return None
        start = day - dt.timedelta(days=nth - 1)
        return Time(expression.text, f"{start}/{day}", start, day, "range")

    def _resolved(self, expression: TimeExpression, status: Status) -> Time | None:
        if expression.kind != "anaphoric":
            return self.clock.resolved(expression, status)
        if (span := self._counted_back(expression)) is not None:
            return span
        passage, trigger = self.passage, self.frame.trigger
        reference = reference_of(passage, self.frame, expression, self.inside)
        if reference.expression is not None:
            token = passage.token_at(reference.expression.start)
            reported = token is not None and reports(token)
            base = self.clock.resolved(reference.expression, "occurred" if reported else status)
        elif reference.visit:
            base = self._visit()
        else:
            base = self.clock.told(expression, status) if reference.told else None
        inside = after_clause(passage, trigger, expression)
        counted = (expression.reverse() if inside else None) or expression
        return self.clock.resolved(counted, status, base)

    def _visit(self) -> Time | None:
        """The time of the last visit of one of the parties, which its days are counted in."""
        keys = {party.key for party in self.frame.parties}
        return next(
            (
                candidate.time
                for candidate in reversed(self.earlier)
                if candidate.kind == "visit"
                and candidate.time is not None
                and not keys.isdisjoint(party.key for party in candidate.parties)
            ),
            None,
        )

    def _goes_on(self) -> bool:
        """Whether "since" tells when the encounter began, not since when it is the first."""
        verb = clause_verb(self.frame.trigger)
        if verb is None or not (self.frame.kind == "visit" or _is_perfect(verb)):
            return False
        return not any(t.lower_ in _FIRSTS for t in self.frame.trigger.sent)

    def _stretched(self, time: Time, expression: TimeExpression, status: Status) -> Time:
        """A day on which an encounter begins or ends, with its length: "a three-day visit"."""
        base = expression.base()
        upto = base is not None and expression.text.lower().startswith(("through", "until", "till"))
        day = self.clock.resolved(base, status) if base is not None and upto else time
        if day is None or day.precision != "day" or expression.kind == "anaphoric":
            return time
        for length in self.inside:
            token = self.passage.token_at(length.start)
            if length.kind == "duration" and token is not None and self._lasts(token):
                told = self.passage.token_at(expression.start)
                ends = upto or _concludes(token) or (told is not None and _concludes(told))
                return combine(day, length, ends=ends)
        return time

    def _lasts(self, length: Token) -> bool:
        """Whether a length is that of the encounter."""
        trigger = self.frame.trigger
        if trigger.head.lower_ == "of" and trigger.head.head in (length, length.head):
            return True  # "two days of talks"
        path = [t for t in length.ancestors if trigger.is_ancestor(t)]
        if not trigger.is_ancestor(length) or any(t.pos_ in ("VERB", "AUX") for t in path):
            return False
        if self.frame.kind != "visit":
            return length.head == trigger or length.head.head == trigger
        nearest = next((t.lower_ for t in path if t.pos_ == "ADP"), "")
        return nearest not in _WITHIN and not any(t.lower_ in _BEHIND for t in path)


def _concludes(token: Token) -> bool:
    """Whether a word above tells that something ends: "wrapped up", "returned from", "after"."""
    for above in token.ancestors:
        if above.lemma_.lower() in _CONCLUDING or above.lower_ in _BEHIND:
            return True
        if above.pos_ == "VERB":
            return False
    return False


def _is_perfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
