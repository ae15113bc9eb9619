"""Rows as a reader of Parquet finds them."""

from __future__ import annotations

import datetime as dt
import json
import pathlib
from typing import Any

import pyarrow.dataset

__all__ = ["rows_in"]


def rows_in(folder: pathlib.Path) -> list[dict[str, Any]]:
    """All rows below a folder, with days as JSON has them."""
    rows = pyarrow.dataset.dataset(folder, partitioning="hive").to_table().to_pylist()
    found: list[dict[str, Any]] = json.loads(json.dumps(rows, default=dt.date.isoformat))
    return found
