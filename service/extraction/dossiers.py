"""What an article says of each person that it names: offices, country, sex."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from .jurisdictions import placed
from .lexicon import phrases
from .lexicon import words as lexicon_words
from .names import PersonName
from .office_wording import Office
from .passages import Named, Passage
from .records import PartyType
from .toponyms import Toponym

__all__ = ["Dossier", "Party", "dossiers", "is_international", "portfolios"]

_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_PORTFOLIOS = lexicon_words("roles", "portfolios")
_INTERNATIONAL = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(body) for body in phrases('roles', 'international'))})(?!\w)"
)
_PEERS = lexicon_words("roles", "peers")
_CALLINGS = lexicon_words("roles", "callings")
_MALE = lexicon_words("roles", "male")
_FEMALE = lexicon_words("roles", "female")
_SERVING = lexicon_words("roles", "serving")
_OWNED = re.compile(r"(?:his|her|their) ")
_OWNER = re.compile(r"\b(?:his|her|their) $")
_MALE_GIVEN = lexicon_words("given_names", "male")
_FEMALE_GIVEN = lexicon_words("given_names", "female")
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
        sex: "m" or "f" where titles, pronouns or the given name tell.
        unstated: whether no office states the country.
        official: whether they hold an office that is none of a body of many countries.
        faced: countries that they do not speak for, since their counterparts do.
    """

    party: Party
    heads: frozenset[str]
    portfolios: frozenset[str]
    sex: str | None
    unstated: bool
    official: bool
    faced: frozenset[str]


def dossiers(
    passages: Sequence[Passage], toponyms: Sequence[Sequence[Toponym]], home: str | None
) -> dict[PersonName, Dossier]:
    """A dossier for each person, in the order in which the article first names them.

    Args:
        passages: the article's passages, parsed.
        toponyms: the places that each passage names.
        home: the country that officials without a stated one speak for, if the article tells.
    """
    offices: dict[PersonName, list[Office]] = defaultdict(list)
    for passage, places in zip(passages, toponyms, strict=True):
        for person, own in _held(passage, places):
            offices[person].extend(own)
    faced = _faced(_follow_counterparts(passages, offices), offices)
    told = _told_by_pronouns(passages)
    return {
        person: Dossier(
            party=_party(person, held, home),
            heads=frozenset(_single(office.head) for office in held if office.head)
            | _CALLINGS.intersection(word for office in held for word in office.polite),
            portfolios=portfolios(" ".join(office.text for office in held if office.text)),
            sex=_given(person) or _sex(held) or told.get(person),
            unstated=_stated(held) is None,
            official=_official(held),
            faced=faced[person],
        )
        for person, held in offices.items()
    }


def portfolios(wording: str) -> frozenset[str]:
    """The words of an office or a description that tell it from others of its rank."""
    return _PORTFOLIOS.intersection(wording.lower().replace("-", " ").split())


def _held(
    passage: Passage, toponyms: Sequence[Toponym]
) -> Iterator[tuple[PersonName, list[Office]]]:
    """The people of a passage with the offices beside them."""
    carried: Office | None = None
    before: int | None = None
    for index, named in passage.reading.named.items():
        own = list(placed(named, passage.block.text, toponyms))
        # "Presidents A and B": the title holds for the names that follow it in the list
        if carried is not None and before is not None and not any(o.head for o in own):
            between = passage.doc[before + 1 : index]
            if all(t.lower_ in (",", "and", "&", "of") or t.pos_ == "PROPN" for t in between):
                first, *others = carried.sides or (None,)
                own.append(dataclasses.replace(carried, country=first, sides=tuple(others)))
        carried = next((office for office in own if office.plural), None)
        before = index
        yield named.mention.person, own


