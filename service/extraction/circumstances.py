"""Which time and place in a sentence belong to which encounter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from .encounters import Frame
from .lexicon import words as lexicon_words
from .parse import Span, Token
from .passages import Passage
from .syntax import relative_verbs

__all__ = ["attached", "is_former", "on_margins", "reports"]

_REPORTING = lexicon_words("circumstances", "reporting")
_SCHEDULING = lexicon_words("circumstances", "scheduling")
_SCHEDULED = lexicon_words("circumstances", "scheduled")
_HAPPENING = lexicon_words("circumstances", "happening")
_ANNOUNCING = lexicon_words("circumstances", "announcing")
_DROPPING = lexicon_words("circumstances", "dropping")
_LONG = lexicon_words("circumstances", "long")
_ASIDE = lexicon_words("circumstances", "aside")
_ALONGSIDE = lexicon_words("circumstances", "alongside")
_OTHERWISE = lexicon_words("circumstances", "otherwise")
_REPORTS = lexicon_words("circumstances", "reports")
_SETTINGS = lexicon_words("circumstances", "settings")
_BEHIND = lexicon_words("circumstances", "behind")
_PICTURES = lexicon_words("circumstances", "pictures")
_SUCCESSIVE = frozenset({"follow", "precede"})
_MEANWHILE = frozenset({"as", "when", "while", "once"})
_ANEW = lexicon_words("circumstances", "anew")
_MARGINS = lexicon_words("circumstances", "margins")
_FORMER = lexicon_words("circumstances", "former")
_PEOPLE = (
    lexicon_words("roles", "heads")
    | lexicon_words("roles", "groups")
    | lexicon_words("descriptions", "personal")
)
_PREDICATES = ("VERB", "AUX")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)


def attached(
    passage: Passage, sentence: Span, frame: Frame, others: Sequence[Frame], found: Sequence[S]
) -> list[S]:
    """Those of the spans found in a block that belong to a frame, the closest first.

    A span belongs to the frame in whose phrase or clause it stands; of several frames, to the one
    that it is closer to in the tree, then in the text.
    """
    low, high = passage.extent(sentence)
    scored = []
    for span in found:
        if not low <= span.start < high:
            continue
        token = passage.token_at(span.start)
        if token is None or not passage.covers(token, span.start, span.end):
            continue  # it stands in an apposition that was left out
        last = passage.token_at(max(span.start, span.end - 1)) or token
        head = passage.doc[token.i : last.i + 1].root if last.i > token.i else token
        score = _closeness(frame.trigger, head)
        rivals = (o.trigger for o in others if not _shares(frame, o))
        rival = max((_closeness(other, head) for other in rivals), default=-9.0)
        if score > 0 and score >= rival:
            scored.append((-score, abs(head.i - frame.trigger.i), span))
    return [span for *_, span in sorted(scored, key=lambda item: item[:2])]


def _shares(frame: Frame, other: Frame) -> bool:
    """Whether what belongs to another frame may be this one's, too.

    "Met her during a visit on Monday", "flew to Oslo on Monday for talks", and what is met on the
    sidelines of a summit.
    """
    trigger, rival = frame.trigger, other.trigger
    if trigger.i == rival.i or on_margins(rival):
        return True
    if trigger.is_ancestor(rival):
        return _alongside(rival, trigger)
    return (
        other.kind == "visit"
        and frame.kind != "visit"
        and rival.is_ancestor(trigger)
        and not _aside(trigger, rival, _ASIDE)
    )


def _closeness(trigger: Token, head: Token) -> float:
    """How close an adjunct is to a trigger: within its phrase, its clause, its sentence."""
    distance = min(abs(head.i - trigger.i), 40) / 100
    if head.dep_ == "poss" and head.head != trigger:
        if not _is_setting(head.head):
            return -1.0 - distance
        head = head.head
    if trigger.is_ancestor(head):
        path = _between(trigger, head)
        between = [t for t in path if t.pos_ in _PREDICATES]
        if _compared(trigger, head) or _issued(trigger, head):
            return -1.0 - distance
        dated = [t for t in path if t.lemma_ in _SCHEDULING or _takes_place(t)]
        if dated:
            return (2.5 if _is_own(dated[-1], trigger) else -1.0) - distance
        if between and any(_sets_aside(t) for t in path):
            return -1.0 - distance
        if any(t in relative_verbs(trigger) for t in between):
            return 2.5 - distance
        if any(_finite(t) for t in between):
            return -1.0 - distance
        return (4.0 if not between else 2.0 - 0.5 * len(between)) - distance
    governor = next((t for t in head.ancestors if t.pos_ in _PREDICATES), None)
    if governor is None:
        return 1.0 - distance
    if governor == trigger:
        return 4.0 - distance
    if governor.is_ancestor(trigger):
        steps = [t for t in (trigger, *_between(governor, trigger)) if t.pos_ in _PREDICATES]
        after = _aside(trigger, governor, _BEHIND)
        if after and governor.lemma_ in _REPORTING | _ANNOUNCING:
            # "Said on Monday after talks" tells when the talks ended, too.
            return 1.1 - distance
        if (
            governor.lemma_ in _ANNOUNCING
            and not _dated_anew(head)
            and not (governor.lemma_ in _DROPPING and _is_long(head))
            and not _alongside(trigger, governor)
        ):
            return -1.0 - distance
        if governor.lemma_ in _REPORTING and (steps or trigger.pos_ in _PREDICATES):
            return (3.0 if _is_quoted(trigger, governor, head) else -1.0) - distance
        if _compared(governor, head) or _issued(governor, head) or _in_order(trigger, governor):
            return -1.0 - distance
        return 3.0 - 0.7 * len(steps) - 1.2 * _aside(trigger, governor, _ASIDE) - distance
    if governor.dep_ == "advcl" and governor.head == trigger and _is_while(governor):
        return 1.5 - distance
    described = governor.dep_ == "acl" and governor.head.lemma_ not in _PICTURES
    return -0.5 - distance if described or _finite(governor) else 0.8 - distance


def _between(above: Token, below: Token) -> list[Token]:
    """What stands over a word, up to what is above; nothing where that is not above it."""
    path: list[Token] = []
    for token in below.ancestors:
        if token == above:
            return path
        path.append(token)
    return []


def _sets_aside(token: Token) -> bool:
    """Whether a word sets one clause aside from another: "before he flew to Bern"."""
    return token.dep_ in ("prep", "mark") and token.lower_ in _ASIDE


def _takes_place(verb: Token) -> bool:
    """Whether a clause may tell of an encounter itself: "talks that opened in Bern"."""
    return verb.dep_ in ("relcl", "acl") and verb.lemma_ in _HAPPENING


def reports(head: Token) -> bool:
    """Whether an adjunct tells when something was said: "said on Monday that they met"."""
    governor = next((t for t in head.ancestors if t.pos_ in _PREDICATES), None)
    return governor is not None and governor.lemma_ in _REPORTING


def _issued(above: Token, head: Token) -> bool:
    """Whether a time is that of a report: "according to a statement on Monday"."""
    return any(t.lemma_.lower() in _REPORTS for t in _between(above, head))


def _in_order(trigger: Token, verb: Token) -> bool:
    """Whether a verb tells what came before or behind: "the visit followed talks in May"."""
    if verb.lemma_ not in _SUCCESSIVE:
        return False
    return any(
        c.dep_ in ("nsubj", "nsubjpass") and (c == trigger or c.is_ancestor(trigger))
        for c in verb.children
    )


def _is_setting(noun: Token) -> bool:
    """Whether an encounter takes place in what a noun means: "during Monday's summit"."""
    prep = noun.head
    if prep.lower_ == "of" and prep.head.lemma_ in _SETTINGS:
        prep = prep.head.head
    return prep.dep_ == "prep" and prep.lower_ in _ALONGSIDE and noun.lemma_ in _SETTINGS


def _is_quoted(trigger: Token, verb: Token, head: Token) -> bool:
    """Whether a time stands in the clause that is reported, though it hangs on the verb "said".

    "They met in Oslo on Monday, the ministry said"; "the film showed them meeting on Monday".
    """
    doc = trigger.doc
    if verb.i < trigger.i < head.i:
        clause = next((t for t in (trigger, *trigger.ancestors) if t.head == verb), None)
        between = doc[trigger.i : head.i]
        return (
            clause is not None
            and clause.dep_ == "ccomp"
            and not any(t.text == "," for t in between)
        )
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), verb)
    begin = min(subject.left_edge.i, verb.i)
    if not max(trigger.i, head.i) < begin:
        return False
    return any(t.text == "," for t in doc[max(trigger.i, head.i) : begin])


def _is_while(verb: Token) -> bool:
    """Whether a clause tells what happened at the same time: "as the summit opened on Monday"."""
    return any(c.lower_ in _MEANWHILE and c.dep_ in ("mark", "advmod") for c in verb.children)


def _aside(trigger: Token, above: Token, words: frozenset[str]) -> bool:
    """Whether an encounter is set aside from what stands above: "flew home after talks"."""
    return any(t.dep_ in ("prep", "mark") and t.lower_ in words for t in _between(above, trigger))


def _is_own(verb: Token, trigger: Token) -> bool:
    """Whether it is the encounter that a clause gives its day, not another thing: "the war"."""
    if verb.dep_ not in ("acl", "relcl", "amod"):
        return True
    noun = verb.head
    if noun == trigger:
        return True
    if noun.pos_ == "PROPN" or _PEOPLE & {noun.lower_, noun.lemma_.lower()}:
        # "talks with Lee that began", but not "Lee, who took office"
        return not any(child.tag_ in ("WP", "WRB") for child in verb.children)
    if noun.lemma_ in _SETTINGS and noun.head.lower_ in _ALONGSIDE | {"of"}:
        return True
    return verb.lemma_ in _SCHEDULING and noun.lemma_ not in _SETTINGS | _SCHEDULED


def _compared(above: Token, head: Token) -> bool:
    """Whether a phrase tells of another event: "the first since the vote in 2019"."""
    phrase = head.head if head.dep_ == "pobj" else head
    # parsers hang "ahead of the vote in May" on the verb
    follows = head.doc[max(phrase.left_edge.i - 1, 0)]
    return any(
        t.lower_ in _OTHERWISE and t.dep_ in ("prep", "advmod", "mark") and t != head.head
        for word in (head, follows)
        for t in _between(above, word)
    )


def _alongside(trigger: Token, governor: Token) -> bool:
    """Whether the verb happens in the encounter: "invited him in a call in May"."""
    path = [trigger, *_between(governor, trigger)] if governor.is_ancestor(trigger) else []
    return any(t.dep_ == "prep" and t.lower_ in _ALONGSIDE for t in path)


def _dated_anew(head: Token) -> bool:
    """Whether a time is the new one: "postponed to May 3", "moved to Friday"."""
    return head.head.lower_ in _ANEW


def _is_long(head: Token) -> bool:
    """Whether a time is a month or a season: "called off a visit last spring"."""
    digits = [child.text for child in head.children if child.text.isdigit()]
    return head.lower_ in _LONG and all(len(number) == 4 for number in digits)


def _finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE and child.dep_ in ("aux", "auxpass") for child in verb.children
    )


def on_margins(trigger: Token) -> bool:
    """Whether a gathering is told of only because others met on the sidelines of it."""
    return any(token.lemma_ in _MARGINS for token in trigger.ancestors)


def is_former(trigger: Token) -> bool:
    """Whether an encounter is told as an earlier one: "last met", "since their talks in May"."""
    above = [trigger.head] if trigger.head.pos_ in _PREDICATES else []
    during = [t for p in trigger.children if p.dep_ == "prep" for t in p.children]
    beside = [child for word in (trigger, *above, *during) for child in word.children]
    if any(c.lower_ in _FORMER and c.dep_ in ("advmod", "amod") for c in beside):
        return True
    marks = (child for child in trigger.children if child.dep_ == "mark")
    return any(
        t.lower_ == "since" and t.dep_ in ("prep", "mark") for t in (*trigger.ancestors, *marks)
    )
