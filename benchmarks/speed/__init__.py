"""The speed of the service beside that of the bare pipeline, on the same texts in one run."""
