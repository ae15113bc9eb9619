"""Who met whom, as verbs, nouns and voices tell it."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import Told, check, meeting

VERBS = [
    ("Foreign Minister Tomas Alvarado met with European Commissioner Ilse Brandt on "
     "Tuesday to discuss fishing quotas.",
     [meeting("Tomas Alvarado, Ilse Brandt", time="2024-05-14", topics=("fishing quotas",))]),
    ("President Kofi Badu held talks with Prime Minister Aminata Keita on Friday.",
     [meeting("Kofi Badu, Aminata Keita", time="2024-05-10")]),
    ("Finance Minister Elena Moretti sat down with central bank governor Paul Reinders on "
     "Thursday for nearly two hours.",
     [meeting("Elena Moretti, Paul Reinders", time="2024-05-09")]),
    ("Bulgarian President Ivan Kolarov received Turkish Foreign Minister Selim Aydin in "
     "Sofia on Monday, his office said.",
     [meeting("Ivan Kolarov, Selim Aydin", time="2024-05-13", place="Sofia")]),
    ("Indian Foreign Minister Rohan Mehta hosted Japanese Foreign Minister Kenji Morita "
     "for talks in New Delhi on Monday.",
     [meeting("Rohan Mehta, Kenji Morita", time="2024-05-13", place="New Delhi")]),
    ("Chancellor Petra Vogel welcomed French President Luc Marchand at the chancellery on "
     "Monday.",
     [meeting("Petra Vogel, Luc Marchand", time="2024-05-13")]),
    ("British Ambassador Helen Foster called on Bangladeshi Defence Minister Tariq Rahman "
     "in Dhaka on Sunday.",
     [meeting("Helen Foster, Tariq Rahman", time="2024-05-12", place="Dhaka")]),
    ("Kenyan President Daniel Obura conferred with Ugandan President Moses Katende in "
     "Kampala on Saturday.",
     [meeting("Daniel Obura, Moses Katende", time="2024-05-11", place="Kampala")]),
    ("President Marek Wolski had lunch with Prime Minister Anna Lindqvist on Tuesday, the "
     "palace said.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-14")]),
    ("The mayor, Joan Pratt, had a meeting with Transport Secretary Alan Webb on Tuesday.",
     [meeting("Joan Pratt, Alan Webb", time="2024-05-14")]),
    ("Israeli envoy Dov Peretz held a meeting with Egyptian intelligence chief Hany "
     "Mansour in Cairo on Sunday.",
     [meeting("Dov Peretz, Hany Mansour", time="2024-05-12", place="Cairo")]),
    ("Greek Prime Minister Nikos Vardas and Cypriot President Andreas Loizou held talks in "
     "Athens on Monday.",
     [meeting("Nikos Vardas, Andreas Loizou", time="2024-05-13", place="Athens")]),
    ("Iraqi Prime Minister Salim al-Jabouri held wide-ranging discussions with Iranian "
     "President Reza Daneshvar in Baghdad on Monday.",
     [meeting("Salim al-Jabouri, Reza Daneshvar", time="2024-05-13", place="Baghdad")]),
    ("Actor Jack Denning met director Sofia Lang at a cafe in London last week.",
     [meeting("Jack Denning, Sofia Lang", time="2024-05-06/2024-05-12", place="London")]),
    ("Chief executive Laura Finch met with employees' representative Sam Okafor on Monday "
     "to discuss the planned layoffs.",
     [meeting("Laura Finch, Sam Okafor", time="2024-05-13")]),
    ("Tran Quoc Hung, the Vietnamese prime minister, met Khamphet Sisavath, the president "
     "of Laos, in Hanoi on Tuesday.",
     [meeting("Tran Quoc Hung, Khamphet Sisavath", time="2024-05-14",
              countries={"Tran Quoc Hung": "VN", "Khamphet Sisavath": "LA"})]),
    ("Premier Zhao Mingyuan met visiting Dutch Prime Minister Willem Haas in Beijing on "
     "Tuesday and called for closer trade ties.",
     [meeting("Zhao Mingyuan, Willem Haas", time="2024-05-14", place="Beijing")]),
    ("South Korean President Bae Joon-ho and Japanese Prime Minister Kenji Morita "
     "exchanged views on regional security during talks in Seoul on Monday.",
     [meeting("Bae Joon-ho, Kenji Morita", time="2024-05-13", place="Seoul",
              topics=("regional security",))]),
]  # fmt: skip

NOMINALS = [
    ("Talks between President Marek Wolski and Prime Minister Anna Lindqvist in Gdansk on "
     "Monday lasted three hours.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13", place="Gdansk|Gdańsk")]),
    ("The meeting between Serbian President Milan Jovic and Croatian Prime Minister Ante "
     "Babic took place in Vienna on Saturday.",
     [meeting("Milan Jovic, Ante Babic", time="2024-05-11", place="Vienna")]),
    ("Jovic's meeting with Babic in Lisbon last week was their first, the Serbian "
     "president's office said. Milan Jovic leads Serbia and Ante Babic is Croatia's prime "
     "minister.",
     [meeting("Milan Jovic, Ante Babic", time="2024-05-06/2024-05-12", place="Lisbon")]),
    ("After a meeting in Riga with Latvian President Juris Ozols, Estonian Prime Minister "
     "Kaja Tamm praised the two countries' ties.",
     [meeting("Juris Ozols, Kaja Tamm", place="Riga")]),
    ("Following talks with Egyptian President Hany Mansour on Sunday, Sudanese leader "
     "Osman Idris said the dam could wait.",
     [meeting("Hany Mansour, Osman Idris", time="2024-05-12")]),
    ("Speaking after talks with Chilean President Lucia Ferrer in Santiago, Peruvian "
     "Foreign Minister Jorge Quispe said the border would reopen.",
     [meeting("Lucia Ferrer, Jorge Quispe", place="Santiago")]),
    ("During a meeting with Thai Prime Minister Somchai Ratanakul on Tuesday, Malaysian "
     "Foreign Minister Farid Hamzah raised the fate of the fishermen.",
     [meeting("Somchai Ratanakul, Farid Hamzah", time="2024-05-14")]),
    ("In a meeting with Governor Ruth Adler on Monday, teachers' union leader Carl Boyd "
     "demanded smaller classes.",
     [meeting("Ruth Adler, Carl Boyd", time="2024-05-13")]),
    ("At a meeting with Kazakh President Yerlan Abenov in Astana, Chinese Vice Premier "
     "Zhao Mingyuan promised new investment.",
     [meeting("Yerlan Abenov, Zhao Mingyuan", place="Astana")]),
    ("A round of talks between Ethiopia and Egypt ended in Khartoum on Tuesday without "
     "agreement.",
     [meeting("Ethiopia, Egypt", time="2024-05-14", place="Khartoum")]),
    ("President Oleg Baranov's talks with Prime Minister Vikram Sethi focused on oil and "
     "fertiliser.",
     [meeting("Oleg Baranov, Vikram Sethi", topics=("oil", "fertiliser"))]),
    ("A meeting was held in Doha on Sunday between Qatari Prime Minister Nasser al-Kaabi "
     "and Hungarian Foreign Minister Balint Szabo.",
     [meeting("Nasser al-Kaabi, Balint Szabo", time="2024-05-12", place="Doha")]),
    ("Talks were held in Rome on Monday between Italian Foreign Minister Elena Moretti and "
     "Libyan Foreign Minister Omar Zintani.",
     [meeting("Elena Moretti, Omar Zintani", time="2024-05-13", place="Rome")]),
    ("Moretti made the remarks after her meeting with Zintani. Elena Moretti is Italy's "
     "foreign minister, Omar Zintani her Libyan counterpart.",
     [meeting("Elena Moretti, Omar Zintani")]),
    ("Negotiations between the government of Colombia and the ELN resumed in Caracas on "
     "Monday.",
     [meeting("government of Colombia|Colombia|Colombian government|government, ELN",
              time="2024-05-13", place="Caracas")]),
    ("Wolski and Lindqvist hold talks in Gdansk\n\nPolish President Marek Wolski and Swedish "
     "Prime Minister Anna Lindqvist spent three hours together on Monday.",
     [meeting("Marek Wolski, Anna Lindqvist", place="Gdansk|Gdańsk")]),
]  # fmt: skip

VOICE = [
    ("Turkish Foreign Minister Selim Aydin was received by Bulgarian President Ivan "
     "Kolarov at the presidential palace in Sofia on Monday.",
     [meeting("Selim Aydin, Ivan Kolarov", time="2024-05-13", place="Sofia",
              venue="presidential palace")]),
    ("Lithuanian President Rasa Petraite was hosted by King Haakan Bernadin for dinner on "
     "Sunday.",
     [meeting("Rasa Petraite, Haakan Bernadin|King Haakan Bernadin", time="2024-05-12")]),
    ("Polish President Marek Wolski, who met Swedish Prime Minister Anna Lindqvist on "
     "Monday, said the pipeline would be safe.",
     [meeting("Marek Wolski, Anna Lindqvist", time="2024-05-13")]),
    ("Ghanaian President Kofi Badu thanked Aminata Keita, whom he met in Accra on Friday.",
     [meeting("Kofi Badu, Aminata Keita", time="2024-05-10", place="Accra")]),
    ("Before meeting President Ivan Kolarov on Monday, Turkish Foreign Minister Selim "
     "Aydin laid a wreath.",
     [meeting("Ivan Kolarov, Selim Aydin", time="2024-05-13")]),
    ("Selim Aydin, Turkey's foreign minister, said on Monday that he had met Bulgarian "
     "President Ivan Kolarov in Sofia on Saturday.",
     [meeting("Selim Aydin, Ivan Kolarov", time="2024-05-11", place="Sofia")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_verbs_of_meeting(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Verbs and light verbs make a meeting of the parties around them."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), NOMINALS)
def test_nouns_of_meeting(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Talks, meetings and summits take their parties from beside them."""
    check(extractor, text, expected)


@pytest.mark.parametrize(("text", "expected"), VOICE)
def test_meetings_in_other_voices(extractor: Extractor, text: str, expected: list[Told]) -> None:
    """Passives, relative and participle clauses and quotes tell the same."""
    check(extractor, text, expected)
