"""What speaks for and against a person where capitalised words stand, in points."""

from __future__ import annotations

import dataclasses
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from .countries import seat_of
from .lexicon import words as lexicon_words
from .lone_names import bearing
from .name_runs import complements
from .words import Word, WordClass

__all__ = ["ENOUGH", "Entities", "Evidence", "evidence"]

# Points that make a person. The weights were set by hand on news articles with known people.
ENOUGH = 2.0

_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_HONORIFICS = lexicon_words("roles", "honorifics")
_DEPARTMENTS = lexicon_words("roles", "departments")
_MEETING = lexicon_words("names", "meeting")
_LOCATIVES = lexicon_words("names", "locatives")
_ACTING = lexicon_words("names", "acting")
_WHO = lexicon_words("names", "relatives")
_SPEECH = lexicon_words("names", "speech") | lexicon_words("names", "auxiliaries")
_SPEAKING = _SPEECH | _WHO
_TITLES = _HEADS | _HONORIFICS
_APPOSED = (_HEADS | _WHO) - _ACTING
_INSIDE = frozenset({WordClass.NAME, WordClass.PARTICLE, WordClass.SUFFIX})
# What a small pipeline calls an unfamiliar name as easily as what it says.
_CONFUSED = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE", "LOC", "LAW"})
_NOT_PEOPLE = _CONFUSED | {"NORP", "EVENT"}
# Labels, or none, of which one speaks against a person as much as any does.
_DOUBTED = ("NORP", "ORG", None)
# Towns, churches and hospitals bear the names of saints, who meet nobody.
_SAINT = frozenset({"st", "st."})
# Particles that hardly ever stand in the names of works and sites.
_NOBLE = frozenset({"al", "bin", "bint", "ibn", "ter", "van", "von", "zu"})
# Behind a comma they open no apposition.
_INCLUDING = frozenset({"and", "including", "its", "like", "such", "their", "with"})
# Words in which an apposition must show what it is.
_NEAR = 8
# Words from "minister of" to the "and" behind its first field.
_FIELD = 4
_BUCKET = 64


