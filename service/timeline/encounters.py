"""An encounter as several articles tell of it, and whether one more account is of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from service.extraction.records import Kind, Place, Status

from .accounts import Account
from .localities import Relation, relation
from .windows import Window

__all__ = ["Encounter", "Fit", "Who", "who"]

_HELD = "occurred"
_YEAR = 365
_UNDONE = frozenset({"cancelled", "denied"})


Who = tuple[Kind, frozenset[str]]
"""The kind, and the keys of the parties; of a visit, that of the traveller."""


def who(kind: Kind, parties: Sequence[str]) -> Who:
    """Under what encounters of these parties, given by their keys in order, are looked up."""
    return (kind, frozenset(parties[:1] if kind == "visit" else parties))


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Fit:
    """How well an account fits an encounter; a greater one is better.

    Attributes:
        place: 2 for the same town, 1 where nothing speaks against it, 0 for towns apart.
        window: whether just the same days are told.
        status: whether the status is that of one of the accounts.
    """

    place: int
    window: bool
    status: bool


class Encounter:
    """An encounter with the accounts of it.

    Attributes:
        accounts: what the articles say, the firmest first; no article tells of it twice.
        summaries: accounts of several encounters at once, of which this is one.
        window: the days that all accounts allow.
        statuses: what they say of it.
    """

    def __init__(self, account: Account) -> None:
        """The encounter that one account tells of."""
        self.accounts: list[Account] = []
        self.summaries: list[Account] = []
        self.window = account.window
        self.statuses: set[Status] = set()
        self._articles: set[int] = set()
        self._places: list[Place | None] = []
        self._stand_ins: set[str] = set()
        self.add(account)

    @property
    def first(self) -> Account:
        """The firmest account."""
        return self.accounts[0]

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.first.event.kind

    @property
    def who(self) -> Who:
        """Under what it is looked up."""
        return who(self.kind, [party.key for party in self.first.parties])

    @property
    def day(self) -> dt.date | None:
        """The day that the firmest account states, if it does."""
        window = self.first.window
        return window.first if window.basis == "stated" and window.days == 1 else None

    @property
    def countries(self) -> frozenset[str | None]:
        """The countries of the parties."""
        return frozenset(party.country for party in self.first.event.participants)

    @property
    def parties(self) -> tuple[str, ...]:
        """The keys of the parties, in the order of the account that names most of them.

        For a visit, the hosts whom other accounts name come behind them.
        """
        fullest = max(self.accounts, key=lambda account: len(account.keys - self._stand_ins))
        told = [fullest] if self.kind != "visit" else [fullest, *self.accounts]
        certain = (p.key for a in told for p in a.parties if a is fullest or not p.options)
        return tuple(key for key in dict.fromkeys(certain) if key not in self._stand_ins)

    def add(self, account: Account) -> None:
        """Take in an account that fits."""
        self.accounts.append(account)
        self._articles.add(account.article)
        self.statuses.add(account.event.status)
        if account.place not in self._places:
            self._places.append(account.place)
        if account.window.meets(self.window):
            self.window = self.window.narrowed(account.window)

    def absorb(self, other: Encounter, *, stand_ins: bool = False) -> None:
        """Take in all accounts of what is the same encounter.

        Args:
            other: the same encounter.
            stand_ins: whether parties whom only the other has stand for others of this one.
        """
        if stand_ins:
            self._stand_ins |= other.first.keys - self.first.keys
        for account in other.accounts:
            self.add(account)

    def shares_article(self, other: Encounter) -> bool:
        """Whether an article tells of both, and so of two."""
        return not self._articles.isdisjoint(other._articles)

    def fit(self, account: Account) -> Fit | None:
        """How well an account of the same kind and parties fits; None if it is of another one.

        It is of another one if the article tells of this one, too; if no day is left; if the
        towns are apart, unless the day is the same and it is no visit; and if one says that it
        was held and the other that it was not, unless both tell the day.
        """
        if account.article in self._articles or not self.window.meets(account.window):
            return None
        close = self.window.is_close and account.window.is_close
        place = self._nearness(account)
        if place == 0 and not (close and account.event.kind != "visit"):
            return None
        status = account.event.status
        told = self.statuses | {status}
        if _HELD in told and told & _UNDONE and not close:
            return None
        if not _is_yearly(account, self.window) or not _are_hosted_alike(account, self.first):
            return None
        return Fit(place, self.window == account.window, status in self.statuses)

    def _nearness(self, account: Account) -> int:
        """How near the place of an account is, as in `Fit`."""
        if account.place is None:
            return 1
        told = {_relation(account, place) for place in self._places if place is not None}
        if "same" in told:
            return 2
        return 0 if "apart" in told else 1


def _relation(account: Account, place: Place) -> Relation:
    assert account.place is not None
    told = relation(account.place, place)
    visit = account.event.kind == "visit"
    return "open" if told == "apart" and visit and _abroad(account, place) else told


def _abroad(visit: Account, place: Place) -> bool:
    """Whether a town may be another stop of one visit to a foreign country."""
    home = visit.event.participants[0].country
    country = visit.place.country if visit.place else None
    return country is not None and country == place.country != home


def _is_yearly(account: Account, window: Window) -> bool:
    """Whether a time without a year ("XXXX-05-16") may be that of an encounter."""
    time = account.event.time
    if time is None or time.start is not None or not time.edtf.startswith("XXXX-"):
        return True
    if window.days > _YEAR:
        return True
    days = (window.first + dt.timedelta(n) for n in range(window.days))
    return any(day.isoformat()[4:].startswith(time.edtf[4:]) for day in days)


def _are_hosted_alike(one: Account, two: Account) -> bool:
    """Whether two visits may have the same hosts; where none is told, they may."""
    if one.event.kind != "visit":
        return True
    mine, theirs = one.keys - {one.traveller}, two.keys - {two.traveller}
    return not mine or not theirs or bool(mine & theirs)
