"""Whole archives on Apache Spark. Needs the extra `spark`, and Java."""
