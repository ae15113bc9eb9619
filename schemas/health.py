"""The state of the service, for those who run it."""

from __future__ import annotations

from marshmallow import validate

from .base import StrictSchema
from .fields import Text

__all__ = ["HealthSchema"]


class HealthSchema(StrictSchema):
    """That the service is there."""

    status = Text(required=True, validate=validate.Equal("ok"), metadata={"enum": ["ok"]})
