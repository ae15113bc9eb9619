"""Encounter frames: from a trigger and the syntax around it to the kind of encounter and who takes part."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from .lexicon import table
from .parties import Parties
from .passages import Passage
from .people import Party
from .records import Kind
from .syntax import is_passive, lemma_of, objects, prepositional, subjects

__all__ = ["Frame", "find_frames", "is_sporting"]

_T = table("triggers")
_VERBS = {lemma: frame for frame, lemmas in _T["verbs"].items() for lemma in lemmas.split()}
_NOUNS: dict[str, Kind] = {
    word: kind for kind in ("meeting", "call", "visit") for word in _T["nouns"][kind].split()
}
_WEAK = frozenset(_T["nouns"]["weak"].split())
_LIGHT = frozenset(_T["nouns"]["light"].split())
_BY_PHONE = frozenset(_T["nouns"]["by_phone"].split())
_BARRED = frozenset(_T["barred"]["objects"].split())
_SPORTS = frozenset(_T["barred"]["sports"].split())
_PHRASES: tuple[tuple[tuple[str, ...], Kind], ...] = tuple(
    (tuple(phrase.split()), kind)
    for kind in ("meeting", "call")
    for phrase in sorted(_T["phrases"][kind], key=len, reverse=True)
)

_ABSTRACT = frozenset(_T["barred"]["abstract"].split())
_ADVERBS = frozenset(_T["habits"]["adverbs"].split())
_ADJECTIVES = frozenset(_T["habits"]["adjectives"].split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split())
_PERIODS = frozenset("day week month quarter year season time spring summer autumn fall winter morning evening monday tuesday wednesday thursday friday saturday sunday".split())
_STANDING = frozenset("committee commission panel board council squad team side authorities candidates members winners cabinet parliament leadership court coalition delegates".split())
_TOGETHER = frozenset(_T["together"]["verbs"].split())
_JOURNEY = frozenset(_T["nouns"]["journey"].split())
_WISHING = frozenset("recall summon withdraw call push press appeal ask hope wait prepare plan look argue vote campaign opt aim".split())
_DURING = frozenset("in during at over by via after following".split())
_MEALS = frozenset("lunch luncheon dinner breakfast supper banquet reception iftar tea".split())
_DEFINITE = frozenset("the this that these those their his her its".split())
_SEPARATE = frozenset("separate separately each individual individually respectively respective successive back-to-back".split())


@dataclasses.dataclass(frozen=True, slots=True)
class Frame:
    """A trigger with what it says of kind and parties.

    Attributes:
        passage: where it stands.
        trigger: its word.
        kind: what sort of encounter it tells of.
        parties: who takes part, the first one first; those of one encounter.
        own: whether the frame names its parties itself, rather than pointing back.
        hosted: whether the parties are guest and host of a visit.
        open_medium: whether the text leaves open how they spoke: face to face, where it says where.
    """

    passage: Passage
    trigger: Token
    kind: Kind
    parties: tuple[Party, ...]
    own: bool
    hosted: bool = False
    open_medium: bool = False


def find_frames(passage: Passage, sentence: Span, parties: Parties) -> Iterator[Frame]:
    """The frames of a sentence, in order."""
    if _sporting(sentence) or parties.sporting and not passage.reading.named:
        return
    parties.observe(passage, sentence)
    for token in sentence:
        if token.i in passage.reading.named:
            continue
        frame = _frame(passage, token, parties)
        if frame is None or not (frame.own or frame.parties or _points_back(token)):
            continue
        if frame.own and (_habitual(token) or _unspecific(frame)):
            continue
        yield from _distributed(frame, sentence)
        if frame.own and len(frame.parties) > 1:
            parties.last = frame.parties
        if frame.own and frame.kind == "visit":
            parties.traveller = frame.parties[0]


def _habitual(trigger: Token) -> bool:
    """Whether the words speak of a habit: "meets every month", "annual meetings"."""
    around = [*trigger.children, *(trigger.head.children if trigger.pos_ == "NOUN" else ())]
    if any(t.lower_ in _ADVERBS or t.lower_ in _ADJECTIVES and t.dep_ == "amod" for t in around):
        return True
    return any(
        t.lower_ in ("every", "each") and t.head.lemma_ in _PERIODS
        or t.lower_ in ("once", "twice", "times") and any(u.lower_ in ("a", "an", "each", "every") for u in trigger.doc[t.i + 1 : t.i + 2])
        for t in trigger.subtree
    )


def _unspecific(frame: Frame) -> bool:
    """Whether the only party is a body that meets by itself: "the committee met"."""
    return (
        frame.kind != "visit"
        and len(frame.parties) == 1
        and (frame.parties[0].head in _STANDING or frame.parties[0].type != "group" or not frame.parties[0].country and not frame.parties[0].sides and frame.parties[0].name.islower())
    )


def _points_back(noun: Token) -> bool:
    """Whether a noun means an encounter told of before: "the talks", "their meeting"."""
    return any(t.lower_ in _DEFINITE for t in noun.lefts if t.dep_ in ("det", "poss"))


def _frame(passage: Passage, token: Token, parties: Parties) -> Frame | None:
    lemma = lemma_of(token)
    if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
        if lemma == "bring" and _has_child(token, "together"):
            return _of(passage, token, "meeting", _resolve_all(passage, objects(token), parties), [])
        if lemma == "call" and _rings(passage, token):
            return _call_frame(passage, token, parties)
        if lemma == "call" and any(c.lower_ == "in" and c.dep_ == "prt" for c in token.children):
            return _host_frame(passage, token, parties)
        kind = _phrase_kind(token)
        if kind is not None:
            return _with_frame(passage, token, parties, kind)
        frame = _VERBS.get(lemma)
        if frame is not None:
            return _VERB_FRAMES[frame](passage, token, parties)
        return (
            _treat_frame(passage, token, parties)
            or _medium_frame(passage, token, parties)
            or _together_frame(passage, token, parties)
        )
    if lemma == "conference" and any(c.lower_ in _BY_PHONE for c in token.lefts):
        return _noun_frame(passage, token, parties, "call")
    if token.pos_ in ("NOUN", "PROPN") and (lemma in _NOUNS or token.lower_ in _NOUNS):
        kind = _NOUNS.get(token.lower_) or _NOUNS[lemma]
        if kind == "visit":
            return _visit_noun(passage, token, parties)
        return _noun_frame(passage, token, parties, kind)
    return None


def _rings(passage: Passage, verb: Token) -> bool:
    """Whether "call" is to telephone: "A called B on Sunday", but not "A called B a liar"."""
    if any(child.dep_ in ("prt", "oprd", "ccomp", "acomp") for child in verb.children):
        return False
    if any(child.dep_ == "prep" and child.lower_ in ("for", "on", "upon", "off") and not child.right_edge.ent_type_ and not any(t.lower_ in _DAYS for t in child.subtree) for child in verb.children):
        return False
    whom = objects(verb)
    if not whom or whom[0].i not in passage.reading.named:
        return False
    return whom[0].i > verb.i and verb.doc[min(whom[0].i + 1, len(verb.doc) - 1)].lower_ not in ("a", "an", "the", '"', "“", "'")


def _phrase_kind(verb: Token) -> Kind | None:
    for words, kind in _PHRASES:
        if verb.lemma_ != words[0] and verb.lower_ != words[0]:
            continue
        if len(words) == 1:
            return kind if prepositional(verb, "with") or verb.lemma_ == "sit" and _has_child(verb, "down") else None
        followers = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 5]]
        if words[-1] in ("on", "upon") and words[0] == "call":
            people = prepositional(verb, "on", "upon")
            infinitive = any(c.dep_ in ("xcomp", "advcl", "ccomp") for c in verb.children) or any(
                t.lower_ == "to" and t.i + 1 < len(verb.doc) and t.doc[t.i + 1].tag_ == "VB" for p in people for t in verb.doc[p.i + 1 : p.right_edge.i + 2]
            )
            return kind if people and not infinitive and not _has_child(verb, "for") else None
        if all(word in followers for word in words[1:]):
            return kind
    return None


def _has_child(token: Token, word: str) -> bool:
    return any(child.lower_ == word for child in token.children)


def _by_phone(token: Token) -> bool:
    """Whether the clause says that people did not meet face to face."""
    span = token.subtree if token.pos_ in ("VERB", "AUX") else [*token.subtree, *token.head.children]
    near = {t.lower_ for t in span if abs(t.i - token.i) < 14}
    near |= {t.lower_ for child in token.head.children for t in child.subtree if abs(t.i - token.i) < 8} if token.pos_ == "NOUN" else set()
    return bool(near & _BY_PHONE)


def _pair_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A and B met; A met B; A met with B; A was met by B."""
    if _has_child(verb, "up") and False:
        return None
    targets = objects(verb) + prepositional(verb, "with")
    if any(t.lower_ in _BARRED or t.lemma_.lower() in _BARRED for t in targets):
        return None
    if is_passive(verb):
        targets += prepositional(verb, "by")
    who = _resolve_all(passage, subjects(verb), parties)
    whom = _resolve_all(passage, targets, parties, who)
    if targets and not whom:
        return None
    return _of(passage, verb, "call" if _by_phone(verb) else "meeting", who, whom)


