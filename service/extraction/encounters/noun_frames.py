"""Frames of nouns: talks between A and B, a call with B, a summit that A and B held."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ..parties import Parties
from ..passages import Passage
from ..people import Party
from ..records import Kind
from ..syntax import is_passive, objects, prepositional, subjects
from .frame import Frame, by_phone, frame_of, points_back, resolved
from .triggers import ABSTRACT, DURING, HOLD, MEALS, NOUNS, WEAK, WISHING

__all__ = ["light_verb", "noun_frame"]


def noun_frame(passage: Passage, noun: Token, parties: Parties, kind: Kind) -> Frame | None:
    """Talks between A and B; A's meeting with B; A held talks with B; an A-B summit."""
    if noun.dep_ == "compound" and noun.head.lemma_.lower() in NOUNS:
        return None
    if noun.dep_ in ("dobj", "conj", "pobj") and any(
        above.lemma_ in ABSTRACT for above in (noun.head, noun.head.head)
    ):
        return None
    between_tokens = prepositional(noun, "between", "among", "of", "involving") or _distant(noun, "between")
    between = resolved(passage, between_tokens, parties)
    partners = resolved(passage, prepositional(noun, "with") or _distant(noun, "with"), parties)
    pairs = _sides(passage, noun, parties)
    owners = resolved(passage, [c for c in noun.lefts if c.dep_ == "poss"], parties, partners)
    givers = resolved(passage, prepositional(noun, "by", "from"), parties, partners) if kind == "call" else []
    if by_phone(noun):
        kind = "call"
    if kind == "call" and noun.head.lemma_ in ("pay", "make") and prepositional(noun, "on", "upon"):
        kind = "meeting"
        partners += resolved(passage, prepositional(noun, "on", "upon"), parties, partners)
    if kind == "call" and not by_phone(noun) and noun.lemma_.lower() == "call" and not (partners or between or prepositional(noun, "to", "from")):
        return None
    if len(between) > 1 or between and between[0].plural and between[0].type == "group":
        return frame_of(passage, noun, kind, between, partners)
    if len(pairs) > 1:
        return frame_of(passage, noun, kind, pairs, partners)
    if kind == "call" and _is_received(noun):
        givers = givers or resolved(passage, _distant(noun, "from"), parties, partners)
    if kind == "call":
        partners += [p for p in resolved(passage, prepositional(noun, "to"), parties, partners) if p.type == "person"]
        partners += [p for p in givers if p.type == "person"]
    actors = owners
    verb = light_verb(noun)
    own = bool(owners or partners)
    if not actors and verb is not None:
        actors = _actors(passage, noun, verb, parties, partners)
        others = prepositional(verb, "with")
        if noun.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj") and others and (noun.dep_ == "dobj" or not partners):
            partners += resolved(passage, others, parties, [*actors, *partners])
            own = own or bool(partners)
    if not partners and verb is not None and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "at", "over", "by", "via"):
        addressed = [p for p in resolved(passage, objects(verb), parties, actors) if p.type == "person"]
        if actors and actors[0].type == "person" and addressed:
            return frame_of(passage, noun, kind, actors, addressed)
    if (
        not partners
        and not owners
        and len(actors) > 1
        and noun.dep_ == "pobj"
        and (noun.head.lower_ in DURING or noun.head.lower_ == "for" and noun.head.head.lemma_ not in WISHING)
    ):
        return frame_of(passage, noun, kind, actors, [])
    if not partners and verb is not None and verb.lemma_ == "join" and is_passive(verb):
        guests = resolved(passage, prepositional(verb, "by"), parties, actors)
        hosts = resolved(passage, subjects(verb), parties, guests)
        if guests and hosts:
            return frame_of(passage, noun, kind, hosts, guests)
    if not partners and verb is not None and verb.lemma_ == "attend" and is_passive(verb):
        guests = resolved(passage, prepositional(verb, "by"), parties)
        return frame_of(passage, noun, kind, guests, []) or Frame(passage, noun, kind, (), False)
    if not partners and verb is not None and verb.lemma_ == "invite" and noun.dep_ == "pobj":
        invited = objects(verb)
        hosts = subjects(verb)
        if is_passive(verb):
            invited, hosts = hosts, prepositional(verb, "by")
        hosts_found = resolved(passage, hosts, parties)
        guests = resolved(passage, invited, parties, hosts_found)
        if hosts_found and guests:
            return frame_of(passage, noun, kind, hosts_found, guests)
    if not partners and verb is not None and verb.lemma_ == "join" and noun.dep_ in ("dobj", "pobj"):
        return Frame(passage, noun, kind, tuple(actors), False)
    if partners and not actors and not owners and noun.dep_ in ("nsubj", "nsubjpass", "pobj") and parties.last:
        focus = parties.last[0]
        if focus.type == "person" and all(focus.key != p.key for p in partners):
            actors = [focus]
    if noun.lower_ in MEALS and actors and not partners:
        honoured = [t for h in prepositional(noun, "in") if h.lemma_ in ("honour", "honor") for t in prepositional(h, "of")]
        partners = resolved(passage, prepositional(noun, "for") + honoured, parties, actors)
    definite = points_back(noun)
    if not partners:
        weak = noun.lower_ in WEAK or noun.lemma_.lower() in WEAK
        direct = verb is not None and noun.dep_ in ("dobj", "pobj") and verb.lemma_ in HOLD
        if not direct or weak and len(actors) < 2:
            if not (owners and (len(owners) > 1 or owners[0].plural)):
                return Frame(passage, noun, kind, (), False)
        if definite and len(actors) < 2 and not (actors and actors[0].plural):
            return Frame(passage, noun, kind, (), False)
    return frame_of(passage, noun, kind, actors, partners) or Frame(passage, noun, kind, (), False)


def _actors(passage: Passage, noun: Token, verb: Token, parties: Parties, partners: Sequence[Party]) -> list[Party]:
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


def _distant(noun: Token, preposition: str) -> list[Token]:
    """A phrase behind a place or a time: "a meeting in Geneva on Monday with B"."""
    for token in noun.doc[noun.i + 1 : min(noun.i + 12, noun.sent.end)]:
        opens = preposition == "between"
        if token.pos_ in ("VERB", "AUX") and not opens or token.dep_ == "punct" and token.text not in (",", "-"):
            return []
        if token.lower_ == preposition and token.dep_ == "prep":
            if token.head.pos_ in ("VERB", "AUX") and not opens:
                return []
            if opens and token.head.pos_ == "NOUN" and token.head != noun:
                return []
            return [child for child in token.children if child.dep_ == "pobj"]
    return []


def _sides(passage: Passage, noun: Token, parties: Parties) -> list[Party]:
    """ "A-B summit", "Thai-Lao talks"."""
    inside = [t for t in noun.doc[max(noun.sent.start, noun.i - 8) : noun.i] if t.head == noun or t.head.head == noun]
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
