"""What came of an article: in the extraction, and as whoever sent it gets it."""

from __future__ import annotations

import dataclasses
from typing import Any

from werkzeug.exceptions import HTTPException

from service.extraction.records import Extraction, UnsupportedLanguageError

__all__ = ["Outcome", "Result"]

Outcome = Extraction | UnsupportedLanguageError | HTTPException


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """What came of one of many articles.

    Attributes:
        content: its result, as whoever sent it gets it.
        extraction: what was extracted; None where it got an error.
    """

    content: dict[str, Any]
    extraction: Extraction | None = None
