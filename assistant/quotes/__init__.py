"""Article -> Quote and Speaker."""
