"""The article as it is told: sentence by sentence, who met when, where and what about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from .candidates import Candidate
from .circumstances import on_margins
from .conversation import Conversation, is_talked_of, lies_back
from .dates import TimeExpression
from .dates import find as find_times
from .distribution import one_by_one
from .encounters import Frame, find_frames
from .gazetteer import Gazetteer
from .geography import Geography
from .parse import Span, Token
from .parties import Parties
from .passages import Passage
from .places import PlacePhrase, place_phrases
from .records import Status
from .sameness import tells_of
from .setting import Setting
from .sources import sources_of
from .status import was_planned
from .syntax import clause_verb, lemma_of
from .timing import Timing
from .whereabouts import deictic, is_no_journey, listed, whereabouts

__all__ = ["Story"]

_DEFINITE = frozenset({"the", "this", "that", "their"})
# A sentence with more triggers than any newspaper writes is a list, or an attack.
_MOST_FRAMES = 12


class Story:
    """Reads the passages of one article in order and gathers candidate encounters."""

    def __init__(
        self,
        parties: Parties,
        gazetteer: Gazetteer,
        geography: Geography,
        published: dt.date | None,
    ) -> None:
        """Begin a story.

        Args:
            parties: resolves noun phrases of the article.
            gazetteer: the places of the world.
            geography: the countries and places that the article names.
            published: the day that relative dates count from.
        """
        self._parties = parties
        self._gazetteer = gazetteer
        self._geography = geography
        self._published = published
        self._setting = Setting(published, geography.dateline)
        self._timing = Timing(published, self._setting)
        self._conversation = Conversation(parties, published)
        self.candidates: list[Candidate] = []
        self.wide: list[Candidate] = []
        self._mentions: list[Candidate] = []

    def tell(self, passage: Passage) -> None:
        """Add the candidates of a passage."""
        times = find_times(passage.block.text)
        places: tuple[PlacePhrase, ...] | None = None
        for sentence in passage.doc.sents:
            found = list(find_frames(passage, sentence, self._parties))[:_MOST_FRAMES]
            frames = [frame for frame in found if not frame.family]
            told = [frame for frame in frames if frame.own and not is_talked_of(frame)]
            if not told:
                self._conversation.of_sentence(passage, sentence, found, self._mentions)
            if found and places is None:
                places = self._places(passage)
            told_before = len(self.candidates)
            for frame in frames:
                candidates = [
                    candidate
                    for part, when, where in one_by_one(
                        passage, sentence, frame, frames, times, places or ()
                    )
                    for candidate in self._told(passage, sentence, part, frames, when, where)
                ]
                self.candidates += candidates
                self._mentions += candidates
                if candidates and frame in told and not on_margins(frame.trigger):
                    self._conversation.at(candidates[-1])
            for frame in found:
                if frame.family and not _told_among(frame, frames):
                    wide = list(self._told(passage, sentence, frame, found, times, places or ()))
                    self.wide += wide
                    self._mentions += wide
                    if wide and not told and not self._is_told(wide[-1]):
                        self._conversation.at(wide[-1])
            self._setting.pass_over(passage, sentence, times, self.candidates[told_before:])

    def _places(self, passage: Passage) -> tuple[PlacePhrase, ...]:
        """The places that a passage puts anything at."""
        text = passage.block.text
        people = [passage.reading.spans[i] for i in passage.reading.named]
        survey, hints = self._geography.surveys[passage.index], self._geography.hints
        places = place_phrases(survey, self._gazetteer, hints=hints, persons=people)
        if self._setting.dateline is not None:
            places += deictic(text, self._setting.dateline)
        return places

    def _is_told(self, wide: Candidate) -> bool:
        return any(tells_of(candidate, wide) for candidate in self.candidates)

    def _is_called_off(self, frame: Frame) -> bool:
        """Whether the journey on which somebody was to meet others was called off before."""
        return any(
            candidate.kind == "visit"
            and candidate.status == "cancelled"
            and any(party.key == frame.parties[0].key for party in candidate.parties)
            for candidate in self.candidates
            if frame.parties
        )

    def _told(
        self,
        passage: Passage,
        sentence: Span,
        frame: Frame,
        frames: Sequence[Frame],
        times: Sequence[TimeExpression],
        places: Sequence[PlacePhrase],
    ) -> Iterator[Candidate]:
        """The candidates of a frame: several where a visit has several destinations."""
        when = self._timing.of(passage, sentence, frame, frames, times, self.candidates)
        time, status = when.time, when.status
        if status == "denied" and _not_since(sentence):
            return
        if status == "planned" and was_planned(frame.trigger) and self._is_called_off(frame):
            status = "cancelled"
        where = whereabouts(passage, sentence, frame, frames, places)
        kind = "meeting" if frame.open_medium and where else frame.kind
        phrases: list[PlacePhrase | None] = [where[0] if where else None]
        if kind == "visit":
            phrases = [*listed(passage, where)] or phrases
        start, end = passage.extent(sentence)
        first, last = passage.reading.spans[frame.trigger.i]
        offset = passage.block.start
        former = lies_back(frame)
        topics = self._conversation.of_frame(passage, sentence, frame, frames)
        for phrase in phrases:
            own = phrase.place if phrase else None
            if own is not None and frame.own and is_no_journey(frame, own, status):
                continue
            place = own
            if frame.own and not former:
                place = self._setting.place(
                    own, kind, status, frame.parties[0], time, self.candidates
                )
            yield Candidate(
                kind,
                status,
                frame.parties if frame.own else (),
                time,
                place,
                list(topics),
                [(offset + start, offset + end)],
                sources=sources_of(passage, sentence),
                trigger=lemma_of(frame.trigger),
                triggers=[(offset + first, offset + last)],
                inherited=when.inherited,
                headline=passage.block.kind != "body",
                placed=own is not None and passage.block.kind != "headline",
                definite=_points_back(frame.trigger, status),
                joining=() if frame.own else frame.parties,
                open_medium=frame.open_medium and own is None,
                former=former,
                family=frame.family,
            )


def _points_back(trigger: Token, status: Status) -> bool:
    """Whether a word means an encounter told of before.

    "The talks did not go well" denies none; "no such talks" does, but "there will be no such
    talks" speaks of others.
    """
    if status != "denied":
        return any(t.lower_ in _DEFINITE and t.dep_ in ("det", "poss") for t in trigger.lefts)
    verb = clause_verb(trigger)
    ahead = verb is not None and any(child.tag_ == "MD" for child in verb.children)
    return not ahead and any(token.lower_ == "such" for token in trigger.lefts)


def _told_among(wide: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a sentence tells of an encounter of the same people in so many words."""
    return any(set(wide.parties) <= set(frame.parties) for frame in frames)


def _not_since(sentence: Span) -> bool:
    """Whether the sentence says that people have not met since: no encounter is denied."""
    words = sentence.words
    return "since" in words and bool(words & {"have", "has", "had"})
