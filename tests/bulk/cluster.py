"""A cluster of Spark on this machine: a master and two workers with a core each."""

from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pyspark
import pytest

__all__ = ["Cluster", "bulk", "cluster", "environment", "kill", "require_java"]

_ROOT = pathlib.Path(__file__).parents[2]
_CLASS = pathlib.Path(pyspark.__file__).parent / "bin" / "spark-class"
_PATIENCE_SECONDS = 300


def require_java() -> None:
    """Skip where there is no Java, but not where all is to be tested."""
    if shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("Spark needs Java 17")
        pytest.skip("Spark needs Java 17")


def environment() -> dict[str, str]:
    """The environment of all processes: only loopback, and the package of this directory."""
    return os.environ | {"SPARK_LOCAL_IP": "127.0.0.1", "PYTHONPATH": str(_ROOT)}


@contextlib.contextmanager
def bulk(*arguments: str, log: pathlib.Path) -> Iterator[subprocess.Popen[bytes]]:
    """`encounters bulk`, with all that it and Spark say in a log; killed behind the block."""
    with log.open("ab") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "service.cli", "bulk", *arguments],
            env=environment(),
            cwd=log.parent,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and all that it began."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Cluster:
    """A master, and workers that can be killed."""

    def __init__(self, folder: pathlib.Path) -> None:
        """Begin the processes; logs and work go below a folder."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._folder = folder
        self.url = f"spark://127.0.0.1:{port}"
        at = ("--host", "127.0.0.1", "--webui-port", "0")
        self._master = self._begin("master", "master.Master", *at, "--port", str(port))
        each = (*at, "--cores", "1", "--memory", "2g", self.url)
        self.workers = [
            self._begin(name, "worker.Worker", "--work-dir", str(folder / name), *each)
            for name in ("worker-1", "worker-2")
        ]
        try:
            self._wait_for_workers()
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """Kill all."""
        for process in (*self.workers, self._master):
            kill(process)

    def _begin(self, name: str, part: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / f"{name}.log").open("wb") as log:
            return subprocess.Popen(
                [str(_CLASS), f"org.apache.spark.deploy.{part}", *arguments],
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _wait_for_workers(self) -> None:
        log = self._folder / "master.log"
        end = time.monotonic() + _PATIENCE_SECONDS
        while log.read_text().count("Registering worker") < len(self.workers):
            if time.monotonic() > end:
                pytest.fail(f"the workers did not come to their master:\n{log.read_text()}")
            time.sleep(0.1)


@contextlib.contextmanager
def cluster(folder: pathlib.Path) -> Iterator[Cluster]:
    """A cluster for as long as the block runs."""
    begun = Cluster(folder)
    try:
        yield begun
    finally:
        begun.end()
