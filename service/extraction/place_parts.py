"""The parts of a place phrase: known names, described places, unknown names."""

from __future__ import annotations

import dataclasses

from .countries import capital_of
from .lexicon import words
from .place_descriptions import described
from .place_names import Names, Part
from .toponyms import Toponym

__all__ = ["Part", "read_part"]

_DETERMINERS = words("place_words", "determiners")
_SHADES = words("place_words", "shades")
_REGIONS = words("place_words", "regions")
_KINDS = words("place_words", "settlements") | _REGIONS
_VENUES = words("place_words", "venues")
_ABROAD = words("place_words", "abroad")
_JOURNEYS = words("place_words", "journeys")
_GATHERINGS = words("place_words", "gatherings")
_ARTICLED = words("place_words", "articled")
_BREAKERS = words("place_words", "breakers")
_SAINTS = frozenset({"st", "saint"})


def read_part(names: Names, at: int, cue: str, *, strange: bool) -> Part | None:
    """Reads the part of a place phrase that begins at a word.

    Args:
        names: the text.
        at: index of the word.
        cue: the word that puts something there ("in", "visited").
        strange: whether a name that no gazetteer knows may be taken for a place's.
    """
    article = ""
    if at >= len(names.words):
        return None
    first = names.words[at].lower
    if first in _DETERMINERS and at not in names.found and names.joined(at):
        article = first
        at += 1
    named = at
    while named not in names.found and names.words[named].lower in _SHADES and names.joined(named):
        named += 1
    if named in names.found:
        return _known(names, named, cue, article, strange=strange)
    part = described(names, at, cue, article)
    if part is not None or article not in {"", "the"} or not strange:
        return part
    return names.strange(named, cue)


def _known(names: Names, at: int, cue: str, article: str, *, strange: bool) -> Part | None:
    behind, toponym = names.found[at]
    if names.possesses(behind - 1):
        return _possessed(names, at, behind, cue)
    if names.hyphened(behind - 1):
        return names.strange(at, cue) if strange else None
    if article not in {"", "the"}:
        return described(names, at, cue, article)
    part = Part(at, behind, (toponym,))
    if names.joined(behind - 1):
        following = names.words[behind]
        kind = following.lower in _KINDS and (not following.capital or names.run(at) <= behind + 1)
        if kind and names.followed_by(behind, "of"):
            return described(names, at, cue, "the")
        if kind:
            return _of_kind(names, part, following.lower)
        if following.lower in _VENUES and not following.capital:
            return _building(names, at, behind + 1, toponym)
        if behind not in names.found and names.run(at) > behind:
            return _longer_name(names, part, cue, strange=strange)
        if following.lower in _GATHERINGS:
            talked_of = toponym.kind == "country" and following.lower not in _JOURNEYS
            return None if talked_of else part
        if article and _modifies(toponym, following.lower):
            return described(names, at, cue, article)
    if article and toponym.kind == "city" and not toponym.name.startswith("The "):
        # "The Hilton" is no town in Derbyshire.
        return Part(at, behind, (names.toponym(at, behind, "venue"),))
    return part if _suits(cue, toponym) else None


def _possessed(names: Names, at: int, behind: int, cue: str) -> Part | None:
    """Reads "Bishkek's city hall", "Turkey's Antalya", "Kazakhstan's largest city, Almaty"."""
    owner = names.found[at][1]
    if names.words[at].lower in _SAINTS:
        return described(names, at, cue, "the")
    if behind in names.found:
        if names.possesses(names.found[behind][0] - 1):
            return None
        owned = _known(names, behind, cue, "", strange=False)
    else:
        owned = described(names, behind, cue, "the", owner.country)
    if owned is None or any(place.country not in {None, owner.country} for place in owned.toponyms):
        return None
    return Part(at, owned.behind, (*owned.toponyms, owner))


def _of_kind(names: Names, part: Part, kind: str) -> Part:
    """Reads "Zhejiang Province", "the Moscow region", "the Sochi resort"."""
    toponym, first, behind = part.toponyms[0], part.first, part.behind + 1
    if kind in _REGIONS and toponym.kind == "city":
        unknown = dataclasses.replace(
            names.toponym(first, behind, "region"), country=toponym.country
        )
        toponym = names.gazetteer.region(toponym.text, toponym.country) or unknown
    return Part(first, behind, (names.respelt(toponym, first, behind),))


def _building(names: Names, at: int, behind: int, owner: Toponym | None) -> Part:
    """Reads "the Geneva hotel", "the US embassy"."""
    venue = names.toponym(at, behind, "venue")
    abroad = names.words[behind - 1].lower in _ABROAD
    if owner is None or (owner.kind == "country" and abroad):
        return Part(at, behind, (venue,))
    return Part(at, behind, (venue, owner))


def _longer_name(names: Names, part: Part, cue: str, *, strange: bool) -> Part | None:
    """Reads a name that only begins with a toponym: "Moscow State University", "China Daily"."""
    end = names.run(part.first)
    longer = [word.lower for word in names.words[part.behind : end]]
    if not longer:
        return part
    if names.joined(end - 1) and names.words[end].lower in _VENUES:
        return _building(names, part.first, end + 1, None)
    firm = names.is_firm(part.toponyms[0])
    if longer[-1] in _VENUES or ("of" in longer and _VENUES.intersection(longer)):
        return _building(names, part.first, end, part.toponyms[0] if firm else None)
    if firm and _GATHERINGS.intersection(longer):
        return Part(part.first, end, part.toponyms)
    if names.headline:
        return part
    return names.strange(part.first, cue) if strange and not firm else None


def _modifies(toponym: Toponym, following: str) -> bool:
    """Tells "the Ukraine war" and "the Geneva proposal" from "the United States"."""
    articled = toponym.kind == "venue" or toponym.country is None
    return not articled and following not in _BREAKERS and not _takes_article(toponym)


def _takes_article(toponym: Toponym) -> bool:
    return toponym.text.lower().split()[-1] in _ARTICLED


def _suits(cue: str, toponym: Toponym) -> bool:
    """Tells "at the Vatican" from "anger at Russia", and "on Capitol Hill" from "on Ukraine"."""
    if cue == "at" and toponym.kind == "country":
        return toponym.country is not None and capital_of(toponym.country) == toponym.name
    return cue != "on" or toponym.kind == "venue"
