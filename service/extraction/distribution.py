"""One verb, several encounters: "met A on Monday and B on Tuesday"."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from .circumstances import attached
from .dates import TimeExpression
from .encounters import Frame
from .parse import Span
from .passages import Passage
from .places import PlacePhrase

__all__ = ["one_by_one"]

Part = tuple[Frame, Sequence[TimeExpression], Sequence[PlacePhrase]]


def one_by_one(
    passage: Passage,
    sentence: Span,
    frame: Frame,
    frames: Sequence[Frame],
    times: Sequence[TimeExpression],
    places: Sequence[PlacePhrase],
) -> Iterator[Part]:
    """A frame with times and places; one for each counterpart, where each has a time of their own.

    Args:
        passage: where it stands.
        sentence: its sentence.
        frame: the frame.
        frames: all frames of the sentence.
        times: the times of the passage.
        places: the places of the passage.
    """
    who, others = frame.parties[: frame.front], frame.parties[frame.front :]
    if frame.kind == "visit" or len(others) < 2 or not who or not frame.own:
        yield frame, times, places
        return
    mine = [t for t in attached(passage, sentence, frame, frames, times) if not t.modifier]
    days = [t for t in mine if t.kind in ("calendar", "anaphoric")]
    clocks = [t for t in mine if t.kind == "clock"]
    where = attached(passage, sentence, frame, frames, places)
    here = _dealt(where, len(others)) or [places] * len(others)
    if parts := _dealt(days, len(others)):
        when = parts
    elif _dealt(clocks, len(others)):
        when = [days] * len(others)
    else:
        yield frame, times, places
        return
    for other, day, place in zip(others, when, here, strict=True):
        yield dataclasses.replace(frame, parties=(*who, other)), day, place


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


S = TypeVar("S", bound=_Placed)


def _dealt(found: Sequence[S], count: int) -> list[Sequence[S]]:
    """As many times or places as there are counterparts, each for one, in the order of the text."""
    if len(found) != count:
        return []
    return [[span] for span in sorted(found, key=lambda span: span.start)]
