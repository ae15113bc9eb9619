"""What an article says of each person that it names: offices, country, sex."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .lexicon import words as lexicon_words
from .names import PersonName
from .office_wording import Office
from .passages import Passage
from .records import PartyType

__all__ = ["Dossier", "Party", "dossiers", "portfolios"]

_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_PORTFOLIOS = lexicon_words("roles", "portfolios")
_INTERNATIONAL = lexicon_words("roles", "international")
_MALE = lexicon_words("roles", "male")
_FEMALE = lexicon_words("roles", "female")
_PRONOUNS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


@dataclasses.dataclass(frozen=True, slots=True)
class Party:
    """A party to encounters, as one article knows it.

    Attributes:
        key: tells parties of one article apart.
        name: the fullest form of the name, without titles.
        type: what sort of party it is.
        role: the office, as worded.
        country: ISO 3166-1 alpha-2 code of the side it speaks for.
        plural: whether it stands for two or more (a group).
        head: the noun of a description, in lower case; None for names.
        sides: country codes of a group that speaks for several.
    """

    key: str
    name: str
    type: PartyType
    role: str | None = None
    country: str | None = None
    plural: bool = False
    head: str | None = None
    sides: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Dossier:
    """A person, with everything that the article says of them.

    Attributes:
        party: the person as a party.
        heads: the nouns of their offices, singular and lower case ("minister").
        portfolios: the words that tell their offices from others of the rank ("finance").
        sex: "m" or "f" where titles or pronouns tell.
        unstated: whether no office states the country.
    """

    party: Party
    heads: frozenset[str]
    portfolios: frozenset[str]
    sex: str | None
    unstated: bool


def dossiers(passages: Sequence[Passage], home: str | None) -> dict[PersonName, Dossier]:
    """A dossier for each person, in the order in which the article first names them.

    Args:
        passages: the article's passages, parsed.
        home: the country that officials without a stated one speak for, if the article tells.
    """
    offices: dict[PersonName, list[Office]] = defaultdict(list)
    for passage in passages:
        for person, own in _held(passage):
            offices[person].extend(own)
    _follow_counterparts(passages, offices)
    told = _told_by_pronouns(passages)
    return {
        person: Dossier(
            party=_party(person, held, home),
            heads=frozenset(_single(office.head) for office in held if office.head),
            portfolios=portfolios(" ".join(office.text for office in held if office.text)),
            sex=_sex(held) or told.get(person),
            unstated=not any(office.country for office in held),
        )
        for person, held in offices.items()
    }


def portfolios(wording: str) -> frozenset[str]:
    """The words of an office or a description that tell it from others of its rank."""
    return _PORTFOLIOS.intersection(wording.lower().replace("-", " ").split())


def _held(passage: Passage) -> Iterator[tuple[PersonName, list[Office]]]:
    """The people of a passage with the offices beside them."""
    carried: Office | None = None
    before: int | None = None
    for index, named in passage.reading.named.items():
        own = list(named.offices)
        # "Presidents A and B": the title holds for the names that follow it in the list
        if carried is not None and before is not None and not any(o.head for o in own):
            between = passage.doc[before + 1 : index]
            if all(t.lower_ in (",", "and", "&", "of") or t.pos_ == "PROPN" for t in between):
                own.append(dataclasses.replace(carried, country=None))
        carried = next((office for office in own if office.plural), None)
        before = index
        yield named.mention.person, own


def _follow_counterparts(
    passages: Sequence[Passage], offices: dict[PersonName, list[Office]]
) -> None:
    """Give "his Thai counterpart, B" the office of the person named just before."""
    own = {
        person: office
        for person, held in offices.items()
        if (office := next((o for o in held if o.head and o.head != "counterpart"), None))
    }
    for passage in passages:
        earlier: PersonName | None = None
        for named in passage.reading.named.values():
            person = named.mention.person
            counterpart = any(o.head in ("counterpart", "colleague") for o in named.offices)
            if counterpart and earlier in own and person not in own:
                own[person] = dataclasses.replace(own[earlier], country=None)
                offices[person].append(own[person])
            earlier = person


def _told_by_pronouns(passages: Sequence[Passage]) -> dict[PersonName, str]:
    """The sex that "he" and "she" tell where only one name stands in front of them."""
    votes: dict[PersonName, Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for sentence in passage.doc.sents:
            people: set[PersonName] = set()
            for token in sentence:
                named = passage.reading.named.get(token.i)
                if named is not None:
                    people.add(named.mention.person)
                sex = _PRONOUNS.get(token.lower_)
                if sex and len(people) == 1:
                    votes[next(iter(people))][sex] += 1
    return {person: count.most_common(1)[0][0] for person, count in votes.items()}


def _single(head: str) -> str:
    return head[:-1] if head.endswith("s") and head[:-1] in _HEADS else head


def _sex(offices: Iterable[Office]) -> str | None:
    words: set[str] = set()
    for office in offices:
        words.update((office.head or "").split("-"))
        words.update(word.strip(".") for word in (office.text or "").lower().split())
    if words & _FEMALE:
        return "f"
    return "m" if words & _MALE else None


def _party(person: PersonName, offices: Sequence[Office], home: str | None) -> Party:
    held = [o for o in offices if o.text and o.head not in ("counterpart", "counterparts")]
    role = held[0].text if held else None
    if role and held[0].plural and role.split()[-1].endswith("s"):
        role = role[:-1]
    country = next((office.country for office in offices if office.country), None)
    if country is None and held and not any(_international(office) for office in held):
        country = home
    return Party(" ".join(person.tokens), person.full, "person", role, country)


def _international(office: Office) -> bool:
    """Whether an office is one of a body of many countries."""
    return not _INTERNATIONAL.isdisjoint((office.text or "").lower().split())
