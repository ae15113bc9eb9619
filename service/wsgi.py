"""The application as the WSGI server runs it: with its language pipeline loaded."""

from __future__ import annotations

import sys
import threading

from service.extraction.detection import detect_language

# The language model is mostly unpacking, which another core can do while spaCy is imported.
_unpacking = threading.Thread(target=detect_language, args=["In which language is this?"])
_unpacking.start()

from service import create_app  # noqa: E402
from service.config import SettingsError  # noqa: E402
from service.http.engine import current_engine  # noqa: E402

__all__ = ["app"]

try:
    app = create_app()
    _unpacking.join()
    with app.app_context():
        current_engine().load()
except SettingsError as error:
    sys.exit(f"encounters: {error}")