def _with_frame(passage: Passage, verb: Token, parties: Parties, kind: Kind = "meeting") -> Frame | None:
    """A talked with B; A and B conferred."""
    if verb.lemma_ == "call" and kind == "meeting":
        targets = prepositional(verb, "on", "upon")
    else:
        targets = prepositional(verb, "with", "to", "in")
        if verb.lemma_ in ("come", "go"):
            targets = [o for child in verb.children if child.lemma_ == "see" for o in objects(child)] or targets
    if is_passive(verb):
        return None
    who = _resolve_all(passage, subjects(verb), parties)
    whom = _resolve_all(passage, targets, parties, who)
    if any(party.type == "country" for party in who) != any(p.type == "country" for p in whom) and whom and verb.lemma_ in ("speak", "talk"):
        whom = [p for p in whom if p.type != "country"]
    if verb.lemma_ in ("speak", "talk") and any(
        party.plural and party.head in ("reporters", "journalists") for party in whom
    ):
        return None
    if _has_child(verb, "about") and not whom and len(who) < 2:
        return None
    if verb.lemma_ in ("speak", "talk") and not whom and not _by_phone(verb):
        return None
    if _by_phone(verb):
        kind = "call"
    elif verb.lemma_ == "speak":
        frame = _of(passage, verb, "call", who, whom)
        return dataclasses.replace(frame, open_medium=True) if frame else None
    return _of(passage, verb, kind, who, whom)


