"""Gold questions -> report."""
