"""The operation of the OpenAPI document that merges encounters across articles."""

from __future__ import annotations

import json
import pathlib
from typing import Any

from schemas.batch import BatchSchema
from schemas.timeline import TimelineSchema

from .extractions import ERRORS, NEXT, SECURITY
from .responses import problem_response, response

__all__ = ["EXAMPLE_ARTICLES", "EXAMPLE_TIMELINE", "merge_articles"]

EXAMPLE_TIMELINE = pathlib.Path(__file__).parent / "examples" / "timeline.json"
EXAMPLE_ARTICLES = {
    "articles": [
        {
            "text": "Portuguese Foreign Minister Helena Duarte met her Chilean counterpart, Andrés"
            " Rojas, in Lisbon on Tuesday.",
            "published_at": "2024-05-15",
        },
        {
            "text": "Chilean Foreign Minister Andres Rojas held talks with Helena Duarte in Porto"
            " on Tuesday, his office said.",
            "published_at": "2024-05-16",
        },
    ]
}


def merge_articles() -> dict[str, Any]:
    """The operation that makes a timeline of articles."""
    answer = json.loads(EXAMPLE_TIMELINE.read_text(encoding="utf-8"))
    return {
        "operationId": "mergeArticles",
        "tags": ["events"],
        "security": SECURITY,
        "summary": "The encounters of many articles, each once, in order of time.",
        "description": (
            "Takes up to 256 articles, and merges the events that are of one encounter: of the same"
            " kind and parties (spellings may differ), at times and places that can be one. The"
            " slots of an encounter are the most specific, best supported values of its sources,"
            " and its status is the last word on it; where sources contradict each other,"
            " `conflicts` tells who says what. `sources` names the article and the event in"
            " `articles`, which holds what a batch would answer to each article; an error in one"
            " leaves the others whole. The order of the articles changes nothing but the positions"
            " that refer to them."
        ),
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": BatchSchema, "example": EXAMPLE_ARTICLES}},
        },
        "responses": {
            "200": response(
                "The encounters, and what came of each article.",
                {"application/json": {"schema": TimelineSchema, "example": answer}},
                *NEXT,
            ),
            **{str(status): problem_response(status, "/v1/timeline") for status in ERRORS},
        },
    }
