"""The application as the WSGI server runs it: with its language pipeline loaded."""

from __future__ import annotations

import sys

from service import create_app
from service.config import SettingsError
from service.http.engine import current_engine

__all__ = ["app"]

try:
    app = create_app()
    with app.app_context():
        current_engine().load()
except SettingsError as error:
    sys.exit(f"encounters: {error}")
