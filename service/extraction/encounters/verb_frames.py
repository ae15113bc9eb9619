"""Frames of verbs: who met, received, telephoned or visited whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from ..parse import Token
from ..parties import Parties
from ..passages import Passage
from ..records import Kind
from ..syntax import is_passive, objects, prepositional, subjects
from .frame import Frame, by_phone, companions, frame_of, further, gapped, has_child, resolved
from .journey_frames import invite_frame, lead_frame, travel_frame, visit_frame
from .silences import in_public
from .triggers import BARRED, DAYS, PHRASES, RECIPROCAL, SECLUDED

__all__ = ["VERB_FRAMES", "call_frame", "host_frame", "phrase_kind", "rings", "with_frame"]

_QUESTIONING = frozenset({"grill", "quiz"})
_BESIDE = ("with", "from", "opposite", "to", "into")
# Verbs of the phrases whose other side stands behind "on": "looked in on the patient".
_ON = frozenset({"call", "drop", "look"})
# Tokens from a verb that receives to a guest whom a place or a day parts from it.
_GUEST = 16


def rings(passage: Passage, verb: Token) -> bool:
    """Whether "call" is to telephone: "A called B on Sunday", but not "A called B a liar"."""
    if any(child.dep_ in ("prt", "oprd", "ccomp", "acomp") for child in verb.children):
        return False
    if any(
        child.dep_ == "prep"
        and child.lower_ in ("for", "on", "upon", "off")
        and not child.right_edge.ent_type_
        and not any(t.lower_ in DAYS for t in child.subtree)
        for child in verb.children
    ):
        return False
    whom = objects(verb)
    if not whom or whom[0].i not in passage.reading.named:
        return False
    return whom[0].i > verb.i and verb.doc[min(whom[0].i + 1, len(verb.doc) - 1)].lower_ not in (
        "a",
        "an",
        "the",
        '"',
        "“",
        "'",
    )


def phrase_kind(verb: Token) -> Kind | None:
    """The kind of encounter that a verb tells of with its particles: "sat down with"."""
    if verb.lemma_ not in PHRASES and verb.lower_ not in PHRASES:
        return None
    begun = dict.fromkeys((verb.lemma_, verb.lower_))
    followers = [t.lower_ for t in verb.doc.tokens[verb.i + 1 : verb.i + 5]]
    for words, kind in (phrase for word in begun for phrase in PHRASES.get(word, ())):
        if len(words) == 1:
            return (
                kind
                if prepositional(verb, "with") or (verb.lemma_ == "sit" and has_child(verb, "down"))
                else None
            )
        if words[-1] in ("on", "upon") and words[0] == "call":
            people = prepositional(verb, "on", "upon")
            infinitive = any(c.dep_ in ("xcomp", "advcl", "ccomp") for c in verb.children) or any(
                t.lower_ == "to" and t.i + 1 < len(verb.doc) and t.doc[t.i + 1].tag_ == "VB"
                for p in people
                for t in verb.doc[p.i + 1 : p.right_edge.i + 2]
            )
            return kind if people and not infinitive and not has_child(verb, "for") else None
        if all(word in followers for word in words[1:]):
            return kind
    return None


def _pair_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A and B met; A met B; A met with B; A was met by B."""
    whom_met = [t for t in objects(verb) if t.lower_ not in RECIPROCAL]
    targets = whom_met + (prepositional if whom_met else companions)(verb, "with")
    targets += (gapped if whom_met else further)(passage, verb)
    if any(t.lower_ in BARRED or t.lemma_.lower() in BARRED for t in targets):
        return None
    if is_passive(verb):
        targets += prepositional(verb, "by")
    who = resolved(passage, subjects(verb), parties)
    whom = resolved(passage, targets, parties, who)
    if targets and not whom:
        return None
    return frame_of(passage, verb, "call" if by_phone(verb) else "meeting", who, whom)


def with_frame(
    passage: Passage, verb: Token, parties: Parties, kind: Kind = "meeting"
) -> Frame | None:
    """A talked with B; A and B conferred."""
    if verb.lemma_ in _ON and kind == "meeting":
        targets = companions(verb, "on", "upon")
    elif any(o.lower_ == "acquaintance" for o in objects(verb)):
        # "made the acquaintance of Ann Lee", "made Ann Lee's acquaintance"
        made = next(o for o in objects(verb) if o.lower_ == "acquaintance")
        targets = prepositional(made, "of") + [c for c in made.lefts if c.dep_ == "poss"]
    else:
        targets = prepositional(verb, "with", "to") or companions(verb, *_BESIDE)
        targets += further(passage, verb)
        if verb.lemma_ in ("come", "go"):
            targets = [
                o for child in verb.children if child.lemma_ == "see" for o in objects(child)
            ] or targets
    if is_passive(verb) and verb.lemma_ not in SECLUDED:
        return None
    who = resolved(passage, subjects(verb), parties)
    whom = resolved(passage, targets, parties, who)
    if (
        any(party.type == "country" for party in who) != any(p.type == "country" for p in whom)
        and whom
        and verb.lemma_ in ("speak", "talk")
    ):
        whom = [p for p in whom if p.type != "country"]
    if verb.lemma_ in ("speak", "talk") and any(
        party.plural and party.head in ("reporters", "journalists") for party in whom
    ):
        return None
    if has_child(verb, "about") and not whom and len(who) < 2:
        return None
    together = len(who) > 1 and bool(prepositional(verb, "in", "at"))
    if verb.lemma_ in ("speak", "talk") and not whom and not by_phone(verb) and not together:
        return None
    if by_phone(verb):
        kind = "call"
    elif verb.lemma_ == "speak":
        frame = frame_of(passage, verb, "call", who, whom)
        return dataclasses.replace(frame, open_medium=True) if frame else None
    return frame_of(passage, verb, kind, who, whom)


