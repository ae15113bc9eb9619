"""Which time and place in a sentence belong to which encounter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol, TypeVar

from spacy.tokens import Span, Token

from .dates import TimeExpression
from .frames import Frame
from .passages import Passage
from .records import Status, Time

__all__ = ["attached", "time_of"]

_REPORTING = frozenset(
    "say tell add announce report note deny confirm state claim write show publish release quote declare reveal".split()
)
_FUTURE: frozenset[Status] = frozenset({"planned", "proposed"})


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)


def attached(passage: Passage, sentence: Span, frame: Frame, others: Sequence[Frame], found: Sequence[S]) -> list[S]:
    """Those of the spans found in a block that belong to a frame, the closest first.

    A span belongs to the frame in whose phrase or clause it stands; of several frames, to the one
    that it is closer to in the tree, then in the text.
    """
    low, high = passage.extent(sentence)
    scored = []
    for span in found:
        if not low <= span.start < high:
            continue
        token = passage.token_at(span.start)
        if token is None:
            continue
        last = passage.token_at(max(span.start, span.end - 1)) or token
        head = passage.doc[token.i : last.i + 1].root if last.i >= token.i else token
        score = _closeness(frame.trigger, head)
        rival = max(
            (_closeness(o.trigger, head) for o in others if o.trigger.i != frame.trigger.i), default=-9.0
        )
        if score > 0 and score >= rival:
            scored.append((-score, abs(head.i - frame.trigger.i), span))
    return [span for *_, span in sorted(scored, key=lambda item: item[:2])]


def _closeness(trigger: Token, head: Token) -> float:
    """How close an adjunct is to a trigger: within its phrase, its clause, its sentence."""
    distance = min(abs(head.i - trigger.i), 40) / 100
    if trigger.is_ancestor(head):
        between = [t for t in head.ancestors if trigger.is_ancestor(t) and t.pos_ in ("VERB", "AUX")]
        return (4.0 if not between else 2.0 - 0.5 * len(between)) - distance
    governor = next((t for t in head.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if governor is None:
        return 1.0 - distance
    if governor is trigger:
        return 4.0 - distance
    if governor.is_ancestor(trigger):
        steps = [t for t in trigger.ancestors if governor.is_ancestor(t) and t.pos_ in ("VERB", "AUX")]
        if governor.lemma_ in _REPORTING and (steps or trigger.pos_ in ("VERB", "AUX")):
            return -1.0 - distance
        return 3.0 - 0.7 * len(steps) - distance
    return 0.8 - distance


def time_of(
    expressions: Sequence[TimeExpression],
    published: dt.date | None,
    status: Status,
    reference: Time | None,
) -> Time | None:
    """The first of the expressions that gives a time."""
    for expression in expressions:
        if expression.kind in ("set", "duration", "clock") or expression.modifier:
            continue
        time = expression.resolve(published, future=status in _FUTURE, reference=reference)
        if time is not None:
            return time
    return None
