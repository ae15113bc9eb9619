"""What comes of each of many articles, which go through the pipeline a few at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from werkzeug.exceptions import HTTPException, InternalServerError

from service.extraction.extractor import UnsupportedLanguageError
from service.extraction.records import Extraction

from .answers import answer
from .articles import Submission, load_article
from .deadlines import Deadline
from .engine import Engine
from .lines import Line
from .logs import log_failure
from .metrics import ARTICLES
from .problems import problem
from .strict_json import parse_json

__all__ = ["Entry", "Results", "entry", "entry_of_line", "refused"]

# A few more articles in one go save little, and keep others waiting for their turn.
_MOST_ARTICLES = 16
_MOST_CHARACTERS = 20_000

_Outcome = Extraction | UnsupportedLanguageError | HTTPException


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One of many articles, or what is wrong with it.

    Attributes:
        content: the article, or the error that it gets.
        pointer: JSON Pointer to it in its JSON text.
    """

    content: Submission | HTTPException
    pointer: str = ""


def entry(content: Any, pointer: str) -> Entry:
    """The entry of a parsed JSON text."""
    try:
        article = load_article(content, pointer)
    except HTTPException as error:
        return Entry(error, pointer)
    return Entry(Submission(article, article.title), pointer)


def entry_of_line(line: Line) -> Entry:
    """The entry of a line, or of what kept the line from being read."""
    if not isinstance(line, bytes):
        return Entry(line)
    try:
        return entry(parse_json(line, "line"), "")
    except HTTPException as error:
        return Entry(error)


def refused(error: HTTPException, path: str) -> dict[str, Any]:
    """The result of an article that got an error."""
    return {"status": error.code, "problem": problem(error, path)}


class Results:
    """Extracts entries; each gets its result, whatever becomes of the others."""

    def __init__(self, engine: Engine, path: str) -> None:
        """Extract with `engine` for a request to `path`."""
        self._engine = engine
        self._path = path
        # The first answers come soon, as the first articles wait for no others.
        self._most = 1

    def of(self, entries: Sequence[Entry], deadline: Deadline | None = None) -> Iterator[Any]:
        """The results of entries, in their order.

        Args:
            entries: the entries.
            deadline: when those that are left get a 503; None for a new one every few entries.
        """
        start = 0
        while start < len(entries):
            group = self._group(entries, start)
            start += len(group)
            yield from self._results(group, deadline or self._engine.deadline())

    def _group(self, entries: Sequence[Entry], start: int) -> Sequence[Entry]:
        characters = 0
        for i, one in enumerate(entries[start : start + self._most], start):
            if isinstance(one.content, Submission):
                characters += len(one.content.article.text)
            if characters > _MOST_CHARACTERS and i > start:
                return entries[start:i]
        group = entries[start : start + self._most]
        self._most = min(2 * self._most, _MOST_ARTICLES)
        return group

    def _results(self, group: Sequence[Entry], deadline: Deadline) -> Iterator[dict[str, Any]]:
        submissions = [e.content for e in group if isinstance(e.content, Submission)]
        outcomes = iter(self._outcomes(submissions, deadline))
        for one in group:
            result = self._result(
                one, next(outcomes) if isinstance(one.content, Submission) else one.content
            )
            ARTICLES.labels(result["status"]).inc()
            yield result

    def _outcomes(
        self, submissions: Sequence[Submission], deadline: Deadline
    ) -> Sequence[_Outcome]:
        articles = [submission.article for submission in submissions]
        if not articles:
            return []
        try:
            return self._engine.run(
                lambda extractor, at: extractor.extract_batch(articles, at), deadline
            )
        except HTTPException as error:
            return [error] * len(articles)
        except Exception as error:
            if len(articles) > 1:
                return [
                    outcome
                    for submission in submissions
                    for outcome in self._outcomes([submission], deadline)
                ]
            log_failure(error)
            return [InternalServerError()]

    def _result(self, one: Entry, outcome: _Outcome) -> dict[str, Any]:
        if isinstance(outcome, HTTPException):
            return refused(outcome, self._path)
        assert isinstance(one.content, Submission)
        try:
            model = self._engine.model_name
            return {"status": 200, "extraction": answer(one.content, outcome, model, one.pointer)}
        except HTTPException as error:
            return refused(error, self._path)
        except Exception as error:
            log_failure(error)
            return refused(InternalServerError(), self._path)
