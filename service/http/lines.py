"""The lines of a request body, as they come in and in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from .limits import reading, refuse_coding

__all__ = ["Line", "read_lines"]

_PIECE_BYTES = 2**16

Line = bytes | RequestEntityTooLarge


def read_lines(limit: int) -> Iterator[list[Line]]:
    """The lines of the current request's body that are there, whenever there are some.

    Args:
        limit: most bytes that a line may have; a longer one is told by an error in its place.

    Yields:
        The complete lines that came in since, blank ones left out.

    Raises:
        BadRequest: the body is malformed, or breaks off before its announced end.
        RequestTimeout: nothing came for too long.
        UnsupportedMediaType: the body is compressed.
    """
    refuse_coding()
    rest = _Rest(limit)
    announced = request.content_length
    received = 0
    while announced is None or received < announced:
        enough = _PIECE_BYTES if announced is None else min(_PIECE_BYTES, announced - received)
        with reading() as body:
            piece = body.read1(enough)
        if not piece:
            break
        received += len(piece)
        if lines := list(rest.lines(piece)):
            yield lines
    if announced is not None and received < announced:
        raise BadRequest("The body ends before its announced length.")
    if lines := list(rest.lines(b"\n")):
        yield lines


class _Rest:
    """The beginning of a line of which the end has not come yet."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts = bytearray()
        self._length = 0

    def lines(self, piece: bytes) -> Iterator[Line]:
        """The lines that end in the next piece."""
        *ended, begun = piece.split(b"\n")
        for end in ended:
            self._add(end)
            if self._length > self._limit:
                yield RequestEntityTooLarge(f"A line may have at most {self._limit} bytes.")
            elif self._parts.strip():
                yield bytes(self._parts)
            self._parts.clear()
            self._length = 0
        self._add(begun)

    def _add(self, part: bytes) -> None:
        self._length += len(part)
        if self._length <= self._limit:
            self._parts += part
        else:
            self._parts.clear()
