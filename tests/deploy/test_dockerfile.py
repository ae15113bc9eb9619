"""The Dockerfile as text; `make test-container` builds it."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

from service import __version__

DOCKERFILE = pathlib.Path(__file__).parents[2] / "Dockerfile"


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
