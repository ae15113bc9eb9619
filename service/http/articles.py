"""The article in a request, in each of the media types that may carry one."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Callable, Iterator, Sequence

from flask import request
from marshmallow import ValidationError
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from schemas.article import EventsQuerySchema
from service.extraction.html import HtmlPage
from service.submissions.articles import Form, Submission, invalid_fields, read_submission
from service.submissions.problems import InvalidField, InvalidValue

__all__ = ["MEDIA_TYPES", "check_media_type", "query_fields", "refuse_query", "submitted"]

_FORMS: dict[str, Form] = {"application/json": "json", "text/plain": "text", "text/html": "html"}
MEDIA_TYPES = tuple(_FORMS)

_QUERY = EventsQuerySchema()


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


def refuse_query() -> None:
    """Refuse query parameters, where there are none.

    Raises:
        BadRequest: one is given twice, or is not UTF-8.
        InvalidValue: there are some.
    """
    if unknown := query_fields():
        raise InvalidValue([InvalidField(f"/{name}", "Unknown field.") for name in unknown])


def submitted(body: bytes, page_of: Callable[[str], HtmlPage]) -> Submission:
    """The article in the body and the query of the current request.

    Args:
        body: the body.
        page_of: takes the main text out of an HTML page.

    Raises:
        BadRequest: the body is not UTF-8, or is malformed JSON.
        InvalidValue: a field is unknown, missing or has a wrong value.
    """
    query = query_fields()
    try:
        # Most requests have no query, and then there is nothing to check.
        debug = bool(query) and _QUERY.load(query)["debug"]
    except ValidationError as error:
        raise InvalidValue(invalid_fields(error.normalized_messages())) from error
    query.pop("debug", None)
    submission = read_submission(_FORMS[request.mimetype], body, query, page_of)
    return dataclasses.replace(submission, debug=debug)


def _query_pairs() -> Iterator[tuple[str, str]]:
    seen = set()
    for name, value in urllib.parse.parse_qsl(
        request.query_string.decode("ascii"), keep_blank_values=True, errors="strict"
    ):
        if name in seen:
            raise BadRequest("A query parameter is given twice.")
        seen.add(name)
        yield name, value
