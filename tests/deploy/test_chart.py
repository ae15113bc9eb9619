"""The Helm chart: valid manifests, and values that are what the service and Kubernetes take."""

from __future__ import annotations

import dataclasses
import json
import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from service import __version__
from service.config import Settings
from tests.deploy.conftest import CHART, Helm

HARDENED = f"--values={CHART / 'hardened.yaml'}"
# The release of Kubernetes that the chart is checked against.
KUBERNETES = "1.36"
SCHEMA = json.loads((CHART / "values.schema.json").read_text(encoding="utf-8"))
VALUES = yaml.safe_load((CHART / "values.yaml").read_text(encoding="utf-8"))
# Every setting of the service, with a value of the chart that changes it and what it becomes.
SETTINGS = {
    "host": ("settings.host", "127.0.0.1"),
    "port": ("settings.port", "8001"),
    "model": ("settings.model", "en_core_web_md"),
    "gate": ("settings.gate", "off"),
    "workers": ("settings.workers", "7"),
    "queue": ("settings.queue", "5"),
    "deadline": ("settings.deadlineSeconds", "30"),
    "drain": ("settings.drainSeconds", "9"),
    "receive": ("settings.receiveSeconds", "11"),
    "recycle": ("settings.recycleRequests", "1000000"),
    "max_body_bytes": ("settings.maxBodyBytes", "104857600"),
    "log_level": ("settings.logLevel", "debug"),
}
VARIABLES = {field.name: field.metadata["variable"] for field in dataclasses.fields(Settings)}


def container(manifests: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The one container of the pods."""
    (only,) = manifests["Deployment"]["spec"]["template"]["spec"]["containers"]
    found: dict[str, Any] = only
    return found


def environment(manifests: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Its environment variables, with a value or where it comes from."""
    entries = container(manifests)["env"]
    return {entry["name"]: entry.get("value", entry.get("valueFrom")) for entry in entries}


def paths(values: dict[str, Any], *above: str) -> Iterator[tuple[str, ...]]:
    """Each name in a tree of values."""
    for name, value in values.items():
        yield (*above, name)
        if isinstance(value, dict):
            yield from paths(value, *above, name)


def validate(file: pathlib.Path, manifests: str) -> tuple[bool, str]:
    """Whether Kubernetes' own schemas allow the manifests, and what is said of each."""
    file.write_text(manifests)
    program = pathlib.Path(sys.executable).with_name("kubernetes-validate")
    validated = subprocess.run(
        [program, "--strict", "--kubernetes-version", KUBERNETES, file],
        capture_output=True,
        text=True,
        check=False,
    )
    return validated.returncode == 0, validated.stdout + validated.stderr


@pytest.mark.parametrize("values", [(), (HARDENED,)], ids=["default", "hardened"])
def test_the_manifests_are_valid(helm: Helm, tmp_path: pathlib.Path, values: list[str]) -> None:
    """helm finds nothing to complain of, and Kubernetes knows every field."""
    linted = helm.run("lint", "--strict", *values, str(CHART))
    assert linted.returncode == 0, linted.stdout
    valid, said = validate(tmp_path / "manifests.yaml", helm.template(*values))
    assert valid, said
    # It is not Kubernetes' own, and has no schema there.
    unknown = re.findall(r"Couldn't find schema for kind (\w+)", said)
    assert unknown == (["ServiceMonitor"] if values else [])
    assert said.count("passed for resource") == 6


def test_a_field_that_kubernetes_does_not_know_is_found(helm: Helm, tmp_path: pathlib.Path) -> None:
    """The check of the manifests is one."""
    wrong = helm.template().replace("readOnlyRootFilesystem", "readonlyRootFilesystem")
    valid, said = validate(tmp_path / "manifests.yaml", wrong)
    assert not valid
    assert "readonlyRootFilesystem" in said


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("settings.worker=2", "'/settings': additional properties 'worker'"),
        ("setings.workers=2", "'': additional properties 'setings'"),
        ("resources.request.cpu=1", "'/resources': additional properties 'request'"),
        ("settings.workers=many", "'/settings/workers'"),
        ("settings.workers=0", "'/settings/workers'"),
        ("settings.logLevel=loud", "'/settings/logLevel'"),
        ("image.digest=latest", "'/image/digest'"),
        ("resources.requests.memory=512MB", "'/resources/requests/memory'"),
        ("serviceMonitor.interval=30", "'/serviceMonitor/interval'"),
        ("runAsUser=0", "'/runAsUser'"),
    ],
)
def test_a_misspelt_or_wrong_value_is_refused(helm: Helm, value: str, place: str) -> None:
    """helm says where, and renders nothing."""
    refused = helm.run("template", "release", str(CHART), "--set", value)
    assert refused.returncode != 0
    assert not refused.stdout
    assert f"at {place}" in refused.stderr


def test_every_name_can_be_misspelt_nowhere() -> None:
    """Wherever there is a name in the values, another one beside it is refused."""
    validator = Draft7Validator(SCHEMA)
    validator.check_schema(SCHEMA)
    assert not list(validator.iter_errors(VALUES))
    for *above, name in paths(VALUES):
        misspelt = json.loads(json.dumps(VALUES))
        place = misspelt
        for step in above:
            place = place[step]
        place[f"{name}s"] = place.pop(name)
        assert list(validator.iter_errors(misspelt)), (*above, name)


