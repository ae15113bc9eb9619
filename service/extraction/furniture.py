"""What a line of a page is by its own words, wherever it stands: furniture, teaser, caption."""

from __future__ import annotations

import calendar
import re
from typing import Literal

from .lexicon import table
from .lexicon import words as lexicon_words
from .picture_credits import has_credit, without_credit

__all__ = [
    "Role",
    "begins_with_day",
    "ends_sentence",
    "is_metadata",
    "is_prose",
    "leads_away",
    "role_of",
]

Role = Literal["furniture", "caption", "summary head", "teaser", "teaser head", "running time"]

# Characters: no rule below is about longer lines, and a limit keeps all of them cheap.
_LONGEST = 600
_LONGEST_METADATA = 150
_END = 80
_BEGINNING = 80
# Words.
_LONGEST_PLEA = 30
_LONGEST_PHRASE = 45
_SENTENCE = 4
_LONGEST_BYLINE = 6
_ADDRESSED = 8
_ASIDE = 6
_STATEMENT = 6
_PARAGRAPH = 25
_CAPTION = 5
_TRAIL_OF_TWO, _TRAIL_OF_MORE = 3, 4

_TABLE = table("furniture")
_BUTTONS = lexicon_words("furniture", "buttons")
_PLEAS = lexicon_words("furniture", "pleas")
_MEDIA = lexicon_words("furniture", "media")
_OWN = lexicon_words("furniture", "own")
_OWNERS = lexicon_words("furniture", "owners")
_BYLINE_WORDS = lexicon_words("furniture", "byline_words")
_CALENDAR = frozenset(
    name.lower()
    for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr)
    for name in names
) | {"sept", "thurs", "tues"}

_DATE_WORDS = lexicon_words("furniture", "published") | _CALENDAR
_DATE_OR_BYLINE = _DATE_WORDS | _BYLINE_WORDS


def _any_of(phrases: list[str], behind: str) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))}){behind}")


_HEADS: dict[str, Role] = {
    **dict.fromkeys(_TABLE["lines"], "furniture"),
    **dict.fromkeys(_TABLE["teaser_heads"], "teaser head"),
    **dict.fromkeys(_TABLE["summary_heads"], "summary head"),
}
_LONGEST_HEAD = max(len(head.split()) for head in _HEADS)
_OPENER = _any_of(_TABLE["openers"], r"(?!\w)")
_LABEL = _any_of(_TABLE["marks"], r"(?: ?[:|#©\d·(]| \d|$| (?:at|by|in|on)\b)")
_CREDIT = _any_of(_TABLE["credits"], r"\b")
_NOTE = _any_of(_TABLE["notes"], r"\b")
_PHRASE = _any_of(_TABLE["phrases"], "")
# No line holds a phrase that has no word with one of these beginnings. The first word of a phrase
# may end a longer one, so it is the longest of the others.
_LETTERS = 3
_PHRASE_WORDS = frozenset(
    max(phrase.split()[1:], key=len)[:_LETTERS] for phrase in _TABLE["phrases"]
)
_LEAD = r"(?: ?[:|»→>]| [–—-]) ?"
_TEASER = _any_of(_TABLE["teaser_openers"], _LEAD)
_CLOSING_TEASER = _any_of(_TABLE["closing_openers"], _LEAD)
_TEASER_HEAD = _any_of(_TABLE["head_openers"], r"\b")
_CAPTION_OPENER = _any_of(_TABLE["caption_openers"], r"(?: ?[:|\]]| [–—-] )")

