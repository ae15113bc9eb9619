"""A text's parse as plain objects, which rules read four times as fast as the pipeline's own.

Each look at a spaCy token makes an object and looks a string up; the rules take a hundred such
looks at every word. So the parse is copied once. The classes have the names and the interface of
spaCy's, as far as the rules use it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, overload

from spacy.lang import lex_attrs
from spacy.lang.en.lex_attrs import like_num

__all__ = ["Doc", "Span", "Token"]


class Token:
    """A word or a mark.

    Attributes:
        doc: the text that it belongs to.
        i: its index there.
        idx: offset of its first character.
        text: its characters.
        lower_: the same in lower case.
        lemma_: its base form.
        pos_: part of speech (Universal Dependencies).
        tag_: part of speech (Penn Treebank).
        dep_: its relation to the head (ClearNLP).
        ent_type_: label of the named entity that it belongs to; empty for none.
        ent_iob_: whether it begins such an entity ("B"), goes on with it ("I"), or neither.
        is_sent_start: whether it begins a sentence.
        head: the token that it depends on; itself, if on none.
        lefts: the tokens that depend on it and stand in front of it, in order.
        rights: those behind it.
        children: all of them.
        left_edge: the first token of all below it, itself included.
        right_edge: the last of them.
        sent: its sentence.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_sent_start",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
    )

    head: Token
    left_edge: Token
    right_edge: Token
    sent: Span

    def __init__(
        self,
        doc: Doc,
        i: int,
        idx: int,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        ent_type: str,
        ent_iob: str,
        is_sent_start: bool,
    ) -> None:
        """Make a token that depends on none yet."""
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = ent_type
        self.ent_iob_ = ent_iob
        self.is_sent_start = is_sent_start
        self.lefts: Sequence[Token] = ()
        self.rights: Sequence[Token] = ()
        self.children: Sequence[Token] = ()

    def __lt__(self, other: Token) -> bool:
        """Whether it stands in front of another token."""
        return self.i < other.i

    def __repr__(self) -> str:
        """Its characters."""
        return self.text

    @property
    def subtree(self) -> Sequence[Token]:
        """The tokens below it and itself, in order.

        They stand side by side, as the parser attaches no token across another's head.
        """
        if not self.children:
            return (self,)
        return self.doc.tokens[self.left_edge.i : self.right_edge.i + 1]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Whether another token is below it."""
        return any(above is self for above in descendant.ancestors)

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places behind it.

        Raises:
            IndexError: there is none.
        """
        if self.i + distance < 0:
            raise IndexError(self.i + distance)
        return self.doc.tokens[self.i + distance]

    @property
    def is_alpha(self) -> bool:
        """Whether it has letters alone."""
        return self.text.isalpha()

    @property
    def is_punct(self) -> bool:
        """Whether it is a mark."""
        return lex_attrs.is_punct(self.text)

    @property
    def is_space(self) -> bool:
        """Whether it is blank."""
        return self.text.isspace()

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in figures or in words."""
        return bool(like_num(self.text))  # type: ignore[no-untyped-call]


class Span:
    """A stretch of a text.

    Attributes:
        doc: the text.
        start: index of its first token.
        end: index behind its last.
    """

    __slots__ = ("_words", "doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        """Take a stretch of a text."""
        self.doc = doc
        self.start = start
        self.end = end
        self._words: frozenset[str] | None = None

    def __len__(self) -> int:
        """The number of its tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Its tokens, in order."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        """A token, or a stretch of it."""
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][key]

    @property
    def words(self) -> frozenset[str]:
        """Its words in lower case, by which rules see at once that they have nothing to do."""
        if self._words is None:
            self._words = frozenset([token.lower_ for token in self])
        return self._words

    @property
    def start_char(self) -> int:
        """Offset of its first character."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Offset behind its last character."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its characters."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def root(self) -> Token:
        """Its token that is nearest to the root of the sentence."""
        inside = self.doc.tokens[self.start : self.end]
        tops = (t for t in inside if t.head is t or not self.start <= t.head.i < self.end)
        return min(tops, key=_depth, default=inside[0])


def _depth(token: Token) -> int:
    """How many tokens are above one; marks and blanks are no roots if there is a better one."""
    if token.head is not token and not token.children and (token.is_punct or token.is_space):
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


class Doc:
    """A parsed text.

    Attributes:
        text: its characters.
        tokens: its tokens.
        sents: its sentences.
        user_data: what rules keep with it.
    """

    __slots__ = ("sents", "text", "tokens", "user_data")

    def __init__(self) -> None:
        """Make a text without tokens."""
        self.text = ""
        self.tokens: list[Token] = []
        self.sents: list[Span] = []
        self.user_data: dict[str, Any] = {}

    def __len__(self) -> int:
        """The number of its tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Its tokens, in order."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        """A token, or a stretch of it."""
        if isinstance(key, int):
            return self.tokens[key]
        start, end, _ = key.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def covering(self, start: int, end: int) -> Span:
        """The tokens that stand for some of the characters from `start` to `end`."""
        first = bisect_right(self.tokens, start, key=lambda token: token.idx) - 1
        behind = bisect_right(self.tokens, end - 1, key=lambda token: token.idx)
        return Span(self, max(first, 0), behind)
