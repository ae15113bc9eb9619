"""Which accounts are of one encounter."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from service.extraction.stages import Checkpoint, go_on

from .accounts import Account
from .encounters import Encounter, Who, who
from .linking import linked
from .registry import Registry

__all__ = ["group"]

# Combinations of people whom the surnames of an account may name.
_MOST_READINGS = 20


def group(accounts: Sequence[Account], at: Checkpoint = go_on) -> list[Encounter]:
    """Groups accounts by the encounter that they are of.

    Accounts go, the firmest first, each to the encounter that it is of (`Registry.best`), or else
    found a new one. The days of an encounter are those that all its accounts allow, so that no
    vague account links two encounters that are apart: by then both are there, and it goes to one
    of them, or to none.

    Only encounters of the same parties in the days in question are compared.

    Args:
        accounts: the accounts in canonical order.
        at: told of the stage with each account.

    Returns:
        The encounters, in no particular order.
    """
    registry = Registry()
    encounters: list[Encounter] = []
    for account in sorted(accounts, key=_firmness):
        at("merge")
        encounter = registry.best(account, _readings(account))
        if encounter is not None:
            encounter.add(account)
            continue
        encounter = Encounter(account)
        encounters.append(encounter)
        registry.add(encounter.who, encounter)
    return linked(encounters)


def _firmness(account: Account) -> tuple[bool, int, int, tuple[int, int]]:
    window = account.window
    return (account.is_ambiguous, window.looseness, window.days, account.order)


def _readings(account: Account) -> Iterator[Who]:
    """Who an account may be of: where several people bear a surname, each of them."""
    choices = [sorted({party.key} | party.options) for party in account.parties]
    for keys in itertools.islice(itertools.product(*choices), _MOST_READINGS):
        yield who(account.event.kind, keys)
