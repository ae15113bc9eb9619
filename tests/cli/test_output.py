"""The file that results are written to."""

from __future__ import annotations

import io
import pathlib

import click
import pytest

from service.cli.output import ids_in, open_output

WHOLE = b'{"id":"a"}\n{"id":"b"}\n{"id":"a"}\n'


@pytest.mark.parametrize(
    ("there", "kept"),
    [
        (b"", b""),
        (WHOLE, WHOLE),
        (WHOLE + b'{"id":"c', WHOLE),
        (WHOLE + b"a" * 200_000, WHOLE),
        (b"a" * 200_000, b""),
    ],
)
def test_half_a_line_is_taken_back(tmp_path: pathlib.Path, there: bytes, kept: bytes) -> None:
    """What a killed run has left behind the last whole line is gone, and all else stays."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(there)
    with open_output(path, io.BytesIO(), resume=True) as file:
        assert sum(ids_in(file).values()) == kept.count(b"\n")
        file.write(b"more\n")
    assert path.read_bytes() == kept + b"more\n"


def test_ids_are_counted(tmp_path: pathlib.Path) -> None:
    """Two articles may have one id."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(WHOLE)
    with open_output(path, io.BytesIO(), resume=True) as file:
        assert ids_in(file) == {"a": 2, "b": 1}


@pytest.mark.parametrize("line", [b"{", b"[]", b'"a"', b'{"name": "a"}', b"id,url"])
def test_a_file_of_something_else(tmp_path: pathlib.Path, line: bytes) -> None:
    """It is not gone on with, and left as it is."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(WHOLE + line + b"\n")
    with (
        pytest.raises(click.BadParameter, match="line 4"),
        open_output(path, io.BytesIO(), resume=True) as file,
    ):
        ids_in(file)
    assert path.read_bytes() == WHOLE + line + b"\n"


def test_results_are_not_overwritten(tmp_path: pathlib.Path) -> None:
    """A file that is there is only gone on with if the user says so."""
    path = tmp_path / "out.jsonl"
    path.write_bytes(WHOLE)
    with (
        pytest.raises(click.BadParameter, match="--resume"),
        open_output(path, io.BytesIO(), resume=False),
    ):
        pass
    assert path.read_bytes() == WHOLE


def test_two_runs_do_not_write_to_one_file(tmp_path: pathlib.Path) -> None:
    """The second one is refused."""
    path = tmp_path / "out.jsonl"
    with (
        open_output(path, io.BytesIO(), resume=False),
        pytest.raises(click.BadParameter, match="Another run"),
        open_output(path, io.BytesIO(), resume=True),
    ):
        pass
