"""What a worker process does: it has a few articles at a time go through the pipeline."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Sequence
from multiprocessing import connection, parent_process
from typing import TYPE_CHECKING

from service.config import Settings
from service.submissions.items import Item
from service.submissions.outcomes import Result

if TYPE_CHECKING:
    from service.extraction.extractor import Extractor

__all__ = ["begin", "extract"]


def begin() -> None:
    """Begin a worker process, which is to end with the one that began it."""
    parent = parent_process()
    if parent is not None:
        watch = threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True)
        watch.start()


def extract(items: Sequence[Item], published: str | None) -> list[Result]:
    """The results of a few articles, in their order, each under its `id`.

    Args:
        items: the articles.
        published: day of publication of those that are not said to have one.

    Raises:
        SettingsError: the language pipeline is not installed.
    """
    # Imported late, here and below: the process that begins this one needs none of it.
    from service.submissions.extraction import extract_items

    fields = {} if published is None else {"published_at": published}
    return extract_items(items, fields, _extractor())


@functools.cache
def _extractor() -> Extractor:
    from service.submissions.loading import load_extractor

    return load_extractor(Settings.from_environment())


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