def _host_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A received B; B was hosted by A; A hosted B for a visit."""
    who_tokens = subjects(verb)
    whom_tokens = objects(verb)
    if is_passive(verb):
        who_tokens, whom_tokens = prepositional(verb, "by"), who_tokens
    who = _resolve_all(passage, who_tokens, parties)
    whom = _resolve_all(passage, whom_tokens, parties, who)
    people = [p for p in whom if p.type in ("person", "group")]
    if not people or not who or who[0].type == "country" and people[0].type == "group":
        return None
    words = {t.lemma_.lower() for t in verb.subtree}
    visiting = bool(words & {"visit", "trip"}) and not words & {"meeting", "talk", "talks"}
    kind: Kind = "call" if _by_phone(verb) else "visit" if visiting else "meeting"
    frame = _of(passage, verb, kind, *((people, who) if visiting else (who, people)))
    return dataclasses.replace(frame, hosted=visiting) if frame else None


def _call_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A phoned B."""
    who_tokens, whom_tokens = subjects(verb), objects(verb)
    if is_passive(verb):
        who_tokens, whom_tokens = prepositional(verb, "by"), who_tokens
    who = _resolve_all(passage, who_tokens, parties)
    whom = [p for p in _resolve_all(passage, whom_tokens, parties, who) if p.type in ("person", "group")]
    if not who or not whom:
        return None
    return _of(passage, verb, "call", who, whom)


