"""Ways through a dependency tree (ClearNLP labels, as the English pipelines give them)."""

from __future__ import annotations

from .lexicon import words as lexicon_words
from .parse import Token

__all__ = [
    "antecedent",
    "clause_verb",
    "conjuncts",
    "is_passive",
    "lemma_of",
    "objects",
    "prepositional",
    "relative_verbs",
    "subjects",
]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "dative", "obj", "oprd"})
_ADVERBIALS = frozenset({"prep", "agent", "dative", "prt", "advmod"})
_VERBS = frozenset({"VERB", "AUX"})
# What lies between a relative pronoun and the verb of its clause.
_INSIDE = frozenset(
    {"conj", "xcomp", "aux", "prep", "pobj", "dobj", "nsubj", "nsubjpass", "agent", "pcomp"}
)
_OBJECT_CONTROL = lexicon_words("grammar", "object_control")
_STATED = lexicon_words("grammar", "stated")
_REPORTING = frozenset({"according"})
# Clauses between a verb and its subject. Broken parses have more; people do not.
_DEEPEST = 7


def lemma_of(token: Token) -> str:
    """A token's lemma in lower case, with the "e" that the rules lose in "dined" and "hopes"."""
    lemma, lower = token.lemma_.lower(), token.lower_
    if lemma == lower:
        return lemma
    # A verb that is short and has no "e" would double its consonant: "hopped", "planning".
    single = len(lemma) in (3, 4) and [c in "aeiou" for c in lemma[-3:]] == [False, True, False]
    doubling = single and lemma[0] not in "aeiou" and lemma[-1] not in "hswxyz"
    if doubling and lower in (f"{lemma}ed", f"{lemma}ing"):
        return f"{lemma}e"
    if lower == f"{lemma}es" and lemma[-1] in "cdgklnptv":
        return f"{lemma}e"
    return lemma


def conjuncts(token: Token) -> list[Token]:
    """A token and those coordinated below it, in order."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            found.extend(conjuncts(child))
    return found


def subjects(verb: Token) -> list[Token]:
    """What a verb is said of, be it through control, coordination or relative clauses."""
    if _is_misread(verb):
        return [verb.doc[verb.i - 1]]
    above: Token | None = verb
    for _ in range(_DEEPEST):
        if above is None:
            break
        own = [antecedent(child) for child in above.children if child.dep_ in _SUBJECTS]
        own = [t for t in own if len(own) < 2 or not _is_label(t)] or _misread_subject(above)
        if own or _is_order(above):
            return own
        if above.dep_ == "relcl" or (above.dep_ == "acl" and above.tag_ in ("VBG", "VBN")):
            return [above.head]
        if above.dep_ in ("xcomp", "ccomp") and above.head.lemma_ in _OBJECT_CONTROL:
            controlled = [c for c in above.head.children if c.dep_ in ("dobj", "dative")]
            if controlled:
                return controlled
        above = _sharer(above)
    return []


def _is_misread(verb: Token) -> bool:
    """Whether the parser took a verb between two names for a part of the second."""
    return (
        verb.dep_ == "compound"
        and verb.tag_ in ("VBD", "VBZ")
        and verb.i > verb.sent.start
        and verb.head.i == verb.i + 1
        and verb.nbor(-1).pos_ == verb.head.pos_ == "PROPN"
    )


def _is_label(token: Token) -> bool:
    """Whether a colon stands behind a phrase, which only heads the sentence: "GAS: A flies"."""
    return any(child.text == ":" for child in token.rights)


def _misread_subject(verb: Token) -> list[Token]:
    """The name in front of a verb that the parser took for the head of a compound: "A dines"."""
    return [
        child
        for child in verb.lefts
        if child.dep_ == "compound"
        and child.pos_ == "PROPN"
        and child.i == verb.i - 1
        and verb.tag_ in ("VBD", "VBZ")
    ]


def _is_order(verb: Token) -> bool:
    """Whether nobody is the subject: "Visit our shop"."""
    return (
        verb.tag_ == "VB"
        and verb.dep_ in ("ccomp", "ROOT")
        and not any(child.dep_ == "aux" for child in verb.children)
    )


def _sharer(verb: Token) -> Token | None:
    """The word above a verb without a subject that has the same one, if any."""
    head = verb.head
    match verb.dep_:
        case "acl":
            return _governor(head)
        case "xcomp" | "ccomp":
            return head if head.pos_ in _VERBS | {"ADJ"} else None
        case "acomp" | "attr" | "oprd" | "advcl" | "dep" | "parataxis":
            return head
        case "conj":
            return head if head.pos_ in _VERBS else None
        case "pcomp" | "prep" | "pobj":
            return _governor(verb)
    return None


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.tag_ in ("WP", "WDT", "WP$"):
        clause = next((above for above in token.ancestors if above.dep_ not in _INSIDE), token)
        if clause.dep_ == "relcl":
            return clause.head
    return token


def _governor(token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((above for above in token.ancestors if above.pos_ in _VERBS), None)


def objects(verb: Token) -> list[Token]:
    """The objects of a verb, indirect ones and the predicates of "name" and "call" included."""
    if _is_misread(verb):
        return [verb.head]
    return [
        antecedent(child)
        for child in verb.children
        if child.dep_ in _OBJECTS and child.pos_ != "ADP"
    ]


def prepositional(token: Token, *prepositions: str) -> list[Token]:
    """The objects of prepositions below a token, "together with" and "along with" included."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ not in _ADVERBIALS and child.pos_ != "ADP":
            continue
        for same in (child, *(c for c in child.children if c.dep_ == "conj")):
            if same.lower_ in prepositions:
                found.extend(
                    antecedent(p)
                    for p in same.children
                    if p.dep_ in ("pobj", "pcomp") and not _is_stated(p)
                )
        if child.lower_ in _REPORTING:
            continue
        for deeper in child.children:
            if deeper.dep_ in ("prep", "pcomp") and deeper.lower_ in prepositions:
                found.extend(p for p in deeper.children if p.dep_ == "pobj")
    return found


