"""What comes of each article of a request, each group of them in a turn of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from service.extraction.records import Article
from service.submissions.articles import Submission
from service.submissions.groups import MOST_ARTICLES, grouped
from service.submissions.outcomes import Outcome, Result
from service.submissions.results import Entry, extracted

from .deadlines import Deadline
from .engine import Engine
from .metrics import ARTICLES, count_extraction
from .problems import failure

__all__ = ["Results"]


class Results:
    """Extracts entries; each gets its result, whatever becomes of the others."""

    def __init__(self, engine: Engine) -> None:
        """Extract with `engine`."""
        self._engine = engine
        # The first answers come soon, as the first articles wait for no others.
        self._most = 1

    def of(self, entries: Sequence[Entry], deadline: Deadline | None = None) -> Iterator[Result]:
        """The results of entries, in their order.

        Args:
            entries: the entries.
            deadline: when those that are left get a 503; None for a new one every few entries.
        """
        start = 0
        while start < len(entries):
            group = next(grouped(islice(entries, start, None), _characters, self._most))
            self._most = min(2 * self._most, MOST_ARTICLES)
            start += len(group)
            yield from self._results(group, deadline or self._engine.deadline())

    def _results(self, group: Sequence[Entry], deadline: Deadline) -> Iterator[Result]:
        def extract(articles: Sequence[Article]) -> Sequence[Outcome]:
            return self._engine.run(
                lambda extractor, at: extractor.extract_batch(articles, at), deadline
            )

        for result in extracted(group, extract, self._engine.model_name, failure):
            ARTICLES.labels(result.content["status"]).inc()
            if result.extraction is not None:
                count_extraction(result.content["extraction"])
            yield result


def _characters(one: Entry) -> int:
    return len(one.content.article.text) if isinstance(one.content, Submission) else 0
