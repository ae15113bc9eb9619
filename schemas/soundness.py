"""Whether content keeps to a schema, in a fraction of the time that it takes to say what does not.

marshmallow goes through content field by field with what it needs for messages: for an answer that
is right, as all but none are not, that takes longer than all else that is done to answer.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields

from .fields import SURROGATE, Number, Text, Whole
from .spans import Spans, is_span

__all__ = ["Check", "soundness"]

Check = Callable[[Any], bool]


def soundness(schema: Schema) -> Check:
    """A check of whether content is what the schema's `validate` finds nothing wrong with.

    What it does not know, such as a field of another class or a schema with validators of its own,
    it leaves to marshmallow.
    """
    if type(schema).resolve_hooks():
        return lambda content: not schema.validate(content)
    checks = {name: _of_field(field) for name, field in schema.load_fields.items()}
    required = {name for name, field in schema.load_fields.items() if field.required}

    def check(content: Any) -> bool:
        return (
            type(content) is dict
            and content.keys() >= required
            and all(name in checks and checks[name](value) for name, value in content.items())
        )

    return check


def _of_field(field: fields.Field[Any]) -> Check:
    right, validators = _of_class(field), tuple(field.validators)
    if right is None:
        return lambda value: _loads(field.deserialize, value)
    if not validators:
        return (lambda value: value is None or right(value)) if field.allow_none else right

    def check(value: Any) -> bool:
        if value is None:
            return field.allow_none
        return right(value) and all(_loads(validator, value) for validator in validators)

    return check


def _of_class(field: fields.Field[Any]) -> Check | None:
    """The check of a field's own class, without its validators; None where there is none."""
    if type(field) is fields.Nested and not field.many:
        return soundness(field.schema)
    if type(field) is fields.List:
        inner = _of_field(field.inner)
        return lambda value: type(value) is list and all(map(inner, value))
    return _CHECKS.get(type(field))


def _loads(take: Callable[[Any], object], value: Any) -> bool:
    try:
        take(value)
    except ValidationError:
        return False
    return True


def _is_number(value: Any) -> bool:
    try:
        return type(value) in (int, float) and math.isfinite(value)
    except OverflowError:
        return False


_CHECKS: Mapping[type, Check] = {
    Text: lambda value: type(value) is str and (value.isascii() or not SURROGATE.search(value)),
    Whole: lambda value: type(value) is int,
    Number: _is_number,
    Spans: lambda value: type(value) is list and all(map(is_span, value)),
}