_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
_MARK = re.compile(r"(?:[•·▪●◦‣*»>+▶►\[–—-]+|\(?\d{1,2}[.)]) *")
_ICON = re.compile(r"[a-z]_[a-z]")
_TRAIL = re.compile(r" *(?: [/•·●]|[|»>›]|::) *|\s{2,}|\] \[")
_BYLINE = re.compile(r"(?i:by):? (?:[A-Z\d]|(?i:our|the|a|staff)\b)")
_ADDRESS = re.compile(r"\S@\S|https?://|\bwww\.|@\w{3}")
_BRACKETED = re.compile(r"[\[(][^\[\]()]*[\])]")
_SIDE = re.compile(
    r"\((?:[a-z]+ )?(?:left|right|centre|center|l|r|c)(?: to right)?\)"
    r"|, (?:[a-z]+ )?(?:left|right|centre|center),",
    re.IGNORECASE,
)
_AGENCY_TAG = re.compile(
    r"[.!?…\"'”’]\s+(?:\([^()]{2,40}\)(?: [A-Z/]+)?|[–—=/-]+ ?[\w/.]+"
    r"|[A-Z]{2,}(?:[ /][A-Z]{2,})*|\d+|(?i:enditem|ends))\W*$"
)
_SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)]* ")
_STATEMENT_END = re.compile(r"[.!?:] ")
_PLEA_WORD = re.compile(r"[\w'-]+")
_RUNNING_TIME = re.compile(r"\W*\d{1,2}:\d{2}(?::\d{2})?\W*")
_RECORDING = r"\b(?:audio|episode|listen|podcast|runs|video|watch)\b"
_TIMED_RECORDING = re.compile(
    rf"^\W*\d{{1,2}}:\d{{2}} \W*{_RECORDING}|{_RECORDING}.*\b\d{{1,2}}:\d{{2}}\)?$"
)
_DATE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|\b(?:{'|'.join(sorted(filter(None, _CALENDAR), key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\W*\d{1,2}[:.]\d{2}\b")
_DATE_BEFORE_STORY = re.compile(r"^[^:]*\d{1,2}(?:, \d{4})? ?:(?= )")


def role_of(line: str) -> Role | None:
    """What a line is by its own words; None if it may be part of the story."""
    if len(line) > _LONGEST:
        return None
    folded = _fold(line)
    if sum(map(str.isalpha, folded.split())) <= _LONGEST_HEAD:
        words = _WORD.findall(line)
        if not words:
            return "running time" if _RUNNING_TIME.fullmatch(line) else "furniture"
        phrase = _phrase(words)
        if phrase in _HEADS:
            return _HEADS[phrase]
        if len(words) <= _CAPTION and _TEASER_HEAD.match(phrase) and not ends_sentence(line):
            return "teaser head"
    bare = _without_mark(folded)
    if (opener := _CAPTION_OPENER.match(bare)) or _SIDE.search(line) or has_credit(line):
        told = line if opener else without_credit(line)
        return "caption" if len(told.split()) >= _CAPTION else "furniture"
    if _TEASER.match(bare) or (
        ":" in folded and _TIMED_RECORDING.search(folded) and not is_prose(line)
    ):
        return "teaser"
    return "furniture" if _is_furniture(line, folded, bare) else None


def leads_away(line: str) -> bool:
    """Whether a line below the story points to another one ("Gallery: ...")."""
    return bool(_CLOSING_TEASER.match(_without_mark(_fold(line[:_LONGEST]))))


def begins_with_day(line: str) -> bool:
    """Whether a line is an entry of an agenda or a chronicle ("March 3: ...", "Monday ...")."""
    return _DATE.match(line) is not None


def is_metadata(line: str) -> bool:
    """Whether a line only tells when, where and by whom a story was published."""
    if len(line) > _LONGEST_METADATA or any(map(_tells, line.split())):
        return False
    if _DATE_BEFORE_STORY.match(line) or not (_DATE.search(line) or _TIME.match(line)):
        return False
    words = _WORD.findall(line)
    rest = [word for word in words if word.lower().replace(".", "") not in _DATE_WORDS]
    named = all(word[0].isupper() or word in _BYLINE_WORDS for word in rest)
    return named and len(rest) <= _LONGEST_BYLINE


def is_prose(line: str) -> bool:
    """Whether a line is a sentence or a paragraph rather than a headline, a label or a button."""
    count = len(line.split(maxsplit=_PARAGRAPH))
    asked = line.endswith("?") and bool(_SENTENCE_BREAK.search(line))
    return count >= _PARAGRAPH or asked or (count >= _STATEMENT and ends_sentence(line))


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a statement does, be it with the tag of an agency behind it.

    A question does not, as it may be a headline.
    """
    end = line[-_END:]
    if tag := _AGENCY_TAG.search(end):
        end = end[: tag.start() + 1]
    return end.rstrip("\"'”’»)]")[-1:] in {".", "!", "…"}


def _fold(line: str) -> str:
    return " ".join(line.split()).replace("’", "'").lower()


def _without_mark(folded: str) -> str:
    """A folded line without a mark near its beginning, where the rules for openers look."""
    return _MARK.sub("", folded, count=1) if _MARK.search(folded, 0, _BEGINNING) else folded


def _phrase(words: list[str]) -> str:
    return " ".join(words).lower().replace("’", "'").replace(".", "")


def _tells(word: str) -> bool:
    """Whether a word is in no date and no byline: one in small letters that neither has."""
    return word.islower() and word.isalpha() and word not in _DATE_OR_BYLINE


def _is_furniture(line: str, folded: str, bare: str) -> bool:
    count = len(line.split())
    opener = folded.lstrip("([-– ")
    if _CREDIT.match(opener) or (folded[0] == "(" and _NOTE.match(opener)):
        return True
    if (
        count <= _LONGEST_PHRASE
        and not _PHRASE_WORDS.isdisjoint([word[:_LETTERS] for word in folded.split()])
        and _PHRASE.search(folded)
    ):
        return True
    if count <= _LONGEST_PLEA and _pleads(folded):
        return True
    if ends_sentence(line) and count > _SENTENCE:
        # "Tags: Brazil, Uruguay."
        return bool(_LABEL.match(bare)) and all(word[0].isupper() for word in _WORD.findall(line))
    return bool(
        _OPENER.match(bare)
        or _OPENER.match(folded)
        or _LABEL.match(bare)
        or _BUTTONS.issuperset(_phrase(_WORD.findall(line)).split())
        or (_BYLINE.match(line) and not ends_sentence(line))
        or (count <= _ADDRESSED and _ADDRESS.search(line))
        or (count <= _ASIDE and _BRACKETED.fullmatch(line))
        or _ICON.search(line)
        or all(word.startswith("#") for word in line.split())
        or _is_trail(line)
    )


def _pleads(folded: str) -> bool:
    for sentence in _STATEMENT_END.split(folded):
        if sentence.split(" ", 1)[0] in _PLEAS:
            words = set(_PLEA_WORD.findall(sentence))
            if words & _MEDIA or (words & _OWN and words & _OWNERS):
                return True
    return False


def _is_trail(line: str) -> bool:
    """Whether a line is a menu or the way from the home page to the story."""
    parts = [part for part in _TRAIL.split(line) if part and part.strip()]
    if len(parts) < 2:
        return False
    if parts[0].strip().lower() in {"home", "main"}:
        return True
    longest = _TRAIL_OF_TWO if len(parts) == 2 else _TRAIL_OF_MORE
    return all(len(part.split()) <= longest for part in parts)
