"""What sounds like an encounter and is none: habits, fixtures, bodies that meet by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..parse import Span, Token
from ..passages import Passage
from .frame import Frame
from .triggers import ADJECTIVES, ADVERBS, FORUMS, PERIODS, SPORTS, STANDING

# Groups of two sides meet each other: "commanders of the two armies".
_BOTH = re.compile(r"\bof (?:both|the (?:two|three))\b")

# In the present tense a play, a book or a film is retold.
_WORKS = [
    "film",
    "movie",
    "book",
    "memoir",
    "novel",
    "play",
    "opera",
    "drama",
    "sitcom",
    "musical",
    "comedy",
]
_ACTS = ["act", "scene", "episode", "chapter"]
_REPEATING = frozenset({"every", "each", "once", "twice", "times"})
_STAGED = frozenset([*_WORKS, *_ACTS, "instalment"])
_SCENE = re.compile(
    r"\bin the (?:first|second|third|fourth|fifth|final|last|opening|closing|next)"
    rf" (?:{'|'.join(_ACTS)})\b(?! of)"
    r"|\bin [\w'’]+['’]s (?:episode|instalment)\b"
    rf"|\b(?:{'|'.join(_WORKS)}) (?:follows|tells|opens with|ends with|begins with)\b",
    re.IGNORECASE,
)

__all__ = ["fictional", "habitual", "in_public", "is_sporting", "sporting", "unspecific"]


def habitual(trigger: Token) -> bool:
    """Whether the words speak of a habit: "meets every month", "annual meetings"."""
    around = [*trigger.children, *(trigger.head.children if trigger.pos_ == "NOUN" else ())]
    if any(t.lower_ in ADVERBS or (t.lower_ in ADJECTIVES and t.dep_ == "amod") for t in around):
        return True
    return not _REPEATING.isdisjoint(trigger.sent.words) and any(
        (t.lower_ in ("every", "each") and t.head.lemma_ in PERIODS)
        or (
            t.lower_ in ("once", "twice", "times")
            and any(
                u.lower_ in ("a", "an", "each", "every") for u in trigger.doc[t.i + 1 : t.i + 2]
            )
        )
        for t in trigger.subtree
    )


def fictional(sentence: Span) -> bool:
    """Whether a sentence retells a work of fiction: "in the second act the duke meets"."""
    return not _STAGED.isdisjoint(sentence.words) and bool(_SCENE.search(sentence.text))


def in_public(verb: Token) -> bool:
    """Whether something is said in a parliament or a court: "asked her before the committee"."""
    return not FORUMS.isdisjoint(verb.sent.words) and any(
        t.lower_ in FORUMS
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in ("before", "in", "at", "during")
        for t in child.subtree
    )


def unspecific(frame: Frame) -> bool:
    """Whether the only party is a body that meets by itself: "the committee met"."""
    return (
        frame.kind != "visit"
        and len(frame.parties) == 1
        and (
            frame.parties[0].head in STANDING
            or frame.parties[0].type != "group"
            or (
                not frame.parties[0].country
                and not frame.parties[0].sides
                and not _BOTH.search(frame.parties[0].name)
                and _is_common(frame.parties[0].name)
            )
        )
    )


def _is_common(name: str) -> bool:
    """Whether a group is called by common words alone, or by one at the head of a sentence."""
    return name.islower() or (" " not in name and name[1:].islower())


def is_sporting(passages: Sequence[Passage]) -> bool:
    """Whether an article is about sports, where countries and clubs "meet" in fixtures."""
    found = {t.lower_ for passage in passages for t in passage.doc if t.lower_ in SPORTS}
    return len(found) > 3


def sporting(sentence: Span) -> bool:
    """Whether a sentence tells of a fixture."""
    return (
        not SPORTS.isdisjoint(sentence.words)
        and len([t for t in sentence if t.lower_ in SPORTS]) >= 2
    )
