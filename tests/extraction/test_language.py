"""The pipeline: named entities, and sentences of a bounded length."""

from __future__ import annotations

import threading

import pytest

from tests.extraction.reader import pipeline

LONGEST = 250


@pytest.mark.parametrize("word", ["met", "and", ",", "“", ".", "Lee", "he"])
def test_no_sentence_is_endless(word: str) -> None:
    """A text without an end of a sentence is cut into sentences of 250 tokens at most."""
    (doc,) = pipeline().parsed([([word] * 2_000, [True] * 2_000)])
    assert max(len(sentence) for sentence in doc.sents) <= LONGEST
    assert sum(len(sentence) for sentence in doc.sents) == 2_000


@pytest.mark.parametrize(
    ("mark", "follower"),
    [(".", "They"), (";", "they"), (",", "they"), ("?", "They")],
)
def test_the_cut_is_where_a_sentence_may_end(mark: str, follower: str) -> None:
    """A long text is cut behind a full stop, failing that behind another mark."""
    words = (
        [*["they", "met", "and", "talked", "and", "talked", "and", "talked"], mark, follower] * 60
    )[:-1]
    (doc,) = pipeline().parsed([(words, [True] * len(words))])
    forced = [s for s in doc.sents if s.start and len(doc[: s.start]) % 10 == 9]
    assert forced
    assert all(doc[sentence.start - 1].text == mark for sentence in forced)


def test_a_text_of_common_length_is_left_to_the_parser() -> None:
    """Two sentences are two sentences, and the same words give the same tree each time."""
    words = ["They", "met", "in", "Lund", ".", "She", "left", "."]
    first, second = pipeline().parsed([(words, [True] * len(words))] * 2)
    assert [sentence.text for sentence in first.sents] == ["They met in Lund .", "She left ."]
    assert [token.head.i for token in first] == [token.head.i for token in second]


def test_named_entities() -> None:
    """Entities are found before anything is parsed."""
    (doc,) = pipeline().tokenised(["The envoy flew from Paris to Berlin."])
    pipeline().find_entities([doc])
    assert {(entity.text, entity.label_) for entity in doc.ents} == {
        ("Paris", "GPE"),
        ("Berlin", "GPE"),
    }
    assert not doc.has_annotation("DEP")


def test_an_unknown_pipeline() -> None:
    """A package that is not installed is an error."""
    with pytest.raises(OSError, match="en_none"):
        type(pipeline())("en_none")


def test_name_of_the_model() -> None:
    """The name tells language, model and version."""
    assert pipeline().model_name.startswith("en_core_web_sm 3.")


def test_pauses() -> None:
    """The caller is asked time and again, so that a long extraction can be ended."""
    pauses: list[str] = []
    long = ["They", "met", "in", "Lund", "."] * 600
    texts = pipeline().tokenised([" ".join(long)] * 3)
    pipeline().find_entities(texts, lambda: pauses.append("named"))
    pipeline().parsed([(long, [True] * len(long))] * 3, lambda: pauses.append("parsed"))
    assert pauses.count("named") >= 3
    assert pauses.count("parsed") >= 3


def test_no_texts() -> None:
    """Nothing in, nothing out."""
    assert pipeline().tokenised([]) == []
    assert pipeline().parsed([]) == []


def test_a_zone_forgets_its_words() -> None:
    """Words of one article are gone from the pipeline's store behind its zone."""
    words = [f"Zyx{number}quv" for number in range(500)]
    before = len(pipeline().tokenised([""])[0].vocab.strings)
    with pipeline().zone():
        (doc,) = pipeline().tokenised([" ".join(words)])
        assert [token.text for token in doc] == words
    assert len(pipeline().tokenised([""])[0].vocab.strings) < before + len(words)


def test_one_zone_at_a_time() -> None:
    """A second article waits for the first."""
    order: list[str] = []

    def second() -> None:
        with pipeline().zone():
            order.append("second")

    thread = threading.Thread(target=second)
    with pipeline().zone():
        thread.start()
        thread.join(0.2)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]


def test_a_zone_that_fails_is_left() -> None:
    """An error in one article does not hold up the next."""

    def broken() -> None:
        with pipeline().zone():
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        broken()
    with pipeline().zone():
        assert len(pipeline().tokenised(["One."])) == 1
