"""Ways through a dependency tree (ClearNLP labels, as the English pipelines give them)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

__all__ = [
    "ancestors_to_clause",
    "clause_verb",
    "conjuncts",
    "is_passive",
    "lemma_of",
    "objects",
    "prepositional",
    "subjects",
]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CONTROLLED = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep", "acl", "ccomp", "relcl", "dep"})


def lemma_of(token: Token) -> str:
    """A token's lemma in lower case, with the "e" that the rules lose in "dined" and "hopes"."""
    lemma, lower = token.lemma_.lower(), token.lower_
    short = len(lemma) <= 4 and len(lemma) > 2 and lemma[-1] not in "aeiouswxyzh" and lemma[-2] in "aeiou"
    if short and lower in (lemma + "ed", lemma + "ing") or lower == lemma + "es" and lemma[-1] in "pntdkcgvl":
        return lemma + "e"
    return lemma


def conjuncts(token: Token) -> list[Token]:
    """A token and those coordinated below it, in order."""
    found = [token]
    for child in token.children:
        if child.dep_ in ("conj", "appos") and child.dep_ == "conj" and child.i > token.i:
            found.extend(conjuncts(child))
    return found


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The tokens that a verb is said of, found through control, coordination and relative clauses."""
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if not own and verb.tag_ == "VB" and verb.dep_ in ("ccomp", "ROOT") and not any(
        child.dep_ == "aux" for child in verb.children
    ):
        return []  # an order: "Visit our shop"
    if own:
        return [_antecedent(child) for child in own]
    if depth > 6:
        return []
    head = verb.head
    if verb.dep_ == "relcl":
        return [head]
    if verb.dep_ == "acl":
        if verb.tag_ == "VBG":
            return [head]
        if verb.tag_ == "VBN":
            return [head]
        governor = _governor(head)
        return subjects(governor, depth + 1) if governor is not None else []
    if verb.dep_ in ("xcomp", "ccomp") and head.pos_ in ("VERB", "AUX", "ADJ"):
        controlled = [child for child in head.children if child.dep_ in ("dobj", "dative")]
        if controlled and head.lemma_ in _OBJECT_CONTROL:
            return controlled
        return subjects(head, depth + 1)
    if verb.dep_ in ("acomp", "attr", "oprd"):
        return subjects(head, depth + 1)
    if verb.dep_ in ("conj", "advcl", "dep", "parataxis"):
        if verb.dep_ == "conj" and head.pos_ not in ("VERB", "AUX"):
            return []
        return subjects(head, depth + 1)
    if verb.dep_ in ("pcomp", "prep", "pobj"):
        governor = _governor(verb)
        return subjects(governor, depth + 1) if governor is not None else []
    return []


_OBJECT_CONTROL = frozenset(
    "invite ask urge persuade want expect allow tell order instruct send force press encourage dispatch let call push".split()
)


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.tag_ in ("WP", "WDT"):
        clause = token.head
        while clause.dep_ in ("conj", "xcomp", "aux") and clause.head != clause:
            clause = clause.head
        if clause.dep_ in ("relcl", "acl", "ccomp") and clause.head != clause and clause.dep_ == "relcl":
            return clause.head
    return token


def _governor(token: Token) -> Token | None:
    """The nearest verb or predicate above a token."""
    for above in token.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def objects(verb: Token) -> list[Token]:
    """The direct objects of a verb."""
    found = [child for child in verb.children if child.dep_ in ("dobj", "dative", "obj", "oprd") and child.pos_ != "ADP"]
    if not found and verb.dep_ == "relcl":
        pass
    return [_antecedent(child) for child in found]


def prepositional(token: Token, *prepositions: str) -> list[Token]:
    """The objects of prepositions below a token, "together with" and "along with" included."""
    found = []
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative", "prt", "advmod") or child.pos_ == "ADP":
            for same in [child, *(c for c in child.children if c.dep_ == "conj")]:
                if same.lower_ in prepositions:
                    found.extend(_antecedent(p) for p in same.children if p.dep_ in ("pobj", "pcomp"))
            for deeper in child.children:
                if deeper.dep_ in ("prep", "pcomp") and deeper.lower_ in prepositions:
                    found.extend(p for p in deeper.children if p.dep_ == "pobj")
    return found


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice."""
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) or (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "conj")
        and not any(child.dep_ == "aux" for child in verb.children)
        and not any(child.dep_ in ("nsubj", "dobj") for child in verb.children)
        and (verb.dep_ == "acl" or is_passive(verb.head))
    )


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a token stands in; itself, if it is one."""
    if token.pos_ in ("VERB", "AUX"):
        return token
    return _governor(token)


def ancestors_to_clause(token: Token) -> Iterator[Token]:
    """The tokens above one, up to and including its clause's verb."""
    for above in token.ancestors:
        yield above
        if above.pos_ in ("VERB", "AUX"):
            return
