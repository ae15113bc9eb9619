"""Names of people: which capitalised words of an article name a person, and where.

The small pipeline misses one unfamiliar name in five, and calls others organisations. So a run of
capitalised words is judged over the whole article, by all that stands around its occurrences: a
title in front, an office in apposition, a verb of speech behind, and what the pipeline says.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .countries import seat_of
from .lexicon import words as lexicon_words
from .words import Word, WordClass, fold, strip_article

__all__ = ["NameMention", "PersonName", "find_names"]

_SPEECH = lexicon_words("names", "speech")
_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_HONORIFICS = lexicon_words("roles", "honorifics")
_ABBREVIATIONS = lexicon_words("names", "abbreviations")
_GAPS = frozenset({" ", "\u00a0", "\n", ' "', '" ', " “", "” ", " '", "' ", " ‘", "’ ", " (", ") "})
_OPENING = frozenset({' "', " “", " '", " ‘", " ("})
_INSIDE = frozenset({WordClass.NAME, WordClass.PARTICLE, WordClass.SUFFIX})
_ENOUGH = 2.0
_CONFUSED = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE", "LOC", "LAW"})
_NOT_PEOPLE = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})


@dataclasses.dataclass(frozen=True, slots=True)
class PersonName:
    """A person as the article names them, in the fullest form.

    Attributes:
        full: the name, without titles.
        tokens: its words, folded.
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
        first, last: indexes of its first and last word in the block.
    """

    block: int
    start: int
    end: int
    person: PersonName
    first: int
    last: int


@dataclasses.dataclass(frozen=True, slots=True)
class _Run:
    block: int
    first: int
    last: int
    words: tuple[Word, ...]
    text: str
    evidence: float


def find_names(
    texts: Sequence[str],
    words: Sequence[Sequence[Word]],
    entities: Sequence[Sequence[tuple[int, int, str]]],
) -> tuple[NameMention, ...]:
    """All mentions of people by name, in order.

    Args:
        texts: the text of each block.
        words: the words of each block.
        entities: start, end and label of the pipeline's named entities in each block.
    """
    runs = [
        run
        for index, text in enumerate(texts)
        if not _title_case(text, words[index])
        for run in _runs(index, text, words[index], entities[index])
    ]
    people = _people(runs)
    return tuple(_mentions(people, texts, words))


def _title_case(text: str, words: Sequence[Word]) -> bool:
    """Whether Nearly Every Word Is Capitalised, so that capitals say nothing of names."""
    lettered = [word for word in words if word.cls is not WordClass.NUMBER]
    return (
        len(lettered) > 5
        and not text.rstrip("\"”’')").endswith((".", "!", "?"))
        and sum(word.capital for word in lettered) > 0.6 * len(lettered)
        and not any(len(word.text) > 4 and not word.capital for word in lettered)
    )


def _runs(
    block: int, text: str, words: Sequence[Word], entities: Sequence[tuple[int, int, str]]
) -> Iterator[_Run]:
    for chain in _chains(text, words):
        cut = _cut(chain, words)
        if cut is None:
            continue
        first, last = cut
        run = tuple(words[first : last + 1])
        evidence = _evidence(text, words, chain[0], first, last, entities)
        if evidence is not None:
            yield _Run(block, first, last, run, text[run[0].start : run[-1].end], evidence)


def _chains(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last index of each stretch of capitalised words, particles inside."""
    index = 0
    while index < len(words):
        if not words[index].capital:
            index += 1
            continue
        last = index
        opened = False
        probe = index
        while probe + 1 < len(words):
            gap = text[words[probe].end : words[probe + 1].start]
            follower = words[probe + 1]
            if gap not in _GAPS or (gap in _OPENING) == opened and gap.strip():
                break
            if gap.strip():
                opened = gap in _OPENING
            if not follower.capital and follower.cls not in (WordClass.PARTICLE, WordClass.SUFFIX):
                break
            probe += 1
            if follower.capital and not opened:
                last = probe
        yield index, last
        index = last + 1