def _visit_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A visited a place or a person."""
    goal = objects(verb)
    if is_passive(verb) or any(t.lower_ in _BARRED for t in goal):
        return None
    if not goal and not any(c.dep_ in ("npadvmod", "advmod", "prep") for c in verb.children):
        return None
    who = _travellers(_resolve_all(passage, subjects(verb), parties))
    hosts = [p for p in _resolve_all(passage, goal, parties, who) if p.type == "person"]
    return _of(passage, verb, "visit", who, hosts)


def _travel_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A travelled to a place."""
    goals = prepositional(verb, "to", "in", "for", "at")
    places = [g for g in goals if g.ent_type_ in ("GPE", "LOC", "FAC") or g.pos_ == "PROPN" or g.lemma_ in ("capital", "city", "town", "country")]
    places = [g for g in places if g.lemma_.lower() not in _NOUNS]
    if not places:
        return None
    who = _travellers(_resolve_all(passage, subjects(verb), parties))
    return _of(passage, verb, "visit", who, [])


def _travellers(parties: Sequence[Party]) -> list[Party]:
    return [p for p in parties if p.type == "person" or p.type == "group"]


def _gather_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """Several gathered."""
    who = _resolve_all(passage, subjects(verb), parties)
    whom = _resolve_all(passage, prepositional(verb, "with"), parties, who)
    if is_passive(verb):
        return None
    return _of(passage, verb, "meeting", who, whom)


def _see_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A saw B; B was seen by A."""
    if prepositional(verb, "as") or any(c.dep_ in ("ccomp", "oprd", "xcomp") for c in verb.children):
        return None
    who_tokens, whom_tokens = subjects(verb), objects(verb)
    if is_passive(verb):
        who_tokens, whom_tokens = prepositional(verb, "by"), who_tokens
    who = _resolve_all(passage, who_tokens, parties)
    whom = _resolve_all(passage, whom_tokens, parties, who)
    if not who or not whom or any(p.type not in ("person", "group") for p in [*who, *whom]):
        return None
    return _of(passage, verb, "meeting", who, whom)


def _treat_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A had B to dinner; A gave a lunch for B; A was the guest of B."""
    if verb.lemma_ in ("have", "invite", "treat", "ask"):
        guests = objects(verb)
        if verb.lemma_ == "have" and any(t.lower_ in _MEALS | {"talks"} for t in prepositional(verb, "to", "for")):
            who = _resolve_all(passage, subjects(verb), parties)
            whom = [p for p in _resolve_all(passage, guests, parties, who) if p.type in ("person", "group")]
            return _of(passage, verb, "meeting", who, whom) if who and whom else None
    if verb.lemma_ == "play" and any(t.lower_ == "host" for t in objects(verb)):
        host = next(t for t in objects(verb) if t.lower_ == "host")
        who = _resolve_all(passage, subjects(verb), parties)
        guests = prepositional(host, "to") + prepositional(verb, "to")
        whom = [p for p in _resolve_all(passage, guests, parties, who) if p.type in ("person", "group")]
        return _of(passage, verb, "meeting", who, whom) if who and whom else None
    if verb.lemma_ == "give" and any(t.lower_ in _MEALS | {"audience"} for t in objects(verb)):
        who = _resolve_all(passage, subjects(verb), parties)
        meal = next(t for t in objects(verb) if t.lower_ in _MEALS | {"audience"})
        targets = prepositional(meal, "for", "to") + prepositional(verb, "for", "to", "of")
        targets += [t for t in objects(verb) if t != meal]
        whom = _resolve_all(passage, targets, parties, who)
        return _of(passage, verb, "meeting", who, whom) if who and whom else None
    return None


