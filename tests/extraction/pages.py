"""Invented pages in the manner of several outlets, each line marked with what it is."""

from __future__ import annotations

from service.extraction.records import BlockKind

__all__ = ["MARKED", "marked"]

_KINDS: dict[str, BlockKind] = {
    "H": "headline",
    "S": "summary",
    "C": "caption",
    "B": "body",
    "F": "furniture",
    "T": "teaser",
}


def marked(page: str) -> tuple[str, list[tuple[BlockKind, str]]]:
    """A page's text and what its lines are, from lines such as "F| Share"."""
    lines, expected = [], []
    for line in page.strip("\n").split("\n"):
        mark, bar, content = line.partition("| ")
        lines.append(content if bar else "")
        if bar:
            expected.append((_KINDS[mark], content.strip()))
    return "\n".join(lines), expected


_WITH_VIDEOS = """
F| Advertisement
F| Get more with myNEWS
F| A personalised news feed of stories that matter to you
F| Learn more
C| Vice-President Pan Qing (right) and Eva Rojas shake hands in Valparaíso on Tuesday. Photo: AFP

H| China and Chile to widen lithium pact as Pan Qing meets Eva Rojas in Valparaíso

S|   • Pan invites Rojas to Chengdu and says Beijing ‘hears the concerns’ of the miners
S|   • Chilean side wants a third of the ore refined at home

F| Reading Time:3 minutes
F| Why you can trust SCMP
F| 57
B| China’s Pan Qing met Chile’s Eva Rojas in Valparaíso on Tuesday to widen a pact on lithium.
F| Advertisement
B| Rojas told Pan that a third of the ore should be refined in the country.

T| 02:41

T| Peru and China hold summit on copper as strikes go on

T| Peru and China hold summit on copper as strikes go on
B| “We hear the concerns of the miners,” Pan said, according to the Chilean government.

T| Why Bolivia’s salt flats stay empty as presidents meet again

B| Trade between the two sides stood at US$50 billion last year.

B| However, growth has slowed.

T| 01:05

T| Argentine leader visits Shanghai to save a dam

T| Argentine leader visits Shanghai to save a dam

B| Pan will fly to Lima on Thursday, where he is to meet Prime Minister Hugo Ríos.

F| 12
"""

_WITH_ICONS = """
F| Begin typing your search above and press return to search.
F| Login
F| exit_to_app
F| Homechevron_rightWorldchevron_rightPrincess accepts...

H| Princess accepts Omani sultan's invitation to visit Salalah

F| text_fields
F| bookmark_border
H| Princess accepts Omani sultans invitation to visit Salalah

B| Jakarta: Princess Dewi Larasati said on Monday that she would visit Salalah in June.

B| The princess met the Omani ambassador, Talal al-Busafi, in Jakarta on Sunday.

F| Show Full Article
F| TAGS:OmanIndonesiaDewi LarasatiWorld News
F| Next Story
"""

_WITH_CAPTION_TWICE = """
H| Chinese foreign minister meets with Malian counterpart
F| Published: Mar 12, 2019 09:53 PM
C| Ma Lidong (right) meets with Malian Foreign Minister Sira Keïta in Bamako on Monday. Photo:

C| Ma Lidong (right) meets with Malian Foreign Minister Sira Keïta in Bamako on Monday. Photo:

B| Chinese Foreign Minister Ma Lidong met with Malian counterpart Sira Keïta on Monday.

B| Ma said China supports Mali in the fight against terrorism.

F| RELATED ARTICLES:
T| Chinese peacekeepers leave Gao
T| China's vice premier to visit Dakar

F| 31
"""

_LIVE_BLOG = """
H| Live: Coalition talks in Lund enter third day
F| Wednesday 5 March 2025
F| Share this page
B| 17.20 The talks are over for today. Ulla Wik left through the back door at ten past five.

B| 15:45 (14:45 GMT)
B| Wik turns down invitation from the Greens

B| Ulla Wik has turned down an invitation to meet Green leader Nils Ahl on Friday, she says.

B| 13:10 (12:10 GMT)
B| King back in town

B| The king has come back from his summer house and is expected to receive the Speaker at four.

B| 11:02 (10:02 GMT)
B| Who is who at the table

B| Four parties sit at the table, and eight people speak for them.
F| Comments are closed
"""

