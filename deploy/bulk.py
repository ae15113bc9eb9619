"""What spark-submit runs: `encounters bulk`, with the same options."""

from __future__ import annotations

from service.cli.bulk import bulk

if __name__ == "__main__":
    bulk(prog_name="bulk.py")
