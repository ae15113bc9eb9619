"""Names in a text that are or may be places', and what holds their words together."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Collection

from babel import Locale

from .countries import term_of
from .gazetteer import Gazetteer, Survey
from .lexicon import words
from .toponyms import Toponym, ToponymKind

__all__ = ["Names", "Part"]

_VENUES = words("place_words", "venues")
_BREAKERS = words("place_words", "breakers")
_ABBREVIATED_DATES = words("place_words", "abbreviated")
_UNLIKE = words("place_words", "unlike")
_PARTICLES = words("place_words", "particles")
_ABBREVIATED_NAMES = frozenset({"st", "mt", "ft"})
_JOINTS = frozenset({" ", "-", "‑", "&", " & "})
_HYPHENS = frozenset({"-", "‑", "–"})
_POSSESSIVES = ("'s ", "’s ", "' ", "’ ")
_SHORTEST, _LONGEST = 3, 12


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A part of a place phrase.

    Attributes:
        first: index of its first word, an article left out.
        behind: index behind its last word.
        toponyms: what it names, the narrowest first.
    """

    first: int
    behind: int
    toponyms: tuple[Toponym, ...]


class Names:
    """The words of a text, its known toponyms, and its other capitalised names.

    Attributes:
        gazetteer: knows the world's places.
        text: the text.
        words: its words.
        found: its known toponyms.
    """

    def __init__(self, gazetteer: Gazetteer, survey: Survey, hints: Collection[str]) -> None:
        """Reads the words and the known toponyms of a text."""
        self.gazetteer = gazetteer
        self.text = survey.text
        self.words = survey.words
        self.found = gazetteer.read(survey, hints)
        self._hints = frozenset(hints)

    @functools.cached_property
    def headline(self) -> bool:
        """Whether the text is written as headlines are, with capitals throughout."""
        long = [word.capital for word in self.words if len(word.text) > _SHORTEST]
        return len(long) > _SHORTEST and sum(long) > 0.7 * len(long)

    def joined(self, at: int) -> bool:
        """Tells whether a word and the next belong to one phrase."""
        if at + 1 >= len(self.words):
            return False
        gap = self.words[at].gap
        if gap == ". ":
            return self.words[at].lower in _ABBREVIATED_NAMES
        return gap in _JOINTS or gap.startswith(_POSSESSIVES)

    def followed_by(self, at: int, word: str) -> bool:
        """Tells whether a word stands right behind another."""
        return self.joined(at) and self.words[at + 1].lower == word

    def hyphened(self, at: int) -> bool:
        """Tells whether a hyphen or a dash follows a word."""
        return self.words[at].gap in _HYPHENS

    def possesses(self, at: int) -> bool:
        """Tells whether a word is a possessor."""
        return self.words[at].gap.startswith(_POSSESSIVES)

    def is_firm(self, toponym: Toponym) -> bool:
        """Tells whether a toponym is that of a large or an expected place."""
        return self.gazetteer.is_firm(toponym, self._hints)

    def toponym(self, first: int, behind: int, kind: ToponymKind) -> Toponym:
        """Makes a toponym that no list knows of some words."""
        start, end = self.words[first].start, self.words[behind - 1].end
        return Toponym(start, end, self.text[start:end], kind, self.text[start:end])

    def respelt(self, toponym: Toponym, first: int, behind: int) -> Toponym:
        """Gives a toponym the span of some words."""
        start, end = self.words[first].start, self.words[behind - 1].end
        return toponym.at(start, end, self.text[start:end])

    def run(self, at: int) -> int:
        """Gives the index behind the name that begins at a word ("Palace of the Nations")."""
        behind = at + 1
        while behind < at + _LONGEST and self.joined(behind - 1):
            ahead = behind
            while ahead < behind + 2 and self._particle(ahead):
                ahead += 1
            if not self.words[ahead].capital or self._ends_name(ahead):
                break
            behind = ahead + 1
        return behind

    def strange(self, at: int, cue: str = "in") -> Part | None:
        """Reads a name that no list knows as a town's, or as a venue's behind "at"."""
        behind = self.run(at)
        name = self.words[at:behind]
        if not name[0].capital or self._ends_name(at) or name[-1].end - name[0].start < _SHORTEST:
            return None
        if self.possesses(behind - 1) or self.hyphened(behind - 1):
            return None
        if any(self._unlike(word.text) for word in name) or (
            self.text[name[0].start : name[-1].end] in _languages()
        ):
            return None
        toponym = self.toponym(at, behind, "city")
        built = any(word.lower in _VENUES for word in name)
        # "Palm Beach" is a town, small as it is.
        if cue == "at" or (built and not self.gazetteer.atlas.named(toponym.text)):
            toponym = dataclasses.replace(toponym, kind="venue")
        return Part(at, behind, (toponym,))

    def _unlike(self, word: str) -> bool:
        return word.lower() in _UNLIKE or term_of(word) is not None or word.isupper()

    def _particle(self, at: int) -> bool:
        word = self.words[at]
        return not word.capital and word.lower in _PARTICLES and self.joined(at)

    def _ends_name(self, at: int) -> bool:
        """Tells whether a word ends a name: "Monday", "for", and "Jan" before a number."""
        word = self.words[at]
        if word.lower not in _ABBREVIATED_DATES:
            return word.lower in _BREAKERS
        number = at + 1 < len(self.words) and self.words[at + 1].text[0].isdigit()
        return word.gap.startswith(".") or (word.gap == " " and number)


@functools.cache
def _languages() -> frozenset[str]:
    return frozenset(Locale("en").languages.values())
