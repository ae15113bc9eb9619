"""What sounds like an encounter and is none: habits, fixtures, bodies that meet by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span, Token

from ..passages import Passage
from .frame import Frame
from .triggers import ADJECTIVES, ADVERBS, PERIODS, SPORTS, STANDING

# Groups of two sides meet each other: "commanders of the two armies".
_BOTH = re.compile(r"\bof (?:both|the (?:two|three))\b")

__all__ = ["habitual", "is_sporting", "sporting", "unspecific"]


def habitual(trigger: Token) -> bool:
    """Whether the words speak of a habit: "meets every month", "annual meetings"."""
    around = [*trigger.children, *(trigger.head.children if trigger.pos_ == "NOUN" else ())]
    if any(t.lower_ in ADVERBS or (t.lower_ in ADJECTIVES and t.dep_ == "amod") for t in around):
        return True
    return any(
        (t.lower_ in ("every", "each") and t.head.lemma_ in PERIODS)
        or (
            t.lower_ in ("once", "twice", "times")
            and any(
                u.lower_ in ("a", "an", "each", "every") for u in trigger.doc[t.i + 1 : t.i + 2]
            )
        )
        for t in trigger.subtree
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
    return sum(t.lower_ in SPORTS for t in sentence) >= 2