def _medium_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A settled it with B by telephone."""
    if not any(
        child.dep_ == "prep"
        and child.lower_ in ("by", "over", "via", "on", "through")
        and any(t.lower_ in _BY_PHONE for t in child.subtree if t.i - child.i < 5)
        for child in verb.children
    ):
        return None
    who = _resolve_all(passage, subjects(verb), parties)
    targets = prepositional(verb, "with", "to") + objects(verb)
    for target in objects(verb):
        targets += prepositional(target, "with")
    whom = [p for p in _resolve_all(passage, targets, parties, who) if p.type in ("person", "group")]
    who = [p for p in who if p.type in ("person", "group", "country")]
    if not whom and verb.lemma_ not in _TOGETHER:
        return None
    return _of(passage, verb, "call", who, whom)


def _together_frame(passage: Passage, verb: Token, parties: Parties) -> Frame | None:
    """A and B signed it in a city."""
    if verb.lemma_ not in _TOGETHER or is_passive(verb) or not any(
        t.pos_ == "PROPN" for t in prepositional(verb, "in", "at")
    ):
        return None
    who = [p for p in _resolve_all(passage, subjects(verb), parties) if p.type == "person"]
    if len(who) < 2 or len({p.country for p in who}) < 2:
        return None
    return _of(passage, verb, "meeting", who, [])


_VERB_FRAMES = {
    "see": _see_frame,
    "pair": _pair_frame,
    "with": _with_frame,
    "host": _host_frame,
    "call": _call_frame,
    "visit": _visit_frame,
    "travel": _travel_frame,
    "gather": _gather_frame,
}


def _noun_frame(passage: Passage, noun: Token, parties: Parties, kind: Kind) -> Frame | None:
    """Talks between A and B; A's meeting with B; A held talks with B; an A-B summit."""
    if noun.dep_ == "compound" and noun.head.lemma_.lower() in _NOUNS:
        return None
    if noun.dep_ in ("dobj", "conj", "pobj") and any(
        above.lemma_ in _ABSTRACT for above in (noun.head, noun.head.head)
    ):
        return None
    between_tokens = prepositional(noun, "between", "among", "of", "involving") or _distant(noun, "between")
    between = _resolve_all(passage, between_tokens, parties)
    partners = _resolve_all(passage, prepositional(noun, "with") or _distant(noun, "with"), parties)
    pairs = _compounds(passage, noun, parties)
    owners = _resolve_all(passage, [c for c in noun.lefts if c.dep_ == "poss"], parties, partners)
    givers = _resolve_all(passage, prepositional(noun, "by", "from"), parties, partners) if kind == "call" else []
    if _by_phone(noun):
        kind = "call"
    if kind == "call" and noun.head.lemma_ in ("pay", "make") and prepositional(noun, "on", "upon"):
        kind = "meeting"
        partners += _resolve_all(passage, prepositional(noun, "on", "upon"), parties, partners)
    if kind == "call" and not _by_phone(noun) and noun.lemma_.lower() == "call" and not (partners or between or prepositional(noun, "to", "from")):
        return None
    if len(between) > 1 or between and between[0].plural and between[0].type == "group":
        return _of(passage, noun, kind, between, partners)
    if len(pairs) > 1:
        return _of(passage, noun, kind, pairs, partners)
    if kind == "call" and verb_receives(noun):
        givers = givers or _resolve_all(passage, _distant(noun, "from"), parties, partners)
    if kind == "call":
        partners += [p for p in _resolve_all(passage, prepositional(noun, "to"), parties, partners) if p.type == "person"]
        partners += [p for p in givers if p.type == "person"]
    actors = owners
    verb = _light_verb(noun)
    own = bool(owners or partners)
    if not actors and verb is not None:
        actors = _actors(passage, noun, verb, parties, partners)
        others = prepositional(verb, "with")
        if noun.dep_ in ("dobj", "nsubjpass", "pobj", "nsubj") and others and (noun.dep_ == "dobj" or not partners):
            partners += _resolve_all(passage, others, parties, [*actors, *partners])
            own = own or bool(partners)
    if not partners and verb is not None and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "at", "over", "by", "via"):
        addressed = [p for p in _resolve_all(passage, objects(verb), parties, actors) if p.type == "person"]
        if actors and actors[0].type == "person" and addressed:
            return _of(passage, noun, kind, actors, addressed)
    if (
        not partners
        and not owners
        and len(actors) > 1
        and noun.dep_ == "pobj"
        and (noun.head.lower_ in _DURING or noun.head.lower_ == "for" and noun.head.head.lemma_ not in _WISHING)
    ):
        return _of(passage, noun, kind, actors, [])
    if not partners and verb is not None and verb.lemma_ == "join" and is_passive(verb):
        guests = _resolve_all(passage, prepositional(verb, "by"), parties, actors)
        hosts = _resolve_all(passage, subjects(verb), parties, guests)
        if guests and hosts:
            return _of(passage, noun, kind, hosts, guests)
    if not partners and verb is not None and verb.lemma_ == "attend" and is_passive(verb):
        guests = _resolve_all(passage, prepositional(verb, "by"), parties)
        return _of(passage, noun, kind, guests, []) or Frame(passage, noun, kind, (), False)
    if not partners and verb is not None and verb.lemma_ == "invite" and noun.dep_ == "pobj":
        invited = objects(verb)
        hosts = subjects(verb)
        if is_passive(verb):
            invited, hosts = hosts, prepositional(verb, "by")
        hosts_found = _resolve_all(passage, hosts, parties)
        guests = _resolve_all(passage, invited, parties, hosts_found)
        if hosts_found and guests:
            return _of(passage, noun, kind, hosts_found, guests)
    if not partners and verb is not None and verb.lemma_ == "join" and noun.dep_ in ("dobj", "pobj"):
        return Frame(passage, noun, kind, tuple(actors), False)
    if partners and not actors and not owners and noun.dep_ in ("nsubj", "nsubjpass", "pobj") and parties.last:
        focus = parties.last[0]
        if focus.type == "person" and all(focus.key != p.key for p in partners):
            actors = [focus]
    if noun.lower_ in _MEALS and actors and not partners:
        honoured = [t for h in prepositional(noun, "in") if h.lemma_ in ("honour", "honor") for t in prepositional(h, "of")]
        partners = _resolve_all(passage, prepositional(noun, "for") + honoured, parties, actors)
    definite = _points_back(noun)
    if not partners:
        weak = noun.lower_ in _WEAK or noun.lemma_.lower() in _WEAK
        direct = verb is not None and noun.dep_ in ("dobj", "pobj") and verb.lemma_ in _HOLD
        if not direct or weak and len(actors) < 2:
            if not (owners and (len(owners) > 1 or owners[0].plural)):
                return Frame(passage, noun, kind, (), False)
        if definite and len(actors) < 2 and not (actors and actors[0].plural):
            return Frame(passage, noun, kind, (), False)
    return _of(passage, noun, kind, actors, partners) or Frame(passage, noun, kind, (), False)


