"""Encounters across articles: who tells of which, what they agree on, and what they do not."""

from __future__ import annotations

from .records import Conflict, ConflictField, ConflictingValue, Source, SourcedSpan, TimelineEvent
from .timeline import timeline

__all__ = [
    "Conflict",
    "ConflictField",
    "ConflictingValue",
    "Source",
    "SourcedSpan",
    "TimelineEvent",
    "timeline",
]
