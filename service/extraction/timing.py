"""When an encounter takes place: by the words of its sentence, and by what was told before."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from spacy.tokens import Span, Token

from .candidates import Candidate
from .circumstances import attached, reports
from .conversation import lies_back
from .dates import TimeExpression, combine
from .encounters import Frame
from .lexicon import words as lexicon_words
from .passages import Passage
from .records import Status, Time
from .references import after_clause, reference_of, when_clause
from .setting import Setting
from .status import status_of
from .syntax import clause_verb

__all__ = ["Timing", "When"]

_CONCLUDING = lexicon_words("circumstances", "concluding")
_BEHIND = lexicon_words("circumstances", "behind")
_VAGUE = lexicon_words("circumstances", "vaguely")
# Words that count from a day, not from a month or a year told before.
_DAYS = frozenset({"day", "days", "morning", "afternoon", "evening", "night", "hours", "minutes"})
_SIDELINES = frozenset({"sidelines", "sideline", "margins"})
_FIRSTS = frozenset({"first", "last", "only"})
# What was called off may lie on either side of the day of publication.
_TENSE: dict[Status, bool | None] = {
    "occurred": False,
    "denied": False,
    "planned": True,
    "proposed": True,
    "cancelled": None,
}


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


class Timing:
    """Tells of the frames of one article when they take place."""

    def __init__(self, published: dt.date | None, setting: Setting) -> None:
        """Begin an article.

        Args:
            published: the day of publication.
            setting: where and when the story stands.
        """
        self._published = published
        self._setting = setting

    def of(
        self,
        passage: Passage,
        sentence: Span,
        frame: Frame,
        frames: Sequence[Frame],
        times: Sequence[TimeExpression],
        earlier: Sequence[Candidate],
    ) -> When:
        """Time and status of a frame.

        Args:
            passage: where it stands.
            sentence: its sentence.
            frame: the frame.
            frames: all frames of the sentence.
            times: the time expressions of the passage.
            earlier: the encounters told before.
        """
        trigger, published = frame.trigger, self._published
        status = status_of(trigger, passage.block.kind == "headline", frame.outlook)
        low, high = passage.extent(sentence)
        inside = [one for one in times if low <= one.start < high and not one.modifier]
        own = _own(passage, sentence, frame, frames, inside)
        reading = _Reading(self, passage, frame, inside, earlier)
        if status == "occurred" and passage.block.kind == "body" and _in_present(trigger):
            nearest = reading.first(own, "cancelled")
            if nearest.covers(published):
                return dataclasses.replace(nearest, status=status)
            coming = reading.first([one for one in own if not _in_past(passage, one)], "planned")
            if coming.reaches_behind(published):
                ahead = coming.starts_behind(published)
                return dataclasses.replace(coming, status="planned" if ahead else "occurred")
        found = reading.first(own, status)
        time, inherited = found.time, found.inherited
        vague = _is_vague(trigger) or any(
            one.kind == "calendar" or (one.kind == "anaphoric" and not one.same_day) for one in own
        )
        sidelines = not _SIDELINES.isdisjoint(token.lower_ for token in sentence)
        if time is None and sidelines and status == "planned":
            time, inherited = self._setting.told(day=False, past=False), True
        if time is None and frame.own and not vague and not lies_back(frame):
            time = self._setting.time(frame.parties, status, sentence, bool(inside), earlier)
            inherited = time is not None
        when = When(time, status, inherited)
        if status == "occurred" and when.starts_behind(published):
            return dataclasses.replace(when, status="planned")
        return when

    def resolved(
        self, expression: TimeExpression, status: Status, reference: Time | None = None
    ) -> Time | None:
        """The days of an expression in a clause of that status."""
        return expression.resolve(self._published, future=_TENSE[status], reference=reference)

    def told(self, expression: TimeExpression, status: Status) -> Time | None:
        """The time told last that an expression in a clause of that status counts from."""
        day = not _DAYS.isdisjoint(expression.text.lower().split())
        return self._setting.told(day=day, past=status in ("occurred", "denied"))


@dataclasses.dataclass(frozen=True, slots=True)
class _Reading:
    """The time expressions of a sentence, read for one frame."""

    timing: Timing
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
            time = self._resolved(expression, self._tense(status))
            if time is not None:
                time = self._stretched(time, expression, status)
                return When(time, status, expression.kind == "anaphoric")
        return When(None, status)

    def _tense(self, status: Status) -> Status:
        """The status whose tense the clause has: "had been due in April" looks back."""
        verb = clause_verb(self.frame.trigger)
        above = (verb, verb.head) if verb is not None else ()
        past = any(c.lower_ == "had" and c.dep_ == "aux" for v in above for c in v.children)
        return "denied" if status == "cancelled" and past else status

    def _resolved(self, expression: TimeExpression, status: Status) -> Time | None:
        if expression.kind != "anaphoric":
            return self.timing.resolved(expression, status)
        passage, trigger = self.passage, self.frame.trigger
        reference = reference_of(passage, self.frame, expression, self.inside)
        if reference.expression is not None:
            token = passage.token_at(reference.expression.start)
            reported = token is not None and reports(token)
            base = self.timing.resolved(reference.expression, "occurred" if reported else status)
        elif reference.visit:
            base = self._visit()
        else:
            base = self.timing.told(expression, status) if reference.told else None
        inside = after_clause(passage, trigger, expression)
        counted = (expression.reverse() if inside else None) or expression
        return self.timing.resolved(counted, status, base)

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
        day = self.timing.resolved(base, status) if base is not None and upto else time
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
        path = [t for t in length.ancestors if trigger.is_ancestor(t)]
        if not trigger.is_ancestor(length) or any(t.pos_ in ("VERB", "AUX") for t in path):
            return False
        if self.frame.kind != "visit":
            return length.head == trigger or length.head.head == trigger
        return not any(t.lower_ in _BEHIND for t in path)


def _own(
    passage: Passage,
    sentence: Span,
    frame: Frame,
    frames: Sequence[Frame],
    inside: Sequence[TimeExpression],
) -> list[TimeExpression]:
    """The expressions that belong to a frame, the closest first."""
    if (named := when_clause(passage, frame.trigger, inside)) is not None:
        return [named]
    own = attached(passage, sentence, frame, frames, inside)
    below = {one.start for one in own if _is_below(passage, frame.trigger, one)}
    counted = [
        one
        for one in inside
        if one.kind == "anaphoric" and after_clause(passage, frame.trigger, one)
    ]
    return counted + own if counted and not below else own


def _is_below(passage: Passage, trigger: Token, expression: TimeExpression) -> bool:
    token = passage.token_at(expression.start)
    return expression.kind == "calendar" and token is not None and trigger.is_ancestor(token)


def _is_vague(trigger: Token) -> bool:
    """Whether the clause tells of some other time without naming it: "recently met"."""
    verb = clause_verb(trigger)
    beside = [*trigger.children, *(verb.children if verb is not None else ())]
    return any(token.lower_ in _VAGUE for token in beside) or _in_pluperfect(verb)


def _in_pluperfect(verb: Token | None) -> bool:
    """Whether a clause looks back from where the story stands, and is no reported speech."""
    if verb is None or verb.dep_ == "ccomp":
        return False
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


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


def _in_past(passage: Passage, expression: TimeExpression) -> bool:
    """Whether an expression stands in a clause of the past: "a visit that began on Monday"."""
    token = passage.token_at(expression.start)
    verb = token and clause_verb(token)
    return verb is not None and verb.tag_ == "VBD"


def _in_present(trigger: Token) -> bool:
    """Whether the clause is in the present tense, which with a day to come is the future."""
    verb = clause_verb(trigger)
    if verb is None:
        return False
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    return finite.tag_ in ("VBZ", "VBP") and finite.lemma_ != "have"