_HOLD = frozenset("hold have conduct attend open begin start convene resume lead chair co-chair conclude finish continue end schedule plan postpone cancel scrap arrange enter join share host go meet sit engage gather come return do undertake".split())


def _actors(passage: Passage, noun: Token, verb: Token, parties: Parties, partners: Sequence[Party]) -> list[Party]:
    """Whom the clause around an encounter's noun makes a party to it."""
    if is_passive(verb):
        agents = prepositional(verb, "by")
        if noun.dep_ == "nsubjpass" or noun in [t for s in subjects(verb) for t in s.subtree]:
            return _resolve_all(passage, agents, parties, partners)
    if noun.dep_ == "nsubj":
        return []
    return _resolve_all(passage, subjects(verb), parties, partners)


def verb_receives(noun: Token) -> bool:
    return noun.head.lemma_ in ("receive", "get", "take", "accept", "have")


def _light_verb(noun: Token) -> Token | None:
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


def _compounds(passage: Passage, noun: Token, parties: Parties) -> list[Party]:
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


def _visit_noun(passage: Passage, noun: Token, parties: Parties) -> Frame | None:
    """A's visit to C; a visit by A; A paid a visit to C; A is on a trip to C."""
    if noun.dep_ == "compound":
        return None
    owners = _resolve_all(passage, [c for c in noun.lefts if c.dep_ == "poss"], parties)
    owners = owners or _resolve_all(passage, prepositional(noun, "by", "from"), parties)
    owners = owners or [p for p in _resolve_all(passage, prepositional(noun, "of"), parties) if p.type == "person"]
    hosts = [p for p in _resolve_all(passage, prepositional(noun, "to", "with"), parties) if p.type == "person"]
    verb = _light_verb(noun)
    if verb is not None and not owners and _VERBS.get(verb.lemma_) == "host":
        return None
    weak = noun.lower_ in _WEAK or noun.lemma_.lower() in _WEAK
    if not owners and verb is not None and noun.dep_ in ("dobj", "pobj", "attr", "nsubjpass", "conj"):
        tokens = subjects(verb)
        if is_passive(verb) and noun.dep_ == "nsubjpass":
            tokens = prepositional(verb, "by")
        if verb.lemma_ == "invite":
            tokens = objects(verb) or (subjects(verb) if is_passive(verb) else tokens)
        adjoined = noun.dep_ == "pobj" and noun.head.lower_ in ("with", "during", "on", "by", "after")
        indefinite = any(t.lower_ in ("a", "an") for t in noun.lefts)
        if verb.lemma_ in _JOURNEY or adjoined and indefinite:
            owners = _resolve_all(passage, tokens, parties)
    owners = _travellers(owners)
    goal = bool(prepositional(noun, "to", "in", "at", "around", "of"))
    if not owners and parties.traveller is not None and noun.dep_ in ("nsubj", "nsubjpass") and any(
        t.ent_type_ or t.pos_ == "PROPN" for t in prepositional(noun, "to")
    ):
        owners = [parties.traveller]
    if noun.dep_ == "attr" and noun.head.lemma_ == "be" and not any(
        s.i in passage.reading.named for s in subjects(noun.head)
    ):
        return Frame(passage, noun, "visit", (), False)
    if not owners or weak and not goal:
        return Frame(passage, noun, "visit", (), False)
    return _of(passage, noun, "visit", owners, hosts)


