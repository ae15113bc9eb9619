"""What is in the image, and what is not."""

from __future__ import annotations

import os
import pathlib
import re
import stat
import subprocess
from collections.abc import Iterator

import pytest

from service import __version__
from tests.container.containers import HARDENING
from tests.container.engine import Engine
from tests.container.image import BASE, IMAGE, ROOT

pytestmark = pytest.mark.container

MEGABYTE = 10**6
COMPILERS = re.compile(
    r"(.*-)?(cc|c\+\+|gcc|g\+\+|cpp|clang|tcc|ld|as|ar|strip|make|cmake|ninja|rustc|cargo|go)(-\d+)?"
)
# The image's own part, with what it needs of Python's packages; the base comes on top of it.
LARGEST = 260 * MEGABYTE


@pytest.fixture(scope="module")
def files(engine: Engine) -> Iterator[pathlib.Path]:
    """The files of the image."""
    with engine.mounted(IMAGE) as root:
        yield root


def below(root: pathlib.Path) -> Iterator[pathlib.Path]:
    """All files and folders, without the root itself."""
    for folder, folders, names in os.walk(root):
        for name in folders + names:
            yield pathlib.Path(folder, name)


def test_what_it_says_of_itself(engine: Engine) -> None:
    """Its version is the service's, and it runs as nobody in particular."""
    described = engine.inspect(IMAGE)
    configuration = described["Config"]
    assert configuration["User"] == "10001:10001"
    assert configuration["StopSignal"] == "SIGTERM"
    assert "8000/tcp" in configuration["ExposedPorts"]
    assert described["Healthcheck"]["Test"][:2] == ["CMD", "python"]
    labels = configuration["Labels"]
    assert labels["org.opencontainers.image.version"] == __version__
    assert labels["org.opencontainers.image.licenses"] == "MIT"
    assert {"title", "description", "revision"} <= {name.rpartition(".")[2] for name in labels}


def test_the_base_is_left_as_it_is(engine: Engine, files: pathlib.Path) -> None:
    """Beside the two folders that it has of its own, nothing is added and nothing changed."""

    def state(root: pathlib.Path) -> dict[str, tuple[int, int]]:
        found = {str(path.relative_to(root)): path.lstat() for path in below(root)}
        return {
            name: (status.st_mode, status.st_size if stat.S_ISREG(status.st_mode) else 0)
            for name, status in found.items()
            if not name.startswith(("app", "venv"))
        }

    with engine.mounted(BASE) as base:
        assert state(files) == state(base)


def test_of_the_project_it_holds_the_service_alone(files: pathlib.Path) -> None:
    """No test, no corpus, no tool: what is in version control below `schemas` and `service`."""
    listed = subprocess.run(
        ["git", "ls-files", "schemas", "service"], cwd=ROOT, capture_output=True, check=True
    )
    app = files / "app"
    held = {str(path.relative_to(app)) for path in below(app) if path.is_file()}
    assert {name for name in held if not name.endswith(".pyc")} == set(
        listed.stdout.decode().split()
    )


def test_it_holds_nothing_to_build_with(files: pathlib.Path) -> None:
    """No compiler, no linker; and in its own part no pip, no tests, no sources of extensions."""
    programs = [
        path.name
        for folder in ("bin", "sbin", "usr/bin", "usr/sbin", "usr/local/bin", "venv/bin")
        for path in (files / folder).iterdir()
    ]
    assert len(programs) > 100
    assert [name for name in programs if COMPILERS.fullmatch(name)] == []
    packages = files / "venv/lib/python3.11/site-packages"
    assert (packages / "spacy").is_dir()
    installed = {path.name for path in packages.iterdir()}
    assert not {"pip", "setuptools", "wheel", "pkg_resources"} & installed
    left = [path for path in below(packages) if path.name in {"tests", "test"}]
    left += [path for path in below(packages) if path.suffix in {".c", ".cpp", ".h", ".pyx"}]
    assert left == []


def test_it_holds_no_cache(files: pathlib.Path) -> None:
    """Neither of pip nor of apt, nor of anything in a home or for a while."""
    for folder in ("root", "home", "tmp", "var/tmp", "var/lib/apt/lists", "var/cache/apt/archives"):
        left = [path for path in below(files / folder) if path.is_file()]
        assert [path for path in left if path.name not in {".bashrc", ".profile", "lock"}] == []


def test_nothing_of_it_is_the_users(files: pathlib.Path) -> None:
    """The user that serves cannot change what is served."""
    for path in (*below(files / "app"), *below(files / "venv")):
        status = path.lstat()
        assert (status.st_uid, status.st_gid) == (0, 0)
        assert path.is_symlink() or not status.st_mode & 0o022, path


def test_every_extension_module_loads(engine: Engine) -> None:
    """Those that were stripped of their symbols are whole."""
    code = """
import importlib, pathlib, sys
root = pathlib.Path(sys.prefix, "lib/python3.11/site-packages")
count = 0
for file in sorted(root.rglob("*.cpython-*.so")):
    importlib.import_module(".".join(file.relative_to(root).parts).partition(".cpython-")[0])
    count += 1
print(count)
"""
    command = ("run", "--rm", "--network=none", *HARDENING, IMAGE, "python", "-c", code)
    assert int(engine.podman(*command).stdout) > 50


def test_its_size(engine: Engine) -> None:
    """It stays as small as it is."""
    sizes = [int(engine.inspect(name)["Size"]) for name in (IMAGE, BASE)]
    own = sizes[0] - sizes[1]
    print(f"container: image {sizes[0] / MEGABYTE:.0f} MB,", end=" ")
    print(f"of which {own / MEGABYTE:.0f} MB on top of the base")
    assert own < LARGEST
