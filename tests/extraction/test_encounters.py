"""Whole news sentences and short stories."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, call, check, meeting, visit

AGENCY = [
    ("Israel's defence minister, Dov Peretz, flew to Washington on Sunday for talks with "
     "Pentagon chief Alan Webb about arms deliveries.",
     [meeting("Dov Peretz, Alan Webb", place="Washington"),
      visit("Dov Peretz", place="Washington", optional=True)]),
    ("Armenian Prime Minister Aram Petrosyan and Azerbaijani President Elchin Mammadli "
     "agreed at talks in Brussels on Saturday to exchange prisoners.",
     [meeting("Aram Petrosyan, Elchin Mammadli", time="2024-05-11", place="Brussels")]),
    ("Pakistani Foreign Minister Bilal Anwar, on a two-day visit to Kabul, held talks with "
     "acting Afghan Foreign Minister Mullah Nasir Ahmad on Monday.",
     [meeting("Bilal Anwar, Nasir Ahmad|Mullah Nasir Ahmad", time="2024-05-13", place="Kabul"),
      visit("Bilal Anwar", place="Kabul")]),
    ("Deputy Foreign Minister Bae Joon-ho and US envoy Daniel Pruitt met at the foreign "
     "ministry in Seoul on Friday morning for about 90 minutes.",
     [meeting("Bae Joon-ho, Daniel Pruitt", time="2024-05-10", place="Seoul")]),
    ("Ukrainian President Taras Bondar, who is on a visit to Canada, met Prime Minister "
     "Owen Fraser in Ottawa on Monday.",
     [meeting("Taras Bondar, Owen Fraser", time="2024-05-13", place="Ottawa"),
      visit("Taras Bondar", place="Canada")]),
    ("Japan's Prime Minister Kenji Morita and South Korean President Bae Joon-ho will hold "
     "a summit in Tokyo on Thursday, officials said.",
     [meeting("Kenji Morita, Bae Joon-ho", status="planned", time="2024-05-16", place="Tokyo")]),
    ("A delegation led by Hamas official Khalil Nasser met Egyptian intelligence chief "
     "Hany Mansour in Cairo on Monday to discuss a truce.",
     [meeting("Khalil Nasser, Hany Mansour", time="2024-05-13", place="Cairo", topics=("truce",))]),
    ("Nigerian President Musa Garba on Tuesday met with state governors at the "
     "presidential villa in Abuja over the flooding.",
     [meeting("Musa Garba, state governors", time="2024-05-14", place="Abuja",
              topics=("flooding",))]),
    ("Philippine President Rosa Dimaculangan on Monday hosted Vietnamese Prime Minister "
     "Tran Quoc Hung at Malacanang Palace in Manila.",
     [meeting("Rosa Dimaculangan, Tran Quoc Hung", time="2024-05-13", place="Manila")]),
    ("Secretary of State Daniel Pruitt, in Jeddah for talks on Sudan, met Saudi Crown "
     "Prince Faisal bin Turki late on Sunday.",
     [meeting("Daniel Pruitt, Faisal bin Turki", time="2024-05-12", place="Jeddah")]),
    ("North Korean leader Ri Chol-su held his first summit with Chinese President Lu "
     "Wenhao in Beijing in 2018.",
     [meeting("Ri Chol-su, Lu Wenhao", time="2018", place="Beijing")]),
    ("Ethiopian rebels and government negotiators began peace talks in Pretoria on "
     "Tuesday, a spokesman for mediator Thabo Nkuna said.",
     [meeting("Ethiopian rebels, government negotiators", time="2024-05-14", place="Pretoria")]),
    ("Italian Foreign Minister Elena Moretti will travel to Tripoli on Wednesday, where "
     "she is expected to meet Prime Minister Omar Zintani.",
     [meeting("Elena Moretti, Omar Zintani", status="planned", place="Tripoli"),
      visit("Elena Moretti", status="planned", place="Tripoli", optional=True)]),
    ("The White House said President Alan Webb and Chinese President Lu Wenhao would speak "
     "by phone on Thursday.",
     [call("Alan Webb, Lu Wenhao", status="planned", time="2024-05-16")]),
    ("Sri Lankan President Nimal Perera left for Tokyo on Monday to attend a funeral and "
     "is scheduled to meet Prime Minister Kenji Morita.",
     [meeting("Nimal Perera, Kenji Morita", status="planned"),
      visit("Nimal Perera", place="Tokyo", optional=True)]),
    ("EU foreign policy chief Ilse Brandt met Iranian Foreign Minister Reza Daneshvar and "
     "the deputy foreign ministers of Russia and China in Vienna on Monday.",
     [meeting("Ilse Brandt, Reza Daneshvar, deputy foreign ministers of Russia and China",
              time="2024-05-13", place="Vienna")]),
    ("Colombia's government met with ELN rebels in Quito on Monday.",
     [meeting("Colombia|government|Colombia's government, ELN rebels", time="2024-05-13",
              place="Quito")]),
    ("Thousands cheered as Pope Benedict Alban arrived in Manila on Thursday for a "
     "four-day visit.",
     [visit("Benedict Alban|Pope Benedict Alban", place="Manila")]),
    ("Mali's junta leader Amadou Coulibaly received a Russian delegation led by Deputy "
     "Defence Minister Oleg Baranov in Bamako on Monday.",
     [meeting("Amadou Coulibaly, Oleg Baranov", time="2024-05-13", place="Bamako")]),
    ("British Prime Minister Joan Pratt flew home on Monday after meeting Prime Minister "
     "Vikram Sethi in Mumbai.",
     [meeting("Joan Pratt, Vikram Sethi", place="Mumbai")]),
    ("Turkish President Selim Aydin and Bulgarian President Ivan Kolarov met on Monday. "
     "Earlier in the day Aydin had held talks with Prime Minister Rosen Petkov.",
     [meeting("Selim Aydin, Ivan Kolarov", time="2024-05-13"),
      meeting("Selim Aydin, Rosen Petkov", time="2024-05-13")]),
    ("Turkish President Selim Aydin met Bulgarian President Ivan Kolarov in Sofia on "
     "Sunday. The following day he held talks with Greek Prime Minister Nikos Vardas in "
     "Athens.",
     [meeting("Selim Aydin, Ivan Kolarov", time="2024-05-12", place="Sofia"),
      meeting("Selim Aydin, Nikos Vardas", time="2024-05-13", place="Athens")]),
    ("Bulgarian President Ivan Kolarov meets Turkish President Selim Aydin in Sofia, "
     "Bulgaria, May 13, 2024. REUTERS/Handout",
     [meeting("Ivan Kolarov, Selim Aydin", time="2024-05-13", place="Sofia")]),
    ("Bulgarian President Ivan Kolarov (L) shakes hands with Turkish President Selim Aydin "
     "during their meeting in Sofia on May 13, 2024.",
     [meeting("Ivan Kolarov, Selim Aydin", time="2024-05-13", place="Sofia")]),
    ("Selim Aydin, 61, met Ivan Kolarov, 55, in Sofia on Monday.",
     [meeting("Selim Aydin, Ivan Kolarov", time="2024-05-13", place="Sofia")]),
    ("Union boss Carl Boyd and airline chief Laura Finch were locked in talks on Tuesday "
     "night.",
     [meeting("Carl Boyd, Laura Finch", time="2024-05-14")]),
    ("Bulgarian President Ivan Kolarov's two-hour meeting with Turkish President Selim "
     "Aydin on Monday produced no breakthrough.",
     [meeting("Ivan Kolarov, Selim Aydin", time="2024-05-13")]),
    ("Polish President Marek Wolski held talks with Swedish Prime Minister Anna Lindqvist "
     "in Oslo on Monday, officials there said. The two leaders last met in Berlin in "
     "February.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Oslo"),
      meeting("Marek Wolski, Anna Lindqvist", time="2024-02", place="Berlin")]),
]  # fmt: skip

BODY = [
    ("Minister sees teachers\n\nEducation Minister Ruth Adler met the head of the teachers' "
     "union, Carl Boyd, on Monday. \"It was a frank conversation,\" Adler said. Boyd called "
     "the talks useful. They will meet again on Thursday.",
     [meeting("Ruth Adler, Carl Boyd", time="2024-05-13"),
      meeting("Ruth Adler, Carl Boyd", status="planned", time="2024-05-16")]),
    ("Kenya and Somalia mend fences\n\nKenyan President Daniel Obura visited Mogadishu on "
     "Tuesday, his first trip there since taking office. He held talks with Somali "
     "President Abdi Warsame at Villa Somalia. Later he met African Union peacekeepers.",
     [visit("Daniel Obura", time="2024-05-14", place="Mogadishu"),
      meeting("Daniel Obura, Abdi Warsame", time="2024-05-14", place="Mogadishu"),
      meeting("Daniel Obura, African Union peacekeepers", optional=True)]),
    ("Chinese Foreign Minister Lu Wenhao met his Indian counterpart Rohan Mehta in "
     "Kathmandu on Sunday. Lu said the border was calm. Mehta raised visas for students. "
     "The Indian minister also called for more flights.",
     [meeting("Lu Wenhao, Rohan Mehta", time="2024-05-12", place="Kathmandu",
              countries={"Lu Wenhao": "CN", "Rohan Mehta": "IN"})]),
    ("Lu, Mehta meet in Kathmandu\n\nChina's top diplomat Lu Wenhao held talks with Rohan "
     "Mehta, India's external affairs minister, in the Nepalese capital on Sunday. The "
     "Indian side said the two had also spoken by phone last week.",
     [meeting("Lu Wenhao, Rohan Mehta", time="2024-05-12", place="Kathmandu"),
      call("Lu Wenhao, Rohan Mehta", time="2024-05-06/2024-05-12")]),
    ("Ghana's Kofi Badu was in Lome on Monday for a meeting with his Togolese counterpart, "
     "Yao Mensah.",
     [meeting("Kofi Badu, Yao Mensah", time="2024-05-13", place="Lomé|Lome",
              countries={"Kofi Badu": "GH", "Yao Mensah": "TG"})]),
    ("Neither Kofi Badu nor Yao Mensah attended. Their foreign ministers, Ama Owusu and "
     "Edem Lawson, met instead in Lome on Monday.",
     [meeting("Ama Owusu, Edem Lawson", time="2024-05-13", place="Lomé|Lome")]),
    ("Badu and Mensah meet\n\nGhanaian President Kofi Badu on Monday welcomed Togo's leader "
     "Yao Mensah to Accra. Mensah, on his first foreign trip since the election, thanked "
     "his host for Ghana's support.",
     [meeting("Kofi Badu, Yao Mensah", time="2024-05-13", place="Accra"),
      visit("Yao Mensah", optional=True),
      visit("Yao Mensah, Kofi Badu", optional=True)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGENCY)
def test_sentences_of_news_agencies(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A sentence as agencies write it gives the encounters that it tells of."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), BODY)
def test_short_stories(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """A headline and a few sentences give each encounter once."""
    check(extractor, text, expected)
