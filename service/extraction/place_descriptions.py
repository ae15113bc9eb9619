"""Places told by what they are: "the Colombian city of Cartagena", "the minister's office"."""

from __future__ import annotations

import dataclasses

from .countries import capital_of, find
from .lexicon import words
from .place_names import Names, Part
from .toponyms import Toponym, ToponymKind

__all__ = ["described"]

_REGIONS = words("place_words", "regions")
_KINDS = words("place_words", "settlements") | _REGIONS
_NAMED_KINDS = _REGIONS | {"city", "town", "township", "village"}
_VENUES = words("place_words", "venues")
_TOWNS = _KINDS | {"capital"}
_NOUNS = _TOWNS | _VENUES
_LAST_NOUNS = _NOUNS | words("place_words", "tails")
_BARE = words("place_words", "bare")
_UPON = words("place_words", "upon")
_ABROAD = words("place_words", "abroad")
_FIGURATIVE = words("place_words", "figurative")
_GOVERNMENTAL = words("place_words", "governmental")
_BREAKERS = words("place_words", "breakers")
_PARTICLES = words("place_words", "particles")
_LONGEST = 8


def described(
    names: Names, at: int, cue: str, article: str, country: str | None = None
) -> Part | None:
    """Reads a described place, if one begins at a word.

    Args:
        names: the text.
        at: index of the first word behind the article.
        cue: the word that puts something there.
        article: the article or possessive in front; "" for none.
        country: code of the country that owns it.
    """
    head = _head(names, at)
    if head is None:
        return None
    mentioned = find(names.text[names.words[at].start : names.words[head].start])
    adjective = next((mention.code for mention in mentioned), None)
    if names.words[head].lower in _TOWNS:
        return _town(names, at, head, adjective, country)
    if not article and not _stands_bare(names, at, head):
        return None
    return _venue(names, at, head, cue, article, adjective or country)


def _head(names: Names, at: int) -> int | None:
    """Finds the noun of a description: the last of the first run of nouns of place."""
    head = at
    while head < min(at + _LONGEST, len(names.words)):
        if names.words[head].lower in _NOUNS and head not in names.found:
            return _last_noun(names, head)
        behind = names.found[head][0] if head in names.found else head + 1
        breaks = head not in names.found and names.words[head].lower in _BREAKERS
        if breaks or not names.joined(behind - 1):
            return None
        head = behind
    return None


def _last_noun(names: Names, head: int) -> int:
    while (
        names.joined(head)
        and not names.possesses(head)
        and names.words[head + 1].lower in _LAST_NOUNS
    ):
        head += 1
    return head


def _stands_bare(names: Names, at: int, head: int) -> bool:
    """Tells whether a description may lack an article: a name, or "city hall"."""
    inner = names.words[at : head + 1]
    if "-".join(word.lower for word in inner) in _BARE:
        return True
    if any(names.possesses(word) for word in range(at, head)):
        return True
    named = all(word.capital or word.lower in _PARTICLES for word in inner[:-1])
    return len(inner) > 1 and named


def _venue(
    names: Names, at: int, head: int, cue: str, article: str, country: str | None
) -> Part | None:
    """Reads "a hotel", "the minister's office", "City Hall", "the Ministry of Defence"."""
    noun = names.words[head]
    behind = names.run(head)
    alone = behind - at == 1 and noun.capital and not article and noun.lower not in _BARE
    figure = noun.lower in _FIGURATIVE and names.followed_by(head, "of")
    if alone or figure or (cue == "on" and noun.lower not in _UPON):
        return None
    venue = names.toponym(at, behind, "venue")
    if noun.lower in _GOVERNMENTAL:
        venue = dataclasses.replace(venue, country=country)
    inside = [*range(at, head), *range(head + 1, behind)]
    owners = [owner for word in inside if (owner := _owner(names, word, at))]
    if noun.lower in _ABROAD:
        owners = [owner for owner in owners if owner.kind != "country"]
    return Part(at, behind, (venue, *owners[-1:]))


def _owner(names: Names, at: int, first: int) -> Toponym | None:
    """Gives the place that owns a venue: named at its start, as a possessor, or behind "of"."""
    if at not in names.found:
        return None
    behind, toponym = names.found[at]
    owns = at == first or names.possesses(behind - 1) or names.words[at - 1].lower == "of"
    return toponym if owns and toponym.kind != "venue" and names.is_firm(toponym) else None


def _town(
    names: Names, at: int, head: int, adjective: str | None, country: str | None
) -> Part | None:
    """Reads "city of Cartagena", "capital, Astana", "Chinese capital", "Mopti district"."""
    inside = adjective or country
    name = _named_behind(names, head, inside)
    if name is not None:
        return dataclasses.replace(name, first=at)
    noun = names.words[head].lower
    if noun == "capital":
        return _capital(names, at, head + 1, inside) if inside else None
    named = head > at and all(word.capital for word in names.words[at:head])
    if not named or adjective:
        return None
    kind: ToponymKind = "region" if noun in _NAMED_KINDS else "venue"
    place = dataclasses.replace(names.toponym(at, head + 1, kind), country=country)
    return Part(at, head + 1, (place,))


def _capital(names: Names, first: int, behind: int, country: str) -> Part | None:
    capital = capital_of(country)
    city = names.gazetteer.city(capital, country) if capital else None
    return Part(first, behind, (names.respelt(city, first, behind),)) if city else None


def _named_behind(names: Names, head: int, country: str | None) -> Part | None:
    """Reads the name behind "the city of", "the village" or "the capital,"."""
    behind = head + 1
    if behind >= len(names.words) or names.words[head].gap not in {" ", ", "}:
        return None
    apposed = names.words[head].gap == ", "
    if names.words[behind].lower == "of" and names.joined(behind):
        behind += 1
    if behind in names.found:
        end, toponym = names.found[behind]
        if names.words[head].lower == "capital" and toponym.kind == "country":
            code = None if apposed else toponym.country
            return _capital(names, behind, end, code) if code else None
        inside = names.gazetteer.inside(toponym, country)
        return Part(behind, end, (inside,)) if inside else None
    strange = None if apposed else names.strange(behind)
    if strange is None:
        return None
    toponym = dataclasses.replace(strange.toponyms[0], country=country)
    return dataclasses.replace(strange, toponyms=(toponym,))
