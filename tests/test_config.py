"""The settings: defaults, bounds, and that the README has them all."""

from __future__ import annotations

import dataclasses
import os
import pathlib
import re
import subprocess
import sys

import pytest

from service.config import Settings, SettingsError

_ROOT = pathlib.Path(__file__).parents[1]


def test_an_empty_environment_gives_the_defaults() -> None:
    """Without any variable, the service listens on the loopback address only."""
    settings = Settings.from_environment({})
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


def test_variables_go_before_defaults() -> None:
    """Each type of setting is read from its variable."""
    settings = Settings.from_environment({"PORT": "81", "ENCOUNTERS_LOG_LEVEL": "debug"})
    assert (settings.port, settings.log_level) == (81, "debug")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "eighty"),
        ("PORT", "-1"),
        ("PORT", ""),
        ("PORT", "٨٠"),
        ("ENCOUNTERS_WORKERS", "0"),
        ("ENCOUNTERS_QUEUE", "1.5"),
        ("ENCOUNTERS_MAX_BODY_BYTES", "4M"),
        ("ENCOUNTERS_DEADLINE_SECONDS", "0"),
        ("ENCOUNTERS_DRAIN_SECONDS", "-1"),
        ("ENCOUNTERS_RECEIVE_SECONDS", "5s"),
        ("ENCOUNTERS_RECYCLE_REQUESTS", "never"),
        ("ENCOUNTERS_API_KEYS", ""),
        ("ENCOUNTERS_API_KEYS_FILE", ""),
        ("ENCOUNTERS_LOG_LEVEL", "loud"),
        ("ENCOUNTERS_MODEL", ""),
        ("ENCOUNTERS_HOST", ""),
    ],
)
def test_a_wrong_value_is_refused_by_name(variable: str, value: str) -> None:
    """The error names the variable, on one line."""
    with pytest.raises(SettingsError, match=rf"\A{variable} must [^\n]+\Z"):
        Settings.from_environment({variable: value})


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "http"),
        ("ENCOUNTERS_MODEL", "no_such_pipeline"),
        ("ENCOUNTERS_API_KEYS", "not-a-digest"),
        ("ENCOUNTERS_API_KEYS_FILE", "/nowhere/keys"),
    ],
)
def test_a_wrong_value_stops_the_start_with_one_line(variable: str, value: str) -> None:
    """gunicorn ends before it serves, and the last thing that it says names the variable."""
    command = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
    start = subprocess.run(
        [*command, "service.wsgi:app"],
        cwd=_ROOT,
        env=os.environ | {"PORT": "18437", variable: value},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert start.returncode != 0
    assert re.fullmatch(rf"encounters: {variable} [^\n]+\n", start.stderr)
    assert value not in start.stderr or variable != "ENCOUNTERS_API_KEYS"


def test_the_readme_lists_every_setting_with_its_default() -> None:
    """A setting without a row in the README's table is undocumented."""
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    for field in dataclasses.fields(Settings):
        row = re.search(rf"^\| `{field.metadata['variable']}` \|.*$", readme, re.MULTILINE)
        assert row, field.name
        shown = "cores" if field.name == "workers" else f"`{field.default}`"
        if field.default is None:
            shown = "none"
        assert shown in row.group(), field.name
