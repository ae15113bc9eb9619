"""All that the names in a text can mean, whatever else its article speaks of."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Sequence
from typing import Literal

from .atlas import Atlas, Entry, key
from .countries import name_of, term_of
from .country_names import OTHER, Seat, terms
from .landmarks import openings, seats_by_venue, worlds
from .lexicon import known, words
from .phrases import Token, occurrences, plain, tokens
from .toponyms import Toponym, masked, toponym_of

__all__ = ["Meaning", "Meanings", "Survey"]

# Words in the longest names of the press ("Democratic Republic of the Congo").
_LONGEST = 6
_ACRONYM = 4
_NO_NAMES = ("breakers", "unlike", "venues", "gatherings", "regions")
_NEVER = frozenset().union(*(words("place_words", kind) for kind in _NO_NAMES))


@dataclasses.dataclass(frozen=True, slots=True)
class Meaning:
    """What a name can mean.

    Attributes:
        certain: what it means in any text; None where it depends on the text.
        entries: the places of the name.
        only: that of them which it means where no other is known.
        other: what it means where it is no place's: a longer name with a country's word in it.
    """

    certain: Toponym | Literal["other"] | None = None
    entries: tuple[Entry, ...] = ()
    only: Entry | None = None
    other: Literal["other"] | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Survey:
    """A text with all names in it that may be places'.

    Attributes:
        text: the text.
        words: its words.
        names: the names: index of the first word, index behind the last, what it can mean; by
            their first words, and of those with the same one the longest first.
    """

    text: str
    words: Sequence[Token]
    names: Sequence[tuple[int, int, Meaning]]


class Meanings:
    """What names can mean, looked up."""

    def __init__(self, atlas: Atlas) -> None:
        """Begin with nothing looked up.

        Args:
            atlas: the world's cities and regions.
        """
        self._atlas = atlas
        self._meaning = known(self._meaning_of)

    def surveys(self, texts: Iterable[str]) -> list[Survey]:
        """Finds all that can be a toponym in some article; what it is in this one is yet to tell.

        Args:
            texts: the article's blocks.
        """
        opens = functools.cache(self._is_opening)  # for this article
        found = []
        for text in texts:
            read = tokens(text)
            ends = [(word.start, word.end) for word in read]
            names = occurrences(text, ends, opens, self._begins, self._meaning, _LONGEST)
            found.append(Survey(text, read, list(names)))
        return found

    def without(self, survey: Survey, persons: Sequence[tuple[int, int]]) -> Survey:
        """The same text with people's names blotted out, for no place is named in them.

        Args:
            survey: a text.
            persons: the spans of the people's names.
        """
        if not persons:
            return survey
        bare = masked(survey.text, persons)
        read = tokens(bare)
        before = {word.start: word.end for word in survey.words}
        if any(before.get(word.start) != word.end and _is_cut(word, bare) for word in read):
            return self.surveys([bare])[0]
        at = {word.start: index for index, word in enumerate(read)}
        names = []
        for first, behind, meaning in survey.names:
            start, end = survey.words[first].start, survey.words[behind - 1].end
            if "\0" not in bare[start:end]:
                names.append((at[start], at[start] + behind - first, meaning))
        return Survey(bare, read, names)

    def _is_opening(self, word: str) -> bool:
        return self._atlas.opens(word) or openings().opens(word)

    def _begins(self, phrase: str) -> bool:
        return self._atlas.begins(phrase) or openings().begins(phrase)

    def _meaning_of(self, phrase: str) -> Meaning | None:
        bare = plain(phrase)
        if bare in seats_by_venue():
            return Meaning(self._seat(seats_by_venue()[bare]))
        if bare in worlds():
            return Meaning(Toponym(0, 0, "", "region", phrase))
        term = term_of(phrase)
        if term is not None:
            return Meaning(self._nation(phrase, term.code) if term.form == "name" else OTHER)
        other = OTHER if terms().get(bare) == OTHER else None
        acronym = len(phrase) <= _ACRONYM and phrase.isupper()
        if acronym or phrase.lower() in _NEVER:
            return Meaning(other) if other else None
        entries = self._atlas.named(phrase)
        if not entries:
            return Meaning(other) if other else None
        return Meaning(None, entries, self._atlas.only(phrase), other)

    def _seat(self, seat: Seat) -> Toponym:
        city = self._atlas.best(seat.city, country=seat.country, kind="city")
        if city is None:
            return Toponym(0, 0, "", "venue", seat.venue, seat.country)
        return dataclasses.replace(toponym_of(city), kind="venue")

    def _nation(self, phrase: str, code: str) -> Toponym:
        """Gives a country, or the part of one that the press names like one ("Scotland")."""
        entry = self._atlas.best(phrase, country=code, kind="region")
        if entry is None or entry.naming != "usual" or key(phrase) == key(name_of(code)):
            entry = self._atlas.best(name_of(code), country=code, kind="country")
        return toponym_of(entry) if entry else Toponym(0, 0, "", "country", name_of(code), code)


def _is_cut(word: Token, bare: str) -> bool:
    """Whether a word that blotting has left of a longer one can be a part of a place's name.

    What is left behind a person's name in small letters, as the "s" of "Lee's", cannot.
    """
    return not (word.text[0].islower() and "\0" in bare[max(0, word.start - 2) : word.start])
