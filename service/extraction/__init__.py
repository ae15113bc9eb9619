"""From the text of an article to the encounters that it tells of."""
