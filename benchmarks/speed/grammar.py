"""Sentences with slots and alternatives, and the people, places and bodies that fill them."""

from __future__ import annotations

import calendar
import functools
import random
import re
import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any, Final

__all__ = ["Cast", "lines", "pages", "sheet"]

_ALTERNATIVES: Final = re.compile(r"\[([^\[\]]*)\]")
_SLOT: Final = re.compile(r"\{([a-z]+)(?: (\d+) (\d+))?\}")
_ARTICLE: Final = re.compile(r"\b([Aa]) (?=[aeio]|un[^i])")
_DAYS: Final = tuple(calendar.day_name)
_MONTHS: Final = tuple(calendar.month_name)[1:]


@functools.cache
def sheet(name: str) -> dict[str, Any]:
    """The data file `data/name.toml`."""
    path = files(__package__).joinpath("data", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def pages(folder: str) -> list[str]:
    """The names of the data files in a folder."""
    found = files(__package__).joinpath("data", folder).iterdir()
    return sorted(f"{folder}/{path.name.removesuffix('.toml')}" for path in found)


def lines(name: str, section: str) -> list[str]:
    """The sentences of a section of a data file."""
    return str(sheet(name).get(section, "")).strip().splitlines()


@functools.cache
def _stock(name: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in sheet("stocks")[name].split(";"))


class Cast:
    """Who and what one article is about; what is not of its cast is new in each sentence.

    People are a to d, towns t to v, countries k and l, bodies o and p, companies q and r.
    """

    def __init__(self, rng: random.Random, section: str) -> None:
        """Draw them.

        Args:
            rng: where all chance comes from.
            section: part of the newspaper that the article stands in.
        """
        self._rng = rng
        self._people = {slot: (self._pick("given"), self._surname()) for slot in "abcd"}
        self._told: set[str] = set()
        self._names = dict(zip("kl", rng.sample(_stock("country"), 2), strict=True))
        self._names |= {slot: self._town() for slot in "tuv"}
        self._names |= {slot: self._body("organisation") for slot in "op"}
        self._names |= {slot: self._body("company") for slot in "qr"}
        self._names["section"] = section
        self._new: dict[str, Callable[[], str]] = {
            "name": lambda: f"{self._pick('given')} {self._surname()}",
            "town": self._town,
            "day": lambda: rng.choice(_DAYS),
            "month": lambda: rng.choice(_MONTHS),
            "date": lambda: f"{rng.randint(1, 28)} {rng.choice(_MONTHS)}",
            "year": lambda: str(rng.randint(1904, 2022)),
            "pct": lambda: f"{rng.randint(0, 9)}.{rng.randint(1, 9)}",
            "money": self._money,
        }

    def sentence(self, template: str) -> str:
        """A template with its alternatives chosen and its slots filled.

        A person is named in full the first time, and then by surname.
        """
        return _ARTICLE.sub(r"\1n ", _SLOT.sub(self._fill, self._chosen(template)))

    def headline(self, template: str) -> str:
        """Likewise, with surnames only."""
        told, self._told = self._told, set("abcd")
        text = self.sentence(template)
        self._told = told
        return text[0].upper() + text[1:]

    def _chosen(self, template: str) -> str:
        while _ALTERNATIVES.search(template):
            template = _ALTERNATIVES.sub(
                lambda match: self._rng.choice(match[1].split("|")), template
            )
        return template

    def _fill(self, match: re.Match[str]) -> str:
        slot = match[1]
        if slot == "n":
            return str(self._rng.randint(int(match[2]), int(match[3])))
        if slot in self._people:
            given, surname = self._people[slot]
            if slot in self._told:
                return surname
            self._told.add(slot)
            return f"{given} {surname}"
        if slot in self._names:
            return self._names[slot]
        return self._new[slot]() if slot in self._new else self._pick(slot)

    def _pick(self, stock: str) -> str:
        return self._rng.choice(_stock(stock))

    def _surname(self) -> str:
        return self._pick("surname_roots") + self._pick("surname_ends")

    def _town(self) -> str:
        return self._pick("town_roots") + self._pick("town_ends")

    def _body(self, stock: str) -> str:
        return f"{self._rng.choice([self._surname, self._town])()} {self._pick(stock)}"

    def _money(self) -> str:
        amount = f"{self._rng.randint(1, 90)}.{self._rng.randint(1, 9)}"
        unit = self._rng.choice(["million", "million", "billion"])
        return f"{self._rng.choice('£€$')}{amount} {unit}"
