"""Passages and quotes -> library and vectors -> Hit."""
