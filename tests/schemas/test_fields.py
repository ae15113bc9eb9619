"""The strict fields, on what they take and what they refuse."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from marshmallow import ValidationError, fields

from schemas.fields import Day, Number, PublicationDay, Text, Uri, Whole


@pytest.mark.parametrize(
    ("field", "value", "loaded"),
    [
        (Text(), "é 中 😀", "é 中 😀"),
        (Text(), "", ""),
        (Whole(), 3, 3),
        (Number(), 3, 3.0),
        (Number(), 0.5, 0.5),
        (Day(), "2024-02-29", dt.date(2024, 2, 29)),
        (PublicationDay(), "2024-02-29", dt.date(2024, 2, 29)),
        (PublicationDay(), "2024-05-31T23:30:00-08:00", dt.date(2024, 5, 31)),
        (PublicationDay(), "2024-05-31t23:30:00.123z", dt.date(2024, 5, 31)),
        (PublicationDay(), "2016-12-31T23:59:60Z", dt.date(2016, 12, 31)),
        (Uri(), "https://example.org/a%20b?c=d#e", "https://example.org/a%20b?c=d#e"),
        (Uri(), "urn:isbn:0451450523", "urn:isbn:0451450523"),
    ],
)
def test_right_values_load(field: fields.Field[Any], value: object, loaded: object) -> None:
    """A value of the right type loads to what it says."""
    assert field.deserialize(value) == loaded


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Text(), 3),
        (Text(), b"bytes"),
        (Text(), "\ud800"),
        (Text(), "pair torn \udc00 apart"),
        (Whole(), "3"),
        (Whole(), 3.0),
        (Whole(), True),
        (Number(), "3.5"),
        (Number(), False),
        (Number(), float("nan")),
        (Number(), float("inf")),
        (Day(), "20240101"),
        (Day(), "2024-1-1"),
        (Day(), "2023-02-31"),
        (Day(), "2024-W01-1"),
        (Day(), "2024-01-01T00:00:00Z"),
        (Day(), "٢٠٢٤-٠١-٠١"),
        (Day(), "2024-01-01\n"),
        (PublicationDay(), 20240101),
        (PublicationDay(), ""),
        (PublicationDay(), "2023-02-31"),
        (PublicationDay(), "2023-02-31T10:00:00Z"),
        (PublicationDay(), "20240101"),
        (PublicationDay(), "2024-05-31 23:30:00Z"),
        (PublicationDay(), "2024-05-31T23:30:00"),
        (PublicationDay(), "2024-05-31T24:00:00Z"),
        (PublicationDay(), "2024-05-31T23:30Z"),
        (PublicationDay(), "2024-05-31T23:30:00+0200"),
        (PublicationDay(), "2024-05-31Z"),
        (Uri(), "no scheme"),
        (Uri(), "/path/only"),
        (Uri(), "https://example.org/a b"),
        (Uri(), "https://example.org/%zz"),
        (Uri(), "https://example.org/\n"),
        (Uri(), "https://example.org/é"),
        (Uri(), "x:" + "y" * 2_047),
    ],
)
def test_wrong_values_are_refused(field: fields.Field[Any], value: object) -> None:
    """A value that marshmallow's own fields would bend into shape is an error."""
    with pytest.raises(ValidationError):
        field.deserialize(value)
