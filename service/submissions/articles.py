"""The article that somebody sends in, checked against its schema."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from marshmallow import ValidationError

from schemas.article import ArticleSchema
from service.extraction.records import Article

from .problems import InvalidField, InvalidValue
from .strict_json import decode, parse_json

if TYPE_CHECKING:
    from service.extraction.html import HtmlPage

__all__ = ["Form", "Submission", "invalid_fields", "load_article", "read_submission"]

Form = Literal["text", "html", "json"]

_MOST_ERRORS = 20
_LONGEST_TOKEN = 100
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


def read_submission(
    form: Form,
    body: bytes,
    fields: Mapping[str, str],
    page_of: Callable[[str], HtmlPage],
    whole: str = "body",
) -> Submission:
    """Read an article.

    Args:
        form: how it stands in the body: as plain text, as an HTML page or as a JSON object.
        body: the body.
        fields: what is said about it beside the body. A JSON object goes before it, and it
            before what a page says.
        page_of: takes the main text out of an HTML page.
        whole: what the body is, for the message.

    Raises:
        BadRequest: the body is not UTF-8, or is malformed JSON.
        InvalidValue: a field is unknown, missing or has a wrong value.
    """
    if form == "html":
        return _load_page(page_of(decode(body, whole)), fields)
    if form == "text":
        article = load_article({**fields, "text": decode(body, whole)})
    else:
        content = parse_json(body, whole)
        article = load_article({**fields, **content} if isinstance(content, dict) else content)
    return Submission(article, article.title)


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


def _load_page(page: HtmlPage, fields: Mapping[str, str]) -> Submission:
    if not page.text:
        raise InvalidValue([InvalidField("", "The page has no main text.")])
    article = load_article({**fields, "text": page.text})
    dated_by_page = article.published_at is None and page.published_at is not None
    if dated_by_page:
        article = dataclasses.replace(article, published_at=page.published_at)
    return Submission(article, article.title or page.title, page=True, dated_by_page=dated_by_page)
