"""The article in a request, in each of the media types that may carry one."""

from __future__ import annotations

import dataclasses
import re
import urllib.parse
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from flask import request
from marshmallow import ValidationError
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from schemas.article import ArticleSchema, EventsQuerySchema
from service.extraction.html import HtmlPage
from service.extraction.records import Article

from .problems import InvalidField, InvalidValue
from .strict_json import parse_json

__all__ = [
    "MEDIA_TYPES",
    "Submission",
    "check_media_type",
    "invalid_fields",
    "load_article",
    "query_fields",
    "read_submission",
]

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


def check_media_type(accepted: Sequence[str]) -> None:
    """Refuse a body that cannot carry what the route takes.

    Raises:
        UnsupportedMediaType: it has none of the media types, or another charset than UTF-8.
    """
    if request.mimetype not in accepted:
        raise UnsupportedMediaType(f"The body must be one of {', '.join(accepted)}.")
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "us-ascii"):
        raise UnsupportedMediaType("The body must be in UTF-8.")


def query_fields() -> dict[str, str]:
    """The query parameters of the current request.

    Raises:
        BadRequest: one is given twice, or is not UTF-8.
    """
    try:
        return dict(_query_pairs())
    except UnicodeDecodeError as error:
        raise BadRequest("The query is not valid UTF-8.") from error


def read_submission(body: bytes, page_of: Callable[[str], HtmlPage]) -> Submission:
    """Read the article from the body and the query of the current request.

    A field that stands in a JSON body goes before the query parameter of its name.

    Args:
        body: the body.
        page_of: takes the main text out of an HTML page.

    Raises:
        BadRequest: the body is not UTF-8, or is malformed JSON.
        InvalidValue: a field is unknown, missing or has a wrong value.
    """
    query = query_fields()
    try:
        debug = _QUERY.load(query)["debug"]
    except ValidationError as error:
        raise InvalidValue(invalid_fields(error.normalized_messages())) from error
    query.pop("debug", None)
    if request.mimetype == "text/html":
        return dataclasses.replace(_submitted(page_of(_decode(body)), query), debug=debug)
    if request.mimetype == "text/plain":
        article = load_article(query | {"text": _decode(body)})
    else:
        content = parse_json(body)
        article = load_article(query | content if isinstance(content, dict) else content)
    return Submission(article, article.title, debug=debug)


def load_article(content: Any, pointer: str = "") -> Article:
    """The article in a parsed JSON text.

    Args:
        content: what stands there.
        pointer: JSON Pointer to it.

    Raises:
        InvalidValue: a field is unknown, missing or has a wrong value.
    """
    try:
        article: Article = _ARTICLE.load(content)
    except ValidationError as error:
        raise InvalidValue(invalid_fields(error.normalized_messages(), pointer)) from error
    return article


def _decode(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise BadRequest("The body is not valid UTF-8.") from error


def _submitted(page: HtmlPage, query: dict[str, str]) -> Submission:
    if not page.text:
        raise InvalidValue([InvalidField("", "The page has no main text.")])
    article = load_article(query | {"text": page.text})
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


def invalid_fields(messages: dict[str, list[str]], parent: str = "") -> list[InvalidField]:
    """What a schema found wrong.

    Args:
        messages: its messages by field.
        parent: JSON Pointer to the object that has the fields.
    """
    fields = []
    for name, details in list(messages.items())[:_MOST_ERRORS]:
        token = _SURROGATE.sub("\ufffd", name[:_LONGEST_TOKEN])
        token = token.replace("~", "~0").replace("/", "~1")
        pointer = parent if name == "_schema" else f"{parent}/{token}"
        fields += [InvalidField(pointer, detail) for detail in details]
    return fields
