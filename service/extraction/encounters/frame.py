"""An encounter frame: a trigger with its kind and its parties, and how phrases become parties."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from ..lexicon import words as lexicon_words
from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..records import Kind, Status
from ..syntax import prepositional
from .triggers import BY_PHONE, CREWS, DEFINITE, NOUNS, SEPARATE

__all__ = [
    "Frame",
    "by_phone",
    "companions",
    "distributed",
    "frame_of",
    "further",
    "gapped",
    "has_child",
    "points_back",
    "resolved",
    "travellers",
]

_TRAVELLING = (lexicon_words("roles", "groups") | lexicon_words("roles", "heads")) - CREWS
# Tokens from a trigger to words of its phrase, and of phrases beside it, that speak of a telephone.
_NEAR = 14
_BESIDE = 8
# Tokens from a verb to a preposition that the parser may have hung elsewhere.
_FARTHEST = 20
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "conj", "parataxis"})


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """A trigger with what it says of kind and parties.

    Attributes:
        passage: where it stands.
        trigger: its word.
        kind: what sort of encounter it tells of.
        parties: who takes part, the first one first; those of one encounter.
        own: whether the frame names its parties itself, rather than pointing back.
        open_medium: whether the text leaves open how they spoke: face to face, where it says where.
        outlook: what the trigger itself makes of the encounter: an invitation only proposes it.
        family: how it was found, where no word tells of an encounter; else empty.
        front: how many of the parties stand on the side of the subject.
    """

    passage: Passage
    trigger: Token
    kind: Kind
    parties: tuple[Party, ...]
    own: bool
    open_medium: bool = False
    outlook: Status | None = None
    family: str = ""
    front: int = 0


def frame_of(
    passage: Passage, trigger: Token, kind: Kind, who: Sequence[Party], whom: Sequence[Party]
) -> Frame | None:
    """A frame that names its parties, or None where there are too few of them.

    A visit needs a traveller; a meeting or a call two parties, or one of several people.

    Args:
        passage: where it stands.
        trigger: its word.
        kind: what sort of encounter it tells of.
        who: the parties on the side of the subject.
        whom: those on the other side.
    """
    parties = tuple(dict.fromkeys([*who, *whom]))
    if kind == "visit":
        return Frame(passage, trigger, kind, parties, True) if who else None
    if len(parties) < 2 and not (parties and parties[0].plural):
        return None
    return Frame(passage, trigger, kind, parties, True, front=len(who))


def resolved(
    passage: Passage, tokens: Sequence[Token], parties: Parties, without: Sequence[Party] = ()
) -> list[Party]:
    """The parties that several phrases mean, each once.

    Args:
        passage: where the phrases stand.
        tokens: their heads.
        parties: resolves a phrase.
        without: parties that are left out, and whom a pronoun cannot mean.
    """
    found: list[Party] = []
    for token in tokens:
        for party in parties.of(passage, token, [*without, *found]):
            if all(party.key != other.key for other in [*without, *found]):
                found.append(party)
    return found


def travellers(parties: Sequence[Party]) -> list[Party]:
    """Those whose journeys are visits: people, not states and bodies, nor "tourists" and crews."""
    return [
        p
        for p in parties
        if p.type == "person" or (p.type == "group" and (p.head is None or p.head in _TRAVELLING))
    ]


def companions(verb: Token, *prepositions: str) -> list[Token]:
    """The objects of prepositions of a verb's clause, however deep the parser hung them.

    "Met today at the ministry in Athens with Ann Lee" has "with" below "Athens"; what stands below
    a noun that itself tells of an encounter is left out.
    """
    if verb.sent.words.isdisjoint(prepositions):
        return []
    return prepositional(verb, *prepositions) or [
        whom
        for child in verb.rights
        if child.dep_ not in _CLAUSES
        for preposition in child.subtree
        if preposition.lower_ in prepositions
        and preposition.dep_ in ("prep", "agent")
        and verb.i < preposition.i < verb.i + _FARTHEST
        and preposition.head.lower_ != "according"
        and preposition.head.lemma_.lower() not in NOUNS
        for whom in preposition.children
        if whom.dep_ == "pobj"
    ]


def further(passage: Passage, verb: Token) -> list[Token]:
    """Those named behind a second "with": "sat with A, to hear her out, and with B"."""
    return [
        whom
        for token in verb.doc[verb.i + 1 : min(verb.i + _FARTHEST, verb.sent.end)]
        if token.lower_ == "with"
        and verb.is_ancestor(token)
        and (token.nbor(-1).lower_ == "and" or token.head.dep_ == "npadvmod")
        and any(t.lower_ == "with" for t in verb.doc[verb.i + 1 : token.i])
        and not any(t.dep_ == "relcl" for t in token.ancestors if verb.is_ancestor(t))
        for whom in token.children
        if whom.dep_ == "pobj" and whom.i in passage.reading.named
    ]


def gapped(passage: Passage, verb: Token) -> list[Token]:
    """The names that share a verb across a place or a day: "met A on Monday and B on Tuesday"."""
    return [
        token
        for token in verb.doc[verb.i + 1 : min(verb.i + _FARTHEST, verb.sent.end)]
        if token.i in passage.reading.named
        and token.dep_ == "conj"
        and token.head.dep_ in ("pobj", "npadvmod")
        and token.head.i not in passage.reading.named
        and next((t for t in token.head.ancestors if t.pos_ in ("VERB", "AUX")), None) == verb
    ]


def has_child(token: Token, word: str) -> bool:
    """Whether a word, in lower case, depends on a token."""
    return any(child.lower_ == word for child in token.children)


def by_phone(token: Token) -> bool:
    """Whether the clause says that people did not meet face to face."""
    if BY_PHONE.isdisjoint(token.sent.words):
        return False
    below = {t.lower_ for t in token.subtree if abs(t.i - token.i) < _NEAR}
    if token.pos_ not in ("VERB", "AUX"):
        below |= {t.lower_ for t in token.head.children if abs(t.i - token.i) < _NEAR}
    if token.pos_ == "NOUN":
        beside = (t for child in token.head.children for t in child.subtree)
        below |= {t.lower_ for t in beside if abs(t.i - token.i) < _BESIDE}
    return bool(below & BY_PHONE)


def points_back(noun: Token) -> bool:
    """Whether a noun means an encounter told of before: "the talks", "no such meeting"."""
    return any(
        t.lower_ == "such" or (t.lower_ in DEFINITE and t.dep_ in ("det", "poss"))
        for t in noun.lefts
    )


def distributed(frame: Frame) -> Iterator[Frame]:
    """One frame for each counterpart where the text separates them."""
    if len(frame.parties) < 3 or frame.kind == "visit" or not _apart(frame.trigger):
        yield frame
        return
    first, *others = frame.parties
    if frame.front == len(others):
        # "A and B each met C"
        *others, first = frame.parties
    for other in others:
        yield dataclasses.replace(frame, parties=(first, other), front=1)


def _apart(trigger: Token) -> bool:
    """Whether the text says that the parties were met one by one."""
    near = (*trigger.subtree, *trigger.head.children)
    behind = trigger.doc[trigger.i + 1 : trigger.i + _FARTHEST]
    # "two calls, one with A, the other with B"
    return any(t.lower_ in SEPARATE for t in near) or any(
        t.lower_ == "one" and has_child(t, "with") for t in behind
    )
