"""Ways through a dependency tree: who does what with whom."""

from __future__ import annotations

import pytest
import spacy
from spacy import tokens

from service.extraction.parse import Doc, Token
from service.extraction.parsing import parse_of
from service.extraction.syntax import (
    clause_verb,
    conjuncts,
    is_passive,
    lemma_of,
    objects,
    prepositional,
    subjects,
)


def tree(rows: str) -> Doc:
    """A parsed sentence: a word, its head's word, label, part of speech and tag a row."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words = [cell[0] for cell in cells]
    parsed = tokens.Doc(
        spacy.blank("en").vocab,
        words=words,
        heads=[words.index(cell[1]) for cell in cells],
        deps=[cell[2] for cell in cells],
        pos=[cell[3] for cell in cells],
        tags=[cell[4] for cell in cells],
        lemmas=[cell[5] if len(cell) > 5 else cell[0].lower() for cell in cells],
    )
    return parse_of(parsed)


def at(doc: Doc, word: str) -> Token:
    """The token of that word."""
    return next(token for token in doc if token.text == word)


MET = """
Lee met nsubj PROPN NNP
met met ROOT VERB VBD
Ek met dobj PROPN NNP
and Ek cc CCONJ CC
Orr Ek conj PROPN NNP
together in advmod ADV RB
with together prep ADP IN
Holm with pobj PROPN NNP
in met prep ADP IN
Lund in pobj PROPN NNP
"""
INVITED = """
Lee invited nsubj PROPN NNP
invited invited ROOT VERB VBD invite
Ek invited dobj PROPN NNP
to visit aux PART TO
visit invited xcomp VERB VB
Lund visit dobj PROPN NNP
"""
PROMISED = INVITED.replace("invited", "promised").replace("invite\n", "promise\n")
RELATIVE = """
Lee left nsubj PROPN NNP
who met nsubj PRON WP
met Lee relcl VERB VBD
Ek met dobj PROPN NNP
and met cc CCONJ CC
thanked met conj VERB VBD
Orr thanked dobj PROPN NNP
left left ROOT VERB VBD
"""
RECEIVED = """
Ek received nsubjpass PROPN NNP
was received auxpass AUX VBD
received received ROOT VERB VBN
and received cc CCONJ CC
thanked received conj VERB VBN
by received agent ADP IN
Lee by pobj PROPN NNP
"""
ORDER = """
Visit Visit ROOT VERB VB
our shop poss PRON PRP$
shop Visit dobj NOUN NN
"""
PARTICIPLE = """
Lee spoke nsubj PROPN NNP
meeting Lee acl VERB VBG meet
Ek meeting dobj PROPN NNP
spoke spoke ROOT VERB VBD
after spoke prep ADP IN
visiting after pcomp VERB VBG visit
Lund visiting dobj PROPN NNP
"""
TALKS = """
Talks failed nsubj NOUN NNS
between Talks prep ADP IN
Lee between pobj PROPN NNP
failed failed ROOT VERB VBD
"""


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        (MET, "met", "Lee"),
        (INVITED, "visit", "Ek"),
        (PROMISED, "visit", "Lee"),
        (RELATIVE, "met", "Lee"),
        (RELATIVE, "thanked", "Lee"),
        (RECEIVED, "thanked", "Ek"),
        (ORDER, "Visit", ""),
        (PARTICIPLE, "meeting", "Lee"),
        (PARTICIPLE, "visiting", "Lee"),
    ],
)
def test_subjects(rows: str, verb: str, expected: str) -> None:
    """A verb's subject is its own, that of the verb above, or the noun that it describes."""
    found = subjects(at(tree(rows), verb))
    assert [token.text for token in found] == expected.split()


def test_a_broken_parse_has_no_end_of_subjects() -> None:
    """Seven clauses above, nobody looks for a subject any more."""
    rows = ["Lee said0 nsubj PROPN NNP", "said0 said0 ROOT VERB VBD"]
    rows += [f"said{i} said{i - 1} advcl VERB VBD" for i in range(1, 12)]
    doc = tree("\n".join(rows))
    assert [token.text for token in subjects(at(doc, "said6"))] == ["Lee"]
    assert subjects(at(doc, "said7")) == []


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [(MET, "met", "Ek"), (INVITED, "invited", "Ek"), (RECEIVED, "received", "")],
)
def test_objects(rows: str, verb: str, expected: str) -> None:
    """The objects stand directly below the verb."""
    assert [token.text for token in objects(at(tree(rows), verb))] == expected.split()


@pytest.mark.parametrize(
    ("rows", "word", "prepositions", "expected"),
    [
        (MET, "met", ("in",), "Lund"),
        (MET, "in", ("with",), "Holm"),
        (MET, "met", ("at", "to"), ""),
        (RECEIVED, "received", ("by",), "Lee"),
        (TALKS, "Talks", ("between", "with"), "Lee"),
    ],
)
def test_objects_of_prepositions(
    rows: str, word: str, prepositions: tuple[str, ...], expected: str
) -> None:
    """The objects of the prepositions asked for, and of no others."""
    found = prepositional(at(tree(rows), word), *prepositions)
    assert [token.text for token in found] == expected.split()


def test_conjuncts() -> None:
    """A list is followed from its first member on."""
    doc = tree(MET)
    assert [token.text for token in conjuncts(at(doc, "Ek"))] == ["Ek", "Orr"]
    assert [token.text for token in conjuncts(at(doc, "Orr"))] == ["Orr"]


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        (RECEIVED, "received", True),
        (RECEIVED, "thanked", True),
        (MET, "met", False),
        (RELATIVE, "thanked", False),
        (PARTICIPLE, "meeting", False),
    ],
)
def test_passive(rows: str, verb: str, expected: bool) -> None:
    """A passive shows by its auxiliary; a participle joined to one is passive, too."""
    assert is_passive(at(tree(rows), verb)) is expected


@pytest.mark.parametrize(
    ("rows", "word", "expected"),
    [
        (MET, "Orr", "met"),
        (MET, "met", "met"),
        (TALKS, "Lee", "failed"),
        (INVITED, "Lund", "visit"),
    ],
)
def test_verb_of_a_clause(rows: str, word: str, expected: str) -> None:
    """The nearest verb above a word, or the word itself."""
    found = clause_verb(at(tree(rows), word))
    assert found is not None
    assert found.text == expected


def test_no_verb() -> None:
    """A headline without a verb has no clause."""
    assert clause_verb(at(tree("Talks Talks ROOT NOUN NNS"), "Talks")) is None


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("dined", "din", "dine"),
        ("dining", "din", "dine"),
        ("hopes", "hop", "hope"),
        ("hopped", "hop", "hop"),
        ("meeting", "meet", "meet"),
        ("touring", "tour", "tour"),
        ("opened", "open", "open"),
        ("aired", "air", "air"),
        ("viewed", "view", "view"),
        ("goes", "go", "go"),
        ("Visited", "visit", "visit"),
    ],
)
def test_lemma(word: str, lemma: str, expected: str) -> None:
    """An "e" that the rules have lost comes back; no other verb gets one."""
    token = at(tree(f"{word} {word} ROOT VERB VBD {lemma}"), word)
    assert lemma_of(token) == expected
