"""Noun phrases by part of speech: where one begins, and what complements belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from .countries import term_of
from .lexicon import words
from .parse import Token
from .topic_words import (
    ADJECTIVES,
    NAMES,
    VERBALS,
    is_any,
    is_calendar,
    is_party,
    is_setting,
    past_leading,
)

__all__ = ["LONGEST_PHRASE", "is_modifier", "is_name", "noun_run", "past_complements"]

# In tokens.
LONGEST_PHRASE = 11
_NOUNS = NAMES | {"NN", "NNS"}
_OTHERS = frozenset({"CD", "HYPH", "POS", "$", "#", "FW", "AFX", "RBR", "RBS", "``", "''"})
_INNER = _NOUNS | VERBALS | ADJECTIVES | _OTHERS
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})


def noun_run(tokens: Sequence[Token], position: int, stop: int) -> tuple[int, int] | None:
    """The run of adjectives and nouns that begins here, up to its head noun, as start and end."""
    last = None
    index = position
    while index < stop and (tokens[index].tag_ in _INNER or _is_inside(tokens, index)):
        token = tokens[index]
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
        and tokens[position - 1].lower_ == "the"
        and tokens[position].tag_ in VERBALS | ADJECTIVES
    )
    return (position, index) if nominalised else None


def is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell the name of a country, and any other name of one word."""
    if any(t.tag_ not in NAMES for t in tokens[start:end]):
        return False
    return end - start == 1 or term_of(tokens[start].doc[start:end].text) is not None


def is_modifier(gerund: Token) -> bool:
    """Tell "working" in "working group" from a gerund with an object."""
    return gerund.dep_ in _MODIFIERS


def past_complements(tokens: Sequence[Token], start: int, end: int, stop: int) -> tuple[int, int]:
    """Step over the prepositional complements of a noun phrase.

    Returns:
        Where the phrase that is shown ends, and where all that belongs to it ends: a date, or the
        parties in "ties between the two countries", are read over but not shown.
    """
    attracts = is_any(tokens[end - 1], "bare")
    name = is_name(tokens, start, end)
    shown = reached = end
    while reached < stop and tokens[reached].lower_ in words("topics_words", "prepositions"):
        preposition = tokens[reached]
        inner = _inner_run(tokens, past_leading(tokens, reached + 1, stop), stop)
        if inner is None:
            break
        noun = tokens[inner[1] - 1]
        fits = (
            shown == reached
            and (preposition.lower_ == "of" or not name)
            and inner[1] - start <= LONGEST_PHRASE
            and (
                attracts
                or preposition.lower_ in words("topics_words", "binding")
                or start <= preposition.head.i < reached
            )
            and not is_setting(noun)
            and not (preposition.lower_ in {"on", "over"} and is_any(noun, preposition.lower_))
            and not (
                preposition.lower_ in {"with", "between", "by", "to"}
                and (is_party(noun) or (not attracts and _is_person(tokens, *inner)))
            )
        )
        reached = inner[1]
        if preposition.lower_ == "between" and noun.tag_ not in {"NNS", "NNPS"}:
            reached = _past_second(tokens, reached, stop)
        if fits:
            shown = reached
    return shown, reached


def _inner_run(tokens: Sequence[Token], position: int, stop: int) -> tuple[int, int] | None:
    """The noun phrase or the gerund behind a preposition."""
    if position < stop and tokens[position].tag_ == "VBG" and not is_modifier(tokens[position]):
        run = noun_run(tokens, past_leading(tokens, position + 1, stop), stop)
        return position, run[1] if run else position + 1
    return noun_run(tokens, position, stop)


def _past_second(tokens: Sequence[Token], position: int, stop: int) -> int:
    """Step over the second of two between whom something is."""
    if position + 1 >= stop or tokens[position].lower_ != "and":
        return position
    second = noun_run(tokens, past_leading(tokens, position + 1, stop), stop)
    return second[1] if second else position


def _is_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a name of one word that is no country's; most such names beside "with" are people's."""
    name = tokens[end - 1]
    return end - start == 1 and name.tag_ == "NNP" and term_of(name.text) is None


def _begins_anew(token: Token) -> bool:
    """Tell a token that does not belong to the noun before: "exports resuming", "talks Monday"."""
    if token.tag_ in VERBALS | ADJECTIVES:
        return token.dep_ not in _MODIFIERS or token.lower_ in words("topics_words", "deictic")
    return is_calendar(token) or (token.ent_iob_ == "B" and token.ent_type_ in {"DATE", "TIME"})


def _is_inside(tokens: Sequence[Token], index: int) -> bool:
    """Tell a word within a compound or a name.

    "party-to-party", "technical and financial help", "the Trade and Harbour Board".
    """
    if index == 0 or index + 1 >= len(tokens):
        return False
    before, token, after = tokens[index - 1], tokens[index], tokens[index + 1]
    if before.text == "-":
        return token.tag_ in {"IN", "RP", "RB", "TO"}
    if token.tag_ != "CC" or index < 2 or index + 2 >= len(tokens):
        return False
    named = (
        tokens[index - 2].lower_ == "the"
        and {before.tag_, after.tag_, tokens[index + 2].tag_} <= NAMES
    )
    return named or (before.tag_ == "JJ" and after.tag_ == "JJ")