def _follow_counterparts(
    passages: Sequence[Passage], offices: dict[PersonName, list[Office]]
) -> list[tuple[PersonName, PersonName]]:
    """Give "his Thai counterpart, B" the office of the person named just before.

    "His finance minister, B" speaks for the same country.

    Returns:
        Each person with the counterpart.
    """
    pairs = []
    own = {
        person: office
        for person, held in offices.items()
        if (office := next((o for o in held if o.head and o.head not in _PEERS), None))
    }
    owners = []
    for passage in passages:
        earlier: PersonName | None = None
        last: Named | None = None
        for named in passage.reading.named.values():
            person = named.mention.person
            counterpart = any(_single(o.head or "") in _PEERS for o in named.offices)
            if counterpart and earlier is not None and earlier != person:
                pairs.append((earlier, person))
                if earlier in own and person not in own:
                    own[person] = dataclasses.replace(own[earlier], country=None)
                    offices[person].append(own[person])
            elif earlier is not None and earlier != person and _owned(passage, last, named):
                owners.append((earlier, person))
            earlier, last = person, named
    for owner, person in owners:
        code = _stated(offices[owner])
        if code is not None and _stated(offices[person]) is None:
            offices[person].append(Office(0, 0, country=code))
    return pairs


def _owned(passage: Passage, owner: Named | None, named: Named) -> bool:
    """Whether a title says whose officer it is: "A and her finance minister, B", "A's deputy B"."""
    office = next((o for o in named.offices if o.head in _SERVING), None)
    if owner is None or office is None or office.end > named.mention.start:
        return False
    text, end = passage.block.text, owner.mention.end
    if text[end : end + 2] in ("'s", "’s"):
        return office.start <= end + len("'s ")
    return _OWNER.search(text[end : office.start]) is not None or (
        _OWNED.match(text, office.start) is not None
    )


def _faced(
    pairs: Iterable[tuple[PersonName, PersonName]], offices: Mapping[PersonName, list[Office]]
) -> dict[PersonName, frozenset[str]]:
    """The countries of each person's counterparts, for which they do not speak."""
    faced: dict[PersonName, frozenset[str]] = defaultdict(frozenset)
    for pair in pairs:
        for person, other in (pair, pair[::-1]):
            code = _stated(offices[other])
            if code is not None:
                faced[person] |= {code}
    return faced


def _told_by_pronouns(passages: Sequence[Passage]) -> dict[PersonName, str]:
    """The sex that "he" and "she" tell where only one name stands in front of them."""
    votes: dict[PersonName, Counter[str]] = defaultdict(Counter)
    for passage in passages:
        for sentence in passage.doc.sents:
            people: set[PersonName] = set()
            earlier: set[str] = set()  # "he was met by B, and he said" tells nothing of B
            for token in sentence:
                named = passage.reading.named.get(token.i)
                if named is not None:
                    people.add(named.mention.person)
                sex = _PRONOUNS.get(token.lower_)
                if sex and not people:
                    earlier.add(sex)
                elif sex and len(people) == 1 and sex not in earlier:
                    votes[next(iter(people))][sex] += 1
    return {person: count.most_common(1)[0][0] for person, count in votes.items()}


def _given(person: PersonName) -> str | None:
    """The sex that a given name in front of a surname tells."""
    given = person.tokens[0] if len(person.tokens) > 1 else ""
    if given in _MALE_GIVEN:
        return "m"
    return "f" if given in _FEMALE_GIVEN else None


def _single(head: str) -> str:
    return head[:-1] if head.endswith("s") and head[:-1] in _HEADS else head


def _sex(offices: Iterable[Office]) -> str | None:
    words: set[str] = set()
    for office in offices:
        words.update((office.head or "").split("-"))
        words.update(office.polite)
        words.update(word.strip(".") for word in (office.text or "").lower().split())
    if words & _FEMALE:
        return "f"
    return "m" if words & _MALE else None


def _party(person: PersonName, offices: Sequence[Office], home: str | None) -> Party:
    held = [o for o in offices if o.text and _single(o.head or "") not in _PEERS]
    role = held[0].text if held else None
    if role and held[0].plural and role.split()[-1].endswith("s"):
        role = role[:-1]
    country = _stated(offices) or (home if _official(offices) else None)
    return Party(" ".join(person.tokens), person.full, "person", role, country)


def _stated(offices: Iterable[Office]) -> str | None:
    """The country that the first office with one states."""
    return next((office.country for office in offices if office.country), None)


def _official(offices: Iterable[Office]) -> bool:
    """Whether somebody holds an office that is none of a body of many countries."""
    held = [o for o in offices if o.text and _single(o.head or "") not in _PEERS]
    return bool(held) and not any(is_international(office.text or "") for office in held)


def is_international(wording: str) -> bool:
    """Whether the words of an office or a name speak of a body of many countries."""
    return _INTERNATIONAL.search(wording.lower()) is not None
