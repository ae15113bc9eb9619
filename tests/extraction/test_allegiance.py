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
]  # fmt: skip

OPEN: list[tuple[str, dict[str, str | None]]] = [
    ("Foreign ministers Ann Lee and Bo Ek met on Monday.", {"Ann Lee": None, "Bo Ek": None}),
    ("Actress Ann Lee met singer Bo Ek on Monday.", {"Ann Lee": None, "Bo Ek": None}),
    ("The consul in Lyon, Bo Ek, met actress Ann Lee on Monday.", {"Ann Lee": None, "Bo Ek": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), ABROAD + AT_HOME + OPEN)
def test_countries(extractor: Extractor, text: str, countries: dict[str, str | None]) -> None:
    """Hosts are of the country where they meet, others of the article's home; else it is open."""
    told = {p.name: p.country for event in events_of(extractor, text) for p in event.participants}
    assert told == countries