def host_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A received B; B was hosted by A; A hosted B for a visit."""
    who_tokens = subjects(verb)
    whom_tokens = objects(verb)
    if is_passive(verb):
        who_tokens, whom_tokens = companions(verb, "by"), who_tokens
    who = resolved(passage, who_tokens, parties)
    whom_tokens = [*whom_tokens, *gapped(passage, verb)] or _named_behind(passage, verb)
    whom = resolved(passage, whom_tokens, parties, who)
    people = [p for p in whom if p.type in ("person", "group")]
    if not people or not who or (who[0].type == "country" and people[0].type == "group"):
        return None
    aside = {
        t.i
        for clause in verb.subtree
        if clause.dep_ in ("relcl", "conj") and clause.pos_ in ("VERB", "AUX")
        for t in clause.subtree
    }
    words = {t.lemma_.lower() for t in verb.subtree if t.i not in aside or t == verb}
    visiting = bool(words & {"visit", "trip"}) and not words & {"meeting", "talk", "talks"}
    kind: Kind = "call" if by_phone(verb) else "visit" if visiting else "meeting"
    return frame_of(passage, verb, kind, *((people, who) if visiting else (who, people)))


def _named_behind(passage: Passage, verb: Token) -> list[Token]:
    """The guest whom a place or a day parts from the verb: "received at the palace Ann Lee"."""
    if is_passive(verb):
        return []
    behind = verb.doc[verb.i + 1 : min(verb.i + _GUEST, verb.sent.end)]
    for token in behind:
        if token.pos_ in ("VERB", "AUX") or token.lower_ in ("by", "with", "for", "from"):
            break
        if token.i in passage.reading.named:
            return [token]
    return []


def call_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A phoned B."""
    who_tokens, whom_tokens = subjects(verb), objects(verb)
    if is_passive(verb):
        who_tokens, whom_tokens = prepositional(verb, "by"), who_tokens
    who = resolved(passage, who_tokens, parties)
    whom = [
        p for p in resolved(passage, whom_tokens, parties, who) if p.type in ("person", "group")
    ]
    if not who or not whom:
        return None
    return frame_of(passage, verb, "call", who, whom)


def _gather_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """Several gathered."""
    who = resolved(passage, subjects(verb), parties)
    whom = resolved(passage, prepositional(verb, "with"), parties, who)
    if is_passive(verb) or objects(verb):
        return None  # "gathered signatures"
    return frame_of(passage, verb, "meeting", who, whom)


def _see_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A saw B; B was seen by A; but not before a committee, where B is questioned in public."""
    if verb.lemma_ in _QUESTIONING and in_public(verb):
        return None
    if prepositional(verb, "as") or any(
        c.dep_ in ("ccomp", "oprd", "xcomp") for c in verb.children
    ):
        return None
    who_tokens, whom_tokens = subjects(verb), objects(verb)
    if is_passive(verb):
        who_tokens, whom_tokens = prepositional(verb, "by"), who_tokens
    who = resolved(passage, who_tokens, parties)
    whom_tokens = [*whom_tokens, *gapped(passage, verb)]
    if verb.lemma_ == "consult":
        whom_tokens += companions(verb, "with")
    whom = resolved(passage, whom_tokens, parties, who)
    each_other = any(t.lower_ in RECIPROCAL for t in whom_tokens)
    if not who or any(p.type not in ("person", "group") for p in [*who, *whom]):
        return None
    if not whom and not each_other:
        return None
    return frame_of(passage, verb, "meeting", who, whom)


VERB_FRAMES: dict[str, Callable[[Passage, Token, Parties], Frame | None]] = {
    "see": _see_frame,
    "pair": _pair_frame,
    "with": with_frame,
    "host": host_frame,
    "call": call_frame,
    "visit": visit_frame,
    "travel": travel_frame,
    "lead": lead_frame,
    "invite": invite_frame,
    "gather": _gather_frame,
}
