"""From an article's texts to what the parser is given of them: by way of the names in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from spacy.tokens import Doc

from .countries import CountryMention
from .names import NameMention, NameSearch
from .passages import Reading, offices_of, reading
from .place_labels import place_labels
from .plain_words import plain_words
from .toponyms import Toponym
from .words import Form, scan

__all__ = ["Naming"]


class Naming:
    """Finds the names of people in one article.

    Attributes:
        doubtful: the texts whose named entities have to be found first.
    """

    def __init__(
        self,
        texts: Sequence[Doc],
        countries: Sequence[Sequence[CountryMention]],
        toponyms: Sequence[Sequence[Toponym]],
    ) -> None:
        """Look for names.

        Args:
            texts: the text of each block, tokenised.
            countries: the countries that each block mentions.
            toponyms: the places in each block, as the gazetteer finds them.
        """
        self._docs = texts
        self._texts = [doc.text for doc in texts]
        forms: dict[str, Form] = {}
        self._words = [
            scan(text, own, forms) for text, own in zip(self._texts, countries, strict=True)
        ]
        places = list(map(place_labels, countries, toponyms))
        self._search = NameSearch(self._texts, self._words, places)
        self.doubtful = [texts[block] for block in self._search.doubtful]

    def readings(self) -> list[Reading]:
        """The texts as the parser is to read them, with their named entities."""
        return self._readings(self.mentions())

    def quick_readings(self, surnames: Set[str]) -> list[Reading]:
        """The same without them, as if each unsure name were a person's.

        Args:
            surnames: words with which longer names end in the whole article.
        """
        return self._readings(self._search.quick_mentions(surnames))

    def mentions(self) -> tuple[NameMention, ...]:
        """All mentions of people by name, in order."""
        entities = {
            block: [(e.start_char, e.end_char, e.label_) for e in self._docs[block].ents]
            for block in self._search.doubtful
        }
        return self._search.mentions(entities)

    def _readings(self, found: Iterable[NameMention]) -> list[Reading]:
        mentions = defaultdict(list)
        for mention in found:
            mentions[mention.block].append(mention)
        return [
            reading(doc, offices_of(text, words, mentions[block]), plain_words(words))
            for block, (doc, text, words) in enumerate(
                zip(self._docs, self._texts, self._words, strict=True)
            )
        ]
