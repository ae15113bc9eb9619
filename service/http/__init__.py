"""The HTTP side of the service: routes, errors, logs and metrics."""
