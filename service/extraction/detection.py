"""Which language a text is in."""

from __future__ import annotations

import functools
import io
import lzma
from array import array
from typing import Any

import numpy as np
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

__all__ = ["detect_language"]

_UNDETERMINED = "und"
_SAMPLE = 4_000
_GLANCE, _SURE = 1_000, 0.999
_SLICES = 4
# No other language has these together. Of the 160 words of a glance at English news some 35 are
# among them; fewer are enough, as long as no slice is without.
_FUNCTION_WORDS = frozenset(
    {"and", "by", "for", "from", "of", "that", "the", "their", "this", "to", "which", "with"}
    | {"has", "said", "was", "were"}
)
_LEAST_IN_SLICE, _LEAST_IN_GLANCE = 2, 20
_SHORT = 500
# Nigerian Pidgin is not told apart from English that is full of names.
_ENGLISH = ("en", "pcm")
# A foreign headline that passes for English costs an empty answer, an English one that does not
# costs a refusal: so a short text is English as soon as English is a tenth as likely as the best.
# Measured on some 1,100 English lines and 42 headlines in as many languages.
_BENEFIT_OF_DOUBT = 0.1


def detect_language(text: str) -> str:
    """BCP 47 tag of the language of `text`, "und" where it holds no words.

    Naive Bayes over byte n-grams (Lui and Baldwin 2012, "langid.py: An Off-the-shelf Language
    Identification Tool"). Of a long text only four slices are looked at, and at first a quarter of
    each, which nearly always tells English, and mostly by its commonest words alone; of a short one
    the words in lower case count on their own as well, as names speak for the wrong language.
    """
    if len(text) > _GLANCE and (
        _reads_as_english(text) or _is_surely_english(_sample(text, _GLANCE))
    ):
        return "en"
    sample = _sample(text, _SAMPLE)
    if not any(character.isalpha() for character in sample):
        return _UNDETERMINED
    identifier = _identifier()
    if len(sample) <= _SHORT:
        common = " ".join(word for word in sample.split() if word[0].islower())
        if _may_be_english(sample) or _may_be_english(common or sample.lower()):
            return "en"
    language = str(identifier.classify(sample)[0])
    if language in _ENGLISH:
        return "en"
    return _UNDETERMINED if language == "zxx" else language


def _sample(text: str, length: int) -> str:
    """The text itself, or slices from its start to its end if it is longer than that."""
    if len(text) <= length:
        return text.strip()
    sample = " ".join(_slices(text, length)).strip()
    return sample if any(c.isalpha() for c in sample) else text[:length].strip()


def _slices(text: str, length: int) -> list[str]:
    width = length // _SLICES
    step = (len(text) - width) // (_SLICES - 1)
    return [text[i * step : i * step + width] for i in range(_SLICES)]


def _reads_as_english(text: str) -> bool:
    """Whether all slices of a glance hold English function words, and together a good many."""
    counts = [
        sum(map(_FUNCTION_WORDS.__contains__, part.split())) for part in _slices(text, _GLANCE)
    ]
    return min(counts) >= _LEAST_IN_SLICE and sum(counts) >= _LEAST_IN_GLANCE


def _is_surely_english(words: str) -> bool:
    language, probability = _identifier().classify(words)
    return language in _ENGLISH and probability >= _SURE


def _may_be_english(words: str) -> bool:
    scores: dict[str, float] = dict(_identifier().rank(words))
    english = sum(scores.pop(language) for language in _ENGLISH)
    return english >= _BENEFIT_OF_DOUBT * max(scores.values())


@functools.cache
def _identifier() -> LanguageIdentifier:
    # `from_model_file` would unpack 68 MB into a temporary file, and there may be nowhere to write.
    with lzma.open(MODEL_DIR / MODEL_FILE) as packed:
        unpacked = io.BytesIO(packed.read())
    with np.load(unpacked, allow_pickle=False) as model:
        return LanguageIdentifier(
            model["ptc"],
            model["pc"],
            model["classes"].tolist(),
            _array(model["nextmove"]),
            model["out_feat"].tolist(),
            tk_row=_array(model["nextmove_row"]),
            norm_probs=True,
        )


def _array(values: np.ndarray[Any, np.dtype[np.unsignedinteger[Any]]]) -> array[int]:
    """The same numbers as what is read one by one the fastest."""
    return array(values.dtype.char, values.tobytes())
