"""Finds where a sentence says what was talked about: cue words, and the places beside them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

from spacy.tokens import Token

from .lexicon import table, words
from .topic_words import NAMES, is_any, is_party, is_place, is_setting

__all__ = ["Cue", "Stretch", "content", "governed", "predicate", "stretches"]

_POS = {
    "VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADP": "prepositions",
    "SCONJ": "prepositions",
}
_ACTIVE = frozenset({"VB", "VBD", "VBP", "VBZ", "VBG"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PREPOSITIONAL = frozenset({"prep", "agent", "acl", "prt", "advcl", "conj"})
# Lengths in tokens: from a noun to its colon, and of a phrase at the head of a sentence.
_LONGEST_LABEL = 7
_LONGEST_FRONT = 12


@dataclasses.dataclass(frozen=True, slots=True)
class Cue:
    """A class of words that announce a topic.

    Attributes:
        weight: how sure it is that what stands there is a topic, 0 to 1.
        slots: where the topic stands: names of syntactic places, and prepositions.
        particle: the word that must follow a verb ("take up").
    """

    weight: float
    slots: tuple[str, ...]
    particle: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Stretch:
    """Where a list of topics may be read.

    Attributes:
        start: index of the first token.
        stop: index behind the last token that may belong to it.
        loose: whether the list may end without "and".
    """

    start: int
    stop: int
    loose: bool = False


def _read() -> dict[tuple[str, str], list[Cue]]:
    cues: dict[tuple[str, str], list[Cue]] = {}
    for row in table("topics")["cue"]:
        for pos in ("verbs", "nouns", "prepositions"):
            for word in row.get(pos, ()):
                lemma, _, particle = word.partition(" ")
                cue = Cue(row["weight"], tuple(row["slots"]), particle or None)
                cues.setdefault((pos, lemma), []).append(cue)
    return cues


_CUES = _read()


def stretches(token: Token) -> Iterator[tuple[float, Stretch]]:
    """Yield the places where topics stand that a token announces, each with the cue's weight."""
    for cue in _CUES.get((_POS.get(token.pos_, ""), token.lemma_.lower()), ()):
        if cue.particle and not _has_particle(token, cue.particle):
            continue
        prepositions = frozenset(cue.slots) - _SLOTS.keys()
        for slot in cue.slots:
            if slot in _SLOTS:
                for stretch in _SLOTS[slot](token, cue):
                    yield cue.weight, stretch
        for stretch in governed(token, prepositions):
            yield cue.weight, stretch


def content(clause: Token) -> Iterator[Stretch]:
    """Yield what a clause is about: its objects, and those of the clauses below it.

    Args:
        clause: the verb or adjective that heads the clause.
    """
    for child in clause.children:
        if child.dep_ == "nsubjpass" or (child.dep_ == "dobj" and child.i > clause.i):
            yield _beside(child, clause)
        elif child.dep_ == "prep" and child.lower_ in words("topics_words", "topical"):
            if not _is_circumstance(child):
                yield Stretch(child.i + 1, child.sent.end)
        elif child.dep_ in {"xcomp", "ccomp", "acomp"} or (
            child.dep_ in {"conj", "advcl", "acl"} and _is_bare(child)
        ):
            yield from content(child)


def governed(token: Token, prepositions: frozenset[str]) -> Iterator[Stretch]:
    """Yield what follows those of the prepositions that belong to a token or to its light verb.

    The parser may hang "on" of "held talks with Smith in Rome on tariffs" on any noun before it; a
    name, a party or a date cannot have such a complement, so it is passed up.
    """
    if not prepositions:
        return
    verb = predicate(token)
    for word in token.doc[token.i + 1:token.sent.end]:
        if (
            word.lower_ in prepositions
            and word.dep_ in _PREPOSITIONAL
            and _belongs(word, token, verb)
            and not _is_circumstance(word)
        ):
            yield Stretch(word.i + 1, word.sent.end)


def predicate(token: Token) -> Token:
    """The verb that a noun belongs to ("held" of "held a round of talks"); a verb is its own."""
    while token.pos_ in {"NOUN", "PROPN", "ADP"} and token.dep_ != "ROOT":
        token = token.head
    return token


def _belongs(preposition: Token, cue: Token, verb: Token) -> bool:
    head = preposition.head
    if head.dep_ == "prep":
        return False
    while head not in (cue, verb):
        carrier = head.dep_ in {"prep", "conj"} or head.tag_ in NAMES
        if head.head == head or not (carrier or is_party(head) or is_setting(head)):
            return False
        head = head.head
    return True


