"""RFC 9457 problems."""

from __future__ import annotations

from marshmallow import fields, validate

from .base import StrictSchema
from .fields import Text, Whole

__all__ = ["ProblemSchema"]


class InvalidFieldSchema(StrictSchema):
    """A place in the request that holds something wrong."""

    pointer = Text(
        required=True,
        metadata={"description": 'JSON Pointer to the field, "" for the whole body.'},
    )
    detail = Text(required=True, metadata={"description": "What is wrong there."})


class ProblemSchema(StrictSchema):
    """An error."""

    type = Text(required=True, metadata={"format": "uri-reference"})
    title = Text(required=True, metadata={"description": "The status in words."})
    status = Whole(required=True, validate=validate.Range(min=400, max=599))
    detail = Text(required=True, metadata={"description": "What went wrong this time."})
    instance = Text(required=True, metadata={"format": "uri-reference"})
    errors = fields.List(
        fields.Nested(InvalidFieldSchema),
        metadata={"description": "For a 422: each field that has an invalid value."},
    )
