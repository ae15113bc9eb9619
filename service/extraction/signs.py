"""Signs that a sentence tells of an encounter, read from its words alone, before it is parsed.

A sign is a form of a trigger with what its frame needs around it: words that can mean parties, a
preposition, a place. It is sure where the trigger hardly ever means anything else there ("met
Lee", "talks with the minister"), else the sentence has to be parsed to tell.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Callable, Iterable

from .encounters.triggers import (
    ASKING,
    BARRED,
    BY_PHONE,
    CALENDAR,
    DELEGATIONS,
    EATERIES,
    GIVING,
    GOALS,
    HOLD,
    JOURNEY,
    MEALS,
    NOUNS,
    OFFERS,
    PERIODS,
    PHRASES,
    SPANS,
    STOPS,
    TOGETHER,
    TREATS,
    VERBS,
    WEAK,
)
from .inflections import forms
from .sentence import REACH, Sentence
from .wide_signs import WIDE_CHECKS

__all__ = ["Sign", "sign_of"]


class Sign(enum.IntEnum):
    """Whether a sentence tells of an encounter."""

    NONE = 0
    DOUBTFUL = 1
    SURE = 2


_JOINING = frozenset({"with", "between", "among"})
_BEHIND = frozenset({"with", "to", "from", "opposite", "into", "over", "by"})
_ARTICLES = frozenset({"a", "an", "the"})
_HELD = forms(HOLD | GIVING | {"attend", "pay"})
_GIVEN = forms(GIVING | {"have", "take", "host", "share"})
_MADE = forms(JOURNEY)
_NOTHING = frozenset[str]()
_IN = frozenset({"in", "at"})
_BY = frozenset({"by"})
_OF = frozenset({"by", "of"})
_INVOLVING = frozenset({"of", "involving"})
_DURING = frozenset({"for", "at", "in", "during", "after", "by"})
_GOALS = frozenset(GOALS)
_AROUND = frozenset({"round", "around", "over", "together"})
_PAIRED = frozenset({"and", "they", "both", "two"})
_JOINED = frozenset({"join", "joined", "joining"})
_SPENT = PERIODS | CALENDAR | SPANS | {"days", "weeks"}
_SPENT_AT = _IN | {"with", "on"}
_ATTRIBUTIVE = _ARTICLES | {"most", "very"}
_CALLED_ON = frozenset({"on", "upon", "up", "in"})
_BEFORE_CALL = _ARTICLES | {"his", "her", "their", "by", "in", "phone", "video"}
_BEHIND_CALL = _JOINING | {"to", "from", "by"}
_OFFERED = OFFERS | forms(ASKING)
_WITHIN = frozenset({"with", "during", "on", "by", "after"})
_IN_FOR = frozenset({"at", "on", "for", "to", "last", "and"})
_BEFORE_PHONE = frozenset({"by", "over", "via", "on", "through"})
_CONFERENCE = frozenset({"conference"})


_Check = Callable[[Sentence, int], Sign]


def sign_of(text: str) -> Sign:
    """The surest sign in a sentence. Linear in its length.

    Args:
        text: the sentence, or several; a sign does not know where one ends.
    """
    sentence = Sentence(text)
    words, hyphened = sentence.words, "-" in text
    known = [
        i
        for i, word in enumerate(words)
        if word in _CHECKS or word in WIDE_CHECKS or (hyphened and "-" in word)
    ]
    best = Sign.NONE
    for index in known:
        word = words[index]
        if best is Sign.NONE and any(check(sentence, index) for check in WIDE_CHECKS.get(word, ())):
            best = Sign.DOUBTFUL
        for part in {word, *word.split("-")} if "-" in word else (word,):
            for check in _CHECKS.get(part, ()):
                sign = check(sentence, index)
                if sign is Sign.SURE:
                    return sign
                if sign is not Sign.NONE:
                    best = sign
    return best


def _doubtful(holds: bool) -> Sign:
    return Sign.DOUBTFUL if holds else Sign.NONE


def _meets(s: Sentence, i: int) -> Sign:
    """A met B; A and B met."""
    if s.has(BARRED, i + 1, i + 5) and not s.has({"with"}, i + 1, i + 5):
        return Sign.NONE
    if s.words[i] == "meeting":
        return _doubtful(s.count(i + 1, i + 4) > 0 and not s.has({"of", "on", "in"}, i + 1, i + 2))
    if s.told(i, i + 1):
        return Sign.SURE
    return _doubtful(s.meets(i))


def _talks(s: Sentence, i: int) -> Sign:
    """A talked with B; A and B talked."""
    if s.has({"with"}, i + 1, i + 3) and s.told(i, i + 2):
        return Sign.SURE
    if s.has({"of"}, i + 1, i + 2):
        return Sign.NONE  # "talk of a move"
    behind = s.has(_BEHIND, i + 1, i + 8) and s.count(i + 1, i + 12) > 0
    return _doubtful(behind or s.count(i - 8, i) > 1)


def _hosts(s: Sentence, i: int) -> Sign:
    """A received B; B was received by A."""
    if s.has(_ATTRIBUTIVE, i - 1, i):
        return Sign.NONE
    adjective = s.words[i] == "welcome" or not s.told(i, i + 1)
    return _doubtful(s.count(i + 1, i + 10) > 0) if adjective else Sign.SURE


def _sees(s: Sentence, i: int) -> Sign:
    """A saw B; B was seen by A."""
    return _doubtful(
        s.has(_BY, i + 1, i + 3) or (s.count(i + 1, i + 5) > 0 and s.count(i - REACH, i) > 0)
    )


def _rings(s: Sentence, i: int) -> Sign:
    """A telephoned B."""
    return _doubtful(s.count(i + 1, i + 6) > 0 and s.meets(i))


def _calls(s: Sentence, i: int) -> Sign:
    """A called B; A called on B; a call with B."""
    named = any(s.names[i + 1 : i + 2]) and s.count(i - REACH, i) > 0
    particle = s.has(_CALLED_ON, i + 1, i + 3) and s.count(i + 1, i + 7)
    nominal = s.has(_BEFORE_CALL, i - 4, i)
    joined = s.has(_BEHIND_CALL, i + 1, i + 9) and s.count(i + 1, i + 13)
    return _doubtful(bool(named or particle or (nominal and joined)))


def _noun(s: Sentence, i: int) -> Sign:
    """Talks with B; A and B held talks; a meeting of ministers; an A-B summit."""
    if s.words[i] == "meeting" and s.has(BARRED, i + 1, i + 4):
        return Sign.NONE  # "meeting the target"
    if s.has(_JOINING, i + 1, i + 3) and s.told(i, i + 2):
        return Sign.SURE
    return _doubtful(
        (s.has(_JOINING, i + 1, i + 15) and s.count(i + 1, i + 19) > 0)
        or (s.has(_INVOLVING, i + 1, i + 4) and s.lists(i + 2, i + 9))
        or (
            (s.has(_HELD, i - 10, i) or s.has(_HELD, i + 1, i + 12)) and s.count(i - 16, i + 10) > 1
        )
        or (s.has(_DURING, i - 5, i) and s.lists(i - 16, i))
        or s.count(i - 6, i) > 1
        or (s.has(_JOINED, i - 10, i + 8) and s.count(i - 14, i + 12) > 1)
        or (s.has(_OFFERED, i - 6, i) and s.meets(i))
    )


def _weak(s: Sentence, i: int) -> Sign:
    """Nouns that tell of an encounter only beside other words: "a dinner with B"."""
    joined = s.has(_JOINING, i + 1, i + 9) and s.count(i + 1, i + 13) > 0
    held = s.has(_HELD, i - 9, i + 9) and s.count(i - 16, i + 9) > 1
    return _doubtful(joined or held)


def _visits(s: Sentence, i: int) -> Sign:
    """A visited a place or a person."""
    if s.has(_ARTICLES, i - 1, i):
        return Sign.NONE  # a noun
    where = s.place(i + 1, i + 11) or s.has(_ARTICLES, i + 1, i + 2)
    return _doubtful(where and s.count(i - REACH, i) > 0)


def _journey(s: Sentence, i: int) -> Sign:
    """A's visit to a place; a visit by A; A made a visit."""
    made = s.has(_MADE, i - 8, i + 8) and s.place(i + 1, i + 12)
    owned = s.count(i - 5, i) > 0 or (s.has(_OF, i + 1, i + 9) and s.count(i + 1, i + 12))
    during = s.has(_WITHIN, i - 4, i) and s.place(i + 1, i + 8)
    return _doubtful(s.count(i - 16, i + 16) > 0 and bool(made or owned or during))


