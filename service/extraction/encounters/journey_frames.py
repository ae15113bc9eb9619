"""Frames of verbs of travel: who visits, goes to, stays in or is invited to a place."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..syntax import is_passive, objects, prepositional, subjects
from .frame import Frame, frame_of, resolved, travellers
from .triggers import (
    BARRED,
    CALENDAR,
    DELEGATIONS,
    DESTINATIONS,
    GOALS,
    NOUNS,
    PERIODS,
    PLACES,
    STOPS,
    VERBS,
)

__all__ = [
    "destinations",
    "invite_frame",
    "lead_frame",
    "stay_frame",
    "travel_frame",
    "visit_frame",
]

_STOPPING = frozenset(stop for stop, _ in STOPS)
_WHERE = ("in", "at", "on")


def visit_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A visited a place or a person."""
    goal = objects(verb)
    if is_passive(verb) or any(t.lower_ in BARRED for t in goal):
        return None
    if not goal and not any(c.dep_ in ("npadvmod", "advmod", "prep") for c in verb.children):
        return None
    who = travellers(resolved(passage, subjects(verb), parties))
    hosts = [p for p in resolved(passage, goal, parties, who) if p.type == "person"]
    return frame_of(passage, verb, "visit", who, hosts)


def travel_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A travelled to a place; who came back to one may live there, who will come back does not."""
    coming = any(child.dep_ == "aux" and child.lower_ != "had" for child in verb.children)
    if verb.lemma_ == "return" and not coming:
        return None
    if not destinations(passage, prepositional(verb, *GOALS)):
        return None
    who = travellers(resolved(passage, subjects(verb), parties))
    return frame_of(passage, verb, "visit", who, [])


def lead_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A led a delegation to a place."""
    led = [t for t in objects(verb) if t.lower_ in DELEGATIONS]
    goals = [g for t in (verb, *led) for g in prepositional(t, "to")]
    if is_passive(verb) or not led or not destinations(passage, goals):
        return None
    who = travellers(resolved(passage, subjects(verb), parties))
    return frame_of(passage, verb, "visit", who, [])


def invite_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A invited B to a place: B is to be the visitor."""
    negated = any(child.dep_ == "neg" for child in verb.children)
    if negated or not destinations(passage, prepositional(verb, "to")):
        return None
    passive = is_passive(verb)
    hosts = [] if passive else resolved(passage, subjects(verb), parties)
    guests = subjects(verb) if passive else objects(verb)
    who = travellers(resolved(passage, guests, parties, hosts))
    frame = frame_of(passage, verb, "visit", who, [])
    return dataclasses.replace(frame, outlook="proposed") if frame else None


def stay_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A will be, is expected or spent two days in a place; A stopped over in a place.

    Where it is only said to be for a meeting, the meeting tells it.
    """
    expected = verb.lemma_ in ("expect", "await")
    if verb.lemma_ == "spend":
        holders = [verb, *objects(verb)]
        span = [c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and _is_period(c)]
        if is_passive(verb) or not span:
            return None
    elif verb.lemma_ == "be":
        due = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due"]
        expected = bool(due)
        holders = due or [verb]
    elif (expected and is_passive(verb)) or _is_stopover(verb):
        holders = [verb, *objects(verb)]
    else:
        return None
    where = [g for holder in holders for g in prepositional(holder, *_WHERE)]
    if not destinations(passage, where):
        return None
    if verb.lemma_ == "be" and not expected and not _is_stay(verb):
        return None
    if any(_is_meeting(passage, t) for holder in {verb, *holders} for t in _purposes(holder)):
        return None
    who = travellers(resolved(passage, subjects(verb), parties))
    frame = frame_of(passage, verb, "visit", who, [])
    return dataclasses.replace(frame, outlook="planned") if frame and expected else frame


def destinations(passage: Passage, goals: Sequence[Token]) -> list[Token]:
    """Those of the goals of a verb or a noun that can be places one travels to."""
    return [
        goal
        for goal in goals
        if goal.i not in passage.reading.named
        and goal.lemma_.lower() not in NOUNS
        and goal.lower_ not in CALENDAR
        and (goal.ent_type_ in PLACES or goal.pos_ == "PROPN" or goal.lemma_ in DESTINATIONS)
    ]


def _is_period(token: Token) -> bool:
    return token.lemma_.lower() in PERIODS | CALENDAR or token.ent_type_ in ("DATE", "TIME")


def _is_stay(verb: Token) -> bool:
    """Whether "be" tells of a stay, not of where somebody lives: it has a day or lies ahead."""
    return any(
        child.dep_ == "aux"
        or (child.dep_ == "npadvmod" and _is_period(child))
        or (child.dep_ == "prep" and any(_is_period(t) for t in child.children))
        for child in verb.children
    )


def _purposes(verb: Token) -> Iterator[Token]:
    """What somebody goes somewhere for: nouns behind "for", infinitives."""
    yield from prepositional(verb, "for")
    for child in verb.children:
        if child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB":
            yield child


def _is_stopover(verb: Token) -> bool:
    """Whether a verb and a particle or an object tell of a stop: "stopped over", "set foot"."""
    return verb.lemma_ in _STOPPING and any(
        (verb.lemma_, child.lower_) in STOPS for child in verb.children
    )


def _is_meeting(passage: Passage, token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        whom = objects(token) + prepositional(token, "with")
        people = any(t.i in passage.reading.named or t.pos_ == "PRON" for t in whom)
        return VERBS.get(lemma) in ("pair", "with") or (VERBS.get(lemma) == "see" and people)
    return NOUNS.get(token.lower_, NOUNS.get(lemma)) == "meeting"
