"""The contract as the service gives it out, and the page to read and try it."""

from __future__ import annotations

import json
import pathlib

import click
import flask_swagger_ui
from flask import Blueprint, Flask, Response, current_app, jsonify, send_from_directory
from werkzeug.exceptions import NotFound

from schemas.article import ArticleSchema
from service.submissions.articles import Submission

from .document import ASSETS, EXAMPLE_ANSWER, EXAMPLE_REQUEST, build_document, to_yaml
from .engine import current_engine
from .events import extract_article
from .mergers import EXAMPLE_ARTICLES, EXAMPLE_TIMELINE
from .timeline import merge_articles

__all__ = ["init_app"]

_STATIC = pathlib.Path(__file__).parents[1] / "static"
_SWAGGER_UI = pathlib.Path(flask_swagger_ui.__file__).parent / "dist"
# Swagger UI draws its icons as data URLs.
_CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
    " style-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)

blueprint = Blueprint("openapi", __name__, cli_group=None)


@blueprint.get("/openapi.json")
def contract_json() -> Response:
    """Give out the OpenAPI document as JSON."""
    return jsonify(current_app.extensions["openapi"])


@blueprint.get("/openapi.yaml")
def contract_yaml() -> Response:
    """Give out the OpenAPI document as YAML."""
    return Response(to_yaml(current_app.extensions["openapi"]), mimetype="application/yaml")


@blueprint.get("/docs")
def docs() -> Response:
    """Give out a page that shows the document and sends requests."""
    response = send_from_directory(_STATIC, "docs.html")
    response.headers["Content-Security-Policy"] = _CONTENT_SECURITY_POLICY
    return response


@blueprint.get("/docs/<asset>")
def docs_asset(asset: str) -> Response:
    """Give out a file of that page; none of them comes from elsewhere."""
    if asset not in ASSETS:
        raise NotFound
    folder = _STATIC if (_STATIC / asset).is_file() else _SWAGGER_UI
    return send_from_directory(folder, asset)


@blueprint.cli.command("openapi")
@click.argument("file", type=click.Path(dir_okay=False, path_type=pathlib.Path))
def write_contract(file: pathlib.Path) -> None:
    """Ask the extractor for the example answers, then write the OpenAPI document to FILE."""
    engine = current_engine()
    engine.load()
    submission = Submission(ArticleSchema().load(EXAMPLE_REQUEST), title=None)
    answer = extract_article(submission, engine.deadline())
    timeline = merge_articles(json.dumps(EXAMPLE_ARTICLES).encode())
    for example, content in ((EXAMPLE_ANSWER, answer), (EXAMPLE_TIMELINE, timeline)):
        text = json.dumps(content, indent=2, ensure_ascii=False)
        example.write_text(f"{text}\n", encoding="utf-8")
    file.write_text(to_yaml(build_document()), encoding="utf-8")


def init_app(app: Flask) -> None:
    """Serve the routes and offer the command."""
    app.extensions["openapi"] = build_document()
    app.register_blueprint(blueprint)
