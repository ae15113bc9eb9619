"""Fields that take exactly what JSON says; marshmallow's own are lenient ("3" for 3, 20240101)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

__all__ = ["SURROGATE", "Day", "Number", "PublicationDay", "Text", "Uri", "Whole"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# RFC 3339, section 5.6, from the T on; a leap second is the 60th.
_TIME_OF_DAY = re.compile(
    r"[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair, which is no character."""
# RFC 3986: a scheme, then none but the characters that a URI may have.
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+"
)


class Text(fields.String):
    """A string of Unicode characters, which half a surrogate pair is not."""

    default_error_messages = {
        "invalid": "Must be a string.",
        "surrogate": "Must not contain a lone surrogate.",
    }

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        if SURROGATE.search(value):
            raise self.make_error("surrogate")
        return value


class Uri(Text):
    """A URI with its scheme; other characters must be percent-encoded (RFC 3986)."""

    default_error_messages = {
        "uri": "Must be a URI with a scheme, other characters percent-encoded.",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(validate=validate.Length(max=2_048), **kwargs)

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not _URI.fullmatch(text):
            raise self.make_error("uri")
        return text


class Day(fields.Field[dt.date]):
    """A calendar day, YYYY-MM-DD."""

    default_error_messages = {"invalid": "Must be a calendar day, YYYY-MM-DD."}

    def _serialize(
        self, value: dt.date | None, attr: str | None, obj: Any, **kwargs: Any
    ) -> str | None:
        return None if value is None else value.isoformat()

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> dt.date:
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            raise self.make_error("invalid")
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise self.make_error("invalid") from error


class PublicationDay(Day):
    """An RFC 3339 date, or a date-time, of which the day is kept as it is written."""

    default_error_messages = {
        "invalid": "Must be an RFC 3339 date (2024-05-31) or date-time (2024-05-31T18:05:00Z).",
    }

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> dt.date:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        day, time = value[:10], value[10:]
        if time and not _TIME_OF_DAY.fullmatch(time):
            raise self.make_error("invalid")
        return super()._deserialize(day, attr, data, **kwargs)


class Whole(fields.Integer):
    """A whole number."""

    default_error_messages = {"invalid": "Must be a whole number."}

    def _validated(self, value: Any) -> int:
        if type(value) is not int:
            raise self.make_error("invalid")
        return value


class Number(fields.Float):
    """A finite number."""

    default_error_messages = {"invalid": "Must be a number."}

    def _validated(self, value: Any) -> float:
        if type(value) not in (int, float):
            raise self.make_error("invalid")
        return super()._validated(value)
