"""From the text of an article to the encounters that it tells of."""

import os

# Read when NumPy is imported: on the model's small matrices one thread is faster than two, and
# processes that share the cores are not in each other's way.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
