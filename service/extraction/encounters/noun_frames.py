"""Frames of nouns: talks between A and B, a call with B, a summit that A and B held."""

from __future__ import annotations

from collections.abc import Sequence

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..records import Kind
from ..syntax import is_passive, objects, prepositional, subjects
from .frame import Frame, by_phone, frame_of, points_back, resolved
from .noun_arguments import between, company, distant, holding_clause, light_verb, sides
from .offers import offered
from .triggers import ABSTRACT, DURING, HOLD, MEALS, NOUNS, WEAK, WISHING

__all__ = ["noun_frame"]


def noun_frame(passage: Passage, noun: Token, parties: Parties, kind: Kind) -> Frame | None:
    """Talks between A and B; A's meeting with B; A held talks with B; an A-B summit."""
    if noun.dep_ == "compound" and noun.head.lemma_.lower() in NOUNS:
        return None
    if noun.dep_ in ("dobj", "conj", "pobj") and any(
        above.lemma_ in ABSTRACT for above in (noun.head, noun.head.head)
    ):
        return None
    both = resolved(passage, between(noun), parties)
    partners = resolved(passage, company(noun), parties)
    pairs = sides(passage, noun, parties)
    owners = resolved(passage, [c for c in noun.lefts if c.dep_ == "poss"], parties, partners)
    givers = (
        resolved(passage, prepositional(noun, "by", "from"), parties, partners)
        if kind == "call"
        else []
    )
    if by_phone(noun):
        kind = "call"
    if kind == "call" and noun.head.lemma_ in ("pay", "make") and prepositional(noun, "on", "upon"):
        kind = "meeting"
        partners += resolved(passage, prepositional(noun, "on", "upon"), parties, partners)
    if (
        kind == "call"
        and not by_phone(noun)
        and noun.lemma_.lower() == "call"
        and not (partners or both or prepositional(noun, "to", "from"))
    ):
        return None
    if len(both) == 1 and _is_body(both[0]):
        return None
    if len(both) > 1 or (both and both[0].plural and both[0].type == "group"):
        return frame_of(passage, noun, kind, both, partners)
    if len(pairs) > 1:
        return frame_of(passage, noun, kind, pairs, partners)
    if kind == "call" and _is_received(noun):
        givers = givers or resolved(passage, distant(noun, "from"), parties, partners)
    if kind == "call":
        partners += [
            p for p in resolved(passage, _called(noun), parties, partners) if p.type == "person"
        ]
        partners += [p for p in givers if p.type == "person"]
    held = holding_clause(noun)
    if held is not None and not owners:
        owners = resolved(passage, subjects(held), parties, partners)
        partners += resolved(passage, prepositional(held, "with"), parties, [*owners, *partners])
    actors = owners
    verb = light_verb(noun)
    if not actors and verb is not None:
        actors = _actors(passage, noun, verb, parties, partners)
        others = prepositional(verb, "with")
        if others and (noun.dep_ == "dobj" or (_shares(noun, verb) and not partners)):
            partners += resolved(passage, others, parties, [*actors, *partners])
    if not partners and not owners:
        givers, takers = offered(passage, noun, parties)
        if givers and takers:
            return frame_of(passage, noun, kind, givers, takers)
    if not partners and verb is not None:
        frame = _adjoined(passage, noun, verb, parties, kind, actors, bool(owners))
        frame = frame or _attended(passage, noun, verb, parties, kind, actors)
        if frame is not None:
            return frame
    if (
        partners
        and not actors
        and not owners
        and noun.dep_ in ("nsubj", "nsubjpass", "pobj", "ROOT")
        and parties.last
    ):
        focus = parties.last[0]
        if focus.type == "person" and all(focus.key != p.key for p in partners):
            actors = [focus]
    if noun.lower_ in MEALS and actors and not partners:
        honoured = [
            t
            for h in prepositional(noun, "in")
            if h.lemma_ in ("honour", "honor")
            for t in prepositional(h, "of")
        ]
        partners = resolved(passage, prepositional(noun, "for") + honoured, parties, actors)
    if not partners and not _holds(noun, verb, actors, owners):
        return Frame(passage, noun, kind, (), False)
    return frame_of(passage, noun, kind, actors, partners) or Frame(passage, noun, kind, (), False)


