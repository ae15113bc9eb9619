"""The short way to see that an answer is right, against marshmallow's long one."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator
from typing import Any

import pytest
from marshmallow import Schema, fields

from schemas.article import ArticleSchema
from schemas.event import ExtractionSchema
from schemas.fields import Number, Text
from schemas.problem import ProblemSchema
from schemas.soundness import soundness
from schemas.spans import SpanSchema
from tests.fakes import EVENT

ODD: tuple[Any, ...] = (
    None, "", "x", "\ud800", "2024-05-13", "2024-02-30", 0, -1, 1, 91, 1.5, True, math.nan,
    math.inf, 10**400, [], [None], {}, {"start": 0, "end": 1, "text": "a"}, b"bytes",
)  # fmt: skip
_MISSING = object()
_NUMBERS = Schema.from_dict({"a": fields.Dict(keys=Text(), values=Number())})()


def answer() -> dict[str, Any]:
    """An answer in which nothing is null."""
    article: dict[str, Any] = {
        "id": "a",
        "title": "b",
        "url": "c",
        "language": "en",
        "published_at": None,
    }
    article |= {"published_at_source": "text", "characters": 92, "text": "d"}
    meta = {"service": "1", "model": "m", "warnings": ["w"]}
    content = {"article": article, "events": [EVENT, EVENT], "meta": meta}
    dumped: dict[str, Any] = ExtractionSchema().dump(content)
    return dumped


def places(content: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each place in a JSON text."""
    if path:
        yield path
    if isinstance(content, dict | list):
        for key in content if isinstance(content, dict) else range(len(content)):
            yield from places(content[key], (*path, key))


def changed(content: Any, path: tuple[Any, ...], value: object) -> Any:
    """The text with another value at a place, or none."""
    content = copy.deepcopy(content)
    inner = content
    for key in path[:-1]:
        inner = inner[key]
    if value is _MISSING:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return content


def test_it_says_what_marshmallow_says() -> None:
    """Of an answer, and of each that has something odd, something more or something less."""
    schema, right = ExtractionSchema(), answer()
    is_sound = soundness(schema)
    assert is_sound(right)
    seen = {True: 0, False: 0}
    for path in places(right):
        more = (*path[:-1], "more")
        changes = [changed(right, path, value) for value in (*ODD, _MISSING)]
        if isinstance(path[-1], str):
            changes.append(changed(right, more, 1))
        for content in changes:
            sound = is_sound(content)
            assert sound == (not schema.validate(content)), (path, content)
            seen[sound] += 1
    assert seen[False] > 1_000
    assert seen[True] > 100


@pytest.mark.parametrize(
    ("schema", "content", "sound"),
    [
        (SpanSchema(), {"start": 0, "end": 1, "text": "a"}, True),
        (SpanSchema(), {"start": 0, "end": 2, "text": "a"}, False),
        (ArticleSchema(), {"text": "a", "language": "en-GB"}, True),
        (ArticleSchema(), {"text": "a", "language": "en_GB"}, False),
        (ProblemSchema(), {"type": "a", "title": "b", "status": 400}, False),
        (_NUMBERS, {"a": {"b": 1}}, True),
        (_NUMBERS, {"a": {"b": ""}}, False),
        (Schema.from_dict({"a": fields.List(Text())})(), {"a": ["b", None]}, False),
        (ExtractionSchema(), None, False),
        (ExtractionSchema(), [], False),
    ],
)  # fmt: skip
def test_other_schemas(schema: Schema, content: object, sound: bool) -> None:
    """Also those with validators or fields that it does not know."""
    assert soundness(schema)(content) is sound
    assert (not schema.validate(content)) is sound  # type: ignore[arg-type]
