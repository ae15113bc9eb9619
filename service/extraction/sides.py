"""Which countries the words of an article speak of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from .countries import CountryMention, seat_of
from .countries import find as find_countries
from .parse import Token
from .passages import Passage
from .syntax import conjuncts, prepositional

__all__ = ["Sides"]


class Sides:
    """The countries that one article mentions, by token."""

    def __init__(
        self,
        passages: Sequence[Passage],
        countries: Sequence[Sequence[CountryMention]] | None = None,
    ) -> None:
        """Find the countries in an article's passages.

        Args:
            passages: the passages.
            countries: what each of them mentions, where that is known already.
        """
        if countries is None:
            countries = [find_countries(passage.block.text) for passage in passages]
        self._mentions = list(map(_by_token, passages, countries))

    def mention(self, passage: Passage, token: Token) -> CountryMention | None:
        """The country whose name or adjective a token is part of."""
        return self._mentions[passage.index].get(token.i)

    def of(self, passage: Passage, head: Token) -> list[str]:
        """Codes of the countries for which a noun phrase speaks: "the Thai and Lao ministers".

        Args:
            passage: where it stands.
            head: the head of the phrase.
        """
        mentions = self._mentions[passage.index]
        codes: dict[str, None] = {}
        for child in head.lefts:
            for part in (child, *child.subtree):
                mention = mentions.get(part.i)
                code = mention.code if mention else None
                if mention is None and part.pos_ == "PROPN" and child.dep_ in ("poss", "compound"):
                    code = seat_of(part.text)
                if code:
                    codes.setdefault(code)
        for side in prepositional(head, "of", "from"):
            for part in conjuncts(side):
                mention = mentions.get(part.i)
                if mention is not None and mention.form == "name":
                    codes.setdefault(mention.code)
                elif mention is None and head.tag_ == "NNS":
                    # "officials of the Tunisian coastguard"
                    own = (mentions.get(t.i) for t in part.lefts if t.dep_ in ("amod", "compound"))
                    codes.update((m.code, None) for m in own if m and m.form == "adjective")
                elif (
                    mention is None and side.head.lower_ == "from" and (seat := seat_of(part.text))
                ):
                    codes.setdefault(seat)
        return list(codes)


def _by_token(passage: Passage, countries: Sequence[CountryMention]) -> dict[int, CountryMention]:
    found: dict[int, CountryMention] = {}
    spans, named = passage.reading.spans, passage.reading.named
    for mention in countries:
        first = bisect_right(spans, mention.start, key=itemgetter(1))
        behind = bisect_left(spans, mention.end, first, key=itemgetter(0))
        found.update((i, mention) for i in range(first, behind) if i not in named)
    return found
