"""Articles from outside, checked and answered: the same for HTTP, command line and Spark."""
