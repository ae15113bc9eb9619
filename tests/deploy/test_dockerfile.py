"""The Dockerfile as text; `make test-container` builds it."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

import pytest

from service import __version__
from service.config import Settings
from tests.container.containers import HARDENING

ROOT = pathlib.Path(__file__).parents[2]
DOCKERFILE = ROOT / "Dockerfile"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_hadolint_finds_nothing() -> None:
    """It keeps to the rules for Dockerfiles."""
    program = pathlib.Path(sys.executable).with_name("hadolint")
    linted = subprocess.run([program, DOCKERFILE], capture_output=True, text=True, check=False)
    assert (linted.returncode, linted.stdout) == (0, "")


def test_the_base_is_pinned() -> None:
    """Every stage begins with one image, named by its digest, which can be given another name."""
    text = DOCKERFILE.read_text(encoding="utf-8")
    arguments = re.findall(r"^ARG BASE=(.+)$", text, re.MULTILINE)
    assert len(arguments) == 1
    assert re.fullmatch(
        r"docker\.io/library/python:3\.11-slim-bookworm@sha256:[0-9a-f]{64}", arguments[0]
    )
    stages = re.findall(r"^FROM (\S+)", text, re.MULTILINE)
    assert stages == ["${BASE}"] * len(stages)


def test_the_version_is_the_services() -> None:
    """The label of the image tells what is in it."""
    text = DOCKERFILE.read_text(encoding="utf-8")
    assert f'org.opencontainers.image.version="{__version__}"' in text


# Podman's own; Docker has nothing to switch off.
@pytest.mark.parametrize("option", sorted({*HARDENING} - {"--read-only-tmpfs=false"}))
def test_the_readme_runs_it_as_it_was_tried(option: str) -> None:
    """The restrictions that `make test-container` runs it under are those that are recommended."""
    (command,) = re.findall(r"^\$ docker run (.*?) encounters$", README, re.MULTILINE | re.DOTALL)
    assert option.replace("=", " ", 1) in re.sub(r"\s*\\\n\s*", " ", command)


def test_the_readme_gives_it_the_time_to_end() -> None:
    """Docker would kill it after ten seconds."""
    (seconds,) = re.findall(r"--stop-timeout (\d+)", README)
    settings = Settings()
    assert int(seconds) > settings.drain + settings.deadline + 5
