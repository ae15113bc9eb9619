"""Every error as an RFC 9457 problem."""

from __future__ import annotations

import urllib.parse

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException, InternalServerError

from service.submissions.problems import problem

from .logs import log_failure

__all__ = ["FAILURE", "MEDIA_TYPE", "failure", "init_app"]

MEDIA_TYPE = "application/problem+json"
FAILURE = "The service failed to answer. The request id names the failure in the log."
_DETAILS = {
    404: "There is nothing at this address.",
    405: "This address does not offer the method.",
    500: FAILURE,
}
_FRAMING_HEADERS = frozenset({"content-type", "content-length"})


def _answer(error: HTTPException) -> Response:
    status = error.code or 500
    error.description = _DETAILS.get(status, error.description)
    response = jsonify(problem(error, urllib.parse.quote(request.path)))
    response.status_code = status
    response.content_type = MEDIA_TYPE
    for name, value in error.get_headers():
        if name.lower() not in _FRAMING_HEADERS:
            response.headers[name] = value
    return response


def failure(error: Exception) -> InternalServerError:
    """Log an unforeseen exception; gives the error that the client gets in its place."""
    log_failure(error)
    return InternalServerError(FAILURE)


def _failure(error: Exception) -> Response:
    return _answer(failure(error))


def init_app(app: Flask) -> None:
    """Answer every error of the application with a problem."""
    app.register_error_handler(HTTPException, _answer)
    app.register_error_handler(Exception, _failure)
