"""What a timeline looks like to a client: dumped, and held to the contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from schemas.timeline import TimelineSchema
from service import __version__
from service.timeline import TimelineEvent

from .outcomes import Result

__all__ = ["timeline_answer"]

# The results were held to the contract one by one.
_SCHEMA = TimelineSchema(exclude=("articles",))


def timeline_answer(
    events: Sequence[TimelineEvent], results: Sequence[Result], model: str
) -> dict[str, Any]:
    """The answer to articles whose encounters were merged.

    Args:
        events: what `service.timeline.timeline` made of the results' extractions.
        results: what came of each article, in their order.
        model: name and version of the language pipeline.

    Raises:
        RuntimeError: the records do not keep to the contract.
    """
    meta = {"service": __version__, "model": model, "warnings": _warnings(results)}
    content: dict[str, Any] = _SCHEMA.dump({"events": events, "meta": meta})
    if errors := _SCHEMA.validate(content):
        raise RuntimeError(f"invalid answer: {errors}")
    return {
        "events": content["events"],
        "articles": [result.content for result in results],
        "meta": content["meta"],
    }


def _warnings(results: Sequence[Result]) -> list[str]:
    """What to know about the timeline; each article's own warnings stand with it."""
    failed = sum(result.extraction is None for result in results)
    return [f"Of {len(results)} articles, {failed} got an error."] if failed else []
