"""The frames of a sentence: every trigger with its kind and its parties."""

from __future__ import annotations

from collections.abc import Iterator

from ..parse import Span, Token
from ..parties import Parties
from ..passages import Passage
from ..syntax import lemma_of, objects
from .frame import Frame, by_phone, distributed, frame_of, has_child, points_back, resolved
from .journey_frames import stay_frame
from .manner_frames import medium_frame, together_frame, treat_frame
from .noun_frames import noun_frame
from .offers import invitation_frame
from .silences import fictional, habitual, sporting, unspecific
from .triggers import BY_PHONE, NOUNS, VERBS
from .verb_frames import VERB_FRAMES, call_frame, host_frame, phrase_kind, rings, with_frame
from .visit_frames import visit_noun
from .wide_frames import wide_frame

__all__ = ["find_frames"]


_VERBS = ("VERB", "AUX")
_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NOUNS = ("NOUN", "PROPN")
_ARGUMENTS = ("attr", "dobj", "pobj", "nsubj")


def find_frames(passage: Passage, sentence: Span, parties: Parties) -> Iterator[Frame]:
    """The frames of a sentence, in order."""
    if (
        fictional(sentence)
        or sporting(sentence)
        or (parties.sporting and not passage.reading.named)
    ):
        return
    parties.observe(passage, sentence)
    named = passage.reading.named
    for token in sentence:
        if token.pos_ in _VERBS or token.tag_ in _VERB_TAGS:
            frame = None if token.i in named else _verb_frame(passage, token, parties)
        elif token.pos_ in _NOUNS or token.dep_ in _ARGUMENTS:
            frame = None if token.i in named else _noun_frame(passage, token, parties)
        else:
            continue
        if frame is None or not (frame.own or frame.parties or points_back(token)):
            continue
        if frame.own and (habitual(token) or unspecific(frame)):
            continue
        yield from distributed(frame)
        if frame.family:
            continue
        if frame.own and len(frame.parties) > 1:
            parties.last = frame.parties
        if frame.own and frame.kind == "visit":
            parties.traveller = frame.parties[0]


def _verb_frame(passage: Passage, token: Token, parties: Parties) -> Frame | None:
    lemma = lemma_of(token)
    if (
        lemma == "bring"
        and has_child(token, "together")
        and not any(child.lower_ == "closer" for t in token.children for child in (t, *t.children))
    ):
        return frame_of(
            passage,
            token,
            "call" if by_phone(token) else "meeting",
            resolved(passage, objects(token), parties),
            [],
        )
    if lemma == "call" and rings(passage, token):
        return call_frame(passage, token, parties)
    if lemma == "call" and any(c.lower_ == "in" and c.dep_ == "prt" for c in token.children):
        return host_frame(passage, token, parties)
    kind = phrase_kind(token)
    if kind is not None:
        # "rang up the mayor", but "called up the striker" is of the coach
        rung = kind == "call" and lemma != "call" and call_frame(passage, token, parties)
        return (
            rung
            or with_frame(passage, token, parties, kind)
            or treat_frame(passage, token, parties)
        )
    frame = VERBS.get(lemma)
    if frame is not None:
        told = VERB_FRAMES[frame](passage, token, parties)
        # "went through the figures with her" and "took him round the port" are no journeys
        if told is not None or frame not in ("travel", "lead"):
            return told
    return (
        treat_frame(passage, token, parties)
        or medium_frame(passage, token, parties)
        or together_frame(passage, token, parties)
        or stay_frame(passage, token, parties)
        or wide_frame(passage, token, parties)
    )


def _noun_frame(passage: Passage, token: Token, parties: Parties) -> Frame | None:
    lemma = lemma_of(token)
    if lemma == "conference" and any(c.lower_ in BY_PHONE for c in token.lefts):
        return noun_frame(passage, token, parties, "call")
    if lemma == "invitation":
        return invitation_frame(passage, token, parties)
    kind = NOUNS.get(token.lower_) or NOUNS.get(lemma)
    if kind is None:
        return None
    if kind == "visit":
        return visit_noun(passage, token, parties)
    return noun_frame(passage, token, parties, kind)
