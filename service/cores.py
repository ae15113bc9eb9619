"""How many processor cores this process may use."""

from __future__ import annotations

import math
import os
import pathlib

__all__ = ["usable_cores"]

_CONTROL_GROUPS = pathlib.Path("/sys/fs/cgroup")


def usable_cores(control_groups: pathlib.Path = _CONTROL_GROUPS) -> int:
    """Cores that the process may run on, or the share of them that its container is allowed.

    Part of a core counts as one. The limit is `cpu.max` of the kernel's control groups in version
    2, and `cpu.cfs_quota_us` in version 1; in a container, its own group stands at the root.
    """
    cores = len(os.sched_getaffinity(0))
    allowed = _allowed(control_groups)
    return cores if allowed is None else max(1, min(cores, math.ceil(allowed)))


def _allowed(control_groups: pathlib.Path) -> float | None:
    try:
        quota, period = (control_groups / "cpu.max").read_text().split()
    except (OSError, ValueError):
        try:
            quota = (control_groups / "cpu/cpu.cfs_quota_us").read_text().strip()
            period = (control_groups / "cpu/cpu.cfs_period_us").read_text().strip()
        except OSError:
            return None
    # No limit is "max" in version 2, and -1 in version 1.
    return int(quota) / int(period) if quota.isdigit() else None
