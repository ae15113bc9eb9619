"""A container under all restrictions: the same answers, health, a gentle end, and its limits."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from benchmarks.corpora import SHARED
from tests.conftest import Server
from tests.container.containers import Container, running
from tests.container.engine import Engine
from tests.container.image import ROOT
from tests.load.clients import Load, article, ask
from tests.load.crowd import begin_crowd

pytestmark = pytest.mark.container

MEGABYTE = 10**6
EXAMPLES = ROOT / "service/http/examples"


def post(url: str, file: pathlib.Path) -> Any:
    """The answer to an article in a file."""
    media_type = {".txt": "text/plain", ".html": "text/html"}[file.suffix]
    request = urllib.request.Request(
        f"{url}/v1/events?published_at=2023-09-21&debug=true",
        file.read_bytes(),
        {"Content-Type": media_type},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def test_it_answers_as_the_service_does(container: Container, server: Server) -> None:
    """The same records, to the last digit, from the image as from the virtualenv."""
    seeds = sorted((SHARED / "corpus/seeds").glob("*.txt"))
    assert len(seeds) == 5
    for file in (*seeds, EXAMPLES / "article.txt", EXAMPLES / "article.html"):
        answer = post(container.url, file)
        assert answer["events"]
        assert answer == post(server.url, file)


def test_it_keeps_to_the_contract(container: Container) -> None:
    """The tests of the contract pass against the container as against the application."""
    contract = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/contract"],
        cwd=ROOT,
        env=os.environ | {"ENCOUNTERS_TEST_URL": container.url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert contract.returncode == 0, contract.stdout[-8_000:]


def test_who_it_is(container: Container) -> None:
    """Another user than root in each process, without capabilities or ways to get some."""
    for process in container.processes():
        status = pathlib.Path(f"/proc/{process}/status").read_text()
        fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
        assert fields["Uid"].split() == ["10001"] * 4
        assert fields["Gid"].split() == ["10001"] * 4
        assert int(fields["CapEff"], 16) == int(fields["CapBnd"], 16) == 0
        assert fields["NoNewPrivs"] == "1"


def test_where_it_can_write(container: Container) -> None:
    """In memory alone: nothing on the root file system, and nothing that could be executed."""
    code = """
import os, pathlib
for line in pathlib.Path("/proc/mounts").read_text().splitlines():
    place, kind, options = line.split()[1:4]
    if kind in {"proc", "mqueue", "devpts"} or not os.path.isdir(place):
        continue
    if os.access(place, os.W_OK):
        print(place, kind, "noexec" in options.split(","))
for folder, folders, names in os.walk("/"):
    folders[:] = [name for name in folders if not os.path.ismount(os.path.join(folder, name))]
    for path in (os.path.join(folder, name) for name in names + folders):
        if os.access(path, os.W_OK) and not os.path.islink(path):
            print(path)
"""
    writable = container.execute("python", "-c", code).splitlines()
    assert sorted(writable) == ["/dev/shm tmpfs True", "/tmp tmpfs True"]


def test_its_health(engine: Engine) -> None:
    """The health check follows the readiness: it says so when the service is about to end."""
    with running(engine, ENCOUNTERS_WORKERS="1", ENCOUNTERS_DRAIN_SECONDS="5") as container:
        assert container.healthy()
        stopping = threading.Thread(target=container.stop)
        stopping.start()
        time.sleep(1)
        assert ask(container, "GET", "/healthz").status == 200
        assert not container.healthy()
        stopping.join()


def test_told_to_end_under_load_it_loses_nothing(engine: Engine) -> None:
    """It ends with status 0, and each request is answered, or its connection refused."""
    with running(engine, ENCOUNTERS_WORKERS="2", ENCOUNTERS_DRAIN_SECONDS="1") as container:
        with Load(8, lambda n: ask(container, "POST", "/v1/events", article(n, 20))) as load:
            time.sleep(2)
            assert container.stop() == 0
        statuses = load.statuses()
        assert set(statuses) <= {"200", "503", "ConnectionRefusedError"}
        assert statuses["200"] >= 8


def test_as_many_workers_as_it_has_cores(engine: Engine) -> None:
    """Those that the container is allowed, not those of the machine."""
    with running(engine, "--cpus=1") as container:
        assert len(container.processes()) == 1 + 1


def peak_memory(container: Container, busy: Callable[[], bool]) -> int:
    """The most that it held while something went on."""
    peak = container.memory()
    while busy():
        time.sleep(0.2)
        peak = max(peak, container.memory())
    return peak


@pytest.mark.parametrize("workers", [1, 2])
def test_its_memory(engine: Engine, workers: int) -> None:
    """Neither many clients nor the longest articles bring it near its limit, or kill a worker."""
    longest = article(1, sentences=3_000)
    longest["text"] = longest["text"][:200_000]
    with running(engine, ENCOUNTERS_WORKERS=str(workers)) as container:
        idle, processes = container.memory(), container.processes()
        crowd = begin_crowd(container, seconds=10)
        many = peak_memory(container, lambda: crowd.poll() is None)
        with ThreadPoolExecutor(workers) as senders:
            asked = [
                senders.submit(ask, container, "POST", "/v1/events", longest)
                for _ in range(workers)
            ]
            long = peak_memory(container, lambda: not all(future.done() for future in asked))
        seen = set(json.loads(crowd.communicate()[0])["statuses"])
        seen |= {str(future.result().status) for future in asked}
        print(f"container: workers: {workers}, idle: {idle / MEGABYTE:.0f} MB,", end=" ")
        print(f"64 clients: {many / MEGABYTE:.0f} MB,", end=" ")
        print(f"{workers} of 200,000 characters: {long / MEGABYTE:.0f} MB")
        assert "200" in seen <= {"200", "503"}
        assert container.processes() == processes
        assert max(many, long) < 700 * MEGABYTE


def test_the_limit_of_its_memory(container: Container) -> None:
    """Who takes more than there is to have is killed, and the service goes on."""
    greedy = ("exec", container.name, "python", "-c", "b'a' * 2**31")
    assert container.engine.podman(*greedy, check=False).returncode == 137
    assert ask(container, "POST", "/v1/events", article(1)).status == 200
