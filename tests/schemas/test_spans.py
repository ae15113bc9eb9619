"""Lists of spans, which are checked by a shorter way than other lists."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError, fields

from schemas.spans import Spans, SpanSchema
from service.extraction.records import Span

RIGHT: dict[str, Any] = {"start": 3, "end": 6, "text": "Ann"}
_VALUES = st.one_of(
    st.integers(-1, 4), st.sampled_from(["", "a", "é中", "\ud800", None, True, 1.0, "1"])
)
_OBJECTS = st.dictionaries(st.sampled_from(["start", "end", "text", "more"]), _VALUES)
_NEAR = st.builds(lambda changes: {"start": 0, "end": 1, "text": "a"} | changes, _OBJECTS)


def messages(field: fields.List[Any], value: object) -> object:
    """What the field has against a value; None where it takes it."""
    try:
        field.deserialize(value)
    except ValidationError as error:
        return error.messages
    return None


@given(st.lists(st.one_of(_NEAR, _OBJECTS, _VALUES), max_size=3))
def test_the_short_way_takes_what_the_schema_takes(value: list[object]) -> None:
    """And tells the same of what it does not take."""
    assert messages(Spans(), value) == messages(fields.List(fields.Nested(SpanSchema)), value)


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": -1, "end": 2},
        {"end": 7},
        {"start": 3.0},
        {"start": True, "end": 4},
        {"text": "", "end": 3},
        {"text": "An\ud800"},
        {"text": None},
        {"mood": 1},
    ],
)
def test_what_is_no_span(wrong: dict[str, Any]) -> None:
    """One wrong span in a list is found, and the place told."""
    told = messages(Spans(), [RIGHT, RIGHT | wrong])
    assert isinstance(told, dict)
    assert list(told) == [1]


def test_spans_are_written_as_the_schema_writes_them() -> None:
    """Whether they come in a tuple, as records have them, or in a list."""
    span = Span(**RIGHT)
    for spans in ((span, span), [span, span]):
        assert Spans().serialize("spans", {"spans": spans}) == [RIGHT, RIGHT]
    assert Spans().serialize("spans", {"spans": None}) is None
