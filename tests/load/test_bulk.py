"""`encounters bulk` on a cluster of which half is lost."""

from __future__ import annotations

import json
import pathlib
import time
from collections import defaultdict
from typing import Any

from service.cli.endings import FAILED
from tests.bulk.cluster import bulk, cluster, kill, require_java
from tests.bulk.rows import rows_in
from tests.cli.command import corpus, run, wait_for
from tests.load.conftest import Scale

WRONG = [{"id": "wrong", "text": ""}, {"id": "empty", "text": "The garden was empty."}]


def by_id(rows: list[dict[str, Any]]) -> dict[str, list[tuple[str, Any]]]:
    """The outcomes of each article: its events, its problem, or None."""
    found = defaultdict(list)
    for row in rows:
        found[row["id"]].append((row["outcome"], row["event"] or row["problem"]))
    return found


def extracted(path: pathlib.Path) -> dict[str, list[tuple[str, Any]]]:
    """The same of the articles of a file, as `encounters extract` has them."""
    done = run("extract", path.name, "--jobs", "2", cwd=path.parent)
    found: dict[str, list[tuple[str, Any]]] = {}
    for line in done.stdout.splitlines():
        result = json.loads(line)
        if result["status"] != 200:
            problem = {k: v for k, v in result["problem"].items() if k not in ("type", "instance")}
            found[result["id"]] = [("problem", problem)]
        else:
            events = result["extraction"]["events"]
            found[result["id"]] = [("event", event) for event in events] or [("none", None)]
    return found


def test_a_worker_is_killed(tmp_path: pathlib.Path, scale: Scale) -> None:
    """The other does its part, and each article is there once, as `encounters extract` has it."""
    require_java()
    (tmp_path / "in").mkdir()
    path = corpus(tmp_path / "in" / "a.jsonl", scale.archive)
    with path.open("a") as file:
        file.writelines(f"{json.dumps(one)}\n" for one in WRONG)
    log, out = tmp_path / "log", tmp_path / "out"
    began = time.perf_counter()
    tasks = "portion=000000/_temporary/0/task_*"
    arguments = ("--input", str(path.parent), "--output", str(out))
    with (
        cluster(tmp_path) as spark,
        bulk(*arguments, "--master", spark.url, log=log) as job,
    ):
        wait_for(lambda: len(list(out.glob(tasks))) >= 3 or job.poll() is not None)
        assert job.poll() is None, log.read_text()
        kill(spark.workers[0])
        job.wait(timeout=1_800)
    seconds = time.perf_counter() - began
    text = log.read_text()
    assert job.returncode == FAILED, text
    assert "Lost executor" in text
    print(f"bulk: {scale.archive} articles, a worker killed, {seconds:.0f} s")
    assert by_id(rows_in(out)) == extracted(path)
