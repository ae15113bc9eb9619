"""Which time and place in a sentence belong to which encounter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol, TypeVar

from spacy.tokens import Span, Token

from .dates import TimeExpression
from .encounters import Frame
from .lexicon import words as lexicon_words
from .passages import Passage
from .records import Status, Time

__all__ = ["attached", "is_former", "time_of"]

_REPORTING = lexicon_words("circumstances", "reporting")
_SCHEDULING = lexicon_words("circumstances", "scheduling")
_HAPPENING = lexicon_words("circumstances", "happening")
_ANNOUNCING = lexicon_words("circumstances", "announcing")
_ASIDE = lexicon_words("circumstances", "aside")
_ALONGSIDE = lexicon_words("circumstances", "alongside")
_ANEW = lexicon_words("circumstances", "anew")
_MARGINS = lexicon_words("circumstances", "margins")
_FORMER = lexicon_words("circumstances", "former")
_PREDICATES = ("VERB", "AUX")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# What was called off may lie on either side of the day of publication.
_TENSE: dict[Status, bool | None] = {
    "occurred": False,
    "denied": False,
    "planned": True,
    "proposed": True,
    "cancelled": None,
}


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)


def attached(
    passage: Passage, sentence: Span, frame: Frame, others: Sequence[Frame], found: Sequence[S]
) -> list[S]:
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
        if token is None or not passage.covers(token, span.start, span.end):
            continue  # it stands in an apposition that was left out
        last = passage.token_at(max(span.start, span.end - 1)) or token
        head = passage.doc[token.i : last.i + 1].root if last.i >= token.i else token
        score = _closeness(frame.trigger, head)
        rival = max(
            (_closeness(o.trigger, head) for o in others if _rivals(o.trigger, frame.trigger)),
            default=-9.0,
        )
        if score > 0 and score >= rival:
            scored.append((-score, abs(head.i - frame.trigger.i), span))
    return [span for *_, span in sorted(scored, key=lambda item: item[:2])]


def _rivals(one: Token, other: Token) -> bool:
    """Whether a phrase belongs to one encounter only; the sidelines of a summit share its place."""
    return one.i != other.i and not any(t.lemma_ in _MARGINS for t in one.ancestors)


def _closeness(trigger: Token, head: Token) -> float:
    """How close an adjunct is to a trigger: within its phrase, its clause, its sentence."""
    distance = min(abs(head.i - trigger.i), 40) / 100
    if head.dep_ == "poss" and head.head != trigger:
        return -1.0 - distance
    if trigger.is_ancestor(head):
        path = [t for t in head.ancestors if trigger.is_ancestor(t)]
        between = [t for t in path if t.pos_ in _PREDICATES]
        if _compared(trigger, head) or (between and any(_sets_aside(t) for t in path)):
            return -1.0 - distance
        if any(t.lemma_ in _SCHEDULING or _takes_place(t, trigger) for t in between):
            return 2.5 - distance
        if any(_finite(t) for t in between):
            return -1.0 - distance
        return (4.0 if not between else 2.0 - 0.5 * len(between)) - distance
    governor = next((t for t in head.ancestors if t.pos_ in _PREDICATES), None)
    if governor is None:
        return 1.0 - distance
    if governor == trigger:
        return 4.0 - distance
    if governor.is_ancestor(trigger):
        steps = [
            t
            for t in (trigger, *trigger.ancestors)
            if governor.is_ancestor(t) and t.pos_ in _PREDICATES
        ]
        if (
            governor.lemma_ in _ANNOUNCING
            and not _dated_anew(head)
            and not _alongside(trigger, governor)
        ):
            return -1.0 - distance
        if governor.lemma_ in _REPORTING and (steps or trigger.pos_ in _PREDICATES):
            return -1.0 - distance
        aside = any(_sets_aside(t) for t in trigger.ancestors if governor.is_ancestor(t))
        if _compared(governor, head):
            return -1.0 - distance
        return 3.0 - 0.7 * len(steps) - 1.2 * aside - distance
    return -0.5 - distance if _finite(governor) else 0.8 - distance


def _sets_aside(token: Token) -> bool:
    """Whether a word sets one clause aside from another: "before he flew to Bern"."""
    return token.dep_ in ("prep", "mark") and token.lower_ in _ASIDE


def _takes_place(verb: Token, trigger: Token) -> bool:
    """Whether a relative clause tells of an encounter itself: "talks that opened in Bern"."""
    return verb.dep_ == "relcl" and verb.head == trigger and verb.lemma_ in _HAPPENING


def _compared(above: Token, head: Token) -> bool:
    """Whether a phrase tells since when: "the first since the summit in 2019"."""
    return any(
        t.dep_ == "prep" and t.lower_ == "since" and t != head.head
        for t in head.ancestors
        if above.is_ancestor(t)
    )


def _alongside(trigger: Token, governor: Token) -> bool:
    """Whether the verb happens in the encounter: "invited him in a call in May"."""
    path = [t for t in (trigger, *trigger.ancestors) if governor.is_ancestor(t)]
    return any(t.dep_ == "prep" and t.lower_ in _ALONGSIDE for t in path)


def _dated_anew(head: Token) -> bool:
    """Whether a time is the new one: "postponed to May 3", "moved to Friday"."""
    return head.head.lower_ in _ANEW


def _finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE and child.dep_ in ("aux", "auxpass") for child in verb.children
    )


def is_former(trigger: Token) -> bool:
    """Whether an encounter is told as an earlier one: "last met", "since their talks in May"."""
    above = [trigger.head] if trigger.head.pos_ in _PREDICATES else []
    during = [t for p in trigger.children if p.dep_ == "prep" for t in p.children]
    beside = [child for word in (trigger, *above, *during) for child in word.children]
    if any(c.lower_ in _FORMER and c.dep_ in ("advmod", "amod") for c in beside):
        return True
    marks = (child for child in trigger.children if child.dep_ == "mark")
    return any(
        t.lower_ == "since" and t.dep_ in ("prep", "mark") for t in (*trigger.ancestors, *marks)
    )


def time_of(
    expressions: Sequence[TimeExpression],
    published: dt.date | None,
    status: Status,
    reference: Time | None,
    ongoing: bool = False,
) -> Time | None:
    """The first of the expressions that gives a time."""
    for expression in expressions:
        if expression.kind in ("set", "duration", "clock") or expression.modifier:
            continue
        if expression.text.lower().startswith("since") and not ongoing:
            continue
        time = expression.resolve(published, future=_TENSE[status], reference=reference)
        if time is not None:
            return time
    return None
