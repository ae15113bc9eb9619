"""Cuts topics out of a parsed sentence: where each phrase of a list begins and ends.

Coordinations of long noun phrases are what a small parser gets wrong most often. A list is
therefore read from left to right by part of speech, and the parse is asked only about attachment:
whether a preposition or an infinitive belongs to the phrase before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .lexicon import table, words
from .parse import Token
from .topic_nouns import LONGEST_PHRASE, is_modifier, is_name, noun_run, past_complements
from .topic_words import NAMES, QUESTIONS, VERBALS, is_any, is_party, is_setting, past_leading

__all__ = ["Cut", "cuts"]

# By their first words, the longest first.
_JOINTS: dict[str, list[list[str]]] = {}
for _joint_words in sorted(map(str.split, table("topics_words")["joints"]), key=len, reverse=True):
    _JOINTS.setdefault(_joint_words[0], []).append(_joint_words)
_SEPARATORS = frozenset({",", ";", "''", '"', "”"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERB_PARTS = frozenset({"VB", "RB", "RP", "IN"})
_CLAUSE_OPENERS = QUESTIONS | VERBALS | {"TO", "PRP", "IN", "RB"}
_RELATIVES = frozenset({"which", "who", "whom"})
_ITEM_OPENERS = QUESTIONS | {"DT", "IN"}
# Lengths in tokens.
_LONGEST_QUESTION = 13
_LONGEST_PURPOSE = 7
_LONGEST_ASIDE = 20
# How many hollow words may follow each other ("the range of aspects of the issue of ...").
_DEEPEST = 4


class Cut(NamedTuple):
    """A phrase cut out of a doc.

    Attributes:
        start: index of its first token.
        end: index behind its last token.
        faint: whether it is a mere name or another encounter, a topic only by a sure cue.
    """

    start: int
    end: int
    faint: bool = False


class _Item(NamedTuple):
    """An item of a list.

    Attributes:
        topics: what it is about; nothing where its head is hollow.
        end: index behind all that belongs to it, relative clauses too.
    """

    topics: tuple[Cut, ...]
    end: int


def cuts(tokens: Sequence[Token], start: int, stop: int, *, loose: bool = False) -> Iterator[Cut]:
    """Yield the topics of a list of noun phrases, gerunds and indirect questions.

    Nothing comes of pronouns, people, dates, and of words such as "issues" that name no topic
    themselves; where such a word has a complement, the complement is the topic.

    Args:
        tokens: those of the parsed block.
        start: index of the first token of the list.
        stop: index behind the last token that may be read.
        loose: whether a list may end without "and", as behind a colon.
    """
    pending: list[Cut] = []
    closing = True
    item = _item(tokens, start, stop)
    while item is not None:
        pending.extend(item.topics)
        if closing or loose:
            yield from pending
            pending.clear()
        joint = _joint(tokens, item.end, stop, tokens[start - 1].lower_ if start else "")
        if joint is None:
            return
        position, closing = joint
        item = _item(tokens, position, stop)
        if item is not None and _opens_clause(tokens, item, stop):
            return


def _joint(
    tokens: Sequence[Token], position: int, stop: int, preposition: str
) -> tuple[int, bool] | None:
    """Find where the next item of a list begins, and whether "and" or the like announces it."""
    begin = position
    while position < stop and tokens[position].text in _SEPARATORS:
        position += 1
    joints = _JOINTS.get(tokens[position].lower_, ()) if position < len(tokens) else ()
    joint = next(
        (j for j in joints if [t.lower_ for t in tokens[position : position + len(j)]] == j), ()
    )
    position += len(joint)
    if position == begin:
        return None
    while position < stop and (
        tokens[position].tag_ == "RB" or tokens[position].lower_ == preposition
    ):
        position += 1
    if position >= stop or (not joint and tokens[position].lower_ in _RELATIVES):
        return None
    return position, bool(joint)


def _opens_clause(tokens: Sequence[Token], item: _Item, stop: int) -> bool:
    """Tell whether the item is no further item of a list but the subject of a new clause."""
    following = (t for t in tokens[item.end : stop] if t.tag_ != "RB")
    return next((t.tag_ in _FINITE for t in following), False)


def _item(tokens: Sequence[Token], position: int, stop: int, depth: int = 0) -> _Item | None:
    position = past_leading(tokens, position, stop)
    if position >= stop or depth > _DEEPEST:
        return None
    first = tokens[position]
    if first.tag_ in QUESTIONS or first.lower_ == "whether":
        return _question(tokens, position, stop)
    if first.tag_ == "VBG" and not is_modifier(first):
        return _gerund(tokens, position, stop, depth + 1)
    return _noun_phrase(tokens, position, stop, depth + 1)


def _question(tokens: Sequence[Token], position: int, stop: int) -> _Item | None:
    """An indirect question ("how disputes should be settled")."""
    end = position + 1
    while end < min(stop, position + _LONGEST_QUESTION) and not (
        tokens[end].is_punct and tokens[end].tag_ != "HYPH"
    ):
        if tokens[end].lower_ == "and" and tokens[min(end + 1, stop - 1)].tag_ in _ITEM_OPENERS:
            break
        end += 1
    return _Item((Cut(position, end),), end) if end - position > 2 else None


def _gerund(tokens: Sequence[Token], position: int, stop: int, depth: int) -> _Item | None:
    """A gerund with its object ("resuming formal negotiations")."""
    inner = position + 1
    while inner < stop and tokens[inner].tag_ in {"RP", "RB", "IN"}:
        inner += 1
    item = _item(tokens, inner, stop, depth)
    if item is None or not item.topics or item.topics[0].end - position > LONGEST_PHRASE:
        return item
    return _Item((Cut(position, item.topics[0].end), *item.topics[1:]), item.end)


def _noun_phrase(tokens: Sequence[Token], position: int, stop: int, depth: int) -> _Item | None:
    nouns = noun_run(tokens, position, stop)
    if nouns is None:
        return None
    start, end = nouns
    head = tokens[end - 1]
    if is_party(head) or is_setting(head) or _is_titled(tokens, start, end):
        return None
    if is_any(head, "hollow") or (is_any(head, "general") and end - start == 1):
        return _complement(tokens, head, stop, depth)
    if is_any(head, "encounters") and end < stop and tokens[end].lower_ in {"about", "on", "over"}:
        return _item(tokens, end + 1, stop, depth)
    shown, reached = past_complements(tokens, start, end, stop)
    shown, reached = _past_clause(tokens, shown, reached, stop)
    if shown - start == 1 and is_any(head, "bare"):
        return _Item((), reached)
    named = head.tag_ in NAMES and end - start > 1 and is_any(head, "gatherings")
    faint = not named and (is_any(head, "encounters") or is_name(tokens, start, shown))
    return _Item((Cut(start, shown, faint),), reached)


def _is_titled(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell a name that follows a title ("Governor Smith"), whatever it was recognised as."""
    return tokens[end - 1].tag_ == "NNP" and any(
        t.tag_ == "NNP" and is_any(t, "parties") for t in tokens[start : end - 1]
    )


