"""How sure a record is."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from typing import Any

import pytest

from service.extraction.candidates import Candidate
from service.extraction.confidence import (
    LEAST,
    contributions,
    features,
    probability,
    rated,
)
from service.extraction.extractor import Extractor
from service.extraction.lexicon import table
from service.extraction.people import Party
from service.extraction.records import Event, Participant, Place, Span, Time
from tests.extraction.told import events_of

TEXT = "Ilse Brandt met Tomas Reyes in Quito. He thanked Brandt. Later they spoke again."
FIRST, SECOND, THIRD = (0, 37), (38, 56), (57, 80)

BRANDT = Party("brandt", "Ilse Brandt", "person", "Minister", "DE")
REYES = Party("reyes", "Tomas Reyes", "person", None, "EC")
ENVOY = Party("envoy", "Ecuadorean envoy", "person", None, "EC", head="envoy")
ENVOYS = Party("envoys", "Ecuadorean envoys", "group", None, "EC", plural=True, head="envoys")
ECUADOR = Party("EC", "Ecuador", "country", None, "EC")

DAY = Time("Monday", "2024-05-13", dt.date(2024, 5, 13), dt.date(2024, 5, 13), "day")
QUITO = Place("Quito", "Quito", None, "EC")


def record(*parties: Party, evidence: tuple[int, int] = FIRST, **held: Any) -> Candidate:
    """A record of a meeting with neither time nor place."""
    plain = Candidate("meeting", "occurred", parties, None, None, [], [evidence])
    return dataclasses.replace(plain, **held)


def event(candidate: Candidate) -> Event:
    """The event that a record makes in the article `TEXT`, whose people it names by surname."""
    return Event(
        id="0" * 16,
        kind=candidate.kind,
        status=candidate.status,
        participants=tuple(
            Participant(p.name, p.type, p.role, p.country, _mentions(p.name.split()[-1]))
            for p in candidate.parties
        ),
        time=candidate.time,
        place=candidate.place,
        topics=(),
        evidence=tuple(Span(start, end, TEXT[start:end]) for start, end in candidate.evidence),
        reported_by=(),
        confidence=0.0,
        cameo="040",
        plover="CONSULT",
    )


def _mentions(name: str) -> tuple[Span, ...]:
    starts = [i for i in range(len(TEXT)) if TEXT.startswith(name, i)]
    return tuple(Span(start, start + len(name), name) for start in starts)


def seen(candidate: Candidate, *others: Candidate, passages: int = 4) -> dict[str, float]:
    """The features of a record in an article with other records."""
    records = [candidate, *others]
    return features(records, [event(r) for r in records], passages)[0]


PAIR = record(BRANDT, REYES)


@pytest.mark.parametrize(
    ("candidate", "name", "value"),
    [
        (PAIR, "call", 0),
        (record(BRANDT, REYES, kind="call"), "call", 1),
        (record(BRANDT, kind="visit"), "visit", 1),
        (record(BRANDT, REYES, kind="call"), "visit", 0),
        (PAIR, "definite", 0),
        (record(BRANDT, REYES, definite=True), "definite", 1),
        (PAIR, "own_time", 0),
        (record(BRANDT, REYES, time=DAY), "own_time", 1),
        (record(BRANDT, REYES, time=DAY, inherited=True), "own_time", 0),
        (PAIR, "own_place", 0),
        (PAIR, "inherited_place", 0),
        (record(BRANDT, REYES, place=QUITO), "own_place", 1),
        (record(BRANDT, REYES, place=QUITO, placed=False), "own_place", 0),
        (record(BRANDT, REYES, place=QUITO, placed=False), "inherited_place", 1),
        # Brandt is named twice, Reyes once, a described party never.
        (PAIR, "named", math.log(2)),
        (record(REYES, ENVOY), "named", 0),
        (record(ENVOY, ENVOYS), "named", 0),
        (PAIR, "behind", 0),
        (record(ENVOY, ENVOYS), "behind", 0),
        (PAIR, "elsewhere", 0),
        (record(BRANDT, REYES, evidence=SECOND), "elsewhere", 0.375),
        (record(BRANDT, REYES, evidence=THIRD), "elsewhere", 0.75),
        (record(BRANDT, ENVOY, evidence=THIRD), "elsewhere", 0.375),
        (PAIR, "unnamed", 0),
        (record(BRANDT, ENVOYS), "unnamed", 0.75),
        (record(BRANDT, ECUADOR), "unnamed", 0.75),
        (record(BRANDT, ENVOYS), "described", 0),
        (record(BRANDT, ENVOY), "described", 0.75),
        (record(BRANDT, ENVOYS), "nameless", 0),
        (record(ENVOYS), "nameless", 0.75),
    ],
)
def test_features(candidate: Candidate, name: str, value: float) -> None:
    """A feature says what it is called after."""
    assert seen(candidate)[name] == pytest.approx(value)


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("They met on Monday.", 0),
        ("It was the minister's first visit.", 0),
        ('"They never met," he said.', 1),
        ("“They never met,” he said.", 1),
    ],
)
def test_quotations(sentence: str, quoted: float) -> None:
    """An encounter in a sentence with a quotation is marked; an apostrophe is none."""
    told = dataclasses.replace(event(PAIR), evidence=(Span(0, len(sentence), sentence),))
    assert features([PAIR], [told], 4)[0]["quoted"] == quoted


def test_another_encounter_with_names() -> None:
    """An article that has a named person in any of its encounters is not nameless."""
    assert seen(record(ENVOYS), PAIR)["nameless"] == 0


@pytest.mark.parametrize(
    ("candidate", "behind"),
    [
        (PAIR, 0),
        (record(BRANDT, ENVOY), 0),
        (record(REYES, ENVOY), math.log(2)),
        (record(ENVOYS), 0),
    ],
)
def test_a_side_show(candidate: Candidate, behind: float) -> None:
    """An encounter is behind another whose people the article names more often."""
    assert seen(candidate, PAIR)["behind"] == pytest.approx(behind)


@pytest.mark.parametrize("passages", [0, 1])
def test_a_text_of_one_passage(passages: int) -> None:
    """Where there is no room to name people, their lack of a name says nothing."""
    held = seen(record(ENVOY, ENVOYS), passages=passages)
    assert {held[name] for name in ("unnamed", "described", "nameless")} == {0}


def test_no_records() -> None:
    """An article without records has nothing to be sure of."""
    assert features([], [], 0) == []


def test_records_and_events_differ_in_number() -> None:
    """Records are never rated by the events of others."""
    with pytest.raises(ValueError, match="argument"):
        features([PAIR], [], 4)


def test_every_feature_has_a_weight() -> None:
    """The data file is fitted to the features that there are."""
    assert set(table("confidence")["weights"]) == set(seen(PAIR))


def test_contributions_make_the_probability() -> None:
    """The contributions add up to the log-odds."""
    held = seen(record(BRANDT, ENVOY, time=DAY))
    odds = math.exp(sum(contributions(held).values()))
    assert probability(held) == pytest.approx(odds / (1 + odds))


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        (record(BRANDT, REYES, place=QUITO), PAIR),
        (record(BRANDT, REYES, time=DAY), PAIR),
        (PAIR, record(BRANDT, REYES, evidence=THIRD)),
        (PAIR, record(BRANDT, ENVOY)),
        (PAIR, record(BRANDT, ENVOYS)),
        (record(BRANDT, ENVOYS), record(ENVOYS)),
    ],
)
def test_what_makes_surer(surer: Candidate, less: Candidate) -> None:
    """Stated circumstances and parties named on the spot speak for a record."""
    assert 0 < probability(seen(less)) < probability(seen(surer)) < 1


def test_named_people_who_meet() -> None:
    """Two named people who meet in a stated place at a stated time are given out."""
    assert probability(seen(record(BRANDT, REYES, time=DAY, place=QUITO))) > 0.8 > LEAST


def test_rating() -> None:
    """Events keep their order and content, and get their confidence and what it rests on."""
    records = [PAIR, record(BRANDT, ENVOY)]
    events = [event(r) for r in records]
    given = rated(records, events, 4)
    for one, before, held in zip(given, events, features(records, events, 4), strict=True):
        assert one == dataclasses.replace(before, confidence=one.confidence, features=held)
        assert one.confidence == pytest.approx(probability(held), abs=1e-4)


def test_the_extractor_rates(extractor: Extractor) -> None:
    """A plain encounter comes out with its confidence."""
    text = "German Minister Ilse Brandt met Ecuadorean Minister Tomas Reyes in Quito on Monday."
    [found] = events_of(extractor, text)
    assert found.confidence == pytest.approx(probability(found.features), abs=1e-4)
    assert found.confidence > 0.8
