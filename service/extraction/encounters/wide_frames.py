"""Frames without a trigger: verbs by which two people have to do with each other.

"The minister told his colleague", "they argued for two hours", "she went through the figures with
the governor" may tell of an encounter and often do not. They are proposed here widely, each by a
family that says how it was found; `confidence.py` learns how far each family is to be trusted.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..records import Kind
from ..syntax import is_passive, lemma_of, objects, prepositional, subjects
from .frame import Frame, by_phone, companions, frame_of, resolved
from .triggers import (
    ADDRESSING,
    AFAR,
    APART,
    APPROACHING,
    ATTENDING,
    BESIDE,
    COPRESENT,
    ENCLOSING,
    SPANS,
    TOGETHER,
)

__all__ = ["FAMILIES", "wide_frame"]

FAMILIES: Final = (
    "told",
    "attended",
    "spent",
    "with",
    "beside",
    "approached",
    "dealt",
    "jointly",
)
"""How a frame without a trigger may be found: one speaks to, attends to, spends time with or does
something with the other, is beside them, goes to or hears from them, deals with them in one place;
or several do something together."""

# Tokens from a verb to words that still bear on it.
_NEAR = 30
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis"})


def wide_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """The encounter that a verb of dealing with people may tell of, its family named."""
    clause = _clause(verb)
    if clause & AFAR:
        return None
    passive = is_passive(verb)
    who = _people(resolved(passage, subjects(verb), parties))
    if not who:
        return None
    kind: Kind = "call" if by_phone(verb) else "meeting"
    for family, tokens in _targets(verb, passive, clause):
        whom = _people(resolved(passage, tokens, parties, who))
        if whom:
            return _proposed(frame_of(passage, verb, kind, who, whom), family)
    if len(who) < 2 or (passive and lemma_of(verb) not in ENCLOSING):
        return None
    if lemma_of(verb) in TOGETHER | ENCLOSING or clause & (COPRESENT | SPANS):
        return _proposed(frame_of(passage, verb, kind, who, []), "jointly")
    return None


def _targets(verb: Token, passive: bool, clause: set[str]) -> Iterator[tuple[str, list[Token]]]:
    """Families, each with the phrases that name the counterpart, the likeliest first."""
    lemma = lemma_of(verb)
    agents = prepositional(verb, "by") if passive else []
    whom = [] if passive else objects(verb)
    if lemma in ADDRESSING:
        yield "told", agents + whom + prepositional(verb, "to")
    if lemma in ATTENDING:
        yield "attended", agents + whom
    if lemma not in APART and not passive:
        yield "spent" if clause & SPANS else "with", companions(verb, "with")
    yield "beside", prepositional(verb, *BESIDE)
    if lemma in APPROACHING and not passive:
        yield "approached", prepositional(verb, "to", "from")
    if clause & (COPRESENT | SPANS):
        yield "dealt", agents + whom


def _proposed(frame: Frame | None, family: str) -> Frame | None:
    return dataclasses.replace(frame, family=family) if frame is not None else None


def _clause(verb: Token) -> set[str]:
    """The words below a verb, other clauses left out."""
    return {
        t.lower_
        for child in verb.children
        if child.dep_ not in _CLAUSES
        for t in child.subtree
        if abs(t.i - verb.i) < _NEAR
    }


def _people(found: Sequence[Party]) -> list[Party]:
    return [party for party in found if party.type == "person" or (party.country and party.plural)]
