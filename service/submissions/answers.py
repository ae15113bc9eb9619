"""What an extraction looks like to a client: dumped, and held to the contract."""

from __future__ import annotations

from typing import Any

from schemas.event import ExtractionSchema
from schemas.soundness import soundness
from service import __version__
from service.extraction.records import Extraction, UnsupportedLanguageError

from .articles import Submission
from .problems import InvalidField, InvalidValue

__all__ = ["answer"]

_SCHEMA = ExtractionSchema(exclude=("events.debug",))
_DEBUG_SCHEMA = ExtractionSchema()
_IS_SOUND = {schema: soundness(schema) for schema in (_SCHEMA, _DEBUG_SCHEMA)}


def answer(
    submission: Submission,
    outcome: Extraction | UnsupportedLanguageError,
    model: str,
    pointer: str = "",
) -> dict[str, Any]:
    """The answer to an article.

    Args:
        submission: the article as it came in.
        outcome: what came of it.
        model: name and version of the language pipeline.
        pointer: JSON Pointer to the article in the request.

    Raises:
        InvalidValue: the article is not in English.
        RuntimeError: the extractor's records do not keep to the contract.
    """
    if isinstance(outcome, UnsupportedLanguageError):
        raise InvalidValue([InvalidField(f"{pointer}/language", str(outcome))]) from outcome
    schema = _DEBUG_SCHEMA if submission.debug else _SCHEMA
    content: dict[str, Any] = schema.dump(
        {
            "article": _summary(submission, outcome),
            "events": outcome.events,
            "meta": {"service": __version__, "model": model, "warnings": outcome.warnings},
        }
    )
    if not _IS_SOUND[schema](content):
        raise RuntimeError(f"invalid answer: {schema.validate(content)}")
    return content


def _summary(submission: Submission, extraction: Extraction) -> dict[str, Any]:
    article = submission.article
    summary = {
        "id": article.id,
        "title": submission.title,
        "url": article.url,
        "language": extraction.language,
        "published_at": extraction.published_at,
        "published_at_source": (
            "text" if submission.dated_by_page else extraction.published_at_source
        ),
        "characters": len(article.text),
    }
    if submission.page:
        summary["text"] = article.text
    return summary
