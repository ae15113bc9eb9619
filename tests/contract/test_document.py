"""`openapi.yaml` against the rules of OpenAPI, the routes, and the service's own answers."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import yaml
from flask import Flask
from flask.testing import FlaskClient
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from service.http.document import build_document, to_yaml
from tests.fakes import TEXT, FakeExtractor

COMMITTED = pathlib.Path(__file__).parents[2] / "openapi.yaml"
DOCUMENT = build_document()


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation, with its method and path as a name."""
    for path, item in DOCUMENT["paths"].items():
        for method, operation in item.items():
            yield f"{method.upper()} {path}", operation


def contents() -> Iterator[tuple[str, dict[str, Any]]]:
    """The content of each request and response, with a name."""
    for name, operation in operations():
        for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
            if media_type != "application/x-ndjson":
                yield f"{name} {media_type}", content
        for status, response in operation["responses"].items():
            for media_type, content in response["content"].items():
                yield f"{name} {status} {media_type}", content


def errors(schema: dict[str, Any], instance: object) -> list[str]:
    """What a schema of the document finds wrong with an instance."""
    # Beside the schema, so that its references lead somewhere.
    root = schema | {"components": DOCUMENT["components"]}
    validator = OAS31Validator(root, format_checker=OAS31Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(instance)]


def test_the_document_is_valid() -> None:
    """It keeps to OpenAPI 3.1."""
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_the_committed_document_is_up_to_date() -> None:
    """`make openapi` was run after the last change of a schema or route."""
    assert COMMITTED.read_text(encoding="utf-8") == to_yaml(DOCUMENT)
    assert yaml.safe_load(to_yaml(DOCUMENT)) == DOCUMENT


def test_every_route_is_documented_and_the_other_way_round(real_app: Flask) -> None:
    """The service offers what the contract lists, neither more nor less."""
    served = {
        f"{method} {rule.rule.replace('<', '{').replace('>', '}')}"
        for rule in real_app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD"}
    }
    assert served == {name for name, _ in operations()}


@pytest.mark.parametrize(("name", "content"), list(contents()))
def test_every_example_keeps_to_its_schema(name: str, content: dict[str, Any]) -> None:
    """Each request and response has an example, which its schema allows."""
    assert errors(content["schema"], content["example"]) == []


def test_every_parameter_is_described() -> None:
    """A reader learns what each field and parameter is for."""
    described = [
        parameter.get("description") or parameter["schema"].get("enum")
        for _, operation in operations()
        for parameter in operation.get("parameters", [])
    ]
    assert all(described)


def test_the_service_gives_out_the_committed_document(service: httpx.Client) -> None:
    """What a client reads there is what stands in the repository."""
    assert service.get("/openapi.yaml").text == COMMITTED.read_text(encoding="utf-8")
    assert service.get("/openapi.json").json() == DOCUMENT


def test_the_example_answers_are_what_the_service_answers(service: httpx.Client) -> None:
    """`make openapi` was run after the last change of the extraction."""
    for path in ("/v1/events", "/v1/timeline"):
        operation = DOCUMENT["paths"][path]["post"]
        request = operation["requestBody"]["content"]["application/json"]["example"]
        answer = service.post(path, json=request).json()
        assert answer == operation["responses"]["200"]["content"]["application/json"]["example"]


@pytest.mark.parametrize("full", [False, True])
def test_answers_keep_to_the_published_schema(
    client: FlaskClient, extractor: FakeExtractor, full: bool
) -> None:
    """What the service validates itself is what a client can validate with the document."""
    if not full:
        extractor.events = ()
    answer = client.post("/v1/events", json={"text": TEXT})
    assert answer.json is not None
    assert bool(answer.json["events"]) is full
    assert errors({"$ref": "#/components/schemas/Extraction"}, answer.json) == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "party"},
        {"participants": []},
        {"confidence": 2},
        {"time": "Monday"},
        {"mood": "good"},
        {"codes": {"cameo": "040"}},
        {"place": {"name": "Oslo"}},
    ],
)
def test_the_published_schema_refuses_what_is_wrong(
    client: FlaskClient, change: dict[str, object]
) -> None:
    """The document is no rubber stamp."""
    event = json.loads(client.post("/v1/events", json={"text": TEXT}).data)["events"][0]
    schema = {"$ref": "#/components/schemas/Event"}
    assert errors(schema, event) == []
    assert errors(schema, event | change)
