"""The image, and a container of it, for `make test-container`."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.container.containers import Container, running
from tests.container.engine import Engine, starting_engine
from tests.container.image import build_image, import_base


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """An engine that has the image."""
    with starting_engine() as started:
        began = time.monotonic()
        import_base(started)
        imported = time.monotonic()
        build_image(started)
        print(f"\ncontainer: base {imported - began:.0f} s", end="")
        print(f", image {time.monotonic() - imported:.0f} s")
        yield started


@pytest.fixture(scope="session")
def container(engine: Engine) -> Iterator[Container]:
    """A container that serves with two workers."""
    with running(engine, ENCOUNTERS_WORKERS="2", ENCOUNTERS_DRAIN_SECONDS="0") as started:
        yield started
