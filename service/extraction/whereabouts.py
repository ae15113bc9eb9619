"""Where its own sentence puts an encounter: which of the places in it are the encounter's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .circumstances import attached
from .encounters import Frame
from .encounters.triggers import VERBS
from .landmarks import worlds
from .lexicon import words as lexicon_words
from .parse import Span, Token
from .passages import Passage
from .places import PlacePhrase
from .records import Place, Status
from .syntax import lemma_of
from .toponyms import is_country

__all__ = ["deictic", "is_no_journey", "listed", "whereabouts"]

_SETTINGS = lexicon_words("circumstances", "settings")
_PLACES = lexicon_words("circumstances", "places")
_SCHEDULING = lexicon_words("circumstances", "scheduling")
_OFFICES = lexicon_words("roles", "heads")
_PREDICATES = ("VERB", "AUX")
# Relations by which a word belongs to the noun phrase above it.
_INNER = frozenset({"compound", "det", "amod", "nmod", "poss", "conj", "appos", "cc"})
_HELD = frozenset({"pobj", "dobj", "nsubj", "conj", "npadvmod"})
_JOINTS = frozenset({", ", " and ", ", and ", " and to ", ", to ", " or "})
_TOWNS = "|".join(sorted(lexicon_words("place_words", "settlements"), key=len, reverse=True))
_HERE = re.compile(rf"\bhere\b|\bthis (?:[\w-]+ ){{0,4}}?(?:{_TOWNS})\b")


def deictic(text: str, dateline: Place) -> tuple[PlacePhrase, ...]:
    """Where a text says "here" or "this border city", which is the place of the dateline."""
    return tuple(
        PlacePhrase(match.start(), match.end(), match.group(), "", dateline)
        for match in _HERE.finditer(text)
    )


def whereabouts(
    passage: Passage,
    sentence: Span,
    frame: Frame,
    frames: Sequence[Frame],
    places: Sequence[PlacePhrase],
) -> list[PlacePhrase]:
    """The places of a sentence at which it puts an encounter, the closest first; none for a call.

    Args:
        passage: where the sentence stands.
        sentence: the sentence.
        frame: the encounter.
        frames: all encounters of the sentence.
        places: the places that the passage puts anything at.
    """
    if frame.kind == "call" and not frame.open_medium:
        return []
    found = attached(passage, sentence, frame, frames, places)
    found = [phrase for phrase in found if not _describes(passage, frame, phrase)]
    if frame.kind == "visit":
        return found
    return [phrase for phrase in found if not _is_talked_of(passage, frame, phrase)]


def listed(passage: Passage, where: Sequence[PlacePhrase]) -> list[PlacePhrase]:
    """The closest place with those coordinated to it: "Oslo, Riga and Bern"."""
    if not where:
        return []
    ordered = sorted(where, key=lambda phrase: phrase.start)
    index = ordered.index(where[0])
    first = last = index
    text = passage.block.text
    while first > 0 and text[ordered[first - 1].end : ordered[first].start] in _JOINTS:
        first -= 1
    while last + 1 < len(ordered) and text[ordered[last].end : ordered[last + 1].start] in _JOINTS:
        last += 1
    return ordered[first : last + 1]


def is_no_journey(frame: Frame, place: Place, status: Status) -> bool:
    """Whether a traveller only is or was in the country that they speak for, or goes back to it.

    Nor is it a journey to have come to a building.
    """
    lemma = lemma_of(frame.trigger)
    goes = VERBS.get(lemma) == "travel"
    stays = lemma == "be" and status == "occurred"
    return frame.kind == "visit" and (
        ((goes or stays) and frame.parties[0].country == place.country)
        or (goes and status == "occurred" and place.venue is not None)
    )


def _describes(passage: Passage, frame: Frame, phrase: PlacePhrase) -> bool:
    """Whether a place only tells of what another noun means: "the truce in Yemen"."""
    token = passage.token_at(phrase.start)
    if token is None:
        return False
    while token.dep_ in _INNER and token.head != token:
        token = token.head
    if token.dep_ != "pobj":
        return False
    holder = token.head.head
    return (
        holder.tag_ in ("NN", "NNS")
        and holder.dep_ in _HELD
        and holder.i not in passage.reading.named
        and holder != frame.trigger
        and not (frame.kind == "visit" and token.head.lower_ == "to")
        and holder.lemma_ not in _SETTINGS
        and holder.lemma_ not in _OFFICES
        and holder.lemma_ not in _PLACES
        and not holder.ent_type_
    )


def _is_talked_of(passage: Passage, frame: Frame, phrase: PlacePhrase) -> bool:
    """Whether a place is part of what people meet about: "met to end the war in Yemen".

    A sea or a country below such a verb is; a town may be where they meet.
    """
    if phrase.place.name in worlds():
        return True
    token = passage.token_at(phrase.start)
    return token is not None and is_country(phrase.place) and _is_below(token, frame.trigger)


def _is_below(token: Token, trigger: Token) -> bool:
    """Whether a verb that gives an encounter no day stands between a word and its trigger."""
    if not trigger.is_ancestor(token):
        return False
    between = [t for t in token.ancestors if trigger.is_ancestor(t) and t.pos_ in _PREDICATES]
    return bool(between) and not any(t.lemma_ in _SCHEDULING for t in between)
