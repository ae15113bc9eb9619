"""What an executor does with the articles of a partition."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pandas as pd

from service.config import Settings
from service.extraction.extractor import Extractor
from service.submissions.extraction import extract_items
from service.submissions.groups import grouped
from service.submissions.items import Item
from service.submissions.loading import load_extractor

from .columns import COLUMNS, rows_of

__all__ = ["extract", "extractor_of"]


def extract(frames: Iterator[pd.DataFrame], settings: Settings) -> Iterator[pd.DataFrame]:
    """The rows of articles, a few articles at a time.

    Args:
        frames: with the columns `body`, an article as a JSON text in UTF-8, and `file`, where it
            stands.
        settings: which language pipeline to load, and how.

    Yields:
        Frames with `COLUMNS`.
    """
    extractor = extractor_of(settings)
    for frame in frames:
        items = [
            Item("", file, "json", bytes(body), len(body))
            for body, file in zip(frame["body"], frame["file"], strict=True)
        ]
        for group in grouped(items, lambda item: item.size):
            found = zip(group, extract_items(group, {}, extractor), strict=True)
            rows = [row for item, one in found for row in rows_of(one.content, item.instance)]
            yield pd.DataFrame(rows, columns=COLUMNS.fieldNames())


@functools.cache
def extractor_of(settings: Settings) -> Extractor:
    """The extractor of a process and of those that it forks, in which it is not loaded again.

    Raises:
        SettingsError: no such pipeline is installed.
    """
    return load_extractor(settings)
