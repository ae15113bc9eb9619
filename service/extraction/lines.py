"""A raw text as lines, with the lines joined that only the width of a screen has broken."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator

__all__ = ["Line", "split_lines"]

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_BLANK = "".join(chr(c) for c in range(0x3001) if chr(c).isspace()) + _INVISIBLE
_MARK = re.compile(rf"[{_INVISIBLE}]*(?:[•·▪●◦‣*»>+▶▸□■–—-]+|\(?\d{{1,2}}[.)])\s")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")

# Plain text is wrapped at 60 to 80 columns; wider lines are paragraphs, narrower ones a list.
_NARROWEST, _WIDEST = 45, 100
# Of the lines that reach so far and stop in mid-sentence, most must have had no room for more.
_LONG = 0.75
_MOSTLY = 0.6
_FEWEST_CUT = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the blanks around it.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        text: the characters between; where broken lines were joined, the breaks stand in it.
        gap: whether a blank line, or the beginning of the text, stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order. Linear in the length of the text."""
    lines = list(_physical(text))
    width = _wrapped_at(lines)
    joined: list[Line] = []
    before: Line | None = None
    for line in lines:
        if before is not None and _continues(before, line, width, joined[-1].text[0].islower()):
            joined[-1] = dataclasses.replace(joined[-1], end=line.end)
        else:
            joined.append(line)
        before = line
    return [
        line
        if len(line.text) == line.end - line.start
        else dataclasses.replace(line, text=text[line.start : line.end])
        for line in joined
    ]


def _physical(text: str) -> Iterator[Line]:
    position, gap = 0, True
    for end, following in _line_ends(text):
        bare = text[position:end]
        content = bare.strip(_BLANK)
        if content:
            start = position + len(bare) - len(bare.lstrip(_BLANK))
            yield Line(start, start + len(content), content, gap)
        gap = not content
        position = following


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    for match in _BREAK.finditer(text):
        yield match.start(), match.end()
    yield len(text), len(text)


def _wrapped_at(lines: list[Line]) -> int | None:
    """The column at which a text is wrapped; None if its lines are paragraphs."""
    width = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    cut = [
        _is_full(before, line, width)
        for before, line in itertools.pairwise(lines)
        if not line.gap
        and len(before.text) > _LONG * width
        and not _SENTENCE_END.search(before.text)
    ]
    return width if sum(cut) >= max(_FEWEST_CUT, _MOSTLY * len(cut)) else None


def _is_full(before: Line, line: Line, width: int) -> bool:
    """Whether the first word of `line` had no room left on the line before."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) > width


def _continues(before: Line, line: Line, width: int | None, small: bool) -> bool:
    """Whether a line goes on with the sentence before it.

    Args:
        before: the line before.
        line: the line.
        width: column at which the text is wrapped; None if it is not.
        small: whether what it would go on with begins in small letters, as no sentence does.
    """
    if line.gap or (width is None and not line.text[0].islower()) or _MARK.match(line.text):
        return False
    if width is not None:
        return _is_full(before, line, width)
    # A link or an emphasis on a line of its own splits a sentence of a scraped page.
    return (
        not small
        and not line.text.startswith(("by ", "photo", "image"))
        and (len(line.text.split()) >= 4 or bool(_SENTENCE_END.search(line.text)))
        and len(before.text.split()) >= 5
        and not _SENTENCE_END.search(before.text)
        and not _MARK.match(before.text)
    )
