"""Texts made to be slow, against news of the same length; writes `adversarial.md` beside this file.

A text that takes far longer than news, or of which the second half takes longer than the first,
would let one client keep a worker from all others.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import time
from collections import defaultdict
from typing import Final

from benchmarks.corpora import SHARED
from benchmarks.tables import Cell, table
from service.extraction.extractor import Extractor
from service.extraction.records import Article
from service.extraction.stages import STAGES, Stage

__all__ = ["TEXTS", "cost", "main", "news"]

_REPORT: Final = pathlib.Path(__file__).with_name("adversarial.md")
_CHARACTERS: Final = 200_000
_MOST_TIMES: Final = 3.0
# Without it most of the texts would be known by their words to tell of nothing, and not be read.
_OPENING: Final = "Ann Lee met Bob Gray in Oslo on Monday.\n\n"
_SENTENCE: Final = "the minister met the president in Oslo and then the envoy of the king and "

TEXTS: Final = {
    "brackets": "(",
    "brackets, apart": "( ",
    "brackets, closed": "(a) ",
    "quotes": '"',
    "quotes, apart": '" ',
    "quotes, curly": "“a” ",
    '"met "': "met ",
    '"A met B. "': "Ann met Bob. ",
    "capitals": "A",
    "capitals, apart": "A ",
    "names": "Ann Lee ",
    "newlines": "\n",
    "lines of a word": "met\n",
    "digits": "1",
    "digits, apart": "1 ",
    "dates": "12 May 2024 ",
    "one word": "word",
    "one word, again and again": "word ",
    "one sentence": _SENTENCE,
    "titles": "President ",
    "commas": "Ann, ",
    "full stops": ". ",
    "emoji": "😀",
}

_HEAD = """\
# Texts made to be slow

Written by `make adversarial`: processor time of an extraction of {characters:,} characters, made of
the text in the first column repeated behind a sentence that has all of it read, against news of the
same length (articles of `train/wire` one behind the other). At most {most:.0f} times the news is
what is allowed. "Doubling" is the time against that of half the text: 2 where it is linear.
"""


def news(characters: int) -> str:
    """So many characters of news, from the articles of one corpus."""
    files = sorted((SHARED / "corpus" / "train" / "wire").glob("*.json"))
    told = "\n\n".join(json.loads(file.read_text(encoding="utf-8"))["text"] for file in files)
    return (told * (characters // len(told) + 1))[:characters]


def cost(extractor: Extractor, text: str) -> tuple[float, dict[Stage, float]]:
    """Seconds of processor time that an extraction takes, in all and by stage."""
    seconds: defaultdict[Stage, float] = defaultdict(float)
    began = since = time.process_time()
    stage = STAGES[0]

    def at(now: Stage) -> None:
        nonlocal since, stage
        moment = time.process_time()
        seconds[stage] += moment - since
        since, stage = moment, now

    extractor.extract(Article(text, language="en"), at)
    at(stage)
    return time.process_time() - began, seconds


def main() -> None:
    """Measure all texts, or those that are named; write the report for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=_CHARACTERS)
    parser.add_argument("names", nargs="*", help="texts to measure, without a report")
    options = parser.parse_args()
    characters: int = options.characters
    extractor = Extractor()
    cost(extractor, news(5_000))
    rows: list[list[Cell]] = []
    usual = 0.0
    for name in ["news", *(options.names or TEXTS)]:
        text = news(characters) if name == "news" else _OPENING + TEXTS[name] * characters
        half, _ = cost(extractor, text[: characters // 2])
        whole, stages = cost(extractor, text[:characters])
        usual = usual or whole
        doubling = whole / half if half > 0.1 else None
        worst = max(stages, key=lambda stage: stages[stage])
        rows.append([name, whole, whole / usual, doubling, worst])
        print(f"{name:28} {whole:7.2f} s {whole / usual:6.2f} times", dict(stages), flush=True)
    slow = [str(row[0]) for row in rows if isinstance(row[2], float) and row[2] > _MOST_TIMES]
    if not options.names:
        head = ["text", "seconds", "times news", "doubling", "most of it in"]
        report = _HEAD.format(characters=characters, most=_MOST_TIMES)
        _REPORT.write_text(report + "\n" + "\n".join(table(head, rows)) + "\n", encoding="utf-8")
    if slow:
        raise SystemExit(f"slower than {_MOST_TIMES} times the news: {', '.join(slow)}")


if __name__ == "__main__":
    main()
