"""Frames of verbs that only their manner makes encounters: meals, telephones, joint acts."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..syntax import is_passive, objects, prepositional, subjects
from .frame import Frame, companions, frame_of, resolved
from .triggers import BY_PHONE, EATERIES, GIVING, MEALS, TOGETHER, TREATS

__all__ = ["medium_frame", "together_frame", "treat_frame"]


# Where a guest comes whom somebody has "over" or "round".
_HOMEWARD = frozenset({"over", "round", "in"})
# "Showed him round the plant", "took her around".
_GUIDING = frozenset({"show", "take", "guide", "conduct", "usher"})
_AROUND = frozenset({"round", "around"})


def treat_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A had B to dinner; A had B over; A showed B round; A took B to a bistro."""
    treats = MEALS | {"talks"} if verb.lemma_ == "have" else MEALS | EATERIES
    had_in = verb.lemma_ == "have" and any(
        c.lower_ in _HOMEWARD and not prepositional(verb, c.lower_) for c in verb.children
    )
    if had_in or (
        verb.lemma_ in ("have", "take")
        and any(t.lower_ in treats for t in prepositional(verb, "to", "for"))
    ):
        who = resolved(passage, subjects(verb), parties)
        whom = _people(resolved(passage, objects(verb), parties, who))
        return frame_of(passage, verb, "meeting", who, whom) if who and whom else None
    if verb.lemma_ in _GUIDING and any(c.lower_ in _AROUND for c in verb.children):
        passive = is_passive(verb)
        guides = companions(verb, "by") if passive else subjects(verb)
        who = _people(resolved(passage, guides, parties))
        guests = subjects(verb) if passive else objects(verb)
        whom = _people(resolved(passage, guests, parties, who))
        return frame_of(passage, verb, "meeting", who, whom) if who and whom else None
    if verb.lemma_ == "play" and any(t.lower_ == "host" for t in objects(verb)):
        host = next(t for t in objects(verb) if t.lower_ == "host")
        who = resolved(passage, subjects(verb), parties)
        guests = prepositional(host, "to") + prepositional(verb, "to")
        whom = _people(resolved(passage, guests, parties, who))
        return frame_of(passage, verb, "meeting", who, whom) if who and whom else None
    if verb.lemma_ not in GIVING:
        return None
    treat = next((t for t in objects(verb) if t.lower_ in TREATS), None)
    if treat is None:
        return None
    if is_passive(verb):
        hosts = prepositional(treat, "by", "with") + companions(verb, "by", "with")
        guests = subjects(verb)
    else:
        hosts = subjects(verb)
        guests = companions(verb, "for", "to", "of") + prepositional(treat, "for", "to")
        guests += [t for t in objects(verb) if t != treat]
    who = resolved(passage, hosts, parties)
    whom = resolved(passage, guests, parties, who)
    return frame_of(passage, verb, "meeting", who, whom) if who and whom else None


def medium_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A settled it with B by telephone."""
    if BY_PHONE.isdisjoint(verb.sent.words) or not any(
        child.dep_ == "prep"
        and child.lower_ in ("by", "over", "via", "on", "through")
        and any(t.lower_ in BY_PHONE for t in child.subtree if t.i - child.i < 5)
        for child in verb.children
    ):
        return None
    who = resolved(passage, subjects(verb), parties)
    targets = companions(verb, "with", "to", "at") + objects(verb)
    whom = _people(resolved(passage, targets, parties, who))
    who = [p for p in who if p.type in ("person", "group", "country")]
    if not whom and verb.lemma_ not in TOGETHER:
        return None
    return frame_of(passage, verb, "call", who, whom)


def together_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A and B signed it in a city."""
    if (
        verb.lemma_ not in TOGETHER
        or is_passive(verb)
        or not any(t.pos_ == "PROPN" for t in prepositional(verb, "in", "at"))
    ):
        return None
    who = [p for p in resolved(passage, subjects(verb), parties) if p.type == "person"]
    if len(who) < 2 or len({p.country for p in who}) < 2:
        return None
    frame = frame_of(passage, verb, "meeting", who, [])
    return dataclasses.replace(frame, open_medium=True) if frame else None


def _people(found: Sequence[Party]) -> list[Party]:
    return [party for party in found if party.type in ("person", "group")]
