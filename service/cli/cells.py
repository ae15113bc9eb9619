"""Events and problems in few words, for rows of CSV and of tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["cells_of", "told"]


def cells_of(event: Mapping[str, Any]) -> dict[str, Any]:
    """What the columns of the CSV have for an event."""
    parties, time, place = event["participants"], event["time"] or {}, event["place"] or {}
    return {
        "event": event["id"],
        "kind": event["kind"],
        "status": event["status"],
        "participants": "; ".join(party["name"] for party in parties),
        "countries": "; ".join(party["country"] or "" for party in parties),
        "time": time.get("text"),
        **{key: time.get(key) for key in ("edtf", "start", "end", "precision")},
        "place": place.get("name"),
        **{key: place.get(key) for key in ("venue", "country", "latitude", "longitude")},
        "geonames_id": place.get("geonames_id"),
        "topics": "; ".join(topic["text"] for topic in event["topics"]),
        "topic_labels": "; ".join(topic["label"] for topic in event["topics"]),
        "reported_by": "; ".join(event["reported_by"]),
        "confidence": event["confidence"],
        **event["codes"],
        "evidence": " ".join(span["text"] for span in event["evidence"]),
    }


def told(problem: Mapping[str, Any]) -> str:
    """A problem in a line of words."""
    fields = [
        f"{error['pointer']} {error['detail']}".strip() for error in problem.get("errors", [])
    ]
    return " ".join([f"{problem['status']} {problem['title']}:", *(fields or [problem["detail"]])])
