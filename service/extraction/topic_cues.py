"""Cue words that say what was talked about, and the slots beside them where the topics stand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from .lexicon import table
from .parse import Span, Token
from .topic_places import (
    Stretch,
    after,
    beside,
    content,
    governed,
    has_subject,
    is_circumstance,
    is_question,
    subjects,
)
from .topic_words import is_any

__all__ = ["stretches"]

_POS = {
    "VERB": "verbs",
    "AUX": "verbs",
    "NOUN": "nouns",
    "PROPN": "nouns",
    "ADP": "prepositions",
    "SCONJ": "prepositions",
}
_ACTIVE = frozenset({"VB", "VBD", "VBP", "VBZ", "VBG"})
# Lengths in tokens: from a noun to its colon, from there to the end of the list, and of a phrase at
# the head of a sentence.
_LONGEST_LABEL = 7
_LONGEST_LIST = 80
_LONGEST_FRONT = 12


@dataclasses.dataclass(frozen=True, slots=True)
class _Cue:
    """A word that announces a topic.

    Attributes:
        weight: how sure it is that what stands there is a topic, 0 to 1.
        slots: names of the slots where the topic stands.
        prepositions: prepositions that lead to the topic.
        particle: the word that must follow a verb ("take up").
    """

    weight: float
    slots: tuple[str, ...]
    prepositions: frozenset[str]
    particle: str | None


def stretches(sentence: Span, least: float = 0.0) -> Iterator[tuple[Token, float, Stretch]]:
    """Yield the places where topics stand that a sentence announces.

    Args:
        sentence: the sentence.
        least: the weight below which cues are left out.

    Yields:
        The token that announces a topic, the cue's weight, and the place.
    """
    end = sentence.end
    for token in sentence:
        listed = _CUES.get(token.pos_)
        cues = listed and listed.get(token.lemma_.lower())
        for cue in cues or ():
            if cue.weight < least or (cue.particle and not _has_particle(token, cue.particle)):
                continue
            for slot in cue.slots:
                for stretch in _SLOTS[slot](token, cue, end):
                    yield token, cue.weight, stretch
            for stretch in governed(token, cue.prepositions, end):
                yield token, cue.weight, stretch


def _has_particle(verb: Token, particle: str) -> bool:
    if any(c.dep_ == "prt" and c.lower_ == particle for c in verb.children):
        return True
    following = (t for t in verb.doc[verb.i + 1 :] if t.tag_ != "RB")
    return next(following, verb).lower_ == particle


def _is_denied(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _object(verb: Token, cue: _Cue, end: int) -> Iterator[Stretch]:
    if _is_denied(verb):
        return
    found = False
    for child in verb.children:
        asked = child.dep_ == "ccomp" and child.i > verb.i and is_question(child)
        if child.dep_ in {"dobj", "nsubjpass"} or asked:
            found = True
            yield beside(child, verb, end)
        elif child.dep_ == "prep" and child.lower_ == cue.particle:
            found = True
            yield after(child, end)
    if not found and verb.tag_ in _ACTIVE and not cue.particle:
        # The parser at times takes the verb of a short sentence for a modifier of its object.
        yield after(verb, end)


def _aim(verb: Token, cue: _Cue, end: int) -> Iterator[Stretch]:
    if verb.tag_ in {"VB", "VBG"} and any(c.dep_ == "dobj" for c in verb.children):
        yield from _object(verb, cue, end)


def _subject(verb: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    if verb.dep_ == "xcomp" and not has_subject(verb):
        verb = verb.head
    if not _is_denied(verb):
        yield from subjects(verb, end)


def _infinitive(verb: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i:
            yield from content(child, end)


def _clause(verb: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    for child in verb.children:
        if child.dep_ == "ccomp":
            yield from content(child, end)


def _agenda(noun: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    preposition = noun.head
    if preposition.dep_ != "prep" or preposition.lower_ not in {"on", "under"}:
        return
    head = preposition.head
    if head.pos_ in {"NOUN", "PROPN"}:
        yield Stretch(head.left_edge.i, preposition.i)
    elif not _is_denied(head):
        yield from subjects(head, end)
        yield from (beside(c, head, end) for c in head.children if c.dep_ == "attr")


def _among(noun: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    if noun.head.lower_ == "among" and not _is_denied(noun.head.head):
        yield from subjects(noun.head.head, end)


def _equal(noun: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    verb = noun.head
    if not _is_denied(verb):
        if noun.dep_ in {"nsubj", "nsubjpass"} and is_any(verb, "equating"):
            yield after(verb, end)
        elif noun.dep_ == "attr" and verb.lemma_ == "be":
            yield from (s for s in subjects(verb, end) if s.stop <= noun.i)
    for word in noun.doc[noun.i + 1 : min(end, noun.i + _LONGEST_LABEL)]:
        if word.text == ":":
            # what follows a colon is often taken for a sentence of its own
            yield Stretch(word.i + 1, min(len(noun.doc), word.i + _LONGEST_LIST), loose=True)
            return


def _front(preposition: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    if preposition.is_sent_start and not is_circumstance(preposition):
        for word in preposition.doc[preposition.i : min(end, preposition.i + _LONGEST_FRONT)]:
            if word.text == ",":
                yield Stretch(preposition.i + 1, word.i)
                return


def _complement(preposition: Token, _: _Cue, end: int) -> Iterator[Stretch]:
    if preposition.dep_ == "prep" and not is_circumstance(preposition):
        yield after(preposition, end)


_SLOTS: dict[str, Callable[[Token, _Cue, int], Iterator[Stretch]]] = {
    "agenda": _agenda,
    "aim": _aim,
    "among": _among,
    "clause": _clause,
    "complement": _complement,
    "equal": _equal,
    "front": _front,
    "infinitive": _infinitive,
    "object": _object,
    "subject": _subject,
}


def _read() -> dict[str, dict[str, list[_Cue]]]:
    """The cues of the data file by part of speech, as the tagger has it, and lemma."""
    cues: dict[str, dict[str, list[_Cue]]] = {kind: {} for kind in _POS.values()}
    for row in table("topics")["cue"]:
        slots = tuple(s for s in row["slots"] if s in _SLOTS)
        prepositions = frozenset(row["slots"]) - _SLOTS.keys()
        for kind, listed in cues.items():
            for word in row.get(kind, ()):
                lemma, _, particle = word.partition(" ")
                cue = _Cue(row["weight"], slots, prepositions, particle or None)
                listed.setdefault(lemma, []).append(cue)
    return {pos: cues[kind] for pos, kind in _POS.items()}


_CUES = _read()
