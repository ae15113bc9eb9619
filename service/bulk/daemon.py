"""The process from which Spark forks its Python workers: they share the model that it has loaded.

Spark runs it, as `spark.python.daemon.module` says, with the module of its workers as an argument.
"""

from __future__ import annotations

import contextlib

from pyspark import daemon

from service.config import Settings, SettingsError

from .partitions import extractor_of

__all__: list[str] = []

if __name__ == "__main__":
    # The settings of whoever began the job count, and come with the tasks. Where those of this
    # machine are others, or wrong, the tasks load theirs, and tell what is wrong with them.
    with contextlib.suppress(SettingsError):
        extractor_of(Settings.from_environment())
    daemon.manager()
