"""One encounter, one record: mentions that agree on who, and do not differ on when, are merged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .candidates import Candidate
from .countries import find as find_countries
from .encounters import DOUBTFUL
from .lexicon import words as lexicon_words
from .people import Party
from .records import Place, Precision, Status
from .sameness import are_apart, is_same, tells_of

__all__ = ["completed", "merged"]

_SENT = lexicon_words("descriptions", "sent")

_STATUS_RANK: dict[Status, int] = {
    "cancelled": 4,
    "denied": 3,
    "occurred": 2,
    "planned": 1,
    "proposed": 0,
}
_PRECISION: dict[Precision, int] = {
    "day": 0,
    "weekend": 1,
    "week": 2,
    "range": 3,
    "month": 4,
    "season": 5,
    "quarter": 5,
    "year": 6,
}


def merged(candidates: Sequence[Candidate], leaders: Mapping[str, Party]) -> list[Candidate]:
    """The candidates as records, in the order of their first mention.

    Args:
        candidates: mentions in the order of the article.
        leaders: who leads the delegation of a country; such a person stands for the country.
    """
    for candidate in candidates:
        states = [leaders.get(code) for p in candidate.parties for code in _spoken_for(p)]
        spoken_for = tuple(party for party in states if party is not None)
        if (
            candidate.parties
            and len(spoken_for) == max(len(states), len(candidate.parties))
            and _have_met(spoken_for, candidate, candidates)
        ):
            candidate.parties = spoken_for
    records: list[Candidate] = []
    for candidate in candidates:
        if candidate.joining:
            _join(records, candidate)
            continue
        target = _target(records, candidate)
        if target is None:
            if candidate.parties:
                records.append(candidate)
            continue
        _merge(target, candidate)
    records = [r for r in records if not _only_announced(r, records)]
    # what a later, fuller mention has brought together
    whole: list[Candidate] = []
    for record in records:
        target = next((r for r in whole if is_same(r, record)), None)
        if target is None:
            whole.append(record)
        else:
            _merge(target, record)
    for record in whole:
        record.evidence = list(dict.fromkeys(record.evidence))
        record.triggers = list(dict.fromkeys(record.triggers))
    return [record for record in whole if not _is_bare(record)]


def _is_bare(record: Candidate) -> bool:
    """Whether a record tells of no encounter: a visit to nowhere, an agreement in no place.

    A destination that no gazetteer knows is somewhere, if a named person goes there on a day;
    what one visits may be a grave.
    """
    if record.kind == "visit":
        named = all(p.type == "person" and not p.head for p in record.parties)
        dated = record.time is not None and not record.inherited and record.trigger != "visit"
        return record.place is None and len(record.parties) < 2 and not (named and dated)
    return record.kind == "meeting" and record.open_medium


def _spoken_for(party: Party) -> list[str]:
    """The countries that a party is, or whose people it is: "delegations of Cuba and Peru"."""
    if party.type == "country":
        return [party.country or ""]
    if party.type == "group" and party.head in _SENT:
        return list(dict.fromkeys(mention.code for mention in find_countries(party.name)))
    return []


def _have_met(people: Sequence[Party], states: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether an encounter of states may be that of the people who speak for them.

    It is not where the article tells of theirs, and at another time.
    """
    keys = {party.key for party in people}
    theirs = [c for c in candidates if keys <= {party.key for party in c.parties}]
    return not theirs or any(not are_apart(states.time, c.time) for c in theirs)


def completed(records: Sequence[Candidate], wide: Sequence[Candidate]) -> list[Candidate]:
    """Records with those that no word tells of, so far as they are not told among them.

    An article without a word for an encounter is more likely a debate, a ceremony or a quarrel in
    the papers: there people who tell each other something count only where a place is told.

    Args:
        records: what words for encounters tell of.
        wide: what may be encounters besides, in the order of the article.
    """
    added = []
    for record in merged(wide, {}):
        told = next((other for other in records if tells_of(other, record)), None)
        if told is None and (records or record.placed or record.family not in DOUBTFUL):
            added.append(record)
        elif told is not None:
            told.topics.extend(record.topics)
    return sorted([*records, *added], key=lambda record: record.evidence[0])


