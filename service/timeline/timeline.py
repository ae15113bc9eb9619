"""Many articles, one timeline: their encounters merged across articles, in order of time."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from service.extraction.records import Extraction
from service.extraction.stages import Checkpoint, go_on

from .accounts import accounts_of
from .grouping import group
from .merging import merged
from .records import TimelineEvent

__all__ = ["timeline"]


def timeline(
    extractions: Sequence[Extraction | None], at: Checkpoint = go_on
) -> tuple[TimelineEvent, ...]:
    """The encounters that articles tell of, each once, in order of time.

    Two events are one encounter if they agree on the kind, on who (`identities.identify`), on when
    as far as each says (`windows.window_of`), and not too little on where (`Encounter.fit`).
    `grouping.group` says which events come together where several could, `slots` which values the
    encounter gets, and `conflicts.disputes` what contradicts.

    The order of the articles has no influence but on the positions in `sources` and `conflicts`:
    everything is done in an order that follows from what the articles say. An article that is given
    twice counts once, and is a source twice.

    Args:
        extractions: what was extracted from each article; None for one from which nothing could be,
            which keeps its position.
        at: told of the stage time and again; what it raises ends the work.

    Returns:
        The encounters by their first day, then by their last; those without a day come last. Of
        those of one time, what an article told first comes first.
    """
    at("merge")
    positions: dict[str, list[int]] = defaultdict(list)
    articles: dict[str, Extraction] = {}
    for position, extraction in enumerate(extractions):
        if extraction is not None:
            name = repr(extraction)
            positions[name].append(position)
            articles[name] = extraction
    ordered = sorted(articles, key=lambda name: (articles[name].published_at or dt.date.max, name))
    encounters = group(accounts_of([articles[name] for name in ordered]), at)
    placed = [positions[name] for name in ordered]
    # Sorting is stable: what is of one time stays in the order in which it is first told.
    encounters.sort(key=lambda encounter: min(account.order for account in encounter.accounts))
    events = []
    for encounter in encounters:
        at("merge")
        events.append(merged(encounter, placed))
    return tuple(_told_apart(sorted(events, key=_when)))


def _when(event: TimelineEvent) -> tuple[dt.date, dt.date]:
    first = event.time.start if event.time else None
    last = event.time.end if event.time else None
    return (first or last or dt.date.max, last or dt.date.max)


def _told_apart(events: Iterable[TimelineEvent]) -> Iterator[TimelineEvent]:
    """The events with ids that differ: two encounters can agree on all that the id is made of."""
    seen: Counter[str] = Counter()
    for event in events:
        seen[event.id] += 1
        if seen[event.id] > 1:
            key = f"{event.id}|{seen[event.id]}"
            event = dataclasses.replace(event, id=hashlib.sha256(key.encode()).hexdigest()[:16])
        yield event
