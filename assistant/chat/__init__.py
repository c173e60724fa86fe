"""Answer -> screen."""
