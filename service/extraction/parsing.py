"""From what the pipeline has parsed to plain objects."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable

from spacy import tokens
from spacy.attrs import (
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    LEMMA,
    LOWER,
    ORTH,
    POS,
    SENT_START,
    SPACY,
    TAG,
)

from .parse import Doc, Span, Token

__all__ = ["parse_of", "parses_of"]

_NAMES = [ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE]
_NUMBERS = [ENT_IOB, SENT_START, HEAD, SPACY]
_IOB = ("", "I", "O", "B")


def parses_of(parsed: Iterable[tokens.Doc]) -> list[Doc]:
    """Copies texts that the pipeline has parsed. Linear in their length."""
    names: dict[int, str] = {}
    return [_copied(doc, names) for doc in parsed]


def parse_of(parsed: tokens.Doc) -> Doc:
    """Copies a text that the pipeline has parsed."""
    return _copied(parsed, {})


def _copied(parsed: tokens.Doc, names: dict[int, str]) -> Doc:
    """Copies a text; `names` has the strings looked up so far by their codes, and gets more."""
    columns = parsed.to_array(_NAMES).T.tolist()
    strings = parsed.vocab.strings
    for code in set(itertools.chain.from_iterable(columns)).difference(names):
        names[code] = strings[code]
    labels = [[names[code] for code in column] for column in columns]
    entities, starts, distances, spaces = parsed.to_array(_NUMBERS).astype("int64").T.tolist()
    doc = Doc()
    written = [text + " " * spaced for text, spaced in zip(labels[0], spaces, strict=True)]
    doc.text = "".join(written)
    ends = itertools.accumulate(map(len, written))
    offsets = (end - len(own) for end, own in zip(ends, written, strict=True))
    parts = [_IOB[entity] for entity in entities]
    begins = [start == 1 for start in starts]
    fields = zip(range(len(written)), offsets, *labels, parts, begins, strict=True)
    doc.tokens = [Token(doc, *of_one) for of_one in fields]
    _link(doc.tokens, [i + distance for i, distance in enumerate(distances)])
    doc.sents = _sentences(doc)
    return doc


def _link(found: list[Token], heads: list[int]) -> None:
    """Tells tokens what they depend on, given by index, and what depends on them."""
    lefts = defaultdict(list)
    rights = defaultdict(list)
    first, last = list(range(len(found))), list(range(len(found)))
    for i, (token, head) in enumerate(zip(found, heads, strict=True)):
        token.head = found[head]
        if i < head:
            lefts[head].append(token)
        elif i > head:
            rights[head].append(token)
        # the first token below another one is met first, and then it is so for all above
        while first[head] > i:
            first[head] = i
            head = heads[head]
    for i in range(len(found) - 1, -1, -1):
        head = heads[i]
        while last[head] < i:
            last[head] = i
            head = heads[head]
    for i, children in lefts.items():
        found[i].lefts = found[i].children = children
    for i, children in rights.items():
        found[i].rights = children
        found[i].children = [*found[i].lefts, *children] if i in lefts else children
    for token, left, right in zip(found, first, last, strict=True):
        token.left_edge, token.right_edge = found[left], found[right]


def _sentences(doc: Doc) -> list[Span]:
    begins = [token.i for token in doc if token.is_sent_start or not token.i]
    sentences = [Span(doc, *ends) for ends in itertools.pairwise([*begins, len(doc)])]
    for sentence in sentences:
        for token in sentence:
            token.sent = sentence
    return sentences
