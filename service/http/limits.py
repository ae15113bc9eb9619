"""The body of a request: whole, and no larger than allowed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from flask import request
from werkzeug.exceptions import (
    BadRequest,
    RequestEntityTooLarge,
    RequestTimeout,
    UnsupportedMediaType,
)

__all__ = ["SlowClientError", "read_body", "reading", "refuse_coding"]

_PIECE_BYTES = 2**16
# A client that is still sending when its connection closes sees a reset in place of the answer,
# so that of a body that is too large this much is read off first.
_DISCARDED_BYTES = 64 * 2**20


class SlowClientError(Exception):
    """The server has waited long enough for what a client has to send."""


def read_body(limit: int) -> bytes:
    """Read the body of the current request, whether its length is announced or it is chunked.

    Werkzeug's own limit lets a chunked body arrive truncated instead of refusing it.

    Args:
        limit: most bytes that the body may have.

    Raises:
        BadRequest: the body is malformed, or breaks off before its announced end.
        RequestEntityTooLarge: the body is longer than the limit.
        RequestTimeout: the body did not arrive in time.
        UnsupportedMediaType: the body is compressed.
    """
    refuse_coding()
    announced = request.content_length
    if announced is None and not request.environ.get("wsgi.input_terminated"):
        return b""
    enough = limit + 1 if announced is None else min(announced, limit + 1)
    body = bytearray()
    while len(body) < enough and (piece := _read(min(_PIECE_BYTES, enough - len(body)))):
        body += piece
    if len(body) > limit:
        _discard(_DISCARDED_BYTES if announced is None else announced - len(body))
        raise RequestEntityTooLarge(f"The body may have at most {limit} bytes.")
    if announced is not None and len(body) < announced:
        raise BadRequest("The body ends before its announced length.")
    return bytes(body)


def _discard(rest: int) -> None:
    left = min(rest, _DISCARDED_BYTES)
    while left > 0 and (piece := _read(min(_PIECE_BYTES, left))):
        left -= len(piece)


def refuse_coding() -> None:
    """Refuse a body that is not sent as it is.

    Raises:
        UnsupportedMediaType: the body is compressed.
    """
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise UnsupportedMediaType("A body with a Content-Encoding is not accepted.")


@contextlib.contextmanager
def reading() -> Iterator[Any]:
    """The body of the current request, to read from.

    Raises:
        BadRequest: what the client sends cannot be read.
        RequestTimeout: it does not send.
    """
    try:
        yield request.environ["wsgi.input"]
    except SlowClientError as error:
        raise RequestTimeout("The body did not arrive in time.") from error
    except Exception as error:
        # Each server has exceptions of its own here, all for what the client sent: a broken
        # chunk, a bad trailer, a closed connection.
        raise BadRequest("The body cannot be read.") from error


def _read(size: int) -> bytes:
    with reading() as body:
        piece: bytes = body.read(size)
    return piece
