"""The parts of a place phrase: names, described buildings, towns by kind.

Each reader takes the index of a word and gives the part that begins there: what it names, and the
index of the word behind it.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Collection

from babel import Locale

from .countries import capital_of, find, term_of
from .gazetteer import Gazetteer, Toponym, ToponymKind
from .lexicon import words
from .phrases import tokens

__all__ = ["Part", "Parts"]

_DETERMINERS = words("place_words", "determiners")
_SHADES = words("place_words", "shades")
_SETTLEMENTS = words("place_words", "settlements")
_REGIONS = words("place_words", "regions")
_KINDS = _SETTLEMENTS | _REGIONS
_NAMED_KINDS = _REGIONS | {"city", "town", "township", "village"}
_VENUES = words("place_words", "venues")
_BARE = words("place_words", "bare")
_TAILS = words("place_words", "tails")
_UPON = words("place_words", "upon")
_ABROAD = words("place_words", "abroad")
_GOVERNMENTAL = words("place_words", "governmental")
_JOURNEYS = words("place_words", "journeys")
_GATHERINGS = words("place_words", "gatherings")
_BREAKERS = words("place_words", "breakers")
_ABBREVIATED_DAYS = words("place_words", "abbreviated")
_UNLIKE = words("place_words", "unlike")
_PARTICLES = words("place_words", "particles")
_ABBREVIATED = frozenset({"st", "mt", "ft"})
_JOINTS = frozenset({" ", "-", "‑", "&", " & "})
_POSSESSIVES = ("'s ", "’s ", "' ", "’ ")
_SAINTS = frozenset({"st", "saint"})
_LONGEST_DESCRIPTION = 8


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


class Parts:
    """Reads the parts of place phrases in one text."""

    def __init__(self, gazetteer: Gazetteer, text: str, hints: Collection[str]) -> None:
        """Reads the words and the known toponyms of a text."""
        self.gazetteer = gazetteer
        self.text = text
        self.words = tokens(text)
        self.hints = frozenset(hints)
        self.found = gazetteer.read(text, self.words, hints)
        long = [word.capital for word in self.words if len(word.text) > 3]
        self.headline = len(long) > 2 and sum(long) > 0.7 * len(long)

    def part(self, at: int, cue: str, *, strange: bool) -> Part | None:
        """Reads the part that begins at a word.

        Args:
            at: index of the word.
            cue: the word that puts something there ("in", "visited").
            strange: whether a name that no gazetteer knows may be taken for a place's.
        """
        article = self.words[at].lower if at < len(self.words) else ""
        if at not in self.found and article in _DETERMINERS and self._joined(at):
            at += 1
        else:
            article = ""
        if at >= len(self.words):
            return None
        named = at
        while named not in self.found and self.words[named].lower in _SHADES and self._joined(named):
            named += 1
        if named in self.found:
            return self._known(named, cue, article)
        described = self._described(at, cue, article)
        if described is not None or article not in {"", "the"} or not strange:
            return described
        return self._strange(named, cue)

    def _joined(self, at: int) -> bool:
        """Tells whether a word and the next belong to one phrase."""
        if at + 1 >= len(self.words):
            return False
        gap = self.words[at].gap
        if gap == ". ":
            return self.words[at].lower in _ABBREVIATED
        return gap in _JOINTS or gap.startswith(_POSSESSIVES)

    def _possesses(self, at: int) -> bool:
        return self.words[at].gap.startswith(_POSSESSIVES)

    def _toponym(self, first: int, behind: int, kind: ToponymKind) -> Toponym:
        start, end = self.words[first].start, self.words[behind - 1].end
        return Toponym(start, end, self.text[start:end], kind, self.text[start:end])

    def _run(self, at: int) -> int:
        """Gives the index behind the name that begins at a word ("Palace of the Nations")."""
        behind = at + 1
        while self._joined(behind - 1):
            ahead = behind
            while self.words[ahead].lower in _PARTICLES and self._joined(ahead) and ahead < behind + 2:
                ahead += 1
            if not self.words[ahead].capital or self._breaks(ahead):
                break
            behind = ahead + 1
        return behind

    def _breaks(self, at: int) -> bool:
        """Tells whether a word ends a name: "Monday", "for", and "Jan" before a number."""
        word = self.words[at]
        if word.lower not in _ABBREVIATED_DAYS:
            return word.lower in _BREAKERS
        return word.gap.startswith(".") or self.text[word.end :].lstrip()[:1].isdigit()

    def _known(self, at: int, cue: str, article: str) -> Part | None:
        behind, toponym = self.found[at]
        if self._possesses(behind - 1):
            return self._possessed(at, behind, toponym, cue)
        if self.words[behind - 1].gap in {"-", "‑", "–"}:
            return self._strange(at, cue)
        if article not in {"", "the"}:
            return self._described(at, cue, article)
        part = Part(at, behind, (toponym,))
        if self._joined(behind - 1):
            following = self.words[behind]
            if following.lower in _KINDS:
                return self._of_kind(part, following.lower)
            if following.lower in _VENUES and not following.capital:
                return self._building(at, behind + 1, toponym)
            if following.capital and behind not in self.found:
                return self._longer_name(part)
            if following.lower in _GATHERINGS and self._modifies(toponym, following.lower):
                return None
            if article and self._modifies(toponym, following.lower):
                return self._described(at, cue, article)
        return part if _suits(cue, toponym) else None

    def _possessed(self, at: int, behind: int, owner: Toponym, cue: str) -> Part | None:
        """Reads "Bishkek's city hall", "Turkey's Antalya", "Kazakhstan's largest city, Almaty"."""
        if self.words[at].lower in _SAINTS:
            return self._described(at, cue, "the")
        if behind in self.found:
            owned = self._known(behind, cue, "")
        else:
            owned = self._described(behind, cue, "the", owner.country)
        if owned is None or any(
            place.country not in {None, owner.country} for place in owned.toponyms
        ):
            return None
        return Part(at, owned.behind, (*owned.toponyms, owner))

    def _of_kind(self, part: Part, kind: str) -> Part:
        """Reads "Zhejiang Province", "the Moscow region", "the Sochi resort"."""
        toponym, behind = part.toponyms[0], part.behind + 1
        spelt = self._toponym(part.first, behind, "region")
        if kind in _REGIONS and toponym.kind == "city":
            toponym = self.gazetteer.region(toponym.text, toponym.country) or dataclasses.replace(
                spelt, country=toponym.country
            )
        whole = dataclasses.replace(toponym, start=spelt.start, end=spelt.end, text=spelt.text)
        return Part(part.first, behind, (whole,))

    def _building(self, at: int, behind: int, owner: Toponym | None) -> Part:
        """Reads "the Geneva hotel", "the US embassy"."""
        venue = self._toponym(at, behind, "venue")
        abroad = owner is None or owner.kind == "country" and self.words[behind - 1].lower in _ABROAD
        return Part(at, behind, (venue,) if owner is None or abroad else (venue, owner))

    def _longer_name(self, part: Part) -> Part | None:
        """Reads a name that only begins with a toponym: "Moscow State University", "China Daily"."""
        end = self._run(part.first)
        longer = [word.lower for word in self.words[part.behind : end]]
        if not longer:
            return part
        if self._joined(end - 1) and self.words[end].lower in _VENUES:
            return self._building(part.first, end + 1, None)
        firm = self.gazetteer.is_firm(part.toponyms[0], self.hints)
        if longer[-1] in _VENUES or ("of" in longer and _VENUES.intersection(longer)):
            return self._building(part.first, end, part.toponyms[0] if firm else None)
        if firm and _GATHERINGS.intersection(longer):
            return Part(part.first, end, part.toponyms)
        return part if self.headline else None

    def _modifies(self, toponym: Toponym, following: str) -> bool:
        """Tells "the Ukraine war" and "the Geneva proposal" from "the United States"."""
        if toponym.kind == "venue" or following in _BREAKERS:
            return False
        if following in _GATHERINGS:
            return toponym.kind == "country" and following not in _JOURNEYS
        return toponym.kind != "country" or not (
            toponym.text.endswith("s") or toponym.text.isupper() or "." in toponym.text
        )

    def _described(
        self, at: int, cue: str, article: str, country: str | None = None
    ) -> Part | None:
        """Reads "the Colombian city of Cartagena", "a hotel", "the minister's office", "City Hall".

        Args:
            at: index of the first word behind the article.
            cue: the word that puts something there.
            article: the article or possessive in front.
            country: code of the country that owns it.
        """
        head = self._head(at)
        if head is None:
            return None
        owners = [place for word in range(at, head) if (place := self._owner(word, at))]
        before = self.text[self.words[at].start : self.words[head].start]
        country = next((mention.code for mention in find(before)), country)
        noun = self.words[head].lower
        if noun == "capital" or noun in _KINDS:
            return self._town(at, head, country)
        if not article and not self._stands_bare(at, head):
            return None
        if cue == "on" and noun not in _UPON:
            return None
        behind = self._run(head)
        if behind - at == 1 and self.words[head].capital and not article and noun not in _BARE:
            return None
        venue = self._toponym(at, behind, "venue")
        if noun in _GOVERNMENTAL:
            venue = dataclasses.replace(venue, country=country)
        owners += [place for word in range(head + 1, behind) if (place := self._owner(word, at))]
        owner = [] if noun in _ABROAD else [place for place in owners[-1:] if place.kind != "venue"]
        return Part(at, behind, (venue, *owner))

    def _owner(self, at: int, first: int) -> Toponym | None:
        """Gives the place that a description names as its own: at its start, as a possessor, or behind "of"."""
        if at not in self.found:
            return None
        behind, toponym = self.found[at]
        owns = at == first or self._possesses(behind - 1) or self.words[at - 1].lower == "of"
        return toponym if owns and self.gazetteer.is_firm(toponym, self.hints) else None

    def _head(self, at: int) -> int | None:
        """Finds the noun of a description: the last of the first run of nouns of place."""
        for head in range(at, min(at + _LONGEST_DESCRIPTION, len(self.words))):
            word = self.words[head]
            if word.lower == "capital" or word.lower in _KINDS | _VENUES:
                while (
                    self._joined(head)
                    and not self._possesses(head)
                    and self.words[head + 1].lower in _KINDS | _VENUES | _TAILS
                ):
                    head += 1
                return head
            if word.lower in _BREAKERS or not self._joined(head):
                return None
        return None

    def _stands_bare(self, at: int, head: int) -> bool:
        """Tells whether a description may lack an article: a name, or "city hall"."""
        inner = self.words[at : head + 1]
        if "-".join(word.lower for word in inner) in _BARE or any(map(self._possesses, range(at, head))):
            return True
        return len(inner) > 1 and all(
            word.capital or word.lower in _PARTICLES for word in inner[:-1]
        )

    def _town(self, at: int, head: int, country: str | None) -> Part | None:
        """Reads "city of Cartagena", "capital, Astana", "Chinese capital", "Kudat district"."""
        name = self._named_behind(head, country)
        if name is not None:
            return dataclasses.replace(name, first=at)
        capital = capital_of(country) if country else None
        if self.words[head].lower == "capital" and capital:
            city = self.gazetteer.city(capital, country)
            spelt = self._toponym(at, head + 1, "city")
            if city is not None:
                whole = dataclasses.replace(city, start=spelt.start, end=spelt.end, text=spelt.text)
                return Part(at, head + 1, (whole,))
        named = head > at and all(word.capital for word in self.words[at:head])
        if named and not country and self.words[head].lower in _NAMED_KINDS:
            return Part(at, head + 1, (self._toponym(at, head + 1, "region"),))
        return None

    def _named_behind(self, head: int, country: str | None) -> Part | None:
        behind = head + 1
        if behind >= len(self.words) or self._possesses(head):
            return None
        apposed = self.words[head].gap == ", "
        if self.words[behind].lower == "of" and self._joined(behind):
            behind += 1
        elif self.words[head].gap not in {" ", ", "}:
            return None
        if behind in self.found:
            end, toponym = self.found[behind]
            if self.words[head].lower == "capital" and toponym.kind == "country":
                return self._town(behind, head, toponym.country) if not apposed else None
            inside = self.gazetteer.inside(toponym, country)
            return Part(behind, end, (inside,)) if inside else None
        strange = None if apposed else self._strange(behind)
        if strange is None:
            return None
        toponym = dataclasses.replace(strange.toponyms[0], country=country)
        return dataclasses.replace(strange, toponyms=(toponym,))

    def _strange(self, at: int, cue: str = "in") -> Part | None:
        """Reads a name that no list knows as a town's, or as a venue's behind "at"."""
        word = self.words[at]
        behind = self._run(at)
        if not word.capital or self._breaks(at) or self.words[behind - 1].end - word.start < 3:
            return None
        name = self.words[at:behind]
        if self._possesses(behind - 1) or name[-1].gap in {"-", "‑", "–"}:
            return None
        if any(part.lower in _UNLIKE or term_of(part.text) for part in name):
            return None
        if any(part.text.isupper() for part in name):
            return None
        if self.text[self.words[at].start : self.words[behind - 1].end] in _languages():
            return None
        venue = cue == "at" or any(part.lower in _VENUES for part in name)
        return Part(at, behind, (self._toponym(at, behind, "venue" if venue else "city"),))


def _suits(cue: str, toponym: Toponym) -> bool:
    """Tells "at the Vatican" from "anger at Russia", and "on Capitol Hill" from "on Ukraine"."""
    if cue == "at" and toponym.kind == "country":
        return toponym.country is not None and capital_of(toponym.country) == toponym.name
    return cue != "on" or toponym.kind == "venue"


@functools.cache
def _languages() -> frozenset[str]:
    return frozenset(Locale("en").languages.values())
