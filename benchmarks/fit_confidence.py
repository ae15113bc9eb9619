"""Learns the weights of `service/extraction/confidence.py` from the corpora in `../shared`.

Logistic regression over the features of each record, against whether the scorer pairs the record
with the gold. Only `train` is learned from; how well the probabilities keep there is measured by
cross-validation over articles.
"""

from __future__ import annotations

import pathlib
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline, make_pipeline

from benchmarks.corpora import Reading, Record, corpora, read
from benchmarks.tables import reliability

__all__ = ["cross_validated", "learned"]

_MODEL: Final = pathlib.Path(__file__).parents[1] / "service/extraction/data/confidence.toml"
_FOLDS = 10
# Inverse strength of the L2 prior; the cross-validated log loss is lowest at 2, of 0.1 to 10.
_C = 2.0


def learned(records: Sequence[Record]) -> Pipeline:
    """A model of whether records are right."""
    model = make_pipeline(DictVectorizer(sparse=False), LogisticRegression(C=_C, max_iter=5_000))
    return model.fit([record.features for record in records], [r.right for r in records])


def cross_validated(readings: Sequence[Reading]) -> list[NDArray[np.float64]]:
    """For each article, the probabilities of its records by a model that has not seen it."""
    found = [np.zeros(len(reading.records)) for reading in readings]
    folds = GroupKFold(_FOLDS, shuffle=True, random_state=0)
    for seen, unseen in folds.split(readings, groups=range(len(readings))):
        model = learned([record for index in seen for record in readings[index].records])
        for index in unseen:
            if records := readings[index].records:
                held = [record.features for record in records]
                found[index] = model.predict_proba(held)[:, 1]
    return found


def _toml(model: Pipeline) -> str:
    names = model[0].get_feature_names_out()
    weights = sorted(zip(names, model[1].coef_[0], strict=True))
    lines = [
        "# Log-odds that a record is right, for `confidence.py`. Written by `make fit`.",
        f"intercept = {model[1].intercept_[0]:.3f}",
        "",
        "[weights]",
        *(f"{name} = {weight:.3f}" for name, weight in weights),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit, tell how well the probabilities keep on articles not learned from, and write."""
    readings = read(corpora("train"))
    records = [record for reading in readings for record in reading.records]
    right = [record.right for record in records]
    probabilities = np.concatenate(cross_validated(readings))
    text = _toml(learned(records))
    _MODEL.write_text(text, encoding="utf-8")
    print(text)
    print(f"{len(records)} records, {sum(right)} right; cross-validated by article:")
    print(f"log loss {log_loss(right, probabilities):.3f}, ", end="")
    print(f"area under the ROC curve {roc_auc_score(right, probabilities):.3f}")
    print("\n".join(reliability(probabilities.tolist(), right)))


if __name__ == "__main__":
    main()
