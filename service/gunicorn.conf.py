"""How gunicorn serves the application; `make run` and the Dockerfile start it with this file."""

from __future__ import annotations

import atexit
import gc
import itertools
import os
import pathlib
import shutil
import sys
import tempfile
from typing import Any

from service.config import Settings, SettingsError
from service.http.logs import logging_config

try:
    _settings = Settings.from_environment()
except SettingsError as error:
    sys.exit(f"encounters: {error}")

# Memory is there to write to even where the root file system is read-only.
_memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _remove(folder: str, owner: int) -> None:
    # The workers are forks of the server and come by here too.
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


def _share_metrics() -> None:
    """Name the folder in which the workers add up their figures, and empty it."""
    folder = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    if folder is None:
        folder = tempfile.mkdtemp(prefix="encounters-metrics-", dir=_memory)
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        atexit.register(_remove, folder, os.getpid())
    shared = pathlib.Path(folder)
    shared.mkdir(parents=True, exist_ok=True)
    for leftover in shared.glob("*.db"):
        leftover.unlink()


if "ENCOUNTERS_STARTED" not in os.environ:
    # Once, and not in a hook or on a reload, when workers have the files open already.
    os.environ["ENCOUNTERS_STARTED"] = "yes"
    _share_metrics()

_host = f"[{_settings.host}]" if ":" in _settings.host else _settings.host
bind = f"{_host}:{_settings.port}"
workers = _settings.workers
worker_class = "service.http.worker.EncountersWorker"
# Some to spare, so that probes are answered while the queue is full and clients are slow. Threads
# that are not needed are not started.
threads = _settings.queue + 112
# The language pipeline is loaded once; the workers share its memory.
preload_app = True
worker_tmp_dir = _memory
control_socket_disable = True
keepalive = 30
timeout = 60
# For what was begun last while draining to reach its deadline, and its client.
graceful_timeout = _settings.drain + _settings.deadline + 5
# As long as it gets: a title in the query may be long.
limit_request_line = 8190
logger_class = "service.http.worker.ServerLog"
logconfig_dict = logging_config(_settings.log_level)


def pre_fork(server: Any, worker: Any) -> None:
    """Give a worker the lowest number that no other has."""
    taken = {other.slot for other in server.WORKERS.values()}
    worker.slot = next(slot for slot in itertools.count() if slot not in taken)
    # What is there now is shared by all workers, and not to be copied by looking for garbage.
    gc.freeze()