class Entities:
    """Named entities of a text, by where they stand."""

    def __init__(self, found: Iterable[tuple[int, int, str]]) -> None:
        """Take start, end and label of each entity."""
        self._found = tuple(found)
        self._buckets: dict[int, list[int]] = defaultdict(list)
        for index, (start, end, _) in enumerate(self._found):
            for bucket in range(start // _BUCKET, end // _BUCKET + 1):
                self._buckets[bucket].append(index)

    def label(self, start: int, end: int, firm: bool) -> str | None:
        """The label of the entity that covers most of a stretch, if it covers more than half.

        Args:
            start: offset of the stretch's first character.
            end: offset behind its last.
            firm: whether a toponym is no person, even if the pipeline takes it for one.
        """
        most, label = 0, None
        for left, right, name in self._near(start, end):
            if name == "TOWN":
                continue
            common = min(end, right) - max(start, left)
            if common > most or (firm and common == most and name == "TOPONYM"):
                most, label = common, name
        return label if most * 2 > end - start else None

    def is_town(self, start: int, end: int) -> bool:
        """Whether a stretch is the name of a known town or region of one word."""
        return (start, end, "TOWN") in self._near(start, end)

    def is_toponym(self, start: int, end: int) -> bool:
        """Whether all of a stretch stands in one toponym."""
        near = self._near(start, end)
        return any(a <= start and end <= b for a, b, name in near if name == "TOPONYM")

    def _near(self, start: int, end: int) -> list[tuple[int, int, str]]:
        first, last = start // _BUCKET, end // _BUCKET
        if first == last:
            near: Iterable[int] = self._buckets.get(first, ())
        else:
            buckets = range(first, last + 1)
            near = sorted({index for bucket in buckets for index in self._buckets.get(bucket, ())})
        return [self._found[index] for index in near]


@dataclasses.dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a person where words stand, but for what the pipeline calls them.

    Attributes:
        start: offset of the first character.
        end: offset behind the last.
        points: what speaks for and against a person, in points.
        titled: whether a title stands in front.
        plain: whether it is a name of several words as people have them.
        borne: whether it is one word that acts, owns or is dealt with as people are.
        firm: whether a toponym is no person, even if the pipeline takes it for one.
    """

    start: int
    end: int
    points: tuple[float, ...]
    titled: bool
    plain: bool
    borne: bool
    firm: bool

    def told(self, entities: Entities) -> float:
        """The points in all, by what the entities of the text call the words."""
        return self._sum(entities.label(self.start, self.end, self.firm))

    def extremes(self, places: Entities) -> tuple[float, float]:
        """The least and the most that the points can be in all, whatever the pipeline says.

        Args:
            places: the entities that are known without it.
        """
        if self.firm and places.is_toponym(self.start, self.end):
            return (self._sum("TOPONYM"),) * 2
        known = places.label(self.start, self.end, self.firm)
        least = min(
            _told_by(label, self.titled, self.plain, self.borne) for label in (known, *_DOUBTED)
        )
        return math.fsum((*self.points, least)), self._sum("PERSON")

    def _sum(self, label: str | None) -> float:
        return math.fsum((*self.points, _told_by(label, self.titled, self.plain, self.borne)))


def evidence(
    text: str, words: Sequence[Word], chain: int, first: int, last: int, places: Entities
) -> Evidence:
    """What speaks for a person where words stand.

    Args:
        text: the text.
        words: its words.
        chain: index of the word with which the chain begins from which the name was cut.
        first: index of the name's first word.
        last: index of its last word.
        places: the known places of the text, "TOWN" where they have one word, as `place_labels`
            gives them.
    """
    run = words[first : last + 1]
    start, end = run[0].start, run[-1].end
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    titled = _is_titled(text, words, first) or (chain < first and complements(words, chain))
    full = len(run) > 1
    plain = full and all(word.cls in _INSIDE for word in run)
    preceding = before.lower if before is not None else ""
    follows_country = before is not None and before.cls is WordClass.COUNTRY
    located = preceding in _LOCATIVES and not titled
    town = not full and places.is_town(start, end)
    firm = located or town or (full and seat_of(text[start:end]) is not None)
    points = (
        (3.0, titled),
        (1.0, plain and not titled and _shares_title(words, first)),
        (1.5, plain),
        (-0.5, not full),
        (-2.5, preceding == "the"),
        (0.5, plain and preceding in ("with", "by", "between", "and")),
        (0.8, plain and follows_country),
        (0.5, plain and _is_owned(text, before, start) and not follows_country),
        (0.5, plain and any(word.lower in _NOBLE for word in run[1:-1])),
        (0.8, plain and preceding in _MEETING),
        (-0.7, located),
        (-2.0, _is_field(words, first) and not titled),
        (-3.0, any(word.cls is WordClass.BODY for word in run)),
        (-4.0, preceding in _SAINT or run[0].lower in _SAINT),
        (1.5, full and text[start:end].count('"') == 2),
        (-1.5, run[-1].cls in (WordClass.COUNTRY, WordClass.TITLE) and not titled),
        (1.0 if full else 0.5, _speaks(text, end, after)),
        (-1.0, text[end : end + 2] in ("'s", "’s") and _is(after, WordClass.TITLE)),
    )
    borne = 0.0 if full or titled or town else bearing(text, words, first)
    return Evidence(
        start,
        end,
        (
            *(weight for weight, holds in points if holds),
            borne,
            _apposed_after(text, words, last),
            _apposed_before(text, words, first),
        ),
        titled,
        plain,
        borne > 0,
        firm,
    )


def _is_owned(text: str, before: Word | None, start: int) -> bool:
    """Whether a body or a firm stands in front in the genitive: "the Commission's Ann Lee"."""
    return before is not None and before.capital and text[before.end : start] in ("'s ", "’s ")


def _is(word: Word | None, cls: WordClass) -> bool:
    return word is not None and word.cls is cls


def _is_titled(text: str, words: Sequence[Word], first: int) -> bool:
    """Whether a title stands in front: "Minister Lee", but not "the minister's Lee"."""
    if not first or words[first - 1].cls is not WordClass.TITLE:
        return False
    before = words[first - 1]
    gap = text[before.end : words[first].start]
    return gap.strip() in ("", ".") and before.lower.split("-")[0] in _TITLES


def _shares_title(words: Sequence[Word], first: int) -> bool:
    """Whether a title in the plural stands in front of a name before: "Ministers Lee and"."""
    if first < 2 or words[first - 1].lower != "and":
        return False
    for word in reversed(words[max(0, first - _NEAR) : first - 1]):
        if word.cls is WordClass.TITLE:
            return word.lower.endswith("s") and word.lower.removesuffix("s") in _HEADS
        if word.cls not in _INSIDE:
            return False
    return False


def _is_field(words: Sequence[Word], first: int) -> bool:
    """Whether an office's second field may stand here: "Minister of Health and | Child Care"."""
    if not first or words[first - 1].lower not in ("and", "&"):
        return False
    for index in range(first - 2, max(0, first - 2 - _FIELD), -1):
        if words[index].lower in ("of", "for"):
            return words[index - 1].lower in _DEPARTMENTS
        if not words[index].capital:
            return False
    return False


def _speaks(text: str, end: int, after: Word | None) -> bool:
    """Whether a verb stands behind whose subject is a person."""
    return after is not None and after.lower in _SPEAKING and text[end : after.start] == " "


def _told_by(label: str | None, titled: bool, plain: bool, borne: bool) -> float:
    """Points for the pipeline's label; of a lone surname that acts as people do it says little."""
    if label == "PERSON":
        return 2.0
    if label == "TOPONYM":
        return -2.0 if titled else -4.0
    if borne:
        return -0.5 if label == "ORG" else 0.0
    if label in _NOT_PEOPLE:
        return -0.3 if titled or (plain and label in _CONFUSED) else -2.0
    return 0.0


def _apposed_after(text: str, words: Sequence[Word], last: int) -> float:
    """Points for an office, an age or "who" behind a comma: "Ann Lee, the mayor of"."""
    end = words[last].end
    if text[end : end + 2] not in (", ", " ("):
        return 0.0
    for word in words[last + 1 : last + 1 + _NEAR]:
        if text.count(",", end, word.start) > 1 or word.lower in _INCLUDING:
            break
        aged = word.cls is WordClass.NUMBER and word.start == end + 2 and len(word.text) == 2
        if aged or word.lower in _APPOSED:
            return 2.0
        if word.cls is WordClass.LOWER and word.lower in _SPEECH:
            break
    return 0.0


def _apposed_before(text: str, words: Sequence[Word], first: int) -> float:
    """Points for an office in front of a comma: "the mayor, Ann Lee"."""
    if not first or text[words[first - 1].end : words[first].start] != ", ":
        return 0.0
    comma = words[first - 1].end
    for word in reversed(words[max(0, first - _NEAR) : first]):
        if "," in text[word.end : comma]:
            break
        if word.lower in _HEADS:
            return 1.5
    return 0.0
