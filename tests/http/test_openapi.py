"""The contract and its page, as they are given out."""

from __future__ import annotations

import re

import yaml
from flask.testing import FlaskClient


def test_yaml_and_json_say_the_same(client: FlaskClient) -> None:
    """The document is one, in two forms."""
    text = client.get("/openapi.yaml")
    assert text.mimetype == "application/yaml"
    assert yaml.safe_load(text.text) == client.get("/openapi.json").json


def test_the_page_takes_nothing_from_elsewhere(client: FlaskClient) -> None:
    """All that the page loads comes from the service, and scripts from nowhere else may run."""
    page = client.get("/docs", buffered=True)
    assert page.mimetype == "text/html"
    assets = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(assets) >= 4
    for asset in assets:
        assert asset.startswith("/")
        assert client.get(asset, buffered=True).status_code == 200
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self';" in policy