def _only_announced(record: Candidate, records: Sequence[Candidate]) -> bool:
    """Whether a headline or a summary tells of groups that the body calls otherwise."""
    return (
        record.headline
        and record.mentions == 1
        and any(p.type != "person" or p.head for p in record.parties)
        and any(r.kind == record.kind and not r.headline for r in records)
    )


def _join(records: Sequence[Candidate], candidate: Candidate) -> None:
    """Add those who "joined the talks" to the talks."""
    for record in reversed(records):
        if record.kind == candidate.kind:
            keys = {p.key for p in record.parties}
            record.parties += tuple(p for p in candidate.joining if p.key not in keys)
            return


def _target(records: Sequence[Candidate], candidate: Candidate) -> Candidate | None:
    if not candidate.parties:
        if not candidate.definite:
            return None
        for record in reversed(records):
            if record.kind == candidate.kind:
                if _is_undone(record, candidate):
                    return record
                alike = (
                    record.status == candidate.status
                    or candidate.status == "occurred" != record.status
                )
                return record if alike and not are_apart(record.time, candidate.time) else None
        return None
    return next((r for r in reversed(records) if is_same(r, candidate)), None)


def _is_undone(record: Candidate, mention: Candidate) -> bool:
    """Whether a mention takes back what was told: "the talks fell through", "no such call"."""
    if mention.status == "cancelled":
        return record.status in ("planned", "proposed")
    return mention.status == "denied" != record.status


def _merge(record: Candidate, other: Candidate) -> None:
    if record.open_medium and not other.open_medium:
        record.kind, record.open_medium = other.kind, False
    if other.parties:
        named = sum(p.type == "person" for p in other.parties)
        mine = sum(p.type == "person" for p in record.parties)
        if named > mine or (named == mine and len(other.parties) > len(record.parties)):
            record.parties = other.parties
        if _STATUS_RANK[other.status] > _STATUS_RANK[record.status]:
            record.status = other.status
        record.mentions += 1
    if not other.parties:
        record.time = record.time or other.time
        if _is_undone(record, other):
            record.status = other.status
    elif other.time is not None and (
        record.time is None
        or (record.inherited and not other.inherited)
        or (not other.inherited and _is_better(other, record))
    ):
        record.time, record.inherited = other.time, other.inherited
    if record.kind == "call":
        record.place = None
    elif other.place is not None and (
        record.place is None
        or (other.placed and not record.placed)
        or (other.placed and not _is_stop(other) and _closer(other.place, record.place))
    ):
        record.place, record.placed = other.place, other.placed
    record.topics.extend(other.topics)
    record.evidence.extend(other.evidence)
    record.triggers.extend(other.triggers)
    record.sources = tuple(dict.fromkeys([*record.sources, *other.sources]))
    record.headline = record.headline and other.headline


def _is_stop(candidate: Candidate) -> bool:
    """Whether a visitor sees a building, one stop of a journey."""
    return (
        candidate.kind == "visit"
        and candidate.place is not None
        and candidate.place.venue is not None
    )


def _is_better(one: Candidate, two: Candidate) -> bool:
    """Whether a mention tells the time of another more closely; of a visit, its whole span."""
    mine, theirs = one.time, two.time
    if mine is None or theirs is None or are_apart(mine, theirs):
        return False
    if one.kind == "visit" and len(two.parties) == 1:
        days = {"day", "range"}
        if {mine.precision, theirs.precision} <= days:
            return mine.precision == "range" and theirs.precision == "day"
    return _PRECISION[mine.precision] < _PRECISION[theirs.precision]


def _closer(one: Place, two: Place) -> bool:
    """Whether a place is the same as another, told more closely."""
    if one.country != two.country:
        return False
    return (
        (one.geonames_id is not None or one.venue is not None)
        and two.venue is None
        and (
            (two.name != one.name and two.latitude is None)
            or (one.venue is not None and one.name == two.name)
        )
    )
