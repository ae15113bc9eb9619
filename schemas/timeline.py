"""The encounters of many articles, merged across them."""

from __future__ import annotations

from typing import get_args

from marshmallow import fields, validate

from service.timeline import ConflictField

from .base import StrictSchema
from .batch import ResultSchema
from .event import EventSchema, MetaSchema, ParticipantSchema
from .fields import Text, Whole
from .spans import SpanSchema

__all__ = ["TimelineSchema"]


def _position(description: str) -> Whole:
    return Whole(
        required=True, validate=validate.Range(min=0), metadata={"description": description}
    )


class SourcedSpanSchema(SpanSchema):
    """A stretch of the text of one of the articles; offsets count Unicode code points in it."""

    source = _position("Position in the event's `sources`, from 0: whose article the text is of.")


class TimelineParticipantSchema(ParticipantSchema):
    """A party to an encounter, with values merged over the articles."""

    mentions = fields.List(fields.Nested(SourcedSpanSchema), required=True)


class SourceSchema(StrictSchema):
    """An event of an article that tells of the encounter."""

    article = _position("Position of the article in the request, from 0.")
    event = Text(
        required=True,
        validate=validate.Regexp("^[0-9a-f]{16}$"),
        metadata={"description": "Id of the event in the article's extraction."},
    )


class ConflictingValueSchema(StrictSchema):
    """A value, and who says so."""

    value = Text(
        required=True,
        metadata={"description": "The status, the EDTF string of the time, the place's name."},
    )
    articles = fields.List(
        Whole(validate=validate.Range(min=0)),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "Positions of the articles in the request, ascending."},
    )


class ConflictSchema(StrictSchema):
    """Values of a field that cannot all be true."""

    field = Text(required=True, validate=validate.OneOf(get_args(ConflictField)))
    values = fields.List(
        fields.Nested(ConflictingValueSchema),
        required=True,
        validate=validate.Length(min=2),
        metadata={"description": "First the one that the event has, then by number of articles."},
    )


class TimelineEventSchema(EventSchema):
    """One encounter: its slots hold the most specific, best supported values of its sources."""

    class Meta(EventSchema.Meta):
        """What made the single records is told where they are asked for alone."""

        exclude = ("debug",)

    participants = fields.List(
        fields.Nested(TimelineParticipantSchema), required=True, validate=validate.Length(min=1)
    )
    evidence = fields.List(
        fields.Nested(SourcedSpanSchema),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The sentences of all sources that tell of the encounter."},
    )
    sources = fields.List(
        fields.Nested(SourceSchema),
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "Where it is told of, in order of publication."},
    )
    conflicts = fields.List(
        fields.Nested(ConflictSchema),
        required=True,
        metadata={"description": "Where the sources contradict each other."},
    )


class TimelineSchema(StrictSchema):
    """The encounters of all articles in order of time, those without a day last."""

    events = fields.List(fields.Nested(TimelineEventSchema), required=True)
    articles = fields.List(
        fields.Nested(ResultSchema),
        required=True,
        metadata={"description": "What came of each article, in the order given."},
    )
    meta = fields.Nested(MetaSchema, required=True)
