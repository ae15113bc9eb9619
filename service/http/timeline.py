"""`POST /v1/timeline`: the encounters of many articles, merged across them."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, Response, current_app, jsonify

from service.submissions.results import entries
from service.submissions.timelines import timeline_answer
from service.timeline import timeline

from .articles import check_media_type, refuse_query
from .engine import current_engine
from .limits import read_body
from .results import Results

__all__ = ["MEDIA_TYPES", "init_app", "merge_articles"]

MEDIA_TYPES = ("application/json",)

_PATH = "/v1/timeline"

blueprint = Blueprint("timeline", __name__)


@blueprint.post(_PATH)
def merge() -> Response:
    """Extract the encounters of many articles, and merge those that several tell of."""
    check_media_type(MEDIA_TYPES)
    refuse_query()
    body = read_body(current_app.config["SETTINGS"].max_body_bytes)
    with current_engine().admission():
        return jsonify(merge_articles(body))


def merge_articles(body: bytes) -> dict[str, Any]:
    """The answer to a body that holds a batch, dumped and validated.

    Raises:
        BadRequest: the body is not UTF-8, or is malformed JSON.
        InvalidValue: it is no batch.
        RuntimeError: the records do not keep to the contract.
        ServiceUnavailable: the service shuts down before they are merged.
    """
    engine = current_engine()
    results = list(Results(engine).of(entries(body, _PATH), engine.deadline()))
    extractions = [result.extraction for result in results]
    # Time of its own: what was extracted by the deadline is merged, which takes a moment.
    events = engine.run(lambda _extractor, at: timeline(extractions, at), engine.deadline())
    return timeline_answer(events, results, engine.model_name)


def init_app(app: Flask) -> None:
    """Serve the route."""
    app.register_blueprint(blueprint)
