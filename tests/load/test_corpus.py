"""`encounters extract` over a corpus, killed half-way and gone on with."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import pty
import re
import threading
import time

from tests.cli.command import begin, corpus, lines_of, run, running, wait_for
from tests.load.conftest import Scale


class Screen:
    """A terminal that is read all the time, as what writes to it would else have to wait."""

    def __init__(self) -> None:
        self._terminal, self.side = pty.openpty()
        self._written = b""
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        # When nobody has it open to write any more, reading is an error.
        with contextlib.suppress(OSError):
            while piece := os.read(self._terminal, 65_536):
                self._written += piece

    def text(self) -> str:
        """All that was written, once all have left the terminal."""
        self._reader.join(timeout=30)
        os.close(self._terminal)
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self._written.decode())


def test_killed_and_resumed(tmp_path: pathlib.Path, scale: Scale) -> None:
    """No worker stays behind, and in the end each article has its result once, as in one go."""
    corpus(tmp_path / "in.jsonl", scale.corpus)
    out = tmp_path / "out.jsonl"
    command = ("extract", "in.jsonl", "--jobs", "2", "--output", out.name)
    screen = Screen()
    began = time.perf_counter()
    killed = begin(*command, cwd=tmp_path, stderr=screen.side)
    os.close(screen.side)

    def done() -> int:
        return out.read_bytes().count(b"\n") if out.exists() else 0

    wait_for(lambda: done() >= scale.corpus // 2)
    assert len(running(killed.pid)) > 2
    killed.kill()
    killed.communicate(timeout=30)
    wait_for(lambda: not running(killed.pid))
    shown = re.findall(r"([0-9]+)%", screen.text())
    before = done()
    assert scale.corpus // 2 <= before < scale.corpus
    assert 0 < max(map(int, shown)) < 100
    # As a kill in the middle of a line leaves it.
    with out.open("ab") as file:
        file.write(out.read_bytes()[:1_000])
    resumed = run(*command, "--resume", cwd=tmp_path)
    seconds = time.perf_counter() - began
    told = resumed.stderr.decode().splitlines()[-1]
    print(f"corpus: {scale.corpus} articles, killed at {before}, {seconds:.0f} s; {told}")
    assert resumed.returncode == 0
    assert told.startswith(f"100% articles {scale.corpus - before:,}, ")
    assert f"{before:,} skipped" in told
    results = lines_of(out.read_bytes())
    assert [result["id"] for result in results] == [str(n) for n in range(scale.corpus)]
    assert {result["status"] for result in results} == {200}
    if scale.corpus < 1_000:
        whole = run("extract", "in.jsonl", cwd=tmp_path)
        assert lines_of(whole.stdout) == results


def test_what_a_terminal_shows(tmp_path: pathlib.Path) -> None:
    """A bar, what was done, how fast it goes and when it will end."""
    corpus(tmp_path / "in.jsonl", 20)
    screen = Screen()
    shown = begin("extract", "in.jsonl", cwd=tmp_path, stderr=screen.side)
    os.close(screen.side)
    lines = [json.loads(line) for line in shown.communicate(timeout=60)[0].splitlines()]
    text = screen.text()
    assert len(lines) == 20
    assert re.search(r"━ +\d+% articles \d+, events \d+, failed 0 [\d.]+/s +[\d:-]+", text)
    assert text.splitlines()[-1].startswith("100% articles 20, events ")
