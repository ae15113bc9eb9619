"""Whether an encounter happened, will happen, might, was called off, or did not happen.

The cues are read along the path from the encounter's word up to the clause that reports it, so that
"said" and "announced" do not count, and "refused", "will" and "may" do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from .lexicon import table
from .records import Status
from .syntax import lemma_of

__all__ = ["status_of"]

_ORDER: tuple[Status, ...] = ("denied", "cancelled", "proposed", "planned")
_CUES: dict[Status, frozenset[str]] = {
    status: frozenset(table("status")["cues"][status].split()) for status in _ORDER
}
_REPORTS = frozenset(table("status")["cues"]["reports"].split())
_PHRASES: dict[Status, re.Pattern[str]] = {
    status: re.compile(r"\b(?:" + "|".join(map(re.escape, table("status")["phrases"][status])) + r")\b")
    for status in _ORDER
}
_NEGATIVE = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "n’t"})
_ALONGSIDE = frozenset("in before during after before on at over since following".split())
_HAPPENING = frozenset("take happen occur hold begin start be proceed resume continue go come last focus cover conclude open include convene".split())
_INSTEAD = frozenset({"without", "instead", "rather"})
_MODALS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "would": "planned",
    "may": "proposed", "might": "proposed", "could": "proposed", "should": "proposed", "can": "proposed",
}


def status_of(trigger: Token, headline: bool = False) -> Status:
    """The status that the words around an encounter's word give it.

    Args:
        trigger: the verb or noun that tells of the encounter.
        headline: whether it stands in a headline, where "to meet" is the future.
    """
    found: set[Status] = set()
    negated = False
    path = list(_path(trigger))
    for place, token in enumerate(path):
        lemma = lemma_of(token)
        for status in _ORDER:
            if lemma in _CUES[status] and token != trigger and not _of_something_else(token, path[place - 1]) and not (
                lemma == "agree" and place and path[place - 1].dep_ in ("prep", "pobj", "advcl")
            ):
                found.add(status)
        for child in token.children:
            lower = child.lower_
            if child.dep_ == "neg" or lower in _NEGATIVE and child.dep_ in ("det", "neg", "preconj"):
                negated = True
            if child.dep_ == "aux" and lower in _MODALS:
                found.add(_MODALS[lower])
            if child.dep_ in ("amod", "compound") and token.pos_ == "NOUN":
                for status in _ORDER:
                    if child.lemma_.lower() in _CUES[status] or lower in _CUES[status]:
                        found.add(status)
            if child.dep_ == "acl" and token == trigger:
                for status in _ORDER:
                    if child.lemma_ in _CUES[status]:
                        found.add(status)
        if token.lower_ in _INSTEAD and token.dep_ in ("prep", "advmod", "mark"):
            negated = True
    _infinitive(path, headline, found)
    around = _around(path)
    for status in _ORDER:
        if _PHRASES[status].search(around):
            found.add(status)
    perfect = any(c.lower_ in ("have", "'ve") and c.dep_ == "aux" for c in path[0].children)
    if "would" in {c.lower_ for c in path[0].children} and perfect:
        found.add("cancelled")
    if "proposed" in found and any(t.lemma_ == "accept" for t in path):
        found -= {"proposed"}
        found.add("planned")
    if negated and "cancelled" not in found and "denied" not in found:
        return "denied"
    for status in ("cancelled", "denied", "proposed", "planned"):
        if status in found:
            return status  # type: ignore[return-value]
    return "occurred"


def _path(trigger: Token) -> Iterator[Token]:
    """The trigger and what governs it, up to the clause that reports or stands by itself."""
    token = trigger
    yield token
    for _ in range(8):
        head = token.head
        if head == token or token.dep_ in ("relcl", "parataxis"):
            return
        if token.dep_ == "conj":
            if token.pos_ in ("VERB", "AUX") and any(
                child.dep_ in ("nsubj", "aux", "nsubjpass") for child in token.children
            ):
                return
            if token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBZ", "VBP"):
                return
        if token.dep_ in ("advcl",) and not any(
            child.lower_ in ("without",) for child in token.children
        ) and token.tag_ != "VB":
            return
        if head.lemma_.lower() in _REPORTS:
            return
        if token.dep_ == "prep" and token.lower_ in ("about", "regarding", "concerning"):
            return
        if token.dep_ == "prep" and head.pos_ == "NOUN" and token.lower_ in _ALONGSIDE:
            return
        if token.dep_ == "prep" and head.pos_ == "VERB" and token.lower_ in (
            "after", "before", "during", "in", "at", "on", "following", "since", "from", "over", "through", "with", "as",
        ) and not _governs_by(head, token):
            return
        if token.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("VERB", "AUX") and token != trigger and not _eventive(token, trigger):
            return
        token = head
        yield token


def _of_something_else(cue: Token, below: Token) -> bool:
    """Whether a cue speaks of what an encounter leads to: "the trip is expected to pave the way"."""
    if below.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return any(child.dep_ == "xcomp" and child.lemma_ not in _HAPPENING for child in cue.children)


def _governs_by(head: Token, preposition: Token) -> bool:
    """Whether a verb and its preposition make up one predicate: "agree on", "pull out of"."""
    return (head.lemma_, preposition.lower_) in {
        ("agree", "on"), ("call", "for"), ("ask", "for"), ("invite", "for"), ("fly", "for"), ("look", "to"), ("wait", "for"), ("insist", "on"), ("arrive", "for"), ("travel", "for"), ("take", "in"),
        ("prepare", "for"), ("be", "on"), ("go", "on"), ("participate", "in"), ("engage", "in"), ("set", "for"), ("sit", "for"), ("be", "in"), ("embark", "on"), ("leave", "for"), ("leave", "on"), ("arrive", "on"), ("travel", "on"),
    }


def _eventive(subject: Token, trigger: Token) -> bool:
    return subject == trigger or trigger in subject.subtree


def _infinitive(path: list[Token], headline: bool, found: set[Status]) -> None:
    """Bare infinitives: "to meet" in headlines, "is to meet", "flew in to meet"."""
    verb = next((t for t in path if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return
    particle = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if not particle:
        return
    if verb.head == verb or verb.dep_ in ("ROOT", "acl", "relcl") and headline:
        found.add("planned")
    elif verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_ == "be":
        found.add("planned")
    elif verb.dep_ == "acl" and headline:
        found.add("planned")


def _around(path: list[Token]) -> str:
    """The words of the clause's predicate, for cues of several words."""
    doc = path[0].doc
    low, high = min(t.i for t in path), max(t.i for t in path)
    low = max(path[0].sent.start, low - 4)
    high = min(path[0].sent.end, high + 5)
    return doc[low:high].text.lower()
