"""The articles of an archive, whatever files they stand in, as JSON texts."""

from __future__ import annotations

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import DataType, DateType, TimestampNTZType, TimestampType

from schemas.article import ArticleSchema

__all__ = ["ArchiveError", "read_archive"]

_LINES = "*.{jsonl,ndjson,jsonl.gz,ndjson.gz}"
_PARQUET = "*.parquet"
_FIELDS = tuple(ArticleSchema().fields)


class ArchiveError(ValueError):
    """There are no articles where they are to be read, or there are in two forms."""


def read_archive(spark: SparkSession, folder: str, portion: int) -> DataFrame:
    """The articles in a folder and those below it, as a stream of portions.

    Args:
        spark: the session.
        folder: holds either JSON lines, compressed or not, or Parquet.
        portion: bytes after which a portion takes no more files.

    Returns:
        A streaming frame with the columns `body`, an article as a JSON text in UTF-8, and `file`,
        where it stands.

    Raises:
        ArchiveError: the folder holds neither, or both.
    """
    lines, parquet = (_is_there(spark, folder, pattern) for pattern in (_LINES, _PARQUET))
    if lines == parquet:
        raise ArchiveError(f"{folder} must hold either JSON lines or Parquet.")
    stream = spark.readStream.options(
        recursiveFileLookup=True,
        pathGlobFilter=_LINES if lines else _PARQUET,
        maxBytesPerTrigger=portion,
    )
    file = f.col("_metadata.file_path").alias("file")
    if lines:
        # Bytes, as a line that is not UTF-8 is to get its problem.
        body = f.col("value").cast("binary").alias("body")
        told = stream.option("lineSep", "\n").text(folder).where(f.col("value").rlike(r"\S"))
        return told.select(body, file)
    schema = (
        spark.read.options(recursiveFileLookup=True, pathGlobFilter=_PARQUET).parquet(folder).schema
    )
    known = [_text(column.name, column.dataType) for column in schema if column.name in _FIELDS]
    if not known:
        raise ArchiveError(f"The Parquet in {folder} has none of the fields of an article.")
    body = f.to_json(f.struct(*known)).cast("binary").alias("body")
    return stream.schema(schema).parquet(folder).select(body, file)


def _is_there(spark: SparkSession, folder: str, pattern: str) -> bool:
    files = spark.read.format("binaryFile").options(
        recursiveFileLookup=True, pathGlobFilter=pattern
    )
    return bool(files.load(folder).inputFiles())


def _text(name: str, kind: DataType) -> Column:
    """A column as the text that JSON has for it; empty fields are left out of it."""
    column = f.col(name)
    if isinstance(kind, (TimestampType, TimestampNTZType, DateType)):
        column = f.date_format(column, "yyyy-MM-dd")
    return column.cast("string").alias(name)
