"""The responses that the OpenAPI document describes: answers, problems, and their headers."""

from __future__ import annotations

from typing import Any

from schemas.fields import PublicationDay
from schemas.problem import ProblemSchema
from service.submissions.problems import TITLES

from .problems import FAILURE, MEDIA_TYPE

__all__ = ["problem_response", "response"]

_PROBLEMS: dict[int, tuple[str, str]] = {
    400: ("Malformed JSON, encoding or framing.", "The body is not valid JSON."),
    401: (
        "No API key, or an unknown one, where the service asks for one.",
        "This address asks for an API key.",
    ),
    404: ("Nothing is there.", "There is nothing at this address."),
    408: ("The body does not arrive in time.", "The body did not arrive in time."),
    413: ("The body is too large.", "The body may have at most 4194304 bytes."),
    414: ("The query is too long.", "The address is too long."),
    415: (
        "Another media type, charset or encoding than those listed.",
        "The body must be one of application/json, text/plain, text/html.",
    ),
    422: (
        "A field is unknown, missing or has an invalid value, or the article is not in English.",
        "The request has invalid values.",
    ),
    431: ("The headers are too large.", "The headers are too large."),
    500: (
        "The service failed to answer.",
        FAILURE,
    ),
    503: (
        "The model is not loaded yet, too many articles are waiting, or the time is over.",
        "Too many articles are waiting.",
    ),
}
_REQUEST_ID = {
    "description": "Names the request in the service's log; the client's own id if it sent one.",
    "schema": {"type": "string"},
    "example": "3f0c6f0e5d5a4a7f9a4f1c0e8e6b2d11",
}
_TRACE = {
    "description": "The request's place in its trace (W3C Trace Context); the trace is the"
    " client's own if it sent one.",
    "schema": {"type": "string"},
    "example": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
}
_CHALLENGE = {
    "description": "How to send the key.",
    "schema": {"type": "string"},
    "example": "Bearer",
}
_RETRY_AFTER = {
    "description": "Seconds to wait before trying again.",
    "schema": {"type": "integer"},
    "example": 2,
}


def problem_response(status: int, path: str) -> dict[str, Any]:
    """An error as the document describes it, with an example of what `path` answers."""
    description, detail = _PROBLEMS[status]
    example: dict[str, Any] = {
        "type": "about:blank",
        "title": TITLES[status],
        "status": status,
        "detail": detail,
        "instance": path,
    }
    if status == 422:
        error = {"pointer": "/published_at", "detail": PublicationDay().error_messages["invalid"]}
        example["errors"] = [error]
    content = {MEDIA_TYPE: {"schema": ProblemSchema, "example": example}}
    answer = response(description, content)
    if status == 401:
        answer["headers"]["WWW-Authenticate"] = _CHALLENGE
    if status == 503:
        answer["headers"]["Retry-After"] = _RETRY_AFTER
    return answer


def response(description: str, content: dict[str, Any], *then: str) -> dict[str, Any]:
    """An answer as the document describes it.

    Args:
        description: what it says.
        content: its schema and an example, by media type.
        then: ids of the operations that come next.
    """
    answer: dict[str, Any] = {
        "description": description,
        "headers": {"X-Request-Id": _REQUEST_ID, "traceparent": _TRACE},
        "content": content,
    }
    if then:
        answer["links"] = {name: {"operationId": name} for name in then}
    return answer
