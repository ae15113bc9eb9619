"""A text as words with offsets, cut as names are: "al-Qasim" and "Folau-Moala" are one word."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from .countries import CountryMention, country_of
from .countries import find as find_countries
from .lexicon import words as lexicon_words

__all__ = ["Form", "Word", "WordClass", "fold", "scan", "strip_article"]

_LETTERS = r"(?:[^\W_]++|[\u0300-\u036f])++"  # accents may stand behind their letters
_TWOFOLD_HEADS = sorted(lexicon_words("roles", "twofold"), reverse=True)
_WORD = re.compile(
    r"[A-Z]\.(?:[A-Z]\.)+"  # U.S., J.R.
    rf"|\b(?i:{'|'.join(_TWOFOLD_HEADS).replace('-', ' ')})\b"
    rf"|{_LETTERS}(?:['’\-‑‐]{_LETTERS})*(?:(?<=ng)['’](?= [A-Z]))?"  # Owang' Adera
)
_HEADS = lexicon_words("roles", "heads") | lexicon_words("roles", "groups")
_MODIFIERS = lexicon_words("roles", "modifiers")
_HONORIFICS = lexicon_words("roles", "honorifics")
# "His Excellency" and the like; in small letters "he" is a pronoun.
_EXCELLENCIES = frozenset({"HE", "HH", "HRH"})
_BODIES = lexicon_words("roles", "bodies")
_OPENERS = lexicon_words("names", "openers") | lexicon_words("names", "calendar")
_ABBREVIATED = _HONORIFICS | lexicon_words("names", "suffixes")
_PARTICLES = lexicon_words("names", "particles")
# Words that tell something even in small letters.
_MARKED = _HEADS | _MODIFIERS | _HONORIFICS | _PARTICLES
_GIVEN = lexicon_words("names", "given")
_SURNAMES = lexicon_words("names", "surnames")
_TWOFOLD = lexicon_words("names", "twofold")
_AUXILIARIES = lexicon_words("names", "auxiliaries")
_BEFORE_NAMES = lexicon_words("names", "meeting") | {"and", "between", "told", "with"}
_SUFFIXES = lexicon_words("names", "suffixes")
_ARTICLE = re.compile(r"(?:ad|al|an|ar|as|ash|at|az|el|ul)[-‑‐](?=.)", re.IGNORECASE)
_REGNAL = re.compile(r"[IVX]{2,5}")
_HYPHEN = re.compile("[-‑‐]")
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_ALIKE = str.maketrans("‑‐’", "--'")


class WordClass(enum.Enum):
    """What a word can be in and around a person's name."""

    NAME = "name"
    TITLE = "title"
    COUNTRY = "country"
    BODY = "body"
    OPENER = "opener"
    PARTICLE = "particle"
    SUFFIX = "suffix"
    ACRONYM = "acronym"
    LOWER = "lower"
    NUMBER = "number"


class Word(NamedTuple):
    """A word of a text.

    One is made of each word, and a tuple is made in a third of a dataclass's time.

    Attributes:
        start: offset of its first character.
        end: offset behind its last, without a possessive "'s".
        text: the characters between.
        lower: the same in lower case.
        cls: what it can be in and around a person's name.
        capital: whether it is written as names are.
    """

    start: int
    end: int
    text: str
    lower: str
    cls: WordClass
    capital: bool


class Form(NamedTuple):
    """What the words are that are written alike, whatever stands around them.

    Attributes:
        text: the word, without a possessive "'s".
        lower: as of `Word`.
        cls: as of `Word`.
        capital: as of `Word`.
        twofold: whether it may be a name all the same, as "May" or "Will" is.
    """

    text: str
    lower: str
    cls: WordClass
    capital: bool
    twofold: bool


