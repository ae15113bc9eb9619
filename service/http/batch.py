"""`POST /v1/events/batch`: the encounters of many articles, at once or as a stream of lines."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Flask, Response, current_app, jsonify, request, stream_with_context
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from service.submissions.problems import refused
from service.submissions.results import entries, entry_of_line

from .articles import check_media_type, refuse_query
from .engine import current_engine
from .limits import read_body
from .lines import read_lines
from .results import Results

__all__ = ["MEDIA_TYPES", "NDJSON", "init_app"]

NDJSON = "application/x-ndjson"
MEDIA_TYPES = ("application/json", NDJSON)

_PATH = "/v1/events/batch"

blueprint = Blueprint("batch", __name__)


@blueprint.post(_PATH)
def extract_batch() -> Response:
    """Extract the encounters that each of many articles tells of."""
    check_media_type(MEDIA_TYPES)
    refuse_query()
    if request.mimetype == NDJSON:
        return _stream()
    body = read_body(current_app.config["SETTINGS"].max_body_bytes)
    engine = current_engine()
    with engine.admission():
        results = Results(engine).of(entries(body, _PATH), engine.deadline())
        return jsonify({"results": [result.content for result in results]})


def _stream() -> Response:
    held = contextlib.ExitStack()
    held.enter_context(current_engine().admission(stream=True))
    try:
        lines = read_lines(current_app.config["SETTINGS"].max_body_bytes)
        answers = stream_with_context(_answers(lines))
        response = Response(answers, mimetype=NDJSON)
    except BaseException:
        held.close()
        raise
    response.call_on_close(held.close)
    return response


def _answers(lines: Iterator[Any]) -> Iterator[bytes]:
    """The results of the lines, a line each; where the stream breaks, a last one says why."""
    engine = current_engine()
    results = Results(engine)
    try:
        for some in lines:
            if engine.overdue:
                raise ServiceUnavailable("The service is shutting down.")
            for result in results.of([entry_of_line(line, _PATH) for line in some]):
                yield _line(result.content)
    except HTTPException as error:
        yield _line(refused(error, _PATH))


def _line(result: dict[str, Any]) -> bytes:
    return current_app.json.dumps(result, separators=(",", ":")).encode() + b"\n"


def init_app(app: Flask) -> None:
    """Serve the route."""
    app.register_blueprint(blueprint)
