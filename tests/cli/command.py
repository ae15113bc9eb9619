"""The command line as a user runs it."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import time
from collections.abc import Callable
from typing import IO, Any

import pytest

from tests.load.clients import article

__all__ = ["begin", "corpus", "lines_of", "run", "running", "wait_for"]

_ROOT = pathlib.Path(__file__).parents[2]
_PATIENCE_SECONDS = 1_200


def begin(
    *arguments: str,
    cwd: pathlib.Path,
    stdin: int | None = None,
    stdout: int | IO[bytes] = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
) -> subprocess.Popen[bytes]:
    """Begin the command, in a process group of its own as a shell would."""
    return subprocess.Popen(
        [sys.executable, "-m", "service.cli", *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(_ROOT)},
        process_group=0,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
    )


def run(
    *arguments: str, cwd: pathlib.Path, stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end."""
    process = begin(*arguments, cwd=cwd, stdin=subprocess.PIPE)
    out, err = process.communicate(stdin, timeout=_PATIENCE_SECONDS)
    return subprocess.CompletedProcess(arguments, process.returncode, out, err)


def corpus(path: pathlib.Path, number: int) -> pathlib.Path:
    """Write so many articles, a line each."""
    lines = (json.dumps(article(seed, sentences=8)) + "\n" for seed in range(number))
    path.write_text("".join(lines))
    return path


def running(group: int) -> list[int]:
    """Ids of the processes in a process group."""
    found = []
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, parent_group = stat.read_text().rpartition(")")[2].split()[:3]
            if int(parent_group) == group and state != "Z":
                found.append(int(stat.parent.name))
    return found


def lines_of(output: bytes) -> list[dict[str, Any]]:
    """The results in JSON lines."""
    return [json.loads(line) for line in output.splitlines()]


def wait_for(condition: Callable[[], Any]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > end:
            pytest.fail("it did not come to that")
        time.sleep(0.02)
