"""What was talked about at which encounter: topics in and around the sentence that tells of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from .candidates import Candidate
from .circumstances import is_former
from .encounters import Frame
from .parse import Span
from .parties import Parties
from .passages import Passage
from .topics import TopicPhrase, of_passage, of_trigger

__all__ = ["Conversation", "is_talked_of", "lies_back"]

# Without a name in the sentence only an outright cue counts ("the agenda also included").
_SURE = 0.5
_CERTAIN = 0.8
_OLD_DAYS = 10
_NEAREST = 4


class Conversation:
    """Follows whose talks the article is reporting."""

    def __init__(self, parties: Parties, published: dt.date | None) -> None:
        """Begin an article.

        Args:
            parties: says whom a sentence names.
            published: the day of publication, from which old encounters are told.
        """
        self._parties = parties
        self._published = published
        self._current: Candidate | None = None

    def at(self, candidate: Candidate) -> None:
        """The article now tells of this encounter."""
        self._current = candidate

    def of_frame(
        self, passage: Passage, sentence: Span, frame: Frame, frames: Sequence[Frame]
    ) -> list[TopicPhrase]:
        """The topics that the frame's own sentence gives it."""
        if is_talked_of(frame):
            return []
        phrases = of_trigger(frame.trigger)
        if sum(other.own for other in frames) <= 1:
            journey = any(other.kind == "visit" for other in frames)
            around = of_passage(sentence)
            phrases += tuple(p for p in around if not journey or p.weight >= _SURE)
        return _worded(passage, phrases)

    def of_sentence(
        self,
        passage: Passage,
        sentence: Span,
        frames: Sequence[Frame],
        candidates: Sequence[Candidate],
    ) -> None:
        """Give the topics of a sentence without an encounter to the one it speaks of.

        Args:
            passage: where it stands.
            sentence: the sentence.
            frames: what it tells, which may name by description those who spoke.
            candidates: the encounters told so far.
        """
        named = {party.key for party in self._parties.named(passage, sentence)}
        named = named or {p.key for frame in frames if frame.family for p in frame.parties}
        parties = {party.key for candidate in candidates for party in candidate.parties}
        candidate = self._spoken_of(named & parties, candidates)
        if candidate is None:
            return
        least = 0.0 if named else _SURE
        if named <= parties:
            self._current = candidate
        else:
            least = _CERTAIN
        if candidate.reach <= 0:
            least = max(least, _CERTAIN)
        candidate.reach -= 1
        candidate.topics += _worded(passage, of_passage(sentence, least))

    def _spoken_of(self, named: set[str], candidates: Sequence[Candidate]) -> Candidate | None:
        told = [c for c in reversed(candidates) if c.parties]
        told = [c for c in told if c.kind != "visit"] or told
        for candidate in told:
            if len(named) > 1 and named <= {p.key for p in candidate.parties}:
                return candidate
        nearest = told[:_NEAREST]
        if not named and self._current is not None and self._current in nearest:
            nearest = [self._current]
        for candidate in sorted(nearest, key=self._background):
            if named <= {p.key for p in candidate.parties}:
                return candidate
        return None

    def _background(self, candidate: Candidate) -> bool:
        """Whether an encounter is told as background rather than as the news."""
        day = candidate.time.start if candidate.time else None
        old = (
            day is not None
            and self._published is not None
            and (self._published - day).days > _OLD_DAYS
        )
        return old or candidate.status != "occurred"


def is_talked_of(frame: Frame) -> bool:
    """Whether an encounter is only a topic of another: "they reviewed the talks with B"."""
    trigger = frame.trigger
    return any(
        phrase.start <= trigger.idx < phrase.end and phrase.weight >= _CERTAIN
        for phrase in of_passage(trigger.sent)
    )


def lies_back(frame: Frame) -> bool:
    """Whether an encounter is not of the story's day and place: an earlier one, or a topic."""
    return is_former(frame.trigger) or is_talked_of(frame)


def _worded(passage: Passage, phrases: Sequence[TopicPhrase]) -> list[TopicPhrase]:
    """The phrases in the article's own words, those of names alone left out."""
    found = []
    for phrase in phrases:
        span = passage.doc.covering(phrase.start, phrase.end)
        if all(t.i in passage.reading.named or not t.is_alpha for t in span):
            continue
        found.append(dataclasses.replace(phrase, text=passage.text(span)))
    return found
