"""What the project claims about itself, and the commands that measure it."""
