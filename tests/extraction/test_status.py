"""Whether an encounter happened, will happen or did not."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, events_of, meeting, visit

STATUS = [
    ("President Marek Wolski is expected to meet Prime Minister Anna Lindqvist in Oslo "
     "next week.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-05-20/2024-05-26",
              place="Oslo")]),
    ("President Marek Wolski plans to meet Prime Minister Anna Lindqvist next month.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-06")]),
    ("President Marek Wolski said he would meet Prime Minister Anna Lindqvist in June.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-06")]),
    ("President Marek Wolski and Prime Minister Anna Lindqvist are scheduled to meet on "
     "June 3 in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-06-03", place="Oslo")]),
    ("President Marek Wolski and Prime Minister Anna Lindqvist agreed to meet again in "
     "autumn.",
     [meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-23")]),
    ("President Marek Wolski confirmed on Tuesday that he will travel to Ghana next month.",
     [visit("Marek Wolski", status="planned", time="2024-06", place="Ghana")]),
    ("President Marek Wolski offered to meet Prime Minister Anna Lindqvist without "
     "preconditions.",
     [meeting("Marek Wolski, Anna Lindqvist", status="proposed")]),
    ("President Marek Wolski proposed talks with Prime Minister Anna Lindqvist in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="proposed")]),
    ("Indonesian President Wiratno Hadi invited Prime Minister Anna Lindqvist to visit "
     "Jakarta.",
     [visit("Anna Lindqvist", status="proposed", place="Jakarta", tolerated=("Wiratno Hadi",))]),
    ("President Marek Wolski is considering a visit to Ghana this summer.",
     [visit("Marek Wolski", status="proposed", time="2024-22", place="Ghana")]),
    ("President Marek Wolski could visit Ghana in July, his spokesman said.",
     [visit("Marek Wolski", status="proposed", time="2024-07", place="Ghana")]),
    ("A meeting between President Marek Wolski and Prime Minister Anna Lindqvist was "
     "called off on Tuesday.",
     [meeting("Marek Wolski, Anna Lindqvist", status="cancelled")]),
    ("Talks between President Marek Wolski and Prime Minister Anna Lindqvist have been "
     "postponed indefinitely.",
     [meeting("Marek Wolski, Anna Lindqvist", status="cancelled")]),
    ("Chancellor Anna Lindqvist was to meet President Marek Wolski on Friday, but he cancelled.",
     [meeting("Marek Wolski, Anna Lindqvist", status="cancelled")]),
    ("President Marek Wolski has cancelled his trip to Ghana because of the floods.",
     [visit("Marek Wolski", status="cancelled", place="Ghana")]),
    ("President Marek Wolski refused to meet Prime Minister Anna Lindqvist in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied", place="Oslo")]),
    ("President Marek Wolski did not meet Prime Minister Anna Lindqvist during his stay in "
     "Oslo, his office said.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied", place="Oslo"),
      visit("Marek Wolski", place="Oslo", optional=True)]),
    ("President Marek Wolski denied that he had met Prime Minister Anna Lindqvist in Oslo.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied", place="Oslo")]),
    ("President Marek Wolski declined an invitation to meet Prime Minister Anna Lindqvist.",
     [meeting("Marek Wolski, Anna Lindqvist", status="denied")]),
    ("President Marek Wolski has met Prime Minister Anna Lindqvist three times.",
     [meeting("Marek Wolski, Anna Lindqvist")]),
    ("U.S. President Alan Webb will receive Turkish President Selim Aydin at the White "
     "House on May 23, an official said.",
     [meeting("Alan Webb, Selim Aydin", status="planned", time="2024-05-23", place="Washington",
              venue="White House")]),
    ("Turkish President Selim Aydin is due in Sofia on Thursday to meet his Bulgarian "
     "counterpart, Ivan Kolarov.",
     [meeting("Selim Aydin, Ivan Kolarov", status="planned", time="2024-05-16", place="Sofia"),
      visit("Selim Aydin", status="planned", optional=True)]),
    ("Turkish President Selim Aydin will visit Bulgaria on May 20-22 and hold talks with "
     "President Ivan Kolarov, the presidency said.",
     [visit("Selim Aydin", status="planned", time="2024-05-20/2024-05-22", place="Bulgaria"),
      meeting("Selim Aydin, Ivan Kolarov", status="planned")]),
    ("Turkish Foreign Minister Selim Aydin has accepted an invitation to visit Sofia next "
     "month, his ministry said.",
     [visit("Selim Aydin", status="planned", time="2024-06", place="Sofia")]),
    ("Turkish President Selim Aydin and Bulgarian President Ivan Kolarov have agreed to "
     "meet in person, the Turkish presidency said after a phone call between the two on "
     "Monday.",
     [meeting("Selim Aydin, Ivan Kolarov", status="planned"),
      call("Selim Aydin, Ivan Kolarov", time="2024-05-13")]),
    ("A planned meeting between Turkish President Selim Aydin and Bulgarian President Ivan "
     "Kolarov did not take place.",
     [meeting("Selim Aydin, Ivan Kolarov", status="cancelled|denied")]),
    ("Chad and Niger ruled out the use of force after talks in Lund on Monday.",
     [meeting("Chad, Niger", time="2024-05-13", place="Lund")]),
    ("Bulgarian President Ivan Kolarov ruled out talks with Turkish President Selim Aydin.",
     [meeting("Ivan Kolarov, Selim Aydin", status="denied")]),
    ("Turkey has proposed a meeting between President Selim Aydin and Bulgarian President "
     "Ivan Kolarov, state media said.",
     [meeting("Selim Aydin, Ivan Kolarov", status="proposed")]),
    ("Ivan Kolarov, the Bulgarian president, was to have met his Turkish counterpart Selim "
     "Aydin on Monday but fell ill.",
     [meeting("Ivan Kolarov, Selim Aydin", status="cancelled", time="2024-05-13")]),
    ("The United States and Iran will hold a second round of indirect talks in Muscat on "
     "Saturday, Omani Foreign Minister Said bin Tariq said.",
     [meeting("United States, Iran", status="planned", time="2024-05-18", place="Muscat")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_status(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """The status is that of the encounter, not of the saying."""
    check(extractor, text, expected)


WORDINGS = [
    ("President Marek Wolski dismissed reports that he had met Prime Minister Anna "
     "Lindqvist in Oslo last week.",
     "meeting", "denied"),
    ("The foreign ministry rejected claims that Marek Wolski had held talks with Anna "
     "Lindqvist in Oslo.",
     "meeting", "denied"),
    ("A spokesman denied a newspaper report that Marek Wolski met Anna Lindqvist in "
     "March.",
     "meeting", "denied"),
    ("Reports that Marek Wolski had met Anna Lindqvist in Oslo are false, a spokesman "
     "said.",
     "meeting", "denied"),
    ("A newspaper wrote that Marek Wolski had met Anna Lindqvist in Oslo in March. "
     '"There was no such meeting," his spokesman said.',
     "meeting", "denied"),
    ("Marek Wolski rejected claims of a cover-up after he met Anna Lindqvist in Oslo on "
     "Monday.",
     "meeting", "occurred"),
    ("Marek Wolski met Anna Lindqvist in Oslo on Monday and denied that he was angry.",
     "meeting", "occurred"),
    ("There are no plans for Marek Wolski to meet Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski has no intention of meeting Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski ruled out a meeting with Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski ruled out talks with Anna Lindqvist in Oslo.",
     "meeting", "denied"),
    ("Marek Wolski had intended to meet Anna Lindqvist on Monday, but the meeting was "
     "cut from his programme.",
     "meeting", "cancelled"),
    ("Marek Wolski was to have met Anna Lindqvist in Oslo on Monday.",
     "meeting", "cancelled"),
    ("Marek Wolski was due to meet Anna Lindqvist on Monday but the meeting was called "
     "off.",
     "meeting", "cancelled"),
    ("Marek Wolski was scheduled to meet Anna Lindqvist on Monday. The meeting was "
     "cancelled because of snow.",
     "meeting", "cancelled"),
    ("Marek Wolski was to meet Anna Lindqvist on Monday, but his flight was delayed and "
     "the talks fell through.",
     "meeting", "cancelled"),
    ("A meeting with the Swedish prime minister, Anna Lindqvist, that Marek Wolski had "
     "planned for Wednesday had to be cancelled.",
     "meeting", "cancelled"),
    ("A meeting between Marek Wolski and Anna Lindqvist, set for Monday, has been "
     "shelved.",
     "meeting", "cancelled"),
    ("A meeting between Marek Wolski and Anna Lindqvist was struck from the diary.",
     "meeting", "cancelled"),
    ("Talks between Marek Wolski and Anna Lindqvist planned for Monday fell through.",
     "meeting", "cancelled"),
    ("A meeting between Marek Wolski and Anna Lindqvist did not come off because of the "
     "storm.",
     "meeting", "cancelled"),
    ("The meeting between Marek Wolski and Anna Lindqvist is off.",
     "meeting", "cancelled"),
    ("A meeting that Marek Wolski was to have had with Anna Lindqvist in Oslo this week "
     "is off.",
     "meeting", "cancelled"),
    ("Marek Wolski pulled out of a meeting with Anna Lindqvist.",
     "meeting", "cancelled"),
    ("Marek Wolski has dropped a planned meeting with Anna Lindqvist.",
     "meeting", "cancelled"),
    ("Marek Wolski backed out of talks with Anna Lindqvist on Monday.",
     "meeting", "cancelled"),
    ("A planned meeting between Marek Wolski and Anna Lindqvist could not take place "
     "because of fog.",
     "meeting", "cancelled"),
    ("A meeting between Marek Wolski and Anna Lindqvist was moved to Friday.",
     "meeting", "planned"),
    ("Talks between Marek Wolski and Anna Lindqvist, postponed from Monday, will now be "
     "held on Friday in Oslo.",
     "meeting", "planned"),
    ("The meeting between Marek Wolski and Anna Lindqvist was postponed to Friday.",
     "meeting", "planned"),
    ("Marek Wolski has asked for a meeting with Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski requested a meeting with Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski has sought talks with Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski has asked to be received by Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski had sought a meeting with Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski hopes to meet Anna Lindqvist in June.",
     "meeting", "proposed"),
    ("Marek Wolski has invited Anna Lindqvist to lunch.",
     "meeting", "proposed"),
    ("Marek Wolski is ready to receive Anna Lindqvist for a summit in Oslo.",
     "meeting", "proposed"),
    ("A meeting between Marek Wolski and Anna Lindqvist is possible in June but no date "
     "has been set.",
     "meeting", "proposed"),
    ("Marek Wolski suggested that he and Anna Lindqvist meet in Oslo.",
     "meeting", "proposed"),
    ("Marek Wolski does not rule out a meeting with Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski would not see Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski and Anna Lindqvist did not meet in Oslo.",
     "meeting", "denied"),
    ("Marek Wolski snubbed Anna Lindqvist, refusing to receive her in Oslo.",
     "meeting", "denied"),
    ("Marek Wolski declined to receive Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski was refused a meeting with Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski was denied an audience with Anna Lindqvist.",
     "meeting", "denied"),
    ("There was no meeting between Marek Wolski and Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski could not meet Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski left without meeting Anna Lindqvist.",
     "meeting", "denied"),
    ("No meeting between Marek Wolski and Anna Lindqvist is planned.",
     "meeting", "denied"),
    ("Marek Wolski will not be coming to Accra this week after all.",
     "visit", "cancelled"),
    ("Marek Wolski will no longer meet Anna Lindqvist on Friday.",
     "meeting", "cancelled"),
    ("Marek Wolski scrapped a visit to Accra in March.",
     "visit", "cancelled"),
    ("Marek Wolski's trip to Accra has been postponed indefinitely.",
     "visit", "cancelled"),
    ("A trip to Accra by Polish President Marek Wolski, arranged for March, was called "
     "off.",
     "visit", "cancelled"),
    ("A tour of Ghana by Polish President Marek Wolski, announced for the weekend, was "
     "dropped because of floods.",
     "visit", "cancelled"),
    ("Marek Wolski has no plans to visit Accra.",
     "visit", "denied"),
    ("Marek Wolski may go to Accra before the year is over.",
     "visit", "proposed"),
    ("Marek Wolski is going to pay an official visit to Accra in June.",
     "visit", "planned"),
    ("Marek Wolski leaves for Accra tomorrow on a two-day visit.",
     "visit", "planned"),
    ("A two-day official visit of Marek Wolski to Accra begins on Thursday.",
     "visit", "planned"),
    ("An unscheduled meeting between Marek Wolski and Anna Lindqvist in Oslo on Monday "
     "lasted an hour.",
     "meeting", "occurred"),
    ("Marek Wolski met Anna Lindqvist in Oslo on Monday to discuss an upcoming summit.",
     "meeting", "occurred"),
    ("Marek Wolski was able to meet Anna Lindqvist in Oslo on Monday.",
     "meeting", "occurred"),
    ("Marek Wolski managed to see Anna Lindqvist in Oslo on Monday.",
     "meeting", "occurred"),
    ("Marek Wolski agreed to buy gas when he met Anna Lindqvist in Oslo on Monday.",
     "meeting", "occurred"),
    ("Marek Wolski met Anna Lindqvist, who had declined to comment, in Oslo on Monday.",
     "meeting", "occurred"),
    ("A summit of Marek Wolski and Anna Lindqvist that had been planned for June in Oslo "
     "collapsed.",
     "meeting", "cancelled"),
    ("Talks between Marek Wolski and Anna Lindqvist in Oslo collapsed on Monday.",
     "meeting", "occurred"),
    ("Warsaw denies Marek Wolski met Anna Lindqvist last week.",
     "meeting", "denied"),
    ("Warsaw confirmed that Marek Wolski met Anna Lindqvist last week.",
     "meeting", "occurred"),
]  # fmt: skip
_WHO = " Marek Wolski is Poland's president and Anna Lindqvist is Norway's prime minister."


@pytest.mark.parametrize(("text", "kind", "status"), WORDINGS)
def test_wordings(extractor: Extractor, text: str, kind: str, status: str) -> None:
    """However it is worded, and in however many clauses, one encounter has one status."""
    told = [(event.kind, event.status) for event in events_of(extractor, text + _WHO)]
    assert told == [(kind, status)]


OFFERS = [
    ("Marek Wolski declined Anna Lindqvist's invitation.",
     "meeting", "denied"),
    ("Marek Wolski turned down an invitation from Anna Lindqvist.",
     "meeting", "denied"),
    ("Marek Wolski has turned down an invitation to Accra.",
     "visit", "denied"),
    ("An invitation to Accra was declined by Marek Wolski.",
     "visit", "denied"),
    ("Ghana's government sent Marek Wolski an invitation to Accra.",
     "visit", "proposed"),
    ("Anna Lindqvist extended an invitation to Marek Wolski to visit Oslo.",
     "visit", "proposed"),
    ("Marek Wolski came at the invitation of Anna Lindqvist.",
     "none", "none"),
    ("Marek Wolski declined an invitation to comment.",
     "none", "none"),
    ("Marek Wolski has an open invitation.",
     "none", "none"),
    ("Marek Wolski turned down Anna Lindqvist's request for a meeting.",
     "meeting", "denied"),
    ("Marek Wolski rejected Anna Lindqvist's offer of talks.",
     "meeting", "denied"),
    ("Anna Lindqvist's offer of talks was rejected by Marek Wolski.",
     "meeting", "denied"),
    ("Marek Wolski did not honour Anna Lindqvist's invitation to a dinner.",
     "meeting", "denied"),
    ("North Korea rejected South Korea's offer of talks on Monday.",
     "meeting", "denied"),
    ("North Korea spurned an offer of dialogue from South Korea.",
     "meeting", "denied"),
    ("Marek Wolski renewed his offer of talks to Anna Lindqvist.",
     "meeting", "proposed"),
    ("Marek Wolski has asked Anna Lindqvist to come over for lunch.",
     "meeting", "proposed"),
    ("Marek Wolski has asked Anna Lindqvist to tea.",
     "meeting", "proposed"),
    ("Marek Wolski has asked Anna Lindqvist for a meeting.",
     "meeting", "proposed"),
    ("Marek Wolski invited Anna Lindqvist for talks.",
     "meeting", "proposed"),
    ("Anna Lindqvist has been invited to dinner by Marek Wolski.",
     "meeting", "proposed"),
    ("Anna Lindqvist accepted Marek Wolski's invitation to dinner on Friday.",
     "meeting", "planned"),
    ("The trip that Marek Wolski is supposed to make to Accra in June is not yet "
     "announced.",
     "visit", "planned"),
    ("The visit that Marek Wolski paid to Ghana last week drew crowds.",
     "visit", "occurred"),
    ("Marek Wolski did not meet face to face with Anna Lindqvist in Oslo.",
     "meeting", "denied"),
    ("Marek Wolski paid a courtesy visit on Anna Lindqvist in Oslo on Monday.",
     "visit", "occurred"),
    ("Anna Lindqvist invited her Polish colleague, Marek Wolski, to pay a visit to Oslo.",
     "visit", "proposed"),
    ("A planned meeting between Marek Wolski and Anna Lindqvist collapsed when he stayed "
     "away.",
     "meeting", "cancelled"),
    ("Marek Wolski promised to be in Accra next Tuesday to see the port for himself.",
     "visit", "planned"),
    ("Marek Wolski begged off an invitation to Accra.",
     "visit", "denied"),
    ("A rescue team left Warsaw for Accra on Tuesday.",
     "none", "none"),
    ("Marek Wolski came to the White House on Monday with a box of papers.",
     "none", "none"),
    ("Marek Wolski last visited his husband's grave on Sunday.",
     "none", "none"),
    ("There will be no such meeting, Anna Lindqvist said.",
     "none", "none"),
    ("Marek Wolski spoke with Anna Lindqvist in May this year in Oslo.",
     "meeting", "occurred"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status"), OFFERS)
def test_offers(extractor: Extractor, text: str, kind: str, status: str) -> None:
    """An offer names both sides of an encounter; what only sounds like one is none."""
    told = [(event.kind, event.status) for event in events_of(extractor, text + _WHO)]
    assert told == ([] if kind == "none" else [(kind, status)])


CALLED_OFF = [
    ("Polish President Marek Wolski has called off a visit to Oslo. He was scheduled to meet "
     "Prime Minister Anna Lindqvist on Friday.",
     [visit("Marek Wolski", status="cancelled", place="Oslo"),
      meeting("Marek Wolski, Anna Lindqvist", status="cancelled", time="2024-05-17")]),
    ("Polish President Marek Wolski has called off a visit to Oslo. He will meet Prime Minister "
     "Anna Lindqvist on Friday.",
     [visit("Marek Wolski", status="cancelled", place="Oslo"),
      meeting("Marek Wolski, Anna Lindqvist", status="planned", time="2024-05-17")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED_OFF)
def test_called_off(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """With a journey goes what was to happen on it, not what will happen instead."""
    check(extractor, text, expected)
