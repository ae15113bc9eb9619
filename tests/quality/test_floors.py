"""The answers of the running service against the gold corpora."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import tomllib
from typing import Any

import pytest

from tests.conftest import Server

SHARED = pathlib.Path(__file__).parents[3] / "shared"
FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    pathlib.Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
)


def measure(server: Server, corpus: str) -> dict[str, Any]:
    """The scorer's figures for a corpus; no word of its articles, as some are blind."""
    folder = SHARED / "corpus" / corpus
    scored = subprocess.run(
        [sys.executable, SHARED / "eval/score.py", "--json", "--url", server.url, folder],
        capture_output=True,
        text=True,
        timeout=1_200,
    )
    assert scored.returncode == 0, f"failed on {scored.stderr.partition(':')[0]}"
    figures: dict[str, Any] = json.loads(scored.stdout)
    return figures


def figure(figures: dict[str, Any], name: str) -> float | None:
    """The figure of a dotted name; None where the corpus has nothing to measure it by."""
    group, _, key = name.partition(".")
    value: float | None = figures[group][key]
    return value


@pytest.mark.parametrize("corpus", FLOORS)
def test_no_figure_falls_below_its_floor(server: Server, corpus: str) -> None:
    """Extraction is at least as good as it has been, in each respect."""
    if not SHARED.is_dir():
        # A gate that is skipped in CI is no gate.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"there is no {SHARED.name}/ here")
    figures = measure(server, corpus)
    print(f"{corpus}: {json.dumps(figures)}")  # noqa: T201 - for `make quality`
    below = {
        name: (figure(figures, name), floor)
        for name, floor in FLOORS[corpus].items()
        if (figure(figures, name) or 0.0) < floor
    }
    assert not below
