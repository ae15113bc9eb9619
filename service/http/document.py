"""The OpenAPI document, made from the schemas."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import yaml
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin

from schemas.article import MAX_CHARACTERS, ArticleSchema, EventsQuerySchema
from schemas.event import ExtractionSchema
from schemas.fields import Day, PublicationDay, Uri
from schemas.health import HealthSchema
from schemas.problem import ProblemSchema
from service import __version__

from .problems import MEDIA_TYPE, TITLES

__all__ = ["ASSETS", "EXAMPLE_ANSWER", "EXAMPLE_REQUEST", "build_document", "to_yaml"]

_OPENAPI = "3.1.0"
ASSETS = ("docs.js", "swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png")

_EXAMPLES = pathlib.Path(__file__).parent / "examples"
EXAMPLE_ANSWER = _EXAMPLES / "extraction.json"
_EXAMPLE_TEXT = (_EXAMPLES / "article.txt").read_text(encoding="utf-8")
EXAMPLE_REQUEST = {"text": _EXAMPLE_TEXT, "published_at": "2024-05-15", "id": "a1"}

_PROBLEMS: dict[int, tuple[str, str]] = {
    400: ("Malformed JSON, encoding or framing.", "The body is not valid JSON."),
    404: ("Nothing is there.", "There is nothing at this address."),
    413: ("The body is too large.", "The body may have at most 4194304 bytes."),
    415: (
        "Another media type, charset or encoding than those listed.",
        "The body must be one of application/json, text/plain, text/html.",
    ),
    422: (
        "A field is unknown, missing or has an invalid value, or the article is not in English.",
        "The request has invalid values.",
    ),
    500: (
        "The service failed to answer.",
        "The service failed to answer. The request id names the failure in the log.",
    ),
    503: (
        "The model is not loaded yet, or too many articles are waiting.",
        "Too many articles are waiting.",
    ),
}
_REQUEST_ID = {
    "description": "Names the request in the service's log; the client's own id if it sent one.",
    "schema": {"type": "string"},
    "example": "3f0c6f0e5d5a4a7f9a4f1c0e8e6b2d11",
}
_RETRY_AFTER = {
    "description": "Seconds to wait before trying again.",
    "schema": {"type": "integer"},
    "example": 2,
}


def build_document() -> dict[str, Any]:
    """The OpenAPI 3.1 document of the service."""
    marshmallow = MarshmallowPlugin()
    spec = APISpec(
        title="Encounters",
        version=__version__,
        openapi_version=_OPENAPI,
        info={
            "summary": "Who met whom, when, where and on what, from English news text.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        plugins=[marshmallow],
        servers=[{"url": "/", "description": "This service."}],
        tags=[
            {"name": "events", "description": "Encounters from articles."},
            {"name": "operations", "description": "For those who run the service."},
            {"name": "contract", "description": "This document, and a page to try it."},
        ],
    )
    marshmallow.map_to_openapi_type(Day, "string", "date")
    marshmallow.map_to_openapi_type(PublicationDay, "string", None)
    marshmallow.map_to_openapi_type(Uri, "string", "uri")
    # An instance, as optional fields become nullable when a schema binds its fields.
    spec.components.schema("Article", schema=ArticleSchema())
    spec.path("/v1/events", operations={"post": _extract_events()})
    spec.path("/healthz", operations={"get": _health("getLiveness", "Whether it is alive.")})
    ready = _health("getReadiness", "Whether articles can be extracted.")
    ready["responses"]["503"] = _problem(503, "/readyz")
    spec.path("/readyz", operations={"get": ready})
    for path, operation in _texts().items():
        spec.path(path, operations={"get": operation})
    return {"openapi": _OPENAPI} | spec.to_dict()


def to_yaml(document: dict[str, Any]) -> str:
    """Write a document as YAML, long texts in blocks."""

    class Dumper(yaml.SafeDumper):
        """A dumper of its own, so that no other YAML changes."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    Dumper.add_representer(str, _represent_text)
    return yaml.dump(document, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _extract_events() -> dict[str, Any]:
    answer = json.loads(EXAMPLE_ANSWER.read_text(encoding="utf-8"))
    return {
        "operationId": "extractEvents",
        "tags": ["events"],
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
            "200": _response(
                "The encounters, in the order in which the article first tells of them.",
                {"application/json": {"schema": ExtractionSchema, "example": answer}},
            ),
            **{
                str(status): _problem(status, "/v1/events") for status in _PROBLEMS if status != 404
            },
        },
    }


def _health(operation_id: str, summary: str) -> dict[str, Any]:
    content = {"application/json": {"schema": HealthSchema, "example": {"status": "ok"}}}
    return {
        "operationId": operation_id,
        "tags": ["operations"],
        "summary": summary,
        "responses": {"200": _response("It is.", content)},
    }


def _texts() -> dict[str, dict[str, Any]]:
    head = {"openapi": _OPENAPI, "info": {"title": "Encounters", "version": __version__}}
    page = '<!doctype html><html lang="en"><title>Encounters</title></html>'
    metric = 'encounters_events_total{kind="meeting",status="occurred"} 7.0\n'
    asset = _text(
        "getDocsAsset",
        "A file of the page.",
        {"text/javascript": "/* script */", "text/css": "/* style */", "image/png": ""},
    )
    asset["parameters"] = [
        {
            "in": "path",
            "name": "asset",
            "required": True,
            "schema": {"type": "string", "enum": list(ASSETS)},
        }
    ]
    asset["responses"]["404"] = _problem(404, "/docs/none.js")
    metrics = _text("getMetrics", "What was counted, for Prometheus.", {"text/plain": metric})
    return {
        "/metrics": metrics | {"tags": ["operations"]},
        "/openapi.yaml": _text(
            "getContractYaml", "This document.", {"application/yaml": head}, {"type": "object"}
        ),
        "/openapi.json": _text(
            "getContractJson", "This document.", {"application/json": head}, {"type": "object"}
        ),
        "/docs": _text("getDocs", "A page to read and try this document.", {"text/html": page}),
        "/docs/{asset}": asset,
    }


def _text(
    operation_id: str,
    summary: str,
    examples: dict[str, Any],
    schema: dict[str, Any] | None = None,
) -> dict[str, Any]:
    content = {
        media_type: {"schema": schema or {"type": "string"}, "example": example}
        for media_type, example in examples.items()
    }
    return {
        "operationId": operation_id,
        "tags": ["contract"],
        "summary": summary,
        "responses": {"200": _response("It.", content)},
    }


def _problem(status: int, path: str) -> dict[str, Any]:
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
    response = _response(description, content)
    if status == 503:
        response["headers"]["Retry-After"] = _RETRY_AFTER
    return response


def _response(description: str, content: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": description,
        "headers": {"X-Request-Id": _REQUEST_ID},
        "content": content,
    }
