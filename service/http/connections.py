"""What a client sends, with an end to the server's patience, and as soon as it is there."""

from __future__ import annotations

import select
import time

from gunicorn.http.body import Body, ChunkedReader, LengthReader
from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers.gthread import TConn

from .limits import SlowClientError

__all__ = ["PatientConnection", "PromptBody"]


class PatientUnreader(SocketUnreader):
    """Reads from a client that has to be done by some moment."""

    def __init__(self, sock: object, seconds: int) -> None:
        """Read from a socket for so many seconds; the same hold for each answer."""
        super().__init__(sock)
        self._seconds = seconds
        self.grant()

    def grant(self) -> None:
        """Give the client its time anew."""
        self._until = time.monotonic() + self._seconds

    def chunk(self, size_hint: int | None = None) -> bytes:
        """The next piece.

        Raises:
            SlowClientError: it did not come in time.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise SlowClientError
        self.sock.settimeout(left)
        try:
            piece: bytes = super().chunk(size_hint)
        except TimeoutError as error:
            raise SlowClientError from error
        finally:
            self.sock.settimeout(self._seconds)
        return piece


class PatientConnection(TConn):
    """A connection on which each request has to arrive within some seconds.

    Attributes:
        seconds: how many; as many again for the body.
    """

    seconds = 30

    def init(self) -> None:
        """Begin to wait for a request."""
        super().init()
        if not isinstance(self.parser.unreader, PatientUnreader):
            self.parser.unreader = PatientUnreader(self.sock, self.seconds)
        self.parser.unreader.grant()
        self.sock.settimeout(self.seconds)


class PromptBody(Body):
    """A body that also gives what is there, where gunicorn's own waits for a kibibyte."""

    def __init__(self, body: Body, unreader: PatientUnreader) -> None:
        """Take the place of a body that nothing has been read from."""
        super().__init__(body.reader)
        self._unreader = unreader
        self._broken: Exception | None = None

    def read1(self, size: int) -> bytes:
        """At least one byte, at most `size`, all at once; none at the end of the body.

        The client's time counts from here, so that a stream may take any time in all.
        """
        if self._broken is not None:
            raise self._broken
        pieces = [self.buf.getvalue() or self._piece()]
        self.buf.seek(0)
        self.buf.truncate()
        length = len(pieces[0])
        try:
            while pieces[-1] and length < size and self._waiting():
                pieces.append(self._piece())
                length += len(pieces[-1])
        except Exception as error:
            # What came before it is still to be used.
            self._broken = error
        data = b"".join(pieces)
        self.buf.write(data[size:])
        return data[:size]

    def _waiting(self) -> bool:
        poll = select.poll()
        poll.register(self._unreader.sock, select.POLLIN)
        return bool(poll.poll(0))

    def _piece(self) -> bytes:
        self._unreader.grant()
        try:
            if isinstance(self.reader, ChunkedReader):
                return _of_chunks(self.reader)
            if isinstance(self.reader, LengthReader):
                return _of_length(self.reader)
            return bytes(self.reader.read(1))
        except Exception:
            self.failed = True
            raise


def _of_chunks(reader: ChunkedReader) -> bytes:
    if rest := reader.buf.getvalue():
        reader.buf.seek(0)
        reader.buf.truncate()
        return bytes(rest)
    # A chunk of which nothing has come yet gives an empty piece.
    return next((bytes(piece) for piece in reader.parser or () if piece), b"")


def _of_length(reader: LengthReader) -> bytes:
    if not reader.length:
        return b""
    data: bytes = reader.unreader.read(None, read_ahead=reader.length)
    piece, rest = data[: reader.length], data[reader.length :]
    if rest:
        reader.unreader.unread(rest)
    reader.length -= len(piece)
    return piece