_BRIEF = """
F| Baltic news in brief
F| 4 May 2017
H| Riga - premier heads for Oslo

B| Latvia's premier, Ilze Ozola, leaves for Oslo tomorrow to meet her Norwegian counterpart.

B| Vilnius - bus strike

B| Bus drivers in Vilnius stopped work for two hours on Wednesday morning, the union said.

B| Tallinn - harbour talks resume on Monday

B| Talks on a new harbour resume on Monday between the city of Tallinn and the dockers.

B| Narva - bridge closed again

B| The bridge at Narva is closed until Friday because of the flood.
"""

_AGENDA = """
H| What to expect in Central Europe this week
B| The following meetings are known so far, but times and places may still change.
B| MONDAY, MARCH 10
B| Slovak Foreign Minister Ján Hruška meets Hungarian counterpart Éva Bíró in Bratislava
B| Czech President Alena Malá receives the new ambassador of Ghana
F| (CLOSED PRESS COVERAGE)
B| TUESDAY, MARCH 11
B| 10:30 Polish and German interior ministers hold talks in Görlitz
B| 14:00 Austrian chancellor visits Brno
"""

_AGENCY_WITH_NOTES = """
H| Rwanda, Zambia sign transit pact after Lusaka talks
F| By MARY PHIRI
F| Updated 3:10 PM GMT+2, March 3, 2024
F| Share
B| LUSAKA, Zambia (AP) — Rwanda's Aline Uwase met with her counterpart on Sunday.

B| Uwase later called on President Chanda Mulenga at State House, officials said.

C| FILE - Aline Uwase, left, talks to drivers at the border on May 2, 2022. (AP Photo/John Banda)

F| ___

F| Associated Press writer John Banda in Kigali contributed to this report.
T| Read more: Lorry drivers call off strike at Chirundu
"""

_PORTAL = """
F| Home / India News / Kerala minister meets
F| Sign In  Subscribe
H| Kerala minister meets Sri Lankan envoy over fishermen's boats
F| By: Express News Service
F| New Delhi | Updated: June 16, 2018 10:12 IST
F| Follow Us
C| K Damodaran with Sri Lankan High Commissioner Nimal Fonseka in New Delhi. (Source: PTI)
B| K Damodaran met Sri Lankan High Commissioner Nimal Fonseka in New Delhi on Friday.
F| Story continues below this ad
B| The two discussed the release of 14 boats seized in May.
T| Also Read | Navy chief to visit Colombo in July
B| Damodaran said he would write to the external affairs minister.
T| • From the archive: when Colombo and Kochi talked by ferry
B| The High Commission did not comment on the meeting.
F| For all the latest India News, download the Express app.
F| © The Express Group
F| More From India
T| Minister meets students on campus
T| Five held in Kollam
"""

_NEWSLETTER_IN_STORY = """
F| News | Energy
H| Algerian and Spanish ministers fail to settle gas row in Oran
F| Published On 9 Jan 2023
B| Karim Haddadi of Algeria and Lucía Vidal of Spain ended talks in Oran without a deal.

F| Recommended Stories
T| list of 2 items
T| list 1 of 2 Spanish king lands in Rabat
T| list 2 of 2 Why Algeria and Morocco do not talk

B| Vidal said both sides "need to breathe".

F| Sign up for our newsletter
F| Get the day's top stories in your inbox.
F| Subscribe
F| By signing up, you agree to our Privacy Policy

B| The two ministers will talk again by phone on Thursday.

F| Follow the Energy desk on Twitter: @energydesk
F| Most Read
T| Spain's premier visits Tunis
T| 1:22 Storm over Alicante
"""

MARKED = {
    "videos": _WITH_VIDEOS,
    "icons": _WITH_ICONS,
    "caption twice": _WITH_CAPTION_TWICE,
    "live blog": _LIVE_BLOG,
    "brief": _BRIEF,
    "agenda": _AGENDA,
    "agency": _AGENCY_WITH_NOTES,
    "portal": _PORTAL,
    "newsletter": _NEWSLETTER_IN_STORY,
}
