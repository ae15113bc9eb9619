"""The article that a client sends."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, post_load, validate

from service.extraction.records import Article

from .base import StrictSchema
from .fields import PublicationDay, Text, Uri

__all__ = ["MAX_CHARACTERS", "ArticleQuerySchema", "ArticleSchema", "EventsQuerySchema"]

MAX_CHARACTERS = 200_000


class ArticleQuerySchema(StrictSchema):
    """What a client may say about an article beside its text."""

    title = Text(
        validate=validate.Length(max=1_000),
        metadata={"description": "The headline, if it is not part of the text."},
    )
    published_at = PublicationDay(
        metadata={
            "description": "When the article was published: RFC 3339 date or date-time. Its"
            ' calendar day, as written, anchors words such as "Wednesday" or "next month".',
            "anyOf": [{"format": "date"}, {"format": "date-time"}],
        },
    )
    id = Text(
        validate=validate.Length(max=200),
        metadata={"description": "The client's own name for the article, echoed."},
    )
    url = Uri(metadata={"description": "Where the article was found, echoed."})
    language = Text(
        validate=[
            validate.Length(max=35),
            validate.Regexp(
                r"^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*\Z", error="Must be a BCP 47 language tag."
            ),
        ],
        metadata={
            "description": "BCP 47 tag of the article's language, which is detected by default."
            " Only English is extracted.",
            "pattern": "^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$",
        },
    )


class ArticleSchema(ArticleQuerySchema):
    """An article; loads to the record that the extraction takes."""

    text = Text(
        required=True,
        validate=validate.Length(min=1, max=MAX_CHARACTERS),
        metadata={"description": "The raw article, page furniture and all."},
    )

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Take null for an optional field that the client does not know."""
        field_obj.allow_none = not field_obj.required

    @post_load
    def _article(self, data: dict[str, Any], **_kwargs: Any) -> Article:
        return Article(**data)


class EventsQuerySchema(ArticleQuerySchema):
    """The query of a request for the events of one article."""

    debug = fields.Boolean(
        truthy={"true"},
        falsy={"false"},
        load_default=False,
        metadata={"description": "Whether each event tells, under `debug`, what made it."},
    )
