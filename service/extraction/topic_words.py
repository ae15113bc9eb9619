"""The words of a topic: word classes, and where the noun phrase around a head begins and ends."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .countries import term_of
from .lexicon import words

__all__ = [
    "ADJECTIVES",
    "NAMES",
    "QUESTIONS",
    "VERBALS",
    "is_any",
    "is_leading",
    "is_party",
    "is_place",
    "is_setting",
    "noun_run",
    "past_leading",
]

NAMES = frozenset({"NNP", "NNPS"})
ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
VERBALS = frozenset({"VBN", "VBG"})
QUESTIONS = frozenset({"WDT", "WP", "WP$", "WRB"})
_NOUNS = NAMES | {"NN", "NNS"}
_INNER = _NOUNS | VERBALS | ADJECTIVES | {
    "CD", "HYPH", "POS", "$", "#", "FW", "AFX", "RBR", "RBS", "``", "''"
}
_OPENING = frozenset({"DT", "PDT", "PRP$", "``", "''", "-LRB-", ":", "HYPH"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
_DATES = frozenset({"DATE", "TIME", "ORDINAL", "PERCENT"})


def is_any(token: Token, *classes: str) -> bool:
    """Tell whether a token's lemma is in one of the classes of the data file."""
    lemma = token.lemma_.lower()
    return any(lemma in words("topics_words", name) for name in classes)


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
    return token.ent_type_ in _DATES or is_any(token, "settings") or _is_calendar(token)


def is_place(token: Token) -> bool:
    """Tell whether a noun is a place where one can be "on"."""
    return is_any(token, "places")


def is_leading(token: Token) -> bool:
    """Tell whether a token that opens a noun phrase says nothing of what it is about."""
    if token.is_space or token.tag_ in _OPENING:
        return True
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if following is None:
        return False
    if token.tag_ == "RB":
        return following.tag_ != "HYPH"
    return token.lower_ in words("topics_words", "leading") and following.tag_ in _INNER


def past_leading(doc: Doc, position: int, stop: int) -> int:
    """Index of the first token from `position` on that says something."""
    while position < stop and is_leading(doc[position]):
        position += 1
    return position


def noun_run(doc: Doc, position: int, stop: int) -> tuple[int, int] | None:
    """The run of adjectives and nouns that begins here, up to its head noun, as start and end."""
    last = None
    index = position
    while index < stop and (doc[index].tag_ in _INNER or _is_inside(doc, index)):
        token = doc[index]
        if last is not None and _begins_anew(token):
            break
        if token.tag_ in _NOUNS or (
            # a modifier that nothing follows is a noun that the tagger took for an adjective
            last == index - 1 and token.tag_ in ADJECTIVES
        ):
            last = index
        index += 1
    if last is not None:
        return position, last + 1
    nominalised = (
        index == position + 1
        and doc[position - 1].lower_ == "the"
        and doc[position].tag_ in VERBALS | ADJECTIVES
    )
    return (position, index) if nominalised else None


def _begins_anew(token: Token) -> bool:
    """Tell a token that does not belong to the noun before: "exports resuming", "talks Monday"."""
    if token.tag_ in VERBALS | ADJECTIVES:
        return token.dep_ not in _MODIFIERS or token.lower_ in words("topics_words", "deictic")
    return _is_calendar(token) or (token.ent_iob_ == "B" and token.ent_type_ in {"DATE", "TIME"})


def _is_calendar(token: Token) -> bool:
    return token.tag_ in NAMES and token.lower_.rstrip(".") in words("topics_words", "calendar")


def _is_inside(doc: Doc, index: int) -> bool:
    """Tell a word within a compound: "party-to-party", "technical and financial help"."""
    if index == 0 or index + 1 >= len(doc):
        return False
    before, token, after = doc[index - 1], doc[index], doc[index + 1]
    return (before.text == "-" and token.tag_ in {"IN", "RP", "RB", "TO"}) or (
        token.tag_ == "CC" and before.tag_ == "JJ" and after.tag_ == "JJ"
    )
