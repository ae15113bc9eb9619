"""What is read: blocks, and sentences that tell whether an article is worth reading."""

from __future__ import annotations

import time
from typing import get_args

import pytest

from service.extraction.extractor import Extractor
from service.extraction.gate import doubtful, is_read
from service.extraction.records import Article, Block, BlockKind
from service.extraction.signs import Sign, sign_of

PROSE = "Latvian President Juris Ozols met Estonian Prime Minister Kaja Tamm (51) in Tallinn. "
READ = ("headline", "summary", "caption", "body")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (PROSE, True),
        (PROSE * 20, True),
        ("In 2019, 2020 and 2021, U.S. and E.U. envoys met 12 times in May. " * 9, True),
        ("Zelenskyy 與 習近平 會晤 " * 40, True),
        ("G7: 5-1", True),
        ("( " * 500, False),
        ("1 2 3 4 " * 100, False),
        ("A B C D " * 100, False),
        ("| 12.5 | 13.1 | EUR | " * 40, False),
        ("“a” " * 200, False),
    ],
)
def test_what_is_hardly_words_is_not_read(text: str, read: bool) -> None:
    """A long block of marks, figures or single letters tells of nothing."""
    assert is_read(Block(0, len(text), text, "body")) is read


@pytest.mark.parametrize("kind", get_args(BlockKind))
def test_only_the_article_is_read(kind: BlockKind) -> None:
    """Neither what stands around it nor what leads to others."""
    assert is_read(Block(0, len(PROSE), PROSE, kind)) is (kind in READ)


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Foreign Minister Ulla Brandt met Kofi Badu in Lund.", Sign.SURE),
        ("She met Badu on Friday.", Sign.SURE),
        ("Brandt held talks with her Chilean counterpart, Inés Rojas.", Sign.SURE),
        ("The mayor spoke with Rojas about the harbour.", Sign.SURE),
        ("Brandt hosted Rojas at her house.", Sign.SURE),
        ("They met twice.", Sign.DOUBTFUL),
        ("The two ministers are to meet again soon.", Sign.DOUBTFUL),
        ("Brandt flew to Santiago on Monday.", Sign.DOUBTFUL),
        ("The envoy is due in Quito.", Sign.DOUBTFUL),
        ("Rojas telephoned the mayor.", Sign.DOUBTFUL),
        ("Rojas was on the phone to the mayor for an hour.", Sign.DOUBTFUL),
        ("The guests sat down with her.", Sign.DOUBTFUL),
        ("Brandt's visit to Chile ended.", Sign.DOUBTFUL),
        ("Brandt was in Santiago for two days.", Sign.DOUBTFUL),
        ("They saw each other again.", Sign.DOUBTFUL),
        ("The guests were shown round by Brandt.", Sign.DOUBTFUL),
        ("Rojas took over the shop.", Sign.NONE),
        ("Schemes in Peru and Chile have had results, says a review by Brandt.", Sign.NONE),
        ("At the last meeting of the Ostmark Cup the item was not reached.", Sign.NONE),
        ("He had the mayor round.", Sign.DOUBTFUL),
        ("Brandt and Rojas signed the treaty in Lima.", Sign.DOUBTFUL),
        ("A Finnish-Chilean summit of the premiers ended.", Sign.DOUBTFUL),
        ("Brandt declined the mayor's invitation.", Sign.DOUBTFUL),
        ("The minister led a delegation to Quito.", Sign.DOUBTFUL),
        ("She spent two days in Lund.", Sign.DOUBTFUL),
        ("She will stop over in Lund.", Sign.DOUBTFUL),
        ("Shares in Finch Holdings rose by a fifth.", Sign.NONE),
        ("Profits met expectations.", Sign.NONE),
        ("The bar was shut, and the phones were out.", Sign.NONE),
        ("Rain fell on Lund for two days.", Sign.NONE),
        ("Rojas and Brandt walked on two hours later.", Sign.NONE),
        ("Brandt left the chapel behind.", Sign.NONE),
        ("Rojas and Brandt won on Monday night.", Sign.NONE),
        ("The summit of the mountain lay in cloud.", Sign.NONE),
        ("It was a welcome rest.", Sign.NONE),
        ("", Sign.NONE),
    ],
)
def test_signs(sentence: str, sign: Sign) -> None:
    """Words show what surely tells of an encounter, what may, and what does not."""
    assert sign_of(sentence) is sign


def _blocks(*texts: str) -> list[Block]:
    return [Block(0, len(text), text, "body") for text in texts]


_DULL = "Shares in Finch Holdings rose by a fifth after the harvest had been brought in. " * 9


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        ((_DULL, "Nothing else was new."), []),
        ((_DULL, "Rojas telephoned the mayor. It rained."), ["Rojas telephoned the mayor."]),
        (
            (_DULL, "Rojas won. He telephoned the mayor."),
            ["Rojas won.", "He telephoned the mayor."],
        ),
        (
            (_DULL, "It rained. Ada won. Bo, too. The pair telephoned Rojas."),
            ["Ada won.", "Bo, too.", "The pair telephoned Rojas."],
        ),
        ((_DULL, "Ulla Brandt met Kofi Badu in Lund."), None),
        (("Rojas telephoned the mayor. They talked.", "It rained."), None),
    ],
)
def test_sentences_that_have_to_be_read(texts: tuple[str, ...], read: list[str] | None) -> None:
    """Those in doubt, with what a pronoun looks back on; the whole article, where much is."""
    found = doubtful(_blocks(*texts))
    assert (None if found is None else [sentence.text for sentence in found]) == read


@pytest.mark.parametrize(
    "told",
    [
        "Rojas, the mayor of Lund, telephoned the governor, Ulla Brandt, on Monday.",
        "Governor Ulla Brandt flew to Santiago on Monday.",
        "The ministers of Peru and Chile are to meet in Lima in May.",
        "Their premiers, Ulla Brandt and Kofi Badu, were to sit down with each other in Lund.",
        "Premier Ulla Brandt and banker Kofi Badu haggled for two hours in Lund on Monday.",
        "Premier Ulla Brandt and banker Kofi Badu sat behind closed doors in Lund on Monday.",
        "Premier Ulla Brandt and banker Kofi Badu quarrelled face to face in Lund.",
        "Premier Ulla Brandt and banker Kofi Badu argued over the loan all night in Lund.",
    ],
)
def test_an_encounter_among_much_else_is_found(extractor: Extractor, told: str) -> None:
    """The gate costs no answer: what stands in a long report of something else comes out whole."""
    article = Article("\n".join([_DULL, told, _DULL]))
    open_ = Extractor(gate=False).extract(article)
    assert open_.events
    assert extractor.extract(article) == open_


@pytest.mark.parametrize(
    "unit", ["met ", "Ann ", "met Ann ", "Ann. ", "a-", "“ ", "the talks with "]
)
def test_signs_are_linear_in_the_length(unit: str) -> None:
    """A text of the greatest length is looked through in seconds, whatever it repeats."""
    text = unit * (200_000 // len(unit))
    started = time.perf_counter()
    doubtful(_blocks(text))
    assert time.perf_counter() - started < 20
