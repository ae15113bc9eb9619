"""What all schemas have in common."""

from __future__ import annotations

from marshmallow import RAISE, Schema

__all__ = ["StrictSchema"]


class StrictSchema(Schema):
    """An object that may have no fields beside its own."""

    error_messages = {
        "type": "Must be an object.",
        "unknown": "Unknown field.",
    }

    class Meta:
        """An unknown field is an error, not ignored."""

        unknown = RAISE
