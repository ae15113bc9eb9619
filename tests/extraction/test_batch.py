"""Articles that go through the pipeline together, and the stages that they pass."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor
from service.extraction.records import Article, UnsupportedLanguageError
from service.extraction.stages import STAGES, Stage

TEXTS = (
    "Latvian President Juris Ozols met Estonian Prime Minister Kaja Tamm in Tallinn on Monday.",
    "The harbour was closed for three days because of ice.",
    "Minister sees teachers\n\nEducation Minister Ruth Adler met the head of the union, Carl Boyd.",
)
FRENCH = (
    "Le ministre a reçu hier son homologue à l'hôtel de ville, où les deux hommes ont longuement"
    " parlé du commerce et de la pêche avant de dîner avec le maire."
)


def test_each_article_is_extracted_for_itself(extractor: Extractor) -> None:
    """What stands beside an article in its batch does not change what it gives."""
    articles = [Article(text) for text in TEXTS]
    alone = [extractor.extract(article) for article in articles]
    assert [len(extraction.events) for extraction in alone] == [1, 0, 1]
    assert extractor.extract_batch(articles) == alone
    assert extractor.extract_batch(articles[::-1]) == alone[::-1]


def test_an_article_in_another_language_is_told_in_its_place(extractor: Extractor) -> None:
    """The articles beside it are extracted all the same."""
    first, second, third = extractor.extract_batch(
        [Article(TEXTS[0]), Article(FRENCH), Article(TEXTS[2])]
    )
    assert isinstance(second, UnsupportedLanguageError)
    assert second.language == "fr"
    assert [first, third] == [extractor.extract(Article(TEXTS[i])) for i in (0, 2)]


def test_an_empty_batch_gives_nothing(extractor: Extractor) -> None:
    """No article, no extraction."""
    assert extractor.extract_batch([]) == []


def test_the_stages_are_told_in_their_order(extractor: Extractor) -> None:
    """Each begins once, in the order of the list."""
    told: list[Stage] = []
    extractor.extract(Article(TEXTS[0]), told.append)
    assert tuple(dict.fromkeys(told)) == STAGES


@pytest.mark.parametrize("stage", STAGES)
def test_an_extraction_can_be_ended_at_any_stage(extractor: Extractor, stage: Stage) -> None:
    """What the checkpoint raises comes out, and the next article is extracted as ever."""

    def end(now: Stage) -> None:
        if now == stage:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        extractor.extract(Article(TEXTS[0]), end)
    assert len(extractor.extract(Article(TEXTS[0])).events) == 1
