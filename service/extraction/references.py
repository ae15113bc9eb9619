"""What a time expression counts from, where it stands for no days of its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from .dates import TimeExpression
from .encounters import Frame
from .lexicon import words as lexicon_words
from .parse import Token
from .passages import Passage
from .syntax import clause_verb

__all__ = ["Reference", "after_clause", "reference_of", "when_clause"]

_SIDES = frozenset({"after", "before"})
_DEFINITE = frozenset({"the", "this", "that", "their", "his", "her", "these"})
_ENCOUNTERS = lexicon_words("circumstances", "settings") | {"arrival", "return"}
# Characters between a time and the "when" that hangs on it.
_GAP = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Reference:
    """What is counted from; nothing, where the text does not say.

    Attributes:
        expression: another expression of the sentence.
        told: the time told before.
        visit: the visit whose days are counted.
    """

    expression: TimeExpression | None = None
    told: bool = False
    visit: bool = False


def reference_of(
    passage: Passage, frame: Frame, expression: TimeExpression, inside: Sequence[TimeExpression]
) -> Reference:
    """What an expression such as "a day earlier" or "two days after" counts from.

    Args:
        passage: where it stands.
        frame: the encounter that it tells the time of.
        expression: the expression.
        inside: all expressions of its sentence, in order.
    """
    dated = [one for one in inside if one.kind == "calendar" and one.base() is None]
    side = _side(passage, expression)
    if side is not None:
        below = [one for one in dated if _is_within(passage, side, one)]
        if after_clause(passage, frame.trigger, expression):
            rest = [one for one in dated if one not in below]
            before = [one for one in rest if one.start < expression.start]
            found = before[-1:] or rest[:1]
            return Reference(found[0]) if found else Reference(told=_follows_told(side))
        return Reference(below[0]) if below else Reference(told=_points_back(side))
    if expression.counts_days:
        behind = [one for one in dated if one.start >= expression.end]
        token = passage.token_at(expression.start)
        own = [one for one in behind if token is not None and _hangs_on(passage, token, one)]
        return Reference(own[0]) if own else Reference(visit=True)
    before = [one for one in dated if one.end <= expression.start]
    return Reference(before[-1]) if before else Reference(told=True)


def after_clause(passage: Passage, trigger: Token, expression: TimeExpression) -> bool:
    """Whether an encounter stands in the clause or phrase that "a day after" leads."""
    side = _side(passage, expression)
    return side is not None and _is_led(side, trigger)


def when_clause(
    passage: Passage, trigger: Token, inside: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The time that an encounter's clause hangs on: "since August, when they met"."""
    verb = clause_verb(trigger)
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    when = verb and next((c for c in verb.children if c.lower_ == "when" and c.i < verb.i), None)
    if when is None:
        return None
    start = passage.start(when) - passage.block.start
    near = (one for one in inside if 0 <= start - one.end <= _GAP and one.kind == "calendar")
    found = next(near, None)
    return (found.base() or found) if found else None


def _side(passage: Passage, expression: TimeExpression) -> Token | None:
    """The "after" or "before" that ends an expression and leads a phrase or clause."""
    token = passage.token_at(expression.end - 1)
    eve = expression.text.endswith("eve of")
    if token is None or not (token.lower_ in _SIDES or eve):
        return None
    return token if token.dep_ == "mark" or any(True for _ in token.rights) else None


def _is_led(side: Token, token: Token) -> bool:
    """Whether a token belongs to what "after" or "before" leads."""
    if side.dep_ == "mark":
        return token.i > side.i and (side.head == token or side.head.is_ancestor(token))
    return side.is_ancestor(token)


def _is_within(passage: Passage, side: Token, expression: TimeExpression) -> bool:
    token = passage.token_at(expression.start)
    return token is not None and _is_led(side, token)


def _hangs_on(passage: Passage, token: Token, expression: TimeExpression) -> bool:
    """Whether an expression stands in the phrase of a day that is counted."""
    other = passage.token_at(expression.start)
    head = token if token.pos_ == "NOUN" else token.head
    return other is not None and head.is_ancestor(other)


def _points_back(side: Token) -> bool:
    """Whether "a day after the talks" counts from an encounter told before."""
    return any(_is_told(noun) for noun in side.rights)


def _follows_told(side: Token) -> bool:
    """Whether an encounter told before is dated by another: "the talks came a day after"."""
    clause = side.head if side.dep_ == "mark" else side
    above = clause_verb(clause.head)
    return above is not None and any(
        c.dep_ in ("nsubj", "nsubjpass") and _is_told(c) for c in above.children
    )


def _is_told(noun: Token) -> bool:
    return noun.lemma_.lower() in _ENCOUNTERS and any(c.lower_ in _DEFINITE for c in noun.lefts)