def _is_circumstance(preposition: Token) -> bool:
    """Tell "on Monday", "over lunch", "on the quay"."""
    return any(
        c.dep_ == "pobj" and (is_setting(c) or (preposition.lower_ == "on" and is_place(c)))
        for c in preposition.children
    )


def _has_particle(verb: Token, particle: str) -> bool:
    if any(c.dep_ == "prt" and c.lower_ == particle for c in verb.children):
        return True
    following = (t for t in verb.doc[verb.i + 1:verb.sent.end] if t.tag_ != "RB")
    return next(following, verb).lower_ == particle


def _is_bare(verb: Token) -> bool:
    """Tell a verb without a subject of its own: an infinitive, or the second of two predicates."""
    return not any(c.dep_ in _SUBJECTS for c in verb.children)


def _is_denied(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _beside(head: Token, verb: Token) -> Stretch:
    if head.i < verb.i:
        return Stretch(head.left_edge.i, verb.i)
    return Stretch(max(head.left_edge.i, verb.i + 1), verb.sent.end)


def _subjects(verb: Token) -> Iterator[Stretch]:
    return (_beside(c, verb) for c in verb.children if c.dep_ in _SUBJECTS and not is_party(c))


def _object(verb: Token, cue: Cue) -> Iterator[Stretch]:
    if _is_denied(verb):
        return
    found = False
    for child in verb.children:
        asked = child.dep_ == "ccomp" and child.i > verb.i and child.left_edge.tag_ in {"WP", "WRB"}
        if child.dep_ in {"dobj", "nsubjpass"} or asked:
            found = True
            yield _beside(child, verb)
        elif child.dep_ == "prep" and child.lower_ == cue.particle:
            found = True
            yield Stretch(child.i + 1, child.sent.end)
    if not found and verb.tag_ in _ACTIVE and not cue.particle:
        # The parser at times takes the verb of a short sentence for a modifier of its object.
        yield Stretch(verb.i + 1, verb.sent.end)


def _aim(verb: Token, cue: Cue) -> Iterator[Stretch]:
    if verb.tag_ in {"VB", "VBG"} and any(c.dep_ == "dobj" for c in verb.children):
        yield from _object(verb, cue)


def _subject(verb: Token, _: Cue) -> Iterator[Stretch]:
    while verb.dep_ == "xcomp" and _is_bare(verb):
        verb = verb.head
    if not _is_denied(verb):
        yield from _subjects(verb)


def _infinitive(verb: Token, _: Cue) -> Iterator[Stretch]:
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i:
            yield from content(child)


def _clause(verb: Token, _: Cue) -> Iterator[Stretch]:
    for child in verb.children:
        if child.dep_ == "ccomp":
            yield from content(child)


def _agenda(noun: Token, _: Cue) -> Iterator[Stretch]:
    preposition = noun.head
    if preposition.dep_ != "prep" or preposition.lower_ not in {"on", "under"}:
        return
    head = preposition.head
    if head.pos_ in {"NOUN", "PROPN"}:
        yield Stretch(head.left_edge.i, preposition.i)
    elif not _is_denied(head):
        yield from _subjects(head)
        yield from (_beside(c, head) for c in head.children if c.dep_ == "attr")


def _among(noun: Token, _: Cue) -> Iterator[Stretch]:
    if noun.head.lower_ == "among" and not _is_denied(noun.head.head):
        yield from _subjects(noun.head.head)


def _equal(noun: Token, _: Cue) -> Iterator[Stretch]:
    verb = noun.head
    if noun.dep_ in _SUBJECTS and is_any(verb, "equating") and not _is_denied(verb):
        yield Stretch(verb.i + 1, noun.sent.end)
    elif noun.dep_ == "attr" and verb.lemma_ == "be" and not _is_denied(verb):
        yield from (s for s in _subjects(verb) if s.stop <= noun.i)
    for word in noun.doc[noun.i + 1:min(noun.i + _LONGEST_LABEL, noun.sent.end)]:
        if word.text == ":":
            yield Stretch(word.i + 1, len(noun.doc), loose=True)
            return


def _front(preposition: Token, _: Cue) -> Iterator[Stretch]:
    sentence = preposition.sent
    if preposition.i != sentence.start or _is_circumstance(preposition):
        return
    for word in preposition.doc[preposition.i:min(preposition.i + _LONGEST_FRONT, sentence.end)]:
        if word.text == ",":
            yield Stretch(preposition.i + 1, word.i)
            return


def _complement(preposition: Token, _: Cue) -> Iterator[Stretch]:
    if preposition.dep_ == "prep" and not _is_circumstance(preposition):
        yield Stretch(preposition.i + 1, preposition.sent.end)


_SLOTS: dict[str, Callable[[Token, Cue], Iterator[Stretch]]] = {
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
