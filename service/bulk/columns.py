"""The columns of the output, made of the contract, and results as its rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import Schema, fields
from pyspark.sql.types import (
    ArrayType,
    DataType,
    DateType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

from schemas.event import EventSchema, ExtractedArticleSchema
from schemas.fields import Day
from schemas.problem import ProblemSchema

__all__ = ["COLUMNS", "rows_of"]

_ARTICLE = ExtractedArticleSchema(exclude=("id", "text"))
_EVENT = EventSchema(exclude=("debug",))
_PROBLEM = ProblemSchema(exclude=("type", "instance"))


def _type_of(field: fields.Field[Any]) -> DataType:
    """The type of a field's values; one of another kind is a mistake in this table."""
    if isinstance(field, fields.Nested):
        return _struct(field.schema)
    if isinstance(field, fields.List):
        return ArrayType(_type_of(field.inner), containsNull=False)
    if isinstance(field, Day):
        return DateType()
    types: dict[type[fields.Field[Any]], DataType] = {
        fields.Integer: IntegerType(),
        fields.Float: DoubleType(),
        fields.String: StringType(),
    }
    return next(kind for parent, kind in types.items() if isinstance(field, parent))


def _struct(schema: Schema) -> StructType:
    return StructType([StructField(name, _type_of(field)) for name, field in schema.fields.items()])


COLUMNS = StructType(
    [
        StructField("id", StringType()),
        StructField("file", StringType()),
        StructField("outcome", StringType()),
        StructField("article", _struct(_ARTICLE)),
        StructField("event", _struct(_EVENT)),
        StructField("problem", _struct(_PROBLEM)),
    ]
)
_TYPES = {field.name: field.dataType for field in COLUMNS.fields}


def rows_of(result: Mapping[str, Any], file: str) -> Iterator[dict[str, Any]]:
    """The rows of a result: one an event, or a single one where there is none.

    Args:
        result: the result of an article, under its `id`.
        file: the file that the article stands in.
    """
    row = {"id": result["id"] or None, "file": file}
    if result["status"] != 200:
        yield _row(row | {"outcome": "problem", "problem": result["problem"]})
        return
    extraction = result["extraction"]
    row["article"] = extraction["article"]
    if not extraction["events"]:
        yield _row(row | {"outcome": "none"})
    for event in extraction["events"]:
        yield _row(row | {"outcome": "event", "event": event})


def _row(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _typed(values.get(name), kind) for name, kind in _TYPES.items()}


def _typed(value: Any, kind: DataType) -> Any:
    """A value of JSON as its column has it."""
    if value is None:
        return None
    if isinstance(kind, DateType):
        return dt.date.fromisoformat(value)
    if isinstance(kind, ArrayType):
        return [_typed(item, kind.elementType) for item in value]
    if isinstance(kind, StructType):
        return {field.name: _typed(value.get(field.name), field.dataType) for field in kind.fields}
    return value
