"""The command line `encounters`."""
