"""Every error as an RFC 9457 problem."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Sequence
from typing import Any

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, InternalServerError

from schemas.problem import ProblemSchema

from .logs import log_failure

__all__ = ["MEDIA_TYPE", "TITLES", "InvalidField", "InvalidValue", "init_app", "problem"]

MEDIA_TYPE = "application/problem+json"
# The standard library's phrases change between Python versions.
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    408: "Request Timeout",
    413: "Content Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    417: "Expectation Failed",
    422: "Unprocessable Content",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error",
    501: "Not Implemented",
    503: "Service Unavailable",
}
_DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not offer the method.",
    500: "The service failed to answer. The request id names the failure in the log.",
}
_SCHEMA = ProblemSchema()
_FRAMING_HEADERS = frozenset({"content-type", "content-length"})


@dataclasses.dataclass(frozen=True, slots=True)
class InvalidField:
    """A place in the request that holds something wrong.

    Attributes:
        pointer: JSON Pointer (RFC 6901) to the place.
        detail: what is wrong there.
    """

    pointer: str
    detail: str


class InvalidValue(HTTPException):
    """A request that is well formed but says something that it must not.

    Attributes:
        errors: what is wrong, and where.
    """

    code = 422

    def __init__(self, errors: Sequence[InvalidField]) -> None:
        super().__init__("The request has invalid values.")
        self.errors = tuple(errors)


def problem(error: HTTPException, path: str) -> dict[str, Any]:
    """The problem that tells of an error.

    Args:
        error: the error.
        path: path of the request.
    """
    status = error.code or 500
    body = {
        "type": "about:blank",
        "title": TITLES.get(status, "Error"),
        "status": status,
        "detail": _DETAILS.get(status) or error.description,
        "instance": urllib.parse.quote(path),
    }
    if isinstance(error, InvalidValue):
        body["errors"] = error.errors
    content: dict[str, Any] = _SCHEMA.dump(body)
    return content


def _answer(error: HTTPException) -> Response:
    response = jsonify(problem(error, request.path))
    response.status_code = error.code or 500
    response.content_type = MEDIA_TYPE
    for name, value in error.get_headers():
        if name.lower() not in _FRAMING_HEADERS:
            response.headers[name] = value
    return response


def _failure(error: Exception) -> Response:
    log_failure(error)
    return _answer(InternalServerError())


def init_app(app: Flask) -> None:
    """Answer every error of the application with a problem."""
    app.register_error_handler(HTTPException, _answer)
    app.register_error_handler(Exception, _failure)
