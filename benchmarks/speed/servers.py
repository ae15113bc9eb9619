"""The service as `make run` starts it, on a free port."""

from __future__ import annotations

import contextlib
import dataclasses
import http.client
import os
import pathlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Final

import psutil

__all__ = ["Memory", "Server", "serving"]

_ROOT: Final = pathlib.Path(__file__).parents[2]
_START_SECONDS: Final = 120
_END_SECONDS: Final = 30
# What a worker takes for the seed pages, if not more.
_SOME_SECONDS: Final = 0.3
_SETTINGS: Final = {"ENCOUNTERS_DRAIN_SECONDS": "0", "ENCOUNTERS_RECYCLE_REQUESTS": "0"}


@dataclasses.dataclass(frozen=True, slots=True)
class Memory:
    """What a server holds, in megabytes; pages that processes share are counted in parts (PSS).

    Attributes:
        master: the server process that the workers are forked from.
        workers: each worker.
        own: of each worker, what it shares with nobody (USS).
    """

    master: float
    workers: tuple[float, ...]
    own: tuple[float, ...]

    @property
    def total(self) -> float:
        """All of it."""
        return self.master + sum(self.workers)


@dataclasses.dataclass(frozen=True, slots=True)
class Server:
    """A server that is ready.

    Attributes:
        port: where on 127.0.0.1.
        start: seconds from the start of its process to its first 200 for `/readyz`.
        process: the server process.
    """

    port: int
    start: float
    process: psutil.Popen

    def idle(self) -> bool:
        """Whether a worker has hardly worked yet."""
        return any(sum(w.cpu_times()[:2]) < _SOME_SECONDS for w in self.process.children())

    def memory(self) -> Memory:
        """What it holds now."""
        workers = [worker.memory_full_info() for worker in self.process.children()]
        return Memory(
            _megabytes(self.process.memory_full_info().pss),
            tuple(_megabytes(worker.pss) for worker in workers),
            tuple(_megabytes(worker.uss) for worker in workers),
        )


@contextlib.contextmanager
def serving(workers: int) -> Iterator[Server]:
    """The service with so many workers, and its log as usual but thrown away."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
    settings = _SETTINGS | {"PORT": str(port), "ENCOUNTERS_WORKERS": str(workers)}
    began = time.perf_counter()
    process = psutil.Popen(
        [*command, "service.wsgi:app"],
        cwd=_ROOT,
        env=os.environ | settings,
        stdout=subprocess.DEVNULL,
    )
    try:
        while not _ready(port):
            if process.poll() is not None or time.perf_counter() - began > _START_SECONDS:
                raise SystemExit("the service did not start")
            time.sleep(0.01)
        yield Server(port, time.perf_counter() - began, process)
    finally:
        process.terminate()
        with contextlib.suppress(psutil.TimeoutExpired):
            process.wait(_END_SECONDS)
        if process.is_running():
            process.kill()


def _ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _megabytes(size: int) -> float:
    return size / 2**20
