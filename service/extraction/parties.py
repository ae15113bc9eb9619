"""From a noun phrase to the parties that it means: names, offices, countries, bodies, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from .countries import CountryMention, name_of, seat_of
from .countries import find as find_countries
from .lexicon import words as lexicon_words
from .passages import Passage
from .people import Party, People, Sighting
from .syntax import conjuncts, prepositional
from .words import fold

__all__ = ["Parties"]

_HEADS = lexicon_words("roles", "heads")
_GROUPS = lexicon_words("roles", "groups")
_BODIES = lexicon_words("roles", "bodies")
_INSTITUTIONS = lexicon_words("roles", "institutions")
_DUAL = lexicon_words("roles", "dual")
_LED = frozenset("lead head chair captain command front".split())
_DROPPED = frozenset("the a an his her its their our some several senior top visiting other two three both these those all".split())
_COUNTS = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4, "trio": 3}


class Parties:
    """Resolves noun phrases of one article to parties."""

    def __init__(
        self, passages: Sequence[Passage], people: People, sporting: bool = False
    ) -> None:
        """Prepare an article's passages.

        Args:
            passages: the passages, in order.
            people: who is who among those named.
            sporting: whether the article is about sports, where sides "meet".
        """
        self._passages = passages
        self._people = people
        self._countries: list[dict[int, CountryMention]] = [_by_token(p) for p in passages]
        self.last: tuple[Party, ...] = ()
        self.traveller: Party | None = None
        self.sporting = sporting
        self.leaders: dict[str, Party] = {}
        self._described: list[Sighting] = []

    def of(self, passage: Passage, head: Token, without: Sequence[Party] = ()) -> list[Party]:
        """The parties that a noun phrase means, its coordinated phrases included.

        Args:
            passage: where it stands.
            head: the head of the phrase.
            without: parties whom a pronoun or a description here cannot mean.
        """
        found: list[Party] = []
        for part in conjuncts(head):
            for party in self._of_one(passage, part, [*without, *found]):
                if all(party.key != other.key for other in found):
                    found.append(party)
        return found

    def observe(self, passage: Passage, sentence: Span) -> None:
        """Note whom the subjects of a sentence describe, for the pronouns that follow."""
        self._observe_delegations(passage, sentence)
        for token in sentence:
            if token.dep_ not in ("nsubj", "nsubjpass") or token.i in passage.reading.named:
                continue
            if token.lemma_.lower() in _HEADS and any(t.lower_ == "the" for t in token.lefts):
                found = self._of_one(passage, token, ())
                if len(found) == 1 and found[0].type == "person" and not found[0].head:
                    self._described.append(Sighting(passage.index, token.i, found[0]))

    def _observe_delegations(self, passage: Passage, sentence: Span) -> None:
        """Note who leads a country's delegation: "the Lao side was headed by A, the Thai side by B"."""
        for token in sentence:
            if token.lower_ not in ("delegation", "side", "team", "mission"):
                continue
            codes = self._sides(passage, token)
            ahead = sentence.doc[token.i + 1 : min(token.i + 7, sentence.end)]
            led = any(t.lemma_ in _LED for t in ahead) or len(ahead) and ahead[0].lower_ == "by"
            by = next((t.i for t in ahead if t.lower_ == "by"), None)
            if len(codes) != 1 or not led or by is None:
                continue
            leader = next((i for i in (by + 1, by + 2) if i in passage.reading.named), None)
            if leader is not None:
                party = self._people.party(passage.reading.named[leader])
                self._people.learn(party, codes[0])
                self.leaders[codes[0]] = party

    def named(self, passage: Passage, sentence: Span) -> list[Party]:
        """The people whom a sentence names."""
        return [
            self._people.party(named)
            for index, named in passage.reading.named.items()
            if sentence.start <= index < sentence.end
        ]

    def side(self, passage: Passage, token: Token) -> list[Party]:
        """The party that a modifier names: "Thai" and "Lao" in "Thai-Lao talks"."""
        named = passage.reading.named.get(token.i)
        if named is not None:
            return [self._people.party(named)]
        mention = self._countries[passage.index].get(token.i)
        code = mention.code if mention else seat_of(token.text)
        return [Party(f"country:{code}", name_of(code), "country", None, code)] if code else []

    def _of_one(self, passage: Passage, token: Token, without: Sequence[Party]) -> list[Party]:
        named = passage.reading.named.get(token.i)
        if named is not None:
            return [self._people.party(named)]
        if token.pos_ == "PRON" or token.lower_ in ("both", "two") and token.dep_ in ("nsubj", "pobj", "dobj", "nsubjpass"):
            return self._pronoun(passage, token, without)
        inner = self._inner_name(passage, token)
        if inner is not None:
            return [inner]
        lower = token.lower_
        singular = token.lemma_.lower()
        lemma = singular if singular in _HEADS else lower[:-1] if lower.endswith("s") and lower[:-1] in _HEADS else lower
        if lower in _GROUPS or lemma in _HEADS or lower in _DUAL:
            return self._description(passage, token, lemma, without)
        country = self._countries[passage.index].get(token.i)
        if country is not None:
            return self._country(passage, token, country)
        if lower in _INSTITUTIONS:
            codes = self._sides(passage, token)
            name = self._name(self._phrase(passage, token))
            if not codes:
                return []
            return [Party(f"organization:{fold(name)}", name, "organization", None, codes[0])]
        if token.pos_ == "PROPN" or token.text[:1].isupper() and token.text[1:2].isupper():
            seat = seat_of(self._phrase(passage, token)) or seat_of(passage.text(passage.doc[token.i : token.i + 1]))
            if seat is not None:
                return [Party(f"country:{seat}", name_of(seat), "country", None, seat)]
            return self._body(passage, token)
        if lower in _BODIES and any(t.pos_ == "PROPN" or t.ent_type_ for t in token.lefts):
            return self._body(passage, token)
        return []

    def _inner_name(self, passage: Passage, token: Token) -> Party | None:
        """A name in apposition, or the named head of a delegation."""
        for child in token.children:
            if child.dep_ in ("appos", "flat") and child.i in passage.reading.named and child.i > token.i:
                return self._people.party(passage.reading.named[child.i])
        if token.lower_ in ("delegation", "team", "mission", "group", "side", "party", "delegations"):
            for below in token.subtree:
                if below.lemma_ in _LED and below.tag_ == "VBN":
                    for leader in prepositional(below, "by"):
                        if leader.i in passage.reading.named:
                            return self._people.party(passage.reading.named[leader.i])
        if token.i + 1 < len(passage.doc) and token.i + 1 in passage.reading.named and token.dep_ == "compound":
            return self._people.party(passage.reading.named[token.i + 1])
        return None

    def _pronoun(self, passage: Passage, token: Token, without: Sequence[Party]) -> list[Party]:
        lower = token.lower_
        if lower in ("they", "them", "both", "two", "themselves", "their"):
            later = _main_subject(token)
            if later is not None and len(conjuncts(later)) > 1:
                parties = [p for t in conjuncts(later) for p in self._of_one(passage, t, ())]
                if len(parties) > 1:
                    return parties
            return list(self.together(passage, token, without))
        sex = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(lower)
        if sex is None:
            return []
        speaker = _speaker(token)
        if speaker is not None and speaker.pos_ != "PRON":
            said = [p for p in self._of_one(passage, speaker, without) if p.type == "person"]
            if said and self._people.sex(said[0]) in (sex, None):
                return said[:1]
        later = _main_subject(token)
        if later is not None and later.i in passage.reading.named:
            person = self._people.party(passage.reading.named[later.i])
            if self._people.sex(person) in (sex, None) and person.key not in {p.key for p in without}:
                return [person]
        person = self.single(passage, token, sex, without)
        return [person] if person else []

    def single(self, passage: Passage, token: Token, sex: str | None, without: Sequence[Party]) -> Party | None:
        """Whom "he", "she" or "the minister" means: the subject nearest in front, then any name."""
        barred = {party.key for party in without}
        sightings = [
            s
            for s in self._before(passage.index, token.i)
            if s.party.key not in barred
            and not self._people.speaks_for_others(s.party) and (not sex or self._people.sex(s.party) in (sex, None))
        ]
        if not sightings:
            return None
        sentence = token.sent
        here = [s for s in sightings if s.passage == passage.index and s.token >= sentence.start]
        clause_mates = [s for s in here if self._clause_mate(passage.doc[s.token], token)]
        earlier = [s for s in sightings if s not in here][:5]
        for group in ([s for s in here if s not in clause_mates], earlier):
            subjects = [s for s in group if self._is_subject(s)]
            if subjects or group:
                return (subjects or group)[0].party
        return None

    def _before(self, passage: int, token: int) -> list[Sighting]:
        described = [s for s in self._described if (s.passage, s.token) < (passage, token)]
        seen = [*self._people.before(passage, token), *described]
        return sorted(seen, key=lambda s: (s.passage, s.token), reverse=True)

    def _is_subject(self, sighting: Sighting) -> bool:
        token = self._passages[sighting.passage].doc[sighting.token]
        return token.dep_ in ("nsubj", "nsubjpass")

    @staticmethod
    def _clause_mate(name: Token, pronoun: Token) -> bool:
        """Whether both are arguments of one verb, so that the pronoun cannot mean the name."""
        return name.head == pronoun.head and pronoun.dep_ in ("dobj", "nsubj", "dative") or (
            pronoun.dep_ == "pobj" and pronoun.head.head == name.head
        )

    def together(self, passage: Passage, token: Token, without: Sequence[Party] = ()) -> tuple[Party, ...]:
        """Whom "they", "the two leaders" or "both sides" means."""
        sentence = token.sent
        for subject in sentence.doc[sentence.start : token.i]:
            if subject.dep_ == "nsubj" and subject.tag_ == "NNS" and subject.lemma_.lower() in _HEADS | _GROUPS and (
                subject.head != token.head
            ):
                group = self._of_one(passage, subject, without) if subject.lower_ not in _DUAL or any(
                    t.dep_ in ("amod", "compound") and t.pos_ in ("ADJ", "PROPN") for t in subject.lefts
                ) else []
                if group:
                    return tuple(group)
        for low, high in ((sentence.start, token.i), (0, sentence.start)):
            for name in reversed([i for i in passage.reading.named if low <= i < high]):
                first = passage.doc[name]
                if first.dep_ == "conj":
                    continue
                listed = [t for t in conjuncts(first) if t.i in passage.reading.named]
                if len(listed) > 1 and first.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj"):
                    parties = [self._people.party(passage.reading.named[t.i]) for t in listed]
                    return tuple(dict.fromkeys(parties))
            if self.last and low:
                continue
        return self.last

    def _description(
        self, passage: Passage, token: Token, head: str, without: Sequence[Party]
    ) -> list[Party]:
        phrase = self._phrase(passage, token)
        wording = phrase.lower()
        plural = token.tag_ in ("NNS", "NNPS") or token.lower_ in _GROUPS - _HEADS
        determiner = next((t.lower_ for t in token.lefts if t.dep_ in ("det", "poss", "nummod", "predet")), "")
        lefts = {t.lower_ for t in token.lefts}
        codes = self._sides(passage, token)
        if any(t.lower_ in ("our", "my", "your", "whose") for t in token.lefts):
            return []
        if token.lower_ in _DUAL and (lefts & {"two", "both", "three"} or " two " in f" {wording}" and token.dep_ != "nsubj" or token.lower_ in ("sides", "pair", "duo", "trio")) and not codes:
            return list(self.together(passage, token, without))
        if not plural or len(codes) > 1 and head != token.lower_:
            definite = determiner not in ("a", "an", "another", "some", "any", "no")
            if definite or head == "counterpart":
                people = []
                for code in codes or [None]:
                    owner = self._owner(passage, token) if head == "counterpart" else None
                    person = self._match(passage, token, head, wording, code, without, owner)
                    if person is not None:
                        people.append(person)
                if people and (plural or len(people) == max(1, len(codes))):
                    return people
            owned = any(t.dep_ == "poss" and t.i in passage.reading.named for t in token.lefts)
            if not plural and not codes and not owned and (
                head in _VAGUE or determiner not in ("the", "a", "an")
            ):
                return []
        code = codes[0] if len(codes) == 1 else None
        for child in token.lefts:
            if not codes and child.dep_ == "poss" and child.i in passage.reading.named:
                code = self._people.party(passage.reading.named[child.i]).country
        name = self._name(phrase)
        if not name or name[0].isdigit() or plural and " " not in name and name.lower() in _BARE or head in _PRESS:
            return []
        kind = "group" if plural else "person"
        return [Party(f"{kind}:{fold(name)}", name, kind, None if plural else self._name(phrase, bare=True), code, plural, head, tuple(codes) if len(codes) > 1 else ())]

    def _match(
        self, passage: Passage, token: Token, head: str, wording: str, code: str | None,
        without: Sequence[Party], owner: Party | None,
    ) -> Party | None:
        near = (passage.index, token.i)
        if head == "counterpart":
            if code is None:
                return None
            role = (owner.role or "").lower() if owner else ""
            heads = [word for word in role.replace("-", " ").split() if word in _HEADS]
            barred = [*without, *([owner] if owner else [])]
            if heads:
                found = self._people.described(heads[-1], role, code, near, barred)
                if found is not None:
                    return found
            return self._people.described("official", "", code, near, barred)
        return self._people.described(head, wording, code, near, without)

    def _owner(self, passage: Passage, token: Token) -> Party | None:
        """Whose counterpart it is: the possessor, or the subject."""
        for child in token.lefts:
            if child.dep_ == "poss":
                if child.i in passage.reading.named:
                    return self._people.party(passage.reading.named[child.i])
                return self.single(passage, child, {"his": "m", "her": "f"}.get(child.lower_), ())
        return None

    def _sides(self, passage: Passage, token: Token) -> list[str]:
        """The countries whose people a description speaks of: "the Thai and Lao ministers"."""
        table = self._countries[passage.index]
        codes: list[str] = []
        for child in token.lefts:
            for part in [child, *child.subtree]:
                mention = table.get(part.i)
                if mention is None and part.pos_ == "PROPN" and child.dep_ in ("poss", "compound"):
                    code = seat_of(part.text)
                else:
                    code = mention.code if mention else None
                if code and code not in codes:
                    codes.append(code)
        for side in prepositional(token, "of", "from"):
            for part in conjuncts(side):
                mention = table.get(part.i)
                if mention is not None and mention.form == "name" and mention.code not in codes:
                    codes.append(mention.code)
        return codes

    def _country(self, passage: Passage, token: Token, country: CountryMention) -> list[Party]:
        if country.form in ("name", "prefix"):
            if token.dep_ in ("compound", "amod"):
                return []
            return [Party(f"country:{country.code}", name_of(country.code), "country", None, country.code)]
        if country.form in ("national",) or token.pos_ in ("NOUN", "PROPN", "ADJ") and any(
            t.lower_ in ("the", "both") for t in token.lefts
        ) and country.form != "nationals":
            person = self._people.described("official", "", country.code, (passage.index, token.i))
            return [person] if person else []
        name = self._name(self._phrase(passage, token))
        return [Party(f"group:{fold(name)}", name, "group", None, country.code, True)] if name else []

    def _body(self, passage: Passage, token: Token) -> list[Party]:
        name = self._name(self._phrase(passage, token), bare=True)
        if not name or not name[0].isupper() or name.lower() in _MONTHS:
            return []
        return [Party(f"organization:{fold(name)}", name, "organization", None, self._first_code(passage, token))]

    def _first_code(self, passage: Passage, token: Token) -> str | None:
        codes = self._sides(passage, token)
        return codes[0] if codes else None

    def _phrase(self, passage: Passage, token: Token) -> str:
        """The words of a noun phrase, from its first modifier to an "of" phrase behind it."""
        lefts = [t.left_edge for t in token.lefts if t.dep_ not in ("prep", "advmod", "cc", "punct", "conj")]
        start = min([t.i for t in lefts] + [token.i])
        end = token.i
        for child in token.rights:
            wanted = ("of", "from", "for", "on") if token.lower_ in _COMPLEMENTED else ("of", "from")
            if child.dep_ == "prep" and child.lower_ in wanted and child.i == end + 1:
                edge = child.right_edge.i
                stop = next((t.i for t in passage.doc[child.i : edge + 1] if t.pos_ in ("VERB", "PUNCT", "AUX")), edge + 1)
                end = max(end, stop - 1)
        return passage.text(passage.doc[start : end + 1])

    @staticmethod
    def _name(phrase: str, bare: bool = False) -> str:
        parts = phrase.split()
        while parts and (parts[0].lower() in (_DROPPED if not bare else {"the", "a", "an", "his", "her", "its", "their"})):
            parts = parts[1:]
        return " ".join(parts)


