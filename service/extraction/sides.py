"""Which countries the words of an article speak of."""

from __future__ import annotations

from collections.abc import Sequence

from .countries import CountryMention, seat_of
from .countries import find as find_countries
from .parse import Token
from .passages import Passage
from .syntax import conjuncts, prepositional

__all__ = ["Sides"]


class Sides:
    """The countries that one article mentions, by token."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Find the countries in an article's passages."""
        self._mentions = [_by_token(passage) for passage in passages]

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


def _by_token(passage: Passage) -> dict[int, CountryMention]:
    found: dict[int, CountryMention] = {}
    for mention in find_countries(passage.block.text):
        for index, (start, end) in enumerate(passage.reading.spans):
            if start < mention.end and mention.start < end and index not in passage.reading.named:
                found[index] = mention
    return found
