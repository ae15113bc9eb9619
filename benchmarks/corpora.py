"""The annotated corpora in `../shared`, and what the extractor makes of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import importlib.util
import json
import multiprocessing
import pathlib
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any, Final

from schemas.event import EventSchema
from service.extraction.extractor import Extractor
from service.extraction.records import Article

__all__ = ["SHARED", "Reading", "Record", "corpora", "figure", "groups", "read", "scorer"]

SHARED: Final = pathlib.Path(__file__).parents[2] / "shared"

_GROUPS = ("seeds", "train", "dev")
# The corpora worded as newspapers write; the others of `train` are worded more variedly.
_PLAIN = ("train/readout", "train/scraped", "train/wire")
_PROCESSES = 2


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """What was extracted, and whether it is so.

    Attributes:
        event: the event, as in an HTTP answer.
        features: what its confidence rests on.
        right: whether the scorer pairs it with an event of the gold, optional or not.
    """

    event: dict[str, Any]
    features: Mapping[str, float]
    right: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """An article of a corpus and its records, however unlikely.

    Attributes:
        corpus: name of the corpus ("train/wire").
        article: the article with its gold, as the scorer loads it.
        records: what was extracted from it.
    """

    corpus: str
    article: dict[str, Any]
    records: tuple[Record, ...]


@functools.cache
def scorer() -> ModuleType:
    """The module `../shared/eval/score.py`."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def corpora(group: str = "") -> list[str]:
    """The names of the corpora, or of those of one group ("train"): folders that hold articles."""
    root = SHARED / "corpus"
    folders = {path.parent.relative_to(root) for path in root.rglob("*.json")}
    ordered = sorted(folders, key=lambda folder: (_GROUPS.index(folder.parts[0]), folder))
    return [str(folder) for folder in ordered if group in ("", folder.parts[0])]


def groups() -> dict[str, tuple[str, ...]]:
    """What figures are told for: each corpus, and corpora taken together, by name."""
    train = tuple(corpora("train"))
    return {name: (name,) for name in corpora()} | {
        "train: readout, scraped, wire": _PLAIN,
        "train: the others": tuple(name for name in train if name not in _PLAIN),
        "train": train,
        "dev": tuple(corpora("dev")),
    }


def read(names: Iterable[str]) -> list[Reading]:
    """Extract from all articles of some corpora, in processes of their own."""
    articles = [
        (name, article)
        for name in names
        for article in scorer().load([str(SHARED / "corpus" / name)])
    ]
    with multiprocessing.get_context("spawn").Pool(_PROCESSES) as pool:
        return pool.starmap(_read, articles, chunksize=4)


def figure(figures: Mapping[str, Any], name: str) -> float | None:
    """The scorer's figure of a dotted name; None where there is nothing to measure it by."""
    group, _, key = name.partition(".")
    value: float | None = figures[group][key]
    return value


@functools.cache
def _extractor() -> Extractor:
    return Extractor(least=0.0)


def _read(corpus: str, article: dict[str, Any]) -> Reading:
    published = article.get("published_at")
    day = dt.date.fromisoformat(published[:10]) if published else None
    found = _extractor().extract(Article(article["text"], published_at=day)).events
    # Through JSON, as the scorer would have it from an answer.
    events: list[dict[str, Any]] = json.loads(json.dumps(EventSchema(many=True).dump(found)))
    right = {index for index, _ in scorer().match(events, article["events"])}
    records = (
        Record(event, found[index].features, index in right) for index, event in enumerate(events)
    )
    return Reading(corpus, article, tuple(records))
