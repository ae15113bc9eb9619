"""Whom plural pronouns and descriptions mean: "they", "the two leaders", "both sides".

The plural's own sentence comes first: a group that is its subject, else names coordinated there.
Then comes what was told last, the parties of an encounter or a list of people, and then, for a
number of people, those who were named last if they are as many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from .lexicon import table
from .lexicon import words as lexicon_words
from .noun_phrases import head_of
from .parse import Span, Token
from .passages import Passage
from .people import Party, People
from .speakers import Resolve
from .syntax import conjuncts

__all__ = ["Plurals", "count_of"]

_HEADS = lexicon_words("roles", "heads")
_PEOPLE = _HEADS | lexicon_words("roles", "groups")
_DUAL = lexicon_words("roles", "dual")
_PERSONAL = lexicon_words("descriptions", "personal")
_NUMBERS: Mapping[str, int] = {
    word: int(number)
    for number, words in table("descriptions")["numbers"].items()
    for word in words.split()
}
_SUBJECTS = ("nsubj", "nsubjpass")
_LISTED = (*_SUBJECTS, "pobj", "dobj")
# Sentences back in which those are named whom "the two" means.
_SENTENCES = 2


def count_of(token: Token) -> int | None:
    """How many a plural means: 2 for "both", "the pair", "the two leaders"; None if left open."""
    beside = (child.lower_ for child in token.lefts)
    return next((_NUMBERS[word] for word in (token.lower_, *beside) if word in _NUMBERS), None)


class Plurals:
    """Resolves the plural pronouns and descriptions of one article."""

    def __init__(self, passages: Sequence[Passage], people: People) -> None:
        """Begin an article.

        Args:
            passages: the passages, in order.
            people: who is who among those named.
        """
        self._passages = passages
        self._people = people
        self._here = (0, 0)
        self._reading: tuple[Passage, Span] | None = None
        self._last: tuple[tuple[int, int], tuple[Party, ...]] = (self._here, ())
        self._listed: dict[tuple[str, ...], tuple[tuple[int, int], tuple[Party, ...]]] = {
            _SUBJECTS: self._last,
            _LISTED: self._last,
        }

    @property
    def last(self) -> tuple[Party, ...]:
        """The parties of the encounter told last."""
        return self._last[1]

    @last.setter
    def last(self, parties: tuple[Party, ...]) -> None:
        self._last = (self._here, parties)

    def observe(self, passage: Passage, sentence: Span) -> None:
        """Note that a sentence is read now; the lists of the one in front are told."""
        if self._reading is not None:
            self._note(*self._reading)
        self._reading = (passage, sentence)
        self._here = (passage.index, sentence.start)

    def _note(self, passage: Passage, sentence: Span) -> None:
        for functions in self._listed:
            listed = next(self._lists(passage, sentence.start, sentence.end, functions), None)
            if listed is not None:
                self._listed[functions] = ((passage.index, sentence.start), listed)

    def of(
        self, passage: Passage, token: Token, without: Sequence[Party], resolve: Resolve
    ) -> tuple[Party, ...]:
        """The parties that a plural means; none where nobody is told of.

        Args:
            passage: where it stands.
            token: the pronoun, or the head of the description.
            without: parties whom it cannot mean.
            resolve: resolves other phrases.
        """
        sentence = token.sent
        for subject in passage.doc[sentence.start : token.i]:
            if subject.head != token.head and _is_group(subject):
                group = resolve(passage, subject, without)
                if group:
                    return tuple(group)
        count = count_of(token)
        here = self._lists(passage, sentence.start, token.i, _LISTED)
        told = [self._last, self._listed[_SUBJECTS]]
        told.sort(key=itemgetter(0), reverse=True)
        told.append(self._listed[_LISTED])
        for parties in (*here, *(parties for _, parties in told)):
            if parties and self._may_be(parties, token, count):
                return self._spokesmen(passage, token, parties)
        return self._nearest(passage, token, count) if _means_people(token) else ()

    def _may_be(self, parties: Sequence[Party], token: Token, count: int | None) -> bool:
        """Whether a plural can mean these parties, by number, office and sex."""
        head = head_of(token)
        fitting = all(p.type != "person" or self._people.may_be(p, head) for p in parties)
        return fitting and (count in (None, len(parties)) or any(p.plural for p in parties))

    def _spokesmen(
        self, passage: Passage, token: Token, parties: tuple[Party, ...]
    ) -> tuple[Party, ...]:
        """The people who speak for countries, where a description such as "leaders" asks for them.

        It takes one for each.
        """
        head = head_of(token)
        if head not in _HEADS or any(party.type != "country" for party in parties):
            return parties
        near = (passage.index, token.i)
        people = (self._people.described(head, head, party.country, near) for party in parties)
        found = tuple(person for person in people if person is not None)
        return found if len(found) == len(parties) else parties

    def _nearest(self, passage: Passage, token: Token, count: int | None) -> tuple[Party, ...]:
        """The people named in the sentences in front, if they are as many as are meant."""
        people: dict[str, Party] = {}
        sentences: set[tuple[int, int]] = set()
        wanted = count or 2
        for sighting in self._people.before(passage.index, token.i):
            sentence = self._passages[sighting.passage].doc[sighting.token].sent
            place = (sighting.passage, sentence.start)
            if place not in sentences and (
                len(people) >= wanted
                or len(sentences) == _SENTENCES
                or sighting.passage < passage.index - 1
            ):
                break
            sentences.add(place)
            party = sighting.party
            if self._people.may_be(party, head_of(token)) and not self._people.speaks_for_others(
                party
            ):
                people[party.key] = party
        return tuple(reversed(people.values())) if len(people) == wanted else ()

    def _lists(
        self, passage: Passage, start: int, end: int, functions: Sequence[str]
    ) -> Iterator[tuple[Party, ...]]:
        """The people coordinated in a stretch of tokens, the last ones first."""
        named = passage.reading.named
        for index in reversed(range(start, end)):
            token = passage.doc[index]
            if index not in named or token.dep_ not in functions:
                continue
            listed = dict.fromkeys(
                self._people.party(named[t.i]) for t in conjuncts(token) if t.i in named
            )
            if len(listed) > 1:
                yield tuple(listed)


def _means_people(token: Token) -> bool:
    """Whether a plural is a pronoun, a number or a noun for people, rather than for states."""
    head = head_of(token)
    return token.pos_ in ("PRON", "NUM", "DET") or head in _HEADS or token.lower_ in _PERSONAL


def _is_group(subject: Token) -> bool:
    """Whether a subject is a plural description that does not itself point back."""
    if subject.dep_ != "nsubj" or subject.tag_ != "NNS":
        return False
    if head_of(subject) not in _PEOPLE:
        return False
    return subject.lower_ not in _DUAL or any(
        t.dep_ in ("amod", "compound") and t.pos_ in ("ADJ", "PROPN") for t in subject.lefts
    )
