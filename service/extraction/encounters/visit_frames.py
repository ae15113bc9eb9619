"""Frames of the nouns of travel: A paid a visit to C; the trip of A to C."""

from __future__ import annotations

from spacy.tokens import Token

from ..parties import Parties
from ..passages import Passage
from ..syntax import is_passive, objects, prepositional, subjects
from .frame import Frame, frame_of, resolved, travellers
from .noun_frames import light_verb
from .triggers import JOURNEY, VERBS, WEAK

__all__ = ["visit_noun"]


def visit_noun(passage: Passage, noun: Token, parties: Parties) -> Frame | None:
    """A's visit to C; a visit by A; A paid a visit to C; A is on a trip to C."""
    if noun.dep_ == "compound":
        return None
    owners = resolved(passage, [c for c in noun.lefts if c.dep_ == "poss"], parties)
    owners = owners or resolved(passage, prepositional(noun, "by", "from"), parties)
    owners = owners or [
        p for p in resolved(passage, prepositional(noun, "of"), parties) if p.type == "person"
    ]
    hosts = [
        p
        for p in resolved(passage, prepositional(noun, "to", "with"), parties)
        if p.type == "person"
    ]
    verb = light_verb(noun)
    if verb is not None and not owners and VERBS.get(verb.lemma_) == "host":
        return None
    weak = noun.lower_ in WEAK or noun.lemma_.lower() in WEAK
    if (
        not owners
        and verb is not None
        and noun.dep_ in ("dobj", "pobj", "attr", "nsubjpass", "conj")
    ):
        tokens = subjects(verb)
        if is_passive(verb) and noun.dep_ == "nsubjpass":
            tokens = prepositional(verb, "by")
        if verb.lemma_ == "invite":
            tokens = objects(verb) or (subjects(verb) if is_passive(verb) else tokens)
        adjoined = noun.dep_ == "pobj" and noun.head.lower_ in (
            "with",
            "during",
            "on",
            "by",
            "after",
        )
        indefinite = any(t.lower_ in ("a", "an") for t in noun.lefts)
        if verb.lemma_ in JOURNEY or (adjoined and indefinite):
            owners = resolved(passage, tokens, parties)
    owners = travellers(owners)
    goal = bool(prepositional(noun, "to", "in", "at", "around", "of"))
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
    if not owners or (weak and not goal):
        return Frame(passage, noun, "visit", (), False)
    return frame_of(passage, noun, "visit", owners, hosts)
