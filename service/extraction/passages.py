"""Passages: the article's blocks as the parser reads them, each name of a person one plain token.

The small pipeline parses "Lee met Brown in Oslo" nearly always right, and "Semisi Fakahau-Latu,
Tonga's prime minister, met ..." often wrong. So titles, appositions and ages are taken out of the
parser's text, and every name is one common surname there. Offsets always lead back to the article.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from .names import NameMention
from .offices import Office, office_after, office_before
from .records import Block
from .words import Word

__all__ = ["Named", "Passage", "Reading", "offices_of", "reading"]

# Surnames that the parser has seen often; neighbours differ, so that it never reads a repetition.
_PLAIN = ("Johnson", "Miller", "Clinton", "Powell", "Baker", "Thompson", "Roberts")


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person with the offices beside it.

    Attributes:
        mention: the mention by name.
        offices: what stands beside it.
    """

    mention: NameMention
    offices: tuple[Office, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """A block's text as it is given to the parser.

    Attributes:
        words: the tokens.
        spaces: whether a space follows each.
        spans: start and end of each token in the block.
        named: the mention at a token's index.
    """

    words: list[str]
    spaces: list[bool]
    spans: list[tuple[int, int]]
    named: dict[int, Named]


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """A block with its parse.

    Attributes:
        block: the block.
        doc: the parse of its reading.
        reading: how the parse's tokens lead back to the block.
        index: position among the article's passages.
    """

    block: Block
    doc: Doc
    reading: Reading
    index: int

    def start(self, token: Token) -> int:
        """Offset in the article of a token's first character."""
        return self.block.start + self.reading.spans[token.i][0]

    def end(self, token: Token) -> int:
        """Offset in the article behind a token's last character."""
        return self.block.start + self.reading.spans[token.i][1]

    def extent(self, span: Span) -> tuple[int, int]:
        """Start and end in the block's text of a stretch of tokens."""
        return self.reading.spans[span.start][0], self.reading.spans[span.end - 1][1]

    def text(self, span: Span) -> str:
        """The article's own words for a stretch of tokens."""
        start, end = self.extent(span)
        return self.block.text[start:end]

    def covers(self, token: Token, start: int, end: int) -> bool:
        """Whether a token stands for some of the characters from `start` to `end` of the block."""
        low, high = self.reading.spans[token.i]
        return low < end and start < high

    def token_at(self, offset: int) -> Token | None:
        """The token that covers or follows an offset in the block's text."""
        starts = [start for start, _ in self.reading.spans]
        index = bisect_right(starts, offset) - 1
        if index < 0:
            return None
        if offset >= self.reading.spans[index][1] and index + 1 < len(starts):
            index += 1
        return self.doc[index]


def offices_of(
    text: str, words: Sequence[Word], mentions: Iterable[NameMention]
) -> tuple[Named, ...]:
    """The mentions of a block with the offices beside them."""
    mentions = list(mentions)
    inside = frozenset(i for m in mentions for i in range(m.first, m.last + 1))
    found = []
    taken = 0
    for mention in mentions:
        offices = []
        before = office_before(text, words, mention.first, inside)
        if before is not None and before.start < taken and text[mention.start - 2] == ",":
            before = None  # the office of the name in front of it
        after = office_after(text, words, mention.last, inside)
        taken = after.end if after is not None else taken
        if before is not None:
            offices.append(before)
            rest = text[mention.end : mention.end + 6]
            closing = rest[:2] == ", " and rest[2:3].islower() and not rest[2:].startswith(("who", "he ", "she ", "the "))
            if closing and after is None and text[mention.start - 2] == ",":
                # the comma that closes an apposition says nothing once the office is gone
                offices.append(Office(mention.end, mention.end + 1, None, None, None))
        if after is not None:
            offices.append(after)
        found.append(Named(mention, tuple(offices)))
    return tuple(found)


def reading(tokens: Doc, named: Sequence[Named], extra: Sequence[tuple[int, int, str]] = ()) -> Reading:
    """A block's text for the parser: names plain, offices left out.

    Args:
        tokens: the block's text, tokenised.
        named: its mentions of people, in order.
        extra: further stretches to be read as one plain word: start, end, word.
    """
    plain: dict[int, tuple[int, str, Named | None]] = {}
    gone: list[tuple[int, int]] = []
    mention_spans = [(n.mention.start, n.mention.end) for n in named]
    for count, item in enumerate(named):
        plain[item.mention.start] = (item.mention.end, _PLAIN[count % len(_PLAIN)], item)
        for office in item.offices:
            if not any(s < office.end and office.start < e for s, e in mention_spans if s != item.mention.start) or office.end <= item.mention.start and not any(office.start <= s < office.end for s, _ in mention_spans):
                gone.append((office.start, office.end))
    for start, end, word in extra:
        if start not in plain and not any(s < end and start < e for s, e in mention_spans):
            plain[start] = (end, word, None)
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[tuple[int, int]] = []
    at: dict[int, Named] = {}
    covered = -1
    gone.sort()
    for token in tokens:
        start, end = token.idx, token.idx + len(token)
        if start < covered:
            continue
        if any(s <= start and end <= e for s, e in gone) and not any(
            s < end and start < e for s, e in mention_spans
        ):
            continue
        hit = next((key for key in (start,) if key in plain), None)
        if hit is None:
            hit = next((s for s in plain if start < s < end), None)
        if hit is not None:
            stop, word, item = plain[hit]
            if item is not None:
                at[len(words)] = item
            words.append(word)
            spans.append((hit, stop))
            covered = stop
            spaces.append(tokens.text[stop : stop + 1].isspace())
            continue
        words.append(token.text)
        spans.append((start, end))
        spaces.append(bool(token.whitespace_))
    # a space that went with what was left out
    for index in range(len(words) - 1):
        if not spaces[index] and spans[index][1] < spans[index + 1][0]:
            spaces[index] = True
    return Reading(words, spaces, spans, at)