def _travels(s: Sentence, i: int) -> Sign:
    """A flew to a place."""
    return _doubtful(
        s.has(_GOALS, i + 1, i + 9) and s.count(i - REACH, i) > 0 and s.place(i + 2, i + 13)
    )


def _leads(s: Sentence, i: int) -> Sign:
    """A led a delegation to a place."""
    return _doubtful(s.has(DELEGATIONS, i + 1, i + 9) and s.has({"to"}, i + 1, i + 15))


def _invites(s: Sentence, i: int) -> Sign:
    """A invited B to a place; A declined B's invitation."""
    return _doubtful(s.meets(i, 12, 13))


def _gathers(s: Sentence, i: int) -> Sign:
    return _doubtful(s.meets(i, 12, 7))


def _idiom(s: Sentence, i: int) -> Sign:
    """A sat down with B; A and B broke bread."""
    if not s.has(_IDIOM_MARKS.get(s.words[i], _NOTHING), i + 1, i + 6):
        return Sign.NONE
    behind = frozenset(s.words[i + 1 : i + 6])
    return _doubtful(any(idiom <= behind for idiom in _IDIOMS[s.words[i]]) and s.meets(i))


def _stops(s: Sentence, i: int) -> Sign:
    """A stopped over in a place."""
    found = s.has(_STOPPED.get(s.words[i], _NOTHING), i + 1, i + 5)
    return _doubtful(found and s.place(i + 1, i + 11) and s.count(i - REACH, i) > 0)


