"""The extractor that the settings ask for."""

from __future__ import annotations

from service.config import SettingsError
from service.extraction.extractor import Extractor

__all__ = ["load_extractor"]


def load_extractor(model: str) -> Extractor:
    """Load an extractor.

    Args:
        model: name of the spaCy pipeline package.

    Raises:
        SettingsError: no such pipeline is installed.
    """
    try:
        return Extractor(model)
    except OSError as error:
        raise SettingsError(
            f"ENCOUNTERS_MODEL names no installed spaCy pipeline: {model!r}"
        ) from error
