"""`POST /v1/events`: the encounters of one article."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, Response, current_app, jsonify

from schemas.event import ExtractionSchema
from service import __version__
from service.extraction.extractor import UnsupportedLanguageError
from service.extraction.records import Extraction

from .articles import Submission, check_media_type, read_submission
from .engine import current_engine
from .limits import read_body
from .metrics import EVENTS
from .problems import InvalidField, InvalidValue

__all__ = ["extract_article", "init_app"]

_SCHEMA = ExtractionSchema(exclude=("events.debug",))
_DEBUG_SCHEMA = ExtractionSchema()

blueprint = Blueprint("events", __name__)


@blueprint.post("/v1/events")
def extract_events() -> Response:
    """Extract the encounters that an article tells of."""
    check_media_type()
    body = read_body(current_app.config["SETTINGS"].max_body_bytes)
    with current_engine().admission():
        return jsonify(extract_article(read_submission(body)))


def extract_article(submission: Submission) -> dict[str, Any]:
    """The answer to an article, dumped and validated.

    Raises:
        InvalidValue: the article is not in English.
        RuntimeError: the extractor's records do not keep to the contract.
    """
    engine = current_engine()
    try:
        extraction = engine.extract(submission.article)
    except UnsupportedLanguageError as error:
        raise InvalidValue([InvalidField("/language", str(error))]) from error
    answer = _answer(submission, extraction, engine.model_name)
    schema = _DEBUG_SCHEMA if submission.debug else _SCHEMA
    content: dict[str, Any] = schema.dump(answer)
    if errors := schema.validate(content):
        raise RuntimeError(f"invalid answer: {errors}")
    for event in extraction.events:
        EVENTS.labels(event.kind, event.status).inc()
    return content


def _answer(submission: Submission, extraction: Extraction, model: str) -> dict[str, Any]:
    article = submission.article
    summary = {
        "id": article.id,
        "title": submission.title,
        "url": article.url,
        "language": extraction.language,
        "published_at": extraction.published_at,
        "published_at_source": (
            "text" if submission.dated_by_page else extraction.published_at_source
        ),
        "characters": len(article.text),
    }
    if submission.page:
        summary["text"] = article.text
    return {
        "article": summary,
        "events": extraction.events,
        "meta": {"service": __version__, "model": model, "warnings": extraction.warnings},
    }


def init_app(app: Flask) -> None:
    """Serve the route, with fields in the order of the contract and letters as they are."""
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.register_blueprint(blueprint)
