"""Headers that tell browsers and caches to keep their hands off."""

from __future__ import annotations

from flask import Flask, Response, request

__all__ = ["init_app"]

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def _harden(response: Response) -> Response:
    for name, value in _HEADERS.items():
        # A page has a policy of its own.
        response.headers.setdefault(name, value)
    if request.path.startswith("/v1/"):
        response.headers["Cache-Control"] = "no-store"
    return response


def init_app(app: Flask) -> None:
    """Add them to every answer."""
    app.after_request(_harden)