_VAGUE = frozenset(
    "official visitor guest host leader minister colleague counterpart man woman figure person member side aide politician diplomat holder candidate friend opponent rival partner predecessor successor winner".split()
)
_BARE = _DUAL | frozenset(
    "leaders members officials teams sides parties people representatives residents experts activists officers lawmakers families workers students others delegations authorities deputies women men youth".split()
)
_PRESS = frozenset("reporter reporters journalist journalists spokesman spokesperson spokeswoman".split())
_COMPLEMENTED = frozenset("adviser advisor secretary minister commissioner representative envoy ambassador".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)


def _speaker(pronoun: Token) -> Token | None:
    """The subject of the clause that reports the pronoun's clause: "the mayor said he would"."""
    clause = pronoun.head
    while clause.dep_ in ("conj", "xcomp", "aux") and clause.head != clause:
        clause = clause.head
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp":
        return None
    said = [child for child in clause.head.children if child.dep_ == "nsubj"]
    return said[0] if said and said[0] != pronoun else None


def _main_subject(pronoun: Token) -> Token | None:
    """The subject behind a fronted phrase: "In his talks with B, A said", "As he met B, A said"."""
    verbs = [above for above in pronoun.ancestors if above.pos_ in ("VERB", "AUX")]
    for verb in verbs[:3]:
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child != pronoun:
                if child.i < pronoun.i:
                    return None
                fronted = next((c for c in verb.children if c == pronoun or pronoun in c.subtree), None)
                if fronted is not None and fronted.dep_ in ("prep", "advcl", "npadvmod") and fronted.i < child.i:
                    return child
    return None


def _by_token(passage: Passage) -> dict[int, CountryMention]:
    """Countries by the token that heads their name."""
    found: dict[int, CountryMention] = {}
    mentions = find_countries(passage.block.text)
    for mention in mentions:
        for index, (start, end) in enumerate(passage.reading.spans):
            if start < mention.end and mention.start < end and index not in passage.reading.named:
                found[index] = mention
    return found

