"""What governs a word, up to the clause that reports it or stands by itself."""

from __future__ import annotations

from collections.abc import Iterator

from .lexicon import table
from .lexicon import words as lexicon_words
from .parse import Token

__all__ = ["path_of"]

_REPORTS = frozenset(table("status")["cues"]["reports"].split())
_PREDICATES = frozenset(tuple(predicate.split()) for predicate in table("status")["predicates"])
_BESIDE_NOUNS = lexicon_words("status", "beside_nouns")
_BESIDE_VERBS = lexicon_words("status", "beside_verbs")
_ABOUT = lexicon_words("status", "about")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Steps up the tree; further up, nothing bears on the encounter any more.
_HIGHEST = 8


def path_of(trigger: Token) -> Iterator[Token]:
    """A word and what governs it, from below: what bears on whether it happens.

    Args:
        trigger: the word that tells of an encounter.
    """
    token = trigger
    yield token
    for _ in range(_HIGHEST):
        if token.head == token or _stands_alone(token):
            return
        token = _head(token)
        yield token


def _stands_alone(token: Token) -> bool:
    """Whether what stands above a token does not bear on it."""
    head = _head(token)
    if token.dep_ == "parataxis" or head.lemma_.lower() in _REPORTS:
        return True
    if token.dep_ == "relcl":  # "no plans for A to meet B" is a plan, not a clause about one
        return all(child.lower_ != "to" for child in token.children if child.dep_ == "aux")
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


def _head(token: Token) -> Token:
    """What governs a token; where a participle was taken for the verb of its subject, the verb.

    "Talks, set for May, were put off": the parser takes "set" for what the talks do.
    """
    verb = token.head
    if (
        token.dep_ not in ("nsubj", "nsubjpass")
        or verb.tag_ not in ("VBD", "VBN")
        or verb.nbor(-1).text != ","
        or any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    ):
        return verb
    joined = [] if any(c.dep_ == "cc" for c in verb.children) else list(verb.children)
    others = [verb.head] if verb.dep_ == "advcl" else [c for c in joined if c.dep_ == "conj"]
    for other in others:
        if other.i > verb.i and all(c.dep_ not in ("nsubj", "nsubjpass") for c in other.children):
            return other
    return verb
