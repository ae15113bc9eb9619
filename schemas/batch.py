"""Many articles in one request, and what comes of each."""

from __future__ import annotations

from marshmallow import fields, validate

from .base import StrictSchema
from .event import ExtractionSchema
from .fields import Whole
from .problem import ProblemSchema

__all__ = ["MAX_ARTICLES", "BatchSchema", "ResultSchema", "ResultsSchema"]

MAX_ARTICLES = 256


class BatchSchema(StrictSchema):
    """Articles, each of which is held to the rules of an article for itself."""

    articles = fields.List(
        fields.Raw(
            allow_none=True,
            metadata={
                "anyOf": [
                    {"$ref": "#/components/schemas/Article"},
                    {"description": "Whatever else stands here gets a problem as its result."},
                ]
            },
        ),
        required=True,
        validate=validate.Length(min=1, max=MAX_ARTICLES),
        error_messages={"invalid": "Must be a list."},
    )


class ResultSchema(StrictSchema):
    """What came of one article: an extraction with status 200, or a problem with its own."""

    status = Whole(
        required=True,
        validate=validate.Range(min=200, max=599),
        metadata={"description": "What the article would have got in a request of its own."},
    )
    extraction = fields.Nested(ExtractionSchema)
    problem = fields.Nested(ProblemSchema)


class ResultsSchema(StrictSchema):
    """What came of each article, in the order in which they were sent."""

    results = fields.List(fields.Nested(ResultSchema), required=True)
