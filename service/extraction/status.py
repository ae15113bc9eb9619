"""Whether an encounter happened, will happen, might, was called off, or did not happen.

The cues are read along the path from the encounter's word up to the clause that reports it, so that
"said" and "announced" do not count, and "refused", "will" and "may" do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .disclaimers import is_disclaimed
from .governors import path_of
from .lexicon import table
from .lexicon import words as lexicon_words
from .parse import Token
from .records import Status
from .syntax import lemma_of, objects, prepositional, relative_verbs

__all__ = ["status_of", "was_planned"]

_ORDER: tuple[Status, ...] = ("cancelled", "denied", "proposed", "planned")
_CUES: dict[Status, frozenset[str]] = {
    status: frozenset(table("status")["cues"][status].split()) for status in _ORDER
}
# The same by their cues, in the same order.
_CUED: dict[str, tuple[Status, ...]] = {
    cue: tuple(status for status in _ORDER if cue in _CUES[status])
    for cue in frozenset().union(*_CUES.values())
}
_AHEAD = re.compile(
    r"\b(?:" + "|".join(map(re.escape, table("status")["phrases"]["ahead"])) + r")\b"
)
_REACH = 14
_PHRASES: dict[Status, re.Pattern[str]] = {
    status: re.compile(
        r"\b(?:" + "|".join(map(re.escape, table("status")["phrases"][status])) + r")\b"
    )
    for status in _ORDER
}
_MODALS: dict[str, Status] = {
    word: status
    for status in ("planned", "proposed")
    for word in table("status")["modals"][status].split()
}
_NEGATIVE = lexicon_words("status", "negative")
_INSTEAD = lexicon_words("status", "instead")
_HAPPENING = lexicon_words("status", "happening")
_FAILING = lexicon_words("status", "failing")
_MOVING = lexicon_words("status", "moving")
_CALENDAR = lexicon_words("descriptions", "calendar")
_NOT_ANY_MORE = re.compile(r"\b(?:after all|any ?more|any longer)\b")
_UNDENIED = re.compile(r"(?:\bnot|n't|n’t|\bnever|\bcannot) (?:be )?rul(?:e|ed|ing) out\b")
# Prepositions in front of an encounter in, or after which, something else is denied.
_BEHIND = frozenset({"after", "during", "following"})


def status_of(trigger: Token, headline: bool = False, outlook: Status | None = None) -> Status:
    """The status that the words around an encounter's word give it.

    Args:
        trigger: the verb or noun that tells of the encounter.
        headline: whether it stands in a headline, where "to meet" is the future.
        outlook: what the word itself makes of the encounter: "invited" only proposes it.
    """
    path = list(path_of(trigger))
    around = _around(path)
    if is_disclaimed(path[-1]):
        return "denied"
    if _UNDENIED.search(around):
        return "proposed"
    found = {*_governing(path), *_predicated(path), *_auxiliary(path)}
    if outlook is not None:
        found.add(outlook)
    if _is_future(path, headline):
        found.add("planned")
    found.update(status for status in _ORDER if _PHRASES[status].search(around))
    if any(token.lower_ in _BEHIND for token in path):
        found -= {"denied"}  # "ruled out force after talks"
    if _AHEAD.search(_in_front(trigger)):
        found.add("planned")
    if _is_unreal(trigger):
        found.add("cancelled")
    if _is_dropped(path) and was_planned(trigger):
        found.add("cancelled")
    if any(_is_moved(token) for token in path):
        found -= {"cancelled"}
        found.add("planned")
    elif "planned" not in found or trigger.pos_ == "VERB":
        found.update(_modified(path))
    else:  # "the postponed talks will be held" are no longer called off
        found.update(status for status in _modified(path) if status != "cancelled")
    if any(token.lemma_ in _FAILING for token in path[1:]) and (
        "planned" in found or any(token.lemma_ in _CUES["planned"] for token in trigger.subtree)
    ):
        found.add("cancelled")  # "the planned talks collapsed"
    if "proposed" in found and any(token.lemma_ == "accept" for token in path):
        found -= {"proposed"}
        found.add("planned")
    if "cancelled" not in found and _is_negated(path):
        return "cancelled" if _NOT_ANY_MORE.search(trigger.sent.text.lower()) else "denied"
    return next((status for status in _ORDER if status in found), "occurred")


def was_planned(trigger: Token) -> bool:
    """Whether something was planned, and may be no more: "was to meet", "was due to visit"."""
    return any(
        token.lower_ in ("was", "were")
        for verb in path_of(trigger)
        for token in (verb, *verb.children)
        if token == verb or token.dep_ in ("aux", "auxpass")
    )


def _governing(path: Sequence[Token]) -> Iterator[Status]:
    """What the words above the trigger make of it."""
    for below, token in pairwise(path):
        lemma = lemma_of(token)
        if _of_something_else(token, below):
            continue
        if below.dep_ == "ccomp" and below.tag_ == "VBD":
            if lemma in _CUES["denied"]:  # "denied that they met", but "confirmed that they met"
                yield "denied"
            continue
        if lemma == "agree" and below.dep_ in ("prep", "pobj", "advcl"):
            continue  # "agreed at the talks"
        if lemma == "go" and token.tag_ == "VBG" and below.dep_ == "xcomp":
            yield "planned"
        yield from _CUED.get(lemma, ())


def _predicated(path: Sequence[Token]) -> Iterator[Status]:
    """What a predicate says of the encounter: "the talks are off", "had to be cancelled"."""
    for below, token in pairwise(path):
        if below.dep_ != "nsubj":
            continue
        for child in token.children:
            if child.dep_ == "xcomp" and lemma_of(child) in _CUES["cancelled"]:
                yield "cancelled"
            if token.lemma_ != "be":
                continue
            if child.lower_ == "off" and not any(child.children):
                yield "cancelled"
            elif child.dep_ == "acomp":
                yield from _CUED.get(child.lemma_.lower(), ())


def _auxiliary(path: Sequence[Token]) -> Iterator[Status]:
    """What auxiliaries make of the trigger, of the words above it and of a clause that has it."""
    relative = relative_verbs(path[0])
    for token in (*path, *relative):
        for child in token.children:
            if child.dep_ == "aux" and child.lower_ in _MODALS:
                yield _MODALS[child.lower_]
    for verb in relative:
        yield from _CUED.get(lemma_of(verb), ())


def _modified(path: Sequence[Token]) -> Iterator[Status]:
    """What modifiers make of the trigger and of the words above it."""
    for token in path:
        for child in token.children:
            if child.dep_ in ("amod", "compound") and token.pos_ == "NOUN":
                yield from _CUED.get(child.lemma_.lower(), ())
                yield from _CUED.get(child.lower_, ())
            elif child.dep_ == "acl" and token == path[0]:
                yield from _CUED.get(child.lemma_, ())


def _is_unreal(verb: Token) -> bool:
    """Whether it was to happen and did not: "would have met", "was to have met", "due to have"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if not auxiliaries & {"have", "'ve"}:
        return False
    above = lemma_of(verb.head)
    return "would" in auxiliaries or (
        "to" in auxiliaries and (above == "be" or above in _CUES["planned"])
    )


