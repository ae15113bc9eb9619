"""Containers of the image, run as the README says."""

from __future__ import annotations

import contextlib
import dataclasses
import pathlib
import time
from collections.abc import Iterator

from tests.conftest import free_port
from tests.container.engine import Engine
from tests.container.image import IMAGE
from tests.load.clients import ask

__all__ = ["HARDENING", "Container", "running"]

_START_SECONDS = 60
# For a drain of 3 seconds, a deadline of 60, and 5 more; then it would be killed.
_STOP_SECONDS = 75
HARDENING = (
    "--user=10001:10001",
    "--read-only",
    "--read-only-tmpfs=false",
    "--tmpfs=/tmp:rw,noexec,nosuid,nodev,size=16m",
    "--cap-drop=ALL",
    "--security-opt=no-new-privileges",
    "--memory=1g",
    "--ulimit=nofile=4096:4096",
    "--ulimit=nproc=4096:4096",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Container:
    """A container that serves.

    Attributes:
        engine: what runs it.
        name: its name.
        port: where on 127.0.0.1.
    """

    engine: Engine
    name: str
    port: int

    @property
    def url(self) -> str:
        """Address of the service, without a path."""
        return f"http://127.0.0.1:{self.port}"

    def execute(self, *command: str) -> str:
        """What a command prints inside."""
        return self.engine.podman("exec", self.name, *command).stdout

    def healthy(self) -> bool:
        """What the image's health check says."""
        checked = self.engine.podman("healthcheck", "run", self.name, check=False)
        return checked.returncode == 0

    def stop(self) -> int:
        """Tell it to end, and give it the time; the exit status."""
        self.engine.podman("stop", f"--time={_STOP_SECONDS}", self.name)
        status: int = self.engine.inspect(self.name)["State"]["ExitCode"]
        return status

    def processes(self) -> list[int]:
        """Process ids of the server and its workers, as this machine counts them."""
        server: int = self.engine.inspect(self.name)["State"]["Pid"]
        children = pathlib.Path(f"/proc/{server}/task/{server}/children").read_text()
        return [server, *map(int, children.split())]

    def memory(self) -> int:
        """Bytes that the processes hold; what several share counts once."""
        rollups = [pathlib.Path(f"/proc/{p}/smaps_rollup").read_text() for p in self.processes()]
        return sum(_kilobytes(rollup, "Pss:") for rollup in rollups) * 1024


def _kilobytes(rollup: str, field: str) -> int:
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith(field))


@contextlib.contextmanager
def running(engine: Engine, *options: str, **settings: str) -> Iterator[Container]:
    """A container that is ready, under all restrictions.

    Args:
        engine: what runs it, and has the image.
        options: more options of `podman run`.
        settings: environment variables beside those of the image.
    """
    port = free_port()
    environment = [f"--env={k}={v}" for k, v in {"PORT": str(port), **settings}.items()]
    command = ("run", "--detach", "--network=host", *HARDENING, *environment, *options, IMAGE)
    name = engine.podman(*command).stdout.strip()
    container = Container(engine, name, port)
    try:
        deadline = time.monotonic() + _START_SECONDS
        while ask(container, "GET", "/readyz").status != 200:
            state = engine.inspect(name)["State"]
            if not state["Running"] or time.monotonic() > deadline:
                raise RuntimeError(f"it did not start:\n{engine.podman('logs', name).stderr}")
            time.sleep(0.1)
        yield container
    finally:
        engine.podman("rm", "--force", "--time=0", name)
