"""What the parser is given of a block, and how its tokens lead back."""

from __future__ import annotations

import time

import pytest
from spacy.lang.en import English

from service.extraction.names import NameMention, PersonName
from service.extraction.offices import Office
from service.extraction.parsing import parse_of
from service.extraction.passages import Named, Passage, reading
from service.extraction.records import Block
from tests.extraction.reader import passages_of

TOKENIZER = English().tokenizer
CRANE = (
    "The visiting Prime Minister of Tonga, Dr. Ann Lee, left\u00a0 and Bo Ek’s “Łódź” 😀 stayed."
)


def given(passage: Passage) -> str:
    """The text that the parser was given."""
    read = passage.reading
    return "".join(w + " " * s for w, s in zip(read.words, read.spaces, strict=True)).rstrip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenyan Trade Minister Ann Lee met her Fijian counterpart, Bo Ek, in Lund.",
            "Johnson met Miller in Lund.",
        ),
        ("Ann Lee, 54, the mayor of Lund, met Bo Ek (Labour).", "Johnson met Miller ."),
        (
            "Presidents Ann Lee of Kenya and Bo Ek of Togo shook hands.",
            "Johnson and Miller shook hands.",
        ),
        ("“We met,” said Ann Lee, who leads it.", "“We met,” said Johnson, who leads it."),
        ('Senator José "Pepe" Arregui dined with Bishop Bo Ek.', "Johnson dined with Miller."),
        ("Ann Lee’s aide met Mr Bo Ek; they talked.", "Johnson’s aide met Miller; they talked."),
        (
            "Ann Lee, Norway's foreign minister, and Bo Ek, the mayor of Lund, met.",
            "Johnson and Miller met.",
        ),
        ("Ann Lee, the mayor, on Tuesday met Bo Ek.", "Johnson on Tuesday met Miller."),
        (
            "They met the Minister of Works, Ms. Ann Lee, on that day. The minister sang.",
            "They met Johnson on that day. The minister sang.",
        ),
        ("Nobody met the mayor of Lund.", "Nobody met the mayor of Lund."),
        ("", ""),
    ],
)
def test_the_parser_is_given_plain_names(text: str, expected: str) -> None:
    """Each name is one common surname, offices and remarks are left out, the rest stays."""
    (passage,) = passages_of(text)
    assert given(passage) == expected


@pytest.mark.parametrize(
    "text",
    [
        CRANE,
        "Ann Lee met Bo Ek in Lund.",
        "U.S. envoy Ann Lee (54) can't see Bo Ek/Ann Lee\n -- “ever”.",
        "  Ann Lee\x0b",
    ],
)
def test_offsets_lead_back_exactly(text: str) -> None:
    """Spans are in order and apart, and hold the token's own characters, or the name's."""
    passages = passages_of("A block in front.", text)
    read = passages[1].reading
    behind = 0
    for index, (word, (start, end)) in enumerate(zip(read.words, read.spans, strict=True)):
        assert behind <= start < end
        behind = end
        if index in read.named:
            mention = read.named[index].mention
            assert (start, end) == (mention.start, mention.end)
        else:
            assert text[start:end] == word
    for token in passages[1].doc:
        start, end = passages[1].start(token), passages[1].end(token)
        assert ("A block in front.\n\n" + text)[start:end] == text[
            read.spans[token.i][0] : read.spans[token.i][1]
        ]


def test_text_gives_the_articles_own_words() -> None:
    """A stretch of tokens comes back as it stands in the article, names in full."""
    (passage,) = passages_of(CRANE)
    assert passage.text(passage.doc[:2]) == "Ann Lee, left"
    start, end = passage.extent(passage.doc[:2])
    assert passage.block.text[start:end].endswith("Tonga, Dr. Ann Lee, left")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Ann", "Miller"), ("Lee", "Miller"), ("met", "met"), ("President", "Miller"), (".", ".")],
)
def test_token_at_an_offset(words: str, expected: str) -> None:
    """An offset leads to the token that covers it, or to the next one where it was left out."""
    (passage,) = passages_of("Bo Ek met President Ann Lee.")
    token = passage.token_at(passage.block.text.index(words))
    assert token is not None
    assert token.text == expected


def test_token_outside() -> None:
    """Behind the end stands the last token; an empty block has none."""
    (passage,) = passages_of("They met.")
    last = passage.token_at(1_000)
    assert last is not None
    assert last.text == "."
    assert passages_of("")[0].token_at(0) is None


def test_covers() -> None:
    """A token covers the characters that it stands for, and no others."""
    (passage,) = passages_of("President Ann Lee met Bo Ek.")
    assert passage.covers(passage.doc[0], 10, 13)
    assert not passage.covers(passage.doc[0], 0, 9)
    assert not passage.covers(passage.doc[0], 17, 18)


def mention(start: int, end: int) -> NameMention:
    """A mention of somebody."""
    return NameMention(0, start, end, PersonName("Ann Lee", ("ann", "lee")), 0, 1)


def test_an_office_that_hides_another_name_stays() -> None:
    """What stands beside one name is not left out where another person is named in it."""
    text = "Ann Lee, deputy of Bo Ek, left."
    office = Office(7, 25, "deputy of Bo Ek", "deputy")
    hiding = [Named(mention(0, 7), (office,)), Named(mention(19, 24), ())]
    assert " ".join(reading(TOKENIZER(text), hiding).words) == "Johnson , deputy of Miller , left ."
    assert " ".join(reading(TOKENIZER(text), hiding[:1]).words) == "Johnson left ."


def test_further_plain_words() -> None:
    """A stretch may be read as one word, unless a name stands in it."""
    text = "Ann Lee spoke at the Road and Rail Forum."
    extra = [(21, 40, "Forum"), (4, 12, "Speech")]
    read = reading(TOKENIZER(text), [Named(mention(0, 7), ())], extra)
    assert read.words == ["Johnson", "spoke", "at", "the", "Forum", "."]
    assert text[slice(*read.spans[4])] == "Road and Rail Forum"


def test_reading_is_linear() -> None:
    """Tens of thousands of names with offices are read in seconds."""
    count = 20_000
    unit = "Mr Ann Lee, 54, met "
    named = [
        Named(
            mention(20 * i + 3, 20 * i + 10),
            (Office(20 * i, 20 * i + 3), Office(20 * i + 10, 20 * i + 14)),
        )
        for i in range(count)
    ]
    tokens = TOKENIZER(unit * count)
    started = time.perf_counter()
    read = reading(tokens, named)
    passage = Passage(Block(0, 20 * count, unit * count, "body"), parse_of(tokens), read, 0)
    for offset in range(0, 20 * count, 20):
        passage.token_at(offset)
    assert time.perf_counter() - started < 20
    assert read.words[:3] == ["Johnson", ",", "met"]
    assert len(read.named) == count
