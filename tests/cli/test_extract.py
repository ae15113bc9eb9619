"""`encounters extract`, with the real extractor in real processes."""

from __future__ import annotations

import json
import os
import pathlib
import signal
from typing import Any

import pytest
from click.testing import CliRunner
from flask import Flask

from schemas.batch import ResultSchema
from service.cli.endings import BROKEN, FAILED, INTERRUPTED
from service.cli.main import main
from tests.cli.command import begin, corpus, lines_of, run, running, wait_for

EXAMPLES = pathlib.Path(__file__).parents[2] / "service/http/examples"
TEXT = (EXAMPLES / "article.txt").read_text(encoding="utf-8")
PAGE = (EXAMPLES / "article.html").read_text(encoding="utf-8")
FRENCH = (
    "Le ministre des Affaires étrangères a reçu hier son homologue à l'hôtel de ville, où les deux"
    " hommes ont longuement parlé du commerce et de la pêche avant de dîner avec le maire."
)


def command_of(pid: int) -> bytes:
    """The command line of a process."""
    return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()


def test_the_results_are_those_of_the_service(tmp_path: pathlib.Path, real_app: Flask) -> None:
    """Text, page, JSON and lines give what they give over HTTP; what is wrong gets its problem."""
    client = real_app.test_client()
    query = {"published_at": "2024-05-15"}
    articles: list[Any] = [
        {"id": "one", "text": TEXT, "title": "T", "url": "https://example.com/a"},
        {"id": "two", "text": TEXT, "published_at": "2023-02-31"},
        {"id": "three", "text": FRENCH},
        "none",
    ]
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps({"text": TEXT}))
    (tmp_path / "d.jsonl").write_text("\n".join(map(json.dumps, articles)) + "\n{")
    (tmp_path / "e.txt").write_bytes(b"caf\xe9")
    over_http = [
        client.post("/v1/events", data=TEXT, content_type="text/plain", query_string=query),
        client.post("/v1/events", data=PAGE, content_type="text/html", query_string=query),
        client.post("/v1/events", json={"text": TEXT}, query_string=query),
        *(client.post("/v1/events", json=one, query_string=query) for one in articles),
        client.post("/v1/events", data="{", content_type="application/json"),
        client.post("/v1/events", data=b"caf\xe9", content_type="text/plain"),
    ]
    done = run("extract", ".", "--published", "2024-05-15", cwd=tmp_path)
    results = lines_of(done.stdout)
    assert [result.pop("id") for result in results] == [
        "a.txt", "b.html", "c.json", "one", "two", "three", "d.jsonl:4", "d.jsonl:5", "e.txt",
    ]  # fmt: skip
    assert [result["status"] for result in results] == [one.status_code for one in over_http]
    for result, one in zip(results, over_http, strict=True):
        assert ResultSchema().validate(result) == {}
        if one.status_code == 200:
            assert result["extraction"] == one.json
        else:
            assert one.json is not None
            assert result["problem"].get("errors") == one.json.get("errors")
    assert results[7]["problem"]["instance"] == "d.jsonl#L5"
    assert done.returncode == FAILED
    assert b"100% articles 9, events" in done.stderr
    assert b"failed 5" in done.stderr


def test_standard_input(tmp_path: pathlib.Path) -> None:
    """An article may come in by a pipe, and nothing but its results goes out."""
    done = run("extract", "-", "--quiet", "--format", "csv", cwd=tmp_path, stdin=TEXT.encode())
    assert done.returncode == 0
    assert done.stdout.count(b"\n-,") == 3
    assert done.stderr == b""


def test_a_worker_that_dies(tmp_path: pathlib.Path) -> None:
    """What it had in work is done by another; nothing is lost, doubled or out of order."""
    corpus(tmp_path / "in.jsonl", 60)
    out = tmp_path / "out.jsonl"
    run_ = begin("extract", "in.jsonl", "--jobs", "2", "--output", out.name, cwd=tmp_path)
    wait_for(lambda: out.exists() and out.stat().st_size)
    worker = next(pid for pid in running(run_.pid) if b"spawn_main" in command_of(pid))
    os.kill(worker, signal.SIGKILL)
    run_.communicate(timeout=60)
    assert run_.returncode == 0
    results = lines_of(out.read_bytes())
    assert [result["id"] for result in results] == [str(seed) for seed in range(60)]
    assert {result["status"] for result in results} == {200}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption(tmp_path: pathlib.Path, number: signal.Signals) -> None:
    """Ctrl-C, which reaches all processes, ends the run in order; it says how to go on."""
    corpus(tmp_path / "in.jsonl", 60)
    out = tmp_path / "out.jsonl"
    command = ("extract", "in.jsonl", "--jobs", "2", "--output", out.name)
    run_ = begin(*command, cwd=tmp_path)
    wait_for(lambda: out.exists() and out.stat().st_size)
    os.killpg(run_.pid, number) if number == signal.SIGINT else run_.send_signal(number)
    _, told = run_.communicate(timeout=30)
    assert run_.returncode == INTERRUPTED
    assert told.decode().splitlines()[-1] == (
        "Interrupted; what is done is in out.jsonl. The same command with --resume goes on."
    )
    assert b"Traceback" not in told
    assert out.read_bytes().endswith(b"}\n")
    done = run(*command, "--resume", cwd=tmp_path)
    assert done.returncode == 0
    assert b" skipped" in done.stderr
    results = lines_of(out.read_bytes())
    assert [result["id"] for result in results] == [str(seed) for seed in range(60)]


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"ENCOUNTERS_MODEL": "no_such_model"}, "ENCOUNTERS_MODEL names no installed spaCy"),
        ({"ENCOUNTERS_QUEUE": "many"}, "ENCOUNTERS_QUEUE must be a whole number"),
    ],
)
def test_a_wrong_setting(
    tmp_path: pathlib.Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    told: str,
) -> None:
    """The run breaks off with a line that says what is wrong."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    done = run("extract", "-", cwd=tmp_path, stdin=b"Ann met Bob.")
    assert done.returncode == BROKEN
    assert done.stderr.decode().splitlines()[-1].startswith(f"encounters: {told}")


def test_a_full_disk(tmp_path: pathlib.Path) -> None:
    """An output that takes no more ends the run."""
    (tmp_path / "a.txt").write_text("Ann met Bob.")
    with pathlib.Path("/dev/full").open("wb") as full:
        run_ = begin("extract", "a.txt", cwd=tmp_path, stdout=full)
        _, told = run_.communicate(timeout=60)
    assert run_.returncode == BROKEN
    assert told.decode().splitlines()[-1] == "encounters: [Errno 28] No space left on device"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'FILE...'"),
        (["nowhere.txt"], "No articles at 'nowhere.txt'"),
        (["-", "--published", "2024-02-31"], "Must be an RFC 3339 date"),
        (["-", "--resume"], "--resume needs --output"),
        (["-", "--resume", "--output", "a.csv", "--format", "csv"], "jsonl only"),
        (["-", "--jobs", "0"], "0 is not in the range"),
        (["-", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_wrong_usage(arguments: list[str], told: str) -> None:
    """It is told, and nothing is done."""
    done = CliRunner().invoke(main, ["extract", *arguments])
    assert done.exit_code == 2
    assert told in done.output


@pytest.mark.parametrize("command", [[], ["extract"], ["timeline"], ["serve"]])
def test_help(command: list[str]) -> None:
    """Each command has its help, with examples."""
    done = CliRunner().invoke(main, [*command, "--help"])
    assert done.exit_code == 0
    assert not command or "Examples:\n  " in done.output
