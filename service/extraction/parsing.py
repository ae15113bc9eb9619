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
    codes = parsed.to_array(_NAMES).tolist()
    strings = parsed.vocab.strings
    for code in set(itertools.chain.from_iterable(codes)).difference(names):
        names[code] = strings[code]
    doc = Doc()
    found = doc.tokens
    written = []
    idx = 0
    numbers = parsed.to_array(_NUMBERS).astype("int64").tolist()
    for i, (row, (entity, start, _, spaced)) in enumerate(zip(codes, numbers, strict=True)):
        text, lower, lemma, pos, tag, dep, label = (names[code] for code in row)
        begins = start == 1
        found.append(
            Token(doc, i, idx, text, lower, lemma, pos, tag, dep, label, _IOB[entity], begins)
        )
        written.append(text + " " if spaced else text)
        idx += len(text) + spaced
    doc.text = "".join(written)
    below = defaultdict(list)
    for token, (_, _, distance, _) in zip(found, numbers, strict=True):
        token.head = found[token.i + distance]
        token.left_edge = token.right_edge = token
        if distance:
            below[token.i + distance].append(token)
    for i, children in below.items():
        token, own = found[i], parsed[i]
        token.children = children
        token.lefts = [child for child in children if child.i < i]
        token.rights = [child for child in children if child.i > i]
        token.left_edge, token.right_edge = found[own.left_edge.i], found[own.right_edge.i]
    doc.sents = _sentences(doc)
    return doc


def _sentences(doc: Doc) -> list[Span]:
    begins = [token.i for token in doc if token.is_sent_start or not token.i]
    sentences = [Span(doc, *ends) for ends in itertools.pairwise([*begins, len(doc)])]
    for sentence in sentences:
        for token in sentence:
            token.sent = sentence
    return sentences
