"""Time expressions of news: their words, their grammar and the days that they stand for."""
