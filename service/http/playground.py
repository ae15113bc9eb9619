"""The playground: a page on which people paste articles and see what the service finds in them."""

from __future__ import annotations

import pathlib

from flask import Blueprint, Flask, Response, send_from_directory
from werkzeug.exceptions import NotFound

__all__ = ["ASSETS", "init_app"]

_FOLDER = pathlib.Path(__file__).parents[1] / "static" / "playground"
_PAGE = "playground.html"
ASSETS = tuple(sorted(file.name for file in _FOLDER.iterdir() if file.name != _PAGE))
"""Names of the files that the page loads."""

# Articles are other people's text: with trusted types, no script of the page can turn a string
# into markup, even by mistake.
_CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)

blueprint = Blueprint("playground", __name__)


@blueprint.get("/")
def playground() -> Response:
    """Give out the page; it holds no article, so that it needs no API key."""
    response = send_from_directory(_FOLDER, _PAGE)
    response.headers["Content-Security-Policy"] = _CONTENT_SECURITY_POLICY
    return response


@blueprint.get("/playground/<asset>")
def playground_asset(asset: str) -> Response:
    """Give out a file of the page; none of them comes from elsewhere."""
    if asset not in ASSETS:
        raise NotFound
    return send_from_directory(_FOLDER, asset)


def init_app(app: Flask) -> None:
    """Serve the routes."""
    app.register_blueprint(blueprint)
