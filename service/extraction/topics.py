"""What the parties to an encounter talked about."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator

from .lexicon import table, words
from .parse import Doc, Span, Token
from .records import Topic
from .topic_cues import stretches
from .topic_labels import label
from .topic_phrases import cuts
from .topic_places import Stretch, content, governed, has_subject, predicate
from .topic_words import is_any

__all__ = ["TopicPhrase", "label", "of_passage", "of_trigger", "rank"]

_TRIGGER = table("topics")["trigger"]
_RANK = table("topics")["rank"]
_CLAUSES = frozenset({"advcl", "ccomp", "conj", "parataxis"})
_PURPOSES = frozenset({"acl", "advcl", "relcl", "xcomp"})
_LIST = 3
# In tokens. Nothing longer is prose, and ways through a parse take time squared in its length.
_LONGEST_SENTENCE = 100
_WORD = re.compile(r"[^\W_]+")


@dataclasses.dataclass(frozen=True, slots=True)
class TopicPhrase:
    """A phrase that may be a topic.

    Attributes:
        start: offset of its first character in the text of the doc.
        end: offset behind its last character.
        text: the characters between.
        weight: how sure it is that this is a topic, by the strength of its own cue, 0 to 1.
    """

    start: int
    end: int
    text: str
    weight: float


def of_trigger(trigger: Token) -> tuple[TopicPhrase, ...]:
    """The topics that the clause of an encounter names: "held talks on X", "met to settle X".

    Args:
        trigger: the verb or noun that tells of the encounter.
    """
    sentence = trigger.sent
    if len(sentence) > _LONGEST_SENTENCE:
        return ()
    end = sentence.end
    found: list[TopicPhrase] = []
    for name in ("about", "object"):
        row = _TRIGGER[name]
        for stretch in governed(trigger, frozenset(row["prepositions"]), end):
            found += _phrases(trigger.doc, row["weight"], stretch)
    for stretch in _purposes(trigger, end):
        found += _phrases(trigger.doc, _TRIGGER["purpose"]["weight"], stretch)
    for stretch in _kinds(trigger):
        found += _phrases(trigger.doc, _TRIGGER["kind"]["weight"], stretch)
    announced = _announced(sentence)
    for token in _clause(trigger):
        found += announced.get(token.i, ())
    return tuple(found)


def of_passage(sentence: Span, least: float = 0.0) -> tuple[TopicPhrase, ...]:
    """The topics that a sentence of the passage around an encounter names, surely or not.

    Args:
        sentence: a sentence that is about one encounter; of a sentence that tells of several, only
            `of_trigger` tells the topics apart.
        least: the weight below which topics are left out.
    """
    if len(sentence) > _LONGEST_SENTENCE:
        return ()
    phrases = itertools.chain.from_iterable(_announced(sentence, least).values())
    return tuple(phrase for phrase in phrases if phrase.weight >= least)


def _announced(sentence: Span, least: float = 0.0) -> dict[int, list[TopicPhrase]]:
    """The topics of a sentence by the index of the token that announces them.

    Each encounter of the sentence asks for them, so they go with the parse. Where only those of
    some weight are asked for, others may be left out, and nothing is kept.
    """
    known: dict[int, dict[int, list[TopicPhrase]]]
    known = sentence.doc.user_data.setdefault("topics", {})
    if sentence.start in known:
        return known[sentence.start]
    found: dict[int, list[TopicPhrase]] = {}
    # in a list, topics weigh more than their cue
    cued = round(least - _RANK["listed"], 2)
    for token, weight, stretch in stretches(sentence, cued):
        found.setdefault(token.i, []).extend(_phrases(sentence.doc, weight, stretch))
    if not least:
        known[sentence.start] = found
    return found


def rank(phrases: Iterable[TopicPhrase]) -> tuple[Topic, ...]:
    """The topics of one encounter, surest first, each once, with their labels.

    A phrase whose words another one has, or has among others, is the same topic. Where a passage
    lists its topics outright, what else is said in it is seldom one; so the more topics there are
    already, the surer the next must be.
    """
    kept: list[tuple[frozenset[str], TopicPhrase]] = []
    for phrase in sorted(phrases, key=lambda p: -p.weight):
        key = _key(phrase.text)
        needed = min(_RANK["sure"], len(kept) * _RANK["step"])
        if not key or phrase.weight < needed or len(kept) == _RANK["most"]:
            continue
        same = next((i for i, (other, _) in enumerate(kept) if key <= other or other <= key), None)
        if same is None:
            kept.append((key, phrase))
        elif kept[same][0] < key and phrase.weight >= min(_RANK["sure"], kept[same][1].weight):
            kept[same] = (key, phrase)
    texts = [" ".join(phrase.text.split()) for _, phrase in kept]
    return tuple(Topic(text, label(text)) for text in texts)


def _phrases(doc: Doc, weight: float, stretch: Stretch) -> Iterator[TopicPhrase]:
    found = list(cuts(doc.tokens, stretch.start, stretch.stop, loose=stretch.loose))
    sure = weight >= _RANK["sure"]
    listed = _RANK["listed"] if not sure and len(found) >= _LIST else 0.0
    for cut in found:
        if cut.faint and not sure:
            continue
        alone = _RANK["alone"] if not sure and cut.end - cut.start == 1 else 0.0
        span = doc[cut.start : cut.end]
        own = round(weight + listed - alone, 2)
        yield TopicPhrase(span.start_char, span.end_char, span.text, own)


def _purposes(trigger: Token, end: int) -> Iterator[Stretch]:
    """What the infinitive behind an encounter is about: "a visit to inspect the dam"."""
    verb = predicate(trigger)
    for child in (*verb.children, *(trigger.children if verb != trigger else ())):
        if (
            child.dep_ in _PURPOSES
            and child.i > trigger.i
            and any(c.tag_ == "TO" for c in child.children)
        ):
            yield from content(child, end)


def _kinds(trigger: Token) -> Iterator[Stretch]:
    """The modifier that says what talks are about: "border talks", "met for border talks"."""
    aims = (p for p in predicate(trigger).children if p.dep_ == "prep" and p.lower_ == "for")
    for noun in (trigger, *(t for aim in aims for t in aim.children if t.dep_ == "pobj")):
        if not is_any(noun, "modified"):
            continue
        for child in noun.lefts:
            if child.dep_ == "compound" and child.pos_ == "NOUN" and not is_any(child, "formats"):
                yield Stretch(child.left_edge.i, noun.i)
                break


def _clause(trigger: Token) -> list[Token]:
    """The tokens of the trigger's clause, without those of clauses with a subject of their own."""
    found: list[Token] = []
    waiting = [predicate(trigger)]
    while waiting:
        token = waiting.pop()
        found.append(token)
        for child in token.children:
            apart = child.dep_ in _CLAUSES and has_subject(child)
            foreign = child.dep_ in {"acl", "relcl"} and token != trigger
            joined = child.dep_ == "conj" and any(c.lower_ == "with" for c in child.children)
            if not (apart or foreign or joined):
                waiting.append(child)
    return sorted(found)


def _key(text: str) -> frozenset[str]:
    """The words that tell two topics apart, plural or not."""
    found = _WORD.findall(text.lower())
    return frozenset(
        w[:-1] if len(w) > 4 and w.endswith("s") and not w.endswith("ss") else w
        for w in found
        if w not in words("topics_words", "empty")
    )
