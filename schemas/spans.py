"""Stretches of an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from service.extraction.records import Span

from .base import StrictSchema
from .fields import SURROGATE, Text, Whole

__all__ = ["SpanSchema", "Spans", "is_span"]

_NAMES = {"start", "end", "text"}


class SpanSchema(StrictSchema):
    """A stretch of the article; offsets count Unicode code points in its text."""

    start = Whole(required=True, validate=validate.Range(min=0))
    end = Whole(required=True, validate=validate.Range(min=1))
    text = Text(required=True, validate=validate.Length(min=1))

    @validates_schema
    def _fits(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if data["end"] - data["start"] != len(data["text"]):
            raise ValidationError("The offsets do not span the text.")


class Spans(fields.List[Any]):
    """A list of spans.

    Nine of ten objects in an answer are spans, and taken one by one their schema would cost more
    than all else that is done to answer: those that are right are seen to be so at once, and only
    what is not goes through it, for the messages.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(fields.Nested(SpanSchema), **kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        if isinstance(value, tuple) and all(type(span) is Span for span in value):
            return [{"start": s.start, "end": s.end, "text": s.text} for s in value]
        return super()._serialize(value, attr, obj, **kwargs)

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> list[Any]:
        if type(value) is list and all(map(is_span, value)):
            return value
        return super()._deserialize(value, attr, data, **kwargs)


def is_span(span: Any) -> bool:
    """Whether the schema has nothing to say against it."""
    if type(span) is not dict or span.keys() != _NAMES:
        return False
    start, end, text = span["start"], span["end"], span["text"]
    return (
        type(start) is type(end) is int
        and type(text) is str
        and 0 <= start < end == start + len(text)
        and (text.isascii() or not SURROGATE.search(text))
    )
