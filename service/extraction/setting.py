"""The setting that a story keeps from sentence to sentence: the day, the place, the dateline."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import deque
from collections.abc import Sequence
from operator import itemgetter

from .candidates import Candidate
from .circumstances import reports
from .dates import TimeExpression
from .parse import Span
from .passages import Passage
from .people import Party
from .records import Kind, Place, Status, Time
from .toponyms import is_country

__all__ = ["Setting"]

_WITHIN_DAYS = 2
_WEEK = 8
# Times told that a story counts from; what lies further back is out of mind.
_REMEMBERED = 8
_LONG = frozenset({"week", "month", "quarter", "season", "year"})
_NOWHERE = frozenset({"border", "centre", "center", "area", "sidelines", "scene", "site"})
_BEFORE = frozenset({"earlier", "previously", "before"})


class Setting:
    """When and where the story stands; what a sentence leaves open is taken from here.

    Attributes:
        published: the day of publication.
        dateline: the place of the dateline.
        day: the day of the last week that a sentence told last.
    """

    def __init__(self, published: dt.date | None, dateline: Place | None) -> None:
        """Begin an article.

        Args:
            published: the day of publication.
            dateline: the place of the dateline.
        """
        self.published = published
        self.dateline = dateline
        self.day: Time | None = None
        self._told: deque[Time] = deque(maxlen=_REMEMBERED)
        # By status and party, the last time told, and by which of the candidates.
        self._times: dict[tuple[Status, str], tuple[int, Time]] = {}
        self._noted = 0

    def time(
        self,
        parties: Sequence[Party],
        status: Status,
        sentence: Span,
        dated: bool,
        earlier: Sequence[Candidate],
    ) -> Time | None:
        """The time of an encounter whose sentence gives none.

        It is that of the last encounter of the same status with one of the parties, else the day
        just told. "Earlier, he met ..." takes over no day.
        """
        if not dated and any(token.lower_ in _BEFORE for token in sentence[:3]):
            return None
        self._note(earlier)
        found = [self._times.get((status, party.key)) for party in parties]
        if any(found):
            return max((one for one in found if one), key=itemgetter(0))[1]
        for candidate in reversed(earlier[-3:]):
            if candidate.time and candidate.status == status and candidate.time.precision == "day":
                return candidate.time
        return self.day if status == "occurred" else None

    def _note(self, candidates: Sequence[Candidate]) -> None:
        for index in range(self._noted, len(candidates)):
            candidate = candidates[index]
            if candidate.time:
                for party in candidate.parties:
                    self._times[candidate.status, party.key] = (index, candidate.time)
        self._noted = len(candidates)

    def told(self, *, day: bool, past: bool) -> Time | None:
        """The time told last, which "the following day" and "the same month" count from.

        Args:
            day: it is a day or a few, no month or year.
            past: it does not lie ahead of publication.
        """
        return next(
            (
                time
                for time in reversed(self._told)
                if not (day and time.precision in _LONG)
                and not (past and self.published and time.start and time.start > self.published)
            ),
            None,
        )

    def place(
        self,
        own: Place | None,
        kind: Kind,
        status: Status,
        traveller: Party,
        time: Time | None,
        earlier: Sequence[Candidate],
    ) -> Place | None:
        """The place of an encounter, completed by where the story stands.

        Args:
            own: what its own sentence says.
            kind: a call has no place; a visit has only its destination, or the dateline abroad.
            status: whether it took place.
            traveller: the first party.
            time: when it takes place.
            earlier: the encounters told before.
        """
        if kind == "call":
            return own
        if own is not None and own.name in _NOWHERE:
            own = None
        if own is not None and own.geonames_id is not None and not is_country(own):
            return own
        if kind != "visit":
            return _completed(own, self._scene(status, time, earlier))
        if own is None:
            return self._abroad(traveller, time, earlier)
        return own if is_country(own) else _completed(own, self._scene(status, time, earlier))

    def _abroad(
        self, traveller: Party, time: Time | None, earlier: Sequence[Candidate]
    ) -> Place | None:
        """Where somebody is away from home: where they meet others then, or the dateline."""
        told = (
            candidate.place
            for candidate in reversed(earlier[-3:])
            if time is not None
            and candidate.time == time
            and any(party.key == traveller.key for party in candidate.parties)
        )
        return next(
            (
                place
                for place in (*told, self.dateline)
                if place is not None and traveller.country not in (None, place.country)
            ),
            None,
        )

    def _scene(
        self, status: Status, time: Time | None, earlier: Sequence[Candidate]
    ) -> Place | None:
        """Where the story stands at a time: the place told last, or the dateline."""
        dateline = self.dateline if self._is_recent(time) else None
        for candidate in reversed(earlier[-6:]):
            if candidate.place is None or candidate.kind == "call":
                continue
            if candidate.time is None and candidate.status != "occurred" == status:
                continue
            if candidate.headline and (candidate.kind == "visit" or not candidate.placed):
                continue
            if _near(candidate.time, time):
                return _completed(candidate.place, dateline)
        return dateline

    def _is_recent(self, time: Time | None) -> bool:
        day = time.start if time else None
        if day is None or self.published is None:
            return True
        return abs((day - self.published).days) <= _WITHIN_DAYS

    def pass_over(
        self,
        passage: Passage,
        sentence: Span,
        times: Sequence[TimeExpression],
        encounters: Sequence[Candidate],
    ) -> None:
        """Take note of the time that a sentence tells, that of its last encounter first.

        The day of the story is one of the last week.
        """
        low, high = passage.extent(sentence) if times else (0, 0)
        inside = [one for one in times if low <= one.start < high and one.kind == "calendar"]
        met = [one.time for one in encounters if one.parties and one.time is not None]
        told = met[-1] if met else self._dated(passage, inside)
        if told is not None:
            self._told.append(told)
        for expression in inside:
            if expression.modifier:
                continue
            time = expression.resolve(self.published)
            if time is None or time.precision != "day" or time.start is None:
                continue
            if self.published and 0 <= (self.published - time.start).days < _WEEK:
                self.day = time
                return

    def _dated(self, passage: Passage, inside: Sequence[TimeExpression]) -> Time | None:
        """The first day or days that a sentence without an encounter tells, today left out."""
        if passage.block.kind != "body":
            return None
        for one in inside:
            token = passage.token_at(one.start)
            if token is None:
                continue
            if token.dep_ in ("poss", "compound", "nmod"):
                continue  # "Sunday's vote"
            time = None if reports(token) else one.resolve(self.published)
            if time is None or time.precision not in ("day", "range", "weekend"):
                continue
            if time.end is not None and time.start != self.published:
                return time
        return None


def _near(one: Time | None, two: Time | None) -> bool:
    if one is None or two is None or one.start is None or two.start is None:
        return True
    return abs((one.start - two.start).days) <= _WITHIN_DAYS


def _completed(place: Place | None, scene: Place | None) -> Place | None:
    """A place that is only a building, a country or an unknown town, with what the scene adds."""
    if place is None or scene is None:
        return place or scene
    if is_country(place):
        return scene if scene.country == place.country else place
    if place.geonames_id is not None or place.country not in (None, scene.country):
        return place
    if place.venue is None:
        return dataclasses.replace(place, country=scene.country)
    if scene.geonames_id is None:
        return place
    return dataclasses.replace(scene, text=place.text, venue=place.venue)
