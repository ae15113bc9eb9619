"""`encounters bulk`, on a real Spark."""

from __future__ import annotations

import datetime as dt
import pathlib

import pyarrow as pa
import pyarrow.parquet
import pytest

from service.cli.endings import BROKEN
from tests.bulk.cluster import bulk, require_java
from tests.bulk.rows import rows_in
from tests.cli.command import run, running, wait_for
from tests.load.clients import article


def test_a_job_goes_on(tmp_path: pathlib.Path) -> None:
    """What was done before it was killed is not done again; Parquet goes in as well."""
    require_java()
    source, out, log = tmp_path / "in", tmp_path / "out", tmp_path / "log"
    source.mkdir()
    articles = [article(seed, sentences=8) | {"year": 2024} for seed in range(60)]
    for one in articles:
        one["published_at"] = dt.date(2024, 5, 14)
    for number in range(3):
        some = pa.Table.from_pylist(articles[number * 20 : number * 20 + 20])
        pyarrow.parquet.write_table(some, source / f"{number}.parquet")
    # Each of the files is larger, and so a portion of its own.
    portion = ("--portion", "0.005")
    command = (*portion, "--input", str(source), "--output", str(out), "--master", "local[2]")
    done = out / "_checkpoint" / "commits" / "0"
    with bulk(*command, log=log) as job:
        wait_for(lambda: done.exists() or job.poll() is not None)
        assert job.poll() is None, log.read_text()
    wait_for(lambda: not running(job.pid))
    before = {file: file.stat().st_mtime_ns for file in (out / "portion=000000").rglob("*.parquet")}
    assert before
    with bulk(*command, log=log) as again:
        assert again.wait(timeout=300) == 0, log.read_text()
    assert {file: file.stat().st_mtime_ns for file in before} == before
    rows = rows_in(out)
    assert {row["id"] for row in rows} == {str(seed) for seed in range(60)}
    assert len(rows) == 60
    assert {row["article"]["published_at"] for row in rows} == {"2024-05-14"}


def test_without_java(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told what is missing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    done = run("bulk", "--input", "in", "--output", "out", cwd=tmp_path)
    assert done.returncode == BROKEN
    assert done.stderr == b"encounters: Spark needs Java 17, and there is none.\n"
