"""The forms in which a verb or a noun may stand in a text, by its lemma.

Rules of English spelling (Huddleston and Pullum 2002, "The Cambridge Grammar of the English
Language", chapter 18) and a list of irregular verbs. More forms are given than there are, so that
none is missing: "runed" beside "ran" does no harm where forms are only looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .lexicon import table

__all__ = ["forms"]

_VOWELS = frozenset("aeiou")


def forms(lemmas: Iterable[str]) -> frozenset[str]:
    """All forms of some words, in lower case, the words themselves included."""
    return frozenset(form for lemma in lemmas for form in _forms(lemma))


def _forms(lemma: str) -> Iterator[str]:
    irregular = table("grammar")["irregular"]
    yield lemma
    yield from irregular.get(lemma, "").split()
    yield from (f"{lemma}s", f"{lemma}es", f"{lemma}ed", f"{lemma}ing")
    last = lemma[-1]
    if last == "e":
        yield from (f"{lemma}d", f"{lemma[:-1]}ing")
    elif last == "y":
        yield from (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied")
    elif last not in _VOWELS:
        yield from (f"{lemma}{last}ed", f"{lemma}{last}ing")
