"""Lines judged by their own words."""

from __future__ import annotations

import pytest

from service.extraction import lexicon
from service.extraction.furniture import Role, is_metadata, is_prose, role_of

FURNITURE = """
Advertisement
Share this story: Facebook Twitter WhatsApp
26 Comments
COMMENTS (14) Closed
Print  E-mail  Comment (3)  Share
64 shares  212 View comments
Reading Time: 3 minutes
2 min read
bookmark_border
Homechevron_rightWorldchevron_rightPrincess accepts...
Home > Sport > Football
News | Energy
TAGS:OmanIndonesia
Tags: #Oman #Indonesia
#Oman #Indonesia
KEY WORDS: Oman, Indonesia
Filed under: Religion, Lomé
Published: 6 October 2020
Last updated: 7:40 pm
Source: Wire| 2019-09-03 20:41:17|Editor: AB
By Ann Moe
BY ANN MOE AND BO EK
By our Arctic correspondent
(Reporting by Ann Moe; editing by Bo Ek)
Additional reporting by Bo Ek in Lomé
With files from Ann Moe
(ADDS quote, background)
[Edited by Ann Moe]
From: Moe, Ann
Sent: Friday, February 04, 2011 4:47 PM
ann@wire.example
© 2024 The Bell. All rights reserved.
Enditem
(END)
###
- 30 -
242
Sign up for our weekly newsletter
Get the most important news in your inbox. Subscribe to our newsletter
Support The Bell's journalism of courage
Follow us on WhatsApp
Stop waiting for answers. Join our WhatsApp channel.
For all latest news, follow The Bell's Google News channel.
Your email address will not be published. Required fields are marked *
To read more, download our app.
Story continues below this ad
[File photo: AP]
Photo: Bell
"""

STORY = """
The minister met the envoy in Lomé.
Premier meets bishop in Lomé
Share prices fell after the talks between the two ministers.
Published in 1990, her first novel was about a meeting with the king.
Read it and weep, the minister told the envoy when they met in Lomé.
Tags were found on the bodies of three men, the minister told the envoy.
By the time they met again, the minister had been sacked.
By phone, premier and bishop agree
Join us, the premier asked the bishop when they met in the old town hall.
He wrote on his Telegram channel that he had met the envoy.
The channel said the minister would visit the page where it all began.
"Call me when you land," the premier told the bishop.
Related talks were held in Oslo.
Topics of the talks included fish and oil, the two ministers told reporters.
Tonga - leader heads south
QUESTION: Did you meet the king?
Monday: the premier meets the bishop
Minister (not pictured here) was absent.
"""

CAPTIONS = """
Minister Ann Moe (right) shakes hands with envoy Bo Ek in Lomé. Photo: AP
Gov. Ann Moe, left, listens to Chairman Bo Ek in Lomé
FILE PHOTO: Ann Moe and Bo Ek in Lomé last year
Ann Moe is welcomed by Bo Ek at Lomé airport. © AFP
Ann Moe with Bo Ek at a hotel yesterday. PHOTO | POOL
Ann Moe speaks to the press in Lomé, 17 October 2024. [EPA-EFE]
Ann Moe and Bo Ek at the castle (photo credit: GPO)
[Caption] Ann Moe and Bo Ek share a mate
Pictured: Ann Moe at Lomé airport on Monday
"""

TEASERS = """
Read more: Queen hosts Samoan leader
ALSO READ | Queen hosts Samoan leader
• Related: Queen hosts Samoan leader
Up Next: Queen hosts Samoan leader
WATCH: Queen hosts Samoan leader 01:47
Podcast of the week: a queen remembers (32:10)
00:45 Watch the trailer
"""


def table(lines: str, role: Role | None) -> list[tuple[str, Role | None]]:
    """The lines of a list with what they are."""
    return [(line, role) for line in lines.strip().split("\n")]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        *table(FURNITURE, "furniture"),
        *table(STORY, None),
        *table(CAPTIONS, "caption"),
        *table(TEASERS, "teaser"),
        *table("Related stories\nMOST READ:\n» Related Articles:\nMore from Lomé", "teaser head"),
        *table("What you need to know:\nKey points\nIn Summary", "summary head"),
        *table("02:26\n1:02:03", "running time"),
    ],
)
def test_roles(line: str, role: Role | None) -> None:
    """A line is what its words say; what may be part of a story is left alone."""
    assert role_of(line) == role


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Thursday, September 08, 2022", True),
        ("Jan 9, 2018 | Contributor", True),
        ("Ann Moe · Bell News · Posted: Feb 03, 2023 4:12 PM EST", True),
        ("27.02.2024 • 14:52", True),
        ("21:15 (18:15 GMT)", True),
        ("3rd October 2024", True),
        ("May 3: Premier Meets Bishop", False),
        ("The premier met the bishop on May 3", False),
        ("Premier meets bishop in Lomé", False),
    ],
)
def test_metadata(line: str, expected: bool) -> None:
    """Lines of date, place and author are told from headlines and sentences with a date."""
    assert is_metadata(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The minister met the envoy in Lomé.", True),
        ("The minister said that “they met”.", True),
        ("They talked about fish. What else? Who was there?", True),
        ("word " * 25, True),
        ("Premier meets bishop in Lomé", False),
        ("Will premier meet bishop in Lomé?", False),
        ("In Lomé.", False),
    ],
)
def test_prose(line: str, expected: bool) -> None:
    """Sentences and long lines are prose, headlines, questions and labels are not."""
    assert is_prose(line) is expected


@pytest.mark.parametrize("phrase", lexicon.table("furniture")["phrases"])
def test_a_phrase_may_stand_anywhere(phrase: str) -> None:
    """A phrase that no story has makes furniture of a line, even where it ends in longer words."""
    assert role_of(f"Ann Moe un{phrase.capitalize()}ed Bo Ek") == "furniture"
    assert role_of("Ann Moe unwed Bo Ek") is None
