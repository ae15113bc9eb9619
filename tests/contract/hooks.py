"""What Schemathesis cannot know of the media types: loaded by the fuzzing tests, here and under
load."""

from __future__ import annotations

import schemathesis

# Lines of articles are a text to it.
schemathesis.serializer.alias("application/x-ndjson", "text/plain")