def _past_clause(tokens: Sequence[Token], shown: int, reached: int, stop: int) -> tuple[int, int]:
    """Step over a clause behind a noun phrase: a short infinitive is shown, others are not."""
    if reached >= stop:
        return shown, reached
    if tokens[reached].tag_ == "TO" and shown == reached:
        purpose = tokens[reached].head.right_edge.i + 1
        if purpose <= stop and purpose - reached <= _LONGEST_PURPOSE:
            return purpose, purpose
    enclosed = tokens[reached].text == ","
    aside = reached + enclosed
    if aside < stop and tokens[aside].tag_ in (QUESTIONS if enclosed else _CLAUSE_OPENERS):
        for index in range(aside, min(stop, aside + _LONGEST_ASIDE)):
            if tokens[index].text == "," or (not enclosed and tokens[index].lower_ == "and"):
                return shown, index
    return shown, reached


def _complement(tokens: Sequence[Token], hollow: Token, stop: int, depth: int) -> _Item:
    """What a hollow noun is about ("the issue of gas", "ways to cut tariffs")."""
    position = begin = hollow.i + 1
    if position < stop and tokens[position].tag_ == "TO":
        position += 1
        while position < stop and tokens[position].tag_ in _VERB_PARTS:
            position += 1
    else:
        while position < stop and tokens[position].lower_ in words(
            "topics_words", "complementisers"
        ):
            position += 1
    item = _item(tokens, position, stop, depth) if position > begin else None
    return item or _Item((), begin)
