"""Signs that a sentence tells of an encounter, read from its words alone, before it is parsed.

A sign is a form of a trigger with what its frame needs around it: words that can mean parties, a
preposition, a place. It is sure where the trigger hardly ever means anything else there ("met
Lee", "talks with the minister"), else the sentence has to be parsed to tell.
"""

from __future__ import annotations

import enum
import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from itertools import pairwise

from .encounters.triggers import (
    BARRED,
    BY_PHONE,
    CALENDAR,
    DELEGATIONS,
    DESTINATIONS,
    EATERIES,
    GIVING,
    GOALS,
    HOLD,
    JOURNEY,
    MEALS,
    NOUNS,
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
from .lexicon import words as lexicon_words
from .plural_people import ends_as_people

__all__ = ["Sign", "sign_of"]


class Sign(enum.IntEnum):
    """Whether a sentence tells of an encounter."""

    NONE = 0
    DOUBTFUL = 1
    SURE = 2


_WORD = re.compile(r"[^\W_](?:[\w.'’\-‑‐]*[^\W_])?")
_PLAIN_GAP = " \u00a0\n\"“”'‘’()[]-–—,:;"
_CALENDAR = lexicon_words("names", "calendar")
_OPENERS = lexicon_words("names", "openers") | _CALENDAR
_ONE = (
    lexicon_words("roles", "heads")
    | lexicon_words("descriptions", "speaking")
    | {"he", "him", "his", "she", "her", "who", "whom", "whose"}
)
_SEVERAL = (
    lexicon_words("roles", "groups")
    | lexicon_words("roles", "dual")
    | lexicon_words("roles", "social")
    | {"they", "them", "both", "their", "we", "us", "our", "each", "other", "another", "three"}
)
_JOINING = frozenset({"with", "between", "among"})
_BEHIND = frozenset({"with", "to", "from", "opposite", "into", "over", "by"})
_ARTICLES = frozenset({"a", "an", "the"})
_HELD = forms(HOLD | GIVING | {"attend", "pay"})
_GIVEN = forms(GIVING | {"have", "take", "host", "share"})
_MADE = forms(JOURNEY)
_NOTHING = frozenset[str]()
_WITH_OR_DOWN = frozenset({"with", "down"})
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
_BEFORE_PHONE = frozenset({"by", "over", "via", "on", "through", "conference"})


# Words from a trigger within which its parties stand.
_REACH = 14


class _Sentence:
    """The words of a sentence; what they can mean is read only if a check asks for it.

    Attributes:
        words: them, in lower case and without "'s".
    """

    def __init__(self, text: str, found: Sequence[str], words: Sequence[str]) -> None:
        """Take the words as they stand in a text, and as they are compared."""
        self.words = words
        self._text = text
        self._found = found

    @functools.cached_property
    def names(self) -> Sequence[bool]:
        """Whether each word may be part of a name."""
        return [
            found[0].isupper()
            and (word not in _OPENERS or (word not in _CALENDAR and index not in self._opening))
            for index, (found, word) in enumerate(zip(self._found, self.words, strict=True))
        ]

    @functools.cached_property
    def several(self) -> Sequence[bool]:
        """Whether each word can mean several parties."""
        return list(map(_means_several, self.words))

    @functools.cached_property
    def parties(self) -> Sequence[bool]:
        """Whether each word can mean a party; of a name of several words, the first."""
        inside = (False, *self.names[:-1])
        return [
            (name and not within) or many or (word in _ONE and not name)
            for word, name, many, within in zip(
                self.words, self.names, self.several, inside, strict=True
            )
        ]

    @functools.cached_property
    def _opening(self) -> frozenset[int]:
        """Which words have a mark in front of them that may open a sentence, or nothing."""
        spans = [match.span() for match in _WORD.finditer(self._text)]
        gaps = (self._text[end:start] for (_, end), (start, _) in pairwise(spans))
        return frozenset(i for i, gap in enumerate(gaps, 1) if gap.strip(_PLAIN_GAP)) | {0}

    def has(self, wanted: Set[str], start: int, end: int) -> bool:
        """Whether one of some words stands from `start` to in front of `end`."""
        return not wanted.isdisjoint(self.words[max(start, 0) : max(end, 0)])

    def count(self, start: int, end: int) -> int:
        """How many words there can mean a party; two where one can mean several."""
        start, end = max(start, 0), max(end, 0)
        return sum(self.parties[start:end]) + any(self.several[start:end])

    def told(self, index: int, behind: int, near: int = 5) -> bool:
        """Whether a trigger stands between two parties, of which one is named.

        Args:
            index: the trigger.
            behind: the first word that may belong to the party behind it.
            near: how many words may stand there up to that party.
        """
        before, after = (index - _REACH, index), (behind, behind + near)
        named = any(any(self.names[max(a, 0) : max(b, 0)]) for a, b in (before, after))
        return named and self.count(*before) > 0 and self.count(*after) > 0

    def meets(self, index: int, before: int = _REACH, behind: int = 10) -> bool:
        """Whether two parties stand around a trigger."""
        return self.count(index - before, index) + self.count(index + 1, index + behind) > 1

    def lists(self, start: int, end: int) -> bool:
        """Whether words there can mean several parties, one by one or together, but no one body."""
        start, end = max(start, 0), max(end, 0)
        several = zip(self.several[start:end], self.names[start:end], strict=True)
        return any(many and not name for many, name in several) or (
            sum(self.parties[start:end]) > 1
        )

    def place(self, start: int, end: int) -> bool:
        """Whether words there may name a place."""
        return any(self.names[max(start, 0) : max(end, 0)]) or self.has(DESTINATIONS, start, end)


_Check = Callable[[_Sentence, int], Sign]


def sign_of(text: str) -> Sign:
    """The surest sign in a sentence. Linear in its length.

    Args:
        text: the sentence, or several; a sign does not know where one ends.
    """
    found = _WORD.findall(text)
    words = list(map(str.lower, found))
    if "'" in text or "’" in text:
        words = [word.removesuffix("'s").removesuffix("’s") for word in words]
    hyphened = "-" in text
    known = [i for i, word in enumerate(words) if word in _CHECKS or (hyphened and "-" in word)]
    sentence = _Sentence(text, found, words)
    best = Sign.NONE
    for index in known:
        word = words[index]
        for part in {word, *word.split("-")} if "-" in word else (word,):
            for check in _CHECKS.get(part, ()):
                sign = check(sentence, index)
                if sign is Sign.SURE:
                    return sign
                if sign is not Sign.NONE:
                    best = sign
    return best


def _means_several(word: str) -> bool:
    if word in _SEVERAL:
        return True
    ended = word.endswith(("s", "n", "k", "e"))
    return ended and (word[:-1] in _ONE_OF_SEVERAL or ends_as_people(word))


def _doubtful(holds: bool) -> Sign:
    return Sign.DOUBTFUL if holds else Sign.NONE


def _meets(s: _Sentence, i: int) -> Sign:
    """A met B; A and B met."""
    if s.has(BARRED, i + 1, i + 5) and not s.has({"with"}, i + 1, i + 5):
        return Sign.NONE
    if s.words[i] == "meeting":
        return _doubtful(s.count(i + 1, i + 4) > 0 and not s.has({"of", "on", "in"}, i + 1, i + 2))
    if s.told(i, i + 1):
        return Sign.SURE
    return _doubtful(s.meets(i))


def _talks(s: _Sentence, i: int) -> Sign:
    """A talked with B; A and B talked."""
    if s.has({"with"}, i + 1, i + 3) and s.told(i, i + 2):
        return Sign.SURE
    behind = s.has(_BEHIND, i + 1, i + 8) and s.count(i + 1, i + 12) > 0
    return _doubtful(behind or s.count(i - 8, i) > 1)


def _hosts(s: _Sentence, i: int) -> Sign:
    """A received B; B was received by A."""
    if s.has(_ATTRIBUTIVE, i - 1, i):
        return Sign.NONE
    adjective = s.words[i] == "welcome" or not s.told(i, i + 1)
    return _doubtful(s.count(i + 1, i + 10) > 0) if adjective else Sign.SURE


def _sees(s: _Sentence, i: int) -> Sign:
    """A saw B; B was seen by A."""
    return _doubtful(
        s.has(_BY, i + 1, i + 3) or (s.count(i + 1, i + 5) > 0 and s.count(i - _REACH, i) > 0)
    )


def _rings(s: _Sentence, i: int) -> Sign:
    """A telephoned B."""
    return _doubtful(s.count(i + 1, i + 6) > 0 and s.meets(i))


def _calls(s: _Sentence, i: int) -> Sign:
    """A called B; A called on B; a call with B."""
    named = any(s.names[i + 1 : i + 2])
    particle = s.has(_CALLED_ON, i + 1, i + 3) and s.count(i + 1, i + 7)
    nominal = s.has(_BEFORE_CALL, i - 4, i)
    joined = s.has(_BEHIND_CALL, i + 1, i + 9) and s.count(i + 1, i + 13)
    return _doubtful(bool(named or particle or (nominal and joined)))


def _noun(s: _Sentence, i: int) -> Sign:
    """Talks with B; A and B held talks; a meeting of ministers; an A-B summit."""
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
    )


