"""The playground, as it is given out."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from service.http.playground import ASSETS


def test_the_page_takes_nothing_from_elsewhere(client: FlaskClient) -> None:
    """Styles, scripts and signs come from the service, and so do those that scripts load."""
    loaded = set(
        re.findall(r'(?:src|href)="(/playground/[^"]+)"', client.get("/", buffered=True).text)
    )
    for asset in ASSETS:
        answer = client.get(f"/playground/{asset}", buffered=True)
        assert answer.status_code == 200
        assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)", answer.text)
        loaded |= {f"/playground/{name}" for name in re.findall(r'from "\./([^"]+)"', answer.text)}
    assert loaded == {f"/playground/{asset}" for asset in ASSETS}


def test_scripts_run_from_files_alone_and_make_no_markup(client: FlaskClient) -> None:
    """An article can bring none in, were the page to let it."""
    policy = client.get("/", buffered=True).headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy


@pytest.mark.parametrize("asset", ["playground.html", "none.js", "..%2fdocs.js"])
def test_no_other_file_is_given_out(client: FlaskClient, asset: str) -> None:
    """Neither what is not there, nor what is beside it."""
    assert client.get(f"/playground/{asset}").status_code == 404
