"""Podman and Buildah, with images and containers that nobody else sees."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from typing import Any

__all__ = ["Engine", "starting_engine"]

_TOOLS = ("buildah", "mmdebstrap", "podman", "runc")
_PACKAGES = pathlib.Path(__file__).with_name("packages.txt")


@dataclasses.dataclass(frozen=True, slots=True)
class Engine:
    """Runs Podman and Buildah on a storage of their own.

    Attributes:
        folder: where the storage is, and room for files of the caller's.
    """

    folder: pathlib.Path

    @property
    def environment(self) -> dict[str, str]:
        """What the tools need to know."""
        return os.environ | {"CONTAINERS_STORAGE_CONF": str(self.folder / "storage.conf")}

    def begin(self, *command: str, **options: Any) -> subprocess.Popen[bytes]:
        """Start one of the tools."""
        return subprocess.Popen(command, cwd=self.folder, env=self.environment, **options)

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run one of the tools to its end.

        Raises:
            AssertionError: it failed, and `check` is set; with what it said.
        """
        # What watches a container writes a file where it stands when memory runs out.
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0 or not check, f"{' '.join(command)}\n{done.stderr[-8_000:]}"
        return done

    def podman(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run Podman. It complains where there is no systemd for its timers, and works."""
        return self.run("podman", "--log-level=fatal", "--runtime=runc", *arguments, check=check)

    def inspect(self, name: str) -> dict[str, Any]:
        """What Podman knows of an image or container."""
        described: list[dict[str, Any]] = json.loads(self.podman("inspect", name).stdout)
        return described[0]

    @contextlib.contextmanager
    def mounted(self, image: str) -> Iterator[pathlib.Path]:
        """The files of an image."""
        yield pathlib.Path(self.podman("image", "mount", image).stdout.strip())
        self.podman("image", "unmount", image)


@contextlib.contextmanager
def starting_engine() -> Iterator[Engine]:
    """An engine, and nothing of it afterwards.

    Raises:
        RuntimeError: a tool is missing, or the user is not root.
    """
    missing = [tool for tool in _TOOLS if not shutil.which(tool)]
    if missing or os.geteuid():
        raise RuntimeError(
            f"needs root and, of Debian: apt-get install {' '.join(_PACKAGES.read_text().split())}"
        )
    # Not in memory, and not where long paths would be too long for sockets.
    with tempfile.TemporaryDirectory(prefix="encounters-", dir="/var/tmp") as name:
        folder = pathlib.Path(name)
        storage = (
            f'[storage]\ndriver = "overlay"\ngraphroot = "{name}/root"\nrunroot = "{name}/run"\n'
        )
        (folder / "storage.conf").write_text(storage)
        engine = Engine(folder)
        try:
            yield engine
        finally:
            engine.podman("rm", "--all", "--force", "--time=0", check=False)
            engine.podman("image", "unmount", "--all", "--force", check=False)
            engine.podman("rmi", "--all", "--force", check=False)
            engine.run("umount", f"{name}/root/overlay", check=False)
