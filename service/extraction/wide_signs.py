"""Signs of people who have to do with each other, where no word tells of an encounter.

They leave a sentence in doubt, no more: it has to be parsed (see `encounters.wide_frames`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from .encounters.triggers import (
    ADDRESSING,
    APPROACHING,
    ATTENDING,
    BEHIND_MOMENT,
    BESIDE,
    COPRESENT,
    DAYPARTS,
    ENCLOSING,
    SPANS,
    WHOLE,
)
from .inflections import forms
from .sentence import REACH, Sentence

__all__ = ["WIDE_CHECKS"]

_Check = Callable[[Sentence, int], bool]

_IN = frozenset({"in", "at"})
_BY = frozenset({"by"})
_ARTICLES = frozenset({"a", "an", "the"})
_OWN = frozenset({"his", "her", "their"})
_SIDES = frozenset({"to", "from", "by"})
_AWAY = frozenset({"themselves", "in", "inside", "up", "away", "together", "with", "behind"})
_ADDRESSED = forms(ADDRESSING)
_SPEND = forms(["spend"])
_FOR = _SPEND | {"for"}


def _addresses(s: Sentence, i: int) -> bool:
    """A told B in a place; A was told by B there."""
    if s.has(_ARTICLES, i - 1, i):
        return False  # "a report"
    near = s.has(_BY, i + 1, i + 3) or s.person(i + 1, i + 9)
    return near and s.has(_IN, i + 2, i + 24) and s.meets(i)


def _hosts(s: Sentence, i: int) -> bool:
    """A told his guest, B."""
    return s.has(_OWN, i - 2, i) and s.meets(i)


def _is_with(s: Sentence, i: int) -> bool:
    """A went through the figures with B; A sat beside B."""
    return s.person(i + 1, i + 8) and s.count(i - 2 * REACH, i) > 0


def _approaches(s: Sentence, i: int) -> bool:
    """A listened to B for an hour."""
    side = next((j for j, word in enumerate(s.words[i + 1 : i + 9], i + 2) if word in _SIDES), None)
    return side is not None and s.person(side, side + 5) and s.meets(i, behind=13)


def _is_near(s: Sentence, i: int) -> bool:
    """A and B were together for two hours; A took B aside in private."""
    spent = s.has(SPANS, i + 1, i + 8) or s.has(_IN, i + 1, i + 8)
    return spent and s.meets(i)


def _takes_hours(s: Sentence, i: int) -> bool:
    """A spent an hour telling B; A and B argued for three hours."""
    told = s.has(_ADDRESSED, i + 1, i + 3) and s.meets(i, behind=9)
    lasted = s.has(_FOR, i - 4, i) and not s.has(BEHIND_MOMENT, i + 1, i + 2)
    return told or (lasted and s.lists(i - REACH, i))


def _takes_days(s: Sentence, i: int) -> bool:
    """A and B argued all night, or spent the evening."""
    whole = s.has(WHOLE, i - 3, i) or s.has(_SPEND, i - 6, i)
    return whole and s.lists(i - REACH, i)


def _is_secluded(s: Sentence, i: int) -> bool:
    """A and B sat face to face, or behind closed doors."""
    between = s.has({"to"} if s.words[i] == "face" else {"closed"}, i + 1, i + 2)
    return between and s.lists(i - REACH, i)


def _shuts(s: Sentence, i: int) -> bool:
    """A and B shut themselves away."""
    return s.has(_AWAY, i + 1, i + 5) and s.lists(i - REACH, i)


_TABLE: tuple[tuple[Iterable[str], _Check], ...] = (
    (forms(ADDRESSING | ATTENDING), _addresses),
    (("guest", "guests", "host", "visitor", "caller", "interlocutor"), _hosts),
    (("with", *BESIDE), _is_with),
    (forms(APPROACHING), _approaches),
    (COPRESENT - {"face", "behind"}, _is_near),
    (("face", "behind"), _is_secluded),
    (SPANS, _takes_hours),
    (DAYPARTS, _takes_days),
    (forms(ENCLOSING), _shuts),
)
_CHECKS: defaultdict[str, list[_Check]] = defaultdict(list)
for _words, _check in _TABLE:
    for _word in _words:
        _CHECKS[_word].append(_check)
WIDE_CHECKS: Mapping[str, list[_Check]] = dict(_CHECKS)
"""By a word, whether a sentence leaves in doubt that it tells of an encounter: a sentence and the
word's index in it."""
