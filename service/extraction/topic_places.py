"""Where topics can stand beside a word: its objects, and the prepositions that go with it.

`end` is everywhere the index behind the last token of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .lexicon import words
from .parse import Token
from .topic_words import NAMES, is_any, is_party, is_setting

__all__ = [
    "Stretch",
    "after",
    "beside",
    "content",
    "governed",
    "has_subject",
    "is_circumstance",
    "is_question",
    "predicate",
    "subjects",
]

_AUXILIARIES = frozenset({"aux", "auxpass"})
_DESCRIPTIONS = frozenset({"amod", "compound", "prep"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PREPOSITIONAL = frozenset({"prep", "agent", "acl", "prt", "advcl", "conj"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADP"})


class Stretch(NamedTuple):
    """Where a list of topics may be read.

    Attributes:
        start: index of the first token.
        stop: index behind the last token that may belong to it.
        loose: whether the list may end without "and".
    """

    start: int
    stop: int
    loose: bool = False


def after(token: Token, end: int) -> Stretch:
    """The rest of the sentence behind a token."""
    return Stretch(token.i + 1, end)


def beside(head: Token, verb: Token, end: int) -> Stretch:
    """The phrase of a head, up to the verb if it stands before it."""
    if head.i < verb.i:
        auxiliaries = (c.i for c in verb.children if c.dep_ in _AUXILIARIES and c.i > head.i)
        return Stretch(head.left_edge.i, min(auxiliaries, default=verb.i))
    return Stretch(max(head.left_edge.i, verb.i + 1), end)


def subjects(verb: Token, end: int) -> Iterator[Stretch]:
    """Yield the subjects of a verb that are no parties."""
    return (beside(c, verb, end) for c in verb.children if c.dep_ in _SUBJECTS and not is_party(c))


def has_subject(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own, unlike infinitives and second predicates."""
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def is_question(clause: Token) -> bool:
    """Tell an indirect question by its opening ("how disputes should be settled")."""
    return clause.left_edge.tag_ in {"WP", "WRB"}


def predicate(token: Token) -> Token:
    """The verb that a noun belongs to ("held" of "held a round of talks"); a verb is its own."""
    while token.pos_ in _NOMINAL and token.dep_ != "ROOT":
        token = token.head
    return token


def content(clause: Token, end: int) -> Iterator[Stretch]:
    """Yield what a clause is about: its objects, and those of the clauses below it.

    Args:
        clause: the verb or adjective that heads the clause.
    """
    for child in clause.children:
        if (
            child.dep_ == "nsubjpass"
            or _is_matter(child, clause)
            or (child.dep_ == "dobj" and child.i > clause.i)
        ):
            yield beside(child, clause, end)
        elif child.dep_ == "prep" and child.lower_ in words("topics_words", "topical"):
            if not is_circumstance(child):
                yield after(child, end)
        elif child.dep_ == "ccomp" and is_question(child) and child.i > clause.i:
            yield beside(child, clause, end)
        elif child.dep_ in {"xcomp", "ccomp", "acomp"} or (
            child.dep_ in {"conj", "advcl", "acl"} and not has_subject(child)
        ):
            yield from content(child, end)


def _is_matter(subject: Token, clause: Token) -> bool:
    """Tell what a reported clause is about: "said the new dam would harm both"."""
    return (
        subject.dep_ == "nsubj"
        and clause.dep_ == "ccomp"
        and subject.pos_ == "NOUN"
        and not is_party(subject)
        and any(c.dep_ in _DESCRIPTIONS for c in subject.children)
    )


def governed(token: Token, prepositions: frozenset[str], end: int) -> Iterator[Stretch]:
    """Yield what follows those of the prepositions that belong to a token or to its light verb.

    The parser may hang "on" of "held talks with Smith in Rome on tariffs" on any noun before it; a
    name, a party or a date cannot have such a complement, so it is passed up.
    """
    if not prepositions:
        return
    verb = predicate(token)
    for word in token.doc[token.i + 1 : end]:
        if (
            word.lower_ in prepositions
            and word.dep_ in _PREPOSITIONAL
            and _belongs(word, token, verb)
            and not is_circumstance(word)
        ):
            yield after(word, end)


def is_circumstance(preposition: Token) -> bool:
    """Tell "on Monday", "over lunch", "on the quay"."""
    word = preposition.lower_
    return any(
        c.dep_ == "pobj" and (is_setting(c) or (word in {"on", "over"} and is_any(c, word)))
        for c in preposition.children
    )


def _belongs(preposition: Token, cue: Token, verb: Token) -> bool:
    head = preposition.head
    if head.dep_ == "prep":
        return False
    while head not in (cue, verb):
        carrier = head.dep_ in {"prep", "conj"} or head.tag_ in NAMES
        if head.dep_ == "ROOT" or not (carrier or is_party(head) or is_setting(head)):
            return False
        head = head.head
    return True
