"""The stages of an extraction, told to whoever wants to time or end it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

__all__ = ["STAGES", "Checkpoint", "Stage", "go_on"]

Stage = Literal["furniture", "gate", "entities", "resolve", "parse", "encounters", "merge"]
STAGES: tuple[Stage, ...] = (
    "furniture",
    "gate",
    "entities",
    "resolve",
    "parse",
    "encounters",
    "merge",
)

Checkpoint = Callable[[Stage], None]
"""Called as a stage begins and time and again within it; what it raises ends the extraction."""


def go_on(_stage: Stage) -> None:
    """The checkpoint of those who neither time nor end an extraction."""
