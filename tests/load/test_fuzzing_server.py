"""Schemathesis against the running server, with valid and invalid data and in sequences."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from tests.conftest import serving

ROOT = pathlib.Path(__file__).parents[2]
# Whatever it makes of a text body is a text again, and that an article is in English cannot be
# said in a schema. In `tests/contract` both are checked, where they can be.
UNKNOWABLE = "positive_data_acceptance,negative_data_rejection"


def test_no_answer_falls_out_of_the_contract(
    tmp_path: pathlib.Path, pytestconfig: pytest.Config
) -> None:
    """No status beside those in the document, no body against its schema, no 5xx."""
    examples = "2000" if pytestconfig.getoption("--soak") else "10"
    schemathesis = shutil.which("schemathesis", path=str(pathlib.Path(sys.executable).parent))
    assert schemathesis
    with serving(tmp_path / "log", ENCOUNTERS_DRAIN_SECONDS="0") as server:
        command = [schemathesis, "run", f"{server.url}/openapi.json", "--mode=all", "--no-color"]
        command += ["--phases=examples,coverage,fuzzing,stateful", f"--max-examples={examples}"]
        command += [f"--exclude-checks={UNKNOWABLE}", "--generation-database=none"]
        hooks = {"SCHEMATHESIS_HOOKS": "tests.contract.hooks", "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | hooks,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout[-20_000:]
        tail = re.search(r"=+ SUMMARY =+.*", run.stdout, re.DOTALL)
        print(tail.group() if tail else run.stdout[-2_000:])
        assert server.ready()
