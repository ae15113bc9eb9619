"""UTF-8 and JSON as RFC 8259 has it, and no more: no NaN, no key twice, no quoting message."""

from __future__ import annotations

import json
from typing import Any

from werkzeug.exceptions import BadRequest

__all__ = ["decode", "parse_json"]


def decode(body: bytes, whole: str = "body") -> str:
    """Read a text.

    Args:
        body: the text, in UTF-8.
        whole: what the text is, for the message.

    Raises:
        BadRequest: it is not UTF-8.
    """
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise BadRequest(f"The {whole} is not valid UTF-8.") from error


def parse_json(body: bytes, whole: str = "body") -> Any:
    """Read a JSON text.

    Args:
        body: the text, in UTF-8.
        whole: what the text is, for the message.

    Raises:
        BadRequest: it is not UTF-8, or is malformed.
    """
    text = decode(body, whole)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        # The parser's own message can quote the body.
        raise BadRequest(f"The {whole} is not valid JSON.") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key stands twice")
    return content


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")
