"""Frames without a trigger: verbs by which two people have to do with each other.

"The minister told his colleague", "they argued for two hours", "she went through the figures with
the governor" may tell of an encounter and often do not. They are proposed here widely, each by a
family that says how it was found; `confidence.py` learns how far each family is to be trusted.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Final

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..records import Kind
from ..syntax import is_passive, lemma_of, objects, prepositional, subjects
from .frame import Frame, by_phone, companions, frame_of, resolved
from .silences import in_public
from .triggers import (
    ADDRESSING,
    AFAR,
    APART,
    APPROACHING,
    ATTENDING,
    BEFORE_MOMENT,
    BEHIND_MOMENT,
    BESIDE,
    COPRESENT,
    DAYPARTS,
    DISTANT,
    ENCLOSING,
    FORUMS,
    GIVING,
    MEALS,
    SPANS,
    TOGETHER,
    WHOLE,
)

__all__ = ["DOUBTFUL", "FAMILIES", "wide_frame"]

FAMILIES: Final = (
    "told",
    "attended",
    "spent",
    "with",
    "beside",
    "approached",
    "dealt",
    "jointly",
    "agreed",
)
"""How a frame without a trigger may be found: one speaks to, attends to, spends time with or does
something with the other, is beside them, goes to or hears from them, deals with them in one place;
or several do something together, or agree, which may be at a
distance."""

DOUBTFUL: Final = frozenset({"told", "attended", "beside", "agreed"})
"""Families by which people also have to do with each other in debates and ceremonies."""

# Tokens from a verb to words that still bear on it.
_NEAR = 30
_GUESTS = frozenset({"guest", "host", "visitor", "caller", "interlocutor"})
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis"})
_LONG = frozenset({"week", "month", "year", "decade", "season", "career", "life", "lifetime"})
_COMPANY = COPRESENT | SPANS | DAYPARTS
_DEALING = ADDRESSING | ATTENDING | APPROACHING | ENCLOSING | GIVING | TOGETHER | {"have"}
# Words of which one is in any clause of another verb that tells of an encounter.
_BETWEEN = _COMPANY | {"with", *BESIDE}


def wide_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """The encounter that a verb of dealing with people may tell of, its family named."""
    lemma = lemma_of(verb)
    if lemma not in _DEALING and _BETWEEN.isdisjoint(verb.sent.words):
        return None
    own = subjects(verb)
    if not own:
        return None
    clause = _clause(verb)
    passive = is_passive(verb)
    targets = [target for target in _targets(verb, passive, clause) if target[1]]
    joint = lemma in ENCLOSING or (
        not passive and (lemma in TOGETHER or _in_company(verb, clause) or _entertain(verb))
    )
    if not (targets or joint) or _is_afar(verb, clause) or in_public(verb):
        return None
    who = _people(resolved(passage, own, parties))
    if not who:
        return None
    for family, tokens in targets:
        whom = _people(resolved(passage, tokens, parties, who))
        if whom:
            frame = frame_of(passage, verb, _kind(verb), who, whom)
            # "told his guest" says that somebody had come
            return frame if any(map(_is_guest, tokens)) else _proposed(frame, family)
    if len(who) < 2 or not joint:
        return None
    together = lemma in ENCLOSING or _in_company(verb, clause) or _entertain(verb)
    frame = frame_of(passage, verb, _kind(verb), who, [])
    return _proposed(frame, "jointly" if together else "agreed")


def _kind(verb: Token) -> Kind:
    return "call" if by_phone(verb) else "meeting"


def _targets(verb: Token, passive: bool, clause: set[str]) -> Iterator[tuple[str, list[Token]]]:
    """Families, each with the phrases that name the counterpart, the likeliest first."""
    lemma = lemma_of(verb)
    agents = prepositional(verb, "by") if passive else []
    whom = [] if passive else objects(verb)
    if lemma in ADDRESSING:
        yield "dealt" if _spent(verb) & SPANS else "told", agents + whom + prepositional(verb, "to")
    if lemma in ATTENDING:
        yield "attended", agents + whom
    if "with" in verb.sent.words and lemma not in APART and not passive and not _works(verb):
        yield "spent" if clause & (SPANS | DAYPARTS) else "with", companions(verb, "with")
    if not verb.sent.words.isdisjoint(BESIDE):
        yield "beside", prepositional(verb, *BESIDE)
    if lemma in APPROACHING and not passive and not _is_apart(verb, clause):
        yield "approached", prepositional(verb, "to", "from")
    on_the_line = lemma == "have" and by_phone(verb)
    if on_the_line or (lemma not in DISTANT and _in_company(verb, clause)):
        yield "dealt", agents + whom


def _is_apart(verb: Token, clause: set[str]) -> bool:
    """Whether a clause of these words is of a hearing, or of leaving: "rode away from her"."""
    heard = lemma_of(verb) == "hear" and not clause.isdisjoint(FORUMS)
    return heard or any(child.lower_ == "away" for child in verb.children)


def _is_guest(noun: Token) -> bool:
    return noun.lemma_.lower() in _GUESTS and any(c.tag_ == "PRP$" for c in noun.lefts)


def _proposed(frame: Frame | None, family: str) -> Frame | None:
    return dataclasses.replace(frame, family=family) if frame is not None else None


def _clause(verb: Token) -> set[str]:
    """The words below a verb, other clauses left out."""
    return {token.lower_ for token in _below(verb)}


def _below(verb: Token) -> list[Token]:
    first, last = verb.i - _NEAR, verb.i + _NEAR
    found: list[Token] = []
    level = [child for child in verb.children if child.dep_ not in _CLAUSES]
    while level:
        found += (token for token in level if first < token.i < last)
        # "from a call that lasted an hour" says nothing of how long the verb's own people took.
        level = [child for token in level for child in token.children if child.dep_ != "relcl"]
    return found


def _in_company(verb: Token, clause: set[str]) -> bool:
    """Whether a clause of these words says that people are in one place, or for how long."""
    return not clause.isdisjoint(_COMPANY) and any(_is_company(token) for token in _below(verb))


def _is_company(token: Token) -> bool:
    """Whether a word says so: "for two hours", but not "two hours later" or "on Monday night"."""
    word = token.lower_
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if word in COPRESENT:
        return {"face": following in ("to", "-"), "behind": following == "closed"}.get(word, True)
    if word in SPANS:
        return following not in BEHIND_MOMENT and token.head.lower_ not in BEFORE_MOMENT
    return word in DAYPARTS and (
        token.dep_ == "dobj" or any(child.lower_ in WHOLE for child in token.children)
    )


def _is_afar(verb: Token, clause: set[str]) -> bool:
    """Whether a clause of these words, or one joined to it, tells of letters or the like."""
    return not AFAR.isdisjoint(verb.sent.words) and not AFAR.isdisjoint(clause | _joined(verb))


def _joined(verb: Token) -> set[str]:
    """The words of clauses with the same subject: "speaking on radio, he urged her"."""
    shared = verb.dep_ == "conj" and not any(c.dep_.startswith("nsubj") for c in verb.children)
    found = _clause(verb.head) if shared else set()
    for child in verb.lefts:
        if child.dep_ == "advcl" and child.tag_ == "VBG":
            found |= _clause(child)
    return found


def _entertain(verb: Token) -> bool:
    """Whether somebody gives a meal: "the couple gave a dinner"."""
    return lemma_of(verb) in GIVING and any(o.lower_ in MEALS for o in objects(verb))


def _works(verb: Token) -> bool:
    """Whether people spend longer with each other than an encounter lasts: "spent months with"."""
    return lemma_of(verb) == "spend" and any(o.lemma_ in _LONG for o in objects(verb))


def _spent(verb: Token) -> set[str]:
    """The words below "spend": "spent an hour telling her"."""
    return _clause(verb.head) if verb.head.lemma_ == "spend" and verb.head != verb else set()


def _people(found: Sequence[Party]) -> list[Party]:
    return [party for party in found if party.type == "person" or (party.country and party.plural)]
