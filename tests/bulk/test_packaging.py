"""Spark is there where it is asked for, and nowhere else."""

from __future__ import annotations

import pathlib

ROOT = pathlib.Path(__file__).parents[2]


def test_the_image_has_no_spark() -> None:
    """It is made of the one lock file that lacks it, and of nothing that would bring it in."""
    assert "\npyspark==" in (ROOT / "requirements-spark.lock").read_text()
    assert "pyspark" not in (ROOT / "requirements.lock").read_text()
    assert "requirements-spark" not in (ROOT / "Dockerfile").read_text()
    assert "requirements-spark" not in (ROOT / ".dockerignore").read_text()
