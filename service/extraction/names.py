"""Names of people: which capitalised words of an article name a person, and where.

The small pipeline misses one unfamiliar name in five, and calls others organisations. So a run of
capitalised words is judged over the whole article, by all that stands around its occurrences: a
title in front, an office in apposition, a verb of speech behind, and what the pipeline says.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

from .name_evidence import ENOUGH, Entities, Evidence, evidence
from .name_runs import chains, cut, is_title_case
from .words import Word, WordClass, fold, strip_article

__all__ = ["NameMention", "NameSearch", "PersonName"]

# Words. Longer runs of capitals are lists and shouted lines.
_LONGEST = 10
# People of one name that a reader would tell apart by who was spoken of last.
_NAMESAKES = 50
# Alone, these words of a name do not stand for the person: "van", "Park", "Minister".
# Points for a lone name with which a longer one ends, where the two are not looked at together.
_SURNAME = 0.5
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
    """Words that may name a person.

    Attributes:
        block: index of their block.
        text: the words as written.
        tokens: the same, folded.
        evidence: what speaks for a person here.
    """

    block: int
    text: str
    tokens: tuple[str, ...]
    evidence: Evidence


class NameSearch:
    """The search for the people whom one article names.

    The pipeline, which takes most of the time, has to be asked only where what it says can change
    who is a person: hardly about "President Ann Lee", and not about "Lee" beside her.

    Attributes:
        doubtful: indexes of the blocks whose named entities are needed, in order.
    """

    def __init__(
        self,
        texts: Sequence[str],
        words: Sequence[Sequence[Word]],
        places: Sequence[Sequence[tuple[int, int, str]]],
    ) -> None:
        """Look at the words. Linear in the length of the texts.

        Args:
            texts: the text of each block.
            words: the words of each block.
            places: start, end and label of the known places in each block (see `place_labels`).
        """
        self._words, self._places = words, places
        known = [Entities(found) for found in places]
        self._chains = [tuple(chains(*block)) for block in zip(texts, words, strict=True)]
        self._runs = [
            run
            for block, (text, own) in enumerate(zip(texts, words, strict=True))
            if not is_title_case(text, own)
            for run in _runs(block, text, own, self._chains[block], known[block])
        ]
        self._extremes = [run.evidence.extremes(known[run.block]) for run in self._runs]
        self.doubtful = self._doubtful()

    def _doubtful(self) -> list[int]:
        named: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, run in enumerate(self._runs):
            named[run.tokens].append(index)
        alone = {tokens[0] for tokens in named if len(tokens) == 1}
        sure: dict[str, list[PersonName]] = defaultdict(list)
        blocks: set[int] = set()
        for tokens, indexes in sorted(named.items(), key=lambda item: -len(item[0])):
            if _is_short_form(tokens, sure):
                continue
            least, most = zip(*(self._extremes[i] for i in indexes), strict=True)
            echo = _is_echoed(tokens, alone)
            certain = len({self._runs[i].text for i in indexes}) == 1
            if certain and _is_person(max(least), sum(p < 0 for p in least), echo):
                for token in tokens:
                    sure[token].append(PersonName("", tokens))
            elif _is_person(max(most), sum(p < 0 for p in most), echo):
                blocks.update(self._runs[i].block for i in indexes)
        return sorted(blocks)

    def mentions(
        self, entities: Mapping[int, Sequence[tuple[int, int, str]]]
    ) -> tuple[NameMention, ...]:
        """All mentions of people by name, in order. Linear in the length of the texts.

        Args:
            entities: start, end and label of the pipeline's named entities in each of the
                doubtful blocks, and in others if they are at hand, by the block's index.
        """
        told = {
            block: Entities([*found, *self._places[block]]) for block, found in entities.items()
        }
        return self._mentions(
            run.evidence.told(told[run.block]) if run.block in told else least
            for run, (least, _) in zip(self._runs, self._extremes, strict=True)
        )

    def quick_mentions(self, surnames: Set[str]) -> tuple[NameMention, ...]:
        """The same without named entities, as if each unsure name were said to be a person's.

        Where one stands as places do, it is not.

        Args:
            surnames: words with which longer names end elsewhere, so that they can stand alone.
        """
        folded = {strip_article(fold(word)) for word in surnames}
        return self._mentions(
            least if run.evidence.firm else most + _SURNAME * (folded.issuperset(run.tokens))
            for run, (least, most) in zip(self._runs, self._extremes, strict=True)
        )

    def _mentions(self, points: Iterable[float]) -> tuple[NameMention, ...]:
        directory = _Directory(_people(zip(self._runs, points, strict=True)))
        return tuple(
            mention
            for block, (own, stretches) in enumerate(zip(self._words, self._chains, strict=True))
            for chain in stretches
            for mention in _mentions(block, own[chain[0] : chain[1] + 1], chain[0], directory)
        )


def _runs(
    block: int,
    text: str,
    words: Sequence[Word],
    stretches: Iterable[tuple[int, int]],
    places: Entities,
) -> Iterator[_Run]:
    for chain in stretches:
        part = cut(chain, words)
        if part is None or part[1] - part[0] >= _LONGEST:
            continue
        first, last = part
        found = evidence(text, words, chain[0], first, last, places)
        tokens = tuple(_token(word) for word in words[first : last + 1])
        yield _Run(block, text[words[first].start : words[last].end], tokens, found)


def _token(word: Word) -> str:
    return strip_article(fold(word.text))


def _people(runs: Iterable[tuple[_Run, float]]) -> list[PersonName]:
    """The people whom the runs name, longest names first; shorter forms of a name fall to it."""
    strongest: dict[tuple[str, ...], tuple[_Run, float]] = {}
    doubts: Counter[tuple[str, ...]] = Counter()
    for run, points in runs:
        doubts[run.tokens] += points < 0
        if points > strongest.setdefault(run.tokens, (run, points))[1]:
            strongest[run.tokens] = run, points
    alone = {tokens[0] for tokens in strongest if len(tokens) == 1}
    people: list[PersonName] = []
    bearers: dict[str, list[PersonName]] = defaultdict(list)
    for tokens, (run, points) in sorted(strongest.items(), key=lambda item: -len(item[0])):
        if not _is_person(points, doubts[tokens], _is_echoed(tokens, alone)):
            continue
        if not _is_short_form(tokens, bearers):
            person = PersonName(run.text, tokens)
            people.append(person)
            for token in tokens:
                bearers[token].append(person)
    return people


def _is_person(points: float, doubts: int, echoed: bool) -> bool:
    """Whether there is enough evidence for a person.

    Args:
        points: what speaks for it where most does.
        doubts: how often more speaks against it.
        echoed: whether the first or the last word of the name stands alone as well.
    """
    return points + echoed - 0.5 * doubts >= ENOUGH


def _is_echoed(tokens: tuple[str, ...], alone: Set[str]) -> bool:
    return len(tokens) > 1 and (tokens[0] in alone or tokens[-1] in alone)


def _is_short_form(tokens: tuple[str, ...], bearers: Mapping[str, list[PersonName]]) -> bool:
    """Whether words are a short form of somebody's name, the people given by its words."""
    rivals = min((bearers.get(token, []) for token in tokens), key=len)
    return any(_is_short_for(tokens, person) for person in rivals)


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