def _is_body(party: Party) -> bool:
    """Whether a group is one body, which meets by itself: "a meeting of the Harbour Partners"."""
    named = all(word[0].isupper() for word in party.name.split())
    return party.type == "group" and not party.country and named


def _shares(noun: Token, verb: Token) -> bool:
    """Whether those whom a verb meets meet at the noun, and not on the sidelines of it."""
    if noun.dep_ == "pobj":
        return noun.head.head == verb and not any(o.lower_ in NOUNS for o in objects(verb))
    return noun.dep_ in ("nsubj", "nsubjpass")


def _adjoined(
    passage: Passage,
    noun: Token,
    verb: Token,
    parties: Parties,
    kind: Kind,
    actors: Sequence[Party],
    owned: bool,
) -> Frame | None:
    """A told B in a call; A and B signed it at a meeting; A and B flew in for talks."""
    if noun.dep_ != "pobj":
        return None
    preposition = noun.head
    if preposition.lower_ in ("in", "during", "at", "over", "by", "via"):
        addressed = resolved(passage, objects(verb), parties, actors)
        addressed = [party for party in addressed if party.type == "person"]
        if actors and actors[0].type == "person" and addressed:
            return frame_of(passage, noun, kind, actors, addressed)
    wished = preposition.lower_ == "for" and preposition.head.lemma_ in WISHING
    if not owned and len(actors) > 1 and not wished and preposition.lower_ in DURING | {"for"}:
        return frame_of(passage, noun, kind, actors, [])
    return None


def _attended(
    passage: Passage,
    noun: Token,
    verb: Token,
    parties: Parties,
    kind: Kind,
    actors: Sequence[Party],
) -> Frame | None:
    """A was joined by B at talks; talks attended by A and B; A invited B to talks."""
    passive = is_passive(verb)
    if verb.lemma_ == "join" and passive:
        guests = resolved(passage, prepositional(verb, "by"), parties, actors)
        hosts = resolved(passage, subjects(verb), parties, guests)
        if guests and hosts:
            return frame_of(passage, noun, kind, hosts, guests)
    if verb.lemma_ == "attend" and passive:
        guests = resolved(passage, prepositional(verb, "by"), parties)
        return frame_of(passage, noun, kind, guests, []) or Frame(passage, noun, kind, (), False)
    if verb.lemma_ == "join" and noun.dep_ == "pobj" and not passive:
        joined = resolved(passage, objects(verb), parties, actors)
        if joined and actors:
            return frame_of(passage, noun, kind, actors, joined)
    if verb.lemma_ == "join" and noun.dep_ in ("dobj", "pobj"):
        return Frame(passage, noun, kind, tuple(actors), False)
    return None


def _holds(
    noun: Token, verb: Token | None, actors: Sequence[Party], owners: Sequence[Party]
) -> bool:
    """Whether a noun without partners tells of an encounter of its own: "A and B held talks"."""
    several = len(owners) > 1 or any(owner.plural for owner in owners[:1])
    weak = noun.lower_ in WEAK or noun.lemma_.lower() in WEAK
    direct = verb is not None and noun.dep_ in ("dobj", "pobj") and verb.lemma_ in HOLD
    if not several and (not direct or (weak and len(actors) < 2)):
        return False
    return not points_back(noun) or len(actors) > 1 or any(a.plural for a in actors[:1])


def _actors(
    passage: Passage, noun: Token, verb: Token, parties: Parties, partners: Sequence[Party]
) -> list[Party]:
    """Whom the clause around an encounter's noun makes a party to it."""
    if is_passive(verb):
        agents = prepositional(verb, "by")
        if noun.dep_ == "nsubjpass" or noun in [t for s in subjects(verb) for t in s.subtree]:
            return resolved(passage, agents, parties, partners)
    if noun.dep_ == "nsubj":
        return []
    return resolved(passage, subjects(verb), parties, partners)


def _is_received(noun: Token) -> bool:
    return noun.head.lemma_ in ("receive", "get", "take", "accept", "have")


def _called(noun: Token) -> list[Token]:
    """Whom a call is made to, be it told of the call or of its making."""
    making = noun.dep_ == "dobj" and noun.head.lemma_ in ("make", "place", "give", "put")
    return prepositional(noun, "to") or (prepositional(noun.head, "to") if making else [])
