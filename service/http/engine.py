"""The extractor behind the routes: whether it is ready, and how many may wait for it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import Protocol

from flask import Flask, current_app
from werkzeug.exceptions import ServiceUnavailable

from service.config import Settings, SettingsError
from service.extraction.extractor import Extractor
from service.extraction.records import Article, Extraction

from .metrics import EXTRACTION_SECONDS

__all__ = ["Engine", "EventExtractor", "current_engine", "init_app"]

_RETRY_AFTER_SECONDS = 2


class EventExtractor(Protocol):
    """What the HTTP side needs of an extractor."""

    @property
    def model_name(self) -> str:
        """Name and version of the language pipeline ("en_core_web_sm 3.8.0")."""

    def extract(self, article: Article) -> Extraction:
        """Extract the encounters of one article.

        Raises:
            UnsupportedLanguageError: the article is not in English.
        """


class Engine:
    """Holds the one extractor of a process."""

    def __init__(self, settings: Settings, extractor: EventExtractor | None = None) -> None:
        self._model = settings.model
        self._extractor = extractor
        self._places = threading.BoundedSemaphore(settings.queue)

    @property
    def model_name(self) -> str:
        """Name and version of the language pipeline.

        Raises:
            ServiceUnavailable: it is not loaded yet.
        """
        return self._loaded().model_name

    def load(self) -> None:
        """Load the language pipeline, unless an extractor is there already.

        Raises:
            SettingsError: no such pipeline is installed.
        """
        if self._extractor is None:
            try:
                self._extractor = Extractor(self._model)
            except OSError as error:
                raise SettingsError(
                    f"ENCOUNTERS_MODEL names no installed spaCy pipeline: {self._model!r}"
                ) from error

    def check_ready(self) -> None:
        """Do nothing if articles can be extracted now.

        Raises:
            ServiceUnavailable: the pipeline is not loaded yet.
        """
        self._loaded()

    @contextlib.contextmanager
    def admission(self) -> Iterator[None]:
        """Take one of the places in the queue for as long as the block runs.

        Raises:
            ServiceUnavailable: all places are taken, or the pipeline is not loaded yet.
        """
        self.check_ready()
        if not self._places.acquire(blocking=False):
            raise ServiceUnavailable(
                "Too many articles are waiting.", retry_after=_RETRY_AFTER_SECONDS
            )
        try:
            yield
        finally:
            self._places.release()

    def extract(self, article: Article) -> Extraction:
        """Extract the encounters of one article.

        Raises:
            ServiceUnavailable: the pipeline is not loaded yet.
            UnsupportedLanguageError: the article is not in English.
        """
        with EXTRACTION_SECONDS.time():
            return self._loaded().extract(article)

    def _loaded(self) -> EventExtractor:
        if self._extractor is None:
            raise ServiceUnavailable(
                "The language model is not loaded yet.", retry_after=_RETRY_AFTER_SECONDS
            )
        return self._extractor


def current_engine() -> Engine:
    """The engine of the application that is being served."""
    engine: Engine = current_app.extensions["engine"]
    return engine


def init_app(app: Flask, extractor: EventExtractor | None = None) -> None:
    """Give the application its engine."""
    app.extensions["engine"] = Engine(app.config["SETTINGS"], extractor)
