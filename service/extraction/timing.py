"""When an encounter takes place: by the words of its sentence, and by what was told before."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from .candidates import Candidate
from .circumstances import attached
from .clock import Clock
from .conversation import lies_back
from .dates import TimeExpression
from .encounters import Frame
from .lexicon import words as lexicon_words
from .parse import Span, Token
from .passages import Passage
from .records import Time
from .references import after_clause, when_clause
from .setting import Setting
from .status import status_of
from .syntax import clause_verb
from .time_reading import TimeReading, When

__all__ = ["Timing"]

_VAGUE = lexicon_words("circumstances", "vaguely")
_SIDELINES = frozenset({"sidelines", "sideline", "margins"})


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
        self._clock = Clock(published, setting)

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
        reading = TimeReading(self._clock, passage, frame, inside, earlier)
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
        if time is None and status == "cancelled":
            time = self._ahead(passage, trigger, inside)
        vague = _is_vague(trigger) or any(
            one.kind == "calendar" or (one.kind == "anaphoric" and not one.same_day) for one in own
        )
        sidelines = not _SIDELINES.isdisjoint(sentence.words)
        if time is None and sidelines and status == "planned":
            time, inherited = self._setting.told(day=False, past=False), True
        if time is None and frame.own and not vague and not lies_back(frame):
            time = self._setting.time(frame.parties, status, sentence, bool(inside), earlier)
            inherited = time is not None
        when = When(time, status, inherited)
        if status == "occurred" and when.starts_behind(published):
            return dataclasses.replace(when, status="planned")
        return when

    def _ahead(
        self, passage: Passage, trigger: Token, inside: Sequence[TimeExpression]
    ) -> Time | None:
        """What lies ahead in a clause is no day on which something was called off in it."""
        for expression in inside:
            token = passage.token_at(expression.start)
            verb = token and clause_verb(token)
            if expression.kind == "calendar" and verb is not None and verb.is_ancestor(trigger):
                time = self._clock.resolved(expression, "occurred")
                if When(time, "planned").starts_behind(self._published):
                    return time
        return None


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
    if frame.kind == "visit":
        # "On Monday, the second day of a visit" tells when the visit began
        own.sort(key=lambda one: one.counted_day is None)
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
