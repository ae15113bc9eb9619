"""Word classes by which a topic is told from the other noun phrases around an encounter."""

from __future__ import annotations

from collections.abc import Sequence

from .countries import term_of
from .lexicon import words
from .parse import Token

__all__ = [
    "ADJECTIVES",
    "NAMES",
    "QUESTIONS",
    "VERBALS",
    "is_any",
    "is_calendar",
    "is_party",
    "is_setting",
    "past_leading",
]

NAMES = frozenset({"NNP", "NNPS"})
ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
VERBALS = frozenset({"VBN", "VBG"})
QUESTIONS = frozenset({"WDT", "WP", "WP$", "WRB"})
_OPENING = frozenset({"DT", "PDT", "PRP$", "``", "''", "-LRB-", ":", "HYPH"})
# What cannot follow a word that only leads up to a noun.
_CLOSING = frozenset({"IN", "TO", "CC", ",", ".", ":", "VBD", "VBZ", "VBP", "MD"})
_DATES = frozenset({"DATE", "TIME", "ORDINAL", "PERCENT"})


def is_any(token: Token, name: str) -> bool:
    """Tell whether a token's lemma is in a class of the data file."""
    return token.lemma_.lower() in words("topics_words", name)


def is_party(token: Token) -> bool:
    """Tell whether a noun stands for those who meet rather than for what they talk about."""
    if token.pos_ == "PRON" or is_any(token, "parties"):
        return True
    if token.tag_ not in NAMES:
        return False
    term = term_of(token.text)
    return token.ent_type_ == "PERSON" or (term is not None and term.form.startswith("national"))


def is_setting(token: Token) -> bool:
    """Tell whether a noun says when or by what means, as in "on the phone", "on Monday"."""
    return token.ent_type_ in _DATES or is_any(token, "settings") or is_calendar(token)


def _leads_nowhere(token: Token) -> bool:
    """Tell whether a token that opens a noun phrase says nothing of what it is about."""
    if token.is_space or token.tag_ in _OPENING:
        return True
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None:
        return False
    if token.tag_ == "RB":
        return following.tag_ != "HYPH"
    return token.lower_ in words("topics_words", "leading") and following.tag_ not in _CLOSING


def past_leading(tokens: Sequence[Token], position: int, stop: int) -> int:
    """Index of the first token from `position` on that says something."""
    while position < stop and _leads_nowhere(tokens[position]):
        position += 1
    return position


def is_calendar(token: Token) -> bool:
    """Tell the name of a day or a month."""
    return token.tag_ in NAMES and token.lower_.rstrip(".") in words("topics_words", "calendar")
