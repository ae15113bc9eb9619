"""Offers and plans of encounters: who invites, asks or is asked, accepts or declines."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..syntax import is_passive, objects, prepositional, relative_verbs, subjects
from .frame import Frame, frame_of, resolved, travellers
from .journey_frames import destinations
from .triggers import ASKING, EXTENDING, NOUNS, OFFERS

__all__ = ["arranged_with", "invitation_frame", "offered"]


def invitation_frame(passage: Passage, noun: Token, parties: Parties) -> Frame | None:
    """A declined B's invitation; A sent B an invitation to a place.

    An invitation to do or to attend something is told by that.
    """
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in ("dobj", "nsubjpass"):
        return None
    goals = prepositional(noun, "to")
    places = destinations(passage, goals)
    if any(goal.lemma_.lower() in NOUNS or goal.lower_ in NOUNS for goal in goals):
        return None
    if any(child.dep_ in ("acl", "relcl", "xcomp") for child in (*noun.children, *verb.children)):
        return None
    hosts, guests = _sides(passage, noun, verb, parties)
    if places:
        frame = frame_of(passage, noun, "visit", travellers(guests), [])
    elif all(p.type in ("person", "group") for p in (*hosts, *guests)) and hosts and guests:
        frame = frame_of(passage, noun, "meeting", hosts, guests)
    else:
        return None
    return dataclasses.replace(frame, outlook="proposed") if frame else None


def offered(passage: Passage, noun: Token, parties: Parties) -> tuple[list[Party], list[Party]]:
    """Who offers and who is offered an encounter: "A rejected B's offer of talks".

    Args:
        passage: where it stands.
        noun: the noun of the encounter.
        parties: resolves phrases.

    Returns:
        Both sides, empty where the noun is no offer.
    """
    preposition = noun.head
    if noun.dep_ != "pobj":
        return [], []
    verb = preposition.head
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ in ASKING:
        verb = verb.head  # "asked B to come over for lunch"
    if verb.lemma_ in ASKING and preposition.lower_ in ("for", "to"):
        asked = subjects(verb) if is_passive(verb) else objects(verb)
        asking = prepositional(verb, "by") if is_passive(verb) else subjects(verb)
        hosts = resolved(passage, asking, parties)
        return hosts, resolved(passage, asked, parties, hosts)
    offer = preposition.head
    if offer.lemma_.lower() not in OFFERS or preposition.lower_ not in ("of", "for", "to"):
        return [], []
    return _sides(passage, offer, offer.head, parties, prepositional(noun, "to"))


def arranged_with(noun: Token) -> list[Token]:
    """Those with whom it is told to be arranged: "a meeting scheduled for Monday with B"."""
    arranging = [c for c in noun.children if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")]
    return [
        partner
        for verb in (*arranging, *relative_verbs(noun))
        for partner in prepositional(verb, "with")
    ]


def _sides(
    passage: Passage, offer: Token, verb: Token, parties: Parties, told: Sequence[Token] = ()
) -> tuple[list[Party], list[Party]]:
    """Who makes an offer and who gets it, from its own phrase and from the verb that has it."""
    givers = resolved(passage, [c for c in offer.lefts if c.dep_ == "poss"], parties)
    givers = givers or resolved(passage, prepositional(offer, "from", "by"), parties)
    takers = [*told, *prepositional(offer, "to"), *prepositional(verb, "to")]
    places = destinations(passage, takers) if offer.lemma_ == "invitation" else []
    takers = [taker for taker in takers if taker not in places]
    getters = resolved(passage, takers, parties, givers)
    if verb.pos_ != "VERB" or offer.dep_ not in ("dobj", "nsubjpass"):
        return givers, getters
    passive = is_passive(verb)
    agents = prepositional(verb, "by") if passive else subjects(verb)
    others = resolved(passage, agents, parties, [*givers, *getters])
    if verb.lemma_ not in EXTENDING:
        return givers, [*getters, *others]
    given = [t for t in objects(verb) if t != offer]
    return givers or others, getters or resolved(passage, given, parties, [*givers, *others])
