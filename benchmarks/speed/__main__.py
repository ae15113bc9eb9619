"""`make bench`: measures, writes `benchmarks/speed.md` and its plot, and tells what is missed."""

from __future__ import annotations

import argparse
import os
import pathlib
from typing import Final

# Before numpy is imported, here and in the processes that are started: as the service has it.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")

from .bars import bars
from .figures import Scale
from .measuring import measured
from .plot import draw
from .report import report

_FOLDER: Final = pathlib.Path(__file__).parents[1]
_PLOT: Final = "speed.svg"
_WHOLE: Final = Scale(repeats=3, seeds=8, stream=500, part=150, long=200_000, starts=5)
_QUICK: Final = Scale(repeats=1, seeds=1, stream=12, part=4, long=25_000, starts=1)


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="little of it, in a minute or so")
    parser.add_argument(
        "--output", type=pathlib.Path, help="folder to write to; without it, --quick writes nothing"
    )
    options = parser.parse_args()
    scale = _QUICK if options.quick else _WHOLE
    figures = measured(scale)
    lines = report(figures, scale, _PLOT)
    if folder := options.output or (None if options.quick else _FOLDER):
        draw(figures, folder / _PLOT)
        (folder / "speed.md").write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))
    for bar in bars(figures):
        held = "reached" if bar.kept else "MISSED"
        sign = "<=" if bar.most else ">="
        print(f"{bar.name:50} {bar.value:8.2f} {sign} {bar.bound:g} {bar.unit}: {held}")


if __name__ == "__main__":
    main()