def _resolve_all(
    passage: Passage, tokens: Sequence[Token], parties: Parties, without: Sequence[Party] = ()
) -> list[Party]:
    found: list[Party] = []
    for token in tokens:
        for party in parties.of(passage, token, [*without, *found]):
            if all(party.key != other.key for other in [*without, *found]):
                found.append(party)
    return found


def _of(
    passage: Passage, trigger: Token, kind: Kind, who: Sequence[Party], whom: Sequence[Party]
) -> Frame | None:
    parties = tuple(dict.fromkeys([*who, *whom]))
    if kind == "visit":
        return Frame(passage, trigger, kind, parties, True) if who else None
    if len(parties) < 2 and not (parties and parties[0].plural):
        return None
    return Frame(passage, trigger, kind, parties, True)


def _distributed(frame: Frame, sentence: Span) -> Iterator[Frame]:
    """One frame for each counterpart where the text separates them."""
    words = {t.lower_ for t in frame.trigger.subtree} | {t.lower_ for t in frame.trigger.head.children}
    if len(frame.parties) < 3 or frame.kind == "visit" or not words & _SEPARATE:
        yield frame
        return
    first, *others = frame.parties
    for other in others:
        yield dataclasses.replace(frame, parties=(first, other))


def is_sporting(passages: Sequence[Passage]) -> bool:
    """Whether an article is about sports, where countries and clubs "meet" in fixtures."""
    found = {t.lower_ for passage in passages for t in passage.doc if t.lower_ in _SPORTS}
    return len(found) > 3


def _sporting(sentence: Span) -> bool:
    return sum(t.lower_ in _SPORTS for t in sentence) >= 2

