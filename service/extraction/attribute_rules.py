"""The attribute ruler of a pipeline, remembered: what its rules say of a token seen before.

Most of its rules look at one token's tag, relation and word alone. The stock component tries each
of them on each token; here the component is asked once for each combination, so that a text costs
a dictionary's look-ups. Where a rule of another kind applies, such as one over several tokens, the
component does the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
from spacy.attrs import DEP, IDS, IS_SPACE, LOWER, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

__all__ = ["AttributeRules"]

Pattern: TypeAlias = list[dict[str, Any]]
_Key: TypeAlias = tuple[int, int, int, int]

_SEEN = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_READ = [TAG, DEP, LOWER, IS_SPACE]
# Stands for each word that no rule names.
_ANY = "\N{REPLACEMENT CHARACTER}"


class AttributeRules:
    """Applies an attribute ruler's rules, with the same results as the component itself."""

    def __init__(self, ruler: AttributeRuler, vocab: Vocab) -> None:
        """Take over the rules of a component."""
        self._ruler = ruler
        self._vocab = vocab
        rules: list[dict[str, Any]] = ruler.patterns
        patterns: list[Pattern] = [pattern for rule in rules for pattern in rule["patterns"]]
        plain = [pattern[0] for pattern in patterns if _is_plain(pattern)]
        self._words = frozenset(
            vocab.strings.add(word) for token in plain for word in _words(token)
        )
        self._written = [IDS[name] for name in sorted({n for rule in rules for n in rule["attrs"]})]
        self._others = Matcher(vocab)
        others = [pattern for pattern in patterns if not _is_plain(pattern)]
        if others:
            self._others.add("others", others)
        for rule in rules:
            # What is remembered must outlive the memory zone of the text that it was met in.
            for value in rule["attrs"].values():
                vocab.strings.add(str(value))
        self._known: dict[_Key, tuple[int, ...]] = {}

    def annotate(self, doc: Doc) -> None:
        """Write into a text what the rules say of its tokens."""
        if len(self._others) and self._others(doc, allow_missing=True):
            self._ruler(doc)
            return
        words = self._words
        keys = [
            (tag, relation, word if word in words else 0, space)
            for tag, relation, word, space in doc.to_array(_READ).tolist()
        ]
        new = set(keys).difference(self._known)
        if new:
            self._ask(list(new))
        if keys and self._written:
            _write(doc, self._written, [self._known[key] for key in keys])

    def _ask(self, keys: Sequence[_Key]) -> None:
        """Remember what the component makes of tokens by tag, relation, word and being a space."""
        strings = self._vocab.strings
        texts = [strings[word] if word else "\n" if space else _ANY for _, _, word, space in keys]
        # A word of no kind stands between two, so that no rule over several tokens applies.
        doc = Doc(self._vocab, words=[word for text in texts for word in (text, _ANY)])
        told = [own for tag, relation, _, _ in keys for own in ((tag, relation), (0, 0))]
        _write(doc, [TAG, DEP], told)
        self._ruler(doc)
        found = doc.to_array(self._written).reshape(len(doc), -1)[::2].tolist()
        self._known.update(zip(keys, map(tuple, found), strict=True))


def _write(doc: Doc, attributes: list[int], rows: Sequence[tuple[int, ...]]) -> None:
    doc.from_array(attributes, np.array(rows, dtype="uint64"))  # type: ignore[arg-type]


def _is_plain(pattern: Pattern) -> bool:
    """Whether a rule looks at nothing but what is remembered, words only as they are listed."""
    token, *others = pattern
    word = token.get("LOWER", "")
    listed = isinstance(word, str) or word.keys() <= {"IN", "NOT_IN"}
    return not others and token.keys() <= _SEEN and listed


def _words(token: Mapping[str, Any]) -> Sequence[str]:
    word = token.get("LOWER", ())
    if isinstance(word, str):
        return [word]
    return [one for words in word.values() for one in words] if word else ()
