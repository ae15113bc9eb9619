"""Where the time of an extraction goes: processor time by stage, of the seed pages and the stream.

Prints the table that `README.md` has. Under py-spy it tells of functions, too.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

from benchmarks.adversarial import cost
from benchmarks.speed.texts import seeds, stream_articles
from benchmarks.tables import Cell, table
from service.extraction.extractor import Extractor
from service.extraction.records import Article
from service.extraction.stages import STAGES

__all__ = ["main"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="of the stream")
    options = parser.parse_args()
    extractor = Extractor()
    texts = {"seeds": seeds() * 8, "stream": stream_articles(options.articles)}
    spent = {name: _spent(extractor, articles) for name, articles in texts.items()}
    rows: list[list[Cell]] = [
        [stage, *(cell for seconds in spent.values() for cell in _cells(seconds, stage))]
        for stage in (*STAGES, "all")
    ]
    head = [cell for name in spent for cell in (f"{name}: ms an article", "share")]
    print("\n".join(table(["stage", *head], rows)))


def _spent(extractor: Extractor, articles: Sequence[Article]) -> dict[str, float]:
    for article in articles[:5]:
        cost(extractor, article.text)
    seconds: defaultdict[str, float] = defaultdict(float)
    for article in articles:
        whole, stages = cost(extractor, article.text)
        for stage, own in stages.items():
            seconds[stage] += own
        seconds["all"] += whole
        seconds["articles"] += 1
    return seconds


def _cells(seconds: Mapping[str, float], stage: str) -> list[Cell]:
    return [1e3 * seconds[stage] / seconds["articles"], seconds[stage] / seconds["all"]]


if __name__ == "__main__":
    main()
