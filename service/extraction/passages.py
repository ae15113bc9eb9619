"""Passages: the article's blocks as the parser reads them, each name of a person one plain token.

The small pipeline parses "Lee met Brown in Oslo" nearly always right, and "Tavita Folau-Moala,
Tonga's prime minister, met ..." often wrong. So titles, appositions and ages are taken out of the
parser's text, and every name is one common surname there. Offsets always lead back to the article.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from spacy import tokens as spacy_tokens
from spacy.attrs import IDX, LENGTH, SPACY

from .lexicon import words as lexicon_words
from .names import NameMention
from .offices import Office, office_after, office_before
from .parse import Doc, Span, Token
from .records import Block
from .words import Word

__all__ = ["Named", "Passage", "Reading", "offices_of", "reading"]

_HONORIFICS = lexicon_words("roles", "honorifics")
_EXTENT = [IDX, LENGTH, SPACY]
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
        """Start and end in the block's text of a stretch of tokens.

        What the parser was not given in front of it, such as a title, belongs to it.
        """
        before = self.reading.spans[span.start - 1][1] if span.start else 0
        end = self.reading.spans[span.end - 1][1]
        given = self.reading.spans[span.start][0]
        left_out = self.block.text[before:given]
        return given - len(left_out.lstrip()), end

    def text(self, span: Span) -> str:
        """The article's own words for a stretch of tokens."""
        start, end = self.reading.spans[span.start][0], self.reading.spans[span.end - 1][1]
        return self.block.text[start:end]

    def covers(self, token: Token, start: int, end: int) -> bool:
        """Whether a token stands for some of the characters from `start` to `end` of the block."""
        low, high = self.reading.spans[token.i]
        return low < end and start < high

    def token_at(self, offset: int) -> Token | None:
        """The token that covers or follows an offset in the block's text."""
        spans = self.reading.spans
        index = bisect_right(spans, offset, key=itemgetter(0)) - 1
        if index < 0:
            return None
        if offset >= spans[index][1] and index + 1 < len(spans):
            index += 1
        return self.doc[index]


def offices_of(
    text: str, words: Sequence[Word], mentions: Iterable[NameMention]
) -> tuple[Named, ...]:
    """The mentions of a block with the offices beside them."""
    mentions = tuple(mentions)
    inside = frozenset(i for m in mentions for i in range(m.first, m.last + 1))
    found = []
    taken = 0
    for mention in mentions:
        before = office_before(text, words, mention.first, inside)
        after = office_after(text, words, mention.last, inside)
        apposed = before is not None and _ends_apposed(text[before.start : before.end])
        if before is not None and text[mention.start - 2] == "," and before.start < taken:
            before = None  # the office of the name in front of it
        taken = after.end if after is not None else taken
        comma = None
        if before is not None and apposed and after is None and _closes(text, mention.end):
            # the comma that closes an apposition says nothing once the office is gone
            comma = Office(mention.end, mention.end + 1)
        offices = (office for office in (before, after, comma) if office is not None)
        found.append(Named(mention, tuple(offices)))
    return tuple(found)


def _ends_apposed(office: str) -> bool:
    """Whether a comma stands between an office and the name, at most an honorific behind it."""
    _, comma, rest = office.rpartition(",")
    return bool(comma) and _HONORIFICS.issuperset(rest.lower().split())


def _closes(text: str, end: int) -> bool:
    """Whether a comma behind a name is followed by the verb of the clause."""
    rest = text[end : end + 6]
    return (
        rest[:2] == ", "
        and rest[2:3].islower()
        and not rest[2:].startswith(("who", "he ", "she ", "the "))
    )


def reading(
    tokens: spacy_tokens.Doc, named: Sequence[Named], extra: Sequence[tuple[int, int, str]] = ()
) -> Reading:
    """A block's text for the parser: names plain, offices left out. Linear in its length.

    Args:
        tokens: the block's text, tokenised.
        named: its mentions of people, in order.
        extra: further stretches to be read as one plain word: start, end, word.
    """
    taken = _Taken(named)
    plain: dict[int, tuple[int, str, Named | None]] = {}
    for count, item in enumerate(named):
        plain[item.mention.start] = (item.mention.end, _PLAIN[count % len(_PLAIN)], item)
    for start, end, word in extra:
        if not taken.within(start, end):
            plain.setdefault(start, (end, word, None))
    keys = sorted(plain)
    gone = sorted(_left_out(named, taken), reverse=True)
    text = tokens.text
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[tuple[int, int]] = []
    mentioned: dict[int, Named] = {}
    covered = left_out = behind = 0
    ahead = 0  # index of the first key that no token has passed
    for start, length, spaced in tokens.to_array(_EXTENT).tolist():
        end = start + length
        if start < covered:
            continue
        while gone and gone[-1][0] <= start:
            left_out = max(left_out, gone.pop()[1])
        if end <= left_out and not taken.within(start, end):
            continue
        while ahead < len(keys) and keys[ahead] < start:
            ahead += 1
        if ahead < len(keys) and keys[ahead] < end:
            start = keys[ahead]
            covered, word, who = plain[start]
            end = covered
            if who is not None:
                mentioned[len(words)] = who
            words.append(word)
            follows = text[end : end + 1].isspace()
        else:
            words.append(text[start:end])
            follows = spaced == 1
        if behind < start and spaces:
            spaces[-1] = True  # a space that went with what was left out
        spaces.append(follows)
        spans.append((start, end))
        behind = end
    return Reading(words, spaces, spans, mentioned)


class _Taken:
    """The stretches of a text that mentions take up, in order, none overlapping another."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._starts = [item.mention.start for item in named]
        self._ends = [item.mention.end for item in named]

    def within(self, start: int, end: int) -> bool:
        """Whether some of a stretch is taken."""
        return bisect_left(self._starts, end) > bisect_right(self._ends, start)

    def opened(self, start: int, end: int) -> bool:
        """Whether a mention begins in a stretch."""
        return bisect_left(self._starts, end) > bisect_left(self._starts, start)


def _left_out(named: Sequence[Named], taken: _Taken) -> Iterator[tuple[int, int]]:
    """Start and end of the offices that hide no name from the parser."""
    for item in named:
        for office in item.offices:
            in_front = office.end <= item.mention.start
            if not taken.within(office.start, office.end) or (
                in_front and not taken.opened(office.start, office.end)
            ):
                yield office.start, office.end
