"""The words and tokens that time expressions are made of."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from ..lexicon import table
from .recurring import feasts

__all__ = ["NOTHING", "Cursor", "Token", "backtracking", "belongs", "promising", "tokenize"]

_CORES = ("month", "month_short", "weekday", "weekday_short", "weekdays", "season", "deictic")
_REACH = 8

R = TypeVar("R", bound=Callable[..., Any])
T = TypeVar("T")

_TOKEN = re.compile(
    r"""
      (?=[\d'’F])  # most words are spared the figures
      (?:
          (?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))
        | (?P<numeric>\d{1,2}(?P<separator>[-/.])\d{1,2}(?P=separator)(?:\d{4}|\d\d)(?!\d))
        | (?P<clock>\d{1,2}(?:[:.h]\d\d){0,2}[ \u00a0\u202f]?(?:[ap]\.m\.|[ap]m\b|[AP]M\b)
                   |\d{1,2}[:h]\d\d(?::\d\d)?(?!\w))
        | (?P<decade>(?:\d{3}|['’]\d)0s\b)
        | (?P<fiscal>FY[ ]?(?:\d{4}|\d\d)\b)
        | (?P<ordinal>\d{1,2}(?i:st|nd|rd|th)\b)
        | (?P<number>(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,9})?(?![^\W_]))
      )
    | (?P<word>[^\W_]+)
    | (?P<mark>\S)
    | (?P<line>\n)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number, mark or line end.

    One is made of every word, and a tuple is made in a third of a dataclass's time.

    Attributes:
        kind: "iso" or "numeric" (dates in figures), "clock", "decade", "fiscal", "ordinal",
            "number", "word", "mark" or "line".
        text: the characters.
        lower: the same in lower case, apostrophes straightened.
        start: offset of the first.
        end: offset behind the last.
    """

    kind: str
    text: str
    lower: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


_MARGIN = 20
NOTHING = Token("none", "", "", -1, -1)


def tokenize(text: str) -> list[Token]:
    """All tokens of `text`, in order."""
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        told = text[start:end]
        kind, lower = match.lastgroup or "mark", told.lower()
        if kind != "word":
            lower = lower.replace("’", "'")
        found.append(Token(kind, told, lower, start, end))
    return found


class Cursor:
    """Reads tokens one after the other and can go back.

    Attributes:
        at: index of the token to be read next.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Stand before the first token."""
        # No rule steps or looks further than this past the end, so that no look needs a check.
        self._tokens = [NOTHING] * _MARGIN + list(tokens) + [NOTHING] * _MARGIN
        self._numbers, self._names = _lexicon().numbers, _lexicon().names
        self.at = 0

    def peek(self, distance: int = 0) -> Token:
        """The token so many places ahead, or back where negative; `NOTHING` outside the text."""
        return self._tokens[self.at + distance + _MARGIN]

    def accept(self, *words: str) -> bool:
        """Step over the next token, if it is one of these words or marks."""
        if self._tokens[self.at + _MARGIN].lower in words:
            self.at += 1
            return True
        return False

    def kind(self, *kinds: str) -> Token | None:
        """Step over the next token, if it is of one of these kinds."""
        token = self.peek()
        if token.kind not in kinds:
            return None
        self.at += 1
        return token

    def number(self, word_class: str) -> int | None:
        """Step over the next token, if it is a word of this class, and give its number."""
        number = self._numbers[word_class].get(self._tokens[self.at + _MARGIN].lower)
        self.at += number is not None
        return number

    def ordinal_word(self) -> int | None:
        """Step over an ordinal that is written out: "third", "twenty-first", "last" (-1)."""
        tens = self._numbers["number"].get(self.peek().lower)
        if tens and tens >= 20 and self.peek(1).text == "-":
            ones = self._numbers["ordinal"].get(self.peek(2).lower)
            if ones and 0 < ones < 10:
                self.at += 3
                return tens + ones
        return self.number("ordinal")

    def name(self, word_class: str) -> str | None:
        """Step over the next token, if it is a word of this class, and give what it stands for."""
        name = self._names[word_class].get(self._tokens[self.at + _MARGIN].lower)
        self.at += name is not None
        return name

    def member(self, word_class: str) -> bool:
        """Step over the next token, if it is a word of this class."""
        found = belongs(self.peek(), word_class)
        self.at += found
        return found

    def longest(self, *rules: Callable[[], T | None]) -> T | None:
        """What the rule that reads furthest finds; of equals, the first."""
        start = end = self.at
        best = None
        for rule in rules:
            self.at = start
            found = rule()
            if found is not None and self.at > end:
                best, end = found, self.at
        self.at = end
        return best


def backtracking(rule: R) -> R:
    """A rule that leaves the cursor where it was, unless it finds something."""

    @functools.wraps(rule)
    def attempt(cursor: Cursor, *args: Any, **kwargs: Any) -> Any:
        start = cursor.at
        found = rule(cursor, *args, **kwargs)
        if found is None:
            cursor.at = start
        return found

    return cast("R", attempt)


def promising(tokens: Sequence[Token]) -> list[bool]:
    """Whether a time expression may begin at each of the tokens.

    A quick test that spares the grammar most places: something that every expression has, a number
    or a word like "week" or "May", must stand there or soon behind a word that may lead to it.
    """
    lexicon = _lexicon()
    found = [False] * len(tokens)
    core_at = len(tokens) + _REACH + 1
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.kind == "word":
            if token.lower in lexicon.cores:
                core_at = place
        elif token.kind not in ("mark", "line"):
            core_at = place
        found[place] = core_at == place or (
            core_at - place <= _REACH and token.lower in lexicon.leads
        )
    return found


def belongs(token: Token, word_class: str) -> bool:
    """Whether a token is a member of a class without values."""
    return token.lower in _lexicon().members[word_class]


@dataclasses.dataclass(frozen=True, slots=True)
class _Lexicon:
    numbers: Mapping[str, Mapping[str, int]]
    names: Mapping[str, Mapping[str, str]]
    members: Mapping[str, frozenset[str]]
    cores: frozenset[str]
    leads: frozenset[str]


@functools.cache
def _lexicon() -> _Lexicon:
    classes = table("time_words")
    numbers, names = classes["numbers"], classes["names"]
    members = {name: frozenset(words) for name, words in classes["members"].items()}
    feast_words = frozenset(tokenize(name)[0].lower for name in feasts())
    cores = feast_words.union(
        members["short_period"],
        members["daypart"],
        members["repeated"],
        members["eve"],
        names["unit"],
        names["period"],
        *(numbers[name] for name in _CORES),
    )
    leads = members["lead"].union(members["vague"], *numbers.values(), *names.values())
    return _Lexicon(numbers, names, members, cores, leads)
