"""Which events of several articles are one encounter, and in which order they come."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.extraction.records import Event, Extraction
from service.timeline import TimelineEvent
from service.timeline.encounters import Encounter
from service.timeline.names import alikeness
from tests.timeline.articles import article, event, merged, summary

A, B, C = "Ada Novak/SI", "Luis Rojas/PE", "Han Min-seo/KR"

SAME = [
    pytest.param(event(f"{A};{B}", "2024-05-14"), event(f"{B};{A}", "2024-05-14"), id="turned"),
    pytest.param(
        event("Sergey Orlenko/UA;Ada Novak/SI", "2024-05-14"),
        event("Sergei Orlenko/UA;Ada Novak/SI", "2024-05-14"),
        id="spelling",
    ),
    pytest.param(
        event(f"{A};Rojas/PE", "2024-05-14"), event(f"{A};{B}", "2024-05-14"), id="surname"
    ),
    pytest.param(
        event(f"{A};Rojas", "2024-05-14"), event(f"{A};{B}", "2024-05-14"), id="surname, no country"
    ),
    pytest.param(event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "2024-05"), id="day in month"),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "2024-05-13/2024-05-19"), id="in week"
    ),
    pytest.param(event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}"), id="no day"),
    pytest.param(event(f"{A};{B}"), event(f"{A};{B}"), id="no day at all"),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "XXXX-05-14"), id="day without a year"
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-13/2024-05-15"),
        event(f"{A};{B}", "XXXX-05-14"),
        id="day without a year in a span",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"),
        event("Ada Novak/SI;o:Rojas", "2024-05-14"),
        id="surname taken for a body",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"),
        event(f"{A};{B}", "2024-05-15", own_time=False),
        id="a day taken over from the neighbours",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14", "Oslo"),
        event(f"{A};{B}", "2024-05-14", "Norway"),
        id="town in country",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14", "Oslo"),
        event(f"{A};{B}", "2024-05-14", "Bergen"),
        id="two towns on one day",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14", status="planned"),
        event(f"{A};{B}", "2024-05-14"),
        id="planned, held",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14", status="planned"),
        event(f"{A};{B}", "2024-05-14", status="cancelled"),
        id="planned, cancelled",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"),
        event(f"{A};{B}", "2024-05-14", status="denied"),
        id="held, denied",
    ),
    pytest.param(
        event(A, "2024-05-13/2024-05-16", "Norway", kind="visit"),
        event(A, "2024-05-14", "Oslo", kind="visit"),
        id="day of a visit",
    ),
    pytest.param(
        event(A, "2024-05-12", "Norway", kind="visit"),
        event(A, "2024-05-15", "Bergen", kind="visit"),
        id="days of a visit abroad",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14", "Peru", kind="visit"),
        event(A, "2024-05-14", "Lima", kind="visit"),
        id="visit with host",
    ),
    pytest.param(
        event("c:Slovenia/SI;c:Peru/PE", "2024-05-14"),
        event(f"{A};{B}", "2024-05-14"),
        id="countries and who speaks for them",
    ),
    pytest.param(
        event("Ada Novak/SI/Trade Minister;Luis Rojas/PE", "2024-05-14"),
        event("Slovenian trade minister/SI;Luis Rojas/PE", "2024-05-14"),
        id="described",
    ),
    pytest.param(
        event(f"{A};{B};{C}", "2024-05-14", "Oslo"),
        event(f"{A};{B}", "2024-05-14", "Oslo"),
        id="one more named",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-13", "Oslo"),
        event(f"{A};{B}", "2024-05-14", "Oslo"),
        id="two days for one",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-13", kind="call"),
        event(f"{A};{B}", "2024-05-14", kind="call"),
        id="two days for one call",
    ),
]

APART = [
    pytest.param(event(f"{A};{B}", "2024-05-14"), event(f"{A};{C}", "2024-05-14"), id="another"),
    pytest.param(
        event("Ada Novak/SI;Luis Rojas/PE", "2024-05-14"),
        event("Ada Novak/SI;Elena Rojas/PE", "2024-05-14"),
        id="namesakes",
    ),
    pytest.param(
        event("Ada Novak/SI;Lin Wenqing/CN", "2024-05-14"),
        event("Ada Novak/SI;Lin Wenping/CN", "2024-05-14"),
        id="Chinese names a letter apart",
    ),
    pytest.param(
        event(f"{A};Rojas/CL", "2024-05-14"), event(f"{A};{B}", "2024-05-14"), id="another country"
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "2024-05-14", kind="call"), id="kind"
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "2024-05-14", kind="visit"), id="visit"
    ),
    pytest.param(event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "2024-05-10"), id="days"),
    pytest.param(event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "2024-04"), id="another month"),
    pytest.param(
        event(f"{A};{B}", "2024-02-14"), event(f"{A};{B}"), id="no day, in the news months later"
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-14"), event(f"{A};{B}", "XXXX-05-11"), id="another day, no year"
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05", "Oslo"),
        event(f"{A};{B}", "2024-05", "Lima"),
        id="two towns in a month",
    ),
    pytest.param(
        event(A, "2024-05-14", "Norway", kind="visit"),
        event(A, "2024-05-14", "Peru", kind="visit"),
        id="visits to two countries",
    ),
    pytest.param(
        event("Ada Novak/NO", "2024-05-14", "Oslo", kind="visit"),
        event("Ada Novak/NO", "2024-05-15", "Oslo", kind="visit"),
        id="visits at home",
    ),
    pytest.param(
        event(A, "2024-04", "Norway", kind="visit"),
        event(A, "2024-05", "Norway", kind="visit"),
        id="visits in two months",
    ),
    pytest.param(
        event(A, "2024-05-04", "Norway", kind="visit"),
        event(A, "2024-05-14", "Norway", kind="visit"),
        id="a second visit",
    ),
    pytest.param(
        event("Ada Novak/NO", "2024-05", "Oslo", kind="visit"),
        event("Ada Novak/NO", "2024-05", "Bergen", kind="visit"),
        id="visits to two towns at home",
    ),
    pytest.param(
        event(f"{A};{B}"), event(f"{A};{B}", status="denied"), id="held and denied, some day"
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05", status="planned"),
        event(f"{A};{B}", "2024-05-03"),
        id="held, and planned for later in the month",
    ),
    pytest.param(
        event("c:Slovenia/SI;c:Chile/CL", "2024-05-14"),
        event(f"{A};{B}", "2024-05-14"),
        id="countries that they do not speak for",
    ),
    pytest.param(
        event("Ada Novak/SI/Trade Minister;Luis Rojas/PE", "2024-05-14"),
        event("Slovenian president/SI;Luis Rojas/PE", "2024-05-14"),
        id="described as somebody else",
    ),
    pytest.param(
        event(f"{A};{B};{C}", "2024-05-14", "Oslo"),
        event(f"{A};{B}", "2024-05-14", "Lima"),
        id="one more named, elsewhere",
    ),
    pytest.param(
        event(f"{A};{B}", "2024-05-13", "Oslo"),
        event(f"{A};{B}", "2024-05-14", "Lima"),
        id="next day elsewhere",
    ),
]


@pytest.mark.parametrize(("one", "two"), SAME)
def test_events_that_are_one_encounter(one: Event, two: Event) -> None:
    """They agree on kind, who and when, as far as each says."""
    for articles in itertools.permutations([article(one), article(two)]):
        (found,) = merged(*articles)
        assert [source.article for source in found.sources] in ([0, 1], [1, 0])


@pytest.mark.parametrize(("one", "two"), APART)
def test_events_that_are_two_encounters(one: Event, two: Event) -> None:
    """They differ in kind, who or when, or too much in where."""
    assert len(merged(article(one), article(two))) == 2


@pytest.mark.parametrize(("one", "two"), SAME)
def test_what_one_article_tells_apart_stays_apart(one: Event, two: Event) -> None:
    """The extraction has merged what is one; nothing is merged within an article."""
    assert len(merged(article(one, two))) == 2


def test_a_vague_event_links_no_two_encounters() -> None:
    """One without a day goes to the one nearest to its news; the others stay as they are."""
    days = [
        article(event(f"{A};{B}", day), published=day)
        for day in ("2024-05-03", "2024-05-10", "2024-05-30")
    ]
    vague = article(event(f"{A};{B}"), published="2024-05-12")
    assert summary(merged(*days, vague)) == [
        "Ada Novak, Luis Rojas | 2024-05-03 | occurred | 0",
        "Ada Novak, Luis Rojas | 2024-05-10 | occurred | 1 3",
        "Ada Novak, Luis Rojas | 2024-05-30 | occurred | 2",
    ]


@pytest.mark.parametrize("published", ["2024-06-15", None])
def test_an_event_that_may_be_either_stays_for_itself(published: str | None) -> None:
    """ "In May" is neither the third nor the tenth; without any date, nobody knows."""
    when = "2024-05" if published else None
    days = [article(event(f"{A};{B}", f"2024-05-{day}"), published=None) for day in ("03", "10")]
    vague = article(event(f"{A};{B}", when), published=published)
    assert len(merged(*days, vague)) == 3
    assert len(merged(days[0], vague)) == 1


def test_a_place_tells_which_of_two_encounters_is_meant() -> None:
    """Of two meetings in May, the one in Oslo."""
    found = merged(
        article(event(f"{A};{B}", "2024-05-03", "Lima")),
        article(event(f"{A};{B}", "2024-05-10", "Oslo")),
        article(event(f"{A};{B}", "2024-05", "Oslo"), published="2024-06-15"),
    )
    assert [len(one.sources) for one in found] == [1, 2]


def test_a_surname_that_two_people_bear_goes_with_what_else_is_told() -> None:
    """Rojas is who met Novak that day; where both did, nobody knows which."""
    luis = article(event("Ada Novak/SI;Luis Rojas/PE", "2024-05-14"))
    elena = article(event("Han Min-seo/KR;Elena Rojas/PE", "2024-05-14"))
    both = article(event("Ada Novak/SI;Elena Rojas/PE", "2024-05-14"))
    rojas = article(event("Ada Novak/SI;Rojas/PE", "2024-05-14"))
    assert sorted(summary(merged(luis, elena, rojas))) == [
        "Ada Novak, Luis Rojas | 2024-05-14 | occurred | 0 2",
        "Han Min-seo, Elena Rojas | 2024-05-14 | occurred | 1",
    ]
    assert len(merged(luis, both, rojas)) == 3


def test_a_surname_is_not_whom_its_article_names_otherwise() -> None:
    """An article that names Luis Rojas in full means somebody else by Rojas."""
    own = article(
        event("Ada Novak/SI;Rojas/PE", "2024-05-14"), event("Han Min-seo/KR;Luis Rojas/PE")
    )
    assert len(merged(own, article(event("Ada Novak/SI;Luis Rojas/PE", "2024-05-14")))) == 3


def test_a_summary_is_of_each_encounter_that_it_sums_up() -> None:
    """ "Talks with Rojas and Han" is told of both meetings, and makes no third one."""
    one = article(event(f"{A};{B}", "2024-05-13"))
    two = article(event(f"{A};{C}", "2024-05-14"))
    both = event(f"{A};{B};{C}", "2024-05-14", own_time=False)
    assert summary(merged(one, two, article(both))) == [
        "Ada Novak, Luis Rojas | 2024-05-13 | occurred | 0 2",
        "Ada Novak, Han Min-seo | 2024-05-14 | occurred | 1 2",
    ]
    assert len(merged(one, article(both))) == 2
    met_together = event(f"{A};{B};{C}", "2024-05-14")
    assert len(merged(one, two, article(met_together))) == 3


def test_days_of_longer_talks_stay_apart() -> None:
    """Three days in a row are three, and so are two that are told on their own days."""
    days = ["2024-05-13", "2024-05-14", "2024-05-15"]
    talks = [article(event(f"{A};{B}", day, "Oslo"), published="2024-05-16") for day in days]
    assert len(merged(*talks)) == 3
    daily = [article(event(f"{A};{B}", day, "Oslo"), published=day) for day in days[:2]]
    assert len(merged(*daily)) == 2


def test_encounters_come_in_order_of_time() -> None:
    """By the first day, then by the last; what has no day comes last."""
    times = ["2024-05-14", None, "2023", "2024-05", "2023-02-01"]
    events = [event(f"{A};Guest No{i}", when) for i, when in enumerate(times)]
    found = merged(article(*events, published=None))
    assert [one.time and one.time.edtf for one in found] == [
        "2023",
        "2023-02-01",
        "2024-05",
        "2024-05-14",
        None,
    ]


def test_an_article_given_twice_is_a_source_twice() -> None:
    """It has no more weight for that, and hides no other."""
    first = article(event(f"{A};{B}", "2024-05-14", "Oslo"))
    other = article(event(f"{A};{B}", "2024-05-14", "Bergen"), published="2024-05-16")
    (once,) = merged(first, other)
    (twice,) = merged(other, first, None, other)
    assert [source.article for source in twice.sources] == [1, 0, 3]
    assert (once.id, once.place, once.evidence) == (twice.id, twice.place, twice.evidence[:2])
    (conflict,) = twice.conflicts
    assert [value.articles for value in conflict.values] == [(1,), (0, 3)]


def test_ids_are_those_of_the_single_events_or_new() -> None:
    """An event alone keeps its id; a merged one has that of an event that says the same."""
    day = event(f"{A};{B}", "2024-05-14", "Oslo")
    month = event(f"{A};{B}", "2024-05", "Norway")
    assert merged(article(day))[0].id == day.id
    assert merged(article(month), article(day))[0].id == day.id
    held_in_oslo = event(f"{A};{B}", "2024-05", "Oslo")
    dated = event(f"{A};{B}", "2024-05-14")
    assert merged(article(held_in_oslo), article(dated))[0].id not in (held_in_oslo.id, dated.id)


def test_no_two_encounters_have_one_id() -> None:
    """Even where two agree on all that the id is made of."""
    twice = event(f"{A};{B}", "2024-05-14", "Oslo")
    again = event(f"{A};{B}", "2024-05-14", "Oslo", topics="tariffs")
    one, two = merged(article(twice, again))
    assert one.id != two.id


def test_spans_lead_to_the_source_that_they_are_of() -> None:
    """Evidence and mentions count in the text of one of the sources."""
    one = event(f"{A};Rojas/PE", "2024-05-14", "Oslo")
    two = event(f"{A};{B}", "2024-05-14", "Norway")
    (found,) = merged(article(two, published="2024-05-16"), article(one))
    assert [source.article for source in found.sources] == [1, 0]
    told = [(span.text, getattr(span, "source", None)) for span in found.evidence]
    assert told == [(one.evidence[0].text, 0), (two.evidence[0].text, 1)]
    rojas = found.participants[1]
    assert [(m.text, getattr(m, "source", None)) for m in rojas.mentions] == [
        ("Rojas", 0),
        ("Luis Rojas", 1),
    ]


NAMES = ["Ada Novak/SI", "Novak", "Novak/SI", "Ida Novak/SI", "Ada Novakk/SI", "Luis Rojas/PE"]
NAMES += ["Rojas/PE", "Elena Rojas/PE", "c:Peru/PE", "c:Slovenia/SI", "Han Min-seo/KR"]
TIMES = [None, "2024-05-13", "2024-05-14", "2024-05-15", "2024-05", "2024", "2024-05-14/.."]
TIMES += ["2024-05-13/2024-05-19", "XXXX-05-14"]

some_event = st.builds(
    event,
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=3, unique=True).map(";".join),
    st.sampled_from(TIMES),
    st.sampled_from([None, "Oslo", "Akershus", "Bergen", "Norway", "Lima", "the farm"]),
    st.sampled_from(["occurred", "planned", "proposed", "cancelled", "denied"]),
    st.sampled_from(["meeting", "call", "visit"]),
    own_time=st.booleans(),
)
some_article = st.builds(
    lambda events, published: article(*events, published=published),
    st.lists(some_event, max_size=4),
    st.sampled_from([None, "2024-05-13", "2024-05-15", "2024-08-01"]),
)


def stripped(events: tuple[TimelineEvent, ...], order: tuple[int, ...]) -> list[Any]:
    """The events with the positions of the articles before they were put in an order."""
    return [
        (
            one.id,
            one.kind,
            one.status,
            one.participants,
            one.time,
            one.place,
            one.topics,
            one.evidence,
            [(order[source.article], source.event) for source in one.sources],
            [
                (c.field, v.value, sorted(order[position] for position in v.articles))
                for c in one.conflicts
                for v in c.values
            ],
        )
        for one in events
    ]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(some_article, max_size=6, unique_by=repr).flatmap(
        lambda articles: st.tuples(
            st.just(articles), st.permutations(range(len(articles))).map(tuple)
        )
    )
)
def test_the_order_of_the_articles_changes_nothing(
    case: tuple[list[Extraction], tuple[int, ...]],
) -> None:
    """Encounters, their order, values and ids stay; only positions follow the input."""
    articles, order = case
    straight = stripped(merged(*articles), tuple(range(len(articles))))
    assert stripped(merged(*[articles[i] for i in order]), order) == straight


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(some_article, max_size=6))
def test_nothing_is_lost_and_nothing_told_twice(articles: list[Extraction]) -> None:
    """Each event of each article is a source of an encounter, and no two have one id."""
    found = merged(*articles)
    told = {(source.article, source.event) for one in found for source in one.sources}
    assert told == {(i, e.id) for i, own in enumerate(articles) for e in own.events}
    assert all(count == 1 for count in Counter(one.id for one in found).values())


@pytest.mark.parametrize("same", ["parties", "day", "nothing"])
def test_comparisons_grow_with_the_number_of_events_and_not_with_its_square(
    monkeypatch: pytest.MonkeyPatch, same: str
) -> None:
    """Twice the events make about twice the comparisons, of encounters and of names."""
    compared = 0

    def counted(compare: Callable[..., Any]) -> Callable[..., Any]:
        def count(*arguments: Any, **options: Any) -> Any:
            nonlocal compared
            compared += 1
            return compare(*arguments, **options)

        return count

    monkeypatch.setattr(Encounter, "fit", counted(Encounter.fit))
    monkeypatch.setattr("service.timeline.identities.alikeness", counted(alikeness))

    def comparisons(number: int) -> int:
        nonlocal compared
        compared = 0
        merged(*[article(_of_crowd(i, same)) for i in range(number)])
        return compared

    few = comparisons(500)
    assert comparisons(1_000) <= 2.2 * few + 1_000


def _of_crowd(i: int, same: str) -> Event:
    """One of many events that have the parties or the day in common, or neither."""
    day = f"{2000 + i // 336}-{1 + i // 28 % 12:02}-{1 + i % 28:02}"
    guest = "".join(chr(97 + i // 26**n % 26) for n in range(3))
    who = f"{A};{B}" if same == "parties" else f"{A};Gu{guest} Lund{guest}"
    return event(who, "2024-05-14" if same == "day" else day)
