"""From articles as they are found to their results: a plain function, whatever engine calls it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from werkzeug.exceptions import HTTPException, InternalServerError

from service.extraction.extractor import Extractor
from service.extraction.html import main_text

from .articles import read_submission
from .items import Item
from .outcomes import Result
from .results import Entry, extracted

__all__ = ["extract_items"]


def extract_items(
    items: Sequence[Item], fields: Mapping[str, str], extractor: Extractor
) -> list[Result]:
    """The results of a few articles, in their order, each under the `id` of its article.

    Args:
        items: the articles.
        fields: what holds for those of them that do not say it themselves.
        extractor: extracts them.
    """
    entries = [_entry(item, fields) for item in items]
    found = extracted(entries, extractor.extract_batch, extractor.model_name, _failure)
    return [
        Result({"id": item.identify(), **one.content}, one.extraction)
        for item, one in zip(items, found, strict=True)
    ]


def _entry(item: Item, fields: Mapping[str, str]) -> Entry:
    if isinstance(item.body, HTTPException):
        return Entry(item.body, item.instance)
    try:
        submission = read_submission(item.form, item.body, fields, main_text, "article")
        return Entry(submission, item.instance)
    except HTTPException as error:
        return Entry(error, item.instance)
    except Exception as error:
        return Entry(_failure(error), item.instance)


def _failure(error: Exception) -> InternalServerError:
    # Its message may quote the article.
    return InternalServerError(f"The extraction failed: {type(error).__name__}.")