def test_every_value_has_a_schema_and_a_default() -> None:
    """What the schema allows at the top and for the service stands in values.yaml, too."""
    # What charts above give to all of theirs, whatever that is.
    assert set(SCHEMA["properties"]) - {"global"} == set(VALUES)
    for name, schema in SCHEMA["properties"].items():
        if "properties" in schema and name not in {"affinity", "resources"}:
            assert set(schema["properties"]) == set(VALUES[name]), name


def test_every_setting_can_be_set(helm: Helm) -> None:
    """The service's environment has its settings, each from a value, and nothing else."""
    changes = [f"--set={path}={value}" for path, value in SETTINGS.values()]
    keys = ["--set=apiKeys.secret=s,apiKeys.fileKey=f,apiKeys.environmentKey=e"]
    found = environment(helm.manifests(*changes, *keys))
    assert set(found) == set(VARIABLES.values())
    for name, (_, value) in SETTINGS.items():
        assert found[VARIABLES[name]] == value
    assert found["ENCOUNTERS_API_KEYS"] == {"secretKeyRef": {"name": "s", "key": "e"}}
    assert found["ENCOUNTERS_API_KEYS_FILE"] == "/etc/encounters/f"


def test_the_service_takes_the_settings(helm: Helm) -> None:
    """The defaults of the chart are the service's own, but for the address and the workers."""
    found = {
        name: value
        for name, value in environment(helm.manifests()).items()
        if name not in {"ENCOUNTERS_HOST", "ENCOUNTERS_WORKERS"}
    }
    own = Settings(workers=1)
    assert dataclasses.replace(Settings.from_environment(found), workers=1) == own


def test_the_schema_has_the_bounds_of_the_settings() -> None:
    """What the service would refuse, helm refuses, and nothing that it would take."""
    properties = SCHEMA["properties"]["settings"]["properties"]
    for field in dataclasses.fields(Settings):
        if field.name not in SETTINGS:
            continue
        schema = properties[SETTINGS[field.name][0].partition(".")[2]]
        if bounds := field.metadata["bounds"]:
            assert (schema["minimum"], schema["maximum"]) == bounds, field.name
        if choices := field.metadata["choices"]:
            assert schema["enum"] == list(choices), field.name


@pytest.mark.parametrize(("drain", "deadline"), [(3, 60), (10, 120)])
def test_there_is_time_to_end(helm: Helm, drain: int, deadline: int) -> None:
    """The grace period is longer than the service takes at most."""
    settings = f"--set=settings.drainSeconds={drain},settings.deadlineSeconds={deadline}"
    pod = helm.manifests(settings)["Deployment"]["spec"]["template"]["spec"]
    assert pod["terminationGracePeriodSeconds"] == drain + deadline + 10


@pytest.mark.parametrize("values", [(), (HARDENED,)], ids=["default", "hardened"])
def test_the_pods_are_restricted(helm: Helm, values: list[str]) -> None:
    """They keep to the `restricted` standard for pods, write into memory only, and connect out to
    nothing."""
    manifests = helm.manifests(*values)
    pod = manifests["Deployment"]["spec"]["template"]["spec"]
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] == 10001
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container(manifests)["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "privileged": False,
        "readOnlyRootFilesystem": True,
    }
    mounts = {mount["name"]: mount for mount in container(manifests)["volumeMounts"]}
    for volume in pod["volumes"]:
        assert volume.get("emptyDir", {}).get("medium") == "Memory" or mounts[volume["name"]].get(
            "readOnly"
        )
    policy = manifests["NetworkPolicy"]["spec"]
    assert set(policy["policyTypes"]) == {"Ingress", "Egress"}
    assert policy["egress"] == []


def test_the_probes_ask_the_service(helm: Helm) -> None:
    """Each on its own path; alive is also who is not ready."""
    probes = {
        name: probe["httpGet"]["path"]
        for name, probe in container(helm.manifests()).items()
        if name.endswith("Probe")
    }
    assert probes == {
        "startupProbe": "/readyz",
        "readinessProbe": "/readyz",
        "livenessProbe": "/healthz",
    }


def test_without_autoscaling_the_number_of_pods_is_set(helm: Helm) -> None:
    """With it, an upgrade leaves the number that it has found."""
    assert "replicas" not in helm.manifests()["Deployment"]["spec"]
    fixed = helm.manifests("--set=autoscaling.enabled=false,replicas=4")
    assert fixed["Deployment"]["spec"]["replicas"] == 4
    assert "HorizontalPodAutoscaler" not in fixed


@pytest.mark.parametrize("kind", ["podDisruptionBudget", "networkPolicy", "serviceMonitor"])
@pytest.mark.parametrize("enabled", ["true", "false"])
def test_what_can_be_left_out(helm: Helm, kind: str, enabled: str) -> None:
    """It is there when it is enabled, and only then."""
    manifests = helm.manifests(f"--set={kind}.enabled={enabled}")
    assert (f"{kind[0].upper()}{kind[1:]}" in manifests) == (enabled == "true")


def test_the_versions_are_the_services() -> None:
    """The chart installs the image of its own release."""
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text(encoding="utf-8"))
    assert chart["appVersion"] == chart["version"] == __version__


def test_the_readme_of_the_chart_has_every_value() -> None:
    """Whoever installs it finds what can be set."""
    readme = (CHART / "README.md").read_text(encoding="utf-8")
    for name in VALUES:
        assert f"`{name}" in readme, name
