"""Encounters, and the answer that carries those of one article."""

from __future__ import annotations

from typing import Any, get_args

from marshmallow import fields, validate

from service.extraction.confidence import contributions
from service.extraction.records import (
    Event,
    Kind,
    PartyType,
    Precision,
    PublishedAtSource,
    Status,
)

from .base import StrictSchema
from .fields import Day, Number, Text, Whole
from .spans import Spans

__all__ = ["TOPIC_LABELS", "ExtractionSchema"]

TOPIC_LABELS = (
    "diplomacy",
    "security-and-defence",
    "conflict-and-peace",
    "economy-and-trade",
    "finance-and-sanctions",
    "energy",
    "infrastructure-and-transport",
    "climate-and-environment",
    "science-and-technology",
    "health",
    "migration",
    "human-rights-and-justice",
    "culture-education-and-sport",
    "elections-and-politics",
    "humanitarian-aid",
    "other",
)


def _country() -> Text:
    return Text(
        required=True,
        allow_none=True,
        validate=validate.Regexp("^[A-Z]{2}$"),
        metadata={"description": "ISO 3166-1 alpha-2 code."},
    )


class ParticipantSchema(StrictSchema):
    """A party to an encounter."""

    name = Text(
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The fullest form in the article, without titles."},
    )
    type = Text(required=True, validate=validate.OneOf(get_args(PartyType)))
    role = Text(
        required=True,
        allow_none=True,
        metadata={"description": "The office, as the article words it."},
    )
    country = _country()
    mentions: fields.List[Any] = Spans(required=True)


class TimeSchema(StrictSchema):
    """When an encounter takes place."""

    text = Text(required=True, metadata={"description": "The words in the article."})
    edtf = Text(
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "Extended Date/Time Format string (ISO 8601-2)."},
    )
    start = Day(
        required=True, allow_none=True, metadata={"description": "The first day that is covered."}
    )
    end = Day(
        required=True, allow_none=True, metadata={"description": "The last day that is covered."}
    )
    precision = Text(required=True, validate=validate.OneOf(get_args(Precision)))


class PlaceSchema(StrictSchema):
    """Where an encounter takes place."""

    text = Text(required=True, metadata={"description": "The words in the article."})
    name = Text(
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The place in its usual English spelling."},
    )
    venue = Text(
        required=True, allow_none=True, metadata={"description": "Building, room or site."}
    )
    country = _country()
    latitude = Number(
        required=True,
        allow_none=True,
        validate=validate.Range(min=-90, max=90),
        metadata={"description": "Degrees north."},
    )
    longitude = Number(
        required=True,
        allow_none=True,
        validate=validate.Range(min=-180, max=180),
        metadata={"description": "Degrees east."},
    )
    geonames_id = Whole(
        required=True, allow_none=True, metadata={"description": "Id in the GeoNames gazetteer."}
    )


class TopicSchema(StrictSchema):
    """What the parties talked about."""

    text = Text(required=True, metadata={"description": "A short noun phrase of the article."})
    label = Text(required=True, validate=validate.OneOf(TOPIC_LABELS))


class CodesSchema(StrictSchema):
    """The encounter in the ontologies of event data."""

    cameo = Text(required=True, validate=validate.Regexp("^[0-9]{2,4}$"))
    plover = Text(required=True, validate=validate.Regexp("^[A-Z]+$"))


class DebugSchema(StrictSchema):
    """What made a record."""

    triggers = Spans(
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The words that tell of the encounter, one for each mention."},
    )
    log_odds = fields.Dict(
        keys=Text(),
        values=Number(),
        required=True,
        metadata={
            "description": "What each feature of the record adds to the log-odds that it is right;"
            " their sum makes the confidence."
        },
    )


class EventSchema(StrictSchema):
    """One encounter between parties."""

    id = Text(
        required=True,
        validate=validate.Regexp("^[0-9a-f]{16}$"),
        metadata={"description": "Digest of kind, participants, first day and place."},
    )
    kind = Text(required=True, validate=validate.OneOf(get_args(Kind)))
    status = Text(required=True, validate=validate.OneOf(get_args(Status)))
    participants = fields.List(
        fields.Nested(ParticipantSchema), required=True, validate=validate.Length(min=1)
    )
    time = fields.Nested(TimeSchema, required=True, allow_none=True)
    place = fields.Nested(PlaceSchema, required=True, allow_none=True)
    topics = fields.List(
        fields.Nested(TopicSchema), required=True, validate=validate.Length(max=12)
    )
    evidence: fields.List[Any] = Spans(
        required=True,
        validate=validate.Length(min=1),
        metadata={"description": "The sentences that tell of the encounter."},
    )
    reported_by = fields.List(
        Text(),
        required=True,
        metadata={"description": "The sources that the article names for it."},
    )
    confidence = Number(
        required=True,
        validate=validate.Range(min=0, max=1),
        metadata={"description": "Probability that the record is right."},
    )
    codes = fields.Nested(CodesSchema, required=True)
    debug = fields.Nested(
        DebugSchema,
        metadata={"description": "Only where the request asks for it: what made the record."},
    )

    def get_attribute(self, obj: Event, attr: str, default: Any) -> Any:
        """Read from the event itself what it holds side by side."""
        if attr == "debug":
            return {"triggers": obj.triggers, "log_odds": contributions(obj.features)}
        return obj if attr == "codes" else super().get_attribute(obj, attr, default)


class ExtractedArticleSchema(StrictSchema):
    """The article as it was understood."""

    id = Text(required=True, allow_none=True)
    title = Text(required=True, allow_none=True)
    url = Text(required=True, allow_none=True)
    language = Text(required=True, metadata={"description": "BCP 47 tag."})
    published_at = Day(
        required=True,
        allow_none=True,
        metadata={"description": "The day that anchors relative dates."},
    )
    published_at_source = Text(
        required=True,
        allow_none=True,
        validate=validate.OneOf(get_args(PublishedAtSource)),
        metadata={"description": "Whether the request gave that day, or the article itself."},
    )
    characters = Whole(
        required=True,
        validate=validate.Range(min=1),
        metadata={"description": "Length of the text in Unicode code points."},
    )
    text = Text(
        metadata={
            "description": "For text/html only: the main text of the page, in which the offsets"
            " count."
        }
    )


class MetaSchema(StrictSchema):
    """What gave the answer."""

    service = Text(required=True, metadata={"description": "Version of the service."})
    model = Text(required=True, metadata={"description": "Name and version of the model."})
    warnings = fields.List(
        Text(),
        required=True,
        metadata={"description": "What to know about the answer, in plain words."},
    )


class ExtractionSchema(StrictSchema):
    """The encounters of one article, in the order in which it first tells of them."""

    article = fields.Nested(ExtractedArticleSchema, required=True)
    events = fields.List(fields.Nested(EventSchema), required=True)
    meta = fields.Nested(MetaSchema, required=True)