def _is_dropped(path: Sequence[Token]) -> bool:
    """Whether the next clause takes it back: "was to meet her, but cancelled", "called it off"."""
    return any(
        clause.dep_ == "conj"
        and lemma_of(clause) in _CUES["cancelled"]
        and all(thing.pos_ == "PRON" for thing in objects(clause))
        for verb in path
        for clause in verb.rights
    )


def _is_moved(verb: Token) -> bool:
    """Whether an encounter got a new day: "was postponed to Friday", "put off until June"."""
    return verb.lemma_ in _MOVING and any(
        _is_day(t) for goal in prepositional(verb, "to", "until", "till") for t in goal.subtree
    )


def _is_day(token: Token) -> bool:
    return token.lower_ in _CALENDAR or token.lower_ == "next" or token.like_num


def _is_negated(path: Sequence[Token]) -> bool:
    return any(
        (token.lower_ in _INSTEAD and token.dep_ in ("prep", "advmod", "mark"))
        or any(
            child.dep_ == "neg" or (child.lower_ in _NEGATIVE and child.dep_ in ("det", "preconj"))
            for child in token.children
        )
        for token in path
    )


def _of_something_else(cue: Token, below: Token) -> bool:
    """Whether a cue speaks of what an encounter leads to: "it is expected to pave the way"."""
    if below.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if cue.lemma_ == "set" and any(child.dep_ == "dobj" for child in cue.children):
        return True  # "the visit has set tongues wagging"
    return any(child.dep_ == "xcomp" and child.lemma_ not in _HAPPENING for child in cue.children)


def _is_future(path: Sequence[Token], headline: bool) -> bool:
    """Whether an infinitive tells of what is to come: "A to meet B" in headlines, "is to meet"."""
    verb = next((token for token in path if token.pos_ in ("VERB", "AUX")), None)
    if verb is None or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return False
    return (
        verb.head == verb
        or (headline and verb.dep_ in ("acl", "relcl"))
        or (verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_ == "be")
    )


def _in_front(trigger: Token) -> str:
    """The words in front of a trigger, within its sentence."""
    start = max(trigger.sent.start, trigger.i - _REACH)
    return trigger.doc[start : trigger.i].text.lower()


def _around(path: Sequence[Token]) -> str:
    """The words of the clause's predicate, for cues of several words."""
    doc = path[0].doc
    low, high = min(t.i for t in path), max(t.i for t in path)
    low = max(path[0].sent.start, low - 4)
    high = min(path[0].sent.end, high + 5)
    return doc[low:high].text.lower()
