"""For whom those speak whose country no title states."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from tests.extraction.told import events_of

ABROAD: list[tuple[str, dict[str, str | None]]] = [
    ("OSLO, May 14 (Reuters) - Dutch Foreign Minister Willem Haas met Foreign Minister Ingrid "
     "Aas in Oslo on Tuesday.",
     {"Willem Haas": "NL", "Ingrid Aas": "NO"}),
    ("OSLO, May 14 (Reuters) - Dutch Foreign Minister Willem Haas met Norwegian Foreign Minister "
     "Ingrid Aas in Oslo on Tuesday. He travels to Riga on Thursday to meet President Ilze "
     "Kalnina.",
     {"Willem Haas": "NL", "Ingrid Aas": "NO", "Ilze Kalnina": "LV"}),
    ("QUITO: Prime Minister Rohan Mehta and his Ecuadorean counterpart Diego Paz met on Tuesday. "
     "India and Ecuador will sign a trade deal, Indian officials said. "
     "Later Mehta met Governor Ana Leiva in Guayaquil.",
     {"Rohan Mehta": "IN", "Diego Paz": "EC", "Ana Leiva": "EC"}),
    ("Kenya and Uganda have been quarrelling over an island. Kenya said on Monday that Trade "
     "Minister Joyce Wanja received Ugandan Trade Minister Moses Okello in Nairobi.",
     {"Joyce Wanja": "KE", "Moses Okello": "UG"}),
]  # fmt: skip

AT_HOME: list[tuple[str, dict[str, str | None]]] = [
    ("The mayor of Lyon, Claire Morel, met Governor Anna Schulz of Bavaria on Monday.",
     {"Claire Morel": "FR", "Anna Schulz": "DE"}),
    ("Nakuru Governor Paul Kibet met teachers' union leader Ruth Achieng in Nakuru on Monday. "
     "The teachers of Nakuru and Eldoret want more pay.",
     {"Paul Kibet": "KE", "Ruth Achieng": "KE"}),
    ("Company boss Heike Brandt met union negotiator Jens Pohl in Stuttgart on Monday. Workers in "
     "Stuttgart, Mannheim and Ulm have been on strike, and the Bundestag is worried.",
     {"Heike Brandt": "DE", "Jens Pohl": "DE"}),
    ("UNHCR director Sofia Lund met Governor Paul Kibet in Nakuru on Monday. Refugees arrive in "
     "Nakuru and Eldoret every day.",
     {"Sofia Lund": None, "Paul Kibet": "KE"}),
    ("Trade Minister Joyce Wanja visited Uganda on Monday. Kenya and Uganda trade in tea, and "
     "Kenyan farmers want to sell more of it.",
     {"Joyce Wanja": "KE"}),
]  # fmt: skip

TITLES: list[tuple[str, dict[str, str | None]]] = [
    ("Burkina Faso's Prime Minister Ali Sow met South Africa's Nomsa Dube in Accra on Monday.",
     {"Ali Sow": "BF", "Nomsa Dube": "ZA"}),
    ("Kenya Wildlife Service (KWS) Director General Ann Lee met Uganda Police Force (UPF) chief "
     "Bo Ek in Kampala on Monday.",
     {"Ann Lee": "KE", "Bo Ek": "UG"}),
    ("Jean Moreau, diplomatic adviser to the French president, met Paul Reid, an aide to the U.S. "
     "president, on Monday.",
     {"Jean Moreau": "FR", "Paul Reid": "US"}),
    ("Secretary of State for Trade Ana Reis met Secretary of State John Ford on Monday.",
     {"Ana Reis": None, "John Ford": "US"}),
    ("Ann Lee, special envoy for Ukraine, met Bo Ek, ambassador to Kenya, on Monday.",
     {"Ann Lee": None, "Bo Ek": None}),
    ("Ann Lee, an expert on Chinese politics, met Bo Ek of the U.S. National Security Council on "
     "Monday.",
     {"Ann Lee": None, "Bo Ek": "US"}),
    ("The pope met Cardinal Bo Ek and his Indian opposite number, Ann Lee, on Monday.",
     {"pope": "VA", "Bo Ek": None, "Ann Lee": "IN"}),
    ("Prime Minister Ann Lee of Kenya and her interior minister, Bo Ek, met Lee's deputy, Jan Roe, "
     "in Oslo on Monday. Norway and Kenya trade in tea.",
     {"Ann Lee": "KE", "Bo Ek": "KE", "Jan Roe": "KE"}),
    ("The Rwandan and Congolese foreign ministers, Jean Uwase and Marie Kabila, met in Doha on "
     "Monday.",
     {"Jean Uwase": "RW", "Marie Kabila": "CD"}),
]  # fmt: skip

PLACES: list[tuple[str, dict[str, str | None]]] = [
    ("The archbishop of Canterbury, Helen Marsh, met Rabbi David Stern in Bradford on Wednesday. "
     "She had tea with the leader of Leeds council, Tom Barker.",
     {"Helen Marsh": "GB", "David Stern": "GB", "Tom Barker": "GB"}),
    ("NAIVASHA, May 14 - Flower growers met Labour Cabinet Secretary Grace Njoroge on Tuesday.",
     {"Flower growers": "KE", "Grace Njoroge": "KE"}),
    ("In Osaka, Lagos Gov. Ken Bello met Nunavut's Ann Akavak on Tuesday.",
     {"Ken Bello": "NG", "Ann Akavak": "CA"}),
    ("His trip to Kenya came a day after President Ann Lee met Fijian Foreign Minister Bo Ek on "
     "Tuesday.",
     {"Ann Lee": None, "Bo Ek": "FJ"}),
    ("Fijian Foreign Minister Bo Ek lunched in Dublin on Friday with Mary Daly.",
     {"Bo Ek": "FJ", "Mary Daly": "IE"}),
]  # fmt: skip

GROUPS: list[tuple[str, dict[str, str | None]]] = [
    ("Maltese Interior Minister Ann Lee met officials of the Tunisian coastguard on Thursday.",
     {"Ann Lee": "MT", "officials of the Tunisian coastguard": "TN"}),
]  # fmt: skip

INTRODUCED: list[tuple[str, dict[str, str | None]]] = [
    ("Absent was Walter Kent. The U.S. defense secretary did not meet Norwegian Prime Minister "
     "Ingrid Aas.",
     {"Walter Kent": "US", "Ingrid Aas": "NO"}),
    ("Jean Uwase and Marie Kabila met in Doha on Monday. It was the first meeting of the "
     "presidents of Rwanda and Congo.",
     {"Jean Uwase": "RW", "Marie Kabila": "CD"}),
    ("Ann Lee, who leads the Moroccan delegation, met Bo Ek on Monday. Ek became Fiji's prime "
     "minister in 2019.",
     {"Ann Lee": "MA", "Bo Ek": "FJ"}),
    ("Ann Lee speaks for Peru at the talks. Lee met Bo Ek, who was sworn in as president of Chile "
     "in March, on Monday.",
     {"Ann Lee": "PE", "Bo Ek": "CL"}),
    ("Ann Lee met Bo Ek, a critic of the Kenyan government, on Monday. Lee is the sister of the "
     "Ugandan president.",
     {"Ann Lee": None, "Bo Ek": None}),
    ("OSLO, May 14 (Reuters) - Norway's premier declined to meet the visiting Belgian foreign "
     "minister on Tuesday, officials said. Foreign Minister Jan Peeters had asked to see Prime "
     "Minister Ingrid Aas.",
     {"Ingrid Aas": "NO", "Jan Peeters": "BE"}),
]  # fmt: skip

OPEN: list[tuple[str, dict[str, str | None]]] = [
    ("Foreign ministers Ann Lee and Bo Ek met on Monday.", {"Ann Lee": None, "Bo Ek": None}),
    ("Actress Ann Lee met singer Bo Ek on Monday.", {"Ann Lee": None, "Bo Ek": None}),
    ("The consul in Lyon, Bo Ek, met actress Ann Lee on Monday.", {"Ann Lee": None, "Bo Ek": None}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "countries"), ABROAD + AT_HOME + TITLES + PLACES + GROUPS + INTRODUCED + OPEN
)
def test_countries(extractor: Extractor, text: str, countries: dict[str, str | None]) -> None:
    """Hosts are of the country where they meet, others of the article's home; else it is open."""
    told = {p.name: p.country for event in events_of(extractor, text) for p in event.participants}
    assert told == countries
