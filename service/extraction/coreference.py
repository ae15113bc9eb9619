"""Whom pronouns mean: "he", "her", "I", "they".

Who is mentioned often and lately is meant, above all as a subject, but nobody who is an argument of
the pronoun's own verb.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from .lexicon import words as lexicon_words
from .noun_phrases import head_of
from .parse import Span, Token
from .passages import Passage
from .people import Party, People, Sighting
from .plurals import Plurals
from .speakers import Resolve, Speakers
from .syntax import antecedent, conjuncts

__all__ = ["Coreference"]

_HEADS = lexicon_words("roles", "heads")
_SEVERAL = lexicon_words("descriptions", "several")
_SPEAKING = lexicon_words("descriptions", "speaking")
_SEXES = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_SUBJECTS = ("nsubj", "nsubjpass")
# Mentions by description or pronoun that are looked back over.
_LOOK_BACK = 250
# Verbs above a pronoun whose subject may stand behind it.
_VERBS_ABOVE = 3
# Salience of a mention: subjects count twice, in the pronoun's own sentence four times, and each
# sentence further back half.
_SUBJECT_WEIGHT = 2.0
_HERE_WEIGHT = 4.0
_DECAY = 0.5


class Coreference:
    """Resolves the pronouns of one article.

    Attributes:
        plurals: says whom "they" means.
    """

    def __init__(self, passages: Sequence[Passage], people: People) -> None:
        """Begin an article.

        Args:
            passages: the passages, in order.
            people: who is who among those named.
        """
        self.plurals = Plurals(passages, people)
        self._speakers = Speakers(passages, people)
        self._passages = passages
        self._people = people
        self._described: list[Sighting] = []
        self._starts = [[sentence.start for sentence in p.doc.sents] for p in passages]
        self._firsts = list(accumulate((len(starts) for starts in self._starts), initial=0))

    def observe(self, passage: Passage, sentence: Span, resolve: Resolve) -> None:
        """Note whom the subjects of a sentence mean, for the pronouns that follow."""
        self.plurals.observe(passage, sentence)
        for token in sentence:
            if token.dep_ not in _SUBJECTS or token.i in passage.reading.named:
                continue
            described = head_of(token) in _HEADS and any(t.lower_ == "the" for t in token.lefts)
            if described or token.lower_ in ("he", "she"):
                found = resolve(passage, token, ())
                if len(found) == 1 and found[0].type == "person":
                    self._described.append(Sighting(passage.index, token.i, found[0]))

    def of(
        self, passage: Passage, pronoun: Token, without: Sequence[Party], resolve: Resolve
    ) -> list[Party]:
        """The parties that a pronoun means; none for "it" and "you".

        Args:
            passage: where it stands.
            pronoun: the pronoun, or a number such as "both" and "the four".
            without: parties whom it cannot mean.
            resolve: resolves other phrases.
        """
        subject = _main_subject(pronoun)
        if pronoun.lower_ in _SEVERAL:
            if subject is not None and len(conjuncts(subject)) > 1:
                listed = [p for t in conjuncts(subject) for p in resolve(passage, t, ())]
                if len(listed) > 1:
                    return listed
            return list(self.plurals.of(passage, pronoun, without, resolve))
        if pronoun.lower_ in _SPEAKING:
            speaker = self._speakers.of(passage, pronoun, resolve)
            return [] if speaker is None or speaker in without else [speaker]
        if pronoun.tag_ in ("WP", "WP$"):
            meant = antecedent(pronoun)
            return [] if meant == pronoun else resolve(passage, meant, without)
        sex = _SEXES.get(pronoun.lower_)
        if sex is None:
            return []
        reporter = _reporter(pronoun)
        if reporter is not None and reporter.pos_ != "PRON":
            said = [p for p in resolve(passage, reporter, without) if p.type == "person"]
            told_of_others = bool(said) and self._people.speaks_for_others(said[0])
            if said and not told_of_others and self._people.sex(said[0]) in (sex, None):
                return said[:1]
        if subject is not None and subject.i in passage.reading.named:
            named = self._people.party(passage.reading.named[subject.i])
            barred = {party.key for party in without}
            if self._people.sex(named) in (sex, None) and named.key not in barred:
                return [named]
        person = self.repeated(passage, pronoun, without) or self.single(
            passage, pronoun, sex, without
        )
        return [person] if person else []

    def repeated(self, passage: Passage, token: Token, without: Sequence[Party]) -> Party | None:
        """Who met others last and is told to have "also" met somebody.

        A pronoun means rather whom the sentence in front is about.

        Args:
            passage: where it stands.
            token: the subject, a pronoun or a description.
            without: parties whom it cannot mean.
        """
        last = self.plurals.last
        also = any(child.lower_ == "also" for child in token.head.children)
        if not last or not also or token.dep_ not in _SUBJECTS:
            return None
        first = last[0]
        if first.type != "person" or first.head or first.key in {p.key for p in without}:
            return None
        if token.pos_ != "PRON":
            return first if token.lower_ in (first.role or "").lower().split() else None
        if self._people.sex(first) not in (_SEXES.get(token.lower_), None):
            return None
        before = self._sentence(passage.index, token.i) - 1
        others = (
            sighting
            for sighting in self._before(passage.index, token.i)
            if self._sentence(sighting.passage, sighting.token) >= before
            and sighting.party.key != first.key
        )
        mentions = (self._passages[one.passage].doc[one.token] for one in others)
        return None if any(mention.dep_ in _SUBJECTS for mention in mentions) else first

    def single(
        self, passage: Passage, token: Token, sex: str | None, without: Sequence[Party]
    ) -> Party | None:
        """Whom "he" or "she" means: the most salient person in front.

        Salience adds up over mentions, of which those further back count less (Lappin and Leass
        1994, "An Algorithm for Pronominal Anaphora Resolution", with fewer factors).

        Args:
            passage: where it stands.
            token: the pronoun.
            sex: "m" or "f", or None for either.
            without: parties whom it cannot mean.
        """
        barred = {party.key for party in without}
        # an article names few people, and each many times
        possible: dict[str, bool] = {}
        now = self._sentence(passage.index, token.i)
        salience: dict[Party, float] = defaultdict(float)
        for sighting in self._before(passage.index, token.i):
            party = sighting.party
            if party.key not in possible:
                possible[party.key] = (
                    party.key not in barred
                    and not self._people.speaks_for_others(party)
                    and (sex is None or self._people.sex(party) in (sex, None))
                )
            if not possible[party.key]:
                continue
            mention = self._passages[sighting.passage].doc.tokens[sighting.token]
            age = now - self._sentence(sighting.passage, sighting.token)
            if (age > 0 and party.head) or (age == 0 and _are_clause_mates(mention, token)):
                continue
            weight = 1.0
            if mention.dep_ in _SUBJECTS:
                weight = _SUBJECT_WEIGHT if age else _HERE_WEIGHT
            salience[party] += weight * _DECAY**age
        return max(salience, key=salience.__getitem__, default=None)

    def _sentence(self, passage: int, token: int) -> int:
        """How many sentences of the article begin in front of a token."""
        return self._firsts[passage] + bisect_right(self._starts[passage], token)

    def _before(self, passage: int, token: int) -> list[Sighting]:
        """Names and resolved descriptions in front of a place, nearest first."""
        recent = self._described[-_LOOK_BACK:]
        described = [s for s in recent if (s.passage, s.token) < (passage, token)]
        seen = [*self._people.before(passage, token), *described]
        return sorted(seen, key=lambda s: (s.passage, s.token), reverse=True)


def _are_clause_mates(name: Token, pronoun: Token) -> bool:
    """Whether both are arguments of one verb, so that the pronoun cannot mean the name."""
    if pronoun.dep_ == "pobj":
        return name.head == pronoun.head.head
    return name.head == pronoun.head and pronoun.dep_ in ("dobj", "nsubj", "dative")


def _reporter(pronoun: Token) -> Token | None:
    """The subject of the clause that reports the pronoun's clause: "the mayor said he would"."""
    clause = pronoun.head
    while clause.dep_ in ("conj", "xcomp", "aux") and clause.head != clause:
        clause = clause.head
    if pronoun.dep_ not in _SUBJECTS or clause.dep_ != "ccomp":
        return None
    said = next((child for child in clause.head.children if child.dep_ == "nsubj"), None)
    return said if said != pronoun else None


def _main_subject(pronoun: Token) -> Token | None:
    """The subject behind a fronted phrase: "In his talks with B, A said", "As he met B, A said"."""
    verbs = [above for above in pronoun.ancestors if above.pos_ in ("VERB", "AUX")]
    for verb in verbs[:_VERBS_ABOVE]:
        for child in verb.children:
            if child.dep_ not in _SUBJECTS or child == pronoun:
                continue
            if child.i < pronoun.i:
                return None
            fronted = next((c for c in verb.children if pronoun in c.subtree), None)
            if (
                fronted is not None
                and fronted.dep_ in ("prep", "advcl", "npadvmod")
                and fronted.i < child.i
            ):
                return child
    return None
