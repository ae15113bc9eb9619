"""`encounters bulk`: a whole archive on Apache Spark."""

from __future__ import annotations

import math
import os
import shutil
import sys
from typing import NoReturn

import click

from service.config import Settings

from .endings import BROKEN, FAILED, in_order

__all__ = ["bulk"]

_MEGABYTE = 2**20
_EXAMPLES = """\
\b
Examples:
  encounters bulk --input archive/ --output encounters/
  encounters bulk --input hdfs:///archive --output hdfs:///encounters --master spark://host:7077

\b
Exit status:
  0    every article was extracted
  1    some articles failed; each has its problem among the rows
  2    the command is wrong; nothing was done
  3    the job broke off; the same command goes on
  130  the job was interrupted; the same command goes on
"""


@click.command(epilog=_EXAMPLES)
@click.option("--input", "source", metavar="DIR", required=True, help="Holds the articles.")
@click.option("--output", "target", metavar="DIR", required=True, help="Gets the rows.")
@click.option(
    "--master",
    metavar="URL",
    help="The cluster: spark://..., yarn, k8s://... By default what spark-submit says, or else all"
    " cores of this machine.",
)
@click.option(
    "--portion",
    metavar="MB",
    type=click.FloatRange(0, min_open=True),
    default=1_024,
    show_default=True,
    help="Megabytes of input that are begun anew, at most, where a job broke off.",
)
def bulk(source: str, target: str, master: str | None, portion: float) -> None:
    """Extract the encounters of an archive on Apache Spark.

    DIR is a folder, on this machine or wherever Spark reads and writes. It holds JSON lines or
    Parquet with the fields of an article: id, text, title, published_at, url, language. Out comes
    Parquet: a row an event, and a row an article that failed, with its problem. A job that broke
    off goes on when the same command is given again. deploy/bulk.md has the columns, and how to do
    this on a cluster.
    """
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        _broken("Spark needs Java 17, and there is none.")
    try:
        from pyspark.errors import PySparkException

        from service.bulk.articles import ArchiveError
        from service.bulk.job import begin_session, extract_archive
    except ImportError:
        _broken("Spark is not installed: pip install 'encounters[spark]'.")

    def told(number: int, count: int) -> None:
        click.echo(f"portion {number}: {count:,} articles", err=True)

    with in_order("Interrupted. The same command goes on."):
        settings = Settings.from_environment()
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        size = math.ceil(portion * _MEGABYTE)
        spark = begin_session(master)
        try:
            outcomes = extract_archive(
                spark,
                source,
                target,
                settings=settings,
                portion=size,
                told=told,
            )
        except ArchiveError as error:
            raise click.BadParameter(str(error), param_hint="--input") from error
        except PySparkException as error:
            _broken(str(error))
        finally:
            spark.stop()
    click.echo(
        f"events {outcomes['event']:,}, articles without {outcomes['none']:,},"
        f" failed {outcomes['problem']:,}",
        err=True,
    )
    sys.exit(FAILED if outcomes["problem"] else 0)


def _broken(told: str) -> NoReturn:
    click.echo(f"encounters: {told}", err=True)
    sys.exit(BROKEN)
