"""The tables of the quality report."""

from __future__ import annotations

from benchmarks.tables import reliability, shares_right, table


def test_cells() -> None:
    """Numbers stand to the right, fractions with two digits, and what is missing is a dash."""
    assert table(["corpus", "records", "share"], [["seeds", 3, 2 / 3], ["dev", 0, None]]) == [
        "| corpus | records | share |",
        "| --- | --: | --: |",
        "| seeds | 3 | 0.67 |",
        "| dev | 0 | – |",
    ]


def test_bins() -> None:
    """An upper bound belongs to the next bin, and empty bins are left out."""
    rows = reliability([0.1, 0.8, 0.84, 0.9, 1.0], [False, True, False, True, True])[2:]
    assert rows == [
        "| 0.00 to 0.30 | 1 | 0.10 | 0.00 |",
        "| 0.80 to 0.90 | 2 | 0.82 | 0.50 |",
        "| 0.90 to 0.95 | 1 | 0.90 | 1.00 |",
        "| 0.95 to 1.00 | 1 | 1.00 | 1.00 |",
    ]


def test_thresholds() -> None:
    """A threshold counts the records from it upwards; with none there is no share."""
    rows = shares_right([0.4, 0.8, 0.85], [True, True, False])[2:]
    assert rows[0] == "| 0.50 | 2 | 0.50 |"
    assert rows[6] == "| 0.80 | 2 | 0.50 |"
    assert rows[7] == "| 0.85 | 1 | 0.00 |"
    assert rows[-1] == "| 0.95 | 0 | – |"
