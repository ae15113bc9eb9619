"""How many connections each worker has, so that none takes all of them while others are idle."""

from __future__ import annotations

import mmap

__all__ = ["Shares"]

_BYTES = 4


class Shares:
    """A count for each worker, in memory that those forked behind its making have in common."""

    def __init__(self, most: int) -> None:
        """Make room for so many workers."""
        self._counts = memoryview(mmap.mmap(-1, _BYTES * most)).cast("I")

    def tell(self, slot: int, connections: int) -> None:
        """Let the others know how many connections the worker in a slot has."""
        self._counts[slot] = connections

    def fair(self, slot: int, workers: int) -> bool:
        """Whether the worker in a slot may take one more: no other of the workers has fewer."""
        return self._counts[slot] <= min(self._counts[:workers].tolist())
