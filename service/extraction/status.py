"""Whether an encounter happened, will happen, might, was called off, or did not happen.

The cues are read along the path from the encounter's word up to the clause that reports it, so that
"said" and "announced" do not count, and "refused", "will" and "may" do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from .lexicon import table
from .lexicon import words as lexicon_words
from .records import Status
from .syntax import lemma_of

__all__ = ["status_of"]

_ORDER: tuple[Status, ...] = ("cancelled", "denied", "proposed", "planned")
_CUES: dict[Status, frozenset[str]] = {
    status: frozenset(table("status")["cues"][status].split()) for status in _ORDER
}
_REPORTS = frozenset(table("status")["cues"]["reports"].split())
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
_PREDICATES = frozenset(tuple(predicate.split()) for predicate in table("status")["predicates"])
_NEGATIVE = lexicon_words("status", "negative")
_INSTEAD = lexicon_words("status", "instead")
_BESIDE_NOUNS = lexicon_words("status", "beside_nouns")
_BESIDE_VERBS = lexicon_words("status", "beside_verbs")
_ABOUT = lexicon_words("status", "about")
_HAPPENING = lexicon_words("status", "happening")
# Steps up the tree; further up, nothing bears on the encounter any more.
_HIGHEST = 8
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def status_of(trigger: Token, headline: bool = False, outlook: Status | None = None) -> Status:
    """The status that the words around an encounter's word give it.

    Args:
        trigger: the verb or noun that tells of the encounter.
        headline: whether it stands in a headline, where "to meet" is the future.
        outlook: what the word itself makes of the encounter: "invited" only proposes it.
    """
    path = list(_path(trigger))
    found = {*_governing(path), *_beside(path)}
    if outlook is not None:
        found.add(outlook)
    if _is_future(path, headline):
        found.add("planned")
    around = _around(path)
    found.update(status for status in _ORDER if _PHRASES[status].search(around))
    if _AHEAD.search(_in_front(trigger)):
        found.add("planned")
    auxiliaries = {c.lower_ for c in trigger.children if c.dep_ == "aux"}
    if auxiliaries & {"have", "'ve"} and any(c.lower_ == "would" for c in trigger.children):
        found.add("cancelled")
    if "proposed" in found and any(token.lemma_ == "accept" for token in path):
        found -= {"proposed"}
        found.add("planned")
    if "cancelled" not in found and _is_negated(path):
        return "denied"
    return next((status for status in _ORDER if status in found), "occurred")


def _governing(path: Sequence[Token]) -> Iterator[Status]:
    """What the words above the trigger make of it."""
    for below, token in pairwise(path):
        lemma = lemma_of(token)
        if _of_something_else(token, below):
            continue
        if lemma == "agree" and below.dep_ in ("prep", "pobj", "advcl"):
            continue  # "agreed at the talks"
        yield from (status for status in _ORDER if lemma in _CUES[status])


def _beside(path: Sequence[Token]) -> Iterator[Status]:
    """What auxiliaries and modifiers make of the trigger and of the words above it."""
    for token in path:
        for child in token.children:
            if child.dep_ == "aux" and child.lower_ in _MODALS:
                yield _MODALS[child.lower_]
            for status in _ORDER:
                cues = _CUES[status]
                if child.dep_ in ("amod", "compound") and token.pos_ == "NOUN":
                    if child.lemma_.lower() in cues or child.lower_ in cues:
                        yield status
                elif child.dep_ == "acl" and token == path[0] and child.lemma_ in cues:
                    yield status


def _is_negated(path: Sequence[Token]) -> bool:
    return any(
        (token.lower_ in _INSTEAD and token.dep_ in ("prep", "advmod", "mark"))
        or any(
            child.dep_ == "neg" or (child.lower_ in _NEGATIVE and child.dep_ in ("det", "preconj"))
            for child in token.children
        )
        for token in path
    )


def _path(trigger: Token) -> Iterator[Token]:
    """The trigger and what governs it, up to the clause that reports or stands by itself."""
    token = trigger
    yield token
    for _ in range(_HIGHEST):
        if token.head == token or _stands_alone(token):
            return
        token = token.head
        yield token


def _stands_alone(token: Token) -> bool:
    """Whether what stands above a token does not bear on it."""
    head = token.head
    if token.dep_ in ("relcl", "parataxis") or head.lemma_.lower() in _REPORTS:
        return True
    if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"):
        return token.tag_ in _FINITE or any(
            child.dep_ in ("nsubj", "aux", "nsubjpass") for child in token.children
        )
    if token.dep_ == "advcl":
        return token.tag_ != "VB" and all(child.lower_ != "without" for child in token.children)
    if token.dep_ != "prep":
        return False
    if token.lower_ in _ABOUT:
        return True
    if head.pos_ == "NOUN":
        return token.lower_ in _BESIDE_NOUNS
    return (
        head.pos_ == "VERB"
        and token.lower_ in _BESIDE_VERBS
        # "agreed on talks" is one predicate, "agreed in talks" is not
        and (head.lemma_, token.lower_) not in _PREDICATES
    )


def _of_something_else(cue: Token, below: Token) -> bool:
    """Whether a cue speaks of what an encounter leads to: "it is expected to pave the way"."""
    if below.dep_ not in ("nsubj", "nsubjpass"):
        return False
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
