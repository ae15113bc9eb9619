"""The OpenAPI document, made from the schemas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin

from schemas.article import ArticleSchema
from schemas.fields import Day, PublicationDay, Uri
from schemas.health import HealthSchema
from service import __version__

from .extractions import EXAMPLE_ANSWER, EXAMPLE_REQUEST, extract_batch, extract_events
from .mergers import merge_articles
from .playground import ASSETS as PLAYGROUND_ASSETS
from .responses import problem_response, response

__all__ = ["ASSETS", "EXAMPLE_ANSWER", "EXAMPLE_REQUEST", "build_document", "to_yaml"]

_OPENAPI = "3.1.0"
ASSETS = ("docs.js", "swagger-ui-bundle.js", "swagger-ui.css", "favicon-32x32.png")


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
            {"name": "contract", "description": "This document, and pages to try it."},
        ],
    )
    marshmallow.map_to_openapi_type(Day, "string", "date")
    marshmallow.map_to_openapi_type(PublicationDay, "string", None)
    marshmallow.map_to_openapi_type(Uri, "string", "uri")
    # An instance, as optional fields become nullable when a schema binds its fields.
    spec.components.schema("Article", schema=ArticleSchema())
    spec.components.security_scheme("bearer", {"type": "http", "scheme": "bearer"})
    spec.components.security_scheme("key", {"type": "apiKey", "in": "header", "name": "X-API-Key"})
    spec.path("/v1/events", operations={"post": extract_events()})
    spec.path("/v1/events/batch", operations={"post": extract_batch()})
    spec.path("/v1/timeline", operations={"post": merge_articles()})
    spec.path("/healthz", operations={"get": _health("getLiveness", "Whether it is alive.")})
    ready = _health(
        "getReadiness",
        "Whether articles can be extracted.",
        "extractEvents",
        "extractBatch",
        "mergeArticles",
    )
    ready["responses"]["503"] = problem_response(503, "/readyz")
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


def _health(operation_id: str, summary: str, *then: str) -> dict[str, Any]:
    content = {"application/json": {"schema": HealthSchema, "example": {"status": "ok"}}}
    return {
        "operationId": operation_id,
        "tags": ["operations"],
        "summary": summary,
        "responses": {"200": response("It is.", content, *then)},
    }


def _texts() -> dict[str, dict[str, Any]]:
    head = {"openapi": _OPENAPI, "info": {"title": "Encounters", "version": __version__}}
    page = '<!doctype html><html lang="en"><title>Encounters</title></html>'
    metric = 'encounters_events_total{kind="meeting",status="occurred"} 7.0\n'
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
        "/docs/{asset}": _asset("getDocsAsset", "/docs", ASSETS, "image/png"),
        "/": _text(
            "getPlayground", "A page to paste articles and see their events.", {"text/html": page}
        ),
        "/playground/{asset}": _asset(
            "getPlaygroundAsset", "/playground", PLAYGROUND_ASSETS, "image/svg+xml"
        ),
    }


def _asset(operation_id: str, folder: str, names: Sequence[str], image: str) -> dict[str, Any]:
    examples = {"text/javascript": "/* script */", "text/css": "/* style */", image: ""}
    operation = _text(operation_id, "A file of the page.", examples)
    operation["parameters"] = [
        {
            "in": "path",
            "name": "asset",
            "required": True,
            "schema": {"type": "string", "enum": list(names)},
        }
    ]
    operation["responses"]["404"] = problem_response(404, f"{folder}/none.js")
    return operation


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
        "responses": {"200": response("It.", content)},
    }
