"""The command that measures speed; how fast anything is, is not for a test to say."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys

import pytest

from benchmarks.corpora import SHARED

ROOT = pathlib.Path(__file__).parents[2]
NUMBER = re.compile(r"-?\d+\.\d+|\d+")
ROWS = {
    "seeds over HTTP against bare": 1,
    "stream over HTTP against bare": 1,
    "stream as NDJSON against bare": 1,
    "HTTP, JSON and validation, seeds": 1,
    "HTTP, JSON and validation, stream": 1,
    "a long text against seeds, by character": 1,
    "start to ready": 1,
    "each further worker": 1,
    "bare `nlp.pipe`": 4,
    "HTTP, one by one": 4,
    "HTTP, batches": 4,
    "HTTP, NDJSON": 4,
    "HTTP, 1 client": 4,
    "HTTP, 4 clients": 4,
    "1": 3,
    "4": 3,
    "16": 3,
    "seed pages": 2,
    "the long text": 2,
    "the long text, over HTTP": 2,
    "1, after the seed pages": 4,
    "2, after the seed pages": 5,
}


def test_a_run_gives_all_figures(tmp_path: pathlib.Path) -> None:
    """Each figure is a number above nought, but for what HTTP costs, which may be lost in noise."""
    if not SHARED.is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"there is no {SHARED.name}/ here")
    command = [sys.executable, "-m", "benchmarks.speed", "--quick", "--output", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert run.returncode == 0, run.stderr[-2_000:]
    report = (tmp_path / "speed.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in report.splitlines() if line.startswith("| ")]
    cells = {row[0]: row[1:] for row in rows}
    for name, figures in ROWS.items():
        held = [float(number) for cell in cells[name] for number in NUMBER.findall(cell)]
        assert len(held) >= figures, name
        assert name.startswith("HTTP, JSON") or min(held) > 0, name
    assert (tmp_path / "speed.svg").read_text(encoding="utf-8").count("×") == 12
    assert "seeds over HTTP against bare" in run.stdout
