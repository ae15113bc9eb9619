"""Encounter frames: from a sentence's syntax to kinds of encounters and who takes part."""

from __future__ import annotations

from .frame import Frame
from .frames import find_frames
from .silences import is_sporting
from .wide_frames import DOUBTFUL, FAMILIES

__all__ = ["DOUBTFUL", "FAMILIES", "Frame", "find_frames", "is_sporting"]
