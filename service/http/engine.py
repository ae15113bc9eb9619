"""The extractor behind the routes: whether it is ready, who may wait, and whose turn it is."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from flask import Flask, current_app
from werkzeug.exceptions import ServiceUnavailable

from service.config import Settings
from service.extraction.records import Article, Extraction, UnsupportedLanguageError
from service.extraction.stages import Checkpoint
from service.submissions.loading import load_extractor

from .deadlines import RETRY_AFTER_SECONDS, Deadline, Watch, overdue
from .metrics import EXTRACTION_SECONDS, QUEUE_DEPTH, tell_build

__all__ = ["Engine", "EventExtractor", "current_engine", "init_app"]

T = TypeVar("T")


class EventExtractor(Protocol):
    """What the HTTP side needs of an extractor."""

    @property
    def model_name(self) -> str:
        """Name and version of the language pipeline ("en_core_web_sm 3.8.0")."""

    def extract(self, article: Article, at: Checkpoint) -> Extraction:
        """Extract the encounters of one article.

        Raises:
            UnsupportedLanguageError: the article is not in English.
        """

    def extract_batch(
        self, articles: Sequence[Article], at: Checkpoint
    ) -> list[Extraction | UnsupportedLanguageError]:
        """Extract the encounters of several articles."""


class Engine:
    """Holds the one extractor of a process, and lets one job at a time use it."""

    def __init__(self, settings: Settings, extractor: EventExtractor | None = None) -> None:
        self._settings = settings
        self._extractor = extractor
        self._places = threading.BoundedSemaphore(settings.queue)
        # Starts its thread with the first job, and so behind the fork of a worker process.
        self._turns = ThreadPoolExecutor(1, thread_name_prefix="extraction")
        self._end: Deadline | None = None
        self._streams = 0
        self._lock = threading.Lock()

    @property
    def model_name(self) -> str:
        """Name and version of the language pipeline.

        Raises:
            ServiceUnavailable: it is not loaded yet.
        """
        return self._loaded().model_name

    @property
    def draining(self) -> bool:
        """Whether the process is to end."""
        return self._end is not None

    @property
    def overdue(self) -> bool:
        """Whether the process is to end so soon that even a stream has to."""
        return self._end is not None and not self._end.left()

    @property
    def streams(self) -> int:
        """How many streams are being answered."""
        return self._streams

    def load(self) -> None:
        """Load the language pipeline, unless an extractor is there already, and try it.

        Raises:
            SettingsError: no such pipeline is installed.
        """
        if self._extractor is None:
            extractor = load_extractor(self._settings)
            # What is loaded on first use is loaded now, once for all worker processes.
            extractor.extract_batch([Article("Ann Lee met Bob Ray in Oslo on Monday, she said.")])
            self._extractor = extractor
        tell_build(self.model_name)

    def drain(self) -> None:
        """Be ready no more: the process is to end. What comes in all the same is still done."""
        self._end = Deadline.after(self._settings.drain + self._settings.deadline)

    def check_ready(self) -> None:
        """Do nothing if articles can be extracted now.

        Raises:
            ServiceUnavailable: the pipeline is not loaded yet, or the process is to end.
        """
        self._loaded()
        if self.draining:
            raise ServiceUnavailable(
                "The service is shutting down.", retry_after=RETRY_AFTER_SECONDS
            )

    @contextlib.contextmanager
    def admission(self, stream: bool = False) -> Iterator[None]:
        """Take one of the places in the queue for as long as the block runs.

        Args:
            stream: whether it may be held for any time.

        Raises:
            ServiceUnavailable: all places are taken, or the pipeline is not loaded yet.
        """
        self._loaded()
        if not self._places.acquire(blocking=False):
            raise ServiceUnavailable(
                "Too many articles are waiting.", retry_after=RETRY_AFTER_SECONDS
            )
        QUEUE_DEPTH.inc()
        self._count_streams(stream)
        try:
            yield
        finally:
            self._count_streams(-stream)
            QUEUE_DEPTH.dec()
            self._places.release()

    def _count_streams(self, more: int) -> None:
        with self._lock:
            self._streams += more

    def deadline(self) -> Deadline:
        """The deadline of what begins now."""
        usual = Deadline.after(self._settings.deadline)
        return usual if self._end is None else min(usual, self._end)

    def run(self, job: Callable[[EventExtractor, Checkpoint], T], deadline: Deadline) -> T:
        """Wait for a turn, then do the job.

        Args:
            job: is given the extractor and the checkpoint to use it with.
            deadline: when to give up, whether the job has begun or not.

        Raises:
            ServiceUnavailable: the time is over, or the pipeline is not loaded yet.
        """
        extractor = self._loaded()
        if not deadline.left():
            raise overdue()
        watch = Watch(deadline)

        def turn() -> T:
            watch.begin()
            try:
                return job(extractor, watch)
            finally:
                watch.finish()

        with EXTRACTION_SECONDS.time():
            future = self._turns.submit(turn)
            # A moment more, for the checkpoint to be the first to end the job.
            try:
                return future.result(deadline.left() + 0.1)
            except TimeoutError as error:
                if future.cancel() or not future.done():
                    raise overdue() from error
                # Done at the last moment, or the error was the job's own.
                return future.result()

    def _loaded(self) -> EventExtractor:
        if self._extractor is None:
            raise ServiceUnavailable(
                "The language model is not loaded yet.", retry_after=RETRY_AFTER_SECONDS
            )
        return self._extractor


def current_engine() -> Engine:
    """The engine of the application that is being served."""
    engine: Engine = current_app.extensions["engine"]
    return engine


def init_app(app: Flask, extractor: EventExtractor | None = None) -> None:
    """Give the application its engine."""
    app.extensions["engine"] = Engine(app.config["SETTINGS"], extractor)
