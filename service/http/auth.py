"""API keys: who may ask for extractions, where the service is not open to all."""

from __future__ import annotations

import hashlib
import hmac
import pathlib
import re
import secrets

import click
from flask import Blueprint, Flask, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized

from service.config import Settings, SettingsError

__all__ = ["Keyring", "init_app"]

_PROTECTED = "/v1/"
_DIGEST = re.compile("[0-9a-f]{64}")
_COMMENT = re.compile("#.*")

blueprint = Blueprint("auth", __name__, cli_group=None)


class Keyring:
    """The keys that open the service, known by their SHA-256 digests only.

    A digest without salt or stretching will do, as the keys are random and long.
    """

    def __init__(self, settings: Settings) -> None:
        """Read the digests.

        Raises:
            SettingsError: what is set is none, or the file cannot be read.
        """
        digests: list[str] = []
        if settings.api_keys is not None:
            digests += _digests("ENCOUNTERS_API_KEYS", settings.api_keys)
        if settings.api_keys_file is not None:
            try:
                text = pathlib.Path(settings.api_keys_file).read_text(encoding="utf-8")
            except (OSError, ValueError) as error:
                raise SettingsError(
                    "ENCOUNTERS_API_KEYS_FILE names no file that can be read:"
                    f" {settings.api_keys_file!r}"
                ) from error
            digests += _digests("ENCOUNTERS_API_KEYS_FILE", _COMMENT.sub("", text))
        self._digests = tuple(bytes.fromhex(digest) for digest in digests)

    def __bool__(self) -> bool:
        return bool(self._digests)

    def opens(self, key: str) -> bool:
        """Whether the key is one of them; takes as long whichever it is, or none."""
        digest = hashlib.sha256(key.encode(errors="surrogateescape")).digest()
        return sum([hmac.compare_digest(digest, known) for known in self._digests]) > 0


def _digests(variable: str, text: str) -> list[str]:
    digests = [part.lower() for part in re.split(r"[,\s]+", text) if part]
    # What stands there is not quoted: it may be a key.
    if not digests or not all(_DIGEST.fullmatch(digest) for digest in digests):
        raise SettingsError(f"{variable} must hold SHA-256 digests of keys, 64 hexadecimal digits")
    return digests


def _offered() -> list[str]:
    keys = []
    if (key := request.headers.get("X-API-Key")) is not None:
        keys.append(key)
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        keys.append(token.strip())
    return keys


@blueprint.cli.command("api-key")
def make_key() -> None:
    """Make a new API key, and the digest that goes into the settings."""
    key = secrets.token_urlsafe(32)
    click.echo(f"key     {key}")
    click.echo(f"digest  {hashlib.sha256(key.encode()).hexdigest()}")


def init_app(app: Flask) -> None:
    """Ask for a key wherever articles are taken, if there are keys at all."""
    keyring = Keyring(app.config["SETTINGS"])
    app.register_blueprint(blueprint)

    def check() -> None:
        if request.path.startswith(_PROTECTED) and not any(map(keyring.opens, _offered())):
            raise Unauthorized(
                "This address asks for an API key.",
                www_authenticate=WWWAuthenticate("bearer", {"realm": "encounters"}),
            )

    if keyring:
        app.before_request(check)