def _cut(chain: tuple[int, int], words: Sequence[Word]) -> tuple[int, int] | None:
    """The part of a chain that can be a name: what stands behind its last title or country."""
    first, last = chain
    start = first
    for index in range(first, last + 1):
        cls = words[index].cls
        is_last = index == last
        if cls in (WordClass.TITLE, WordClass.COUNTRY, WordClass.OPENER, WordClass.NUMBER):
            if cls is WordClass.TITLE and is_last and index > start:
                continue  # "Stephen King", "Jane Bishop"
            if cls is WordClass.COUNTRY and is_last and index > start:
                continue  # "Paula Jordan"; a country behind a name is judged by the evidence
            start = index + 1
        elif cls is WordClass.BODY and last - index >= (1 if _complement(words, first) else 2):
            start = index + 1
        elif cls is WordClass.ACRONYM and _initials(words, index, last):
            continue
        elif cls is WordClass.ACRONYM or last - index >= 2 and seat_of(words[index].text):
            start = index + 1
    while start <= last and words[start].cls is WordClass.SUFFIX:
        start += 1
    return (start, last) if start <= last else None


def _initials(words: Sequence[Word], index: int, last: int) -> bool:
    """Whether two capitals are a person's initials: "JD Lee", but not "EU Commissioner"."""
    return (
        len(words[index].text) == 2
        and words[index].lower not in _ABBREVIATIONS
        and index < last
        and words[index + 1].cls is WordClass.NAME
    )


def _complement(words: Sequence[Word], first: int) -> bool:
    """Whether a chain goes on with an office: "Minister of | Public Works Ann Lee"."""
    return (
        first >= 2
        and words[first - 1].lower in ("of", "for", "and")
        and any(word.cls is WordClass.TITLE for word in words[max(0, first - 5) : first - 1])
    )


def _evidence(
    text: str,
    words: Sequence[Word],
    chain_first: int,
    first: int,
    last: int,
    entities: Sequence[tuple[int, int, str]],
) -> float | None:
    """How much speaks for a person here; None where the words cannot name one."""
    run = words[first : last + 1]
    names = [word for word in run if word.cls is WordClass.NAME or word.capital]
    if not names:
        return None
    start, end = run[0].start, run[-1].end
    before = words[first - 1] if first else None
    titled = (
        before is not None
        and before.cls is WordClass.TITLE
        and text[before.end : run[0].start].strip() in ("", ".")
        and before.lower.split("-")[0] in (_HEADS | _HONORIFICS)
        and text[before.end : before.end + 1] not in ("'", "’")
    ) or (chain_first < first and _complement(words, chain_first))
    label = _label(entities, start, end)
    plain = len(run) > 1 and all(word.cls in _INSIDE for word in run)
    score = 3.0 if titled else 0.0
    if plain:
        score += 1.5
    if label == "PERSON":
        score += 2.0
    elif label == "TOPONYM":
        score -= 2.0 if titled else 4.0
    elif label in _NOT_PEOPLE:
        score -= 0.3 if titled or plain and label in _CONFUSED else 2.0
    if before is not None and before.lower == "the":
        score -= 2.5
    elif plain and before is not None and (before.lower in ("with", "by", "between", "and") or before.cls is WordClass.COUNTRY):
        score += 0.5
    if any(word.cls is WordClass.BODY for word in run):
        score -= 3.0
    if run[-1].cls in (WordClass.COUNTRY, WordClass.TITLE) and not titled:
        score -= 1.5
    score += _apposition(text, words, first, last)
    after = words[last + 1] if last + 1 < len(words) else None
    if after is not None and after.lower in _SPEECH and text[end : after.start] == " ":
        score += 1.0 if len(run) > 1 else 0.5
    if text[end : end + 2] in ("'s", "’s") and after is not None and after.cls is WordClass.TITLE:
        score -= 1.0
    if len(run) == 1:
        score -= 0.5
        if run[0].cls is WordClass.OPENER:
            return None
    if first and words[first - 1].lower in ("in", "at", "from", "near", "to", "of") and not titled:
        score -= 0.7
    return score


def _apposition(text: str, words: Sequence[Word], first: int, last: int) -> float:
    """Points for an office behind a comma on either side: "Ann Lee, the mayor of"."""
    points = 0.0
    end = words[last].end
    if text[end : end + 2] == ", " or text[end : end + 2] == " (":
        for word in words[last + 1 : last + 9]:
            if text[end : word.start].count(",") > 1:
                break
            if word.lower in _HEADS:
                points += 2.0
                break
            if word.cls is WordClass.LOWER and word.lower in _SPEECH - {"who", "whose"}:
                break
            if word.lower in ("who", "whose"):
                points += 2.0
                break
            if word.cls is WordClass.NUMBER and word.start == end + 2 and len(word.text) == 2:
                points += 2.0  # an age
                break
    if first and text[words[first - 1].end : words[first].start] == ", ":
        for word in reversed(words[max(0, first - 8) : first]):
            if "," in text[word.end : words[first - 1].end]:
                break
            if word.lower in _HEADS:
                points += 1.5
                break
    return points


