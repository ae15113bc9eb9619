"""Who is credited for a picture at the end of its caption."""

from __future__ import annotations

import re

from .lexicon import words as lexicon_words

__all__ = ["has_credit", "without_credit"]

# Characters; no credit is longer.
_LONGEST = 200
_PICTURES = lexicon_words("furniture", "picture_words")
_SHORTEST_PICTURES = tuple(
    word for word in _PICTURES if not any(other in word for other in _PICTURES - {word})
)
_PICTURE = "|".join(sorted(_PICTURES, key=len, reverse=True))
_AGENCY = "|".join(sorted(lexicon_words("furniture", "agencies"), key=len, reverse=True))
_PICTURE_CREDIT = re.compile(
    rf"(?:^|[\s(\[])(?:{_PICTURE})(?: (?:by|courtesy|credit)\b| ?[:|/]| - )[^.]{{0,60}}\.?[)\]]?$"
    rf"|[(\[](?:[^()\[\]]* )?(?:{_PICTURE}|{_AGENCY})\b[^()\[\]]{{0,40}}[)\]]$"
    rf"|©[^.]{{1,40}}$",
    re.IGNORECASE,
)
_CAPITAL_CREDIT = re.compile(rf"[.?] ?(?i:via )?(?:(?:{_AGENCY.upper()})(?:/[\w ]+)?)$")


def has_credit(line: str) -> bool:
    """Whether a line ends by crediting a picture: "Photo: Agency", "(file image)", ". REUTERS"."""
    end = line[-_LONGEST:].lower()
    if line.endswith((")", "]")) or "©" in end or any(word in end for word in _SHORTEST_PICTURES):
        pictured = _PICTURE_CREDIT.search(line) is not None
    else:
        pictured = False
    worded = line[-1:].isalnum() or line.endswith("_")
    return pictured or (worded and _CAPITAL_CREDIT.search(line) is not None)


def without_credit(line: str) -> str:
    """A caption without the credit of its picture; agencies in capitals stay."""
    return _PICTURE_CREDIT.sub("", line)
