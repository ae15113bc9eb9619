"""Encounters: who met whom, when, where and on what, from English news text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from .config import Settings
    from .http.engine import EventExtractor

__all__ = ["__version__", "create_app"]

__version__ = "0.1.0"


def create_app(config: Settings | None = None, extractor: EventExtractor | None = None) -> Flask:
    """Build the WSGI application.

    The language pipeline is not loaded here: `service.wsgi` asks for that before it serves, and
    until then the application answers 503.

    Args:
        config: the settings; None reads them from the environment.
        extractor: an extractor that is loaded already, in place of the one in the settings.

    Raises:
        SettingsError: an environment variable has a wrong value.
    """
    # Imported late, so that `service.extraction` can be used without the HTTP side.
    from flask import Flask

    from .config import Settings
    from .http import (
        auth,
        batch,
        engine,
        events,
        headers,
        logs,
        metrics,
        openapi,
        operations,
        playground,
        problems,
        timeline,
    )

    app = Flask(__name__, static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.config["SETTINGS"] = config or Settings.from_environment()
    for part in (logs, metrics, problems, headers, auth):
        part.init_app(app)
    engine.init_app(app, extractor)
    for routes in (events, batch, timeline, operations, openapi, playground):
        routes.init_app(app)
    return app
