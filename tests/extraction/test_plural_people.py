"""People and bodies of a town's life as parties: boat owners, parents, unions, councils."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting

SOCIETY = [
    ("The mayor, Ann Holt, met dozens of boat owners in Hull on Monday.",
     [meeting("Ann Holt, boat owners", time="2024-05-13")]),
    ("Ana Ruiz met a group of parents on Sunday.",
     [meeting("Ana Ruiz, group of parents|parents", time="2024-05-12")]),
    ("Headteacher Moira Gunn received campaigners in York on Friday.",
     [meeting("Moira Gunn, campaigners", time="2024-05-10", place="York")]),
    ("Klaus Rombach met the insurer's biggest shareholders on Friday.",
     [meeting("Klaus Rombach, insurer's biggest shareholders", time="2024-05-10")]),
    ("Transport Minister Ilmar Sepp is expected to meet the pilots' union on Thursday.",
     [meeting("Ilmar Sepp, pilots' union", status="planned", time="2024-05-16")]),
    ("Bishop Luca Ferri dined with wine growers in Alba on Monday.",
     [meeting("Luca Ferri, wine growers", time="2024-05-13")]),
]  # fmt: skip

NOBODY = [
    "Ana Ruiz met her customers' needs.",
    "The new containers met safety standards.",
    "The company met its targets.",
    "Scientists met their match in the virus.",
    "The mill has had more visits from photographers than before.",
    "Voters met the proposal with scorn.",
    "Two rivers meet in Kanzara.",
]


@pytest.mark.parametrize(("text", "expected"), SOCIETY)
def test_groups_and_bodies_of_society(
    extractor: Extractor, text: str, expected: list[Told]
) -> None:
    """A plural that ends as words for people do, or a body told apart, is a party."""
    check(extractor, text, expected)


@pytest.mark.parametrize("text", NOBODY)
def test_things_and_the_public_meet_nobody(extractor: Extractor, text: str) -> None:
    """Things in the plural are no people, and the public's journeys are no visits."""
    check(extractor, text, [])
