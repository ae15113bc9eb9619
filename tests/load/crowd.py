"""Sixty-four clients in a process of their own, so that they do not slow down who measures."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

from tests.load.clients import Addressed, Load, article, ask

__all__ = ["begin_crowd"]

_CLIENTS = 64


def begin_crowd(server: Addressed, seconds: float) -> subprocess.Popen[str]:
    """Begin to send; what comes out is JSON, the statuses and the slowest answer in seconds."""
    command = [sys.executable, "-m", "tests.load.crowd", str(server.port), str(seconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _main(port: int, seconds: float) -> dict[str, Any]:
    server: Any = type("Somewhere", (), {"port": port})
    texts = [article(seed, sentences=40) for seed in range(_CLIENTS)]
    with Load(_CLIENTS, lambda n: ask(server, "POST", "/v1/events", texts[n % _CLIENTS])) as load:
        time.sleep(seconds)
    return {
        "statuses": load.statuses(),
        "slowest": max(answer.seconds for _, answer in load.answers),
        "silent": sum(a.status == 503 and not a.retry_after for _, a in load.answers),
    }


if __name__ == "__main__":
    print(json.dumps(_main(int(sys.argv[1]), float(sys.argv[2]))))
