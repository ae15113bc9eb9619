"""`POST /v1/events`: the encounters of one article."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Flask, Response, current_app, jsonify

from service.extraction.html import HtmlPage, main_text
from service.extraction.records import Extraction, UnsupportedLanguageError
from service.submissions.answers import answer
from service.submissions.articles import Submission

from .articles import MEDIA_TYPES, check_media_type, submitted
from .deadlines import Deadline
from .engine import current_engine
from .limits import read_body
from .metrics import count_extraction

__all__ = ["extract_article", "init_app"]

blueprint = Blueprint("events", __name__)


@blueprint.post("/v1/events")
def extract_events() -> Response:
    """Extract the encounters that an article tells of."""
    check_media_type(MEDIA_TYPES)
    body = read_body(current_app.config["SETTINGS"].max_body_bytes)
    engine = current_engine()
    with engine.admission():
        deadline = engine.deadline()

        def page_of(html: str) -> HtmlPage:
            return engine.run(lambda _extractor, _at: main_text(html), deadline)

        return jsonify(extract_article(submitted(body, page_of), deadline))


def extract_article(submission: Submission, deadline: Deadline) -> dict[str, Any]:
    """The answer to an article, dumped and validated.

    Raises:
        InvalidValue: the article is not in English.
        RuntimeError: the extractor's records do not keep to the contract.
        ServiceUnavailable: the time is over.
    """
    engine = current_engine()
    outcome: Extraction | UnsupportedLanguageError
    try:
        outcome = engine.run(
            lambda extractor, at: extractor.extract(submission.article, at), deadline
        )
    except UnsupportedLanguageError as error:
        outcome = error
    content = answer(submission, outcome, engine.model_name)
    count_extraction(content)
    return content


def init_app(app: Flask) -> None:
    """Serve the route, with fields in the order of the contract and letters as they are."""
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.register_blueprint(blueprint)