def _by_phone(s: Sentence, i: int) -> Sign:
    """A settled it with B by telephone."""
    held = s.has(_BEFORE_PHONE, i - 4, i) or s.has(_CONFERENCE, i + 1, i + 2)
    return _doubtful(held and s.meets(i))


def _treats(s: Sentence, i: int) -> Sign:
    """A had B to dinner."""
    return _doubtful(s.has(_GIVEN, i - 11, i) and s.meets(i))


def _guides(s: Sentence, i: int) -> Sign:
    """A showed B round; A had B over, or in; A brought B and C together."""
    inward = next((j for j, word in enumerate(s.words[i + 1 : i + 9], i + 1) if word == "in"), None)
    if inward is not None and s.has(_IN_FOR, inward + 1, inward + 2):
        return _doubtful(s.count(i + 1, inward) > 0 and s.meets(i))
    behind = next((j for j, word in enumerate(s.words[i + 1 : i + 10]) if word in _AROUND), None)
    if not behind:
        # "were shown round by B", but "took over"
        return _doubtful(behind == 0 and s.words[i + 1] != "over" and s.meets(i))
    return _doubtful(s.count(i + 1, i + 1 + behind) > 0 and s.meets(i))


def _stays(s: Sentence, i: int) -> Sign:
    """A spent two days in a place, or two hours with B."""
    where = s.has(_SPENT_AT, i + 1, i + 11) and s.count(i + 1, i + 13) > 0
    return _doubtful(where and s.has(_SPENT, i + 1, i + 7) and s.count(i - REACH, i) > 0)


def _awaits(s: Sentence, i: int) -> Sign:
    """A is due in a place."""
    return _doubtful(s.has(_IN, i + 1, i + 4) and any(s.names[i + 1 : i + 6]))


def _is_at(s: Sentence, i: int) -> Sign:
    """A is in a place."""
    near = s.has(_IN, i + 1, i + 3)
    return _doubtful(near and any(s.names[i + 2 : i + 5]) and s.count(i - 8, i) > 0)


def _jointly(s: Sentence, i: int) -> Sign:
    """A and B signed it in a city."""
    if s.has(_ARTICLES, i - 2, i):
        return Sign.NONE  # "a review"
    where = s.has(_IN, i + 1, i + 15) and any(s.names[i + 2 : i + 18])
    return _doubtful(where and s.has(_PAIRED, i - 9, i) and s.count(i - 10, i) > 1)


def _verbs(frame: str) -> frozenset[str]:
    return forms(lemma for lemma, own in VERBS.items() if own == frame)


def _nouns(kind: str) -> frozenset[str]:
    found = {noun for noun, own in NOUNS.items() if own == kind and noun not in WEAK}
    return frozenset(found | {f"{noun}s" for noun in found})


# The words behind a form of an idiom's verb, and one of each idiom that few sentences have.
_IDIOMS: dict[str, list[frozenset[str]]] = defaultdict(list)
for _verb, _own in PHRASES.items():
    for _form in forms([_verb]):
        for _idiom_words, _ in _own:
            _behind = [set(_idiom_words[1:])] if _idiom_words[1:] else [{"with"}, {"down"}]
            _IDIOMS[_form] += map(frozenset, _behind)
_IDIOM_MARKS = {
    form: frozenset(max(idiom, key=len) for idiom in idioms) for form, idioms in _IDIOMS.items()
}
_STOPPED: dict[str, set[str]] = defaultdict(set)
for _verb, _particle in STOPS:
    for _form in forms([_verb]):
        _STOPPED[_form].add(_particle)
_TABLE: tuple[tuple[Iterable[str], _Check], ...] = (
    (_verbs("pair"), _meets),
    (_verbs("with"), _talks),
    (_verbs("host"), _hosts),
    (_verbs("see"), _sees),
    (_verbs("call"), _rings),
    (forms(["call"]), _calls),
    (_nouns("meeting"), _noun),
    (_nouns("call"), _noun),
    (WEAK - {"call", "calls"}, _weak),
    (_verbs("visit"), _visits),
    (_nouns("visit") | {"stop", "mission", "journey", "swing"}, _journey),
    (_verbs("travel"), _travels),
    (_verbs("lead"), _leads),
    (_verbs("invite") | {"invitation"}, _invites),
    (_verbs("gather"), _gathers),
    (_IDIOMS, _idiom),
    (_STOPPED, _stops),
    (BY_PHONE, _by_phone),
    (TREATS | MEALS | EATERIES, _treats),
    (forms(["show", "take", "guide", "conduct", "usher", "have", "bring"]), _guides),
    (forms(["spend"]), _stays),
    (("due", "expected", "awaited"), _awaits),
    (forms(["be"]), _is_at),
    (forms(TOGETHER), _jointly),
)
_CHECKS: dict[str, list[_Check]] = defaultdict(list)
for _words, _check in _TABLE:
    for _word in _words:
        _CHECKS[_word].append(_check)
