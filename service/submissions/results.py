"""What comes of each of a few articles that go through the pipeline together."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException

from schemas.batch import BatchSchema
from service.extraction.records import Article, Extraction

from .answers import answer
from .articles import Submission, invalid_fields, load_article
from .outcomes import Outcome, Result
from .problems import InvalidValue, refused
from .strict_json import parse_json

__all__ = ["Entry", "entries", "entry", "entry_of_line", "extracted"]

_BATCH = BatchSchema()


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One of many articles, or what is wrong with it.

    Attributes:
        content: the article, or the error that it gets.
        instance: URI reference that a problem has for it.
        pointer: JSON Pointer to it in its JSON text.
    """

    content: Submission | HTTPException
    instance: str
    pointer: str = ""


def entries(body: bytes, instance: str) -> list[Entry]:
    """The entries of a JSON text that holds a batch.

    Raises:
        BadRequest: it is not UTF-8, or is malformed JSON.
        InvalidValue: it is no batch; what is wrong with an article of it is for its entry.
    """
    try:
        batch = _BATCH.load(parse_json(body))
    except ValidationError as error:
        raise InvalidValue(invalid_fields(error.normalized_messages())) from error
    return [
        entry(content, instance, f"/articles/{i}") for i, content in enumerate(batch["articles"])
    ]


def entry(content: Any, instance: str, pointer: str = "") -> Entry:
    """The entry of a parsed JSON text."""
    try:
        article = load_article(content, pointer)
    except HTTPException as error:
        return Entry(error, instance, pointer)
    return Entry(Submission(article, article.title), instance, pointer)


def entry_of_line(line: bytes | HTTPException, instance: str) -> Entry:
    """The entry of a line, or of what kept the line from being read."""
    if isinstance(line, HTTPException):
        return Entry(line, instance)
    try:
        return entry(parse_json(line, "line"), instance)
    except HTTPException as error:
        return Entry(error, instance)


def extracted(
    group: Sequence[Entry],
    extract: Callable[[Sequence[Article]], Sequence[Outcome]],
    model: str,
    failure: Callable[[Exception], HTTPException],
) -> Iterator[Result]:
    """The result of each of a few articles, whatever becomes of the others.

    Args:
        group: the articles.
        extract: gives what came of articles, in their order; an `HTTPException` that it raises
            is what came of all.
        model: name and version of the language pipeline.
        failure: gives the error that an article gets for an unforeseen exception.
    """
    articles = [one.content.article for one in group if isinstance(one.content, Submission)]
    outcomes = iter(_outcomes(articles, extract, failure))
    for one in group:
        try:
            if isinstance(one.content, HTTPException):
                raise one.content
            outcome = next(outcomes)
            if isinstance(outcome, HTTPException):
                raise outcome
            content = answer(one.content, outcome, model, one.pointer)
        except HTTPException as error:
            yield Result(refused(error, one.instance))
        except Exception as error:
            yield Result(refused(failure(error), one.instance))
        else:
            assert isinstance(outcome, Extraction)
            yield Result({"status": 200, "extraction": content}, outcome)


def _outcomes(
    articles: Sequence[Article],
    extract: Callable[[Sequence[Article]], Sequence[Outcome]],
    failure: Callable[[Exception], HTTPException],
) -> Sequence[Outcome]:
    if not articles:
        return []
    try:
        return extract(articles)
    except HTTPException as error:
        return [error] * len(articles)
    except Exception as error:
        if len(articles) == 1:
            return [failure(error)]
        return [outcome for one in articles for outcome in _outcomes([one], extract, failure)]
