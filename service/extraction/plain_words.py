"""Words that the parser would take apart, by the one plain word that it is given instead."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import table
from .lexicon import words as lexicon_words
from .words import Word, WordClass

__all__ = ["plain_words"]

_HYPHENATED = frozenset(table("triggers")["plain"]["hyphenated"].split())
_TWOFOLD = lexicon_words("roles", "twofold")
_MEETINGS = frozenset(table("triggers")["nouns"]["meeting"].split())
_MEETING = frozenset(table("triggers")["plain"]["meeting"].split())
_INSIDE = frozenset({WordClass.NAME, WordClass.BODY})
_LONGEST = 3
_WEEKDAYS = frozenset(table("time_words")["numbers"]["weekday"])
_MODALS = frozenset(table("triggers")["plain"]["modals"].split())
_VERBS: dict[str, str] = table("triggers")["plain"]["verbs"]
_ADVERBIALS: dict[tuple[str, ...], str] = {
    tuple(idiom.split()): plain for idiom, plain in table("triggers")["plain"]["adverbials"].items()
}
_OPENINGS = frozenset(idiom[0] for idiom in _ADVERBIALS)
_PERIODS = _WEEKDAYS | frozenset(table("time_words")["names"]["period"])


def plain_words(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    """Start, end and plain word of each stretch. An "opposite number" is a counterpart.

    "A face-to-face" is read as "a meeting", "face-to-face talks" as "direct talks", "met face to
    face" as "met directly", and a name with "and" inside as its last word: "the Road and Rail
    Forum" as "the Forum". A day between subject and verb is read as "yesterday" or "tomorrow":
    "Lee Monday met", "Lee will next week visit".
    Idioms and verbs that the parser misreads give way to plain ones: "rang" to "phoned".
    """
    found = []
    for index, word in enumerate(words):
        if word.lower in _HYPHENATED:
            follower = words[index + 1].lower if index + 1 < len(words) else ""
            modifies = follower in _MEETINGS or follower.rstrip("s") in _MEETINGS
            found.append((word.start, word.end, "direct" if modifies else "meeting"))
        elif word.lower in _TWOFOLD:
            found.append((word.start, word.end, "counterparts"[: 11 + word.lower.endswith("s")]))
        elif word.lower == "face" and _is_face_to_face(words, index):
            found.append((word.start, words[index + 2].end, "directly"))
        elif word.lower == "and":
            name = _joined_name(words, index)
            if name is not None:
                first, last = name
                found.append((words[first].start, words[last].end, words[last].text))
        elif word.lower in _WEEKDAYS and _splits_subject(words, index):
            found.append((word.start, word.end, "yesterday"))
        elif word.lower in ("next", "this") and _splits_verb(words, index):
            found.append((word.start, words[index + 1].end, "tomorrow"))
        elif word.lower in _VERBS and _between_names(words, index):
            found.append((word.start, word.end, _VERBS[word.lower]))
        elif word.lower in _OPENINGS:
            found += _adverbial(words, index)
    return found


def _is_face_to_face(words: Sequence[Word], index: int) -> bool:
    """Whether "face to face" says how people meet, and is no predicate ("came face to face")."""
    phrase = [word.lower for word in words[index : index + 3]]
    return phrase == ["face", "to", "face"] and index > 0 and words[index - 1].lower in _MEETING


def _adverbial(words: Sequence[Word], index: int) -> list[tuple[int, int, str]]:
    """The idiom that begins at a word, if any: "behind closed doors" is "privately"."""
    for idiom, plain in _ADVERBIALS.items():
        stretch = words[index : index + len(idiom)]
        if tuple(word.lower for word in stretch) == idiom:
            return [(stretch[0].start, stretch[-1].end, plain)]
    return []


def _between_names(words: Sequence[Word], index: int) -> bool:
    """Whether capitalised words stand on either side: "Lee rang Brown"."""
    return 0 < index < len(words) - 1 and words[index - 1].capital and words[index + 1].capital


def _beside(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a word stands on either side of a stretch, with but a space between."""
    return (
        first > 0
        and last + 1 < len(words)
        and words[first].start == words[first - 1].end + 1
        and words[last + 1].start == words[last].end + 1
        and not words[last + 1].capital
    )


def _splits_subject(words: Sequence[Word], index: int) -> bool:
    """Whether a bare weekday stands behind a name, in front of what may be its verb."""
    if not words[index].capital or not _beside(words, index, index):
        return False
    return words[index - 1].cls is WordClass.NAME or words[index - 1].lower == "here"


def _splits_verb(words: Sequence[Word], index: int) -> bool:
    """Whether "next week" and the like stand between "will" and its verb."""
    return (
        _beside(words, index, index + 1)
        and words[index - 1].lower in _MODALS
        and not words[index - 1].capital  # "in May this year"
        and words[index + 1].lower in _PERIODS
    )


def _joined_name(words: Sequence[Word], conjunction: int) -> tuple[int, int] | None:
    """First and last word of a body's name that has "and" inside."""
    if conjunction < 2 or conjunction + 2 >= len(words):
        return None
    first, last = conjunction - 1, conjunction + 1
    while first > 0 and words[first - 1].capital and conjunction - first < _LONGEST:
        first -= 1
    while (
        last + 1 < len(words)
        and words[last + 1].capital
        and (words[last].cls is not WordClass.BODY or words[last + 1].cls is WordClass.BODY)
        and last - conjunction < _LONGEST
    ):
        last += 1
    inner = [*words[first:conjunction], *words[conjunction + 1 : last + 1]]
    spaced = sum(len(word.text) + 1 for word in words[first : last + 1]) - 1
    whole = (
        words[first - 1].lower == "the"
        and words[last].cls is WordClass.BODY
        and last > conjunction + 1
        and all(word.capital and word.cls in _INSIDE for word in inner)
        and words[last].end - words[first].start == spaced
    )
    return (first, last) if whole else None
