"""The article in a request, in each of the media types that may carry one."""

from __future__ import annotations

import dataclasses
import json
import re
import urllib.parse
from collections.abc import Iterator
from typing import Any

from flask import request
from marshmallow import ValidationError
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from schemas.article import ArticleSchema, EventsQuerySchema
from service.extraction.html import main_text
from service.extraction.records import Article

from .problems import InvalidField, InvalidValue

__all__ = ["MEDIA_TYPES", "Submission", "check_media_type", "read_submission"]

MEDIA_TYPES = ("application/json", "text/plain", "text/html")

_MOST_ERRORS = 20
_LONGEST_TOKEN = 100
_QUERY = EventsQuerySchema()
_ARTICLE = ArticleSchema()
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclasses.dataclass(frozen=True, slots=True)
class Submission:
    """An article as it came in.

    Attributes:
        article: the article.
        title: its headline, whether the text has it or not.
        page: whether the text is the main text of an HTML page.
        dated_by_page: whether the page told the day of publication, and not the client.
        debug: whether the client asks what made each record.
    """

    article: Article
    title: str | None
    page: bool = False
    dated_by_page: bool = False
    debug: bool = False


def check_media_type() -> None:
    """Refuse a body that cannot carry an article.

    Raises:
        UnsupportedMediaType: it has none of the media types, or another charset than UTF-8.
    """
    if request.mimetype not in MEDIA_TYPES:
        raise UnsupportedMediaType(f"The body must be one of {', '.join(MEDIA_TYPES)}.")
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "us-ascii"):
        raise UnsupportedMediaType("The body must be in UTF-8.")


def read_submission(body: bytes) -> Submission:
    """Read the article from the body and the query of the current request.

    A field that stands in a JSON body goes before the query parameter of its name.

    Raises:
        BadRequest: the body is not UTF-8, or is malformed JSON.
        InvalidValue: a field is unknown, missing or has a wrong value.
    """
    try:
        text = body.decode()
        query = dict(_query_pairs())
    except UnicodeDecodeError as error:
        raise BadRequest("The request is not valid UTF-8.") from error
    try:
        debug = _QUERY.load(query)["debug"]
    except ValidationError as error:
        raise InvalidValue(_invalid_fields(error.normalized_messages())) from error
    query.pop("debug", None)
    if request.mimetype == "text/html":
        return dataclasses.replace(_read_page(text, query), debug=debug)
    if request.mimetype == "text/plain":
        article = _load(query | {"text": text})
    else:
        content = _parse(text)
        article = _load(query | content if isinstance(content, dict) else content)
    return Submission(article, article.title, debug=debug)


def _read_page(html: str, query: dict[str, str]) -> Submission:
    page = main_text(html)
    if not page.text:
        raise InvalidValue([InvalidField("", "The page has no main text.")])
    article = _load(query | {"text": page.text})
    dated_by_page = article.published_at is None and page.published_at is not None
    if dated_by_page:
        article = dataclasses.replace(article, published_at=page.published_at)
    return Submission(article, article.title or page.title, page=True, dated_by_page=dated_by_page)


def _query_pairs() -> Iterator[tuple[str, str]]:
    seen = set()
    for name, value in urllib.parse.parse_qsl(
        request.query_string.decode("ascii"), keep_blank_values=True, errors="strict"
    ):
        if name in seen:
            raise BadRequest("A query parameter is given twice.")
        seen.add(name)
        yield name, value


def _parse(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        # The parser's own message can quote the body.
        raise BadRequest("The body is not valid JSON.") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key stands twice")
    return content


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _load(content: Any) -> Article:
    try:
        article: Article = _ARTICLE.load(content)
    except ValidationError as error:
        raise InvalidValue(_invalid_fields(error.normalized_messages())) from error
    return article


def _invalid_fields(messages: dict[str, list[str]]) -> list[InvalidField]:
    fields = []
    for name, details in list(messages.items())[:_MOST_ERRORS]:
        token = _SURROGATE.sub("\ufffd", name[:_LONGEST_TOKEN])
        token = token.replace("~", "~0").replace("/", "~1")
        pointer = "" if name == "_schema" else f"/{token}"
        fields += [InvalidField(pointer, detail) for detail in details]
    return fields
