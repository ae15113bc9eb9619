"""Words of meeting that tell of no encounter."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import check

SILENT = [
    "The company met all the demands of its creditors, Finance Minister Elena Moretti said.",
    "The budget of Finance Minister Elena Moretti met with criticism from opposition "
    "leader Paolo Ricci.",
    "President Lucia Ferrer called on Congress to pass the water bill.",
    "Foreign Minister Lars Holm called on Russia to release the sailors.",
    "Prime Minister Owen Fraser called President Carla Benitez a liar on Tuesday.",
    "For tickets, visit our website or call the box office on Monday.",
    "Ghana met Togo in the African Cup final in Accra on Sunday and won 2-1.",
    "Spain will host Portugal in a World Cup qualifier in Seville on Friday.",
    "President Marek Wolski talked about Prime Minister Anna Lindqvist in an interview "
    "with a newspaper.",
    "President Marek Wolski sent a letter to Prime Minister Anna Lindqvist on Monday.",
    "President Marek Wolski congratulated Prime Minister Anna Lindqvist on her victory in "
    "a statement.",
    "The council meets every second Tuesday in the town hall.",
    "The two countries agreed to reopen the border, Foreign Minister Lars Holm said.",
    "Washington accused Tehran of breaking the deal.",
    "Moscow and Kyiv exchanged prisoners on Sunday.",
    "Prime Minister Anna Lindqvist visited her parents' grave in her thoughts, she wrote "
    "in a memoir.",
    "President Marek Wolski welcomed the ruling of the court in The Hague.",
    "Prime Minister Anna Lindqvist welcomed a statement by President Marek Wolski on the "
    "ceasefire.",
    "President Marek Wolski received an award from the university in Oslo on Monday.",
    "Novelist Jack Denning received the Dunmore Prize in Dublin on Monday.",
    "The country will host the World Cup in 2030, Sports Minister Grace Chua said.",
    "Climbers reached the summit on Monday, guide Suman Thapa said.",
    "Foreign Minister Lars Holm told reporters in Oslo on Monday that exports had risen.",
    "President Marek Wolski praised Prime Minister Anna Lindqvist and criticised Foreign "
    "Minister Lars Holm.",
    "Prime Minister Anna Lindqvist and President Marek Wolski signed a joint letter to the "
    "European Commission.",
    "The talks collapsed, and shares fell by three percent.",
    "Elena Moretti succeeded Paolo Ricci as finance minister on Monday.",
    "Foreign tourists visited the museum in record numbers in April.",
    "Police arrested Hector Rojas after he met an undercover officer's description of the "
    "thief.",
    "The road meets the river near Graz.",
    "Storm Hilda hit Ireland on Tuesday and left thousands without power.",
    "Lindqvist's talk on climate drew a large audience in Oslo.",
    "Meeting the targets will cost 2 billion euros, Finance Minister Elena Moretti said.",
    "There were calls for Prime Minister Owen Fraser to resign after the report by judge "
    "Ruth Adler.",
    "Minister Grace Chua called for talks to end the strike.",
    "Parliament will vote on Thursday on the bill proposed by Finance Minister Elena Moretti.",
    "Police visited the home of Carl Boyd on Monday and took away two computers.",
    "The G20 summit in 2030 will cost too much, opposition leader Maria Quispe said.",
    "Talk of a merger has sent shares in Finch Holdings up by 8 percent since Monday.",
    "\"We will meet this challenge,\" President Lucia Ferrer told supporters in Santiago.",
    "Elena Moretti, who met her husband at university, was born in Turin.",
    "Foreign Minister Lars Holm wrote to President Marek Wolski on Monday about the fish "
    "quotas.",
    "Thailand and Cambodia traded fire along the border on Tuesday.",
    "Voters in Ghana go to the polls on Sunday, and President Kofi Badu is expected to win.",
    "President Kofi Badu spoke at the United Nations on Tuesday about debt.",
    "President Kofi Badu addressed a rally in Kumasi on Tuesday.",
    "Chile hosted the Pan American Games in 2023.",
    "Chess champion Ravi Menon faces Boris Antonov in Madrid on Thursday.",
    "The United States and China are locked in a trade dispute.",
    "The minister's call for restraint was ignored by Tehran.",
    "Lawyer Paul Reinders received a call from a number that he did not know.",
    "Opponents, among them Paul Reinders, a baker, had gathered 900 signatures in Lund.",
    "At the last meeting of the Ostmark Partners, in July, the question was not reached.",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_no_encounter(extractor: Extractor, text: str) -> None:
    """Demands, sports, remarks, letters and praise are no encounters."""
    check(extractor, text, [])
