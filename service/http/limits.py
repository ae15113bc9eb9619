"""The body of a request: whole, and no larger than allowed."""

from __future__ import annotations

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

__all__ = ["read_body"]

_PIECE_BYTES = 2**16
# A client that is still sending when its connection closes sees a reset in place of the answer,
# so that of a body that is too large this much is read off first.
_DISCARDED_BYTES = 64 * 2**20


def read_body(limit: int) -> bytes:
    """Read the body of the current request, whether its length is announced or it is chunked.

    Werkzeug's own limit lets a chunked body arrive truncated instead of refusing it.

    Args:
        limit: most bytes that the body may have.

    Raises:
        BadRequest: the body is malformed, or breaks off before its announced end.
        RequestEntityTooLarge: the body is longer than the limit.
        UnsupportedMediaType: the body is compressed.
    """
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise UnsupportedMediaType("A body with a Content-Encoding is not accepted.")
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


def _read(size: int) -> bytes:
    try:
        piece: bytes = request.environ["wsgi.input"].read(size)
    except Exception as error:
        # Each server has exceptions of its own here, all for what the client sent: a broken
        # chunk, a bad trailer, a closed connection.
        raise BadRequest("The body cannot be read.") from error
    return piece
