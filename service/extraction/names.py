"""Names of people: which capitalised words of an article name a person, and where.

The small pipeline misses one unfamiliar name in five, and calls others organisations. So a run of
capitalised words is judged over the whole article, by all that stands around its occurrences: a
title in front, an office in apposition, a verb of speech behind, and what the pipeline says.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from .name_evidence import ENOUGH, Entities, evidence
from .name_runs import chains, cut, is_title_case
from .words import Word, WordClass, fold, strip_article

__all__ = ["NameMention", "PersonName", "find_names"]

# Words. Longer runs of capitals are lists and shouted lines.
_LONGEST = 10
# People of one name that a reader would tell apart by who was spoken of last.
_NAMESAKES = 50
# Alone, these words of a name do not stand for the person: "van", "Park", "Minister".
_NEVER_ALONE = frozenset(
    {WordClass.PARTICLE, WordClass.BODY, WordClass.OPENER, WordClass.TITLE, WordClass.COUNTRY}
)


@dataclasses.dataclass(frozen=True, slots=True)
class PersonName:
    """A person as the article names them, in the fullest form.

    Attributes:
        full: the name, without titles.
        tokens: its words, folded, without Arabic articles.
    """

    full: str
    tokens: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class NameMention:
    """A place where a person is named.

    Attributes:
        block: index of the block.
        start: offset of the first character in the block's text.
        end: offset behind the last.
        person: who is named.
        first: index of the name's first word in the block.
        last: index of its last word.
    """

    block: int
    start: int
    end: int
    person: PersonName
    first: int
    last: int


@dataclasses.dataclass(frozen=True, slots=True)
class _Run:
    """Words that may name a person: as written, folded, and what speaks for a person here."""

    text: str
    tokens: tuple[str, ...]
    evidence: float


def find_names(
    texts: Sequence[str],
    words: Sequence[Sequence[Word]],
    entities: Sequence[Sequence[tuple[int, int, str]]],
) -> tuple[NameMention, ...]:
    """All mentions of people by name, in order. Linear in the length of the texts.

    Args:
        texts: the text of each block.
        words: the words of each block.
        entities: start, end and label of the pipeline's named entities in each block.
    """
    runs = (
        run
        for text, own, found in zip(texts, words, entities, strict=True)
        if not is_title_case(text, own)
        for run in _runs(text, own, Entities(found))
    )
    directory = _Directory(_people(runs))
    return tuple(
        mention
        for block, (text, own) in enumerate(zip(texts, words, strict=True))
        for chain in chains(text, own)
        for mention in _mentions(block, own[chain[0] : chain[1] + 1], chain[0], directory)
    )


def _runs(text: str, words: Sequence[Word], entities: Entities) -> Iterator[_Run]:
    for chain in chains(text, words):
        part = cut(chain, words)
        if part is None or part[1] - part[0] >= _LONGEST:
            continue
        first, last = part
        points = evidence(text, words, chain[0], first, last, entities)
        tokens = tuple(_token(word) for word in words[first : last + 1])
        yield _Run(text[words[first].start : words[last].end], tokens, points)


def _token(word: Word) -> str:
    return strip_article(fold(word.text))


def _people(runs: Iterable[_Run]) -> list[PersonName]:
    """The people whom the runs name, longest names first; shorter forms of a name fall to it."""
    strongest: dict[tuple[str, ...], _Run] = {}
    doubts: Counter[tuple[str, ...]] = Counter()
    for run in runs:
        doubts[run.tokens] += run.evidence < 0
        known = strongest.setdefault(run.tokens, run)
        if run.evidence > known.evidence:
            strongest[run.tokens] = run
    alone = {tokens[0] for tokens in strongest if len(tokens) == 1}
    people: list[PersonName] = []
    bearers: dict[str, list[PersonName]] = defaultdict(list)
    for tokens, run in sorted(strongest.items(), key=lambda item: -len(item[0])):
        echoed = len(tokens) > 1 and (tokens[0] in alone or tokens[-1] in alone)
        if run.evidence + echoed - 0.5 * doubts[tokens] < ENOUGH:
            continue
        rivals = min((bearers[token] for token in tokens), key=len)
        if not any(_is_short_for(tokens, person) for person in rivals):
            person = PersonName(run.text, tokens)
            people.append(person)
            for token in tokens:
                bearers[token].append(person)
    return people


def _is_short_for(tokens: tuple[str, ...], person: PersonName) -> bool:
    """Whether words are a part of a longer name, in order."""
    rest = iter(person.tokens)
    return len(tokens) < len(person.tokens) and all(token in rest for token in tokens)


class _Directory:
    """The people of an article by the words of their names, those named last first."""

    def __init__(self, people: Sequence[PersonName]) -> None:
        # who is named moves to the end, and is looked up from there
        self._bearers: dict[str, dict[PersonName, None]] = defaultdict(dict)
        self._whole = {person.tokens: person for person in people}
        self._longest = max((len(person.tokens) for person in people), default=0)
        for person in reversed(people):
            self.note(person)

    def note(self, person: PersonName) -> None:
        """Take note that a person is named."""
        for token in dict.fromkeys(person.tokens):
            self._bearers[token].pop(person, None)
            self._bearers[token][person] = None

    def options(self, tokens: Sequence[str], index: int) -> Iterator[PersonName]:
        """Whom the words from `index` on may name, those named last first."""
        yield from islice(reversed(self._bearers.get(tokens[index], {})), _NAMESAKES)
        for length in range(self._longest, 1, -1):
            whole = self._whole.get(tuple(tokens[index : index + length]))
            if whole is not None:
                yield whole


def _mentions(
    block: int, words: Sequence[Word], offset: int, directory: _Directory
) -> Iterator[NameMention]:
    """The people named in a chain, whose first word has the index `offset` in its block."""
    tokens = [_token(word) for word in words]
    index = 0
    while index < len(words):
        found = _longest(index, words, tokens, directory)
        if found is None:
            index += 1
            continue
        person, last = found
        directory.note(person)
        start, end = words[index].start, words[last].end
        yield NameMention(block, start, end, person, offset + index, offset + last)
        index = last + 1


def _longest(
    index: int, words: Sequence[Word], tokens: Sequence[str], directory: _Directory
) -> tuple[PersonName, int] | None:
    """The person whom the words from `index` on name, and the last word of the name."""
    best: tuple[PersonName, int] | None = None
    for person in directory.options(tokens, index):
        own = person.tokens
        at = own.index(tokens[index])
        last = index
        while last + 1 < len(tokens) and tokens[last + 1] in own[at + 1 :]:
            last += 1
            at = own.index(tokens[last], at + 1)
        if last == index and len(own) > 1:
            follower = words[last + 1].cls if last + 1 < len(words) else None
            if follower is WordClass.NAME or words[index].cls in _NEVER_ALONE:
                continue
        if best is None or last > best[1]:
            best = person, last
    return best
