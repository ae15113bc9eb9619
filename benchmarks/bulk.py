"""Spark against plain processes, on the same articles; writes `bulk.md` beside this file."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Final

import psutil
import pyarrow.dataset

from benchmarks.speed.texts import stream_articles
from benchmarks.tables import Cell, table

__all__ = ["main"]

_REPORT: Final = pathlib.Path(__file__).with_name("bulk.md")
_ROOT: Final = pathlib.Path(__file__).parents[1]
_ARTICLES: Final = 5_000
_REPEATS: Final = 3
_FILES: Final = 8
_JOBS: Final = 2
_MOST_OVERHEAD: Final = 0.30
_LOOK_SECONDS: Final = 3
_MEGABYTE: Final = 2**20

_HEAD: Final = """\
# An archive on Spark

Written by `make bench-bulk`: {articles:,} articles of the stream of `make bench`, {characters:,}
characters each in the mean, in {files} files of JSON lines, through two cores of this machine. All
that a command takes is counted, its start too; medians of {repeats} runs, in turn.
"""
_TAIL: Final = """
Overhead of Spark: {overhead:+.0%} (at most {most:.0%}). A Python process of Spark, one a core, held
{python:,.0f} MB at most (PSS), and the Java process {java:,.0f} MB. That is {rate:,.0f} articles
per core-hour, start included; 100 million articles of this length take {hours:,.0f} core-hours.
"""


class _Peaks:
    """The most memory that a process of a kind held, in megabytes; shared parts are divided."""

    def __init__(self) -> None:
        self.python = self.java = 0.0

    def look(self, process: psutil.Popen) -> None:
        """Look at what a process began."""
        for child in process.children(recursive=True):
            with contextlib.suppress(psutil.Error):
                held = child.memory_full_info().pss / _MEGABYTE
                if child.name() == "java":
                    self.java = max(self.java, held)
                elif child.name().startswith("python"):
                    self.python = max(self.python, held)


def main() -> None:
    """Measure, and write the report unless the run is a short one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=_ARTICLES, help="without a report if less")
    articles: int = parser.parse_args().articles
    repeats = _REPEATS if articles >= _ARTICLES else 1
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        characters = _write(folder / "in", articles)
        peaks = _Peaks()
        plain, spark = [], []
        for number in range(repeats):
            out = folder / f"plain-{number}.jsonl"
            plain.append(
                _run("extract", "in", "--jobs", str(_JOBS), "--output", out.name, at=folder)
            )
            rows = folder / f"spark-{number}"
            arguments = ("--input", "in", "--output", rows.name, "--master", f"local[{_JOBS}]")
            spark.append(_run("bulk", *arguments, at=folder, peaks=peaks))
            if _events_in_lines(out) != _events_in_rows(rows):
                raise SystemExit("the two have not found the same events")
            print(f"plain {plain[-1]:.1f} s, Spark {spark[-1]:.1f} s", flush=True)
    slow, fast = statistics.median(spark), statistics.median(plain)
    rate = articles / slow / _JOBS * 3_600
    rows_: list[list[Cell]] = [
        [f"`encounters extract --jobs {_JOBS}`", fast, articles / fast],
        [f"`encounters bulk --master local[{_JOBS}]`", slow, articles / slow],
    ]
    text = _HEAD.format(articles=articles, characters=characters, files=_FILES, repeats=repeats)
    text += "\n" + "\n".join(table(["", "seconds", "articles a second"], rows_)) + "\n"
    text += _TAIL.format(
        overhead=slow / fast - 1,
        most=_MOST_OVERHEAD,
        python=peaks.python,
        java=peaks.java,
        rate=rate,
        hours=100_000_000 / rate,
    )
    print(text)
    if articles >= _ARTICLES:
        _REPORT.write_text(text, encoding="utf-8")
        if slow / fast - 1 > _MOST_OVERHEAD:
            raise SystemExit(f"Spark costs more than {_MOST_OVERHEAD:.0%}")


def _write(folder: pathlib.Path, number: int) -> int:
    """Write so many articles; gives how long they are in the mean."""
    folder.mkdir()
    articles = stream_articles(number)
    for part in range(_FILES):
        with (folder / f"{part}.jsonl").open("w", encoding="utf-8") as file:
            for i in range(part, number, _FILES):
                content = {"id": str(i), "text": articles[i].text}
                if day := articles[i].published_at:
                    content["published_at"] = day.isoformat()
                file.write(json.dumps(content, ensure_ascii=False) + "\n")
    return sum(len(article.text) for article in articles) // number


def _run(*arguments: str, at: pathlib.Path, peaks: _Peaks | None = None) -> float:
    """Seconds that a command takes."""
    began = time.perf_counter()
    process = psutil.Popen(
        [sys.executable, "-m", "service.cli", *arguments],
        cwd=at,
        env=os.environ | {"PYTHONPATH": str(_ROOT), "SPARK_LOCAL_IP": "127.0.0.1"},
        stderr=subprocess.DEVNULL,
    )
    while True:
        # Looking costs processor time, too.
        with contextlib.suppress(psutil.TimeoutExpired):
            process.wait(timeout=_LOOK_SECONDS)
            break
        if peaks is not None:
            peaks.look(process)
    if process.returncode:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return time.perf_counter() - began


def _events_in_lines(path: pathlib.Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8") as file:
        results = [json.loads(line) for line in file]
    return sorted(
        (result["id"], event["id"])
        for result in results
        for event in result["extraction"]["events"]
    )


def _events_in_rows(folder: pathlib.Path) -> list[tuple[str, str]]:
    rows = pyarrow.dataset.dataset(folder, partitioning="hive").to_table(["id", "event"])
    return sorted((row["id"], row["event"]["id"]) for row in rows.to_pylist() if row["event"])


if __name__ == "__main__":
    main()
