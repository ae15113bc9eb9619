"""Where the accounts of one encounter contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from service.extraction.records import Place, Status, Time

from .accounts import Account
from .localities import relation
from .records import ConflictField
from .windows import Window

__all__ = ["Dispute", "are_apart", "are_elsewhere", "disputes", "upheld"]

T = TypeVar("T", bound=Hashable)

Dispute = tuple[ConflictField, dict[str, list[Account]]]
"""A field, and its values with the accounts that give them."""

_AHEAD: tuple[Status, ...] = ("planned", "proposed")
_UNDONE: tuple[Status, ...] = ("cancelled", "denied")


def upheld(
    said: Sequence[tuple[Account, T]], apart: Callable[[T, T], bool]
) -> list[tuple[Account, T]]:
    """What is said, without plans that came out differently: these are past, and contradict nobody.

    Args:
        said: values with the accounts that give them.
        apart: whether two values cannot both be true.
    """
    held = {value for account, value in said if account.event.status == "occurred"}
    return [
        (account, value)
        for account, value in said
        if account.event.status not in _AHEAD or not any(apart(value, other) for other in held)
    ]


def disputes(accounts: Sequence[Account], window: Window) -> list[Dispute]:
    """The fields of an encounter on which accounts differ so that not all can be right.

    - status: it was held, and it was cancelled or denied. What was called off or refused before
      its day, and held later, is no contradiction, nor is a plan that came to something, also on
      another day or elsewhere (`upheld`).
    - time: the times have no day in common. A time that the record of an article only takes over
      from its neighbours is none that the article states; a visit may have all the days told.
    - place: towns far from each other, or places in different countries. A town and the country
      that it lies in are no contradiction, nor are the stops of a visit.

    Args:
        accounts: all that is said of the encounter.
        window: when it was.

    Returns:
        Each field in dispute with the values that contradict others.
    """
    found: list[Dispute] = [
        ("status", _statuses(accounts, window)),
        ("time", _times(accounts)),
        ("place", _places(accounts)),
    ]
    return [(field, values) for field, values in found if values]


def _statuses(accounts: Sequence[Account], window: Window) -> dict[str, list[Account]]:
    said: dict[str, list[Account]] = {}
    for account in accounts:
        status = account.event.status
        known = account.published is not None and window.basis in ("stated", "inherited")
        before = known and account.published is not None and account.published < window.first
        if status == "occurred" or (status in _UNDONE and not before):
            said.setdefault(status, []).append(account)
    return said if "occurred" in said and len(said) > 1 else {}


def _times(accounts: Iterable[Account]) -> dict[str, list[Account]]:
    stated = [
        (account, account.event.time)
        for account in accounts
        if account.event.time is not None
        and account.window.basis == "stated"
        and account.event.kind != "visit"
    ]
    return _contradicting(upheld(stated, are_apart), are_apart, lambda time: time.edtf)


def _places(accounts: Iterable[Account]) -> dict[str, list[Account]]:
    placed = [
        (account, account.place)
        for account in accounts
        if account.place is not None and account.event.kind != "visit"
    ]
    return _contradicting(upheld(placed, are_elsewhere), are_elsewhere, lambda place: place.name)


def _contradicting(
    said: Sequence[tuple[Account, T]], apart: Callable[[T, T], bool], name: Callable[[T], str]
) -> dict[str, list[Account]]:
    """The values that cannot be true beside another, by their names."""
    values = {name(value): value for _, value in said}
    disputed = {
        one for one, value in values.items() if any(apart(value, v) for v in values.values())
    }
    found: dict[str, list[Account]] = {}
    for account, value in said:
        if name(value) in disputed:
            found.setdefault(name(value), []).append(account)
    return found


def are_apart(one: Time, two: Time) -> bool:
    """Whether two times have no day in common; a year that is left open may be any."""
    if one.start is None or two.start is None:
        return False
    return (one.end is not None and one.end < two.start) or (
        two.end is not None and two.end < one.start
    )


def are_elsewhere(one: Place, two: Place) -> bool:
    """Whether nothing can be in both places."""
    return relation(one, two) == "apart"
