"""The routes for those who run the service: liveness, readiness and metrics."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST

from schemas.health import HealthSchema

from .engine import current_engine
from .metrics import exposition

__all__ = ["init_app"]

_HEALTH = HealthSchema()

blueprint = Blueprint("operations", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """Tell that the process answers."""
    return jsonify(_HEALTH.dump({"status": "ok"}))


@blueprint.get("/readyz")
def readyz() -> Response:
    """Tell that articles can be extracted; otherwise a 503."""
    current_engine().check_ready()
    return jsonify(_HEALTH.dump({"status": "ok"}))


@blueprint.get("/metrics")
def metrics() -> Response:
    """Tell Prometheus what was counted."""
    return Response(exposition(), content_type=CONTENT_TYPE_LATEST)


def init_app(app: Flask) -> None:
    """Serve the routes."""
    app.register_blueprint(blueprint)
