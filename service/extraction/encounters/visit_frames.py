"""Frames of the nouns of travel: A paid a visit to C; the trip of A to C."""

from __future__ import annotations

from collections.abc import Sequence

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..syntax import is_passive, objects, prepositional, relative_verbs, subjects
from .frame import Frame, frame_of, resolved, travellers
from .noun_arguments import light_verb
from .triggers import JOURNEY, VERBS, WEAK

__all__ = ["visit_noun"]

_GOALS = ("to", "in", "at", "around", "of")
# Prepositions between a clause and the visit during which it happens.
_ADJOINING = ("with", "during", "on", "by", "after")


def visit_noun(passage: Passage, noun: Token, parties: Parties) -> Frame | None:
    """A's visit to C; a visit by A; A paid a visit to C; A is on a trip to C."""
    if noun.dep_ == "compound":
        return None
    owners = _owners(passage, noun, parties)
    clause = relative_verbs(noun)
    if not owners and clause and clause[-1].lemma_ in JOURNEY and not is_passive(clause[-1]):
        owners = resolved(passage, subjects(clause[-1]), parties)
    verb = light_verb(noun)
    if verb is not None and not owners and VERBS.get(verb.lemma_) == "host":
        return None
    if not owners and verb is not None:
        owners = _makers(passage, noun, verb, parties)
    owners = travellers(owners)
    if (
        not owners
        and parties.traveller is not None
        and noun.dep_ in ("nsubj", "nsubjpass")
        and any(t.ent_type_ or t.pos_ == "PROPN" for t in prepositional(noun, "to"))
    ):
        owners = [parties.traveller]
    if (
        noun.dep_ == "attr"
        and noun.head.lemma_ == "be"
        and not any(s.i in passage.reading.named for s in subjects(noun.head))
    ):
        return Frame(passage, noun, "visit", (), False)
    weak = noun.lower_ in WEAK or noun.lemma_.lower() in WEAK
    if not owners or (weak and not prepositional(noun, *_GOALS)):
        return Frame(passage, noun, "visit", (), False)
    received = resolved(passage, prepositional(noun, "to", "with", "on", "upon"), parties)
    return frame_of(
        passage, noun, "visit", owners, [host for host in received if host.type == "person"]
    )


def _owners(passage: Passage, noun: Token, parties: Parties) -> list[Party]:
    """Whose visit its own phrase says that it is."""
    owners = resolved(passage, [c for c in noun.lefts if c.dep_ == "poss"], parties)
    owners = owners or resolved(passage, prepositional(noun, "by", "from"), parties)
    return owners or [
        p for p in resolved(passage, prepositional(noun, "of"), parties) if p.type == "person"
    ]


def _makers(passage: Passage, noun: Token, verb: Token, parties: Parties) -> list[Party]:
    """Whom the clause around a visit makes the traveller."""
    if noun.dep_ not in ("dobj", "pobj", "attr", "nsubjpass", "conj"):
        return []
    adjoined = noun.dep_ == "pobj" and noun.head.lower_ in _ADJOINING
    indefinite = any(t.lower_ in ("a", "an") for t in noun.lefts)
    if verb.lemma_ not in JOURNEY and not (adjoined and indefinite):
        return []
    tokens: Sequence[Token] = subjects(verb)
    if is_passive(verb) and noun.dep_ == "nsubjpass":
        tokens = prepositional(verb, "by")
    if verb.lemma_ == "invite":
        tokens = objects(verb) or (subjects(verb) if is_passive(verb) else tokens)
    above = verb.head
    invited = verb.dep_ in ("xcomp", "ccomp") and tokens == objects(above)
    # "A invited his colleague to pay a visit": the colleague is not A
    hosts = resolved(passage, subjects(above), parties) if invited else []
    return resolved(passage, tokens, parties, hosts)
