"""The image as the Dockerfile makes it, on a base that is made of Debian's packages.

The base stands in for the official image of Python where there is no registry of images: the same
release of Debian, the same Python by version, found in the same place.
"""

from __future__ import annotations

import os
import pathlib
import shlex
import ssl
import subprocess
import sys

from tests.container.engine import Engine

__all__ = ["BASE", "IMAGE", "ROOT", "build_image", "import_base"]

ROOT = pathlib.Path(__file__).parents[2]
BASE = "docker.io/library/python:3.11-slim-bookworm"
IMAGE = "localhost/encounters:test"
_PROGRAMS = {"python": "python3", "python3": "python3", "pip": "pip3"}
_BUNDLE = "/etc/ssl/certs/ca-certificates.crt"
# What pip may be told about where packages come from; other files of this machine are not there.
_PIP_OPTIONS = ("cert", "index-url", "extra-index-url", "trusted-host", "timeout", "proxy")


def import_base(engine: Engine) -> None:
    """Make the base from packages of Debian 12, and give it the official image's name."""
    links = [f'ln -s /usr/bin/{at} "$1/usr/local/bin/{name}"' for name, at in _PROGRAMS.items()]
    command = ["mmdebstrap", "--quiet", "--variant=minbase", "--include=python3-pip,python3-venv"]
    command += [f"--customize-hook={link}" for link in links]
    debian = engine.begin(*command, "bookworm", "-", stdout=subprocess.PIPE)
    path = "PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin"
    taken = engine.begin(
        *("podman", "import", "--quiet", "--change", f"ENV={path}", "-", BASE),
        stdin=debian.stdout,
        stdout=subprocess.DEVNULL,
    )
    assert debian.stdout
    debian.stdout.close()
    assert (debian.wait(), taken.wait()) == (0, 0)


def build_image(engine: Engine) -> None:
    """Build the Dockerfile as it stands, with what this machine needs to reach packages."""
    command = ["buildah", "bud", "--format=docker", "--isolation=chroot", "--network=host"]
    command += ["--pull-never", "--build-arg", f"BASE={BASE}", "--tag", IMAGE]
    for file, place in _needed_for_packages(engine.folder):
        command += ["--volume", f"{file}:{place}:ro"]
    engine.run(*command, str(ROOT))


def _needed_for_packages(folder: pathlib.Path) -> list[tuple[pathlib.Path, str]]:
    """The certificates that this machine trusts and what pip is told here, if there is any."""
    options = _pip_options()
    mounts = []
    known = (options.pop("cert", None), ssl.get_default_verify_paths().cafile, _BUNDLE)
    if bundle := next((file for file in known if file and pathlib.Path(file).is_file()), None):
        mounts.append((pathlib.Path(bundle).resolve(), _BUNDLE))
        options["cert"] = _BUNDLE
    if options:
        configuration = folder / "pip.conf"
        lines = [f"{name} = {value}" for name, value in options.items()]
        configuration.write_text("\n".join(["[global]", *lines, ""]))
        mounts.append((configuration, "/etc/pip.conf"))
    return mounts


def _pip_options() -> dict[str, str]:
    shown = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    options = {}
    # The environment comes first in the list, and goes before files.
    for line in reversed(shown.stdout.splitlines()):
        name, _, value = line.partition("=")
        option = name.rpartition(".")[2]
        words = [word for part in shlex.split(value) for word in part.split()]
        if option != "cert":
            words = [word for word in words if not word.startswith(("file:", os.sep))]
        if option in _PIP_OPTIONS and words:
            options[option] = " ".join(words)
    return options
