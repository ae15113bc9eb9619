"""An error as an RFC 9457 problem."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from werkzeug.exceptions import HTTPException

from schemas.problem import ProblemSchema

__all__ = ["TITLES", "InvalidField", "InvalidValue", "problem", "refused"]

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
_SCHEMA = ProblemSchema()


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


def problem(error: HTTPException, instance: str) -> dict[str, Any]:
    """The problem that tells of an error.

    Args:
        error: the error.
        instance: URI reference of what got it: a request's path, a line of a file.
    """
    status = error.code or 500
    body = {
        "type": "about:blank",
        "title": TITLES.get(status, "Error"),
        "status": status,
        "detail": error.description,
        "instance": instance,
    }
    if isinstance(error, InvalidValue):
        body["errors"] = error.errors
    content: dict[str, Any] = _SCHEMA.dump(body)
    return content


def refused(error: HTTPException, instance: str) -> dict[str, Any]:
    """The result of one of many articles that got an error."""
    return {"status": error.code, "problem": problem(error, instance)}