def _weak(s: _Sentence, i: int) -> Sign:
    """Nouns that tell of an encounter only beside other words: "a dinner with B"."""
    joined = s.has(_JOINING, i + 1, i + 9) and s.count(i + 1, i + 13) > 0
    held = s.has(_HELD, i - 9, i + 9) and s.count(i - 16, i + 9) > 1
    return _doubtful(joined or held)


def _visits(s: _Sentence, i: int) -> Sign:
    """A visited a place or a person."""
    return _doubtful(s.count(i - _REACH, i) > 0 and s.place(i + 1, i + 11))


def _journey(s: _Sentence, i: int) -> Sign:
    """A's visit to a place; a visit by A; A made a visit."""
    made = s.has(_MADE, i - 8, i + 8) and s.place(i + 1, i + 12)
    owned = s.count(i - 5, i) > 0 or (s.has(_OF, i + 1, i + 9) and s.count(i + 1, i + 12))
    return _doubtful(s.count(i - 16, i + 12) > 0 and bool(made or owned))


def _travels(s: _Sentence, i: int) -> Sign:
    """A flew to a place."""
    return _doubtful(
        s.has(_GOALS, i + 1, i + 9) and s.count(i - _REACH, i) > 0 and s.place(i + 2, i + 13)
    )


def _leads(s: _Sentence, i: int) -> Sign:
    """A led a delegation to a place."""
    return _doubtful(s.has(DELEGATIONS, i + 1, i + 9) and s.has({"to"}, i + 1, i + 15))


