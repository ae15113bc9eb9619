"""The words that tell of encounters, from data/triggers.toml."""

from __future__ import annotations

from ..lexicon import table
from ..lexicon import words as lexicon_words
from ..records import Kind

__all__ = [
    "ABSTRACT",
    "ADDRESSING",
    "ADJECTIVES",
    "ADVERBS",
    "AFAR",
    "APART",
    "APPROACHING",
    "ASKING",
    "ATTENDING",
    "BARRED",
    "BEFORE_MOMENT",
    "BEHIND_MOMENT",
    "BESIDE",
    "BY_PHONE",
    "CALENDAR",
    "COPRESENT",
    "CREWS",
    "DAYPARTS",
    "DAYS",
    "DEFINITE",
    "DELEGATIONS",
    "DESTINATIONS",
    "DISTANT",
    "DURING",
    "EATERIES",
    "ENCLOSING",
    "EXTENDING",
    "FORUMS",
    "GIVING",
    "GOALS",
    "HOLD",
    "JOURNEY",
    "MEALS",
    "NOUNS",
    "OFFERS",
    "PERIODS",
    "PHRASES",
    "PLACES",
    "RECIPROCAL",
    "SECLUDED",
    "SEPARATE",
    "SPANS",
    "SPORTS",
    "STANDING",
    "STOPS",
    "TOGETHER",
    "TREATS",
    "VERBS",
    "WEAK",
    "WHOLE",
    "WISHING",
]

_T = table("triggers")
VERBS: dict[str, str] = {
    lemma: frame for frame, lemmas in _T["verbs"].items() for lemma in lemmas.split()
}
NOUNS: dict[str, Kind] = {
    word: kind for kind in ("meeting", "call", "visit") for word in _T["nouns"][kind].split()
}
# By their first words.
PHRASES: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
for _kind in ("meeting", "call"):
    for _phrase in sorted(_T["phrases"][_kind], key=len, reverse=True):
        _words = tuple(_phrase.split())
        PHRASES.setdefault(_words[0], []).append((_words, _kind))
STOPS = tuple(tuple(phrase.split()) for phrase in _T["phrases"]["stop"])
WEAK = frozenset(_T["nouns"]["weak"].split())
HOLD = frozenset(_T["nouns"]["hold"].split())
JOURNEY = frozenset(_T["nouns"]["journey"].split())
DESTINATIONS = frozenset(_T["nouns"]["destinations"].split())
MEALS = frozenset(_T["nouns"]["meals"].split())
EATERIES = frozenset(_T["nouns"]["eateries"].split())
GIVING = frozenset(_T["nouns"]["giving"].split())
TREATS = MEALS | frozenset(_T["nouns"]["treats"].split())
BY_PHONE = frozenset(_T["nouns"]["by_phone"].split())
TOGETHER = frozenset(_T["together"]["verbs"].split())
BARRED = frozenset(_T["barred"]["objects"].split())
SPORTS = frozenset(_T["barred"]["sports"].split())
CREWS = frozenset(_T["barred"]["crews"].split())
ABSTRACT = frozenset(_T["barred"]["abstract"].split())
WISHING = frozenset(_T["barred"]["wishing"].split())
EXTENDING = frozenset(_T["offers"]["extending"].split())
ASKING = frozenset(_T["offers"]["asking"].split())
OFFERS = frozenset(_T["offers"]["nouns"].split())
STANDING = frozenset(_T["barred"]["standing"].split())
ADVERBS = frozenset(_T["habits"]["adverbs"].split())
ADJECTIVES = frozenset(_T["habits"]["adjectives"].split())
PERIODS = frozenset(_T["habits"]["periods"].split())
DAYS = frozenset(_T["habits"]["days"].split())
ADDRESSING = frozenset(_T["wide"]["addressing"].split())
APPROACHING = frozenset(_T["wide"]["approaching"].split())
ATTENDING = frozenset(_T["wide"]["attending"].split())
APART = frozenset(_T["wide"]["apart"].split())
BESIDE = tuple(_T["wide"]["beside"].split())
COPRESENT = frozenset(_T["wide"]["copresent"].split())
RECIPROCAL = frozenset(_T["phrases"]["reciprocal"].split())
SECLUDED = frozenset(_T["phrases"]["secluded"].split())
SPANS = frozenset(_T["wide"]["spans"].split())
DAYPARTS = frozenset(_T["wide"]["dayparts"].split())
WHOLE = frozenset(_T["wide"]["whole"].split())
BEFORE_MOMENT = frozenset(_T["wide"]["before_moment"].split())
BEHIND_MOMENT = frozenset(_T["wide"]["behind_moment"].split())
ENCLOSING = frozenset(_T["wide"]["enclosing"].split())
FORUMS = frozenset(_T["wide"]["forums"].split())
DISTANT = frozenset(_T["wide"]["distant"].split())
AFAR = frozenset(_T["wide"]["afar"].split())
SEPARATE = frozenset(_T["separate"]["words"].split())
CALENDAR = lexicon_words("descriptions", "calendar")
DELEGATIONS = lexicon_words("descriptions", "led")
# Labels of entities that one can be at.
PLACES = frozenset(["GPE", "LOC", "FAC"])
GOALS = ("to", "in", "for", "at")
DURING = frozenset(["in", "during", "at", "over", "by", "via", "after", "following"])
DEFINITE = frozenset(["the", "this", "that", "these", "those", "their", "his", "her", "its"])
