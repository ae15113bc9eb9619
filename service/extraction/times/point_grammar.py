"""The grammar of points, times without lists and ranges: which rule can begin with which word.

Most words begin no time at all, and hardly any can begin more than a few of the twenty-two ways to
tell one; so each rule is listed with the words that it can begin with, and only those are tried.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeAlias, cast

from ..lexicon import table
from .days import Unit
from .part_grammar import PartGrammar
from .recurring import feasts
from .spans import Within
from .terms import Term
from .words import Token, backtracking, tokenize

__all__ = ["PointGrammar"]

Rule: TypeAlias = "Callable[[PointGrammar, bool], Term | None]"


class PointGrammar(PartGrammar):
    """Reads a point in time."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Stand before the first token."""
        super().__init__(tokens)
        self._points: dict[tuple[int, bool], tuple[Term | None, int]] = {}

    def point(self, licensed: bool = False) -> Term | None:
        """One time without lists and ranges."""
        # A list that comes to nothing is read again, from its second member on.
        place = self.at, licensed
        if place not in self._points:
            rules = _openings().rules(self.peek(), self.peek(1))
            read = self.longest(*(functools.partial(rule, self, licensed) for rule in rules))
            self._points[place] = read, self.at
        term, self.at = self._points[place]
        return term

    @backtracking
    def week_of(self) -> Term | None:
        """A week or month by a day in it: "the week of May 5"."""
        self.accept("the")
        unit = self.name("period")
        if unit is None or not self.accept(
            "of", "beginning", "starting", "commencing", "ending", "from"
        ):
            return None
        base = self.longest(self.date, self.weekday, self.feast, lambda: self.month(True))
        return base and Within(cast("Unit", unit), base)


@dataclasses.dataclass(frozen=True, slots=True)
class _Openings:
    """The rules by what they can begin with: a word or a kind of token.

    Attributes:
        first: the rules by the first token.
        behind_the: the rules that can begin with "the", by the second token.
        behind_a: the same for "a" and "an".
    """

    first: Mapping[str, tuple[Rule, ...]]
    behind_the: Mapping[str, tuple[Rule, ...]]
    behind_a: Mapping[str, tuple[Rule, ...]]

    def rules(self, first: Token, second: Token) -> tuple[Rule, ...]:
        """The rules that two tokens can begin, in order."""
        rules, token = self.first, first
        if first.lower == "the":
            rules, token = self.behind_the, second
        elif first.lower in ("a", "an"):
            rules, token = self.behind_a, second
        return rules.get(token.lower if token.kind in ("word", "mark") else token.kind, ())


@functools.cache
def _openings() -> _Openings:
    classes = table("time_words")
    numbers, names, members = classes["numbers"], classes["names"], classes["members"]
    weekdays = {*numbers["weekday"], *numbers["weekday_short"]}
    months = {*numbers["month"], *numbers["month_short"]}
    ordinals = {*numbers["ordinal"], *numbers["number"], "ordinal"}
    figures = {"iso", "numeric", "ordinal", "number"}
    years = {"decade", "fiscal", "number", "financial", "year"}
    which, anaphor, period = names["which"], numbers["anaphor"], names["period"]
    parts = {*names["part"], *names["part_noun"], "first", "latter", "second", "very"}
    counts = {"half", "number", *members["vague"], *numbers["number"], *names["unit"]}
    less = {"less", "fewer", "under", "than"}
    some = {*members["vague"], *names["unit"], "couple", "pair", "hundred", "dozen", "-"}
    hours = {*members["daypart"], "early", "late", "small", "hours"}
    feast = {tokenize(name)[0].lower for name in feasts()}
    nothing = frozenset[str]()
    # Each rule with what it can begin with, without an article, behind "the" and behind "a".
    rows: tuple[tuple[Rule, Collection[str], Collection[str], Collection[str]], ...] = (
        (lambda g, _: g.date(), weekdays | months | figures, ordinals, nothing),
        (lambda g, licensed: g.month(licensed), months, nothing, nothing),
        (lambda g, licensed: g.season(licensed), numbers["season"], numbers["season"], nothing),
        (lambda g, _: g.quarter(), {"number", *members["short_period"]}, nothing, nothing),
        (lambda g, _: g.year(), years, years, nothing),
        (lambda g, _: g.century(), ordinals, ordinals, nothing),
        (lambda g, _: g.feast(), feast, nothing, nothing),
        (lambda g, _: g.weekday(), weekdays, nothing, nothing),
        (lambda g, _: g.weekend(), {"long", "weekend"}, {"long", "weekend"}, nothing),
        (lambda g, _: g.deictic(), numbers["deictic"], nothing, nothing),
        (lambda g, _: g.which(), which, which, nothing),
        (lambda g, _: g.period(), {*anaphor, *which}, {*anaphor, *which, *period}, nothing),
        (lambda g, _: g.window(), which, which, nothing),
        (lambda g, _: g.anaphoric(), anaphor, anaphor, nothing),
        (lambda g, _: g.distance(), counts | less, counts | {"a", "an", "the"}, some),
        (lambda g, _: g.part(), {*parts, "month", "week", "year"}, parts, nothing),
        (lambda g, _: g.weekday_beside(), nothing, numbers["weekday"], nothing),
        (lambda g, _: g.weekday_ago(), numbers["weekday"], nothing, nothing),
        (lambda g, _: g.eve(), members["eve"], members["eve"], nothing),
        (lambda g, _: g.nth(), ordinals, ordinals, nothing),
        (lambda g, _: g.week_of(), period, period, nothing),
        (lambda g, _: g.duration(), counts, members["vague"], some),
        (lambda g, _: g.clock(), {"clock", "number", "noon", "midnight", "midday"}, hours, nothing),
    )
    tables: tuple[dict[str, tuple[Rule, ...]], ...] = ({}, {}, {})
    for rule, *beginnings in rows:
        for rules, beginning in zip(tables, beginnings, strict=True):
            for word in beginning:
                rules[word] = (*rules.get(word, ()), rule)
    return _Openings(*tables)
