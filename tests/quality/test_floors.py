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

from benchmarks.corpora import SHARED, figure, groups
from tests.conftest import Server

FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    pathlib.Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
)


def measure(server: Server, group: str) -> dict[str, Any]:
    """The scorer's figures for a group of corpora; no word of its articles, as some are blind."""
    folders = [SHARED / "corpus" / corpus for corpus in groups()[group]]
    scored = subprocess.run(
        [sys.executable, SHARED / "eval/score.py", "--json", "--url", server.url, *folders],
        capture_output=True,
        text=True,
        timeout=1_200,
    )
    assert scored.returncode == 0, f"failed on {scored.stderr.partition(':')[0]}"
    figures: dict[str, Any] = json.loads(scored.stdout)
    return figures


@pytest.mark.parametrize("group", FLOORS)
def test_no_figure_falls_below_its_floor(server: Server, group: str) -> None:
    """Extraction is at least as good as it has been, in each respect."""
    if not SHARED.is_dir():
        # A gate that is skipped in CI is no gate.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"there is no {SHARED.name}/ here")
    figures = measure(server, group)
    below = {
        name: (figure(figures, name), floor)
        for name, floor in FLOORS[group].items()
        if (figure(figures, name) or 0.0) < floor
    }
    assert not below
