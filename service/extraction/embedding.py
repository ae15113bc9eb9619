"""Embeds each word of a batch once, however often it stands there."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, chain
from thinc.types import Ragged

__all__ = ["embed_once"]

# The layers of spaCy's MultiHashEmbed: texts, the features of their words, and from the third on
# what is made of each word by itself; the last one parts the texts again.
_FEATURES = "extract_features"
_LAYERS = 5


def embed_once(nlp: Language) -> None:
    """Change a pipeline so that its embedding layers compute each word of a batch once.

    What they make of a word depends on its own features alone, and a text of 900 words has some
    350 of them. The results are the same.
    """
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for node in list(model.walk()) if isinstance(model, Model) else ():
            if len(node.layers) == _LAYERS and node.layers[0].name == _FEATURES:
                node.layers[2:4] = [_once(chain(*node.layers[2:4]))]


def _once(layer: Model[Any, Any]) -> Model[Any, Any]:
    return Model(f"once({layer.name})", _forward, layers=[layer], dims={"nO": None})


def _forward(model: Model[Any, Any], words: Any, is_train: bool) -> tuple[Any, Any]:
    (layer,) = model.layers
    if is_train:
        return layer(words, is_train)
    places: dict[bytes, int] = {}
    inverse = [places.setdefault(bytes(row), len(places)) for row in words.data]
    firsts = np.unique(inverse, return_index=True)[1]
    lengths: Any = np.array([len(firsts)], dtype="int32")
    found = layer.predict(Ragged(words.data[firsts], lengths))
    return Ragged(found.data[inverse], words.lengths), None