def fold(text: str) -> str:
    """Lower case without accents, dashes and apostrophes alike, as names are compared."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).translate(_ALIKE)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def strip_article(folded: str) -> str:
    """A folded Arabic name without its article: "al-mutlaq" → "mutlaq"."""
    return folded[match.end() :] if (match := _ARTICLE.match(folded)) else folded


def scan(
    text: str,
    countries: Sequence[CountryMention] | None = None,
    forms: dict[str, Form] | None = None,
) -> list[Word]:
    """The words of a text, in order. Linear in its length.

    Args:
        text: the text.
        countries: the countries that it mentions, where they are known already.
        forms: what the words of its article are, as far as they have been looked at; gets more.
    """
    found: list[Word] = []
    countries = find_countries(text) if countries is None else countries
    forms = {} if forms is None else forms
    lands = [(m.start, m.end) for m in reversed(countries) if " " in m.text]
    stop = len(text)
    doubtful = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        # with the full stop behind it, which may be its own
        written = text[start : end + 1] if end < stop and text[end] == "." else match.group()
        form = forms.get(written)
        if form is None:
            form = forms[written] = _form_of(match.group(), len(written) > end - start)
        word, lower, cls, capital, twofold = form
        end = start + len(word)
        if lands:
            while lands and lands[-1][1] < end:
                lands.pop()
            if lands and lands[-1][0] <= start:
                lower, cls, capital = _lowered(word), WordClass.COUNTRY, word[0].isupper()
                twofold = False
        if twofold:
            doubtful.append(len(found))
        found.append(Word(start, end, word, lower, cls, capital))
    for index in doubtful:
        if _names(text, found, index):
            found[index] = found[index]._replace(cls=WordClass.NAME)
    return found


def _names(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether a word such as "Jan", "Will" or "May" is a name by what stands beside it."""
    word = words[index]
    before, after = (
        words[i] if 0 <= i < len(words) and gap == " " else None
        for i, gap in (
            (index - 1, text[words[index - 1].end : word.start] if index else ""),
            (index + 1, text[word.end : words[index + 1].start] if index + 1 < len(words) else ""),
        )
    )
    if after is not None and after.cls is WordClass.NUMBER:
        return False
    surname = after is not None and after.cls is WordClass.NAME
    if before is None:
        return surname and word.lower in _GIVEN
    if before.cls is WordClass.TITLE:
        return (surname or before.capital) and word.lower not in _AUXILIARIES
    if before.cls in (WordClass.NAME, WordClass.PARTICLE):
        return not surname and word.lower in _SURNAMES
    return surname and before.lower in _BEFORE_NAMES


def _form_of(word: str, stopped: bool) -> Form:
    """What a word is, as it is written; `stopped` where a full stop stands behind it."""
    if not stopped and word.isalpha() and word.islower() and word not in _MARKED:
        return Form(word, word, WordClass.LOWER, False, False)  # most are
    if word.endswith(_POSSESSIVE):
        word, stopped = word[:-2], False
    lower = _lowered(word)
    initial = len(word) == 1 and word.isupper()
    if stopped and (initial or lower + "." in _ABBREVIATED):
        word, lower = word + ".", lower + "."
    capital = word[0].isupper() or (
        not word.isalpha()
        and _ARTICLE.match(word) is not None
        and _HYPHEN.split(word)[-1][0].isupper()
    )
    if word in _EXCELLENCIES:
        lower = "h.e."
    cls = _class_of(word, lower, capital)
    return Form(word, lower, cls, capital, cls is WordClass.OPENER and lower in _TWOFOLD)


def _lowered(word: str) -> str:
    return word.lower().replace(" ", "-")


def _class_of(word: str, lower: str, capital: bool) -> WordClass:
    if not capital and lower.isalpha() and lower not in _MARKED:
        return WordClass.LOWER
    if word[0].isdigit():
        return WordClass.NUMBER
    if (lower in _SUFFIXES and capital) or _REGNAL.fullmatch(word):
        return WordClass.SUFFIX
    if capital and country_of(word):
        return WordClass.COUNTRY
    if _is_title(lower):
        return WordClass.TITLE
    if lower in _PARTICLES:
        return WordClass.PARTICLE
    if not capital:
        return WordClass.LOWER
    if lower in _BODIES:
        return WordClass.BODY
    if lower in _OPENERS:
        return WordClass.OPENER
    if len(word) > 1 and word.isupper() and "." not in word:
        return WordClass.ACRONYM
    return WordClass.NAME


def _is_title(lower: str) -> bool:
    if lower in _HEADS or lower in _MODIFIERS or lower in _HONORIFICS:
        return True
    parts = lower.split("-")
    if len(parts) == 3 and parts[1] in ("in", "of", "at"):
        del parts[1]  # "commander-in-chief"
    return len(parts) > 1 and all(part in _HEADS or part in _MODIFIERS for part in parts)
