"""Candidate encounters: what single sentences tell, before mentions of one encounter are merged."""

from __future__ import annotations

import dataclasses

from .people import Party
from .records import Kind, Place, Status, Time
from .topics import TopicPhrase

__all__ = ["Candidate"]


@dataclasses.dataclass(slots=True)
class Candidate:
    """A mention of an encounter with what its sentence says; grows as mentions are merged.

    Attributes:
        kind: as in `Event`.
        status: as in `Event`.
        time: as in `Event`.
        place: as in `Event`.
        parties: who takes part; empty where the mention points back ("during the meeting").
        topics: phrases with their weight.
        evidence: start and end in the article of the sentences that tell of it.
        sources: who is named for it in those sentences.
        trigger: lemma of the word that tells of it.
        triggers: start and end in the article of that word, for each mention.
        inherited: whether the time was taken over from the neighbourhood.
        headline: whether it stands in a headline, where parties are abbreviated.
        placed: whether its own sentence gives the place.
        mentions: how many mentions were merged.
        reach: how many more sentences without a name may add topics to it.
        definite: whether it points at an encounter told of before ("the talks").
        joining: those who joined an encounter told of before.
        open_medium: whether the text leaves open if they spoke face to face.
        former: whether it is told as an earlier one ("last met", "their previous talks"), or as
            what others talked of.
        family: how it was found, where no word of any mention tells of an encounter; else empty.
    """

    kind: Kind
    status: Status
    parties: tuple[Party, ...]
    time: Time | None
    place: Place | None
    topics: list[TopicPhrase]
    evidence: list[tuple[int, int]]
    sources: tuple[str, ...] = ()
    trigger: str = ""
    triggers: list[tuple[int, int]] = dataclasses.field(default_factory=list)
    inherited: bool = False
    headline: bool = False
    placed: bool = True
    mentions: int = 1
    reach: int = 5
    definite: bool = False
    joining: tuple[Party, ...] = ()
    open_medium: bool = False
    former: bool = False
    family: str = ""