def _label(entities: Iterable[tuple[int, int, str]], start: int, end: int) -> str | None:
    """The pipeline's label of the entity that best covers a span."""
    best, label = 0, None
    for left, right, name in entities:
        common = min(end, right) - max(start, left)
        if common > best:
            best, label = common, name
    return label if best * 2 > end - start else None


def _tokens(run: Sequence[Word]) -> tuple[str, ...]:
    return tuple(fold(word.text) for word in run)


def _people(runs: Sequence[_Run]) -> list[PersonName]:
    """The people whom the runs name, longest names first; shorter forms of a name fall to it."""
    strongest: dict[tuple[str, ...], _Run] = {}
    doubts: Counter[tuple[str, ...]] = Counter()
    for run in runs:
        key = _tokens(run.words)
        doubts[key] += run.evidence < 0
        if key not in strongest or run.evidence > strongest[key].evidence:
            strongest[key] = run
    alone = {key[0] for key in strongest if len(key) == 1}
    sure = [
        key
        for key, run in strongest.items()
        if run.evidence + (len(key) > 1 and bool({key[0], key[-1]} & alone)) - 0.5 * doubts[key]
        >= _ENOUGH
    ]
    people: list[PersonName] = []
    for key in sorted(sure, key=lambda key: -len(key)):
        if not any(_is_alias(key, person) for person in people):
            people.append(PersonName(strongest[key].text, key))
    return people


def _is_alias(key: tuple[str, ...], person: PersonName) -> bool:
    """Whether folded words can stand for a longer name: a part of it, in order."""
    rest = iter(person.tokens)
    return len(key) < len(person.tokens) and all(
        any(strip_article(token) == strip_article(own) for own in rest) for token in key
    )


def _mentions(
    people: Sequence[PersonName], texts: Sequence[str], words: Sequence[Sequence[Word]]
) -> Iterator[NameMention]:
    by_token: Mapping[str, list[PersonName]] = defaultdict(list)
    for person in people:
        for token in set(person.tokens):
            by_token[strip_article(token)].append(person)
    recent: list[PersonName] = []
    for block, text in enumerate(texts):
        for chain in _chains(text, words[block]):
            index = chain[0]
            while index <= chain[1]:
                found = _longest(index, chain[1], words[block], by_token, recent)
                if found is None:
                    index += 1
                    continue
                person, last = found
                if person in recent:
                    recent.remove(person)
                recent.insert(0, person)
                yield NameMention(
                    block, words[block][index].start, words[block][last].end, person, index, last
                )
                index = last + 1


def _longest(
    index: int,
    end: int,
    words: Sequence[Word],
    by_token: Mapping[str, list[PersonName]],
    recent: Sequence[PersonName],
) -> tuple[PersonName, int] | None:
    """The person whom the words from `index` on name, and the last word of the name."""
    first = words[index]
    if first.cls in (WordClass.OPENER, WordClass.LOWER) and not first.capital:
        return None
    options = by_token.get(strip_article(fold(first.text)), [])
    best: tuple[PersonName, int] | None = None
    ranked = sorted(options, key=lambda p: recent.index(p) if p in recent else len(recent))
    for person in ranked:
        last = index
        tokens = [strip_article(token) for token in person.tokens]
        at = tokens.index(strip_article(fold(first.text)))
        while last < end:
            follower = strip_article(fold(words[last + 1].text))
            if follower not in tokens[at + 1 :]:
                break
            at = tokens.index(follower, at + 1)
            last += 1
        whole = last - index + 1 == len(tokens)
        if index == last and not whole:
            follower_cls = words[last + 1].cls if last < end else None
            if follower_cls is WordClass.NAME or first.cls in (
                WordClass.PARTICLE, WordClass.BODY, WordClass.OPENER, WordClass.TITLE, WordClass.COUNTRY,
            ):
                continue
        if best is None or last > best[1]:
            best = person, last
    return best

