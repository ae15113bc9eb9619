"""Word lists beside the code: data/*.toml, read once."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib.resources import files
from typing import Any

__all__ = ["phrases", "table", "vocabulary", "words"]

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


def vocabulary() -> frozenset[str]:
    """All words in the data files."""
    listed = (path for path in files(__package__).joinpath("data").iterdir() if path.is_file())
    texts = (path.read_text(encoding="utf-8") for path in listed if path.name.endswith(".toml"))
    return frozenset(word for text in texts for word in _WORD.findall(text))
