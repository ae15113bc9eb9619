"""The extractor that the tables of whole articles go through."""

from __future__ import annotations

import pytest

from service.extraction.extractor import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The real extractor, loaded once for all tables."""
    return Extractor()
