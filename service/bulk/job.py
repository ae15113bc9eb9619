"""The job: an archive in, rows out, a portion at a time."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Callable

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from service.config import Settings

from .articles import read_archive
from .columns import COLUMNS
from .partitions import extract

__all__ = ["begin_session", "extract_archive"]

# On one machine Java takes processor time from Python, where the work is done. It has none to spare
# for compiling what runs a few times, nor for a page about the job.
_ALONE = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.sql.codegen.wholeStage": "false",
    "spark.ui.enabled": "false",
}
# Tasks: some for each core, so that none is idle at the end; not so small that files are tiny.
_TASKS_PER_CORE = 4
_LEAST_ARTICLES = 32
_MOST_ARTICLES = 2_000


def begin_session(master: str | None) -> SparkSession:
    """Begin to use Spark, as spark-submit and its files of settings say.

    Args:
        master: address of the cluster; None leaves it to them, or takes all cores of this machine.
    """
    builder = SparkSession.builder.appName("encounters")
    # One thread for each Python process is faster than two on the model's small matrices.
    settings = {
        "spark.executorEnv.OMP_NUM_THREADS": "1",
        "spark.executorEnv.OPENBLAS_NUM_THREADS": "1",
        "spark.python.daemon.module": "service.bulk.daemon",
        "spark.sql.session.timeZone": "UTC",
    }
    if master is not None:
        builder = builder.master(master)
    if master is None or master.startswith("local"):
        settings |= _ALONE
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def extract_archive(
    spark: SparkSession,
    source: str,
    target: str,
    *,
    settings: Settings,
    portion: int,
    told: Callable[[int, int], None],
) -> Counter[str]:
    """Extract all articles of an archive that have not been extracted yet.

    Which files make which portion is written down before the portion is begun, and a portion's
    rows replace those that a run before it may have left: so a job that broke off goes on with the
    portion that it was at, and each article has its rows once.

    Args:
        spark: the session.
        source: folder with the articles.
        target: folder for the rows, one below it for each portion and outcome.
        settings: which language pipeline to load, and how.
        portion: bytes after which a portion takes no more files.
        told: is called after each portion with its number and how many articles it had.

    Returns:
        How many rows there are now of each outcome.

    Raises:
        ArchiveError: there are no articles.
    """

    def write(articles: DataFrame, number: int) -> None:
        count = articles.count()
        rows = articles.repartition(_tasks(spark, count)).mapInPandas(
            functools.partial(extract, settings=settings), COLUMNS
        )
        folder = f"{target}/portion={number:06}"
        rows.write.mode("overwrite").partitionBy("outcome").parquet(folder)
        told(number, count)

    query = (
        read_archive(spark, source, portion)
        .writeStream.foreachBatch(write)
        .option("checkpointLocation", f"{target}/_checkpoint")
        .trigger(availableNow=True)
        .start()
    )
    query.awaitTermination()
    outcomes = spark.read.schema(COLUMNS).parquet(target).groupBy("outcome").agg(f.count("*"))
    return Counter({row[0]: row[1] for row in outcomes.collect()})


def _tasks(spark: SparkSession, articles: int) -> int:
    for_cores = _TASKS_PER_CORE * spark.sparkContext.defaultParallelism
    most = math.ceil(articles / _LEAST_ARTICLES)
    return max(1, min(most, max(for_cores, math.ceil(articles / _MOST_ARTICLES))))
