"""The time of a timeline of 256 articles, against the time of extracting their encounters."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

os.environ.setdefault("OMP_NUM_THREADS", "1")

from flask.testing import FlaskClient

from benchmarks.corpora import SHARED, corpora, scorer
from schemas.article import ArticleSchema
from service import create_app
from service.config import Settings
from service.extraction.extractor import Extractor

__all__ = ["main", "piles"]

_CORPORA: Final = ("dev/diplomacy", *corpora("train"))
_MOST_TIMES: Final = 3.0
_REPEATS: Final = 2
# As many as go through the pipeline in one go in a request.
_GROUP: Final = 16


def piles(count: int) -> dict[str, list[dict[str, Any]]]:
    """Articles as a client sends them, in two piles of so many.

    Articles of the corpora hardly ever tell of the same. So the second pile has half as many, and
    the first half of each for itself: nearly all that the halves tell is told twice.
    """
    loaded = scorer().load([str(SHARED / "corpus" / name) for name in _CORPORA])
    sent = [{"text": a["text"], "published_at": a["published_at"]} for a in loaded[:count]]
    halves = [
        {**article, "text": text}
        for article in sent[: count // 2]
        for text in (article["text"], article["text"][: len(article["text"]) // 2])
    ]
    return {"of many things": sent, "of the same things": halves}


def main() -> int:
    """Print the times; gives 1 if a timeline takes 3 times as long or longer."""
    parser = argparse.ArgumentParser(prog="benchmarks.timeline", description=__doc__)
    parser.add_argument("--articles", type=int, default=256, help="how many, 256 at most")
    count = parser.parse_args().articles
    settings = Settings(deadline=3_600, max_body_bytes=2**26, log_level="error")
    extractor = Extractor(settings.model)
    client = create_app(settings, extractor).test_client()
    missed = False
    for name, pile in piles(count).items():
        extraction = _seconds(partial(_extract, extractor, pile))
        timeline = _seconds(partial(_merge, client, pile))
        times = timeline / extraction
        missed = missed or times >= _MOST_TIMES
        print(
            f"{len(pile)} articles {name}: extracted in {extraction:.2f} s,"
            f" a timeline in {timeline:.2f} s, {times:.2f} times as long"
            f" ({'MISSED' if times >= _MOST_TIMES else 'reached'}: under {_MOST_TIMES:g})"
        )
    return int(missed)


def _extract(extractor: Extractor, pile: Sequence[dict[str, Any]]) -> None:
    articles = [ArticleSchema().load(article) for article in pile]
    for start in range(0, len(articles), _GROUP):
        extractor.extract_batch(articles[start : start + _GROUP])


def _merge(client: FlaskClient, pile: Sequence[dict[str, Any]]) -> None:
    answer = client.post("/v1/timeline", json={"articles": pile})
    assert answer.status_code == 200, answer.text


def _seconds(job: Callable[[], None]) -> float:
    """The least time of a few runs."""
    times = []
    for _ in range(_REPEATS):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
