"""Where the sides of an encounter stand around the noun that tells of it."""

from __future__ import annotations

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..syntax import prepositional
from .offers import arranged_with
from .triggers import HOLD

__all__ = ["between", "company", "distant", "holding_clause", "light_verb", "sides"]

# Tokens from a noun to the last of those whom it lists: "calls, one with A, the other with B".
_LISTED = 24


def between(noun: Token) -> list[Token]:
    """Those between or among whom it is held."""
    return prepositional(noun, "between", "among", "of", "involving") or distant(noun, "between")


def company(noun: Token) -> list[Token]:
    """Those with whom it is held."""
    return (
        prepositional(noun, "with") or _each(noun) or distant(noun, "with") or arranged_with(noun)
    )


def _each(noun: Token) -> list[Token]:
    """The partners of several encounters: "two calls, one with A, the other with B"."""
    behind = noun.doc[noun.i + 1 : min(noun.i + _LISTED, noun.sent.end)]
    listed = {t.lower_: t for t in behind if t.lower_ in ("one", "other", "another")}
    if len(listed) < 2 or "one" not in listed:
        return []
    return [whom for t in listed.values() for whom in prepositional(t, "with")]


def holding_clause(noun: Token) -> Token | None:
    """The verb of "the talks that A and B held", "a meeting A was to have with B"."""
    for clause in noun.rights:
        if clause.dep_ == "relcl":
            held = next((c for c in clause.children if c.dep_ == "xcomp"), clause)
            if held.lemma_ in HOLD and any(t.dep_ == "nsubj" for t in clause.children):
                return held
    return None


def light_verb(noun: Token) -> Token | None:
    """The verb whose subject takes part: the noun's own, or that of the phrase it stands in."""
    token = noun
    for _ in range(6):
        head = token.head
        if head == token:
            return None
        if head.pos_ in ("VERB", "AUX"):
            if token.dep_ in ("nsubj", "nsubjpass") and token != noun:
                return None
            return head
        token = head
    return None


def distant(noun: Token, preposition: str) -> list[Token]:
    """A phrase behind a place or a time: "a meeting in Geneva on Monday with B"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 12, noun.sent.end)]:
        opens = preposition == "between"
        if (token.pos_ in ("VERB", "AUX") and not opens) or (
            token.dep_ == "punct" and token.text not in (",", "-")
        ):
            return []
        if token.lower_ == preposition and token.dep_ == "prep":
            if token.head.pos_ in ("VERB", "AUX") and not opens:
                return []
            if opens and token.head.pos_ == "NOUN" and token.head != noun:
                return []
            return [child for child in token.children if child.dep_ == "pobj"]
    return []


def sides(passage: Passage, noun: Token, parties: Parties) -> list[Party]:
    """ "A-B summit", "Thai-Lao talks"."""
    inside = [
        t
        for t in noun.doc[max(noun.sent.start, noun.i - 8) : noun.i]
        if t.head == noun or t.head.head == noun
    ]
    found: list[Party] = []
    dashes = any(t.text in ("-", "–", "/") for t in inside)
    if not dashes:
        return []
    for token in inside:
        if token.pos_ in ("PROPN", "ADJ", "NOUN") or token.i in passage.reading.named:
            for party in parties.side(passage, token):
                if all(party.key != other.key for other in found):
                    found.append(party)
    return found
