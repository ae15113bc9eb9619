"""The plot of a run: articles a second of each side."""

from __future__ import annotations

import pathlib
import statistics

import matplotlib as mpl
from matplotlib.figure import Figure

from .figures import BARE, Figures, ratios

__all__ = ["draw"]


def draw(figures: Figures, path: pathlib.Path) -> None:
    """Draw how many articles a second each side reads, and how many times as fast as the bare one.

    Args:
        figures: what was measured.
        path: the SVG file to write.
    """
    # The same figures give the same file, and its words can be read and searched.
    mpl.rcParams |= {"svg.hashsalt": "speed", "svg.fonttype": "none"}
    canvas = Figure(figsize=(9, 3.2), layout="constrained")
    for axes, (name, rates) in zip(
        canvas.subplots(1, 2, sharey=True), figures.rates.items(), strict=True
    ):
        sides = list(rates)
        medians = [statistics.median(rates[side]) for side in sides]
        errors = [
            [median - min(rates[side]) for side, median in zip(sides, medians, strict=True)],
            [max(rates[side]) - median for side, median in zip(sides, medians, strict=True)],
        ]
        colours = ["#8a8f98" if side == BARE else "#2b6cb0" for side in sides]
        labels = [side.replace("`", "") for side in sides]
        held = axes.barh(labels, medians, xerr=errors, color=colours, height=0.7)
        times = [statistics.median(ratios(rates, side, BARE)) for side in sides]
        axes.bar_label(held, [f"{time:.1f} ×" for time in times], padding=6)
        axes.set(title=name, xlabel="articles a second", xlim=(0, 1.25 * max(medians)))
        axes.spines[["top", "right"]].set_visible(False)
    canvas.axes[0].invert_yaxis()
    canvas.savefig(path, metadata={"Date": None})
