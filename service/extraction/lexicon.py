"""Word lists beside the code: data/*.toml, read once."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any, TypeVar

__all__ = ["known", "phrases", "table", "vocabulary", "words"]

Value = TypeVar("Value")

_REMEMBERED = 4096
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@functools.cache
def table(name: str) -> dict[str, Any]:
    """The data file `name`.toml."""
    path = files(__package__).joinpath("data", f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@functools.cache
def words(name: str, key: str) -> frozenset[str]:
    """The words under `key` in the data file `name`.toml."""
    return frozenset(table(name)[key].split())


@functools.cache
def phrases(name: str, key: str) -> tuple[str, ...]:
    """The phrases, parted by ";", under `key` in the data file `name`.toml."""
    return tuple(" ".join(phrase.split()) for phrase in table(name)[key].split(";"))


def known(look_up: Callable[[str], Value | None]) -> Callable[[str], Value | None]:
    """A look-up in a list that remembers what it has found, and nothing of what is not listed.

    So the names of the list stay in memory from one article to the next, but no article's words.
    """

    @functools.lru_cache(maxsize=_REMEMBERED)
    def found(name: str) -> Value:
        value = look_up(name)
        if value is None:
            raise KeyError  # what raises is not remembered
        return value

    def get(name: str) -> Value | None:
        try:
            return found(name)
        except KeyError:
            return None

    return get


def vocabulary() -> frozenset[str]:
    """All words in the data files."""
    listed = (path for path in files(__package__).joinpath("data").iterdir() if path.is_file())
    texts = (path.read_text(encoding="utf-8") for path in listed if path.name.endswith(".toml"))
    return frozenset(word for text in texts for word in _WORD.findall(text))
