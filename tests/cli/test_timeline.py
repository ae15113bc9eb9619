"""`encounters timeline`, with the real extractor in real processes."""

from __future__ import annotations

import json
import pathlib

from flask import Flask

from service.cli.endings import FAILED
from tests.cli.command import run

ARTICLES = [
    {
        "id": "north",
        "text": "President Ada Novak met Prime Minister Li Wen in Oslo on Monday, an aide said.",
        "published_at": "2024-05-14",
    },
    {
        "id": "south",
        "text": "Ada Novak held talks with Li Wen in Bergen on Monday, the government said.",
        "published_at": "2024-05-14",
    },
]


def test_the_timeline_is_that_of_the_service(tmp_path: pathlib.Path, real_app: Flask) -> None:
    """What is merged over HTTP is merged here, and each article is told by its id."""
    over_http = real_app.test_client().post("/v1/timeline", json={"articles": ARTICLES}).json
    assert over_http is not None
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, ARTICLES)))
    done = run("timeline", "in.jsonl", cwd=tmp_path)
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert [article.pop("id") for article in answer["articles"]] == ["north", "south"]
    assert answer == over_http


def test_a_table(tmp_path: pathlib.Path) -> None:
    """It tells who says what, and which article failed."""
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, [*ARTICLES, {"text": ""}])))
    done = run("timeline", "in.jsonl", "--format", "table", "--output", "out", cwd=tmp_path)
    assert done.returncode == FAILED
    text = (tmp_path / "out").read_text()
    assert "  1 north\n  2 south\n  3 in.jsonl:3  422 Unprocessable Content: /text" in text
    (row,) = [line for line in text.splitlines() if "2024-05-13" in line]
    assert "Ada Novak; Li Wen" in row
    assert " 1, 2 " in row
    assert "place: " in row
