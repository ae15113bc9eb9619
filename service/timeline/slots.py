"""The values of an encounter, merged over its accounts: the most specific, best supported ones."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from service.extraction.records import Participant, Place, Status, Time, Topic
from service.extraction.words import fold

from .accounts import Account
from .conflicts import are_apart, are_elsewhere, upheld
from .localities import breadth, relation
from .names import name_tokens

__all__ = ["party", "place", "status", "time", "topics"]

_AHEAD: tuple[Status, ...] = ("planned", "proposed")
# On one day, the firmer word goes before.
_FIRMNESS: tuple[Status, ...] = ("proposed", "planned", "denied", "cancelled", "occurred")
_MOST_TOPICS = 12
_ALIKE = 90.0
_OPEN_DAYS = 10**6


def status(accounts: Sequence[Account]) -> Status:
    """The status: the last word on it.

    A plan or a proposal turns into what the article published last says: held, cancelled, denied
    (a proposal refused, a plan that came to nothing), or planned again after it was called off.
    What one article says was held is not planned any more, whenever the others were published.
    Of articles of one day, or of unknown days, what most of them say counts, and then the firmer
    word: held before cancelled, denied, planned, proposed. Who says held and who says cancelled or
    denied can contradict each other; that is for `conflicts.disputes`.
    """
    told = [account for account in accounts if account.event.status not in _AHEAD]
    if not any(account.event.status == "occurred" for account in told):
        told = list(accounts)
    support = Counter(account.event.status for account in told)
    last = max(
        told,
        key=lambda account: (
            account.published or dt.date.min,
            support[account.event.status],
            _FIRMNESS.index(account.event.status),
        ),
    )
    return last.event.status


def time(accounts: Sequence[Account]) -> Time | None:
    """The shortest time that is stated, and of those the one that most accounts give.

    For a visit, a span with both ends goes before a single day of it. Times that records take over
    from their neighbours come behind, and then those without a year. A plan says nothing of what
    was held on another day.
    """
    told = [(account, account.event.time) for account in accounts if account.event.time]
    told = upheld(told, are_apart)
    support = Counter(when.edtf for _, when in told)

    def rank(pair: tuple[Account, Time]) -> tuple[bool, bool, bool, int, int, tuple[int, int]]:
        account, when = pair
        whole = account.event.kind == "visit" and when.precision == "range" and _days(when) > 1
        spanning = whole and _days(when) < _OPEN_DAYS
        stated = account.window.basis != "inherited"
        yearless = when.start is None and when.end is None
        rest = (not spanning, _days(when), -support[when.edtf], account.order)
        return (yearless, not stated, *rest)

    return min(told, key=rank)[1] if told else None


def _days(when: Time) -> int:
    if when.start is None or when.end is None:
        return _OPEN_DAYS
    return (when.end - when.start).days + 1


def place(accounts: Sequence[Account]) -> Place | None:
    """The narrowest place that is stated, and of those the one that most accounts give.

    A town that a record takes over from its neighbours comes behind towns that are stated, but
    before a country. A plan says nothing of what was held elsewhere. A visit that articles have at
    several towns was to the country, if one says so.
    """
    told = [(account, account.place) for account in accounts if account.place]
    if accounts[0].event.kind == "visit":
        stops = {where for _, where in told}
        whole = {where for where in stops if not any(are_elsewhere(where, s) for s in stops)}
        told = [pair for pair in told if pair[1] in whole or not whole]
    else:
        told = upheld(told, are_elsewhere)
    given = Counter(where for _, where in told)
    support = {
        where: sum(n for other, n in given.items() if relation(where, other) == "same")
        for where in given
    }

    def rank(pair: tuple[Account, Place]) -> tuple[bool, bool, int, int, tuple[int, int]]:
        account, where = pair
        wide = breadth(where)
        inherited = not account.event.features.get("own_place", 1.0)
        return (wide > 1, inherited, wide, -support[where], account.order)

    return min(told, key=rank)[1] if told else None


def party(told: Sequence[Participant]) -> Participant:
    """A party as its accounts, in canonical order, give it, without mentions.

    The name is the fullest one, and of those the most frequent; role and country are the most
    frequent ones.
    """
    names = Counter((one.name, one.type) for one in told)
    name, sort = min(
        names, key=lambda pair: (-len(name_tokens(pair[0])), pair[1] != "person", -names[pair])
    )
    return Participant(
        name,
        sort,
        _commonest([one.role for one in told]),
        _commonest([one.country for one in told]),
    )


def _commonest(values: Sequence[str | None]) -> str | None:
    """The most frequent value, case aside, as it was first written; None where there is none."""
    known = [value for value in values if value is not None]
    if not known:
        return None
    often = Counter(value.casefold() for value in known)
    return max(known, key=lambda value: often[value.casefold()])


def topics(accounts: Sequence[Account]) -> tuple[Topic, ...]:
    """At most 12 topics: those of most accounts first, of wordings that are alike the longest."""
    support: Counter[str] = Counter()
    wordings: dict[str, Topic] = {}
    for rank in range(_MOST_TOPICS):
        for account in accounts:
            for topic in account.event.topics[rank : rank + 1]:
                support[fold(topic.text)] += 1
                wordings.setdefault(fold(topic.text), topic)
    kept: list[str] = []
    # Sorting is stable: what is as frequent stays in the order of importance.
    for text in sorted(support, key=lambda text: -support[text]):
        alike = (i for i, k in enumerate(kept) if fuzz.token_set_ratio(text, k) >= _ALIKE)
        index = next(alike, None)
        if index is not None:
            kept[index] = max(kept[index], text, key=len)
        elif len(kept) < _MOST_TOPICS:
            kept.append(text)
    return tuple(wordings[text] for text in kept)
