"""The extractor that the settings ask for."""

from __future__ import annotations

import gc

from service.config import Settings, SettingsError
from service.extraction.extractor import Extractor

__all__ = ["load_extractor"]


def load_extractor(settings: Settings) -> Extractor:
    """Load an extractor.

    Raises:
        SettingsError: no such pipeline is installed.
    """
    try:
        extractor = Extractor(settings.model, gate=settings.gate == "on")
    except OSError as error:
        raise SettingsError(
            f"ENCOUNTERS_MODEL names no installed spaCy pipeline: {settings.model!r}"
        ) from error
    # It is there to stay, and not to be gone through for garbage time and again.
    gc.collect()
    gc.freeze()
    return extractor
