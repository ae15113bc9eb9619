"""A request's place in a distributed trace (W3C Trace Context, level 1)."""

from __future__ import annotations

import dataclasses
import re
import secrets

__all__ = ["Trace"]

_TRACEPARENT = re.compile(
    "(?P<version>[0-9a-f]{2})-(?P<trace>[0-9a-f]{32})-(?P<parent>[0-9a-f]{16})"
    "-(?P<flags>[0-9a-f]{2})(?P<more>-.*)?"
)
_SAMPLED = 1


@dataclasses.dataclass(frozen=True, slots=True)
class Trace:
    """Where a request stands.

    Attributes:
        trace_id: names the trace, 32 hexadecimal digits.
        span_id: names the work of this service in it, 16 hexadecimal digits.
        sampled: whether the caller may have recorded the trace.
    """

    trace_id: str
    span_id: str
    sampled: bool

    @classmethod
    def begin(cls, traceparent: str) -> Trace:
        """Take up the caller's trace; a new one where its header is missing or malformed."""
        span_id = secrets.token_hex(8)
        match = _TRACEPARENT.fullmatch(traceparent)
        if (
            match is None
            or match["version"] == "ff"
            or (match["version"] == "00" and match["more"])
            or not int(match["trace"], 16)
            or not int(match["parent"], 16)
        ):
            return cls(secrets.token_hex(16), span_id, sampled=False)
        return cls(match["trace"], span_id, bool(int(match["flags"], 16) & _SAMPLED))

    def __str__(self) -> str:
        """The header that tells of it."""
        return f"00-{self.trace_id}-{self.span_id}-{int(self.sampled):02x}"
