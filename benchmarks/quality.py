"""Measures the extraction on the corpora in `../shared` and writes `quality.md` beside this file.

Where a corpus is learned from (`train`), the confidence of a record comes from a model that has not
seen its article. Only figures are written, as some corpora are blind.
"""

from __future__ import annotations

import pathlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from benchmarks.corpora import Reading, corpora, figure, groups, read, scorer
from benchmarks.fit_confidence import cross_validated
from benchmarks.tables import Cell, reliability, shares_right, table
from service.extraction.confidence import LEAST

__all__ = ["main"]

_REPORT: Final = pathlib.Path(__file__).with_name("quality.md")
_ENCOUNTERS = ("pairs.p", "pairs.r", "pairs.f1", "events.p", "events.r", "events.f1")
_SLOTS = ("participants", "name", "country", "status", "time", "time_overlap", "left_open", "place")
_TOPICS = ("topics.p", "topics.r", "topics.f1")
_CUTS = (0.0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)

_HEAD = """\
# Quality

Written by `make quality`; `../shared/eval/score.py` says what the figures mean. The rules were
written on `train`; `dev/diplomacy` has been read now and then, `dev/society` never. On `train`,
the confidence of a record comes from a model that was fitted without its article.
"""

Rated = Sequence[tuple[Reading, Sequence[float]]]
"""Articles, each with the confidence of its records."""


def main() -> None:
    """Read all corpora, measure and write."""
    rated = _rated(read(corpora()))
    held = {
        name: [(reading, given) for reading, given in rated if reading.corpus in members]
        for name, members in groups().items()
    }
    figures = {name: _figures(group, LEAST) for name, group in held.items()}
    lines = [
        _HEAD,
        "## Encounters",
        "",
        *table(
            ["corpus", "articles", *map(_title, _ENCOUNTERS), "duplicates"],
            [_encounters(name, found) for name, found in figures.items()],
        ),
        "",
        "## Slots of the encounters found, and topics",
        "",
        *table(
            ["corpus", *(name.replace("_", " ") for name in _SLOTS), *map(_title, _TOPICS)],
            [_slots(name, found) for name, found in figures.items()],
        ),
        "",
        "## Articles without encounters",
        "",
        *table(
            ["corpus", "articles", "records"],
            [[name, *_silence(group, LEAST)] for name, group in held.items()],
        ),
        "",
        "## Confidence",
        "",
        f"Records below {LEAST} are not given out. How often the others are right, over `dev`:",
        "",
        *shares_right(*_judged(held["dev"])),
        "",
        "Over `dev`, with the records not given out:",
        "",
        *reliability(*_judged(held["dev"])),
        "",
        "Over `train`, likewise, by cross-validation:",
        "",
        *reliability(*_judged(held["train"])),
        "",
        "## What it costs to leave out the unlikely",
        "",
        *_cuts({name: held[name] for name in ("train", *corpora("dev"))}),
    ]
    _REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(_REPORT.read_text(encoding="utf-8"))


def _rated(readings: Sequence[Reading]) -> Rated:
    learned = set(corpora("train"))
    unseen = iter(cross_validated([r for r in readings if r.corpus in learned]))
    return [
        (reading, next(unseen).tolist())
        if reading.corpus in learned
        else (reading, [record.event["confidence"] for record in reading.records])
        for reading in readings
    ]


def _figures(group: Rated, least: float) -> dict[str, Any]:
    """The scorer's figures when only records of some confidence are given out."""
    given = {
        reading.article["id"]: [
            record.event
            for record, confidence in zip(reading.records, confidences, strict=True)
            if confidence >= least
        ]
        for reading, confidences in group
    }
    articles = [reading.article for reading, _ in group]
    found: dict[str, Any] = scorer().score(articles, given)
    return found


def _silence(group: Rated, least: float) -> tuple[int, int]:
    """How many articles have no encounters, and how many records they were given."""
    silent = [given for reading, given in group if not reading.article["events"]]
    return len(silent), sum(confidence >= least for given in silent for confidence in given)


def _judged(group: Rated) -> tuple[list[float], list[bool]]:
    """The confidence of all records, and whether they are right."""
    return (
        [confidence for _, given in group for confidence in given],
        [record.right for reading, _ in group for record in reading.records],
    )


def _encounters(name: str, figures: Mapping[str, Any]) -> list[Cell]:
    counted = figures["events"]["duplicates"]
    return [name, figures["articles"], *(figure(figures, f) for f in _ENCOUNTERS), counted]


def _slots(name: str, figures: Mapping[str, Any]) -> list[Cell]:
    slots = (f"slots.{slot}" for slot in _SLOTS)
    return [name, *(figure(figures, f) for f in (*slots, *_TOPICS))]


def _cuts(groups: Mapping[str, Rated]) -> list[str]:
    rows: list[list[Cell]] = []
    for cut in _CUTS:
        row: list[Cell] = [f"{cut:.2f}"]
        for group in groups.values():
            figures = _figures(group, cut)
            row += [f"{figures[name]['f1']:.3f}" for name in ("pairs", "events")]
            row.append(_silence(group, cut)[1])
        rows.append(row)
    head = [f"{name} {what}" for name in groups for what in ("pairs F1", "events F1", "invented")]
    return table(["left out below", *head], rows)


def _title(name: str) -> str:
    group, _, rate = name.partition(".")
    return f"{group} {rate.upper()}"


if __name__ == "__main__":
    main()
