"""The operations of the OpenAPI document that extract encounters from articles one by one."""

from __future__ import annotations

import json
import pathlib
from typing import Any

from schemas.article import MAX_CHARACTERS, ArticleSchema, EventsQuerySchema
from schemas.batch import BatchSchema, ResultsSchema
from schemas.event import ExtractionSchema
from service.submissions.problems import InvalidField, InvalidValue, problem

from .batch import NDJSON
from .responses import problem_response, response

__all__ = [
    "ERRORS",
    "EXAMPLE_ANSWER",
    "EXAMPLE_REQUEST",
    "NEXT",
    "SECURITY",
    "extract_batch",
    "extract_events",
]

_EXAMPLES = pathlib.Path(__file__).parent / "examples"
EXAMPLE_ANSWER = _EXAMPLES / "extraction.json"
_EXAMPLE_TEXT = (_EXAMPLES / "article.txt").read_text(encoding="utf-8")
EXAMPLE_REQUEST = {"text": _EXAMPLE_TEXT, "published_at": "2024-05-15", "id": "a1"}
ERRORS = (400, 401, 408, 413, 414, 415, 422, 431, 500, 503)
# Whatever it was sent, the service is ready again, and has counted it.
NEXT = ("getReadiness", "getMetrics")
# Either way of sending a key, or none where the service asks for none.
SECURITY: list[dict[str, list[str]]] = [{"bearer": []}, {"key": []}, {}]


def extract_events() -> dict[str, Any]:
    """The operation that takes one article."""
    answer = json.loads(EXAMPLE_ANSWER.read_text(encoding="utf-8"))
    return {
        "operationId": "extractEvents",
        "tags": ["events"],
        "security": SECURITY,
        "summary": "The encounters that one article tells of.",
        "description": (
            "Takes the article as JSON, as plain text or as an HTML page. The query parameters"
            " say what the body cannot; a field in a JSON body goes before the parameter of its"
            " name. Of a page, the main text is taken out first; the answer then carries it as"
            " `article.text`, and offsets count in it."
        ),
        "parameters": [{"in": "query", "schema": EventsQuerySchema}],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": ArticleSchema(), "example": EXAMPLE_REQUEST},
                "text/plain": {
                    "schema": {"type": "string", "minLength": 1, "maxLength": MAX_CHARACTERS},
                    "example": _EXAMPLE_TEXT,
                },
                "text/html": {
                    "schema": {"type": "string", "minLength": 1},
                    "example": (_EXAMPLES / "article.html").read_text(encoding="utf-8"),
                },
            },
        },
        "responses": {
            "200": response(
                "The encounters, in the order in which the article first tells of them.",
                {"application/json": {"schema": ExtractionSchema, "example": answer}},
                *NEXT,
            ),
            **{str(status): problem_response(status, "/v1/events") for status in ERRORS},
        },
    }


def extract_batch() -> dict[str, Any]:
    """The operation that takes many articles."""
    answer = json.loads(EXAMPLE_ANSWER.read_text(encoding="utf-8"))
    wrong = InvalidValue([InvalidField("/articles/1/text", "Missing data for required field.")])
    results = [
        {"status": 200, "extraction": answer},
        {"status": 422, "problem": problem(wrong, "/v1/events/batch")},
    ]
    articles: list[dict[str, Any]] = [EXAMPLE_REQUEST, {"id": "a2"}]
    return {
        "operationId": "extractBatch",
        "tags": ["events"],
        "security": SECURITY,
        "summary": "The encounters that each of many articles tells of.",
        "description": (
            "Takes up to 256 articles as JSON, or any number as NDJSON, an article a line. Each"
            " gets a result, in the order given: what it would have got in a request of its own,"
            " with a status of its own; an error in one leaves the others whole.\n\n"
            "NDJSON is answered line by line while it comes in, so read the answer while you"
            " send. Blank lines get no result. Where a stream has to end before its last line,"
            " one more result says why: 400 for a body that cannot be read, 408 for one that"
            " stalls, 503 for a service that shuts down."
        ),
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {"schema": BatchSchema, "example": {"articles": articles}},
                # Without an example: clients that test by the document cannot send one.
                NDJSON: {"schema": {"type": "string", "description": "Lines, each an Article."}},
            },
        },
        "responses": {
            "200": response(
                "A result for each article.",
                {
                    "application/json": {"schema": ResultsSchema, "example": {"results": results}},
                    NDJSON: {
                        "schema": {"type": "string", "description": "Lines, each a Result."},
                        "example": _lines(results),
                    },
                },
                *NEXT,
            ),
            **{str(status): problem_response(status, "/v1/events/batch") for status in ERRORS},
        },
    }


def _lines(items: list[dict[str, Any]]) -> str:
    return "".join(f"{json.dumps(item, ensure_ascii=False)}\n" for item in items)
