"""Files -> Article -> Block, Passage."""
