"""Which outputs there are, making them, and putting them in place of the old ones all at once."""
