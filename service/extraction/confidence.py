"""How sure a record is: the probability that it is right, from what is known of it and its article.

A log-linear model (logistic regression): each feature of a record adds to the log-odds, by the
weights in `data/confidence.toml`, which `make fit` learns from annotated articles.
"""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Mapping, Sequence
from typing import Final

from .candidates import Candidate
from .encounters import FAMILIES
from .lexicon import table
from .people import Party
from .records import Event, Participant, Span

__all__ = ["LEAST", "contributions", "features", "probability", "rated"]

LEAST: Final = 0.55
"""Confidence below which a record does more harm than good.

F1 alone would have records half as likely as itself kept (Lipton, Elkan and Naryanaswamy 2014,
"Optimal Thresholding of Classifiers to Maximize F1 Measure"), but it hardly falls up to here, while
the records invented in articles without any encounter grow fewer; `make quality` measures it.
"""

_QUOTE = re.compile('["“”„«»]')


def features(
    records: Sequence[Candidate], events: Sequence[Event], passages: int
) -> list[dict[str, float]]:
    """What speaks for and against each record of an article.

    Every feature is 0 where it does not hold, and otherwise at most about 3:

    - `call`, `visit`: the kind, where it is no meeting.
    - `definite`: the word that tells of it points back ("the talks").
    - `quoted`: the sentence that tells of it holds a quotation.
    - `wide`: no word says that people met, only that they had to do with each other; in which way
      is another feature, by the name of the family (`wide_frames.FAMILIES`).
    - `others`: logarithm of how many records of the article words for encounters tell of, this
      one counted in any case.
    - `own_time`: it has a time that is not taken over from its neighbours; `own_place`,
      `inherited_place`: likewise a place, or its neighbours' place.
    - `named`: logarithm of how often the article names the person whom it names most of those who
      take part; `behind`: by how much the most named person of all encounters surpasses that.
    - `elsewhere`: share of the parties whom the article names, but not where it tells of the
      encounter: they come from "he", "the minister", "both sides", and the more passages there
      are, the more people these could be.
    - `unnamed`: a party is no person with a name; `described`: it is a person without one;
      `nameless`: no encounter of the article has a person with a name. The more passages an
      article has, the surer it would name them. These four grow from 0 for one passage towards 1.

    Args:
        records: all records of the article.
        events: the same, in the same order, as they will be given out.
        passages: how many passages of the article were read.

    Raises:
        ValueError: there are not as many events as records, or participants as parties.
    """
    room = 1 - 1 / max(passages, 1)
    nameless = not any(_named(party) for record in records for party in record.parties)
    counts = [_most_named(record, event) for record, event in zip(records, events, strict=True)]
    most = max(counts, default=0) or 1
    worded = sum(not record.family for record in records)
    return [
        _circumstances(record)
        | _parties(record, event, room)
        | _wide(record)
        | {
            "quoted": float(bool(_QUOTE.search(event.evidence[0].text))),
            "others": math.log(worded + bool(record.family)),
            "nameless": room * nameless,
            "named": math.log(count or 1),
            "behind": math.log(most / (count or most)),
        }
        for record, event, count in zip(records, events, counts, strict=True)
    ]


def rated(
    records: Sequence[Candidate], events: Sequence[Event], passages: int
) -> tuple[Event, ...]:
    """The events with their confidence, and with the features that it rests on.

    The arguments are those of `features`.
    """
    return tuple(
        dataclasses.replace(event, confidence=round(probability(held), 4), features=held)
        for event, held in zip(events, features(records, events, passages), strict=True)
    )


def contributions(features: Mapping[str, float]) -> dict[str, float]:
    """What each feature adds to the log-odds that the record is right; beside them, `intercept`.

    A feature that has no weight yet adds nothing, so that a model can be fitted anew.
    """
    model = table("confidence")
    weighed = {name: model["weights"].get(name, 0.0) * value for name, value in features.items()}
    return {"intercept": model["intercept"], **weighed}


def probability(features: Mapping[str, float]) -> float:
    """The probability that the record is right, strictly between 0 and 1."""
    return 1 / (1 + math.exp(-sum(contributions(features).values())))


def _circumstances(record: Candidate) -> dict[str, float]:
    return {
        "call": float(record.kind == "call"),
        "visit": float(record.kind == "visit"),
        "definite": float(record.definite),
        "own_time": float(record.time is not None and not record.inherited),
        "own_place": float(record.place is not None and record.placed),
        "inherited_place": float(record.place is not None and not record.placed),
    }


def _wide(record: Candidate) -> dict[str, float]:
    families = {family: float(record.family == family) for family in FAMILIES}
    return {"wide": float(bool(record.family)), **families}


def _parties(record: Candidate, event: Event, room: float) -> dict[str, float]:
    parties = list(zip(record.parties, event.participants, strict=True))
    elsewhere = sum(bool(one.mentions) and not _told(one, event.evidence) for _, one in parties)
    return {
        "elsewhere": room * elsewhere / len(parties),
        "unnamed": room * any(not _named(party) for party, _ in parties),
        "described": room * any(p.type == "person" and not _named(p) for p, _ in parties),
    }


def _named(party: Party) -> bool:
    return party.type == "person" and party.head is None


def _most_named(record: Candidate, event: Event) -> int:
    """How often the article names the person whom it names most of those who take part."""
    named = zip(record.parties, event.participants, strict=True)
    return max((len(one.mentions) for party, one in named if _named(party)), default=0)


def _told(participant: Participant, evidence: Sequence[Span]) -> bool:
    """Whether the evidence names the participant itself."""
    return any(
        span.start <= mention.start < span.end
        for mention in participant.mentions
        for span in evidence
    )
