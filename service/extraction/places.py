"""Places as adjuncts: where a sentence puts something, or whither somebody goes."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence

from .gazetteer import Gazetteer, Survey
from .lexicon import words
from .place_names import Names
from .place_parts import Part, read_part
from .records import Place
from .toponyms import Toponym

__all__ = ["PlacePhrase", "place_phrases"]

_AT = words("place_words", "at")
_INTO = words("place_words", "into")
_ACROSS = words("place_words", "across")
_VISITING = words("place_words", "visiting")
_MOTION = words("place_words", "motion")
_LEFT_FOR = words("place_words", "left_for")
_SIDELINES = words("place_words", "sidelines")
_GATHERINGS = words("place_words", "gatherings")
_JOURNEYS = words("place_words", "journeys")
_CUES = _AT | _INTO | _ACROSS | _VISITING | {"of", "for"}
# Words of "the outskirts of".
_EDGE = 3
_LINKS = frozenset({"in", "at", "on", "near", "outside", "of"})
_BREADTH = {"venue": 0, "city": 1, "region": 2, "country": 3}
# Words between a word of motion and its "to": few before a strange name, more before a known one.
_REACH, _REACH_NAMED = 7, 30


@dataclasses.dataclass(frozen=True, slots=True)
class PlacePhrase:
    """A place that a sentence puts something at.

    Attributes:
        start: offset of the first character, the preposition and an article left out.
        end: offset behind the last character.
        text: the characters between ("Great Hall of the People in Beijing").
        preposition: the word that introduces it, in lower case: a preposition, a verb or noun of
            visiting ("visited"), or "" for a name before a gathering ("the Sochi summit") or before
            a clause that tells what happens there ("Rome, where").
        place: what it names.
    """

    start: int
    end: int
    text: str
    preposition: str
    place: Place


def place_phrases(
    text: str | Survey,
    gazetteer: Gazetteer,
    *,
    hints: Collection[str] = (),
    persons: Sequence[tuple[int, int]] = (),
) -> tuple[PlacePhrase, ...]:
    """Finds the places in locative position in a text.

    A capital that stands for its government ("Moscow said", "ties between Beijing and Moscow") is
    in no such position, and no place.

    Args:
        text: a sentence or a block, or what is known of it already.
        gazetteer: knows the world's places.
        hints: codes of the countries that the article speaks of; they decide between namesakes.
        persons: spans of people's names, in which no place is named.

    Returns:
        The phrases in the order of the text, none overlapping.
    """
    survey = gazetteer.survey(text, persons)
    written = text if isinstance(text, str) else text.text
    reader = _Reader(gazetteer, survey, hints)
    return tuple(reader.phrase(written, cue, parts) for cue, parts in reader.groups())


class _Reader:
    def __init__(self, gazetteer: Gazetteer, survey: Survey, hints: Collection[str]) -> None:
        self.gazetteer = gazetteer
        self.names = Names(gazetteer, survey, hints)
        self.words = self.names.words

    def groups(self) -> list[tuple[str, list[Part]]]:
        """Gives the parts of each phrase, with the word that introduces it."""
        found: list[tuple[str, list[Part]]] = []
        at = 0
        while at < len(self.words):
            cue = self.words[at].lower
            group = self._group(at) if cue in _CUES else []
            if not group:
                cue, group = "", self._bare(at)
            if group:
                found.append((cue, group))
                found += ((cue, [part]) for part in self._further(group))
                at = found[-1][1][-1].behind
            else:
                at += 1
        return found

    def phrase(self, text: str, cue: str, group: list[Part]) -> PlacePhrase:
        """Makes a phrase of its parts."""
        start, end = self.words[group[0].first].start, self.words[group[-1].behind - 1].end
        place = self.gazetteer.resolve([name for part in group for name in part.toponyms])
        assert place is not None
        return PlacePhrase(
            start, end, text[start:end], cue, dataclasses.replace(place, text=text[start:end])
        )

    def _group(self, at: int) -> list[Part]:
        """Reads the phrase that the word at an index introduces, if it does."""
        strange = self._introduces(at)
        if strange is None or self.words[at].gap.strip(" \n\"“‘'"):
            return []
        first = read_part(self.names, at + 1, self.words[at].lower, strange=strange)
        if first is None:
            return []
        group = [first]
        while (link := self._link(group)) is not None:
            group.append(link)
        return group

    def _introduces(self, at: int) -> bool | None:
        """Tells whether a word puts something at a place; True if at an unknown one, too."""
        cue = self.words[at].lower
        if cue in _AT:
            return cue != "on"
        if cue in _INTO:
            reach = _REACH_NAMED if at + 1 in self.names.found else _REACH
            return True if self._follows(at, reach, _MOTION) else None
        if cue in _ACROSS or cue in _VISITING:
            return False
        if cue == "of" and at and self.words[at - 1].lower in _SIDELINES:
            return False
        if cue == "for" and self._follows(at, _REACH, _LEFT_FOR):
            return False
        return None

    def _follows(self, at: int, reach: int, kind: Collection[str]) -> bool:
        """Tells whether one of some words stands at most so many before another."""
        return any(word.lower in kind for word in self.words[max(0, at - reach) : at])

    def _further(self, group: list[Part]) -> list[Part]:
        """Reads "and Beijing" behind "in Moscow", and lists that end in such a name."""
        found: list[Part] = []
        last, closed = group[-1], 0
        while last.toponyms[-1].geonames_id and last.behind + 1 < len(self.words):
            ahead = last.behind
            gap, joint = self.words[ahead - 1].gap, self.words[ahead].lower
            if gap in {" ", ", "} and joint in {"and", "or"}:
                ahead += 1
            elif gap != ", ":
                break
            if self.names.followed_by(ahead - 1, "the"):
                ahead += 1
            if ahead not in self.names.found:
                break
            behind, other = self.names.found[ahead]
            gap = self.words[behind - 1].gap
            if "venue" in {other.kind, last.toponyms[-1].kind} or gap.startswith(("'", "’", "-")):
                break
            last = Part(ahead, behind, (other,))
            found.append(last)
            closed = len(found) if joint in {"and", "or"} else closed
        return found[:closed]

    def _link(self, group: list[Part]) -> Part | None:
        """Reads a further part: ", Egypt", "in Geneva", "at the Great Hall of the People"."""
        last, behind = group[-1], group[-1].behind
        gap = self.words[behind - 1].gap
        if behind >= len(self.words):
            return None
        names = [name for part in group for name in part.toponyms]
        if gap in {", ", " ("}:
            if behind not in self.names.found:
                return None
            end, wider = self.names.found[behind]
            fits = _BREADTH[wider.kind] > _BREADTH[last.toponyms[-1].kind] and _agree(names, wider)
            return Part(behind, end, (wider,)) if fits else None
        cue = self.words[behind].lower
        if gap != " " or cue not in _LINKS:
            return None
        edge = [word.lower for word in self.words[behind + 1 : behind + 4]]
        if len(edge) == _EDGE and edge[1] in _SIDELINES and edge[2] == "of":
            behind, cue = behind + _EDGE, "of"
        part = read_part(self.names, behind + 1, cue, strange=cue == "in")
        if part is None or any(name.kind in {n.kind for n in names} for name in part.toponyms):
            return None
        return part if all(_agree(names, name) for name in part.toponyms) else None

    def _bare(self, at: int) -> list[Part]:
        """Reads "the Sochi summit", "his China trip", "Rome, where"."""
        if at not in self.names.found:
            return []
        behind, toponym = self.names.found[at]
        if behind >= len(self.words):
            return []
        gap, following = self.words[behind - 1].gap, self.words[behind].lower
        gatherings = _GATHERINGS if toponym.kind in {"city", "venue"} else _JOURNEYS
        if (gap == " " and following in gatherings) or (gap == ", " and following == "where"):
            return [Part(at, behind, (toponym,))]
        return []


def _agree(names: Sequence[Toponym], other: Toponym) -> bool:
    return all(
        None in {name.country, other.country} or name.country == other.country for name in names
    )