def _is_stated(token: Token) -> bool:
    """Whether something is said of an object: "with fish on the agenda"."""
    return any(
        below.lemma_.lower() in _STATED
        for child in token.children
        if child.lower_ == "on"
        for below in child.children
    )


def relative_verbs(noun: Token) -> list[Token]:
    """The verbs of a clause about a noun, down to the one that has it as its subject or object.

    "The trip that A is expected to make" gives "expected" and "make"; the verbs of "talks at which
    A agreed" are none, as the talks agree to nothing.
    """
    for clause in noun.children:
        # "the trip that he is supposed to make" is read as "the claim that he is ill"
        said = clause.dep_ == "acl" and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in clause.children
        )
        if clause.dep_ != "relcl" and not said:
            continue
        verbs = [clause]
        while verbs[-1].dep_ in ("relcl", "acl", "xcomp", "ccomp", "acomp"):
            for child in verbs[-1].children:
                relative = child.tag_ in ("WDT", "WP") or child.lower_ == "that"
                if relative and child.dep_ in ("dobj", "nsubjpass"):
                    return verbs
            if said and verbs[-1].dep_ == "xcomp" and not objects(verbs[-1]):
                return verbs
            deeper = [c for c in verbs[-1].children if c.dep_ in ("xcomp", "ccomp", "acomp")]
            if not deeper:
                break
            verbs.append(deeper[0])
    return []


def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice; a participle joined to one is, too."""
    below = {child.dep_ for child in verb.children}
    if below & {"nsubjpass", "auxpass"}:
        return True
    if verb.tag_ != "VBN" or below & {"aux", "nsubj", "dobj"}:
        return False
    return verb.dep_ == "acl" or (verb.dep_ == "conj" and is_passive(verb.head))


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a token stands in; itself, if it is one."""
    return token if token.pos_ in _VERBS else _governor(token)
