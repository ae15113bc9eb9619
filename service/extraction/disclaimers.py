"""Reports of encounters that somebody says are not true."""

from __future__ import annotations

from .lexicon import words as lexicon_words
from .parse import Token

__all__ = ["is_disclaimed"]

_ACCOUNTS = lexicon_words("status", "accounts")
_DISCLAIMING = lexicon_words("status", "disclaiming")
_FALSE = lexicon_words("status", "false")
# Steps from "reports" up to the verb in "poured cold water on the idea behind reports".
_HIGHEST = 5


def is_disclaimed(clause: Token) -> bool:
    """Whether a clause is what a report says that somebody denies: "dismissed claims that".

    Args:
        clause: its verb, or the preposition of "claims of a meeting".
    """
    account = clause.head
    if account.pos_ != "NOUN" or account.lemma_.lower() not in _ACCOUNTS:
        return False
    if any(child.dep_ == "amod" and child.lower_ in _FALSE for child in account.children):
        return True
    token = account
    for _ in range(_HIGHEST):
        head = token.head
        if head.pos_ in ("VERB", "AUX"):
            if token.dep_ == "nsubj":
                return any(
                    child.dep_ in ("acomp", "attr") and child.lower_ in _FALSE
                    for child in head.children
                )
            return head.lemma_ in _DISCLAIMING
        if head == token:
            return False
        token = head
    return False
