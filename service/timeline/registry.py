"""Encounters, looked up by who and when."""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from .accounts import Account
from .encounters import Encounter, Fit
from .windows import Window

__all__ = ["Registry"]

# Encounters under one key with which an account is compared.
_MOST_COMPARED = 64


class Registry:
    """Encounters under keys that say who, such as the kind and the parties, in order of time."""

    def __init__(self) -> None:
        self._entries: dict[Hashable, list[tuple[dt.date, int, Encounter]]] = defaultdict(list)
        self._longest: dict[Hashable, dt.timedelta] = defaultdict(dt.timedelta)
        self._number = 0

    def add(self, key: Hashable, encounter: Encounter) -> None:
        """Put an encounter under a key."""
        window = encounter.window
        bisect.insort(self._entries[key], (window.first, self._number, encounter))
        self._longest[key] = max(self._longest[key], window.last - window.first)
        self._number += 1

    def near(self, key: Hashable, window: Window) -> Iterator[Encounter]:
        """The encounters under a key that can have a day in common with a window, at most 64."""
        entries, longest = self._entries.get(key, []), self._longest[key]
        earliest = dt.date.min if window.first - dt.date.min < longest else window.first - longest
        start = bisect.bisect_left(entries, earliest, key=lambda entry: entry[0])
        for _, _, encounter in itertools.islice(entries, start, start + _MOST_COMPARED):
            if encounter.window.first > window.last:
                break
            yield encounter

    def best(self, account: Account, keys: Iterable[Hashable]) -> Encounter | None:
        """The encounter under one of the keys that an account is of; None if there is none.

        - Of those it fits best (`Encounter.fit`), it is the one on the same days.
        - An account without a time is of the one nearest to the publication of its article.
        - An account of a longer time, or of a surname that several people bear, is of the only one
          that it fits best: it may be of any other as well.
        """
        fits = [
            (fit, encounter)
            for key in keys
            for encounter in self.near(key, account.window)
            if (fit := encounter.fit(account)) is not None
        ]
        if not fits:
            return None
        if account.window.basis == "published" and account.published is not None:
            day = account.published
            return min(fits, key=lambda pair: _remoteness(pair[0], pair[1], day))[1]
        best = max(fit for fit, _ in fits)
        most = [encounter for fit, encounter in fits if fit == best]
        if len(most) > 1 and (account.is_ambiguous or not account.window.is_close):
            return None
        return most[0]


def _remoteness(fit: Fit, encounter: Encounter, day: dt.date) -> tuple[bool, int, int, bool]:
    """How far an encounter is from being the one that the news of a day tells of."""
    window = encounter.window
    told = window.basis in ("stated", "inherited")
    return (not told, window.distance(day), -fit.place, not fit.status)
