"""Question -> Answer."""