def _invites(s: _Sentence, i: int) -> Sign:
    """A invited B to a place; A declined B's invitation."""
    return _doubtful(s.meets(i, 12, 13))


def _gathers(s: _Sentence, i: int) -> Sign:
    return _doubtful(s.meets(i, 12, 7))


def _idiom(s: _Sentence, i: int) -> Sign:
    """A sat down with B; A and B broke bread."""
    behind = frozenset(s.words[i + 1 : i + 6])
    told = any(
        idiom <= behind if idiom else not behind.isdisjoint(_WITH_OR_DOWN)
        for idiom in _IDIOMS.get(s.words[i], ())
    )
    return _doubtful(told and s.meets(i))


def _stops(s: _Sentence, i: int) -> Sign:
    """A stopped over in a place."""
    found = s.has(_STOPPED.get(s.words[i], _NOTHING), i + 1, i + 5)
    return _doubtful(found and s.place(i + 1, i + 11) and s.count(i - _REACH, i) > 0)


def _by_phone(s: _Sentence, i: int) -> Sign:
    """A settled it with B by telephone."""
    return _doubtful(s.has(_BEFORE_PHONE, i - 4, i) and s.meets(i))


def _treats(s: _Sentence, i: int) -> Sign:
    """A had B to dinner."""
    return _doubtful(s.has(_GIVEN, i - 11, i) and s.meets(i))


def _guides(s: _Sentence, i: int) -> Sign:
    """A showed B round; A had B over; A brought B and C together."""
    behind = next((j for j, word in enumerate(s.words[i + 1 : i + 10]) if word in _AROUND), None)
    if not behind:
        # "were shown round by B", but "took over"
        return _doubtful(behind == 0 and s.words[i + 1] != "over" and s.meets(i))
    return _doubtful(s.count(i + 1, i + 1 + behind) > 0 and s.meets(i))


def _stays(s: _Sentence, i: int) -> Sign:
    """A spent two days in a place, or two hours with B."""
    where = s.has(_SPENT_AT, i + 1, i + 11) and s.count(i + 1, i + 13) > 0
    return _doubtful(where and s.has(_SPENT, i + 1, i + 7) and s.count(i - _REACH, i) > 0)


def _awaits(s: _Sentence, i: int) -> Sign:
    """A is due in a place."""
    return _doubtful(s.has(_IN, i + 1, i + 4) and any(s.names[i + 1 : i + 6]))


def _is_at(s: _Sentence, i: int) -> Sign:
    """A is in a place."""
    near = s.has(_IN, i + 1, i + 3)
    return _doubtful(near and any(s.names[i + 2 : i + 5]) and s.count(i - 8, i) > 0)


def _jointly(s: _Sentence, i: int) -> Sign:
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


_ONE_OF_SEVERAL = frozenset(one for one in _ONE if len(one) > 3)
# The words behind a form of an idiom's verb.
_IDIOMS: dict[str, list[frozenset[str]]] = defaultdict(list)
for _verb, _own in PHRASES.items():
    for _form in forms([_verb]):
        _IDIOMS[_form] += [frozenset(idiom[1:]) for idiom, _ in _own]
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
