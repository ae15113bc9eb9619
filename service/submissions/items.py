"""Articles as they are found in files."""

from __future__ import annotations

import dataclasses

from werkzeug.exceptions import HTTPException

from .articles import Form
from .strict_json import parse_json

__all__ = ["Item"]


@dataclasses.dataclass(frozen=True, slots=True)
class Item:
    """An article as it was found.

    Attributes:
        name: what it is called if it has no id of its own ("corpus.jsonl:17").
        instance: URI reference of where it was found ("corpus.jsonl#L17").
        form: how it stands in `body`; a line or a part of a file is "json".
        body: its bytes, or the error that kept it from being read.
        size: bytes of its source that it takes up.
    """

    name: str
    instance: str
    form: Form
    body: bytes | HTTPException
    size: int

    def identify(self) -> str:
        """The article's own id, or else its name."""
        if self.form == "json" and isinstance(self.body, bytes):
            try:
                content = parse_json(self.body)
            except HTTPException:
                return self.name
            if isinstance(content, dict) and isinstance(content.get("id"), str) and content["id"]:
                return str(content["id"])
        return self.name
