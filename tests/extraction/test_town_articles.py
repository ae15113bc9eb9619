"""Short articles as local newspapers write them: unions, clergy, firms, courts, clubs."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting, visit

STEEL = """Sandoval in last-ditch talks on steelworks

Jagdish Sandoval, the Indian billionaire, flew into Teesside on Monday.

He spent the morning with Roy Tunnard, national officer of the Community union, at a hotel in \
Darlington. In the evening he dined with the business secretary, Dominic Hargate.

The billionaire left early on Tuesday. Shares met analysts' expectations."""

SHERIFF = """Sheriff denies secret meeting with militia

Sheriff Wade Dunmore on Monday denied a report that he had met with Cody Brandreth shortly before \
the occupation of a wildlife refuge.

FBI special agent Teresa Villalba spoke by phone with Brandreth on Sunday, the bureau confirmed.

County commissioners hold their regular meeting on Wednesday."""

NURSES = """Nurses' leader snubs health secretary

The president of the nurses' association, Mere Waqavou, has refused to meet the permanent \
secretary for health, Dr Epeli Ratunabu, until 41 nurses are reinstated.

Dr Ratunabu held talks with the union's general secretary, Amelia Tuinaceva, last week, but only \
about uniforms, he said. Ministry targets for waiting times would be met by June."""

COURT = """Judge rejects bail for former treasurer

A High Court judge on Wednesday refused bail to Trevor Haumatua, the former treasurer of a trust. \
Justice Philippa Crosse said the accused had twice failed to meet the conditions of an earlier \
release. His lawyer, Desmond Paoa, argued that his client needed to meet with accountants.

Members of the trust, who held their annual meeting in the square on Saturday, cheered."""

COUNCIL = """Council round-up: bins, bridges and a new bench

Ashcote District Council voted to move bin collections to Fridays and heard that the repair of \
Mill Bridge would meet the winter deadline.

Councillor Pru Langdale welcomed a new bench. Leader Adrian Coyne said that discussions with the \
county about flooding would continue. The next meeting of the full council is on October 12."""

FOOTBALL = """Rovers held by City in seven-goal thriller

Karlsby City and Aalto Rovers met for the first time since the cup final and drew 3-3 after the \
visitors had led by two goals at half-time. Coach Henrik Sandvik said his side had talked about \
discipline before kick-off. The teams meet again in the league on October 14, when Rovers host \
City."""

ENCOUNTERS = [
    (STEEL, [
        meeting("Jagdish Sandoval, Roy Tunnard", time="2024-05-13", place="Darlington"),
        meeting("Jagdish Sandoval, Dominic Hargate", time="2024-05-13"),
        visit("Jagdish Sandoval", optional=True),
    ]),
    (SHERIFF, [
        meeting("Wade Dunmore, Cody Brandreth", status="denied"),
        call("Teresa Villalba, Cody Brandreth", time="2024-05-12"),
    ]),
    (NURSES, [
        meeting("Mere Waqavou, Epeli Ratunabu", status="denied"),
        meeting("Epeli Ratunabu, Amelia Tuinaceva", time="2024-05-06/2024-05-12"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENCOUNTERS)
def test_encounters_of_a_town(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """People without a country meet, telephone and refuse each other, too."""
    check(extractor, text, expected)


@pytest.mark.parametrize("text", [COURT, COUNCIL, FOOTBALL])
def test_none_in_a_town(extractor: Extractor, text: str) -> None:
    """Hearings, councils, deadlines and fixtures are full of words for meeting, and are none."""
    check(extractor, text, [])
