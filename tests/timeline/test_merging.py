"""Which values a merged encounter has, and where its sources contradict each other."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import pytest

from service.extraction.records import Event, Extraction, Status
from service.timeline import TimelineEvent
from tests.timeline.articles import article, event, merged

A, B = "Ada Novak/SI", "Luis Rojas/PE"


def one(*articles: Extraction) -> TimelineEvent:
    """The one encounter that articles tell of, in whichever order they come."""
    for order in itertools.permutations(articles):
        found = merged(*order)
        assert len(found) == 1
    return merged(*articles)[0]


def told(published: str | None, status: Status, when: str = "2024-05-14") -> Extraction:
    """An article of a day that tells of the encounter."""
    return article(event(f"{A};{B}", when, "Oslo", status), published=published)


def conflicts(event: TimelineEvent) -> dict[str, list[tuple[str, tuple[int, ...]]]]:
    """What is in conflict, with who says what."""
    return {c.field: [(v.value, v.articles) for v in c.values] for c in event.conflicts}


@pytest.mark.parametrize(
    ("articles", "status"),
    [
        ([("2024-05-10", "planned"), ("2024-05-15", "occurred")], "occurred"),
        ([("2024-05-10", "proposed"), ("2024-05-12", "planned")], "planned"),
        ([("2024-05-10", "planned"), ("2024-05-12", "cancelled")], "cancelled"),
        ([("2024-05-10", "cancelled"), ("2024-05-12", "planned")], "planned"),
        ([("2024-05-10", "proposed"), ("2024-05-12", "denied")], "denied"),
        ([("2024-05-10", "cancelled"), ("2024-05-15", "occurred")], "occurred"),
        ([("2024-05-14", "planned"), ("2024-05-14", "occurred")], "occurred"),
        ([("2024-05-14", "planned"), ("2024-05-14", "cancelled")], "cancelled"),
        ([(None, "planned"), (None, "occurred")], "occurred"),
        ([("2024-05-15", "planned"), ("2024-05-14", "occurred")], "occurred"),
    ],
)
def test_the_status_is_the_last_word(articles: list[tuple[str, Status]], status: Status) -> None:
    """What the article published last says; but what was held is not planned any more."""
    found = one(*[told(*said) for said in articles])
    assert (found.status, found.conflicts) == (status, ())


def test_held_and_not_held_contradict_each_other() -> None:
    """Once the day has come, a denial is none of a plan."""
    found = one(told("2024-05-15", "occurred"), told("2024-05-16", "denied"))
    assert found.status == "denied"
    assert conflicts(found) == {"status": [("denied", (1,)), ("occurred", (0,))]}


def test_most_sources_of_a_day_are_believed() -> None:
    """Where no article is later, the status is that of most."""
    said: list[Status] = ["occurred", "denied", "occurred"]
    found = one(*[_with_topic(told("2024-05-15", s), str(i)) for i, s in enumerate(said)])
    assert found.status == "occurred"
    assert conflicts(found) == {"status": [("occurred", (0, 2)), ("denied", (1,))]}


def _with_topic(extraction: Extraction, topic: str) -> Extraction:
    """The article, unlike others."""
    (only,) = extraction.events
    return dataclasses.replace(
        extraction, events=(dataclasses.replace(only, reported_by=(topic,)),)
    )


def test_the_codes_are_those_of_the_status() -> None:
    """Willingness to meet is no meeting, but the meeting that came of it is."""
    assert one(told("2024-05-10", "proposed"), told("2024-05-15", "occurred")).cameo == "040"


@pytest.mark.parametrize(
    ("times", "edtf"),
    [
        (["2024-05", "2024-05-14", "2024"], "2024-05-14"),
        ([None, "2024-05-13/2024-05-19"], "2024-05-13/2024-05-19"),
        ([None, None], None),
    ],
)
def test_the_time_is_the_shortest_one(times: list[str | None], edtf: str | None) -> None:
    """And a time that is stated goes before none."""
    found = one(*[article(event(f"{A};{B}", when)) for when in times])
    assert (found.time.edtf if found.time else None) == edtf
    assert found.conflicts == ()


def test_a_time_that_is_stated_goes_before_one_taken_over() -> None:
    """And the two are no conflict."""
    found = one(
        article(event(f"{A};{B}", "2024-05-14", own_time=False)),
        article(event(f"{A};{B}", "2024-05-15")),
    )
    assert found.time is not None
    assert (found.time.edtf, found.conflicts) == ("2024-05-15", ())


def test_a_time_without_a_year_comes_last() -> None:
    """It says least."""
    found = one(
        article(event(f"{A};{B}", "2024-05-14", own_time=False)),
        article(event(f"{A};{B}", "XXXX-05-14")),
    )
    assert found.time is not None
    assert found.time.edtf == "2024-05-14"


def test_the_time_of_a_visit_is_its_span() -> None:
    """A day of it is less than the whole."""
    found = one(
        article(event(A, "2024-05-14", "Norway", kind="visit")),
        article(event(A, "2024-05-13/2024-05-16", "Oslo", kind="visit")),
        article(event(A, "2024-05-13/..", "Norway", kind="visit")),
    )
    assert found.time is not None
    assert (found.time.edtf, found.conflicts) == ("2024-05-13/2024-05-16", ())


@pytest.mark.parametrize(
    ("places", "name", "venue", "conflict"),
    [
        (["Norway", "Oslo", None], "Oslo", None, []),
        (["Oslo", "Oslo", "Akershus"], "Oslo", "Akershus Castle", []),
        (["Oslo", "Lillestrøm"], "Oslo", None, []),
        (["the farm", "Oslo"], "Oslo", None, []),
        (["Norway", "the farm"], "the farm", "the farm", []),
        (["Oslo", "Bergen", "Bergen"], "Bergen", None, [("Bergen", (1, 2)), ("Oslo", (0,))]),
        (
            ["Norway", "Bergen", "Lima"],
            "Bergen",
            None,
            [("Bergen", (1,)), ("Norway", (0,)), ("Lima", (2,))],
        ),
        (
            ["Bergen", "Bergen", "Akershus"],
            "Oslo",
            "Akershus Castle",
            [("Oslo", (2,)), ("Bergen", (0, 1))],
        ),
    ],
)
def test_the_place_is_the_narrowest_one(
    places: list[str | None], name: str, venue: str | None, conflict: list[Any]
) -> None:
    """Towns far from each other contradict, and so do countries; a town and its country do not."""
    days = ["2024-05-14", "2024-05-15", "2024-05-16"]
    found = one(
        *[
            article(event(f"{A};{B}", "2024-05-14", where), published=day)
            for where, day in zip(places, days, strict=False)
        ]
    )
    assert found.place is not None
    assert (found.place.name, found.place.venue) == (name, venue)
    assert conflicts(found) == ({"place": conflict} if conflict else {})


def test_a_visit_to_several_towns_is_to_the_country() -> None:
    """Its stops are no conflict; where all articles have one town, it is to that."""
    oslo, bergen, norway = (
        article(event(A, "2024-05-14", where, kind="visit"))
        for where in ("Oslo", "Bergen", "Norway")
    )
    for articles, name in (((oslo, bergen, norway), "Norway"), ((oslo, norway), "Oslo")):
        found = one(*articles)
        assert found.place is not None
        assert (found.place.name, found.conflicts) == (name, ())


def test_two_days_for_one_encounter_are_a_conflict() -> None:
    """With who says which."""
    found = one(
        article(event(f"{A};{B}", "2024-05-13", "Oslo"), published="2024-05-16"),
        article(event(f"{A};{B}", "2024-05-14", "Oslo")),
        article(event(f"{A};{B}", "2024-05-14", "Akershus")),
    )
    assert conflicts(found) == {"time": [("2024-05-14", (1, 2)), ("2024-05-13", (0,))]}


def test_a_plan_that_came_out_differently_contradicts_nobody() -> None:
    """It was held a day later, or elsewhere: that is what counts."""
    later = one(
        article(event(f"{A};{B}", "2024-05-13", "Oslo", "planned"), published="2024-05-10"),
        article(event(f"{A};{B}", "2024-05-14", "Oslo")),
    )
    assert later.time is not None
    assert (later.status, later.time.edtf, later.conflicts) == ("occurred", "2024-05-14", ())
    elsewhere = one(
        article(event(f"{A};{B}", "2024-05-14", "Akershus", "planned"), published="2024-05-10"),
        article(event(f"{A};{B}", "2024-05-14", "Bergen")),
    )
    assert elsewhere.place is not None
    assert (elsewhere.place.name, elsewhere.conflicts) == ("Bergen", ())


def test_a_party_has_its_fullest_name_and_its_most_frequent_office() -> None:
    """What one article leaves out, another says."""
    found = one(
        article(event("Novak//Minister;Luis Rojas/PE", "2024-05-14")),
        article(event("Ada Novak/SI/Trade Minister;Rojas/PE", "2024-05-14")),
        article(event("Ada Novak/SI/trade minister;Luis Rojas/PE/envoy", "2024-05-14")),
    )
    assert [(p.name, p.role and p.role.lower(), p.country) for p in found.participants] == [
        ("Ada Novak", "trade minister", "SI"),
        ("Luis Rojas", "envoy", "PE"),
    ]


def test_people_stand_in_the_place_of_their_countries() -> None:
    """What is told of countries is a source, and adds no party."""
    found = one(
        article(event("c:Slovenia/SI;c:Peru/PE", "2024-05-14", "Oslo")),
        article(event(f"{A};{B}", "2024-05-14")),
    )
    assert [p.name for p in found.participants] == ["Ada Novak", "Luis Rojas"]
    assert found.place is not None


def test_topics_of_many_sources_come_first() -> None:
    """Of wordings that are alike, the longest is kept; twelve are enough."""
    found = one(
        article(event(f"{A};{B}", "2024-05-14", topics="fisheries; visas")),
        article(event(f"{A};{B}", "2024-05-14", topics="visas; fisheries accord")),
        article(event(f"{A};{B}", "2024-05-14", topics=";".join(f"t{n}x" for n in range(20)))),
    )
    assert [topic.text for topic in found.topics][:2] == ["visas", "fisheries accord"]
    assert len(found.topics) == 12


def test_the_confidence_is_that_of_the_surest_source() -> None:
    """Articles repeat each other, so that two are not surer than one."""
    said: list[Event] = [
        event(f"{A};{B}", "2024-05-14", confidence=confidence) for confidence in (0.6, 0.8)
    ]
    assert one(*[article(own) for own in said]).confidence == 0.8
